import java.util.Map;

final class Digests {
  // ruleid: pinning-java-digest-array
  static final String[] PINS = {"f816513cfd1b449f2e6b28a197221fb81f514e3c"};
  // ruleid: pinning-java-digest-array
  static final String[] fingerprints =
      new String[] {
        computed, "96:BC:EC:06:26:49:76:F3:74:60:77:9A:CF:28:C5:A7:CF:E8:A3:C0:AA:E1:1A:8F:FC:EE:05:C0:BD:DF:08:C6"
      };
  // ok: pinning-java-digest-array
  static final String[] COMMITS = {"f816513cfd1b449f2e6b28a197221fb81f514e3c"};
  // ok: pinning-java-digest-array
  static final String[] SIGNING_CERTS = {"f816513cfd1b449f2e6b28a197221fb81f514e3c"};

  void fill(Map<String, String> map) {
    // ruleid: pinning-java-digest-map
    map.put("ISRG_ROOT_X1", "f816513cfd1b449f2e6b28a197221fb81f514e3c");
    // ok: pinning-java-digest-map
    map.put("library.jar", "f816513cfd1b449f2e6b28a197221fb81f514e3c");
  }
}
