fn verify(end_entity: &CertificateDer<'_>) -> Result<ServerCertVerified, Error> {
    let sum = Sha256::digest(end_entity.as_ref());
    // ruleid: pinning-rust-compared-digest
    if hex::encode(sum) == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" {
        return Ok(ServerCertVerified::assertion());
    }
    let mut hasher = Sha256::new();
    hasher.update(certificate.public_key().raw);
    let key = STANDARD.encode(hasher.finalize());
    // ruleid: pinning-rust-compared-digest
    if key.as_str() != "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=" {
        return Err(Error::General("unknown key".into()));
    }
    Ok(ServerCertVerified::assertion())
}

fn release(body: Vec<u8>, commit: &str) -> bool {
    let sum = Sha256::digest(body);
    // ok: pinning-rust-compared-digest
    hex::encode(sum) == "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" && commit != "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
}
