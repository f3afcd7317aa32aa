import hashlib
from cryptography.hazmat.primitives import hashes
from M2Crypto.SSL.Checker import Checker

def check(sock, expected):
    der = sock.getpeercert(True)
    # ruleid: pinning-python-weak-certificate-digest
    if hashlib.sha1(der).hexdigest() != expected:
        raise ConnectionError
    # ruleid: pinning-python-weak-certificate-digest
    assert hashlib.md5(sock.getpeercert(binary_form=True)).hexdigest() == expected
    # ruleid: pinning-python-weak-certificate-digest
    if not hmac.compare_digest(hashlib.sha1(der).digest(), expected):
        raise ConnectionError
    # ok: pinning-python-weak-certificate-digest
    if hashlib.sha256(der).hexdigest() != expected:
        raise ConnectionError
    # ok: pinning-python-weak-certificate-digest
    print(hashlib.sha1(der).hexdigest())
    # ok: pinning-python-weak-certificate-digest
    if hashlib.sha1(body).hexdigest() != expected:
        raise ValueError

def check_objects(x509, cert, expected):
    # ruleid: pinning-python-weak-certificate-digest
    if x509.digest("sha1") == expected:
        return True
    # ruleid: pinning-python-weak-certificate-digest
    if cert.fingerprint(hashes.SHA1()) not in expected:
        return False
    # ok: pinning-python-weak-certificate-digest
    return cert.fingerprint(hashes.SHA256()) == expected

# ruleid: pinning-m2crypto-peer-cert-hash
Checker(peerCertHash="df3c24f9bfd666761b268073fe06d1cc8d4f82a4", peerCertDigest="sha1")
# ok: pinning-m2crypto-peer-cert-hash
Checker(peerCertHash="cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")
# ruleid: pinning-m2crypto-peer-cert-hash
Checker(peerCertHash="CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F")

# ruleid: pinning-tlslite-malformed-fingerprint
connection.handshakeClientCert(checker=tlslite.Checker(x509Fingerprint="DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"))
# ok: pinning-tlslite-malformed-fingerprint
imap.starttls(x509Fingerprint="df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
