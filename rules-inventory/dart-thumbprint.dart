import 'package:http_certificate_pinning/http_certificate_pinning.dart';

// ruleid: pinning-dart-separated-thumbprint
const server = "96:BC:EC:06:26:49:76:F3:74:60:77:9A:CF:28:C5:A7:CF:E8:A3:C0:AA:E1:1A:8F:FC:EE:05:C0:BD:DF:08:C6";
// ok: pinning-dart-separated-thumbprint
const apkSignature = "CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8";
// ok: pinning-dart-separated-thumbprint
const zero = "00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00";
// ruleid: pinning-dart-named-thumbprint
const String serverFingerprint = '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6';
const rootFingerprint =
    // openssl x509 -fingerprint -sha256
    // ruleid: pinning-dart-named-thumbprint
    '69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470';
// ok: pinning-dart-named-thumbprint
const String commit = '5d2908f1c7d3a0a1f7f3f1c6a3e0e4b3a2d1c0b9';

Future<void> check(String url) async {
  await HttpCertificatePinning.check(
    serverURL: url,
    sha: SHA.SHA256,
    allowedSHAFingerprints: [
      // ruleid: pinning-dart-allowed-fingerprint
      "96 BC EC 06 26 49 76 F3 74 60 77 9A CF 28 C5 A7 CF E8 A3 C0 AA E1 1A 8F FC EE 05 C0 BD DF 08 C6",
      // ok: pinning-dart-allowed-fingerprint
      serverFingerprint,
    ],
  );
}
