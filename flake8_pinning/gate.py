"""Is a Python file worth parsing? Second stage behind :mod:`flake8_pinning.prefilter`, which asks the catalog.

A walk of the syntax tree costs a hundred times the look at a file's tokens. So a file is parsed only if one of its tokens is
catalogued, if its words are about pins (then unknown values matter too), or if it holds a form that no token shows: PEM or DER
broken over lines, escaped bytes, short names beside a word that gives them a meaning.

Every pattern below starts with a literal, so that the search for it runs in C.
"""

from __future__ import annotations

import re

from flake8_pinning import shapes
from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.pins import Kind

_UNMISTAKABLE = ("public-key-pins", "public_key_pins", "pin-sha", "sha256/", "sha1/")
_ABOUT_PINS = (
    "fingerprint", "finger_print", "thumbprint", "thumb_print", "spki", "hpkp", "ca_sha", "ca_hash", "certhash", "cert_hash", "cert_sha", "certificate_hash", "pubkey_hash",
    "pubkeyhash", "public_key_hash", "key_pins",
)  # fmt: skip
_PIN = re.compile(r"pin(?:ned|ning|sets?|s)?(?![a-z])")
_BROKEN_OVER_LINES = (re.compile(r'"MI[A-Za-z0-9+/]{40}'), re.compile(r"'MI[A-Za-z0-9+/]{40}"), re.compile(r"(?:\\x[0-9A-Fa-f]{2}){8}"))
_NEXT_PIECE = re.compile(r"[\"']\s{0,200}\\?\r?\n\s{0,200}[A-Za-z]{0,2}[\"'][0-9A-Fa-f]{8}")
_NAME_CONTEXT = ("issuer", "subject", "common_name", "commonname", 'cn"', "cn'", "cn =", "_cn", "cns", 'dn"', "dn'", "dn =", "_dn")
_NAME = re.compile(r"""["']([A-Z0-9][^"'\\\n]{0,80})["']""")
_SERIAL_CONTEXT = (
    "serial_num", "serialnum", "serial number", "serials", "serial =", "serial=", "serial:", 'serial"', "serial'", "_serial",
)  # fmt: skip
_SERIAL = re.compile(r"""["']((?:0[xX])?[0-9A-Fa-f][0-9A-Fa-f: -]{5,62})["']|(?<![\w.])(\d{8,50}|0x[0-9A-Fa-f]{6,42})(?![\w.])""")


def worth_parsing(text: str, catalog: Catalog, *, known_only: bool = False) -> bool:
    """Whether a Python file can hold a pin that there is something to say about.

    :param known_only: look for catalogued pins only; malformed and unknown ones do not matter.
    """
    folded = text.lower()
    if "-----BEGIN " in text or any(pattern.search(text) for pattern in _BROKEN_OVER_LINES):
        return True
    data = shapes.flat(text)
    tokens = False
    for start, end in shapes.digests(data):
        tokens = True
        if catalog.identify(text[start:end]) or _NEXT_PIECE.match(text, end):
            return True
    if not known_only:
        if any(word in folded for word in _UNMISTAKABLE):
            return True
        if (tokens or shapes.has_groups(data)) and (any(word in folded for word in _ABOUT_PINS) or _speaks_of_pins(folded)):
            return True
    for start, end in shapes.quoted_names(text, data):
        if any(pin.reading.kind in (Kind.NAME, Kind.COMMON_NAME) for pin in catalog.identify(text[start:end])):
            return True
    if any(word in folded for word in _NAME_CONTEXT) and any(catalog.by_common_name(match[1].strip()) for match in _NAME.finditer(text)):
        return True
    return any(word in folded for word in _SERIAL_CONTEXT) and any(
        catalog.identify(match[1] or _number(match[2]), ANY_CONTEXT) for match in _SERIAL.finditer(text)
    )


def _speaks_of_pins(folded: str) -> bool:
    return any(not folded[match.start() - 1 : match.start()].isalpha() for match in _PIN.finditer(folded))


def _number(text: str) -> int:
    return int(text, 16) if text[:2] == "0x" else int(text)
