import java.math.BigInteger
import java.security.cert.X509Certificate

object Names {
  def known(certificate: X509Certificate): Boolean = {
    // ruleid: pinning-scala-compared-dn
    if (certificate.getIssuerX500Principal.getName == "CN=R3,O=Let's Encrypt,C=US") return true
    // ruleid: pinning-scala-compared-common-name
    if (certificate.getIssuerDN.getName.contains("ISRG Root X1")) return true
    // ok: pinning-scala-compared-common-name
    if (certificate.getIssuerDN.getName.contains("=")) return false
    // ruleid: pinning-scala-compared-serial
    if (certificate.getSerialNumber == new BigInteger("10944719598952040374951832963794454346")) return true
    // ok: pinning-scala-compared-serial
    if (certificate.getSerialNumber == expected) return true
    // ok: pinning-scala-compared-dn
    certificate.getIssuerX500Principal == certificate.getSubjectX500Principal
  }
}
