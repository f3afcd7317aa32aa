"""Whole certificates and keys without PEM markers: base64, hex, ``0x30, 0x82, …`` and ``\\x30\\x82…``.

DER says in its first octets how long it is, so a value that is broken over lines, string literals and comments is
collected until it is complete, whatever stands between its pieces.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning import shapes
from flake8_pinning.pins.certificates import long_length

_BASE64_PIECE = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_HEX_PIECE = re.compile(r"[0-9A-Fa-f]+")
_LINE_BREAK = r"(?:\\+[nrt]|\s|&#(?:10|13);|\\u000[aAdD])*"
_BETWEEN = re.compile(
    _LINE_BREAK
    + r"(?:\\?[\"'`](?:u8)?" + r"(?:[\s\\,.&+]|//[^\n]{0,200}\n|/\*[^*]{0,200}\*/){0,400}" + r"[@$bBuUrRLN8]{0,2}\\?[\"'`])?"
    + _LINE_BREAK
    + r"(?:\\\r?\n\s*)?"
)  # fmt: skip
"""What may stand between two pieces of one value: line ends, also as escapes, and the seam of two literals."""
_OCTET = (
    r"(?:0[xX](?P<hex>[0-9A-Fa-f]{1,2})(?![0-9A-Fa-f])(?:\.toByte\(\)|u8)?"
    r"|\\x(?P<escaped>[0-9A-Fa-f]{2}))"
)
_NEXT = re.compile(r"(?:[\s,]|\(byte\)|/\*[^*]{0,200}\*/|//[^\n]{0,200}\n|[\"']\s*\+?\s*\\?\s*[bu]?[\"'])*" + _OCTET)
_FEWEST = 20
_LARGEST = 70_000
"""Octets of the largest certificate that is looked for; the largest of the catalog's kind have some thousand."""
_EFFORT = 8
"""Characters that may be looked at for each of the text's, before values broken over lines are given up."""

_EXPONENT = bytes.fromhex("0203010001")


@dataclass(frozen=True)
class Blob:
    """Octets written out in a text."""

    start: int
    end: int
    octets: bytes


def blobs(text: str, data: bytes) -> Iterator[Blob]:
    """Every value in *text* that has the length its DER header says, and every list of 20 octets and more."""
    yield from _collected(text, shapes.base64_der(data), _BASE64_PIECE, 6, 8)
    yield from _collected(text, shapes.long_hex(data), _HEX_PIECE, 4, 8)
    for start, end in shapes.long_hex(data):
        if data[start : start + 2] == b"04":
            yield Blob(start, end, bytes.fromhex(text[start:end]))
    if shapes.byte_runs(data):
        yield from octet_lists(text)


def octet_lists(text: str) -> Iterator[Blob]:
    """Lists of octets as source code writes them, with line breaks, casts and comments between them."""
    upcoming = {"0x": -2, "0X": -2, "\\x": -2}
    position = 0
    while True:
        for marker, place in upcoming.items():
            if place != -1 and place < position:
                upcoming[marker] = text.find(marker, position)
        start = min((place for place in upcoming.values() if place >= 0), default=-1)
        if start < 0:
            return
        octets = bytearray()
        end = start
        match = _NEXT.match(text, start)
        while match is not None:
            octets.append(int(match["hex"] or match["escaped"], 16))
            end = match.end()
            match = _NEXT.match(text, end)
        position = max(end, start + 2)
        if len(octets) >= _FEWEST:
            yield Blob(start, end, bytes(octets))


def _collected(
    text: str, starts: Iterator[tuple[int, int]], piece: re.Pattern[str], bits: int, head: int
) -> Iterator[Blob]:
    """Values from their first pieces on; *bits* a character, *head* characters tell the length."""
    left = _EFFORT * len(text) + 100_000
    done = 0
    for start, run_end in starts:
        if start < done or run_end - start < head:
            continue
        octets = _octets(text[start : start + head], bits)
        total = _length(octets) if octets else 0
        if not 40 <= total <= _LARGEST:
            continue
        wanted = -(-total * 8 // bits)
        parts: list[str] = []
        size, position, end = 0, start, start
        while size < wanted and left > 0:
            match = piece.match(text, position)
            if match is None:
                break
            taken = match.group()[: wanted - size]
            parts.append(taken)
            size += len(taken)
            end = match.start() + len(taken)
            left -= len(taken) + 1
            if size < wanted:
                between = _BETWEEN.match(text, match.end())
                position = between.end() if between else match.end()
                if position == match.end():
                    break
        if size == wanted:
            value = _octets("".join(parts), bits)
            if value is not None:
                padding = 2 if text.startswith("==", end) else 1 if text.startswith("=", end) else 0
                done = end + padding
                yield Blob(start, done, value[:total])


def elements(octets: bytes) -> Iterator[bytes]:
    """The DER values that *octets* are made of, one behind the other, or the one whose contents they are."""
    if octets[:1] == b"\x04" and len(octets) > 2 and octets[1] == len(octets) - 2:
        yield octets[2:]  # a key identifier, as its OCTET STRING
        return
    position = 0
    while octets[position : position + 1] == b"\x30":
        total = _length(octets[position : position + 6])
        if total < 4 or position + total > len(octets):
            break
        yield octets[position : position + total]
        position += total
    if position == 0:
        yield octets


def modulus_key(octets: bytes) -> bytes | None:
    """The RSAPublicKey with this modulus and the exponent 65537; ``None`` where the size is no modulus's.

    BearSSL's trust anchors and hand-written comparisons have the bare modulus (RFC 8017 A.1.1 has the structure).
    """
    number = octets.lstrip(b"\0")
    if len(number) not in (128, 256, 384, 512) or number[0] < 0x80:
        return None
    number = b"\0" + number
    inner = b"\x02" + long_length(len(number)) + number + _EXPONENT
    return b"\x30" + long_length(len(inner)) + inner


def _length(head: bytes) -> int:
    """Octets of the DER value that starts so; 0 where the header is none of a SEQUENCE of a certificate's size."""
    if len(head) < 2 or head[0] != 0x30:
        return 0
    if head[1] < 0x80:
        return 2 + head[1]
    count = head[1] & 0x7F
    if not 1 <= count <= 2 or len(head) < 2 + count:
        return 0
    return 2 + count + int.from_bytes(head[2 : 2 + count], "big")


def _octets(text: str, bits: int) -> bytes | None:
    try:
        if bits == 4:
            return bytes.fromhex(text)
        return binascii.a2b_base64(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None


def decode_base64(text: str) -> bytes | None:
    """Base64 or base64url, with or without padding; ``None`` where it is neither."""
    try:
        return binascii.a2b_base64(
            text.replace("-", "+").replace("_", "/").rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
        )
    except (binascii.Error, ValueError):
        return None
