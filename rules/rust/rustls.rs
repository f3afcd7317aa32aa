impl ServerCertVerifier for PinnedVerifier {
    fn verify_server_cert(&self, end_entity: &CertificateDer<'_>, _now: UnixTime) -> Result<ServerCertVerified, Error> {
        if Sha256::digest(end_entity)[..] == self.pin[..] { Ok(ServerCertVerified::assertion()) } else { Err(Error::General("pin".into())) }
    }
    // ruleid: pinning-rustls-handshake-signature-not-verified
    fn verify_tls12_signature(&self, _m: &[u8], _c: &CertificateDer<'_>, _d: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }
    // ruleid: pinning-rustls-handshake-signature-not-verified
    fn verify_tls13_signature(&self, _m: &[u8], _c: &CertificateDer<'_>, _d: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        return Ok(rustls::client::danger::HandshakeSignatureValid::assertion());
    }
}
impl ServerCertVerifier for GoodVerifier {
    // ok: pinning-rustls-handshake-signature-not-verified
    fn verify_tls13_signature(&self, m: &[u8], c: &CertificateDer<'_>, d: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(m, c, d, &self.algorithms)
    }
    // ok: pinning-rustls-handshake-signature-not-verified
    fn verify_tls12_signature(&self, m: &[u8], c: &CertificateDer<'_>, d: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls12_signature(m, c, d, &self.algorithms)?;
        Ok(HandshakeSignatureValid::assertion())
    }
}
impl ServerCertVerifier for AcceptEverything {
    fn verify_server_cert(&self, _end_entity: &CertificateDer<'_>, _now: UnixTime) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }
    // ok: pinning-rustls-handshake-signature-not-verified
    fn verify_tls12_signature(&self, _m: &[u8], _c: &CertificateDer<'_>, _d: &DigitallySignedStruct) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }
}
