fetch(url, {
  method: 'GET',
  sslPinning: {
    // agree: PIN102 tele -> tele23
    certs: ['sha256/YQbA46CimYMYdRJ719PMGFmAPVEcrBHrbghA3RZvwQ4=', 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='],
  },
});
