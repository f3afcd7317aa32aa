// ruleid: pinning-rust-public-key
const PINNED: &[&str] = &["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="];
// ruleid: pinning-rust-public-key
const LABEL: &str = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=";
// ruleid: pinning-rust-public-key
const ROOT_SPKI: &str = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f";
// ok: pinning-rust-public-key
const PEER_KEY: &str = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=";
