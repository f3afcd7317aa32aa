void trust(SecurityContext context) {
  context.setTrustedCertificatesBytes(utf8.encode('''
// A root.
-----END NOTE-----'''));
  context.setTrustedCertificatesBytes(utf8.encode(
    // ruleid: pinning-dart-pem-certificate
    '''-----BEGIN CERTIFICATE-----
MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw
-----END CERTIFICATE-----'''));
  // ok: pinning-dart-pem-certificate
  final pem = '-----BEGIN CERTIFICATE-----\n$body\n-----END CERTIFICATE-----';
  // ruleid: pinning-dart-base64-certificate
  final der = base64.decode('MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw');
  // ok: pinning-dart-base64-certificate
  final key = base64.decode('MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA');
  // ruleid: pinning-dart-authority-file
  context.setTrustedCertificates('assets/ca/isrgrootx1.pem');
  // ok: pinning-dart-authority-file
  context.setTrustedCertificates('assets/ca/private.pem');
}
