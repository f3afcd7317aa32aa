# select: PIN202,PIN204
"""Look-alikes: the shape of a pin, and no pin. Not a word about any of them.

Not even about this one: a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436.
"""

import pytest

COMMIT = "9fceb02d0ae598e95dc970b74767f19372d61af8"
"a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
ACTIONS = ["actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683"]
LOCK = {"hash": "sha256:1d4f1bd25fa8b8b1d64bbb7e6d6bbf4d4f8ff4b1bde3a6d3e1a9a6fbb7b1a8c5"}
LOCK_HASHES = ["sha256:" + "a" * 64, "sha512-Zm9vYmFy"]
NAR_HASH = "sha256-D6+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejnb0wHFr9M="
INTEGRITY = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
IMAGE = "python@sha256:4f90ac4ae0d0e1a7e8b4a2b2a8c9d05e6d3a1c0b7f1e2d3c4b5a69788796a5b4"
GITHUB_SSH_KEY = "SHA256:uNiVztksCsDhcc0u9e8BrwqXVGDLZIEeyPFGLm2fo9s"
SSH_HOST_FINGERPRINTS = ["SHA256:uNiVztksCsDhcc0u9e8BrwqXVGDLZIEeyPFGLm2fo9s"]
GPG_FINGERPRINTS = ["E3FF2839C048B25C084DEBE9B26995E310250568", "E3FF 2839 C048 B25C 084D  EBE9 B269 95E3 1025 0568"]
APK_SIGNER_FINGERPRINT = "43238D512C1E5EB2D6569F4A3AFBF5523418B82E0A3ED1552770ABB9A9C9CCAB"
WIREGUARD_KEY = "HIgo9xNzJMWLKASShiTqIybxZ0U3wGLiUeJ1PKf8ykw="
CT_LOG_ID = "7s3QZNXbGs7FXLedtM0TojKHRny87N7DUUhZRnEftZs="
MERKLE_ROOT = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
hashed_secret = "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"
ARN = "arn:aws:iot:eu-west-1:123456789012:cert/4f90ac4ae0d0e1a7e8b4a2b2a8c9d05e6d3a1c0b7f1e2d3c4b5a69788796a5b4"
UUID = "123e4567-e89b-12d3-a456-426614174000"
PEM_TAIL = "emyPxgcYxn/eR44/KJ4EBs+lVDR3veyJm+kXQ99b21/+jh5Xos1AnX5iItreGCc="
ZEROS = "0" * 40
F_STRING = f"pin a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436 of {COMMIT}"
NUMBERS = [443, 65535, 1700000000, 2**64, 12345678901234567890]
ONE_WORD_NAMES = ["R3", "E1", "Amazon", "Configuration", "GlobalSign"]
send(subject="Configuration", common="Amazon", body="R3")
SUBJECT = {"issuer": ((("organizationName", "Root CA"),), (("countryName", "R3"),))}
DEVICE = {"serial": "020000b9", "serial_number": 33554617}

# Texts for people, documentation of an Ansible module, a table of cases.
DOCUMENTATION = r"""
options:
  thumbprint: a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436
"""
EXAMPLES = """
- pin: "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36"
"""
print("accepted: a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")
parser.add_argument("--pin", help="such as a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")


@pytest.mark.parametrize(
    "fingerprint",
    [
        "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",
        "67:ad:d1:16:6b:02:0a:e6:1b:8f:5f:c9:68:13:c0:4c:2a:a5:89:96:07:96:86:55:72:a3:c7:e7:37:61:3d:fd",
        "67ADD1166B020AE61B8F5FC96813C04C2AA589960796865572A3C7E737613DFD",
    ],
)
def test_reads(fingerprint):
    assert fingerprint


@pytest.fixture(params=["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"])
def pin(request):
    return request.param
