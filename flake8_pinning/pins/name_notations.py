"""How people write names: the notations of distinguished names and of common names, and their reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.pins.model import Kind, Reading
from flake8_pinning.pins.name_syntax import WHITE, Written, read_written, trim, value_start
from flake8_pinning.pins.names import SPECIAL, attribute_value, write_name

_LABEL = re.compile(r"(?i)(?:subject|issuer)\s*[:=]\s*(?=/?(?:[A-Z][A-Z0-9]*|\d+(?:\.\d+)+)\s*=)")
_LONGEST = 2000
"""Characters of a text that may be a name."""


@dataclass(frozen=True)
class NameNotation:
    """How a distinguished name is written: order, punctuation, quoting."""

    style: str
    """``comma`` (RFC 4514 and its relatives) or ``slash`` (OpenSSL ``-nameopt compat``)."""
    separator: str = ","
    equals: str = "="
    leading_country: bool = False
    """Most general attribute first (certificate order) instead of RFC 4514's most specific first."""
    quoted: bool = False
    """Values with a comma stand in double quotes (Java, .NET, OpenSSL oneline) and not behind a backslash."""
    prefix: str = ""
    types: tuple[tuple[str, str], ...] = ()
    """Spellings of attribute types that differ from the catalog's, for instance ``("ST", "S")``."""

    @property
    def name(self) -> str:
        if self.style == "slash":
            return "dn-openssl-slash"
        if self.leading_country:
            return "dn-legacy-order"
        return "dn-rfc4514" if self.separator == "," and self.equals == "=" else "dn-rfc2253-spaced"

    def encode(self, name: str) -> str:
        """Write *name* (RFC 4514, as the catalog has it) in this notation."""
        sets = read_written(name).relative_names()
        if self.leading_country:
            sets.reverse()
        types = dict(self.types)
        if self.style == "slash":
            parts = (f"/{types.get(kind, kind)}={value}" for attributes in sets for kind, value in attributes)
            return self.prefix + "".join(parts)
        # A relative name of several attributes is joined with `+` where the others are joined with a comma.
        plus = "+" if self.separator == "," else " + "
        return self.prefix + self.separator.join(
            plus.join(
                f"{types.get(kind, kind)}{self.equals}{self.value(kind, value)}" for kind, value in attributes
            )
            for attributes in sets
        )

    def value(self, kind: str, value: str) -> str:
        """One attribute's value as this notation writes it."""
        if self.style == "slash":
            return value
        if self.quoted and (any(char in SPECIAL for char in value) or value != value.strip(WHITE)):
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        return attribute_value(kind, value)


@dataclass(frozen=True)
class CommonNameNotation:
    """A bare common name, or one behind ``CN=``."""

    prefix: str = ""
    name_notation: NameNotation | None = None
    """Behind ``CN=``: how the name escapes what it has to."""

    @property
    def name(self) -> str:
        return "cn" if self.prefix else "name"

    def encode(self, common_name: str) -> str:
        value = self.name_notation.value("CN", common_name) if self.name_notation else common_name
        return self.prefix + value


def read_name(text: str) -> Iterator[Reading]:
    """Read the whole of *text* as a distinguished name with at least two attributes, or as ``CN=…`` alone."""
    body = trim(text)
    prefix = ""
    label = _LABEL.match(body)
    if label:
        prefix, body = label.group(), body[label.end() :]
    if "=" not in body or len(body) > _LONGEST:
        return
    try:
        written = read_written(body)
    except ValueError:
        return
    attributes = written.attributes
    if len(attributes) == 1 and attributes[0][0] == "CN":
        before = prefix + body[: value_start(body)]
        yield Reading(Kind.COMMON_NAME, attributes[0][1], CommonNameNotation(before, _notation(written)))
    elif len(attributes) > 1:
        yield Reading(Kind.NAME, write_name(attributes), _notation(written, prefix))


def _notation(written: Written, prefix: str = "") -> NameNotation:
    return NameNotation(
        "slash" if written.slash else "comma",
        separator=written.separator,
        equals=written.equals,
        leading_country=written.general_first,
        quoted=written.quoted,
        prefix=prefix,
        types=written.spellings,
    )
