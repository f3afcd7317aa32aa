import { initializeSslPinning } from 'react-native-ssl-public-key-pinning';
import { fetch } from 'react-native-ssl-pinning';

await initializeSslPinning({
  'good.example': {
    includeSubdomains: true,
    // ok: pinning-react-native-expired-pin-set
    expirationDate: '2999-12-31',
    publicKeyHashes: [
      // ok: pinning-react-native-malformed-pin, pinning-react-native-placeholder-pin, pinning-react-native-single-pin
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      // ok: pinning-react-native-malformed-pin
      'diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=',
    ],
  },
  'bad.example': {
    // ruleid: pinning-react-native-expired-pin-set
    expirationDate: '2023-05-01',
    publicKeyHashes: [
      // ruleid: pinning-react-native-malformed-pin
      'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      // ruleid: pinning-react-native-malformed-pin
      'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0',
      // ruleid: pinning-react-native-placeholder-pin
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      // ruleid: pinning-react-native-placeholder-pin
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    ],
  },
  // ruleid: pinning-react-native-single-pin
  'single.example': { publicKeyHashes: ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='] },
  // ruleid: pinning-react-native-duplicate-pin
  'twice.example': {
    publicKeyHashes: ['C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=', 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='],
  },
});

const a = await fetch('https://a.example', {
  method: 'GET',
  pkPinning: true,
  // ok: pinning-react-native-single-pin, pinning-react-native-duplicate-pin
  sslPinning: {
    certs: [
      // ok: pinning-react-native-malformed-pin, pinning-react-native-placeholder-pin
      'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      // ok: pinning-react-native-malformed-pin
      'sha256//zZgxsTfqZCjqUgPKMvCXEfhfqEAFHnhTVmzr5IRzW0=',
      // ruleid: pinning-react-native-malformed-pin
      'sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M',
      // ruleid: pinning-react-native-malformed-pin
      'sha1/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=',
      // ruleid: pinning-react-native-placeholder-pin
      'sha256/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=',
    ],
  },
});
// ok: pinning-react-native-malformed-pin
const b = await fetch('https://b.example', { sslPinning: { certs: ['isrgrootx1', 'isrgrootx2'] } });
// ruleid: pinning-react-native-single-pin
const c = await fetch('https://c.example', { sslPinning: { certs: ['isrgrootx1'] } });
// ok: pinning-react-native-single-pin, pinning-react-native-malformed-pin
const d = { certs: ['isrgrootx1'] };
// ok: pinning-react-native-expired-pin-set
const offer = { expirationDate: '2023-05-01' };
