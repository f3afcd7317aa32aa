impl ServerCertVerifier for PinnedVerifier {
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
