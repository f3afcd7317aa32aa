"""A CA's value where only the server's own certificate is compared: it can never match."""

import hashlib

import aiohttp
import urllib3
from requests_toolbelt.adapters.fingerprint import FingerprintAdapter

urllib3.HTTPSConnectionPool("example.com", assert_fingerprint="a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN208: 63
urllib3.PoolManager(assert_fingerprint="A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36")  # PIN208: 40
pool.assert_fingerprint = ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN208: 28
FINGERPRINT = "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"  # PIN208: 15
session.mount("https://example.com", FingerprintAdapter(FINGERPRINT))
aiohttp.Fingerprint(bytes.fromhex("4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"))  # PIN208: 35
aiohttp.Fingerprint(b"\xcb\x3c\xcb\xb7\x60\x31\xe5\xe0\x13\x8f\x8d\xd3\x9a\x23\xf9\xde"  # PIN208: 21
                    b"\x47\xff\xc3\x5e\x43\xc1\x14\x4c\xea\x27\xd4\x6a\x5a\xb1\xcb\x5f")
connection.starttls(x509Fingerprint="a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN208: 37
Checker(peerCertDigest="4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161")  # PIN208: 24
Checker(peerCertHash="4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161")  # PIN208: 22
COMMAND = ["curl", "--pinnedpubkey", "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=", "https://example.com"]  # PIN208: 38
handle.setopt(pycurl.PINNEDPUBLICKEY, "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=")  # PIN208: 39
handle.setopt(handle.PROXY_PINNEDPUBLICKEY, "sha256//r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=")  # PIN208: 45


def check(sock, connection):
    digest = hashlib.sha256(sock.getpeercert(True)).hexdigest()
    if digest != "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161":  # PIN208: 18
        raise ValueError
    der = sock.getpeercert(binary_form=True)
    if hashlib.sha1(der).hexdigest() not in ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]:  # PIN208: 46
        raise ValueError
    certificate = connection.get_peer_certificate()
    assert certificate.digest("sha256") == b"4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"  # PIN208: 44


# The issuer is a CA, and a chain holds CAs.
def issuer(sock, connection):
    certificate = sock.getpeercert()
    if dict(entry[0] for entry in certificate["issuer"])["commonName"] != "ISRG Root X1":
        raise ValueError
    if connection.get_peer_certificate().get_issuer().CN == "ISRG Root X1":
        return True
    for certificate in connection.get_peer_cert_chain():
        if certificate.digest("sha256") == "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6":
            return True
    return False


# Elasticsearch's client compares every certificate of the chain; it takes one value.
Elasticsearch("https://example.com", ssl_assert_fingerprint="a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")  # PIN102: 61
urllib3.PoolManager(assert_fingerprint="0123456789abcdef0123456789abcdef01234567")
