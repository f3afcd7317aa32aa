"""Distinguished names in every order and punctuation people write them, and common names.

Read: RFC 4514 and RFC 2253 (``CN=R3,O=Let's Encrypt,C=US``), the same with blanks (OpenSSL 1.1+, Java), the
OpenSSL slash form (``/C=US/O=Let's Encrypt/CN=R3``), the legacy order (``C = US, O = Let's Encrypt, CN =
R3``) and .NET's quoted values (``O="Amazon, Inc."``). Two names are the same if they have the same attributes
with the same values, letter case and runs of white space aside (RFC 5280 7.1): order tells nothing, people
write both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flake8_pinning.pins.model import Kind, Reading

Attribute = tuple[str, str]
"""(attribute type, value), for instance ``("O", "Let's Encrypt")``."""

# Spellings of one attribute type, as OpenSSL, Java, .NET and Go print them → the one the catalog uses.
_TYPES = {
    "CN": "CN", "COMMONNAME": "CN", "2.5.4.3": "CN",
    "O": "O", "ORGANIZATIONNAME": "O", "2.5.4.10": "O",
    "OU": "OU", "ORGANIZATIONALUNITNAME": "OU", "2.5.4.11": "OU",
    "C": "C", "COUNTRYNAME": "C", "2.5.4.6": "C",
    "L": "L", "LOCALITYNAME": "L", "2.5.4.7": "L",
    "ST": "ST", "S": "ST", "STATEORPROVINCENAME": "ST", "2.5.4.8": "ST",
    "STREET": "STREET", "STREETADDRESS": "STREET", "2.5.4.9": "STREET",
    "DC": "DC", "DOMAINCOMPONENT": "DC", "0.9.2342.19200300.100.1.25": "DC",
    "UID": "UID", "USERID": "UID", "0.9.2342.19200300.100.1.1": "UID",
    "E": "emailAddress", "EMAIL": "emailAddress",
    "EMAILADDRESS": "emailAddress", "1.2.840.113549.1.9.1": "emailAddress",
    "SERIALNUMBER": "serialNumber", "2.5.4.5": "serialNumber",
    "ORGANIZATIONIDENTIFIER": "organizationIdentifier", "2.5.4.97": "organizationIdentifier",
    "POSTALCODE": "postalCode", "2.5.4.17": "postalCode",
    "BUSINESSCATEGORY": "businessCategory", "2.5.4.15": "businessCategory",
    "T": "title", "TITLE": "title", "2.5.4.12": "title",
    "G": "GN", "GN": "GN", "GIVENNAME": "GN", "2.5.4.42": "GN",
    "SN": "SN", "SURNAME": "SN", "2.5.4.4": "SN",
    "DNQ": "dnQualifier", "DNQUALIFIER": "dnQualifier", "2.5.4.46": "dnQualifier",
}  # fmt: skip
_START = re.compile(r"\s*/?(?:OID\.)?(?P<type>[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)+)\s*=")
_SLASH_NEXT = re.compile(r"/(?=(?:OID\.)?(?:[A-Za-z][A-Za-z0-9]*|\d+(?:\.\d+)+)\s*=)")
_LABEL = re.compile(r"(?i)(?:subject|issuer)\s*[:=]\s*(?=/?(?:[A-Z][A-Z0-9]*|\d+(?:\.\d+)+)\s*=)")
_SEPARATOR = re.compile(r"\s*[,;+]\s*")
_BLANKS = re.compile(r"\s*")
_ESCAPED = re.compile(r"((?:\\[0-9A-Fa-f]{2})+)|\\(.)", re.DOTALL)
_DOUBLED = re.compile(r'(\\.)|""', re.DOTALL)
_ONELINE_ESCAPES = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+")
_HEX_VALUE = re.compile(r"#(?:[0-9a-f]{2}){2,}\Z")
_SPECIAL = ',+"\\<>;'
_WHITE = " \t\r\n\v\f"


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

    kind = Kind.NAME

    @property
    def name(self) -> str:
        if self.style == "slash":
            return "dn-openssl-slash"
        if self.leading_country:
            return "dn-legacy-order"
        return "dn-rfc4514" if self.separator == "," and self.equals == "=" else "dn-rfc2253-spaced"

    def encode(self, name: str) -> str:
        """Write *name* (RFC 4514, as the catalog has it) in this notation."""
        sets = _relative_names(name)
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
        if self.quoted and (any(char in _SPECIAL for char in value) or value != value.strip(_WHITE)):
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        return _written(kind, value)


@dataclass(frozen=True)
class CommonNameNotation:
    """A bare common name, or one behind ``CN=``."""

    prefix: str = ""
    name_notation: NameNotation | None = None
    """Behind ``CN=``: how the name escapes what it has to."""
    kind = Kind.COMMON_NAME

    @property
    def name(self) -> str:
        return "cn" if self.prefix else "name"

    def encode(self, common_name: str) -> str:
        value = self.name_notation.value("CN", common_name) if self.name_notation else common_name
        return self.prefix + value


def escape(value: str) -> str:
    """Escape an attribute value by RFC 4514 2.4, as the catalog does; control characters as hex octets."""
    last = len(value) - 1
    return "".join(
        "\\" + char
        if char in _SPECIAL or (char == " " and at in (0, last)) or (char == "#" and at == 0)
        else "".join(f"\\{octet:02X}" for octet in char.encode())
        if unicodedata.category(char) in ("Cc", "Zl", "Zp")
        else char
        for at, char in enumerate(value)
    )


def parse_name(text: str) -> tuple[Attribute, ...]:
    """Split a name into its attributes in the order written.

    :raises ValueError: the text is no name.
    """
    return _parse(text)[0]


def read_name(text: str) -> Iterator[Reading]:
    """Read the whole of *text* as a distinguished name with at least two attributes, or as ``CN=…`` alone."""
    body = _strip(text)
    prefix = ""
    label = _LABEL.match(body)
    if label:
        prefix, body = label.group(), body[label.end() :]
    if "=" not in body or len(body) > 2000:
        return
    try:
        attributes, _, notation = _parse(body)
    except ValueError:
        return
    if len(attributes) == 1 and attributes[0][0] == "CN":
        start = _START.match(body)
        end = start.end() if start else 0
        blanks = _BLANKS.match(body, end)
        before = prefix + body[: blanks.end() if blanks else end]
        yield Reading(Kind.COMMON_NAME, attributes[0][1], CommonNameNotation(before, notation))
    elif len(attributes) > 1:
        yield Reading(Kind.NAME, write_name(attributes), replace(notation, prefix=prefix))


def write_name(attributes: tuple[Attribute, ...]) -> str:
    """The attributes, in their order, as RFC 4514 text."""
    return ",".join(f"{kind}={_written(kind, value)}" for kind, value in attributes)


def _written(kind: str, value: str) -> str:
    """The value as RFC 4514 text: ``#`` and the hex of its DER where it is no text (RFC 4514 2.4)."""
    if _HEX_VALUE.match(value) and (kind[:1].isdigit() or 2 * int(value[3:5], 16) == len(value) - 5):
        return value
    return escape(value)


def _relative_names(text: str) -> list[list[Attribute]]:
    """The relative names of *text* in its order, each with its attributes: all but a handful have one."""
    attributes, joined, _ = _parse(text)
    sets: list[list[Attribute]] = []
    for at, attribute in enumerate(attributes):
        if at in joined:
            sets[-1].append(attribute)
        else:
            sets.append([attribute])
    return sets


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
    """What people call the holder of this name: its CN, else OU, else O, else the whole name."""
    attributes = parse_name(text) if text else ()
    for wanted in ("CN", "OU", "O"):
        for kind, value in attributes:
            if kind == wanted:
                return value
    return text


_Parsed = tuple[tuple[Attribute, ...], frozenset[int], NameNotation]
"""The attributes, which of them are joined with ``+`` to the one before, and how the name is written."""


def _parse(text: str) -> _Parsed:
    body = _strip(text)
    if body.startswith("/"):
        return _parse_slash(body)
    return _parse_comma(body)


def _strip(text: str) -> str:
    """*text* without white space at its edges; a blank behind a backslash belongs to the value."""
    body = text.strip(_WHITE)
    end = len(text.rstrip(_WHITE))
    if _odd_escape(body) and text[end : end + 1] == " ":
        body += " "
    return body


def _odd_escape(text: str) -> bool:
    """Whether the last backslash of *text* escapes what follows it."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _no_name(body: str) -> ValueError:
    return ValueError(f"not a distinguished name: {body[:60]!r}")


def _parse_slash(body: str) -> _Parsed:
    attributes: list[Attribute] = []
    spellings: dict[str, str] = {}
    for part in _SLASH_NEXT.split(body)[1:]:
        match = _START.match(part)
        if match is None:
            raise _no_name(body)
        kind = _type(match["type"], spellings)
        value = _ONELINE_ESCAPES.sub(_utf8, part[match.end() :].strip(_WHITE))
        attributes.append((kind, value))
    if not attributes:
        raise _no_name(body)
    notation = NameNotation(
        "slash", leading_country=_general_first(attributes), types=tuple(spellings.items())
    )
    return tuple(attributes), frozenset(), notation


def _parse_comma(body: str) -> _Parsed:
    attributes: list[Attribute] = []
    joined: set[int] = set()
    spellings: dict[str, str] = {}
    separator, equals, quoted = ",", "=", False
    position = 0
    while position < len(body):
        match = _START.match(body, position)
        if match is None or body[position] == "/":
            raise _no_name(body)
        kind = _type(match["type"], spellings)
        value, end, in_quotes = _value(body, match.end())
        quoted = quoted or in_quotes
        attributes.append((kind, value))
        if len(attributes) == 1:
            blanks = _BLANKS.match(body, match.end())
            equals = body[match.end("type") : blanks.end() if blanks else match.end()]
        if end >= len(body):
            break
        following = _SEPARATOR.match(body, end)
        if following is None:
            raise _no_name(body)
        if "+" in following.group():
            joined.add(len(attributes))
        elif len(attributes) - len(joined) == 1:
            separator = following.group()
        position = following.end()
    if not attributes:
        raise _no_name(body)
    notation = NameNotation(
        "comma",
        separator=separator,
        equals=equals,
        leading_country=_general_first(attributes),
        quoted=quoted or (separator != "," and "\\" not in body),
        types=tuple(spellings.items()),
    )
    return tuple(attributes), frozenset(joined), notation


def _value(body: str, start: int) -> tuple[str, int, bool]:
    """Read one attribute value from *start*: (value, position of what follows it, was it quoted)."""
    while start < len(body) and body[start] in _WHITE:
        start += 1
    if body[start : start + 1] == '"':
        return _quoted_value(body, start)
    end = start
    while end < len(body):
        if body[end] == "\\":
            end += 2
        elif body[end] in ",;+" and _START.match(body, end + 1):
            break
        else:
            end += 1
    raw = body[start:end]
    stripped = raw.rstrip(_WHITE)
    if _odd_escape(stripped) and len(raw) > len(stripped):
        stripped = raw[: len(stripped) + 1]  # the blank at the end is an escaped one
    return _unescape(stripped), min(start + len(stripped), len(body)), False


def _quoted_value(body: str, start: int) -> tuple[str, int, bool]:
    end = start + 1
    while end < len(body):
        if body[end] == "\\" or body.startswith('""', end):  # .NET doubles a quote, the others escape it
            end += 2
        elif body[end] == '"':
            break
        else:
            end += 1
    if end >= len(body):
        raise ValueError(f"a quoted value does not end: {body[start : start + 60]!r}")
    inner = _DOUBLED.sub(lambda match: match[1] or '\\"', body[start + 1 : end])
    return _unescape(inner), end + 1, True


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda match: _utf8(match) if match[1] else match[2], text)


def _utf8(match: re.Match[str]) -> str:
    """Escaped octets, in a run, as the UTF-8 that they are."""
    return bytes.fromhex(match.group().replace("\\", "").replace("x", "")).decode("utf-8", "replace")


def _type(spelling: str, spellings: dict[str, str]) -> str:
    kind = _TYPES.get(spelling.upper(), spelling)
    if kind != spelling:
        spellings[kind] = spelling
    return kind


def _general_first(attributes: list[Attribute]) -> bool:
    """Whether the name starts at the general end; a country or a domain component decides, else the CN's
    place."""
    kinds = [kind for kind, _ in attributes]
    if "C" in kinds and len(kinds) > 1:
        return kinds.index("C") < len(kinds) / 2 if kinds[-1] != "C" else False
    if "CN" in kinds and len(kinds) > 1:
        return kinds[0] != "CN" and kinds[-1] == "CN"
    return False
