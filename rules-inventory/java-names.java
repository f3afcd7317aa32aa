import java.math.BigInteger;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;

final class Names {
  boolean known(X509Certificate certificate) {
    // ruleid: pinning-java-compared-dn
    if (certificate.getIssuerX500Principal().getName().equals("CN=R3,O=Let's Encrypt,C=US")) {
      return true;
    }
    String issuer = certificate.getIssuerDN().getName();
    // ruleid: pinning-java-compared-dn
    if ("CN=DigiCert Global Root CA, OU=www.digicert.com, O=DigiCert Inc, C=US".equals(issuer)) {
      return true;
    }
    // ruleid: pinning-java-compared-common-name
    if (issuer.contains("ISRG Root X1")) {
      return true;
    }
    // ok: pinning-java-compared-common-name
    if (issuer.contains("=")) {
      return false;
    }
    // ok: pinning-java-compared-dn, pinning-java-compared-common-name
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }

  boolean serial(X509Certificate certificate, BigInteger expected) {
    // ruleid: pinning-java-compared-serial
    if (certificate.getSerialNumber().equals(new BigInteger("10944719598952040374951832963794454346"))) {
      return true;
    }
    // ruleid: pinning-java-compared-serial
    if (certificate.getSerialNumber().toString(16).equals("83be056904246b1a1756ac95991c74a")) {
      return true;
    }
    // ok: pinning-java-compared-serial
    return certificate.getSerialNumber().equals(expected);
  }

  X509CertSelector selector(byte[] computed) throws Exception {
    X509CertSelector selector = new X509CertSelector();
    // ruleid: pinning-java-selector-name
    selector.setIssuer("CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US");
    // ok: pinning-java-selector-name
    ticket.setSubject("The = sign is missing");
    // ruleid: pinning-java-selector-serial
    selector.setSerialNumber(new BigInteger("10944719598952040374951832963794454346"));
    // ok: pinning-java-selector-serial
    selector.setSerialNumber(expected);
    return selector;
  }
}
