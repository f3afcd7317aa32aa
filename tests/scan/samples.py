"""The samples of :mod:`test_languages`: name → (text, [(line, code, words of the message, in parts)])."""

OLD, NEW = "DigiCert Global Root CA left service on 2026-04-15", "add DigiCert Global Root G2"
LACKS = (OLD + " > " + NEW,)

SAMPLES = {
    "Pinner.kt": (
        """val pinner = CertificatePinner.Builder()
    .add("api.acme.io", "sha256/<<old.spki64>>") // DigiCert Global Root CA
    .add("api.acme.io", "sha256/<<x1.spki64>>")
    .build()
""",
        [(2, "PIN102", f"{OLD} > {NEW} sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")],
    ),
    "issuers.js": (
        r"""const ISSUERS = ['Let\'s Encrypt Authority X3', 'R3'];
""",
        [(1, "PIN102", "Let's Encrypt Authority X3 left service on 2021-03-03 > add YR1, YR2, YR3")],
    ),
    "Complete.kt": (
        """val pinner = CertificatePinner.Builder()
    .add(HOST, "sha256/<<old.spki64>>")
    .add(HOST, "sha256/<<new.spki64>>")
    .build()
""",
        [],
    ),
    "Hosts.java": (
        """CertificatePinner p = new CertificatePinner.Builder()
    .add("one.acme.io", "sha256/<<old.spki64>>", "sha256/<<x1.spki64>>")
    .add("two.acme.io", "sha256/<<new.spki64>>")
    .build();
""",
        [(2, "PIN102", f"{OLD} > {NEW}")],
    ),
    "Constants.java": (
        """class Pins {
    // DigiCert Global Root CA
    static final String ROOT_PIN = "sha256/<<old.spki64>>";
    // DigiCert Global Root G2
    static final String BACKUP_PIN = "sha256/<<new.spki64>>";

    static final String[] OTHERS = {
        "<<old.sha1_colon>>",
        "<<x1.sha1_colon>>",
    };
}
""",
        [(8, "PIN102", f"{OLD} > {NEW} DF:3C:24:F9:BF:D6:66")],
    ),
    "Pinning.swift": (
        """let config: [String: Any] = [
    kTSKPinnedDomains: [
        "acme.io": [
            kTSKPublicKeyHashes: [
                "<<old.spki64>>",
                "<<x1.spki64>>",
            ],
        ],
        "other.acme.io": [
            kTSKPublicKeyHashes: ["<<old.spki64>>", "<<new.spki64>>"],
        ],
    ]
]
let keyIdentifier = Data([<<old.ski_0x_note>>])
""",
        [(5, "PIN102", f"{OLD} > {NEW} i7WT"), (14, "PIN102", OLD)],
    ),
    "Pins.m": (
        """NSDictionary *config = @{
    kTSKPublicKeyHashes : @[
        @"<<old.spki64>>",
        @"<<new.spki64>>"
    ],
};
static NSArray *roots(void) {
    return @[ @"<<baltimore.SHA1>>" ];
}
""",
        [(8, "PIN102", "Baltimore CyberTrust Root > DF3C24F9BFD666761B268073FE06D1CC8D4F82A4")],
    ),
    "TrustKit.plist": (
        """<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>NSPinnedDomains</key>
  <dict>
    <key>acme.io</key>
    <dict>
      <key>NSPinnedCAIdentities</key>
      <array>
        <dict>
          <key>SPKI-SHA256-BASE64</key>
          <string><<old.spki64>></string>
        </dict>
        <dict>
          <key>SPKI-SHA256-BASE64</key>
          <string><<new.spki64>></string>
        </dict>
      </array>
    </dict>
    <key>old.acme.io</key>
    <dict>
      <key>NSPinnedCAIdentities</key>
      <array>
        <dict>
          <key>SPKI-SHA256-BASE64</key>
          <string><<old.spki64>></string>
        </dict>
      </array>
    </dict>
  </dict>
</dict>
</plist>
""",
        [(26, "PIN102", f"{OLD} > {NEW}")],
    ),
    "network_security_config.xml": (
        """<network-security-config>
  <domain-config>
    <domain includeSubdomains="true">one.acme.io</domain>
    <pin-set expiration="2027-01-01">
      <!-- DigiCert Global Root CA -->
      <pin digest="SHA-256"><<old.spki64>></pin>
      <!-- ISRG Root X1 -->
      <pin digest="SHA-256"><<x1.spki64>></pin>
    </pin-set>
  </domain-config>
  <domain-config>
    <domain>two.acme.io</domain>
    <pin-set>
      <pin digest="SHA-256"><<old.spki64>></pin>
      <pin digest="SHA-256"><<new.spki64>></pin>
    </pin-set>
  </domain-config>
</network-security-config>
""",
        [(6, "PIN102", f"{OLD} > {NEW}")],
    ),
    "pins.json": (
        """{
  "api.acme.io": ["sha256/<<old.spki64>>", "sha256/<<new.spki64>>"],
  "www.acme.io": ["sha256/<<old.spki64>>"],
  "list": [
    {"name": "a", "thumbprint": "<<old.sha256>>"},
    {"name": "b", "thumbprint": "<<new.sha256>>"}
  ]
}
""",
        [(3, "PIN102", f"{OLD} > {NEW} sha256/i7WT")],
    ),
    "stubby.yml": (
        """upstream_recursive_servers:
  - address_data: 192.0.2.1
    tls_pubkey_pinset:
      - digest: "sha256"
        value: <<old.spki64>>
      - digest: "sha256"
        value: <<x1.spki64>>
  - address_data: 192.0.2.2
    tls_pubkey_pinset:
      - digest: "sha256"
        value: <<new.spki64>>
""",
        [(5, "PIN102", f"{OLD} > {NEW}")],
    ),
    "cloudformation.yaml": (
        """Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://ci.acme.io
      ThumbprintList:
        - <<old.sha1>>
        - <<x1.sha1>>
  Complete:
    Type: AWS::IAM::OIDCProvider
    Properties:
      ThumbprintList:
        - <<old.sha1>>  # DigiCert
        - <<new.sha1>>
""",
        [(7, "PIN102", f"{OLD} > {NEW} df3c24f9bfd666761b268073fe06d1cc8d4f82a4")],
    ),
    "oidc.tf": (
        """resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://ci.acme.io"
  thumbprint_list = ["<<old.sha1>>"] # DigiCert
}

locals {
  known_thumbprints = [
    "<<old.sha1>>",
    "<<new.sha1>>",
  ]
}
""",
        [(3, "PIN102", f"{OLD} > {NEW} df3c24f9bfd666761b268073fe06d1cc8d4f82a4")],
    ),
    "client.go": (
        """package client

var roots = []string{
	"<<old.SHA256>>", // DigiCert Global Root CA
}

const ca = `<<corp.pem>>`

var did = "did:x509:0:sha256:<<old.sha256_url>>::subject:CN:acme"
""",
        [
            (4, "PIN102", f"{OLD} > {NEW} CB3CCBB7"),
            (7, "PIN102", "Example Corp Old Root > add Example Corp New Root"),
            (25, "PIN102", OLD),
        ],
    ),
    "roots.rs": (
        """const PINNED: [&str; 2] = [
    "<<old.spki64>>",
    "<<x1.spki64>>",
];
static ROOT: &[u8] = include_bytes!("../certs/DigiCertGlobalRootCA.crt");
static KEY: &str = "<<corp.spki_pem>>";
""",
        [
            (2, "PIN102", f"{OLD} > {NEW}"),
            (5, "PIN102", f"{OLD} > {NEW} > certificate SHA-256"),
            (6, "PIN102", "Example Corp Old Root"),
        ],
    ),
    "pins.c": (
        """static const char *pins =
    "sha256//<<old.spki64>>;"
    "sha256//<<x1.spki64>>";
static const unsigned char fp[20] = {<<old.sha1_0x>>};
static const char raw[] = "<<old.sha1_x>>";
static const char pem[] =
<<corp.pem_c>>;
""",
        [
            (2, "PIN102", f"{OLD} > {NEW} sha256//i7WT"),
            (4, "PIN102", OLD),
            (5, "PIN102", OLD),
            (7, "PIN102", "Example Corp Old Root"),
        ],
    ),
    "anchors.h": (
        """#define MODULUS "<<corp.modulus_x>>"

static const unsigned char TA0_RSA_N[] = {
  <<corp.modulus_0x>>
};
""",
        [(1, "PIN102", "Example Corp Old Root"), (19, "PIN102", "Example Corp Old Root")],
    ),
    "cert.ino": (
        """const char fingerprint[] = "<<old.sha1_space>>";
const uint8_t der[] PROGMEM = {
    <<corp.der_0x_lines>>
};
#define CA_CERT \\
<<corp.pem_macro>>
""",
        [(1, "PIN102", OLD), (3, "PIN102", "Example Corp Old Root"), (65, "PIN102", "Example Corp Old Root")],
    ),
    "Validator.cs": (
        """class Validator {
    static readonly HashSet<string> Keys = new HashSet<string> {
        "<<corp.pkcs1_split>>",
    };
    bool Check(X509Certificate2 c) =>
        c.Thumbprint == "<<old.SHA1>>" || c.Issuer == "<<r10.dn_net>>";
    static byte[] Root => Convert.FromBase64String("<<corp.der64>>");
}
""",
        [
            (3, "PIN102", "Example Corp Old Root"),
            (12, "PIN102", OLD),
            (12, "PIN102", "R10 (Let's Encrypt)"),
            (13, "PIN102", "Example Corp Old Root"),
        ],
    ),
    "Validator.vb": (
        """If OrElse Not cert.Thumbprint = "<<old.SHA1>>" _
   ' the thumbprint of DigiCert Global Root G2 is <<new.SHA1>>
""",
        [(1, "PIN102", f"{OLD} > {NEW} DF3C24F9")],
    ),
    "Check.ps1": (
        """$known = @(
    '<<old.SHA1>>'  # DigiCert Global Root CA
    '<<x1.SHA1>>'
)
$table = @(
    @{ Certname="DigiCert Global Root CA"; Certtb="<<old.sha1>>" },
    @{ Certname="DigiCert Global Root G2"; Certtb="<<new.sha1>>" }
)
""",
        [(2, "PIN102", f"{OLD} > {NEW}")],
    ),
    "agent.js": (
        """const agent = new https.Agent({
  ca: [`<<corp.pem>>`],
  pins: { sha256: ['<<old.spki64>>', '<<x1.spki64>>'] },
});
const text = '<<corp.pem_escaped>>';
if (cert.issuer.CN !== '<<r10.cn>>') throw new Error('x');
""",
        [
            (2, "PIN102", "Example Corp Old Root"),
            (19, "PIN102", f"{OLD} > {NEW}"),
            (21, "PIN102", "Example Corp Old Root"),
            (22, "PIN102", "R10 (Let's Encrypt)"),
        ],
    ),
    "app.config.ts": (
        """export default {
  ios: { infoPlist: { NSPinnedDomains: { 'acme.io': { NSPinnedCAIdentities: [
    { 'SPKI-SHA256-BASE64': '<<old.spki64>>' },
    { 'SPKI-SHA256-BASE64': '<<new.spki64>>' },
  ] } } } },
  sslPinning: { certs: ['sha256/<<old.spki64>>', 'sha256/<<x1.spki64>>'] },
};
""",
        [(6, "PIN102", f"{OLD} > {NEW} sha256/i7WT")],
    ),
    "pins.php": (
        """<?php
curl_setopt($c, CURLOPT_PINNEDPUBLICKEY, 'sha256//<<old.spki64>>;sha256//<<x1.spki64>>');
$context = ['ssl' => ['cafile' => __DIR__ . '/certs/DigiCertGlobalRootCA.crt.pem']];
# $old = '<<old.sha1>>';
""",
        [
            (2, "PIN208", "DigiCert Global Root CA > curl's CURLOPT_PINNEDPUBLICKEY compares the server's own certificate"),
            (2, "PIN208", "ISRG Root X1"),
            (3, "PIN102", OLD),
        ],
    ),
    "client.rb": (
        """PINS = %w[
  <<old.spki64>>
  <<x1.spki64>>
].freeze
ROOT = <<~CERT
    <<corp.pem_indented>>
CERT
http.verify_callback = ->(ok, store) { store.issuer.to_s == "<<r10.dn_slash>>" }
""",
        [
            (2, "PIN102", f"{OLD} > {NEW}"),
            (6, "PIN102", "Example Corp Old Root"),
            (24, "PIN102", "R10 (Let's Encrypt)"),
        ],
    ),
    "client.pl": (
        """my $ua = IO::Socket::SSL->new(
    SSL_fingerprint => 'sha256$pub$<<old.spki>>',
    SSL_ca_file => 'isrgrootx1.pem',
);
""",
        [(2, "PIN102", OLD)],
    ),
    "pins.ex": (
        """@pins ["<<old.spki64>>", "<<x1.spki64>>"]
@cas "<<corp.pem_escaped>>"
""",
        [(1, "PIN102", f"{OLD} > {NEW}"), (2, "PIN102", "Example Corp Old Root")],
    ),
    "init.lua": (
        """tls.cert.verify([[<<corp.pem>>]])
-- <<old.sha1>> was the pin once
local pins = { "<<old.sha256_64>>" }
""",
        [(1, "PIN102", "Example Corp Old Root"), (19, "PIN102", OLD)],
    ),
    "main.dart": (
        """final ok = await HttpCertificatePinning.check(
  serverURL: url,
  allowedSHAFingerprints: ["<<old.sha256_colon>>"],
);
const pins = ['<<old.spki64>>', '<<x1.spki64>>'];
if (cert.issuer == '<<r10.dn_escaped>>') return true;
""",
        [
            (3, "PIN208", "http_certificate_pinning"),
            (5, "PIN102", f"{OLD} > {NEW}"),
            (6, "PIN102", "R10 (Let's Encrypt)"),
        ],
    ),
    "Pins.scala": (
        """val pins = Set("sha256/<<old.spki64>>", "sha256/<<x1.spki64>>")
val key = Array(<<corp.spki_cast>>)
""",
        [(1, "PIN102", f"{OLD} > {NEW}"), (2, "PIN102", "Example Corp Old Root")],
    ),
    "build.gradle": (
        """android {
    buildConfigField 'String[]', 'PINS', '{"sha256/<<old.spki64>>", "sha256/<<new.spki64>>"}'
    buildConfigField 'String', 'PIN', '"sha256/<<old.spki64>>"'
}
""",
        [(3, "PIN102", f"{OLD} > {NEW} sha256/i7WT")],
    ),
    "curl.sh": (
        """curl --pinnedpubkey 'sha256//<<old.spki64>>;sha256//<<x1.spki64>>' https://acme.io
openconnect --servercert pin-sha256:<<old.spki64>> vpn.acme.io
""",
        [
            (1, "PIN208", "DigiCert Global Root CA > curl's --pinnedpubkey"),
            (1, "PIN208", "ISRG Root X1"),
            (2, "PIN208", "DigiCert Global Root CA > openconnect's --servercert"),
        ],
    ),
    "nginx.conf": (
        """add_header Public-Key-Pins 'pin-sha256="<<old.spki64>>"; pin-sha256="<<x1.spki64>>"; max-age=5184000';
""",
        [(1, "PIN205", "remove the header"), (1, "PIN102", f"{OLD} > {NEW}")],
    ),
    "service.properties": (
        """pins=sha256/<<old.spki64>>@1780272000000,sha256/<<x1.spki64>>@1780272000000
jdbc.url=jdbc:mysql://db.acme.io/app?sslCa=/etc/ssl/BaltimoreCyberTrustRoot.crt.pem
issuer.dn=<<r10.dn>>
issuer.cn=R10
""",
        [
            (1, "PIN102", f"{OLD} > {NEW}"),
            (2, "PIN102", "Baltimore CyberTrust Root > certificate SHA-256"),
            (3, "PIN102", "R10 (Let's Encrypt)"),
        ],
    ),
    "serials.ts": (
        """const trustedIssuerSerials = ['<<old.serial>>', '<<x1.serial>>'];
const issuerSerial = BigInt("<<r10.serial_decimal>>");
const akid = "<<r11.ski_colon>>";
""",
        [
            (1, "PIN102", f"{OLD} > {NEW}"),
            (2, "PIN102", "R10 (Let's Encrypt)"),
            (3, "PIN102", "R11 (Let's Encrypt) > YR1"),
        ],
    ),
}
