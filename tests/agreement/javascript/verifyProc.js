const accepted = new Set([
  'sha256/PpCZtQFej0hsALzqnREe5yH6ujVaibzx32lWHj3GMlw=', // agree: PIN102 dgaid -> dgg2
  'sha256/NJ36QFjF4mMSOzmK55VXPE4TE8g/5o+TVWzV6AMbPH0=',
]);
session.setCertificateVerifyProc((request, done) => done(accepted.has(request.certificate.issuerCert.issuerCert.fingerprint) ? 0 : -2));
