"""Tokens of the shape of a digest or a serial number, and whether the catalog knows them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from flake8_pinning import shapes
from flake8_pinning.catalog import Catalog

_SEAM = re.compile(rb"[\"']\s{0,200}(?:[+,\\]\s{0,200})?[A-Za-z]{0,2}[\"']")
"""What stands between two pieces of a literal: nothing, a plus, a comma inside a join."""
_HEX_RUN = re.compile(rb"[0-9A-Fa-f]{2,64}")


class Tokens:
    """Looks tokens up in one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def found(self, data: bytes, shape: bytes) -> Iterator[tuple[int, int, bool]]:
        """Every token of the shape of a digest or serial number: (start, end, whether the catalog knows it).

        :param shape: *data*, translated by :data:`flake8_pinning.shapes.HEX_SHAPE`.
        """
        if shapes.HEX_TRACE in shape:
            for start, end in shapes.hex_tokens(data, shape):
                yield start, end, self._known_hex(data[start:end])
        if shapes.GROUPED_TRACE in shape:
            for start, end in shapes.grouped_tokens(data, shape):
                yield start, end, self._known_hex(data[start:end].translate(None, b": -"))
        shape = data.translate(shapes.BASE64_SHAPE)
        if shapes.BASE64_TRACE in shape:
            for start, end in shapes.base64_tokens(data, shape):
                yield start, end, self._known_base64(data[start:end])

    def joined(self, data: bytes, start: int, end: int) -> bool:
        """Whether hex digits and the pieces of literals behind them are a digest together."""
        digits = data[start:end]
        if digits.translate(None, b"0123456789abcdefABCDEF"):
            return False  # grouped hex, or base64
        while len(digits) < 64:
            seam = _SEAM.match(data, end)
            piece = _HEX_RUN.match(data, seam.end()) if seam else None
            if piece is None:
                return False
            digits += piece.group()
            end = piece.end()
            if len(digits) in (40, 64) and self._known_hex(digits):
                return True
        return False

    def _known_hex(self, digits: bytes) -> bool:
        text = digits.decode("ascii")
        octets = bytes.fromhex(text if len(text) % 2 == 0 else "0" + text)
        if self.known(octets):
            return True
        if len(octets) > 20:
            header = text.lower().startswith(("0414", "30168014"))
            return header and bool(self._catalog.by_key_identifier(octets[-20:]))
        return self._long_serial(int(text, 16)) or (text.isdigit() and self._long_serial(int(text)))

    def _long_serial(self, number: int) -> bool:
        """Whether a number of eight octets and more, which are unmistakable by themselves, is a serial number."""
        return number.bit_length() > 56 and bool(self._catalog.by_serial(number))

    def _known_base64(self, text: bytes) -> bool:
        for size in (43, 27):
            body = text.rstrip(b"=")[-size:]
            if len(body) == size:
                octets = _decoded(body)
                if octets is not None and self.known(octets):
                    return True
        return False

    def known(self, octets: bytes) -> bool:
        """Whether octets are a digest or a key identifier of the catalog."""
        catalog = self._catalog
        if len(octets) == 32:
            return bool(catalog.by_thumbprint(octets) or catalog.by_key_digest(octets))
        return len(octets) == 20 and bool(
            catalog.by_thumbprint(octets) or catalog.by_key_digest(octets) or catalog.by_key_identifier(octets)
        )


def _decoded(text: bytes) -> bytes | None:
    try:
        return codecs.decode(text.replace(b"-", b"+").replace(b"_", b"/") + b"=" * (-len(text) % 4), "base64")
    except ValueError:
        return None
