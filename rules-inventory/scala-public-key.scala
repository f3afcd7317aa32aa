object Keys {
  // ruleid: pinning-scala-byte-array-key
  val key = Array(0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09).map(_.toByte)
  // ruleid: pinning-scala-byte-array-key
  val typed = Array[Byte](0x30, 0x82.toByte, 0x01, 0x22)
  // ruleid: pinning-scala-byte-array-key
  val decimal = Array[Byte](48, -126, 1, 34)
  // ok: pinning-scala-byte-array-key
  val magic = Array[Byte](0x50, 0x4b, 0x03, 0x04)
}
