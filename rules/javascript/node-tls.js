const tls = require('node:tls');
const https = require('node:https');

function check(cert, device) {
  // ruleid: pinning-node-fingerprint-never-equal
  if (cert.fingerprint256 === '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6') return;
  // ruleid: pinning-node-fingerprint-never-equal
  if ('CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8' === cert.fingerprint256) return;
  // ok: pinning-node-fingerprint-never-equal
  if (cert.fingerprint256 !== '96:BC:EC:06:26:49:76:F3:74:60:77:9A:CF:28:C5:A7:CF:E8:A3:C0:AA:E1:1A:8F:FC:EE:05:C0:BD:DF:08:C6') return;
  // ruleid: pinning-node-fingerprint-never-equal
  if (cert.fingerprint === 'ca:bd:2a:79:a1:07:6a:31:f2:1d:25:36:35:cb:03:9d:43:29:a5:e8') return;
  // ruleid: pinning-node-weak-digest
  if (cert.fingerprint === 'CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8') return;
  // ok: pinning-node-fingerprint-never-equal, pinning-node-weak-digest
  if (device.fingerprint === 'google/walleye/user') return;
}

// ruleid: pinning-node-check-returns-boolean
https.get({ host: 'a.example', checkServerIdentity: (host, cert) => cert.fingerprint256 === PIN });
https.get({
  host: 'b.example',
  checkServerIdentity(host, cert) {
    if (cert.fingerprint256 !== PIN) {
      // ruleid: pinning-node-check-returns-boolean
      return false;
    }
  },
});
https.get({
  host: 'c.example',
  checkServerIdentity: (host, cert) => {
    // ok: pinning-node-check-returns-boolean
    const other = PINS.every((pin) => { return false; });
    const error = tls.checkServerIdentity(host, cert);
    if (error) return error;
    // ok: pinning-node-check-returns-boolean
    if (cert.fingerprint256 !== PIN) return new Error('unknown certificate');
  },
});
// ruleid: pinning-node-check-without-effect
https.get({
  host: 'd.example',
  rejectUnauthorized: false,
  checkServerIdentity: (host, cert) => (cert.fingerprint256 === PIN ? undefined : new Error('unknown certificate')),
});
// ruleid: pinning-node-check-without-effect
https.get({ checkServerIdentity: verify, rejectUnauthorized: false });
// ok: pinning-node-check-without-effect
https.get({ checkServerIdentity: verify, rejectUnauthorized: true });

// ruleid: pinning-javascript-single-pin
const PINNED = ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='];
// ruleid: pinning-javascript-single-pin
const rule = { domain: 'e.example', fingerprints: ['sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='] };
// ok: pinning-javascript-single-pin
const spkiPins = ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=', 'diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI='];
// ok: pinning-javascript-single-pin
const revokedPins = ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='];
// ok: pinning-javascript-single-pin
const spinners = ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='];
// ruleid: pinning-javascript-placeholder-pin
const backupPin = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const pins = [
  'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
  // ruleid: pinning-javascript-placeholder-pin
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  // ruleid: pinning-javascript-placeholder-pin
  '00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00',
];
// ok: pinning-javascript-placeholder-pin
const emptyFileSha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
