import java.util.HashMap;
import java.util.Map;

final class PublicKeyIds {
    static final Map<String, String> KEYS = new HashMap<>();

    static {
        KEYS.put("first", "68330e61358521592983a3c8d2d2e1406e7ab3c1"); // agree: PIN102 dgaid -> dgg2
        KEYS.put("second", "f816513cfd1b449f2e6b28a197221fb81f514e3c");
    }
}
