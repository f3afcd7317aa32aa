"""Read a distinguished name: its attributes, and what the text shows of how somebody wrote it.

RFC 4514 and RFC 2253 (``CN=R3,O=Let's Encrypt,C=US``), the same with blanks (OpenSSL 1.1+, Java), the OpenSSL
slash form (``/C=US/O=Let's Encrypt/CN=R3``), the legacy order (``C = US, O = Let's Encrypt, CN = R3``) and
.NET's quoted values (``O="Amazon, Inc."``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
_SEPARATOR = re.compile(r"\s*[,;+]\s*")
_BLANKS = re.compile(r"\s*")
_ESCAPED = re.compile(r"((?:\\[0-9A-Fa-f]{2})+)|\\(.)", re.DOTALL)
_DOUBLED = re.compile(r'(\\.)|""', re.DOTALL)
_ONELINE_ESCAPES = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+")
WHITE = " \t\r\n\v\f"
"""White space around names and values; other scripts' blanks belong to the value."""


@dataclass(frozen=True)
class Written:
    """A name as somebody wrote it: its attributes, and what the text shows of how."""

    attributes: tuple[Attribute, ...]
    """In the order written."""
    joined: frozenset[int] = frozenset()
    """Places of the attributes that stand in one relative name with the one before, behind a ``+``."""
    slash: bool = False
    """OpenSSL's ``-nameopt compat``: a slash before every attribute."""
    separator: str = ","
    """What stands between the first two relative names, blanks included."""
    equals: str = "="
    """What stands between the first type and its value, blanks included."""
    quoted: bool = False
    """Whether values that need it stand in double quotes and not behind backslashes."""
    spellings: tuple[tuple[str, str], ...] = ()
    """Attribute types whose spelling is not the catalog's: (the catalog's, the one written)."""

    @property
    def general_first(self) -> bool:
        """Whether the name starts at the general end; a country's place decides, else the common name's."""
        kinds = [kind for kind, _ in self.attributes]
        if "C" in kinds and len(kinds) > 1:
            return kinds.index("C") < len(kinds) / 2 if kinds[-1] != "C" else False
        if "CN" in kinds and len(kinds) > 1:
            return kinds[0] != "CN" and kinds[-1] == "CN"
        return False

    def relative_names(self) -> list[list[Attribute]]:
        """The relative names in the order written, each with its attributes: all but a handful have one."""
        sets: list[list[Attribute]] = []
        for at, attribute in enumerate(self.attributes):
            if at in self.joined:
                sets[-1].append(attribute)
            else:
                sets.append([attribute])
        return sets


def read_written(text: str) -> Written:
    """Read a name in any of these forms.

    :raises ValueError: the text is no name.
    """
    body = trim(text)
    return _slashed(body) if body.startswith("/") else _separated(body)


def value_start(body: str) -> int:
    """Where the value of the first attribute of *body* begins; 0 where none does."""
    start = _START.match(body)
    end = start.end() if start else 0
    blanks = _BLANKS.match(body, end)
    return blanks.end() if blanks else end


def trim(text: str) -> str:
    """*text* without white space at its edges; a blank behind a backslash belongs to the value."""
    body = text.strip(WHITE)
    end = len(text.rstrip(WHITE))
    if _odd_escape(body) and text[end : end + 1] == " ":
        body += " "
    return body


def _odd_escape(text: str) -> bool:
    """Whether the last backslash of *text* escapes what follows it."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _no_name(body: str) -> ValueError:
    return ValueError(f"not a distinguished name: {body[:60]!r}")


def _slashed(body: str) -> Written:
    attributes: list[Attribute] = []
    spellings: dict[str, str] = {}
    for part in _SLASH_NEXT.split(body)[1:]:
        match = _START.match(part)
        if match is None:
            raise _no_name(body)
        kind = _type(match["type"], spellings)
        value = _ONELINE_ESCAPES.sub(_utf8, part[match.end() :].strip(WHITE))
        attributes.append((kind, value))
    if not attributes:
        raise _no_name(body)
    return Written(tuple(attributes), slash=True, spellings=tuple(spellings.items()))


def _separated(body: str) -> Written:
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
    return Written(
        tuple(attributes),
        frozenset(joined),
        separator=separator,
        equals=equals,
        quoted=quoted or (separator != "," and "\\" not in body),
        spellings=tuple(spellings.items()),
    )


def _value(body: str, start: int) -> tuple[str, int, bool]:
    """Read one attribute value from *start*: (value, position of what follows it, was it quoted)."""
    while start < len(body) and body[start] in WHITE:
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
    stripped = raw.rstrip(WHITE)
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
