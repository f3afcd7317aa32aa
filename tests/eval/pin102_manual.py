"""Where one value stands alone, or the container must not grow, a person has to act."""

import hashlib
import hmac
import subprocess

SINGLE = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"  # PIN102: 10
HOST_TO_PIN = {
    "api.example.com": "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",  # PIN102: 24
    "cdn.example.com": "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6",
}
NAME_TO_PIN = {
    "letsencrypt": "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",  # PIN102: 20
    "digicert": "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f",
}
PIN_TO_NAME = {
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436": "old root",  # PIN102: 5
}
SETTINGS = {"host": "api.example.com", "ca_thumbprint": "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"}  # PIN102: 57
ROWS = [
    ("api.example.com", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"),  # PIN102: 25
    ("cdn.example.com", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"),
]
RECORD = ("api.example.com", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN102: 30
FIRST, SECOND = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
PAIR: tuple[str, str] = (
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # PIN102: 5
    "d4de20d05e66fc53fe1a50882c78db2852cae474",
)
BY_POSITION = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN102: 16
CURRENT = BY_POSITION[0]
IN_TEXT = "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=;sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="  # PIN102: 11
JSON_TEXT = """{"ca_cert_fingerprint": "SHA256: 4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"}"""  # PIN102: 13
DSN = "db.example.com/4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161:8563"
MESSAGE = "%s or %s" % ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "d4de20d05e66fc53fe1a50882c78db2852cae474")  # PIN102: 25
COMMON_NAMES = ["DigiCert Global Root CA"]  # PIN102: 17


def check(certificate, cursor, store, builder):
    digest = hashlib.sha1(certificate).hexdigest()
    if digest != "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436":  # PIN102: 18
        raise ValueError
    if hmac.compare_digest(digest, "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"):  # PIN102: 36
        return True
    cursor.execute("SELECT ?", ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",))  # PIN102: 33
    verify(certificate, "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN102: 25
    verify(certificate, fingerprint="a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN102: 37
    store.append("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN102: 18
    complete = builder()
    complete.append("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")
    complete.append("df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
    store.append("d4de20d05e66fc53fe1a50882c78db2852cae474")
    other = builder()
    other.add("api.example.com", "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=")  # PIN102: 34
    if certificate.issuer.rfc4514_string() == "CN=R3,O=Let's Encrypt,C=US":  # PIN102: 47
        return True
    if certificate.serial_number == 10944719598952040374951832963794454346:  # PIN102: 37
        return True
    issuer = dict(entry[0] for entry in certificate["issuer"])
    return issuer["commonName"] == "R3"  # PIN102: 36


def returned_pair():
    return "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "d4de20d05e66fc53fe1a50882c78db2852cae474"  # PIN102: 12


def logged(template, *values):
    return template % values


logged("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", 1)  # PIN102: 8


def test_expected(stack, answer):
    assert answer == ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN102: 23
    stack.has_resource_properties("X", {"ThumbprintList": ["d4de20d05e66fc53fe1a50882c78db2852cae474"]})  # PIN102: 60


def matched(digest):
    match digest:
        case "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436":  # PIN102: 14
            return True
    return False
