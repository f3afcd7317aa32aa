import java.math.BigInteger
import java.security.cert.X509Certificate

fun known(certificate: X509Certificate): Boolean {
    // ruleid: pinning-kotlin-compared-dn
    if (certificate.issuerDN.name == "CN=R3, O=Let's Encrypt, C=US") return true
    val issuer = certificate.issuerX500Principal.name
    // ruleid: pinning-kotlin-compared-dn
    if (issuer.startsWith("CN=DigiCert Global Root CA,")) return true
    // ruleid: pinning-kotlin-compared-common-name
    if (issuer.contains("ISRG Root X1")) return true
    // ok: pinning-kotlin-compared-common-name
    if (issuer.contains("=")) return false
    // ruleid: pinning-kotlin-compared-serial
    if (certificate.serialNumber == BigInteger("10944719598952040374951832963794454346")) return true
    // ok: pinning-kotlin-compared-serial
    if (certificate.serialNumber == expected) return true
    // ok: pinning-kotlin-compared-dn
    return certificate.issuerX500Principal == certificate.subjectX500Principal
}
