object Certificates {
  val root =
    // ruleid: pinning-jvm-pem-certificate
    """-----BEGIN CERTIFICATE-----
      |MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAw
      |-----END CERTIFICATE-----""".stripMargin
  // ok: pinning-jvm-pem-certificate
  val begin = "-----BEGIN CERTIFICATE-----"
}
