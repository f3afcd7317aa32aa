"""Every kind of pin set that Python has and that can take one more element."""

import hashlib
import ssl
from binascii import unhexlify
from base64 import b64decode
from types import MappingProxyType

A_LIST = ["67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"]  # PIN101: 11
A_TUPLE = ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",)  # PIN101: 12
BARE_TUPLE = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN101: 14
A_SET = {"sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="}  # PIN101: 10
FROZEN = frozenset(["A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36"])  # PIN101: 21
BY_CALL = set(("jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=", "mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c="))  # PIN101: 16
ANNOTATED: list[str] = ["4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"]  # PIN101: 25
VARIADIC: tuple[str, ...] = ("4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161",)  # PIN101: 30

BY_HOST = {
    "api.example.com": ["r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="],  # PIN101: 25
    "cdn.example.com": ("jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",),  # PIN101: 25
    "www.example.com": {"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="},
}
READ_ONLY = MappingProxyType({"api.example.com": ["r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="]})  # PIN101: 51
NESTED = {"prod": {"hosts": [{"name": "api.example.com", "pins": ["r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="]}]}}  # PIN101: 67

MULTI_LINE = [
    "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",  # PIN101: 5
    "e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2",
]

# Wrapped, joined, as bytes, as text of bytes.
WRAPPED = [
    bytes.fromhex("8d02536c887482bc34ff54e41d2ba659bf85b341a0a20afadb5813dcfbcf286d"),  # PIN101: 19
]
WITH_COLONS = ["A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36".replace(":", "").lower()]  # PIN101: 16
UNHEXLIFIED = {unhexlify(b"a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")}  # PIN101: 26
DECODED = [b64decode("r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=")]  # PIN101: 22
RAW = [
    b"\xa8\x98\x5d\x3a\x65\xe5\xe5\xc4\xb2\xd7\xd6\x6d\x40\xc6\xdd\x2f\xb1\x9c\x54\x36",  # PIN101: 5
]
AS_REPR = [b"\xa8\x98]:e\xe5\xe5\xc4\xb2\xd7\xd6m@\xc6\xdd/\xb1\x9cT6"]  # PIN101: 12
BYTES_TEXT = [b"a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 15
CONCATENATED = [
    "67add1166b020ae61b8f5fc96813c04c"  # PIN101: 5
    "2aa589960796865572a3c7e737613dfd",
]
ADDED = ["67add1166b020ae61b8f5fc96813c04c" + "2aa589960796865572a3c7e737613dfd"]  # PIN101: 10
JOINED = ["".join(["67add1166b020ae61b8f5fc96813c04c", "2aa589960796865572a3c7e737613dfd"])]  # PIN101: 11
FINGERPRINTS = ", ".join(["sha256:67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"])  # PIN101: 27

# Constants used elsewhere in the file: the list that reads them lacks something, reported at the literal.
PIN_A = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"  # PIN101: 9
PIN_B = "e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2"
OF_NAMES = [PIN_A, PIN_B]


class Client:
    ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"  # PIN101: 12
    PINS = ("r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=",)  # PIN101: 13

    def __init__(self, pins=("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",)):  # PIN101: 30
        self.roots = [self.ROOT]
        self.pins = pins

    def check(self, digest):
        if digest not in self.PINS:
            raise ssl.SSLError("not pinned")


def pinned():
    return ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 13


def variadic(*fingerprints):
    return fingerprints


class Pinner:
    def __init__(self, host, *pins):
        self.pins = {host: pins}


variadic("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN101: 10
Pinner("api.example.com", "r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=")  # PIN101: 27


def by_membership(certificate):
    digest = hashlib.sha256(certificate).hexdigest()
    if digest not in ("4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161",):  # PIN101: 23
        raise ssl.SSLError("not pinned")
    if digest in frozenset(["4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"]):  # PIN101: 29
        return True
    return digest in {"4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"}  # PIN101: 23


# Names and serial numbers of issuers.
ISSUERS = {
    "CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US",  # PIN101: 5
}
SLASHES = ["/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root CA"]  # PIN101: 12
LEGACY = ["C = US, O = DigiCert Inc, OU = www.digicert.com, CN = DigiCert Global Root CA"]  # PIN101: 11
SERIALS = [10944719598952040374951832963794454346]  # PIN101: 12
HEX_SERIALS = {0x083BE056904246B1A1756AC95991C74A}  # PIN101: 16
CA_SERIALS = ["08:3b:e0:56:90:42:46:b1:a1:75:6a:c9:59:91:c7:4a"]  # PIN101: 15
ISSUER_KEY_IDS = ["03de503556d14cbb66f0a3e21b1bc397b23dd155"]  # PIN101: 19

# Complete: what must be accepted is there, in whatever notation.
COMPLETE = [
    "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",
    "13949634d99cd6fd6aa80bc034fefacceb1969feef986586713ecdbb05758d3f",
    "23:8b:85:a0:09:9c:65:b9:70:47:7d:57:24:f1:a1:d4:75:ce:50:58:cf:fe:4e:fa:87:33:89:9b:db:86:3c:47",
    "35500CB63B8D9769528D65D87220F51C069807A595ACBF2FB6ECA38FBE0A4BD2",
]
ROOT_ABOVE_TOO = ["jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
OTHER_OPERATOR = ["mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c="]
UNKNOWN = ["0123456789abcdef0123456789abcdef01234567"]
