"""Values that can never match, where something says that they are pins."""

PINS = [
    "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",  # PIN201: 5
    "sha256/BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=",  # PIN201: 5 placeholder
    "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC=",  # PIN201: 5
    "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",  # PIN201: 5
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M",
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8",  # PIN201: 5
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8N=",  # PIN201: 5
    "sha256/REPLACE_ME_WITH_YOUR_PIN",  # PIN201: 5
]
CERTIFICATE_HASH = ["sha256/Q0ig6URMeMsmXgWNXolEtNhPlmK9Jtslf4k0pEPHAWE="]  # PIN201: 21
FINGERPRINTS = [
    "00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00",  # PIN201: 5
    "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54",  # PIN201: 5
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",  # PIN201: 5
    "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08",  # PIN201: 5
    bytes.fromhex("0000000000000000000000000000000000000000"),  # PIN201: 19
]
assert_fingerprint = "d41d8cd98f00b204e9800998ecf8427e"  # PIN201: 22

# Nothing here says pin.
IMAGES = ["sha256:deadbeef", "sha256/deadbeef", "sha256-abcdefgh", "sha256:0123456789"]
EMPTY_FILE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ZERO_COMMIT = "0000000000000000000000000000000000000000"
NOTHING = "0" * 64
SSH_FINGERPRINT = "SHA256:uNiVztksCsDhcc0u9e8BrwqXVGD"
fingerprint = "43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8"
WORDS = {"fingerprint": "the digest of the certificate", "thumbprint": "", "pin": "1234"}
