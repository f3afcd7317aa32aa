import okhttp3.CertificatePinner;

final class OkHttpChain {
    static final CertificatePinner PINNER = new CertificatePinner.Builder()
        .add("api.example.com", "sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=") // agree: PIN102 dgrca -> dgg2
        .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
        .build();
}
