val pinner = CertificatePinner.Builder()
    .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=") // agree: PIN905 isrgx1
    .add("api.example.com", "sha256/hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=") // agree: PIN905 gtsr1
    .build()
