"""Where a file has something of the shape of a pin, fast.

``bytes.translate`` maps the alphabet of a notation to one letter and ``bytes.find`` looks for a run of that
letter, so the cost is a few passes of C over the bytes, and Python only where a run is long enough. Offsets are
into the bytes given: those of a file, or of a text that :func:`flat` has brought to one byte a character, so that
they are offsets into the text too.

Every function here takes time linear in its input, whatever the input is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEX = b"0123456789abcdefABCDEF"
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _table(letters: dict[bytes, bytes]) -> bytes:
    table = bytearray(b"." * 256)
    for characters, letter in letters.items():
        for character in characters:
            table[character] = letter[0]
    return bytes(table)


HEX_SHAPE = _table({_HEX: b"h", b":- ": b":"})
BASE64_SHAPE = _table({_BASE64 + b"-_": b"b", b"=": b"="})
BYTES_SHAPE = _table({_HEX: b"h", b"xX": b"x", b"\\": b"\\"})

SHORTEST_HEX = 16
"""Digits from which a run of hex digits is looked at: a serial number of eight octets."""
_LONGEST_HEX = 64
_GROUPED = b"hh:" * 7 + b"hh"
HEX_TRACE, GROUPED_TRACE, BASE64_TRACE = b"h" * SHORTEST_HEX, _GROUPED, b"b" * 27
"""What a translated copy has at least, if any token is in it."""
_PREFIXES = (b"sha256//", b"sha256/", b"sha1//", b"sha1/")
_WORD = frozenset(_BASE64 + b"_-=")

_HEX_RUN = re.compile(rb"h+")
_GROUPS = re.compile(rb"hh(?::hh)+")
_BASE64_RUN = re.compile(rb"b+")


def flat(text: str) -> bytes:
    """*text* with one byte for each character, so that offsets agree; what is not Latin-1 becomes ``?``."""
    return text.encode("latin-1", "replace")


def hex_tokens(data: bytes, shape: bytes | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of runs of 16 to 64 hex digits that are no part of a longer word."""
    shape = data.translate(HEX_SHAPE) if shape is None else shape
    needle = b"h" * SHORTEST_HEX
    position = shape.find(needle)
    while position >= 0:
        end = _end(_HEX_RUN, shape, position)
        if end - position <= _LONGEST_HEX and _alone(data, position, end):
            yield position, end
        position = shape.find(needle, end)


def long_hex(data: bytes, shape: bytes | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of runs of hex digits that can begin a certificate or key: DER, or an EC point."""
    shape = data.translate(HEX_SHAPE) if shape is None else shape
    needle = b"h" * SHORTEST_HEX
    position = shape.find(needle)
    while position >= 0:
        end = _end(_HEX_RUN, shape, position)
        start = position + 2 if data[position - 1 : position + 2].lower() == b"0x" else position
        head = data[start : start + 3]
        if head in (b"308", b"305", b"307") or (head[:2] == b"04" and end - start in (130, 194, 266)):
            yield start, end
        position = shape.find(needle, end)


def grouped_tokens(data: bytes, shape: bytes | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of 8 to 32 pairs of hex digits with one separator: serial numbers and digests."""
    shape = data.translate(HEX_SHAPE) if shape is None else shape
    position = shape.find(_GROUPED)
    while position >= 0:
        end = _end(_GROUPS, shape, position)
        # In the translated copy colon, dash and blank are one letter; in a fingerprint they are the same
        # throughout, so `AA:BB:… CC:DD:…` is cut where the separator changes.
        start = position
        if start and chr(data[start - 1]).isalnum():
            start += 3  # `SHA256:AA:BB:…`: the first pair is the end of a word
        while end - start >= len(_GROUPED):
            separator = data[start + 2]
            stop = start + 2
            while stop < end and data[stop] == separator:
                stop += 3
            stop = min(stop, end)
            if len(_GROUPED) <= stop - start <= 95 and _separate(data, start, stop):
                yield start, stop
            start = stop + 1 if stop < end else end
        position = shape.find(_GROUPED, max(end, position + 1))


def base64_tokens(data: bytes, shape: bytes | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of a SHA-1 or SHA-256 in base64 or base64url, with the prefix of a pin if it has one."""
    shape = data.translate(BASE64_SHAPE) if shape is None else shape
    needle = b"b" * 43
    position = shape.find(needle)
    while position >= 0:
        end = _end(_BASE64_RUN, shape, position)
        found = _digest(data, position, end)
        if found:
            yield found
        position = shape.find(needle, end)
    # A SHA-1 is recognised by its padding only: 27 letters alone are a word.
    needle = b"b" * 27 + b"="
    position = shape.find(needle)
    while position >= 0:
        end = position + 27
        start = end
        while start > 0 and end - start < 40 and shape[start - 1] == 0x62:
            start -= 1
        for prefix in (b"", *_PREFIXES):
            if end - start == 27 + len(prefix) and data.startswith(prefix, start):
                if shape[end + 1 : end + 2] != b"=":
                    yield start, end + 1
                break
        position = shape.find(needle, end)


def digest_like(token: bytes) -> bool:
    """Whether an unknown token can be a digest, or stands for one; an identifier and a path do not.

    Of random base64, all but one in a million have letters of both cases and digits.
    """
    if len(token) < 27 or len(set(token)) < 8:
        return len(token) >= 40 and len(set(token.rstrip(b"=").translate(None, b":- "))) <= 2  # a placeholder
    if token.translate(None, _HEX + b":- ") == b"":
        return token.translate(None, b"0123456789:- ") != b""
    body = token.rstrip(b"=")
    return body.lower() != body and body.upper() != body and body.translate(None, b"0123456789") != body


def base64_der(data: bytes, shape: bytes | None = None) -> Iterator[tuple[int, int]]:
    """(start, end) of base64 runs that begin as a DER certificate or key does."""
    shape = data.translate(BASE64_SHAPE) if shape is None else shape
    needle = b"b" * 40
    position = shape.find(needle)
    while position >= 0:
        end = _end(_BASE64_RUN, shape, position)
        head = data[position : position + 4]
        if (head[:1] == b"M" and b"A" <= head[1:2] <= b"P") or head in (b"nMII", b"nMFk", b"nMHY"):
            # A `\n` in front of the base64 leaves its letter on the run.
            start = position + 1 if head[:1] == b"n" else position
            yield start, end
        position = shape.find(needle, end)


def byte_runs(data: bytes) -> bool:
    """Whether *data* has twenty bytes in a row as ``0x12, 0x34`` or ``\\x12\\x34``, in whatever layout."""
    if data.count(b"0x") + data.count(b"0X") >= 20:
        dense = data.translate(BYTES_SHAPE, b" \t\r\n,")
        if b"hxhh" * 20 in dense or b"/*" in data or b"byte" in data or b"//" in data or b"Byte" in data:
            return True
    if data.count(b"\\x") >= 20:
        return b"\\xhh" * 20 in data.translate(BYTES_SHAPE, b" \t\r\n,+\"'")
    return False


def lines_with(data: bytes, words: tuple[bytes, ...], longest: int = 20_000) -> list[tuple[int, int]]:
    """(start, end) of the lines that have one of *words*, in order; of long lines, the part around the word."""
    found: set[tuple[int, int]] = set()
    for word in words:
        position = data.find(word)
        while position >= 0:
            start = data.rfind(b"\n", max(0, position - longest), position) + 1
            end = data.find(b"\n", position, position + longest)
            if start == 0:
                start = max(0, position - longest)
            if end < 0:
                end = min(len(data), position + longest)
            found.add((start, end))
            position = data.find(word, end)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _digest(data: bytes, position: int, end: int) -> tuple[int, int] | None:
    size = end - position
    padded = end + 1 if data[end : end + 1] == b"=" and data[end + 1 : end + 2] != b"=" else end
    for prefix in _PREFIXES:
        if size == len(prefix) + 43 and data.startswith(prefix, position):
            return position, padded
    if size == 43:
        return position, padded
    if size == 45 and data[position : position + 2] == b"//":  # curl's, behind a quote of its own
        return position + 2, padded
    if size == 44 and data[position : position + 1] in b"n/-" and data[position - 1 : position] in b"\\'\"=":
        return position + 1, padded
    return None


def _end(pattern: re.Pattern[bytes], shape: bytes, position: int) -> int:
    match = pattern.match(shape, position)
    return match.end() if match else position + 1


def _alone(data: bytes, start: int, end: int) -> bool:
    """Whether a hex token is no part of a longer word; ``0x`` in front belongs to a number."""
    before = data[start - 1] if start else 0x20
    after = data[end] if end < len(data) else 0x20
    if after in _WORD and after != 0x2D:
        return False
    return before not in _WORD or data[max(start - 2, 0) : start].lower() == b"0x" or before in b"-/=_+"


def _separate(data: bytes, start: int, end: int) -> bool:
    """Whether grouped hex does not go on with a third digit, or with another pair of the same kind."""
    before = data[start - 1] if start else 0x20
    after = data[end] if end < len(data) else 0x20
    return before not in _HEX and after not in _HEX
