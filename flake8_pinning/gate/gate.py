"""The gate of one catalog."""

from __future__ import annotations

import re

from flake8_pinning import shapes
from flake8_pinning.catalog import Catalog
from flake8_pinning.gate.escapes import escaped_literals
from flake8_pinning.gate.names import Names
from flake8_pinning.gate.tokens import Tokens
from flake8_pinning.gate.words import about_cas, about_pins, gives_names, gives_serials

_ARMOUR = re.compile(
    rb"-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:RSA )?PUBLIC KEY|PKCS7|PKCS #7 SIGNED DATA|CMS)-----"
)
_ESCAPED = re.compile(rb"\\x[0-9A-Fa-f]{2}(?:\\x[0-9A-Fa-f]{2}){7}")
_DER_LITERAL = (b"\\x30\\x82", b'"0\\x82', b"'0\\x82", b"\\x04A", b"\\x30\\x81", b'"0\\x81', b"'0\\x81")
_FILE_SUFFIX = re.compile(rb"\.(?:[pP][eE][mM]|[cC][rR][tT]|[cC][eE][rR]|[dD][eE][rR])(?![A-Za-z])|\.cert[\"']|\.p7b")
"""The suffix of a certificate's file; the dot is looked for in C, and few dots stand before these letters."""


class Gate:
    """Looks at files for one catalog, and learns what they are full of."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._tokens = Tokens(catalog)
        self._names = Names(catalog)

    def python(self, data: bytes, *, known_only: bool = False) -> bool:
        """Whether a Python file can hold a pin that there is something to say about.

        :param known_only: look only for catalogued pins that can be edited; malformed and unknown ones and common names
            do not matter.
        """
        armoured = b"-----BEGIN " in data or (b"MI" in data and (b'"MI' in data or b"'MI" in data))
        if armoured and (_ARMOUR.search(data) or any(True for _ in shapes.base64_der(data))):
            return True
        hexes = data.translate(shapes.HEX_SHAPE)
        grouped = shapes.GROUPED_TRACE in hexes
        if shapes.HEX_TRACE in hexes and next(shapes.long_hex(data, hexes), None):
            return True
        tokens = False
        for start, end, known in self._tokens.found(data, hexes):
            if known or self._tokens.joined(data, start, end):
                return True
            tokens = tokens or shapes.digest_like(data[start:end])
        if b"\\x" in data:
            if any(start in data for start in _DER_LITERAL):
                return True
            tokens = tokens or _ESCAPED.search(data) is not None
            if any(self._tokens.known(octets) for octets in escaped_literals(data)):
                return True
        folded = data.lower()
        if not known_only and about_pins(folded, tokens or grouped):
            return True
        cas = about_cas(data, folded)
        if cas and self._names.full_name(data):
            return True
        # A common name is reported, never edited.
        if not known_only and gives_names(folded, cas) and self._names.common_name(data):
            return True
        return gives_serials(folded) and self._names.serial(data)

    def text(self, data: bytes) -> bool:
        """Whether a file of any other language can hold a pin that there is something to say about."""
        from flake8_pinning.textscan import blobs, filenames, names, values

        if b"-----BEGIN " in data and _ARMOUR.search(data):
            return True
        tokens = False
        hexes = data.translate(shapes.HEX_SHAPE)
        for start, end, known in self._tokens.found(data, hexes):
            if known:
                return True
            tokens = tokens or shapes.digest_like(data[start:end])
        if next(shapes.base64_der(data), None) or next(shapes.long_hex(data, hexes), None):
            return True
        folded = data.lower()
        if about_pins(folded, tokens):
            return True
        text = ""
        if shapes.byte_runs(data):
            text = data.decode("latin-1")
            for blob in blobs.octet_lists(text):
                if next(values.identified(blob.octets, self.catalog), None):
                    return True
        if any(mark in folded for mark in filenames.GATE_MARKS):
            text = text or data.decode("latin-1")
            if next(filenames.references(text, data, self.catalog), None):
                return True
        if any(mark in data for mark in names.DN_MARKS) or any(mark in data for mark in names.CONTEXT_MARKS):
            text = text or data.decode("latin-1")
            return bool(
                next(names.distinguished_names(text, data, self.catalog), None)
                or next(names.short_values(text, data, self.catalog), None)
            )
        return False

    def names_files(self, data: bytes) -> bool:
        """Whether a Python file names a CA certificate's file."""
        if not _FILE_SUFFIX.search(data):
            return False
        from flake8_pinning.textscan import filenames

        return bool(next(filenames.references(data.decode("latin-1"), data, self.catalog), None))


_gates: list[Gate] = []


def gate_of(catalog: Catalog) -> Gate:
    """The gate of a catalog, one a process and catalog."""
    for gate in _gates:
        if gate.catalog is catalog:
            return gate
    _gates[:] = [*_gates[-3:], Gate(catalog)]
    return _gates[-1]
