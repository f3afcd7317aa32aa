// ruleid: pinning-javascript-hpkp-middleware
const hpkp = require('hpkp');
const helmet = require('helmet');

// ruleid: pinning-javascript-hpkp-middleware
app.use(helmet.hpkp({ maxAge: 7776000, sha256s: ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=', backup] }));
// ok: pinning-javascript-hpkp-middleware
app.use(helmet.hsts({ maxAge: 7776000 }));
app.use((req, res, next) => {
  // ruleid: pinning-javascript-hpkp-header
  res.setHeader('Public-Key-Pins', 'pin-sha256="C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="; max-age=7776000');
  // ruleid: pinning-javascript-hpkp-header
  res.set('public-key-pins-report-only', value);
  // ok: pinning-javascript-hpkp-header
  res.removeHeader('Public-Key-Pins');
  // ok: pinning-javascript-hpkp-header
  res.setHeader('Strict-Transport-Security', 'max-age=7776000');
  next();
});
