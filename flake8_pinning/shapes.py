"""Where a text has something of the shape of a pin, fast: runs found in C over a translated copy, then looked at one by one.

``bytes.translate`` maps the alphabet of a notation to one letter and ``bytes.find`` looks for a run of that letter, so the cost
is a few passes of C over the text and Python only where a run is long enough. All offsets are in characters: the text is
encoded to one byte a character first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.prefilter import NAME_WORDS

HEX_SHAPE = bytes(
    ord("h") if chr(code) in "0123456789abcdefABCDEF" else ord(":") if chr(code) in ":- " else ord(".") for code in range(256)
)
BASE64_SHAPE = bytes(
    ord("b") if chr(code).isascii() and (chr(code).isalnum() or chr(code) in "+/") else ord("=") if code == 0x3D else ord(".")
    for code in range(256)
)
_HEX_RUN = re.compile(rb"h+")
_GROUPS = re.compile(rb"hh(?::hh)+")
_BASE64_RUN = re.compile(rb"b+")
_HEX_BYTES = re.compile(r"(?:0[xX][0-9A-Fa-f]{2}\s{0,8},\s{0,8}){19,31}0[xX][0-9A-Fa-f]{2}(?!\s*,?\s*0[xX])")
_ESCAPES = re.compile(r"(?:\\x[0-9A-Fa-f]{2}){20,32}(?!\\x)")
_QUOTED = re.compile(r"""(["'`>])([^"'`<>\r\n]{9,400})(?=["'`<])""")
_SHORTEST = 16
"""Hex digits from which a run is looked at: a serial number of eight octets."""
_PREFIXES = (b"sha256//", b"sha256/", b"sha1//", b"sha1/")
_TOKEN_BYTES = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/_-=")


def flat(text: str) -> bytes:
    """*text* with one byte for each character, so that offsets agree; what is not Latin-1 becomes ``?``."""
    return text.encode("latin-1", "replace")


def digests(data: bytes) -> Iterator[tuple[int, int]]:
    """(start, end) of hex and base64 tokens of a digest's or a long number's length, in hex, grouped hex and base64."""
    yield from _hex_tokens(data)
    yield from _base64_tokens(data)


def has_groups(data: bytes) -> bool:
    """Whether *data* has a run of pairs of hex digits with separators, of whatever length."""
    return b"hh:" * 7 + b"hh" in data.translate(HEX_SHAPE)


def byte_lists(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of ``0x12, 0x34, …`` and ``\\x12\\x34…`` of 20 to 32 bytes."""
    if text.count("0x") + text.count("0X") >= 20:
        for match in _HEX_BYTES.finditer(text):
            yield match.span()
    if "\\x" in text:
        for match in _ESCAPES.finditer(text):
            yield match.span()


def quoted_names(text: str, data: bytes) -> Iterator[tuple[int, int]]:
    """(start, end) of quoted texts of several words or with ``=``, on lines that have a word of a CA's name."""
    for start, end in _lines_with(data, NAME_WORDS):
        for match in _QUOTED.finditer(text, start, end):
            value = match[2]
            if " " in value or "=" in value:
                yield match.start(2), match.end(2)


def _hex_tokens(data: bytes) -> Iterator[tuple[int, int]]:
    shape = data.translate(HEX_SHAPE)
    needle = b"h" * _SHORTEST
    position = shape.find(needle)
    while position >= 0:
        end = _end(_HEX_RUN, shape, position)
        if end - position <= 64 and _alone(data, position, end):
            yield position, end
        position = shape.find(needle, end)
    needle = b"hh:" * 9 + b"hh"
    position = shape.find(needle)
    while position >= 0:
        end = _end(_GROUPS, shape, position)
        token = data[position:end]
        # In the translated copy colon, dash and blank are one letter; in a fingerprint they are the same throughout.
        if (end - position + 1) // 3 in (20, 32) and len(set(token[2::3])) == 1:
            yield position, end
        position = shape.find(needle, max(end, position + 1))


def _base64_tokens(data: bytes) -> Iterator[tuple[int, int]]:
    shape = data.translate(BASE64_SHAPE)
    needle = b"b" * 28
    position = shape.find(needle)
    while position >= 0:
        end = _end(_BASE64_RUN, shape, position)
        start = position
        for prefix in _PREFIXES:
            body = position + len(prefix)
            if data.startswith(prefix, position) and end - body in (43, 27):
                start = body
                break
        padded = end + 1 if data[end : end + 1] == b"=" and data[end + 1 : end + 2] != b"=" else end
        # A SHA-1 is only recognisable with its padding or a prefix: 27 letters alone are a word.
        if end - start == 43 or (end - start == 27 and padded > end):
            yield start, padded
        elif end - start > 300 and data.startswith(b"MI", start):
            yield start, end
        position = shape.find(needle, end)
    # A SHA-1 without a prefix is a run of exactly 27, one less than the needle above.
    needle = b".bbbbbbbbbbbbbbbbbbbbbbbbbbb="
    position = shape.find(needle)
    while position >= 0:
        if shape[position + len(needle) : position + len(needle) + 1] != b"=":
            yield position + 1, position + len(needle)
        position = shape.find(needle, position + 1)


def _end(pattern: re.Pattern[bytes], shape: bytes, position: int) -> int:
    match = pattern.match(shape, position)
    return match.end() if match else position + 1


def _alone(data: bytes, start: int, end: int) -> bool:
    """Whether a hex token is no part of a longer word; ``0x`` in front belongs to a number."""
    before = data[start - 1] if start else 0x20
    after = data[end] if end < len(data) else 0x20
    if after in _TOKEN_BYTES:
        return False
    return before not in _TOKEN_BYTES or data[max(start - 2, 0) : start].lower() == b"0x" or before in b"-/="


def _lines_with(data: bytes, words: tuple[bytes, ...]) -> Iterator[tuple[int, int]]:
    """(start, end) of the lines that have one of *words*, each once."""
    found: set[tuple[int, int]] = set()
    for word in words:
        position = data.find(word)
        while position >= 0:
            start = data.rfind(b"\n", 0, position) + 1
            end = data.find(b"\n", position)
            end = len(data) if end < 0 else end
            if end - start <= 20_000:
                found.add((start, end))
            position = data.find(word, end)
    return iter(sorted(found))
