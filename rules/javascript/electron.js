const { app, session } = require('electron');

session.defaultSession.setCertificateVerifyProc((request, callback) => {
  // ruleid: pinning-electron-accept-by-name
  if (request.certificate.issuerName === 'ISRG Root X1') {
    callback(0);
  } else {
    callback(-2);
  }
});
session.defaultSession.setCertificateVerifyProc((request, callback) => {
  // ok: pinning-electron-accept-by-name
  if (request.certificate.issuerName === 'ISRG Root X1') {
    callback(-3);
  } else {
    callback(-2);
  }
});
session.defaultSession.setCertificateVerifyProc((request, callback) => {
  // ruleid: pinning-electron-fingerprint-never-equal
  if (request.certificate.fingerprint === 'CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8') {
    callback(0);
    return;
  }
  // ok: pinning-electron-fingerprint-never-equal
  if (request.certificate.fingerprint === 'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=') {
    callback(0);
    return;
  }
  callback(-2);
});
app.on('certificate-error', (event, webContents, url, error, certificate, callback) => {
  // ruleid: pinning-electron-fingerprint-never-equal
  if (certificate.fingerprint === '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6') callback(true);
});
// ok: pinning-electron-fingerprint-never-equal, pinning-electron-accept-by-name
if (visitor.fingerprint === 'abc') callback(0);
app.on('certificate-error', (event, webContents, url, error, certificate, callback) => {
  // ruleid: pinning-electron-accept-by-name
  if (certificate.issuerName === 'Example Root') {
    event.preventDefault();
    callback(true);
  } else {
    callback(false);
  }
});
app.on('certificate-error', (event, webContents, url, error, certificate, callback, isMainFrame) => {
  // ok: pinning-electron-accept-by-name
  if (certificate.issuerName === 'Example Root') {
    callback(false);
  }
});
