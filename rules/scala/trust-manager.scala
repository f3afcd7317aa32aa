import java.security.cert.{CertificateException, X509Certificate}
import javax.net.ssl.X509TrustManager

class NameOnly extends X509TrustManager {
  override def checkServerTrusted(chain: Array[X509Certificate], authType: String): Unit = {
    // ruleid: pinning-scala-trust-manager-name-only
    if (chain(0).getIssuerX500Principal.getName != "CN=R3,O=Let's Encrypt,C=US") {
      throw new CertificateException("unknown issuer")
    }
    // ruleid: pinning-scala-trust-manager-name-only
    if (!chain.exists(certificate => certificate.getSubjectDN.getName.contains("ISRG Root X1"))) {
      throw new CertificateException("unknown root")
    }
  }
}

class NameAfterValidation(platform: X509TrustManager) extends X509TrustManager {
  override def checkServerTrusted(chain: Array[X509Certificate], authType: String): Unit = {
    platform.checkServerTrusted(chain, authType)
    // ok: pinning-scala-trust-manager-name-only
    if (chain(0).getIssuerX500Principal.getName != "CN=R3,O=Let's Encrypt,C=US") {
      throw new CertificateException("unknown issuer")
    }
  }
}
