"""The name and the serial number beside a digest of the same CA only say whose it is: one finding a record."""

DIGEST_TO_NAME = {
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436": "CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US",  # PIN102: 5
    "b1bc968bd4f49d622aa89a81f2150152a41d829c": "CN=GlobalSign Root CA,OU=Root CA,O=GlobalSign nv-sa,C=BE",  # PIN102: 5
}
NAME_TO_DIGEST = {
    "DigiCert Global Root CA": "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 32
}
RECORDS = [
    {"issuer": "DigiCert Global Root CA", "sha1": "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"},  # PIN102: 51
]


def pin(**fields):
    return fields


PIN = pin(
    subject="CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US",
    serial_number="083be056904246b1a1756ac95991c74a",
    thumbprint="a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 16
)
# Another CA's name is compared on its own, and so is a name without any digest.
ISSUER_AND_ROOT = {
    "issuer": "DigiCert SHA2 Secure Server CA",  # PIN102: 15
    "root_thumbprint": "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 24
}
ISSUER = {"issuer": "DigiCert SHA2 Secure Server CA", "host": "api.example.com"}  # PIN102: 21
