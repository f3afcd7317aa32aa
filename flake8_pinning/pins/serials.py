"""Serial numbers: hex with and without colons, ``0x``, decimal, and Python integers (RFC 5280 4.1.2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.pins.model import Kind, Reading

_HEX = re.compile(r"(?P<lead>0[xX])?(?P<digits>[0-9A-Fa-f]+)\Z")
_GROUPED = re.compile(
    r"[0-9A-Fa-f]{1,2}(?:(?P<separator>[: -])[0-9A-Fa-f]{2})(?:(?P=separator)[0-9A-Fa-f]{2})*\Z"
)
_DECIMAL = re.compile(r"[0-9]+\Z")
_MOST_OCTETS = 21
"""Twenty octets (RFC 5280) and one more for the sign octet that some tools print."""


@dataclass(frozen=True)
class SerialNotation:
    """How a serial number is written."""

    base: int
    upper: bool = False
    separator: str = ""
    lead: str = ""
    even: bool = True
    """Whether hex is filled up to whole octets (``0a``, as OpenSSL prints) or not (``a``, as ``hex()``
    does)."""
    sign_octet: bool = False
    """Whether a leading ``00`` shows that the number is positive, as in the DER encoding."""

    @property
    def name(self) -> str:
        if self.base == 10:
            return "decimal"
        words = ["serial-hex", "upper" if self.upper else "lower"]
        if self.separator:
            words.append({":": "colon", " ": "space", "-": "dash"}[self.separator])
        return ("0x-" if self.lead else "") + "-".join(words)

    def encode(self, serial: int) -> str:
        """Write *serial* in this notation."""
        if self.base == 10:
            return str(serial)
        digits = f"{serial:x}"
        if len(digits) % 2 and (self.even or self.separator):
            digits = "0" + digits
        if self.sign_octet and int(digits[:2], 16) >= 0x80:
            digits = "00" + digits
        if self.upper:
            digits = digits.upper()
        if self.separator:
            digits = self.separator.join(digits[i : i + 2] for i in range(0, len(digits), 2))
        return self.lead + digits


DECIMAL = SerialNotation(10)


@dataclass(frozen=True)
class IntegerNotation:
    """A number of the programming language itself, not a text."""

    name = "int"


INTEGER = IntegerNotation()


def read_serial(text: str) -> Iterator[Reading]:
    """Every way to read the whole of *text* as a serial number: decimal first where all digits are
    decimal."""
    body = text.strip().removeprefix("\u200e")
    if len(body) > 3 * _MOST_OCTETS:
        return
    if _DECIMAL.match(body):
        yield Reading(Kind.SERIAL, int(body), DECIMAL)
    match = _GROUPED.match(body)
    if match:
        separator = match["separator"]
        digits, lead = body.replace(separator, ""), ""
    else:
        match = _HEX.match(body)
        if match is None:
            return
        separator, digits, lead = "", match["digits"], match["lead"] or ""
    value = int(digits, 16)
    if 0 < value < 1 << 8 * _MOST_OCTETS:
        significant = digits[2:] if len(digits) > 2 and digits.startswith("00") else digits
        notation = SerialNotation(
            16,
            upper=any(char in "ABCDEF" for char in digits),
            separator=separator,
            lead=lead,
            even=len(digits) % 2 == 0,
            sign_octet=significant is not digits,
        )
        yield Reading(Kind.SERIAL, value, notation)
