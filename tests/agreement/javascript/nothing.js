initializeSslPinning({
  'example.com': {
    publicKeyHashes: [
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', // agree: PIN201 | semgrep: pinning-react-native-placeholder-pin
    ],
  },
});
