"""Whole certificates and public keys in a text: PEM in any string form, base64 DER, hex DER, raw RSA and EC
keys.

The core does not parse certificates. A DER value is identified by its digest; a bare RSA key or EC point is
first given the SubjectPublicKeyInfo header it lacks, because that is what the catalog's key digests are over.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.pins.model import Kind, Reading

_DASHES = "-----"
_BEGIN = "-----BEGIN "
_LABEL = re.compile(r"-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE|(?:RSA )?PUBLIC KEY)-----")
_SHORTEST = 40
"""Characters of the shortest body worth a look; an Ed25519 key in PEM has 60."""
_QUOTE = re.compile(r"[\"'`]")
_PLUS_OR_SLASH = re.compile(r"\\{1,8}u00(2[BbFf])")
_LINE_END = re.compile(
    r"\\{1,8}(?:[nrt]|x0[aAdD]|01[25]|u000[aAdD])|&#(?:10|13|[xX]0?[aAdD]);|\n[ \t]*-[ \t]"
)
"""Line ends as escapes of C, JSON (three times in itself) and XML, and the dash of a YAML list."""
_NOISE = re.compile(r"[\s\"'`,;.@\\]")
"""What stands between the base64 lines in the string forms of all languages."""
_CONCATENATION = re.compile(r"[\"'`][\s\\+.&]*[@$bBuUrRLN]?[\"'`]")
_BASE64_DER = re.compile(r"M[A-P][A-Za-z0-9+/\s]{38,}={0,2}\Z")
_BASE64_POINT = re.compile(r"B[A-P][A-Za-z0-9+/]{85,177}={0,2}\Z")
_HEX = re.compile(r"[0-9A-Fa-f]+\Z")

_RSA_ENCRYPTION = bytes.fromhex("300d06092a864886f70d0101010500")
_EC_HEADERS = {
    65: bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200"),
    97: bytes.fromhex("3076301006072a8648ce3d020106052b81040022036200"),
    133: bytes.fromhex("30819b301006072a8648ce3d020106052b8104002303818600"),
}
"""Length of an uncompressed point → the header before it, for P-256, P-384 and P-521 (RFC 5480 2)."""


@dataclass(frozen=True)
class DerNotation:
    """A certificate or key written out whole. It cannot be rewritten for another CA: the catalog has no
    certificates."""

    name: str


def read_der(text: str) -> Iterator[Reading]:
    """Read the whole of *text* as PEM blocks, base64 DER or hex DER, or as a bare EC point in base64 or
    hex."""
    if _BEGIN in text:
        for _, _, der in find_pem(text):
            yield Reading(Kind.DER, der, DerNotation("pem"))
        return
    body = text.strip()
    if len(body) < _SHORTEST:
        return
    if _BASE64_DER.match(body):
        yield from _reading(_decode("".join(body.split())), "base64-der")
    elif _BASE64_POINT.match(body):
        point = _decode(body)
        if point is not None and is_point(point):
            yield from _reading(point, "base64-key")
    elif len(body) % 2 == 0 and body[:2] in ("30", "04") and _HEX.match(body):
        der = bytes.fromhex(body)
        if is_point(der):
            yield from _reading(der, "hex-key")
        elif der[0] == 0x30:
            yield from _reading(der, "hex-der")


def _reading(der: bytes | None, notation: str) -> Iterator[Reading]:
    if der is not None:
        yield Reading(Kind.DER, der, DerNotation(notation))


def find_pem(text: str) -> Iterator[tuple[int, int, bytes]]:
    """Every PEM certificate or public key in *text*: (start, end, DER), however its lines are quoted."""
    position = text.find(_BEGIN)
    while position >= 0:
        following = position + len(_BEGIN)
        label = _LABEL.match(text, position)
        if label:
            body_end = text.find(_DASHES, label.end())
            end = f"-----END {label[1]}-----"
            if body_end >= label.end() + _SHORTEST and text.startswith(end, body_end):
                der = _decode_body(text[label.end() : body_end])
                if der is not None:
                    yield position, body_end + len(end), der
                following = body_end + len(end)
        position = text.find(_BEGIN, following)


def is_point(der: bytes) -> bool:
    """Whether *der* has the length and first octet of an uncompressed point of one of the curves that CAs
    use."""
    return len(der) in _EC_HEADERS and der[0] == 4


def whole(der: bytes) -> bytes:
    """The first element of *der*, without what stands behind it: OpenSSL's ``TRUSTED CERTIFICATE`` has trust
    settings there."""
    if len(der) < 2:
        return der
    size, start = der[1], 2
    if size & 0x80:
        start += size & 0x7F
        size = int.from_bytes(der[2:start], "big")
    return der[: start + size]


def key_forms(der: bytes) -> Iterator[bytes]:
    """The SubjectPublicKeyInfo forms of a DER value: as it is, and with the header that a bare key lacks."""
    yield der
    if is_point(der):
        yield _EC_HEADERS[len(der)] + der
    if der[:1] == b"\x30" and _is_rsa_key(der):
        bits = b"\x00" + der
        inner = _RSA_ENCRYPTION + b"\x03" + long_length(len(bits)) + bits
        yield b"\x30" + long_length(len(inner)) + inner


def _decode_body(body: str) -> bytes | None:
    text = _PLUS_OR_SLASH.sub(lambda match: chr(int(match[1], 16)), body)
    text = _LINE_END.sub("", text)
    quote = _QUOTE.search(text)
    if quote:
        # The marker stands inside a literal, so every second piece is outside of one: operators, names,
        # comments.
        pieces = text.split(quote.group())
        if len(pieces) % 2:
            der = _decode(_NOISE.sub("", "".join(pieces[::2])))
            if der:
                return der
        # `+` is base64 too: it counts as noise only between a closing and an opening quote.
        text = _CONCATENATION.sub("", text)
    return _decode(_NOISE.sub("", text))


def _decode(text: str) -> bytes | None:
    try:
        return b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _is_rsa_key(der: bytes) -> bool:
    """Whether *der* starts as RSAPublicKey does: SEQUENCE { INTEGER modulus, … } (RFC 8017 A.1.1)."""
    return len(der) > 8 and der[1] in (0x81, 0x82) and der[2 + (der[1] & 0x0F)] == 0x02


def long_length(size: int) -> bytes:
    """The length octets of an element of 128 octets or more (X.690 8.1.3.5); no key is shorter."""
    raw = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(raw)]) + raw
