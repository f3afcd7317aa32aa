object Keys {
  // ruleid: pinning-jvm-spki-pin
  val pinner = new CertificatePinner.Builder().add("example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=").build()
  // ok: pinning-jvm-spki-pin
  val digest = "sha256-C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="
}
