import java.security.MessageDigest
import java.security.cert.CertificateException
import java.security.cert.X509Certificate
import javax.net.ssl.X509TrustManager

class NameOnly : X509TrustManager {
    override fun checkServerTrusted(chain: Array<X509Certificate>, authType: String) {
        // ruleid: pinning-kotlin-trust-manager-name-only
        if (chain.any { it.issuerDN.name == "CN=R3, O=Let's Encrypt, C=US" }) return
        // ruleid: pinning-kotlin-trust-manager-name-only
        chain.forEach { if (it.subjectX500Principal.name.contains("ISRG Root X1")) return }
        val issuer = chain[0].issuerX500Principal.name
        // ruleid: pinning-kotlin-trust-manager-name-only
        if (issuer != "CN=R3,O=Let's Encrypt,C=US") throw CertificateException("unknown issuer")
        // ok: pinning-kotlin-trust-manager-name-only
        if (authType == "UNKNOWN") throw CertificateException("no key exchange")
        // ruleid: pinning-kotlin-trust-manager-weak-digest
        val digest = MessageDigest.getInstance("SHA-1").digest(chain[0].encoded)
        // ok: pinning-kotlin-trust-manager-weak-digest
        val strong = MessageDigest.getInstance("SHA-256").digest(chain[0].encoded)
    }
}

class NameAfterValidation(private val platform: X509TrustManager) : X509TrustManager {
    override fun checkServerTrusted(chain: Array<X509Certificate>, authType: String) {
        platform.checkServerTrusted(chain, authType)
        // ok: pinning-kotlin-trust-manager-name-only
        if (chain[0].issuerDN.name != "CN=R3, O=Let's Encrypt, C=US") throw CertificateException("unknown issuer")
    }
}

// ok: pinning-kotlin-trust-manager-weak-digest
fun etag(body: ByteArray) = MessageDigest.getInstance("SHA-1").digest(body)
