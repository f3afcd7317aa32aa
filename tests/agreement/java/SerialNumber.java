import java.math.BigInteger;
import java.security.cert.X509Certificate;

final class SerialNumber {
    boolean ours(X509Certificate certificate) {
        // agree: PIN102 thaw -> dgg2
        return certificate.getSerialNumber().equals(new BigInteger("69529181992039203566298953787712940909"));
    }
}
