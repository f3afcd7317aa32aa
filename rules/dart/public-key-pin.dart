const pins = {
  'api.example.com': [
    // ok: pinning-dart-malformed-public-key-pin
    'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
    // ruleid: pinning-dart-malformed-public-key-pin
    'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0w==',
    // ruleid: pinning-dart-placeholder-public-key-pin
    "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    // ok: pinning-dart-placeholder-public-key-pin
    "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
    // ok: pinning-dart-malformed-public-key-pin
    'sha256/$computed=',
    // ok: pinning-dart-malformed-public-key-pin
    // 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0w=='
  ],
};
