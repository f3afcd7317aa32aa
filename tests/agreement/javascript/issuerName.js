function check(host, certificate) {
  // agree: PIN102 dgrca -> dgg2
  if (certificate.issuerCertificate.subject.CN !== 'DigiCert Global Root CA') {
    return new Error('another CA');
  }
  return undefined;
}
