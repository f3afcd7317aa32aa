import java.security.cert.X509Certificate;

final class IssuerName {
    boolean ours(X509Certificate certificate) {
        // agree: PIN102 balt -> dgg2
        return certificate.getIssuerX500Principal().getName().equals("CN=Baltimore CyberTrust Root,OU=CyberTrust,O=Baltimore,C=IE");
    }
}
