import java.util.Set;

final class Keys {
  // ok: pinning-jvm-spki-pin
  // ruleid: pinning-jvm-denied-public-key
  static final Set<String> DENYLIST = Set.of("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
  // ok: pinning-jvm-denied-public-key
  // ruleid: pinning-jvm-spki-pin
  static final Set<String> PINS = Set.of("sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=");
  // ruleid: pinning-jvm-spki-pin
  static final String DATED = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M@1780272000000,sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI@1811808000000";
  // ok: pinning-jvm-spki-pin
  static final String PLACEHOLDER = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  // ok: pinning-jvm-spki-pin
  static final String BLOB = "sha256/0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3";

  // ruleid: pinning-jvm-bare-spki-pin
  static final String BACKUP_PIN = "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=";
  // ruleid: pinning-jvm-bare-spki-pin
  static final Set<String> pinnedKeys = Set.of("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ok: pinning-jvm-bare-spki-pin
  static final String WIREGUARD_KEY = "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=";
  // ok: pinning-jvm-bare-spki-pin
  static final String spinnerToken = "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=";

  // ruleid: pinning-jvm-typed-hex-pin
  static final String TYPED = "CERTSHA256:96:bc:ec:06:26:49:76:f3:74:60:77:9a:cf:28:c5:a7:cf:e8:a3:c0:aa:e1:1a:8f:fc:ee:05:c0:bd:df:08:c6";
  // ok: pinning-jvm-typed-hex-pin
  static final String CHECKSUM = "SHA256:short";

  static final String KEY =
      // ruleid: pinning-jvm-hex-public-key
      "30820122300d06092a864886f70d0101" + "0105000382010f003082010a02820101";
  // ok: pinning-jvm-hex-public-key
  static final String PRIVATE = "308204bd020100300d06092a864886f70d0101010500";
}
