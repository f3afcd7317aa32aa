"""Whole tokens, in every notation in which digests, serial numbers and certificates are written: no longer, no shorter.

A token is looked for only where the gate of the rule is inside of it or near, as each further match in a file costs
Semgrep a copy of the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from flake8_pinning.rulegen.gates import Target, definition, gate_body
from flake8_pinning.rulegen.regex import CALL, LINE_BREAK
from flake8_pinning.rulegen.values import BASE64, DECIMAL, HEX, PEM, SERIAL

_OCTET = "[0-9A-Fa-f]{2}"
_WITHIN_WORD = "[0-9A-MO-QSU-WYZa-mo-qsu-wyz]"
"""What no token begins behind; the letters that are not here are those of ``\\n``, ``\\r``, ``\\t`` and ``0x``."""
_BASE64 = "[0-9A-Za-z+/_-]"
"""The characters of base64 and of base64url (RFC 4648 4 and 5)."""
_START = r"(?<![0-9A-MO-QSU-WYZa-mo-qsu-wyz+_-])(?:(?<![0-9A-Za-z+/_-])|(?<=\\[nrt])|(?<=0[xX])|(?<=256/)|(?<=256//)|(?<=[aA]1/)|(?<=[aA]1//))"
_END = r"(?![0-9A-Za-z+/=_-])"
_BASE64_END = r"(?:(?==(?![0-9A-Za-z+/=]))|(?![0-9A-Za-z+/=_-]))"
_COMMA = r"(?:(?:\.toByte\(\))?\s*,\s*(?:\([bB]yte\)\s?)?|\s+)"
"""Between two octets of a list; Java and Kotlin have bytes with a sign, so that octets from 0x80 need a cast."""


_LONG_WORD = rf"(?<![\\0-9A-Za-z+/])(?!0[xX]|[sS][hH][aA](?:1|256)/|[0-9A-Fa-f]{{64}}{_END})[0-9A-Za-z+/]{{44,}}+(*SKIP)(*FAIL)"
"""A line of base64 as certificates have it is passed over as a whole: its characters are many times as fast as attempts at each."""


class Token(NamedTuple):
    """A regular expression in parts."""

    lead: str
    """What must stand before the token."""
    pin: str
    """The token itself, the group ``PIN``."""
    tail: str
    """What must stand behind it."""
    between: str
    """What may stand between the beginning of the token and the spot in it that a gate finds, a quantified pattern."""
    passed_over: str = ""
    """What cannot hold the token and is quick to skip; an alternative that fails."""

    def near(self, targets: Iterable[Target]) -> str:
        """The expression for the token where the gate of *targets* is inside or near."""
        body = gate_body(targets)
        # The definition is the second group, behind PIN: before everything else it would hide from PCRE what a match begins with.
        near = body.replace(CALL, "(?2)")
        found = rf"{self.lead}(?=(?<PIN>{self.pin}))(?={self.between}{near})\k<PIN>{self.tail}{definition(body)}"
        return f"(?:{self.passed_over}|{found})" if self.passed_over else found


def _separated(separator: str) -> str:
    return (
        f"(?<![0-9A-Fa-f])(?<![^0-9A-Za-z]{_OCTET}{separator}){_OCTET}(?:{separator}{_OCTET}){{19}}"
        f"(?:(?:{separator}{_OCTET}){{12}})?(?!{separator}?[0-9A-Fa-f])"
    )


def _octets(lead: str, comma: str) -> str:
    return (
        f"(?={lead})(?<!{_OCTET})(?<!{_OCTET},)(?<!{_OCTET}, ){lead}{_OCTET}(?:{comma}{lead}{_OCTET}){{19}}"
        f"(?:(?:{comma}{lead}{_OCTET}){{12}})?(?!{comma}{lead}{_OCTET})(?![0-9A-Fa-f])"
    )


DIGEST = Token(
    lead="",
    # The two assertions are true of all that follows but one form, and most places of a file fail the first, those in
    # long rows of base64 too.
    pin=rf"(?<!{_WITHIN_WORD})(?={_BASE64}{{27}}|{_OCTET}[: -][0-9A-Fa-f]|0[xX]{_OCTET}[\s,.])(?:"
    + "|".join(
        (
            f"{_START}(?:[0-9A-Fa-f]{{64}}|[0-9A-Fa-f]{{40}}){_END}",
            f"{_START}(?:{_BASE64}{{43}}|{_BASE64}{{27}}){_BASE64_END}",
            _separated(":"),
            _separated(" "),
            _separated("-"),
            _octets("0[xX]", _COMMA),
        )
    )
    + f")|{_octets(chr(92) * 2 + 'x', '')}",
    tail="",
    # From the first octet of a list to the last, over a few line ends.
    between=r"(?:[0-9A-Za-z+/:_-]{0,96}?|[0-9A-Fa-fxXytoTB().,\\\s]{0,600}?)",
    passed_over=_LONG_WORD,
)
"""SHA-1 and SHA-256 digests."""

NUMBER = Token(
    lead=r"(?i:serial)[\s\S]{0,48}?(?<![0-9A-Za-z:+/-])",
    pin=rf"(?:0[xX])?(?:00[: -]?)?(?:{_OCTET}(?:[: -]{_OCTET}){{7,20}}(?![: -]{_OCTET})|[0-9A-Fa-f]{{15,50}})",
    tail="(?![0-9A-Za-z+/])",
    between=r"[\s\S]{0,130}?",
)
"""The word *serial* and the long number behind it."""

CERTIFICATE = Token(
    lead=r"(?:(?<![0-9A-Za-z+/=])|(?<=\\[nrt]))",
    pin=f"MI[0-9A-Za-z+/]{{62}}(?:{LINE_BREAK}[0-9A-Za-z+/]{{12}}{LINE_BREAK}[0-9A-Za-z+/]{{44}})?",
    # The gate takes the rest of the word, and Semgrep wants one range inside the other.
    tail="[0-9A-Za-z+/]*",
    between=r"[\s\S]{0,220}?",
)
"""The beginning of a certificate in base64; lines break after 64 or 76 characters or not at all (RFC 7468 2)."""

TOKENS = {HEX: DIGEST, BASE64: DIGEST, SERIAL: NUMBER, DECIMAL: NUMBER, PEM: CERTIFICATE}
