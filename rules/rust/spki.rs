// ok: pinning-rust-malformed-pin, pinning-rust-single-pin, pinning-rust-placeholder-pin
const PINS: &[&str] = &["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="];
// ruleid: pinning-rust-single-pin
pub const API_PINS: &[&str] = &["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
// ruleid: pinning-rust-single-pin
static PINNED: [&str; 1] = ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
// ok: pinning-rust-single-pin
const PEERS: &[&str] = &["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
// ruleid: pinning-rust-malformed-pin
const TRUNCATED: &str = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC";
// ok: pinning-rust-malformed-pin
const BLOB: &str = "sha256/cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f";
// ruleid: pinning-rust-placeholder-pin
const NOTHING: &str = "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
fn check(cert: &CertificateDer, expected: &[u8], body: &[u8]) -> bool {
    // ruleid: pinning-rust-single-pin
    let pins = vec!["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
    let weak = Sha1::digest(cert.as_ref());
    // ruleid: pinning-rust-weak-certificate-digest
    if weak.as_slice() == expected { return true; }
    let good = Sha256::digest(cert.as_ref());
    // ok: pinning-rust-weak-certificate-digest
    if good.as_slice() == expected { return true; }
    // ok: pinning-rust-weak-certificate-digest
    Sha1::digest(body).as_slice() == expected
}

// ok: pinning-rust-single-pin
const BLOCKED_SPKI: &[&str] = &["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="];
