"""Whole certificates and public keys in a text: PEM in any string form, base64 DER, hex DER, raw RSA keys.

The core does not parse certificates. A DER value is identified by its digest; a bare RSA key or EC point is first
given the SubjectPublicKeyInfo header it lacks, because that is what the catalog's key digests are over.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.pins.model import Kind, Reading

_PEM = re.compile(
    r"-----BEGIN (?P<label>(?:TRUSTED |X509 )?CERTIFICATE|(?:RSA )?PUBLIC KEY)-----"
    r"(?P<body>[^-]{40,})"
    r"-----END (?P=label)-----"
)
_NOISE = re.compile(r"\\[nrt]|[\s\"'`+,;.@\\]")
"""What stands between the base64 lines in the string forms of all languages.

``+`` is base64 too: it counts as noise only between a closing and an opening quote, see :func:`_lines`.
"""
_CONCATENATION = re.compile(r"[\"'`]\s*\\?\s*[+.&]?\s*\\?\s*[@$]?[\"'`]")
_BASE64_DER = re.compile(r"MI[A-Za-z0-9+/\s]{38,}={0,2}\Z")
_HEX_DER = re.compile(r"30[0-9A-Fa-f]{76,}\Z")

_RSA_ENCRYPTION = bytes.fromhex("300d06092a864886f70d0101010500")
_EC_HEADERS = {
    65: bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200"),
    97: bytes.fromhex("3076301006072a8648ce3d020106052b81040022036200"),
    133: bytes.fromhex("30819b301006072a8648ce3d020106052b8104002303818600"),
}


@dataclass(frozen=True)
class DerNotation:
    """A certificate or key written out whole. It cannot be rewritten for another CA: the catalog has no certificates."""

    name: str
    kind = Kind.DER


def read_der(text: str) -> Iterator[Reading]:
    """Read the whole of *text* as PEM blocks, base64 DER or hex DER."""
    if "-----BEGIN " in text:
        for _, _, der in find_pem(text):
            yield Reading(Kind.DER, der, DerNotation("pem"))
        return
    body = text.strip()
    if len(body) < 40:
        return
    if _BASE64_DER.match(body):
        der = _decode(body)
        if der is not None:
            yield Reading(Kind.DER, der, DerNotation("base64-der"))
    elif len(body) % 2 == 0 and _HEX_DER.match(body):
        yield Reading(Kind.DER, bytes.fromhex(body), DerNotation("hex-der"))
    elif body[:2] == "04" and len(body) // 2 in _EC_HEADERS and re.fullmatch(r"[0-9A-Fa-f]+", body):
        yield Reading(Kind.DER, bytes.fromhex(body), DerNotation("hex-key"))


def find_pem(text: str) -> Iterator[tuple[int, int, bytes]]:
    """Every PEM certificate or public key in *text*: (start, end, DER), however its lines are quoted."""
    for match in _PEM.finditer(text):
        der = _decode(_NOISE.sub("", _lines(match["body"])))
        if der is not None:
            yield match.start(), match.end(), der


def key_forms(der: bytes) -> Iterator[bytes]:
    """The SubjectPublicKeyInfo forms of a DER value: as it is, and with the header that a bare key lacks."""
    yield der
    header = _EC_HEADERS.get(len(der))
    if header is not None and der[0] == 4:
        yield header + der
    if der[:1] == b"\x30" and _is_rsa_key(der):
        bits = b"\x00" + der
        inner = _RSA_ENCRYPTION + b"\x03" + _length(len(bits)) + bits
        yield b"\x30" + _length(len(inner)) + inner


def _lines(body: str) -> str:
    """Drop the joints of concatenated literals, so that a ``+`` between two quotes is not taken for base64."""
    return _CONCATENATION.sub("", body.replace("\\r", "").replace("\\n", ""))


def _decode(body: str) -> bytes | None:
    text = "".join(body.split())
    try:
        return b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _is_rsa_key(der: bytes) -> bool:
    """Whether *der* starts as RSAPublicKey does: SEQUENCE { INTEGER modulus, … } (RFC 8017 A.1.1)."""
    return len(der) > 8 and der[1] in (0x81, 0x82) and der[2 + (der[1] & 0x0F)] == 0x02


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes([size])
    raw = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(raw)]) + raw
