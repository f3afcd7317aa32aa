final checked = HttpCertificatePinning.check(
  serverURL: 'https://example.com',
  sha: SHA.SHA256,
  // agree: PIN208 isrgx1
  // agree: PIN208 isrgx2
  allowedSHAFingerprints: ['96 BC EC 06 26 49 76 F3 74 60 77 9A CF 28 C5 A7 CF E8 A3 C0 AA E1 1A 8F FC EE 05 C0 BD DF 08 C6', '69 72 9B 8E 15 A8 6E FC 17 7A 57 AF B7 17 1D FC 64 AD D2 8C 2F CA 8C F1 50 7E 34 45 3C CB 14 70'],
  timeout: 50,
);
