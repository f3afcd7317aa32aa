"""Public keys: what kind they are, and whether one of them made a certificate's signature."""

from __future__ import annotations

from typing import NamedTuple

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.serialization import load_der_public_key

from flake8_pinning.build.der import OCTET_STRING, OID, SEQUENCE, DerError, Element, read_oid, read_one

_HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "1.2.840.113549.2.5": hashes.MD5,
    "1.3.14.3.2.26": hashes.SHA1,
    "2.16.840.1.101.3.4.2.1": hashes.SHA256,
    "2.16.840.1.101.3.4.2.2": hashes.SHA384,
    "2.16.840.1.101.3.4.2.3": hashes.SHA512,
    "2.16.840.1.101.3.4.2.4": hashes.SHA224,
}
# RFC 8017 A.2.4 (RSA), RFC 5758 3 (DSA, ECDSA), RFC 3279 2.2 (the older ones). Algorithms that are not here,
# MD2 among them, cannot be checked.
_RSA_SIGNATURES: dict[str, type[hashes.HashAlgorithm]] = {
    "1.2.840.113549.1.1.4": hashes.MD5,
    "1.2.840.113549.1.1.5": hashes.SHA1,
    "1.3.14.3.2.29": hashes.SHA1,
    "1.2.840.113549.1.1.11": hashes.SHA256,
    "1.2.840.113549.1.1.12": hashes.SHA384,
    "1.2.840.113549.1.1.13": hashes.SHA512,
    "1.2.840.113549.1.1.14": hashes.SHA224,
}
_ECDSA_SIGNATURES: dict[str, type[hashes.HashAlgorithm]] = {
    "1.2.840.10045.4.1": hashes.SHA1,
    "1.2.840.10045.4.3.1": hashes.SHA224,
    "1.2.840.10045.4.3.2": hashes.SHA256,
    "1.2.840.10045.4.3.3": hashes.SHA384,
    "1.2.840.10045.4.3.4": hashes.SHA512,
}
_DSA_SIGNATURES: dict[str, type[hashes.HashAlgorithm]] = {
    "1.2.840.10040.4.3": hashes.SHA1,
    "2.16.840.1.101.3.4.3.1": hashes.SHA224,
    "2.16.840.1.101.3.4.3.2": hashes.SHA256,
}
_RSA_PSS = "1.2.840.113549.1.1.10"
_EDWARDS = {"1.3.101.112", "1.3.101.113"}
_KNOWN_SIGNATURES = {*_RSA_SIGNATURES, *_ECDSA_SIGNATURES, *_DSA_SIGNATURES, *_EDWARDS, _RSA_PSS}

_CURVES = {
    "secp256r1": "p256",
    "secp384r1": "p384",
    "secp521r1": "p521",
    "secp224r1": "p224",
    "secp192r1": "p192",
}
_RSA_KEYS = {"1.2.840.113549.1.1.1", _RSA_PSS}


class SignedBytes(NamedTuple):
    """What an issuer signed, with which algorithm (an AlgorithmIdentifier), and the signature."""

    tbs: bytes
    algorithm: Element
    signature: bytes


def load_key(spki: bytes) -> PublicKeyTypes | None:
    """Return the key of a DER SubjectPublicKeyInfo, None if the library does not take it."""
    try:
        return load_der_public_key(spki)
    except (ValueError, UnsupportedAlgorithm):
        return None


def describe_key(spki: bytes) -> str:
    """Return a key's algorithm and size or curve: `rsa2048`, `ec-p256`, `ed25519`, `dsa1024`.

    A key that the library does not take is described from its DER: RSA by its modulus, another by the object
    identifier of its algorithm. Raises DerError if there is none.
    """
    key = load_key(spki)
    if isinstance(key, (rsa.RSAPublicKey, dsa.DSAPublicKey)):
        return f"{'rsa' if isinstance(key, rsa.RSAPublicKey) else 'dsa'}{key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        curve = key.curve.name.lower()
        return f"ec-{_CURVES.get(curve, curve)}"
    if isinstance(key, ed25519.Ed25519PublicKey):
        return "ed25519"
    if isinstance(key, ed448.Ed448PublicKey):
        return "ed448"
    algorithm, bits, *_ = read_one(spki).expect(SEQUENCE, "subjectPublicKeyInfo").children(at_least=2)
    oid, _ = _algorithm(algorithm)
    if oid in _RSA_KEYS:
        modulus, *_ = read_one(bits.content[1:]).expect(SEQUENCE, "RSAPublicKey").children(at_least=1)
        return f"rsa{int.from_bytes(modulus.content, 'big').bit_length()}"
    return f"oid-{oid}"


def verify(key: PublicKeyTypes | None, signed: SignedBytes) -> bool | None:
    """Tell whether `key` made the signature; None where the library refuses the algorithm or the key."""
    try:
        oid, parameters = _algorithm(signed.algorithm)
        if isinstance(key, rsa.RSAPublicKey) and oid in _RSA_SIGNATURES:
            return _verify_pkcs1(key, signed, _RSA_SIGNATURES[oid]())
        if isinstance(key, rsa.RSAPublicKey) and oid == _RSA_PSS:
            digest, mask_digest = _pss_hashes(parameters)
            scheme = padding.PSS(padding.MGF1(mask_digest()), padding.PSS.AUTO)
            key.verify(signed.signature, signed.tbs, scheme, digest())
        elif isinstance(key, ec.EllipticCurvePublicKey) and oid in _ECDSA_SIGNATURES:
            key.verify(signed.signature, signed.tbs, ec.ECDSA(_ECDSA_SIGNATURES[oid]()))
        elif isinstance(key, dsa.DSAPublicKey) and oid in _DSA_SIGNATURES:
            key.verify(signed.signature, signed.tbs, _DSA_SIGNATURES[oid]())
        elif isinstance(key, (ed25519.Ed25519PublicKey, ed448.Ed448PublicKey)) and oid in _EDWARDS:
            key.verify(signed.signature, signed.tbs)
        else:
            # No key makes the signatures of another type of key; of an unknown algorithm nothing can be said.
            return False if key is not None and oid in _KNOWN_SIGNATURES else None
    except InvalidSignature:
        return False
    except (UnsupportedAlgorithm, ValueError):
        return None
    return True


def _algorithm(identifier: Element) -> tuple[str, list[Element]]:
    """Return the dotted object identifier of an AlgorithmIdentifier, and its parameters."""
    oid, *parameters = identifier.expect(SEQUENCE, "algorithm").children(at_least=1)
    return read_oid(oid.expect(OID, "algorithm").content), parameters


def _verify_pkcs1(key: rsa.RSAPublicKey, signed: SignedBytes, digest: hashes.HashAlgorithm) -> bool:
    """Check RSASSA-PKCS1-v1_5, with the NULL in DigestInfo or without it.

    RFC 8017 A.2.4 wants the NULL written and asks verifiers to take both; the library takes the first only,
    and some CAs signed with the second.
    """
    try:
        key.verify(signed.signature, signed.tbs, padding.PKCS1v15(), digest)
    except InvalidSignature:
        digester = hashes.Hash(digest)
        digester.update(signed.tbs)
        try:
            info = read_one(key.recover_data_from_signature(signed.signature, padding.PKCS1v15(), None))
            algorithm, value = info.expect(SEQUENCE, "DigestInfo").children(at_least=2)
            oid, parameters = _algorithm(algorithm)
        except (InvalidSignature, ValueError):
            return False
        if _HASHES.get(oid) is not type(digest) or parameters:
            return False
        return value.raw == bytes([OCTET_STRING, digest.digest_size]) + digester.finalize()
    return True


def _pss_hashes(
    parameters: list[Element],
) -> tuple[type[hashes.HashAlgorithm], type[hashes.HashAlgorithm]]:
    """Return the digests of RSASSA-PSS-params (RFC 4055 3.1), of message and mask; the default is SHA-1."""
    digest: type[hashes.HashAlgorithm] = hashes.SHA1
    mask_digest: type[hashes.HashAlgorithm] = hashes.SHA1
    for part in parameters[0].children() if parameters else []:
        if part.tag == 0xA0:
            digest = _hash_of(read_one(part.content))
        elif part.tag == 0xA1:
            mask_digest = _hash_of(read_one(part.content).children(at_least=2)[1])
    return digest, mask_digest


def _hash_of(algorithm: Element) -> type[hashes.HashAlgorithm]:
    oid, _ = _algorithm(algorithm)
    if oid not in _HASHES:
        raise DerError(f"hash {oid} is not known")
    return _HASHES[oid]
