"""A client that accepts only the certificate authorities it lists."""

import hashlib
import ssl

# Public keys of the issuing CAs, as base64 of the SHA-256 of the SubjectPublicKeyInfo.
ISSUER_PINS = [
    "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",  # Let's Encrypt R3
    "sha256/J2/oqMTsdhFWW/n85tys6b4yDBtb6idZayIEBx7QTxA=",  # Let's Encrypt E1
]

ROOT_THUMBPRINTS = {
    "api.example.com": [
        "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36",
    ],
}

TRUSTED_ISSUERS = ("C=IE, O=Baltimore, OU=CyberTrust, CN=Baltimore CyberTrust Root",)

BLOCKED_ROOTS = {"D4DE20D05E66FC53FE1A50882C78DB2852CAE474"}


def check_issuer(certificate) -> None:
    if certificate.issuer.rfc4514_string() not in TRUSTED_ISSUERS:
        raise ssl.SSLError("unexpected issuer")


def check_key(spki: bytes) -> bool:
    return hashlib.sha256(spki).digest() == bytes.fromhex(
        "8d02536c887482bc34ff54e41d2ba659bf85b341a0a20afadb5813dcfbcf286d"
    )
