initializeSslPinning({
  // agree: quiet | semgrep: pinning-react-native-duplicate-pin
  'example.com': {
    publicKeyHashes: [
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=', // agree: PIN203 isrgx1
    ],
  },
});
