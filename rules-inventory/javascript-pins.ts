await initializeSslPinning({
  'a.example': {
    publicKeyHashes: [
      // ruleid: pinning-react-native-pin
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      // ok: pinning-react-native-pin
      'not a pin',
    ],
  },
});
// ruleid: pinning-react-native-certificate-file-pin
fetch('https://a.example', { sslPinning: { certs: ['isrgrootx1'] } });
// ok: pinning-react-native-certificate-file-pin
// ruleid: pinning-react-native-pin
fetch('https://a.example', { sslPinning: { certs: ['sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='] } });
// ruleid: pinning-expo-ats-pin
const ca = { 'SPKI-SHA256-BASE64': 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' };
// ok: pinning-expo-ats-pin
const named = { 'SPKI-SHA256-BASE64': 'ISRG Root X1' };
// ruleid: pinning-javascript-public-key-pin
const ROOT_PIN = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
const pins: string[] = [
  // ruleid: pinning-javascript-public-key-pin
  'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
];
// ok: pinning-javascript-public-key-pin
const integrity = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ok: pinning-javascript-public-key-pin
const spinnerKey = 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=';
// ok: pinning-javascript-public-key-pin
const peer = { publicKey: 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' };
// ruleid: pinning-javascript-fingerprint-pin
const rootFingerprint = 'CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8';
// ok: pinning-javascript-fingerprint-pin
const macs = 'CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8';
// ruleid: pinning-javascript-fingerprint-check
if (cert.fingerprint256 !== expected) throw new Error('x');
// ruleid: pinning-javascript-fingerprint-check
if (!expectedSet.has(cert.fingerprint256)) throw new Error('x');
// ok: pinning-javascript-fingerprint-check
if (visitor.fingerprint !== expected) throw new Error('x');
// ruleid: pinning-javascript-common-name-pin
if (cert.issuer.CN !== 'ISRG Root X1') throw new Error('x');
// ok: pinning-javascript-common-name-pin
if (bug.issuer.name !== 'ISRG Root X1') throw new Error('x');
// ruleid: pinning-javascript-serial-pin
if (cert.serialNumber === '8210CFB0D240E3594463E0BB63828B00') accept();
// ok: pinning-javascript-serial-pin
if (device.serialNumber === 'C02XK0AAJG5J') accept();
// ruleid: pinning-javascript-aws-oidc-thumbprint
new iam.OpenIdConnectProvider(this, 'p', { url, thumbprints: ['6938fd4d98bab03faadb97b34396831e3780aea1'] });
// ok: pinning-javascript-aws-oidc-thumbprint
new Gallery(this, 'p', { url, thumbprints: ['6938fd4d98bab03faadb97b34396831e3780aea1'] });
// ruleid: pinning-javascript-deny-list
const BLOCKED_CERT_FINGERPRINTS = ['CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8'];
// ok: pinning-javascript-deny-list
const BLOCKED_USERS = ['CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8'];
// ruleid: pinning-javascript-embedded-certificate
const pem = `-----BEGIN CERTIFICATE-----
MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw
x/9tC5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wM=
-----END CERTIFICATE-----`;
// ok: pinning-javascript-embedded-certificate
const marker = '-----BEGIN CERTIFICATE-----';
// ruleid: pinning-javascript-bundled-certificates
cordova.plugin.http.setServerTrustMode('pinned', onSuccess, onError);
// ok: pinning-javascript-bundled-certificates
cordova.plugin.http.setServerTrustMode('default', onSuccess, onError);
// ruleid: pinning-javascript-bundled-certificates
Https.enableSSLPinning({ host: 'a.example', certificate: file, validatesDomainName: true });
// ok: pinning-javascript-bundled-certificates
Https.disableSSLPinning();
// ruleid: pinning-javascript-webtransport-hash
const transport = new WebTransport(url, { serverCertificateHashes: [{ algorithm: 'sha-256', value: bytes }] });
// ok: pinning-javascript-webtransport-hash
const plain = new WebTransport(url, { congestionControl: 'throughput' });

app.on('certificate-error', (event, contents, url, error, certificate, callback) => {
  // ruleid: pinning-javascript-common-name-pin
  callback(certificate.issuerName === 'Example Issuing CA');
});
