// ruleid: pinning-dart-spki-pin
const rootPin = 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ok: pinning-dart-spki-pin
const revokedKeys = ['sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='];
// ok: pinning-dart-spki-pin
const placeholder = 'sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
// ruleid: pinning-dart-bare-spki-pin
const spkiHash = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ok: pinning-dart-bare-spki-pin
const wireGuardKey = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ok: pinning-dart-bare-spki-pin
const spinnerKey = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ruleid: pinning-dart-bare-spki-pin
final client = CertificatePinningHttpClient(['diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=']);
final spkiPins = [
  // The key that is in use.
  // ruleid: pinning-dart-bare-spki-pin
  'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
];
// ok: pinning-dart-bare-spki-pin
// final oldPins = ['diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI='];
