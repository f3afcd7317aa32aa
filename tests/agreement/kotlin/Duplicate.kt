// agree: quiet | semgrep: pinning-okhttp-duplicate-pin
val pinner = CertificatePinner.Builder()
    .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=") // agree: PIN203 isrgx1
    .build()
