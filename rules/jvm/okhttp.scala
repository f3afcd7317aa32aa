import okhttp3.CertificatePinner

object Pinning {
  val chain = new CertificatePinner.Builder()
    // ruleid: pinning-okhttp-single-pin
    .add("alone.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    // ok: pinning-okhttp-single-pin
    .add("two.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    .add("two.example.com", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
    .build()

  def malformed(builder: CertificatePinner.Builder, host: String, computed: String): Unit = {
    // ruleid: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHF", BACKUP)
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, s"sha256/$computed", BACKUP)
    // ok: pinning-okhttp-malformed-pin
    builder.add(host, "sha256/" + computed, BACKUP)
    // ruleid: pinning-okhttp-placeholder-pin
    builder.add(host, "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", BACKUP)
    // ruleid: pinning-okhttp-sha1-pin
    builder.add(host, "sha1/T5x9IXmcrQ7YuQxXnxoCmeeQ84c=", BACKUP)
  }

  // ruleid: pinning-jvm-single-pin-collection
  val apiPins = List("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
  // ok: pinning-jvm-single-pin-collection
  val cdnPins = Set("sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
}
