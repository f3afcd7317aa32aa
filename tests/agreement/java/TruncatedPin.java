import okhttp3.CertificatePinner;

final class TruncatedPin {
    static final CertificatePinner PINNER = new CertificatePinner.Builder()
        // agree: PIN201 | semgrep: pinning-okhttp-malformed-pin
        .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHF")
        .add("api.example.com", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
        .build();
}
