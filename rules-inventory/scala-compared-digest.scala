object Pinned {
  def accepts(c: X509Certificate): Boolean = {
    val hex = toHex(MessageDigest.getInstance("SHA-256").digest(c.getEncoded))
    // ruleid: pinning-scala-compared-digest
    hex == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"
  }
  def key(c: X509Certificate): Boolean =
    // ruleid: pinning-scala-compared-digest
    sha256(c.getPublicKey.getEncoded).equals("5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=")
  def release(body: Array[Byte]): Boolean = {
    val hex = toHex(MessageDigest.getInstance("SHA-256").digest(body))
    // ok: pinning-scala-compared-digest
    hex == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"
  }
}
