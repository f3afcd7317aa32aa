final class Pins {
  // ruleid: pinning-java-single-pin-array
  static final String[] API_PINS = {"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="};
  // ruleid: pinning-java-single-pin-array
  static final String[] KEY_HASHES = new String[] {"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="};
  // ok: pinning-java-single-pin-array
  static final String[] CDN_PINS = {
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI="
  };
  // ok: pinning-java-single-pin-array
  static final String[] REVOKED_KEYS = {"sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="};
}
