"""Distinguished names: their identity, what people call their holder, and their RFC 4514 text.

Two names are the same if they have the same attributes with the same values, letter case and runs of white
space aside (RFC 5280 7.1): order tells nothing, people write both.
"""

from __future__ import annotations

import re
import unicodedata

from flake8_pinning.pins.name_syntax import Attribute, read_written

_HEX_VALUE = re.compile(r"#(?:[0-9a-f]{2}){2,}\Z")
_TELLING_UNIT = re.compile(r"\b(?:CA|Root|Authority|Class \d)\b")
"""What an organisational unit says that is a CA's name, and no department's."""
SPECIAL = ',+"\\<>;'
"""Characters that RFC 4514 escapes wherever they stand in a value."""


def parse_name(text: str) -> tuple[Attribute, ...]:
    """Split a name into its attributes in the order written.

    :raises ValueError: the text is no name.
    """
    return read_written(text).attributes


def write_name(attributes: tuple[Attribute, ...]) -> str:
    """The attributes, in their order, as RFC 4514 text."""
    return ",".join(f"{kind}={attribute_value(kind, value)}" for kind, value in attributes)


def name_key(text: str) -> str:
    """A name's identity: equal for every order, punctuation, letter case and spacing of the same name.

    :raises ValueError: the text is no name.
    """
    return "\n".join(sorted(f"{kind.lower()}={fold(value)}" for kind, value in parse_name(text)))


def fold(value: str) -> str:
    """Compare names as RFC 5280 7.1 does: letter case and runs of white space do not count."""
    return " ".join(value.split()).casefold()


def common_name(text: str) -> str:
    """The most specific CN of a name in RFC 4514 form; empty where there is none."""
    return next((value for kind, value in parse_name(text) if kind == "CN"), "")


def label_of(text: str) -> str:
    """What people call the holder of this name: its CN, else OU, else O, else the whole name.

    A CN that only repeats the O, or is an address, tells no CA from its operator's others: the unit tells it then,
    ``GlobalSign Root CA - R6``, ``Amazon Server CA 1B``.
    """
    attributes = parse_name(text) if text else ()
    values = {
        wanted: [value for kind, value in attributes if kind == wanted] for wanted in ("CN", "OU", "O")
    }
    unit = next(filter(_TELLING_UNIT.search, values["OU"]), "")
    for name in values["CN"][:1]:
        if not unit or not ("://" in name or fold(name) in map(fold, values["O"])):
            return name
        return unit if "://" in name or fold(unit).startswith(fold(name)) else f"{name} {unit}"
    return next((value for value in (unit, *values["OU"], *values["O"]) if value), text)


def attribute_value(kind: str, value: str) -> str:
    """An attribute's value as RFC 4514 text: ``#`` and the hex of its DER where it is no text (RFC 4514 2.4)."""
    if _HEX_VALUE.match(value) and (kind[:1].isdigit() or 2 * int(value[3:5], 16) == len(value) - 5):
        return value
    return escape(value)


def escape(value: str) -> str:
    """Escape an attribute value by RFC 4514 2.4, as the catalog does; control characters as hex octets."""
    last = len(value) - 1
    return "".join(
        "\\" + char
        if char in SPECIAL or (char == " " and at in (0, last)) or (char == "#" and at == 0)
        else "".join(f"\\{octet:02X}" for octet in char.encode())
        if unicodedata.category(char) in ("Cc", "Zl", "Zp")
        else char
        for at, char in enumerate(value)
    )
