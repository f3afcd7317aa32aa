// ruleid: pinning-rust-certificate
const ROOT: &str = "-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----";
// ok: pinning-rust-certificate
const HEADER: &str = "-----BEGIN CERTIFICATE-----";
// ruleid: pinning-rust-included-certificate
static CA: &[u8] = include_bytes!("../certs/isrgrootx1.pem");
// ruleid: pinning-rust-included-certificate
static CA_TEXT: &str = include_str!("root.crt");
// ok: pinning-rust-included-certificate
static LOGO: &[u8] = include_bytes!("../logo.png");
// ok: pinning-rust-included-certificate
static KEY: &[u8] = include_bytes!("../certs/server.key");
