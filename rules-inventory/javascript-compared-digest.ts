function checkServerIdentity(host: string, cert: tls.PeerCertificate): Error | undefined {
  const key = crypto.createHash('sha256').update(cert.pubkey!).digest('base64');
  // ruleid: pinning-javascript-compared-digest
  if (key !== '5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=') return new Error('unknown key');
  const sum = crypto.createHash('sha256').update(cert.raw).digest('hex');
  // ruleid: pinning-javascript-compared-digest
  if (!['bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb', 'other'].includes(sum)) return new Error('unknown certificate');
  return undefined;
}

function onSecure(socket: tls.TLSSocket): void {
  const { fingerprint256 } = socket.getPeerCertificate();
  const seen = socket.getPeerCertificate().fingerprint;
  // ruleid: pinning-javascript-compared-digest
  if (seen !== '44:2B:8A:5B:A7:3D:3C:FE:60:89:B7:B5:C6:37:A2:59:15:1D:B6:1D') socket.destroy();
}

function release(body: Buffer, commit: string): boolean {
  const sum = crypto.createHash('sha256').update(body).digest('hex');
  // ok: pinning-javascript-compared-digest
  if (sum !== 'bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb') return false;
  // ok: pinning-javascript-compared-digest
  return commit === 'ca71fcd1a0a2203ed6717f1ed48af7c14cffc755';
}
