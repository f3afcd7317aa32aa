val pinner = CertificatePinner.Builder()
    .add("api.example.com", "sha256/2UdDKr3nt/qQ/C5rWRAbEoDg4cfk5A+jxoh//1en9M8=") // agree: PIN201 gtsr1
    .add("api.example.com", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    .build()
