"""The texts by which a certificate is pinned, in the canonical form that the patterns are made from."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass

from flake8_pinning.catalog import Authority
from flake8_pinning.rulegen.gates import (
    Target,
    certificate_target,
    common_name_target,
    hex_target,
    name_target,
    text_target,
)
from flake8_pinning.rulegen.regex import BYTE_GAP, LINE_GAP, OPTIONAL_ZERO

HEX, BASE64, SERIAL, DECIMAL, NAME, DN, PEM = "hex", "base64", "serial", "decimal", "name", "dn", "pem"
KINDS = (HEX, BASE64, SERIAL, DECIMAL, NAME, DN, PEM)
_PEM_START = re.compile("MII[A-Za-z]")
_QUOTED = re.compile(r"[\"',\\\\]")
LONG_SERIAL = 8
"""Octets from which a serial number beside the word *serial* can only be one certificate's."""
PEM_LINE = 64
"""Characters of base64 in a line of a PEM body (RFC 7468 2)."""
_SERIAL_LENGTH = 14
"""Place of the serial number's length in a version 3 certificate: behind two long lengths and the version."""
_SERIAL_START = 20
"""Characters of base64 before the serial number."""


@dataclass(frozen=True, order=True)
class Value:
    """One text of a pin, and the place the gate looks for."""

    kind: str
    text: str
    organization: str = ""
    """For :data:`DN`: what must stand beside the name."""

    @property
    def signal(self) -> Target:
        """What to search whole files for: few have a certificate in them, so that any certificate will do."""
        return certificate_target() if self.kind == PEM and _PEM_START.match(self.text) else self.target

    @property
    def target(self) -> Target:
        """What this value has and others do not."""
        if self.kind in (HEX, SERIAL):
            return hex_target(self.text, 6)
        if self.kind == DN:
            return common_name_target(_QUOTED.split(self.text)[0])
        if self.kind == NAME:
            # A quote or comma may be escaped in the source, so the gate looks at a stretch without them.
            return name_target(max(_QUOTED.split(self.text), key=len))
        if self.kind == PEM:
            return text_target(_telling(self.text), 4)
        return text_target(self.text, 4, avoided="+/" if self.kind == BASE64 else "")


def _telling(text: str) -> str:
    """The part of a certificate's beginning that others do not share: its serial number, or, where that is short, the
    issuer's name."""
    first, *others = text.split(LINE_GAP)
    if others:
        return others[-1]
    length = b64decode(first)[_SERIAL_LENGTH]
    return first[_SERIAL_START : (_SERIAL_LENGTH + 1 + length) * 4 // 3]


def octets(raw: bytes) -> str:
    """Hex with a gap after every octet but the last."""
    return BYTE_GAP.join(f"{octet:02x}" for octet in raw)


def digest_values(*digests: bytes) -> list[Value]:
    """Hex and base64 (without its padding) of digests."""
    known = [digest for digest in digests if digest]  # a private catalog need not have all of them
    texts = [Value(HEX, octets(digest)) for digest in known]
    return texts + [Value(BASE64, b64encode(digest).decode("ascii").rstrip("=")) for digest in known]


def serial_values(authority: Authority) -> list[Value]:
    """A long serial number in hex and in decimal; none for a short one, which would mean any certificate."""
    serial = authority.serial
    size = (serial.bit_length() + 7) // 8
    if serial < 0 or size < LONG_SERIAL:
        return []
    text = octets(serial.to_bytes(size, "big"))
    return [Value(SERIAL, OPTIONAL_ZERO + text[1:] if text[0] == "0" else text), Value(DECIMAL, str(serial))]


def pem_value(prefix: str) -> Value:
    """The beginning of a certificate's base64; a line ends after 64 or 76 characters."""
    lines = [prefix[:PEM_LINE], prefix[PEM_LINE:76], prefix[76:]]
    return Value(PEM, LINE_GAP.join(line for line in lines if line))
