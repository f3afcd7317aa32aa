import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

final class NameOnly implements X509TrustManager {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    for (X509Certificate certificate : chain) {
      // ruleid: pinning-java-trust-manager-name-only
      if (certificate.getSubjectDN().getName().contains("ISRG Root X1")) {
        return;
      }
    }
    // ruleid: pinning-java-trust-manager-name-only
    if (!chain[0].getIssuerX500Principal().getName().equals("CN=R3,O=Let's Encrypt,C=US")) {
      throw new CertificateException("unknown issuer");
    }
    // ruleid: pinning-java-trust-manager-name-only
    if ("CN=R3, O=Let's Encrypt, C=US".equals(chain[0].getIssuerDN().toString())) {
      return;
    }
    String issuer = chain[0].getIssuerDN().getName();
    // ruleid: pinning-java-trust-manager-name-only
    if (issuer.contains("DigiCert Global Root CA")) {
      return;
    }
    // ok: pinning-java-trust-manager-name-only
    if (authType.equals("UNKNOWN")) {
      throw new CertificateException("no key exchange");
    }
  }
}

final class NameAfterValidation implements X509TrustManager {
  private X509TrustManager platform;

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    try {
      platform.checkServerTrusted(chain, authType);
    } catch (RuntimeException e) {
      throw new CertificateException(e);
    }
    // ok: pinning-java-trust-manager-name-only
    if (!chain[0].getIssuerX500Principal().getName().equals("CN=R3,O=Let's Encrypt,C=US")) {
      throw new CertificateException("unknown issuer");
    }
  }
}

final class SignatureChecked implements X509TrustManager {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    // ok: pinning-java-trust-manager-name-only
    if (chain[1].getSubjectDN().getName().contains("Example Private CA")) {
      chain[0].verify(privateAuthority.getPublicKey());
    }
  }
}

final class Weak implements X509TrustManager {
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    // ruleid: pinning-java-trust-manager-weak-digest
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(chain[0].getEncoded());
  }

  private static byte[] helper(X509Certificate certificate) throws Exception {
    // ruleid: pinning-java-trust-manager-weak-digest
    return MessageDigest.getInstance("MD5").digest(certificate.getEncoded());
  }

  private static byte[] strong(X509Certificate certificate) throws Exception {
    // ok: pinning-java-trust-manager-weak-digest
    return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
  }
}

final class Etag {
  static byte[] of(byte[] body) throws Exception {
    // ok: pinning-java-trust-manager-weak-digest
    return MessageDigest.getInstance("SHA-1").digest(body);
  }
}

class NameThroughVariable extends X509ExtendedTrustManager {
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        for (X509Certificate certificate : chain) {
            Principal issuer = certificate.getIssuerX500Principal();
            // ruleid: pinning-java-trust-manager-name-only
            if (issuer.toString().contains("CN=Example Issuing CA")) return;
        }
        throw new CertificateException("unknown issuer");
    }
}
