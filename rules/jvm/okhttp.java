import java.util.Arrays;
import java.util.List;
import java.util.Set;
import okhttp3.CertificatePinner;

final class Pinning {
  private static final String ROOT_PIN = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=";
  // ok: pinning-jvm-single-pin-collection
  private static final List<String> PINS =
      Arrays.asList(
          "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
          "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
  // ruleid: pinning-jvm-single-pin-collection
  private static final Set<String> API_PINS = Set.of("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  // ok: pinning-jvm-single-pin-collection
  private static final Set<String> REVOKED_KEYS = Set.of("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");

  CertificatePinner chain() {
    return new CertificatePinner.Builder()
        // ruleid: pinning-okhttp-single-pin
        .add("alone.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        // ok: pinning-okhttp-single-pin
        .add("two.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        .add("two.example.com", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
        // ok: pinning-okhttp-single-pin
        .add(
            "varargs.example.com",
            "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
            "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
        .build();
  }

  CertificatePinner constant(String host) {
    // ruleid: pinning-okhttp-single-pin
    return new CertificatePinner.Builder().add(host, ROOT_PIN).build();
  }

  CertificatePinner statements(String host) {
    CertificatePinner.Builder builder = new CertificatePinner.Builder();
    // ok: pinning-okhttp-single-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    builder.add(host, "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
    // ruleid: pinning-okhttp-single-pin
    builder.add("cdn." + host, "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
    return builder.build();
  }

  void duplicates(CertificatePinner.Builder builder, String host) {
    // ruleid: pinning-okhttp-duplicate-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    // ruleid: pinning-okhttp-duplicate-pin
    builder.add("a.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    // ok: pinning-okhttp-duplicate-pin
    builder.add("b.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=");
    // ok: pinning-okhttp-duplicate-pin
    builder.add("c.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", BACKUP);
    builder.add("d.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", BACKUP);
  }

  void malformed(CertificatePinner.Builder builder, String host, String computed) {
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHF");
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha1/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3");
    // The last character before "=" has bits that no encoder sets.
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8N=");
    // ruleid: pinning-okhttp-malformed-pin
    String constant = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0w==";
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M");
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/" + computed);
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQ" + "tWLABXhQzejna0wHFr8M=");
    // ok: pinning-okhttp-malformed-pin
    String layer = "sha256/0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3";
  }

  void wholeCertificate(CertificatePinner.Builder builder, String host) {
    // ruleid: pinning-okhttp-certificate-as-pin
    builder.add(host, "sha256/-----BEGIN CERTIFICATE-----\nMIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAw\n");
    // ok: pinning-okhttp-certificate-as-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  }

  void prefix(String host) {
    // ruleid: pinning-okhttp-unknown-prefix
    new CertificatePinner.Builder().add(host, "sha-256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=").build();
    // ok: pinning-okhttp-unknown-prefix
    new CertificatePinner.Builder().add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=").build();
    // ok: pinning-okhttp-unknown-prefix
    checksums.add("lib.jar", "sha512:C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  }

  void placeholder(CertificatePinner.Builder builder, String host) {
    // ruleid: pinning-okhttp-placeholder-pin
    builder.add(host, "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    // ruleid: pinning-okhttp-placeholder-pin
    builder.add(host, "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    // ok: pinning-okhttp-placeholder-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
    // The digest of an empty request body is not a pin.
    // ok: pinning-okhttp-placeholder-pin
    headers.add("Digest", "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  }

  void weak(CertificatePinner.Builder builder, String host) {
    // ruleid: pinning-okhttp-sha1-pin
    builder.add(host, "sha1/T5x9IXmcrQ7YuQxXnxoCmeeQ84c=");
    // ok: pinning-okhttp-sha1-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=");
  }
}
