object Headers {
  // ruleid: pinning-jvm-hpkp-header
  val pinned = RawHeader("Public-Key-Pins", "pin-sha256=\"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=\"; max-age=1")
  // ok: pinning-jvm-hpkp-header
  val strict = RawHeader("Strict-Transport-Security", "max-age=31536000")
}
