"""Everything in a text that has the shape of a pin, and what the catalog knows of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from flake8_pinning import shapes
from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.files.kinds import STORE_SIZE
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.textscan import blobs, filenames, names
from flake8_pinning.textscan.found import BLOB, DAMAGED, DIGEST, SERIAL, Found
from flake8_pinning.textscan.pkcs7 import certificates

_DIGEST_SIZES = {27, 28, 40, 43, 44, 59, 64, 95}
"""Characters of a SHA-1 or SHA-256 in hex, grouped hex or base64, without its prefix."""
_BEGIN, _END = "-----BEGIN ", "-----END "
_MARKED = re.compile(r"sha(?:1|256)/{1,2}[A-Za-z0-9+/_=-]{20,100}")
"""A pin by its prefix, whatever its length: what OkHttp and curl accept without a word and never match."""
_LONGEST_ARMOUR = 100_000
_QUOTES = "\"'`>"
_CLOSING = "\"'`<"

Resolver = Callable[[str], "bytes | None"]
"""From a file name in a source to the file's content, where it is in the tree."""


def find_values(text: str, catalog: Catalog, resolve: Resolver | None = None) -> list[Found]:
    """The values of *text* in order, none inside another; unknown ones too, where they are as long as a digest."""
    data = shapes.flat(text)
    found = [
        *_pem(text, catalog),
        *_blobs(text, data, catalog),
        *_digests(text, data, catalog),
        *_damaged(text),
    ]
    if len({item.pins[0].authorities[0].row for item in found if item.pins}) <= STORE_SIZE:
        # The names in a trust store are labels.
        found += names.distinguished_names(text, data, catalog)
        found += names.short_values(text, data, catalog)
        found += filenames.references(text, data, catalog, resolve)
    return _outermost(found, _armoured(text))


def identified(octets: bytes, catalog: Catalog) -> Iterator[Pin]:
    """What octets written out in a text are: digests, certificates, keys, bare moduli."""
    if len(octets) in (20, 32):
        yield from (pin for pin in catalog.identify(octets) if isinstance(pin.reading.value, bytes))
        return
    for element in blobs.elements(octets):
        yield from (pin for pin in catalog.identify(element) if isinstance(pin.reading.value, bytes))
    key = blobs.modulus_key(octets)
    if key is not None:
        yield from catalog.identify(key)


def _pem(text: str, catalog: Catalog) -> Iterator[Found]:
    if _BEGIN not in text:
        return
    for start, end, der in find_pem(text):
        yield Found(start, end, text[start:end], tuple(catalog.identify(der)), BLOB)
    for start, end, ders in certificates(text):
        pins = tuple(pin for der in ders for pin in catalog.identify(der))
        yield Found(start, end, text[start:end], pins, BLOB)


def _blobs(text: str, data: bytes, catalog: Catalog) -> Iterator[Found]:
    for blob in blobs.blobs(text, data):
        pins = tuple(identified(blob.octets, catalog))
        if pins or len(blob.octets) > 64:
            yield Found(blob.start, blob.end, text[blob.start : blob.end], pins, BLOB)


def _digests(text: str, data: bytes, catalog: Catalog) -> Iterator[Found]:
    hexes, base64 = data.translate(shapes.HEX_SHAPE), data.translate(shapes.BASE64_SHAPE)
    for start, end in shapes.hex_tokens(data, hexes):
        yield from _token(text, start, end, catalog, known_hex)
    for start, end in shapes.grouped_tokens(data, hexes):
        yield from _token(text, start, end, catalog, known_hex)
    for start, end in shapes.base64_tokens(data, base64):
        yield from _token(text, start, end, catalog, known_base64)


def _token(text: str, start: int, end: int, catalog: Catalog, known: Callable[[Catalog, str], bool]) -> Iterator[Found]:
    value = text[start:end]
    pins = tuple(catalog.identify(value)) if known(catalog, value) else ()
    # An unknown value counts only if it is as long as a digest: it may be a slip of the pen.
    if pins:
        serial = isinstance(pins[0].reading.value, int)
        yield Found(start, end, value, pins, SERIAL if serial else DIGEST)
    elif end - start - _prefix(value) in _DIGEST_SIZES and (
        _prefix(value) or shapes.digest_like(value.encode("ascii", "replace"))
    ):
        yield Found(start, end, value)


def known_hex(catalog: Catalog, value: str) -> bool:
    """Whether the catalog knows hex digits as a digest, a key identifier or a serial number; a fast first answer."""
    digits = re.sub("[: -]", "", value)
    octets = bytes.fromhex(digits if len(digits) % 2 == 0 else "0" + digits)
    if len(octets) in (20, 32):
        if catalog.by_thumbprint(octets) or catalog.by_key_digest(octets):
            return True
        if len(octets) == 20 and catalog.by_key_identifier(octets):
            return True
    if len(octets) > 20:
        return digits.lower().startswith(("0414", "30168014")) and bool(catalog.by_key_identifier(octets[-20:]))
    return bool(catalog.by_serial(int(digits, 16))) or (digits.isdigit() and bool(catalog.by_serial(int(digits))))


def known_base64(catalog: Catalog, value: str) -> bool:
    """Whether the catalog knows a base64 text as a digest; a fast first answer."""
    octets = blobs.decode_base64(value[_prefix(value) :])
    return octets is not None and bool(catalog.by_thumbprint(octets) or catalog.by_key_digest(octets))


def _prefix(value: str) -> int:
    """The length of the prefix; `sha256/` before a hash that starts with a slash looks like curl's: length decides."""
    if not value.startswith(("sha256/", "sha1/")):
        return 0
    size = value.index("/") + 1
    return (
        size + 1
        if value[size : size + 1] == "/"
        and len(value) - size in (28, 29, 44, 45)
        and (len(value.rstrip("=")) - size - 1 in (27, 43))
        else size
    )


def _damaged(text: str) -> Iterator[Found]:
    """Quoted values with a pin's prefix that are no digest: too short, too long, with a letter too many."""
    position = 0
    while True:
        position = text.find("sha", position)
        if position < 0:
            return
        match = _MARKED.match(text, position)
        if match is None:
            position += 3
            continue
        start, position = match.span()
        value = match.group()
        quoted = text[start - 1 : start] in _QUOTES and text[position : position + 1] in _CLOSING
        if start and quoted and _looks_encoded(value):
            yield Found(start, position, value, (), DAMAGED)


def _looks_encoded(value: str) -> bool:
    """Whether the text behind a prefix is base64 and no path: both letter cases and digits, no second slash and dash."""
    body = value[value.index("/") :].strip("/")
    cases = any(c.isupper() for c in body) and any(c.islower() for c in body)
    return cases and any(c.isdigit() for c in body) and "-" not in body and "_" not in body


def _armoured(text: str) -> list[tuple[int, int]]:
    """(start, end) of everything between BEGIN and END marks: the last line of a body looks like a digest."""
    spans = []
    position, end = text.find(_BEGIN), -1
    while position >= 0:
        if end < position:
            end = text.find(_END, position)
            end = len(text) if end < 0 else end
        following = text.find(_BEGIN, position + len(_BEGIN))
        # Marks alone, as parsers have them, hide nothing.
        if end < len(text) and (following < 0 or end < following) and end - position < _LONGEST_ARMOUR:
            spans.append((position, end))
        position = following
    return spans


def _outermost(found: Iterable[Found], armoured: Sequence[tuple[int, int]]) -> list[Found]:
    """Leave out what stands inside another value, known values first, and what stands inside armour."""
    ordered = sorted(found, key=lambda item: (item.start, -item.end, not item.pins))
    kept: list[Found] = []
    place = 0
    for item in ordered:
        if item.kind != BLOB:
            while place < len(armoured) and armoured[place][1] <= item.start:
                place += 1
            if place < len(armoured) and armoured[place][0] < item.start:
                continue
        if kept and item.start < kept[-1].end:
            # The unknown value around a known one gives way: a line of text that happens to have a digest's length.
            if item.pins and not kept[-1].pins and kept[-1].kind != BLOB:
                kept[-1] = item
            continue
        kept.append(item)
    return kept
