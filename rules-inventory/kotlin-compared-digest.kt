class PinnedTrustManager(private val delegate: X509TrustManager) : X509TrustManager {
    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {
        delegate.checkServerTrusted(chain, type)
        val hex = MessageDigest.getInstance("SHA-256").digest(chain[0].encoded).joinToString("") { "%02x".format(it) }
        // ruleid: pinning-kotlin-compared-digest
        if (hex != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb") throw CertificateException()
        val key = chain.first().publicKey.encoded.toByteString().sha256().base64()
        // ruleid: pinning-kotlin-compared-digest
        if (key == "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=") return
    }

    fun release(body: ByteArray, commit: String): Boolean {
        val hex = MessageDigest.getInstance("SHA-256").digest(body).joinToString("") { "%02x".format(it) }
        // ok: pinning-kotlin-compared-digest
        if (hex != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb") return false
        // ok: pinning-kotlin-compared-digest
        return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
    }
}
