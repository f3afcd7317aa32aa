import eu.geekplace.javapinning.JavaPinning;

final class Contexts {
  private static final String KEY = "SHA256:0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3";

  void contexts() throws Exception {
    // ruleid: pinning-java-pinning-single-pin
    JavaPinning.forPin("SHA256:0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3");
    // ruleid: pinning-java-pinning-single-pin
    JavaPinning.trustManagerForPins(KEY);
    // ok: pinning-java-pinning-single-pin, pinning-java-pinning-malformed-pin
    JavaPinning.forPins(
        "SHA256:0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3",
        "CERTSHA256:96:bc:ec:06:26:49:76:f3:74:60:77:9a:cf:28:c5:a7:cf:e8:a3:c0:aa:e1:1a:8f:fc:ee:05:c0:bd:df:08:c6");
    // ruleid: pinning-java-pinning-malformed-pin
    JavaPinning.forPins("SHA256:0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5", KEY);
    // ruleid: pinning-java-pinning-malformed-pin
    JavaPinning.forPins("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", KEY);
    // ok: pinning-java-pinning-malformed-pin
    JavaPinning.forPins("SHA256:" + digest, KEY);
  }
}
