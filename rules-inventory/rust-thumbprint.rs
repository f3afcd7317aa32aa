// ruleid: pinning-rust-thumbprint
const CA_FINGERPRINT: &str = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f";
// ruleid: pinning-rust-thumbprint
static THUMBPRINTS: &[&str] = &["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"];
// ok: pinning-rust-thumbprint
const COMMIT: &str = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4";
// ok: pinning-rust-thumbprint
const DENIED_FINGERPRINTS: &[&str] = &["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"];
