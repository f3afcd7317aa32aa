"""Distinguished names in every order and punctuation people write them, and common names.

Read: RFC 4514 and RFC 2253 (``CN=R3,O=Let's Encrypt,C=US``), the same with blanks (OpenSSL 1.1+, Java), the
OpenSSL slash form (``/C=US/O=Let's Encrypt/CN=R3``), the legacy order (``C = US, O = Let's Encrypt, CN = R3``) and
.NET's quoted values (``O="Amazon, Inc."``). Two names are the same if they have the same attributes with the same
values, letter case and runs of white space aside (RFC 5280 7.1): order tells nothing, people write both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
    "E": "emailAddress", "EMAIL": "emailAddress", "EMAILADDRESS": "emailAddress", "1.2.840.113549.1.9.1": "emailAddress",
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
_ESCAPED = re.compile(r"\\(?:([0-9A-Fa-f]{2})|(.))", re.DOTALL)
_SPECIAL = re.compile(r'[,+"\\<>;=]')


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
        attributes = list(parse_name(name))
        if self.leading_country:
            attributes.reverse()
        types = dict(self.types)
        if self.style == "slash":
            parts = (f"/{types.get(kind, kind)}={value}" for kind, value in attributes)
            return self.prefix + "".join(parts)
        parts = (f"{types.get(kind, kind)}{self.equals}{self._value(value)}" for kind, value in attributes)
        return self.prefix + self.separator.join(parts)

    def _value(self, value: str) -> str:
        if self.quoted and _SPECIAL.search(value):
            escaped = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        return escape(value)


@dataclass(frozen=True)
class CommonNameNotation:
    """A bare common name, or one behind ``CN=``."""

    prefix: str = ""
    kind = Kind.COMMON_NAME

    @property
    def name(self) -> str:
        return "cn" if self.prefix else "name"

    def encode(self, common_name: str) -> str:
        return self.prefix + common_name


def escape(value: str) -> str:
    """Escape an attribute value by RFC 4514 2.4."""
    text = _SPECIAL.sub(lambda match: "\\" + match.group(), value).replace("\x00", "\\00")
    if text.startswith(("#", " ")):
        text = "\\" + text
    if text.endswith(" ") and not text.endswith("\\ "):
        text = text[:-1] + "\\ "
    return text


def parse_name(text: str) -> tuple[Attribute, ...]:
    """Split a name into its attributes in the order written.

    :raises ValueError: the text is no name.
    """
    return _parse(text)[0]


def read_name(text: str) -> Iterator[Reading]:
    """Read the whole of *text* as a distinguished name with at least two attributes, or as ``CN=…`` alone."""
    body = text.strip()
    prefix = ""
    label = re.match(r"(?i)(?:subject|issuer)\s*[:=]\s*(?=/?[A-Z]+\s*=)", body)
    if label:
        prefix, body = label.group(), body[label.end() :]
    if "=" not in body or len(body) > 2000:
        return
    try:
        attributes, notation = _parse(body)
    except ValueError:
        return
    notation = _with_prefix(notation, prefix)
    if len(attributes) == 1 and attributes[0][0] == "CN":
        yield Reading(Kind.COMMON_NAME, attributes[0][1], CommonNameNotation(prefix + body[: -len(attributes[0][1])]))
    elif len(attributes) > 1:
        yield Reading(Kind.NAME, write_name(attributes), notation)


def write_name(attributes: tuple[Attribute, ...]) -> str:
    """The attributes, in their order, as RFC 4514 text."""
    return ",".join(f"{kind}={escape(value)}" for kind, value in attributes)


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


def _with_prefix(notation: NameNotation, prefix: str) -> NameNotation:
    if not prefix:
        return notation
    fields = {**notation.__dict__, "prefix": prefix}
    return NameNotation(**fields)


def _parse(text: str) -> tuple[tuple[Attribute, ...], NameNotation]:
    body = text.strip()
    if body.startswith("/"):
        return _parse_slash(body)
    return _parse_comma(body)


def _parse_slash(body: str) -> tuple[tuple[Attribute, ...], NameNotation]:
    attributes: list[Attribute] = []
    spellings: dict[str, str] = {}
    for part in _SLASH_NEXT.split(body)[1:]:
        match = _START.match(part)
        if match is None:
            raise ValueError(f"not a distinguished name: {body[:60]!r}")
        kind = _type(match["type"], spellings)
        attributes.append((kind, part[match.end() :].strip()))
    if not attributes:
        raise ValueError(f"not a distinguished name: {body[:60]!r}")
    return tuple(attributes), NameNotation(
        "slash", leading_country=_general_first(attributes), types=tuple(spellings.items())
    )


def _parse_comma(body: str) -> tuple[tuple[Attribute, ...], NameNotation]:
    attributes: list[Attribute] = []
    spellings: dict[str, str] = {}
    separator, equals, quoted = ",", "=", False
    position = 0
    while position < len(body):
        match = _START.match(body, position)
        if match is None or (body[position : position + 1] == "/"):
            raise ValueError(f"not a distinguished name: {body[:60]!r}")
        kind = _type(match["type"], spellings)
        value, end, in_quotes = _value(body, match.end())
        quoted = quoted or in_quotes
        attributes.append((kind, value))
        if len(attributes) == 1:
            text = body[match.end("type") : match.end()]
            blank = re.match(r"\s*", body[match.end() :])
            equals = text + (blank.group() if blank else "")
        if end >= len(body):
            break
        following = re.match(r"\s*[,;+]\s*", body[end:])
        if following is None:
            raise ValueError(f"not a distinguished name: {body[:60]!r}")
        if len(attributes) == 1:
            separator = following.group()
        position = end + following.end()
        if position >= len(body):
            raise ValueError(f"a distinguished name ends in a separator: {body[:60]!r}")
    if not attributes:
        raise ValueError(f"not a distinguished name: {body[:60]!r}")
    notation = NameNotation(
        "comma",
        separator=separator,
        equals=equals,
        leading_country=_general_first(attributes),
        quoted=quoted or (separator != "," and "\\" not in body),
        types=tuple(spellings.items()),
    )
    return tuple(attributes), notation


def _value(body: str, start: int) -> tuple[str, int, bool]:
    """Read one attribute value from *start*: (value, position of what follows it, was it quoted)."""
    while start < len(body) and body[start] == " ":
        start += 1
    if body[start : start + 1] == '"':
        end = start + 1
        while end < len(body) and body[end] != '"':
            end += 2 if body[end] == "\\" else 1
        if end >= len(body):
            raise ValueError(f"a quoted value does not end: {body[start : start + 60]!r}")
        return _ESCAPED.sub(lambda m: m[2] or m[0][1:], body[start + 1 : end]), end + 1, True
    end = start
    while end < len(body):
        if body[end] == "\\":
            end += 2
        elif body[end] in ",;" and _START.match(body, end + 1) or body[end] == "+" and _START.match(body, end + 1):
            break
        else:
            end += 1
    raw = body[start:end]
    stripped = raw.rstrip()
    if stripped.endswith("\\") and len(raw) > len(stripped):
        stripped = raw[: len(stripped) + 1]
    return _unescape(stripped), min(start + len(stripped), len(body)), False


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    raw = bytearray()
    position = 0
    for match in _ESCAPED.finditer(text):
        raw += text[position : match.start()].encode("utf-8")
        raw += bytes.fromhex(match[1]) if match[1] else match[2].encode("utf-8")
        position = match.end()
    raw += text[position:].encode("utf-8")
    return raw.decode("utf-8", "replace")


def _type(spelling: str, spellings: dict[str, str]) -> str:
    kind = _TYPES.get(spelling.upper(), spelling)
    if kind != spelling:
        spellings[kind] = spelling
    return kind


def _general_first(attributes: list[Attribute]) -> bool:
    """Whether the name starts at the general end; a country or a domain component decides, else the CN's place."""
    kinds = [kind for kind, _ in attributes]
    if "C" in kinds and len(kinds) > 1:
        return kinds.index("C") < len(kinds) / 2 if kinds[-1] != "C" else False
    if "CN" in kinds and len(kinds) > 1:
        return kinds[0] != "CN" and kinds[-1] == "CN"
    return False
