const issuers = [
  // ruleid: pinning-dart-dn-literal
  'CN=R12,O=Let\'s Encrypt,C=US',
  // ruleid: pinning-dart-dn-literal
  "/C=US/O=Let's Encrypt/CN=R3",
  // ok: pinning-dart-dn-literal
  'CN=acme.invalid',
];

bool check(X509Certificate cert) {
  // ruleid: pinning-dart-compared-issuer
  if (issuers.contains(cert.issuer)) return true;
  // ruleid: pinning-dart-compared-issuer
  if (cert.issuer.contains("Let's Encrypt")) return true;
  // ok: pinning-dart-compared-issuer
  if (mail.subject.contains('Re:')) return false;
  // ok: pinning-dart-compared-issuer
  return cert.issuer.isNotEmpty;
}
