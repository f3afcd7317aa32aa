val root =
    // ruleid: pinning-jvm-pem-certificate
    """-----BEGIN CERTIFICATE-----
    MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw
    -----END CERTIFICATE-----
""".trimIndent().decodeCertificatePem()

// ok: pinning-jvm-pem-certificate
fun pem(der: String) = "-----BEGIN CERTIFICATE-----\n$der\n-----END CERTIFICATE-----"
