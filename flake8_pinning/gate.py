"""Is a file worth reading? The first look at every file: a few passes of C, then the catalog for each token.

Parsing a file costs a hundred times the look at its tokens. So a file is read only if one of its tokens is catalogued, if
its words are about pins (then unknown values matter too), or if it holds a form that no token shows: PEM, DER broken over
lines, escaped bytes, short names beside a word that gives them a meaning.

Everything here works on bytes, so that a file is decoded only once it is worth it. What was found to be no name or no
serial number is remembered for the next file: source trees say the same things over and over.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from flake8_pinning import shapes
from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.pins import Kind

# Words by what they have in common, which is looked for first: most files have none of it.
_UNMISTAKABLE = (
    (b"sha", (b"pin-sha", b"sha256/", b"sha1/")),
    (b"pins", (b"public-key-pins", b"public_key_pins")),
)
_ABOUT_PINS = (
    b"fingerprint", b"finger_print", b"thumbprint", b"thumb_print", b"spki", b"hpkp", b"ca_sha", b"ca_hash", b"certhash", b"cert_hash",
    b"cert_sha", b"certificate_hash", b"pubkey_hash", b"pubkeyhash", b"public_key_hash", b"publickeyhash", b"key_pins",
)  # fmt: skip
_PIN = re.compile(rb"pin(?:ned|ning|sets?|s)?(?![a-z])")
_ARMOUR = re.compile(
    rb"-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:RSA )?PUBLIC KEY|PKCS7|PKCS #7 SIGNED DATA|CMS)-----"
)
_ESCAPED = re.compile(rb"\\x[0-9A-Fa-f]{2}(?:\\x[0-9A-Fa-f]{2}){7}")
_LITERAL = re.compile(rb"""(["'])((?:[^"'\\\n]|\\.){0,400})\1""")
_ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v", b"0": b"\0",
}  # fmt: skip
_DER_LITERAL = (b"\\x30\\x82", b'"0\\x82', b"'0\\x82", b"\\x04A", b"\\x30\\x81", b'"0\\x81', b"'0\\x81")
_SEAM = re.compile(rb"[\"']\s{0,200}(?:[+,\\]\s{0,200})?[A-Za-z]{0,2}[\"']")
"""What stands between two pieces of a literal: nothing, a plus, a comma inside a join."""
_HEX_RUN = re.compile(rb"[0-9A-Fa-f]{2,64}")
_DN_MARKS = (b"CN=", b"CN =", b"cn=", b"O=", b"O =")
_NAME_CONTEXT = (
    (b"issuer", (b"issuer",)),
    (b"common", (b"common_name", b"commonname")),
)
_SHORT_CONTEXT = (
    (b"subject", (b"subject",)),
    (b"cn", (b'cn"', b"cn'", b"cn =", b"_cn", b"cns")),
    (b"dn", (b'dn"', b"dn'", b"dn =", b"_dn")),
)
_NAME = re.compile(rb"""["']([A-Z0-9][^"'\\\n]{0,80})["']""")
_SERIAL_CONTEXT = (
    b"serial_num", b"serialnum", b"serial number", b"serials", b"serial =", b"serial=", b"serial:", b'serial"', b"serial'",
)  # fmt: skip
_SERIAL = re.compile(
    rb"""["']((?:0[xX])?[0-9A-Fa-f][0-9A-Fa-f: -]{5,62})["']|(?<![\w.])(\d{8,50}|0x[0-9A-Fa-f]{6,42})(?![\w.])"""
)
_CA_WORDS = (b"cert", b"root", b"trust", b"issuer", b"ssl", b"tls")
"""Words of which a file has one that names CAs, in lower case."""
_NAME_WORD = re.compile(
    rb"CA|R(?:oot|OOT|SA)|Authority|[iI]ssu|T(?:rust|RUST|LS)|SSL|EC[CD]|Certif|Secure|Amazon|G[1-5]|X[1-5]|Class|PKI"
)
"""Words of the names of CAs: nineteen in twenty distinctive names of the catalog have one."""
_DISTINCTIVE = (
    re.compile(rb"""\"([A-Za-z0-9][^"\\<>\r\n]{8,128})(?=")"""),
    re.compile(rb"""'([A-Za-z0-9][^'\\<>\r\n]{8,128})(?=')"""),
)
"""Whole literals; each pattern starts with the quote, which is looked for in C."""
_FILE_SUFFIX = re.compile(rb"\.(?:[pP][eE][mM]|[cC][rR][tT]|[cC][eE][rR]|[dD][eE][rR])(?![A-Za-z])|\.cert[\"']|\.p7b")
"""The suffix of a certificate's file; the dot is looked for in C, and few dots stand before these letters."""
_QUOTED = re.compile(rb"""["'`>]([^"'`<>\r\n]{9,400})(?=["'`<])""")
_REMEMBERED = 200_000
"""Values that are no names, kept so that the catalog is not asked again."""


class Gate:
    """Looks at files for one catalog, and learns what they are full of."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._no_names: set[bytes] = set()
        self._no_common_names: set[bytes] = set()
        self._no_serials: set[bytes] = set()

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
        for start, end, known in self._tokens(data, hexes):
            if known or self._joined(data, start, end):
                return True
            tokens = tokens or shapes.digest_like(data[start:end])
        if b"\\x" in data:
            if any(start in data for start in _DER_LITERAL):
                return True
            tokens = tokens or _ESCAPED.search(data) is not None
            if any(self._known(octets) for octets in _escaped_literals(data)):
                return True
        folded = data.lower()
        if not known_only and self._about_pins(folded, tokens or grouped):
            return True
        about_cas = any(word in folded for word in _CA_WORDS) or (b"CA" in data and (b" CA" in data or b"CA " in data))
        if about_cas and self._full_names(data):
            return True
        if not known_only:  # a common name is reported, never edited
            named = _has(folded, _NAME_CONTEXT) or (about_cas and _has(folded, _SHORT_CONTEXT))
            if named and self._names(set(_NAME.findall(data))):
                return True
        numbered = b"serial" in folded and (
            any(word in folded for word in _SERIAL_CONTEXT)
            or folded.count(b"_serial") > folded.count(b"_seriali")  # `_serialize` is something else
        )
        return numbered and self._serials(match[0] or match[1] for match in set(_SERIAL.findall(data)))

    def text(self, data: bytes) -> bool:
        """Whether a file of any other language can hold a pin that there is something to say about."""
        from flake8_pinning.textscan import blobs, filenames, names, values

        if b"-----BEGIN " in data and _ARMOUR.search(data):
            return True
        tokens = False
        hexes = data.translate(shapes.HEX_SHAPE)
        for start, end, known in self._tokens(data, hexes):
            if known:
                return True
            tokens = tokens or shapes.digest_like(data[start:end])
        if next(shapes.base64_der(data), None) or next(shapes.long_hex(data, hexes), None):
            return True
        folded = data.lower()
        if self._about_pins(folded, tokens):
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

    # --- tokens ------------------------------------------------------------------------------------------------------

    def _tokens(self, data: bytes, shape: bytes) -> Iterator[tuple[int, int, bool]]:
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

    def _joined(self, data: bytes, start: int, end: int) -> bool:
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
        if self._known(octets):
            return True
        if len(octets) > 20:
            header = text.lower().startswith(("0414", "30168014"))
            return header and bool(self.catalog.by_key_identifier(octets[-20:]))
        return self._long_serial(int(text, 16)) or (text.isdigit() and self._long_serial(int(text)))

    def _long_serial(self, number: int) -> bool:
        """Whether a number of eight octets and more, which are unmistakable by themselves, is a serial number."""
        return number.bit_length() > 56 and bool(self.catalog.by_serial(number))

    def _known_base64(self, text: bytes) -> bool:
        for size in (43, 27):
            body = text.rstrip(b"=")[-size:]
            if len(body) == size:
                octets = _decoded(body)
                if octets is not None and self._known(octets):
                    return True
        return False

    def _known(self, octets: bytes) -> bool:
        catalog = self.catalog
        if len(octets) == 32:
            return bool(catalog.by_thumbprint(octets) or catalog.by_key_digest(octets))
        return len(octets) == 20 and bool(
            catalog.by_thumbprint(octets) or catalog.by_key_digest(octets) or catalog.by_key_identifier(octets)
        )

    # --- words -------------------------------------------------------------------------------------------------------

    def _about_pins(self, folded: bytes, tokens: bool) -> bool:
        if _has(folded, _UNMISTAKABLE):
            return True
        if not tokens:
            return False
        return any(word in folded for word in _ABOUT_PINS) or any(
            not folded[match.start() - 1 : match.start()].isalpha() for match in _PIN.finditer(folded)
        )

    # --- names and serial numbers ------------------------------------------------------------------------------------

    def _full_names(self, data: bytes) -> bool:
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
                if distinctive(text.strip()) and self.catalog.by_common_name(text.strip(), exact=True):
                    return True
            elif any(pin.reading.kind in (Kind.NAME, Kind.COMMON_NAME) for pin in self.catalog.identify(text)):
                return True
        self._remember(self._no_names, fresh)
        return False

    def _names(self, values: set[bytes]) -> bool:
        fresh = values - self._no_common_names
        for value in fresh:
            if self.catalog.by_common_name(value.decode("utf-8", "replace").strip()):
                return True
        self._remember(self._no_common_names, fresh)
        return False

    def _serials(self, values: Iterable[bytes]) -> bool:
        fresh = set(values) - self._no_serials
        for value in fresh:
            text = value.decode("ascii")
            number = int(text, 16) if text[:2] in ("0x", "0X") else int(text) if text.isdigit() else None
            if self.catalog.identify(text, ANY_CONTEXT) or (
                number is not None and self.catalog.identify(number, ANY_CONTEXT)
            ):
                return True
        self._remember(self._no_serials, fresh)
        return False

    def _remember(self, known: set[bytes], fresh: set[bytes]) -> None:
        if len(known) > _REMEMBERED:
            known.clear()
        known.update(value for value in fresh if len(value) <= 100)


_gates: list[Gate] = []


def gate_of(catalog: Catalog) -> Gate:
    """The gate of a catalog, one a process and catalog."""
    for gate in _gates:
        if gate.catalog is catalog:
            return gate
    _gates[:] = [*_gates[-3:], Gate(catalog)]
    return _gates[-1]


def _has(data: bytes, groups: tuple[tuple[bytes, tuple[bytes, ...]], ...]) -> bool:
    """Whether *data* has one of the words: groups of (what the words have in common, the words)."""
    return any(common in data and any(word in data for word in words) for common, words in groups)


def _escaped_literals(data: bytes) -> Iterator[bytes]:
    """The octets of literals with escapes, one by one and as the implicit concatenations that they may be."""
    for start, end in shapes.lines_with(data, (b"\\x",)):
        before: list[bytes] = []
        last = -1
        for match in _LITERAL.finditer(data, start, end):
            if b"\\x" not in match[2] and not before:
                continue
            octets = _ESCAPE.sub(_unescaped, match[2])
            if data[last : match.start()].strip(b" \t\r\n\\bBuU") or last < 0:
                before = []
            last = match.end()
            before.append(octets)
            total = b""
            for piece in reversed(before[-8:]):
                total = piece + total
                if len(total) > 32:
                    break
                yield total


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode("ascii")) if match[1] else _ESCAPES.get(match[0][1:2], match[0])


def _decoded(text: bytes) -> bytes | None:
    try:
        return codecs.decode(text.replace(b"-", b"+").replace(b"_", b"/") + b"=" * (-len(text) % 4), "base64")
    except ValueError:
        return None
