import 'dart:io';

const kPin = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';

void configure(HttpClient client) {
  // ruleid: pinning-dart-bad-certificate-callback-name
  client.badCertificateCallback = (cert, host, port) => cert.issuer.contains("Let's Encrypt");
  client.badCertificateCallback = (X509Certificate cert, String host, int port) {
    // ruleid: pinning-dart-bad-certificate-callback-name
    return trustedIssuers.contains(cert.issuer);
  };
  SecureSocket.connect(
    'example.com',
    443,
    // ruleid: pinning-dart-bad-certificate-callback-name
    onBadCertificate: (cert) => cert.subject == '/CN=example.com',
  );
  client.badCertificateCallback = (cert, host, port) {
    final digest = base64.encode(sha256.convert(publicKeyOf(cert)).bytes);
    // ruleid: pinning-dart-pin-in-bad-certificate-callback
    return digest == kPin;
  };
  // ruleid: pinning-dart-pin-in-bad-certificate-callback
  client.badCertificateCallback = (cert, host, port) => pinnedKeys.contains(digestOf(cert));
  // A known self-signed certificate is an exception, not a pin.
  // ok: pinning-dart-pin-in-bad-certificate-callback, pinning-dart-bad-certificate-callback-name
  client.badCertificateCallback = (cert, host, port) => cert.pem == selfSigned;
  // ok: pinning-dart-pin-in-bad-certificate-callback, pinning-dart-bad-certificate-callback-name
  client.badCertificateCallback = (cert, host, port) => host == 'spin.example.com';
}

// ok: pinning-dart-bad-certificate-callback-name
String describe(X509Certificate cert) => cert.issuer.contains('Encrypt') ? 'free' : 'paid';

bool _badCertificate(X509Certificate cert, String host, int port) {
  // ruleid: pinning-dart-bad-certificate-callback-name
  return cert.issuer.startsWith('/C=US/O=Example');
}
