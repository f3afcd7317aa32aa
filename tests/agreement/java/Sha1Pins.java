import okhttp3.CertificatePinner;

final class Sha1Pins {
    static final CertificatePinner OLD = new CertificatePinner.Builder()
        // agree: PIN102 geot -> dgg2 | semgrep: pinning-okhttp-sha1-pin
        .add("legacy.example.com", "sha1/wHqYaI2J+6sFZAwRfap9ZbjKzE4=")
        // agree: quiet | semgrep: pinning-okhttp-sha1-pin
        .add("legacy.example.com", "sha1/+BZRPP0bRJ8uayihlyIfuB9RTjw=")
        .build();
}
