import java.util.Set;

final class Thumbprints {
  // ruleid: pinning-jvm-separated-thumbprint
  static final Endpoint API = new Endpoint("https://api.example.com", "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36");
  // ruleid: pinning-jvm-separated-thumbprint
  static final String root = "96:bc:ec:06:26:49:76:f3:74:60:77:9a:cf:28:c5:a7:cf:e8:a3:c0:aa:e1:1a:8f:fc:ee:05:c0:bd:df:08:c6";
  // ok: pinning-jvm-separated-thumbprint
  static final String APK_SIGNATURE = "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36";
  // ok: pinning-jvm-separated-thumbprint
  static final String EMPTY = "00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00";
  // ok: pinning-jvm-separated-thumbprint
  static final String MAC = "A8:98:5D:3A:65:E5";

  // ruleid: pinning-jvm-named-thumbprint
  static final String ROOT_FINGERPRINT = "cabd2a79a1076a31f21d253635cb039d4329a5e8";
  // ruleid: pinning-jvm-named-thumbprint
  static final Set<String> PINNED = Set.of("96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6");
  // ok: pinning-jvm-named-thumbprint
  static final String GIT_COMMIT = "5d2908f1c7d3a0a1f7f3f1c6a3e0e4b3a2d1c0b9";
  // ok: pinning-jvm-named-thumbprint
  static final String SIGNING_CERT_SHA256 = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6";
  // ok: pinning-jvm-named-thumbprint
  static final String SHA1 = "cabd2a79a1076a31f21d253635cb039d4329a5e8";

  // ok: pinning-jvm-named-thumbprint
  // ruleid: pinning-jvm-denied-thumbprint
  static final Set<String> BLOCKED_CERTIFICATES = Set.of("cabd2a79a1076a31f21d253635cb039d4329a5e8");
  // ok: pinning-jvm-denied-thumbprint
  static final Set<String> BLOCKED_COMMITS = Set.of("cabd2a79a1076a31f21d253635cb039d4329a5e8");

  boolean matches(String fingerprint, String commit) {
    // ruleid: pinning-jvm-compared-thumbprint
    if (fingerprint.equalsIgnoreCase("CABD2A79A1076A31F21D253635CB039D4329A5E8")) {
      return true;
    }
    // ruleid: pinning-jvm-compared-thumbprint
    if ("96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6".equals(sha256(certificate))) {
      return true;
    }
    // ok: pinning-jvm-compared-thumbprint
    return commit.equals("cabd2a79a1076a31f21d253635cb039d4329a5e8");
  }
}
