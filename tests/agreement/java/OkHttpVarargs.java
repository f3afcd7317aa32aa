import okhttp3.CertificatePinner;

final class OkHttpVarargs {
    CertificatePinner pinner() {
        return new CertificatePinner.Builder()
            // agree: PIN102 gsr2 -> gtsr1
            .add("*.example.com", "sha256/iie1VXtL7HzAMF+/PVPR9xzT80kQxdZeJ+zduCB3uj0=", "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=")
            .build();
    }
}
