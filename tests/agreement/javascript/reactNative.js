initializeSslPinning({
  'example.com': {
    includeSubdomains: true,
    publicKeyHashes: [
      'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=', // agree: PIN102 dgrca -> dgg2
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
    ],
  },
});
