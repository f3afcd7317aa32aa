// ruleid: pinning-rust-deny-list
const DENIED_FINGERPRINTS: &[&str] = &["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"];
// ok: pinning-rust-deny-list
const FINGERPRINTS: &[&str] = &["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"];
