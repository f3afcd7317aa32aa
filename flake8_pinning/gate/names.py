"""Names and serial numbers between quotes, and whether the catalog knows them.

What was found to be none is remembered for the next file: source trees say the same things over and over.
"""

from __future__ import annotations

import re

from flake8_pinning import shapes
from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.pins import Kind

_DN_MARKS = (b"CN=", b"CN =", b"cn=", b"O=", b"O =")
_NAME = re.compile(rb"""["']([A-Z0-9][^"'\\\n]{0,80})["']""")
_SERIAL = re.compile(
    rb"""["']((?:0[xX])?[0-9A-Fa-f][0-9A-Fa-f: -]{5,62})["']|(?<![\w.])(\d{8,50}|0x[0-9A-Fa-f]{6,42})(?![\w.])"""
)
_NAME_WORD = re.compile(
    rb"CA|R(?:oot|OOT|SA)|Authority|[iI]ssu|T(?:rust|RUST|LS)|SSL|EC[CD]|Certif|Secure|Amazon|G[1-5]|X[1-5]|Class|PKI"
)
"""Words of the names of CAs: nineteen in twenty distinctive names of the catalog have one."""
_DISTINCTIVE = (
    re.compile(rb"""\"([A-Za-z0-9][^"\\<>\r\n]{8,128})(?=")"""),
    re.compile(rb"""'([A-Za-z0-9][^'\\<>\r\n]{8,128})(?=')"""),
)
"""Whole literals; each pattern starts with the quote, which is looked for in C."""
_QUOTED = re.compile(rb"""["'`>]([^"'`<>\r\n]{9,400})(?=["'`<])""")
_REMEMBERED = 200_000
"""Values that are no names, kept so that the catalog is not asked again."""


class Names:
    """Looks names and serial numbers up in one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._no_names: set[bytes] = set()
        self._no_common_names: set[bytes] = set()
        self._no_serials: set[bytes] = set()

    def full_name(self, data: bytes) -> bool:
        """Whether there is a distinguished name or a distinctive common name between quotes."""
        found: set[bytes] = set()
        for start, end in shapes.lines_with(data, _DN_MARKS):
            found.update(value for value in _QUOTED.findall(data, start, end) if b"=" in value)
        for pattern in _DISTINCTIVE:
            found.update(value for value in pattern.findall(data) if b" " in value and _NAME_WORD.search(value))
        fresh = found - self._no_names
        for value in fresh:
            text = value.decode("utf-8", "replace")
            if b"=" not in value:
                if distinctive(text.strip()) and self._catalog.by_common_name(text.strip(), exact=True):
                    return True
            elif any(pin.reading.kind in (Kind.NAME, Kind.COMMON_NAME) for pin in self._catalog.identify(text)):
                return True
        self._remember(self._no_names, fresh)
        return False

    def common_name(self, data: bytes) -> bool:
        """Whether there is a common name between quotes, however short."""
        fresh = set(_NAME.findall(data)) - self._no_common_names
        for value in fresh:
            if self._catalog.by_common_name(value.decode("utf-8", "replace").strip()):
                return True
        self._remember(self._no_common_names, fresh)
        return False

    def serial(self, data: bytes) -> bool:
        """Whether there is a serial number, between quotes or as a number of the language."""
        fresh = {match[0] or match[1] for match in _SERIAL.findall(data)} - self._no_serials
        for value in fresh:
            text = value.decode("ascii")
            number = int(text, 16) if text[:2] in ("0x", "0X") else int(text) if text.isdigit() else None
            if self._catalog.identify(text, ANY_CONTEXT) or (
                number is not None and self._catalog.identify(number, ANY_CONTEXT)
            ):
                return True
        self._remember(self._no_serials, fresh)
        return False

    def _remember(self, known: set[bytes], fresh: set[bytes]) -> None:
        if len(known) > _REMEMBERED:
            known.clear()
        known.update(value for value in fresh if len(value) <= 100)
