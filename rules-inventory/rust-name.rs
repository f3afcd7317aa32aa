fn check(cert: &X509Certificate) -> bool {
    // ruleid: pinning-rust-subject-dn
    if cert.issuer().to_string().contains("CN=DigiCert Global Root G2") { return true; }
    // ok: pinning-rust-subject-dn
    if cert.issuer().to_string() == expected { return true; }
    // ruleid: pinning-rust-serial
    if cert.raw_serial_as_string() == "03:3a:f1:e6:a7:11:a9:a0:bb:28:64:b1:1d:09:fa:e5" { return true; }
    // ok: pinning-rust-serial
    cert.raw_serial_as_string() == expected
}
