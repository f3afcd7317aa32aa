import 'package:http_certificate_pinning/http_certificate_pinning.dart';

Future<void> check(String url, String computed) async {
  await HttpCertificatePinning.check(
    serverURL: url,
    sha: SHA.SHA256,
    // ruleid: pinning-dart-single-fingerprint
    allowedSHAFingerprints: ["96 BC EC 06 26 49 76 F3 74 60 77 9A CF 28 C5 A7 CF E8 A3 C0 AA E1 1A 8F FC EE 05 C0 BD DF 08 C6"],
    timeout: 50,
  );
  // ok: pinning-dart-sha1-fingerprint
  await HttpCertificatePinning.check(
    serverURL: url,
    sha: SHA.SHA256,
    // ok: pinning-dart-single-fingerprint
    allowedSHAFingerprints: const <String>[
      // ok: pinning-dart-malformed-fingerprint
      '96:BC:EC:06:26:49:76:F3:74:60:77:9A:CF:28:C5:A7:CF:E8:A3:C0:AA:E1:1A:8F:FC:EE:05:C0:BD:DF:08:C6',
      // ok: pinning-dart-malformed-fingerprint
      '69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470',
    ],
  );
  // ruleid: pinning-dart-sha1-fingerprint
  await SslPinningPlugin.check(
    serverURL: url,
    sha: SHA.SHA1,
    allowedSHAFingerprints: [computed, 'cabd2a79a1076a31f21d253635cb039d4329a5e8'],
  );
  dio.interceptors.add(CertificatePinningInterceptor(
    allowedSHAFingerprints: [
      // ruleid: pinning-dart-sha1-fingerprint-never-matches
      "CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:A5:E8",
      // ok: pinning-dart-sha1-fingerprint-never-matches
      "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6",
      // ruleid: pinning-dart-malformed-fingerprint
      "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08",
      // ruleid: pinning-dart-malformed-fingerprint
      "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
      // ruleid: pinning-dart-malformed-fingerprint
      "AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA",
      // ok: pinning-dart-malformed-fingerprint
      "$computed",
    ],
  ));
  // ruleid: pinning-dart-single-fingerprint
  final client = SecureHttpClient.build(['96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6']);
  // ok: pinning-dart-single-fingerprint
  final other = SecureHttpClient.build(fingerprints);
  // ok: pinning-dart-single-fingerprint
  // allowedSHAFingerprints: ["96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6"]
}
