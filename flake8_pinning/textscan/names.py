"""Distinguished names, and the short values that mean nothing without a word beside them: common names, serial numbers.

What is found here is only what *can* be one. Whether the neighbourhood says so is decided with the structure of the
text, in :mod:`flake8_pinning.textscan.collect`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from flake8_pinning import shapes
from flake8_pinning.catalog import ANY_CONTEXT, Catalog, Context, Pin
from flake8_pinning.pins import Kind
from flake8_pinning.textscan.found import COMMON_NAME, NAME, SERIAL, Found

DN_MARKS = (b"CN=", b"CN =", b"cn=", b"O=", b"O =")
"""Every distinguished name of the catalog has a CN or an O."""
NAME_MARKS = (
    b"ssuer",
    b"ommonName",
    b"ommon_name",
    b"CN",
    b"cn",
    b"ubject",
    b"SSUER",
    b"COMMON_NAME",
    b"Pinned",
    b"pinned",
    b"ummary",
    b"impleName",
)
SERIAL_MARKS = (b"erial", b"ERIAL")
CONTEXT_MARKS = (
    b"ssuer",
    b"SSUER",
    b"ommonName",
    b"ommon_name",
    b"CN",
    b"i_dn",
    b"s_dn",
    b"erial",
    b"Pinned",
    b"pinned",
    b"ummary",
    b"impleName",
)
"""What a file must have for its short values to mean anything; the other marks are no use without one of these."""
_ATTRIBUTE = re.compile(
    r"(?<![A-Za-z0-9_.$])/?(?:CN|OU?|C|ST?|L|E|DC|emailAddress|SERIALNUMBER|STREET|serialNumber|cn|OID\.[\d.]{3,60})"
    r" ?= ?(?=[^\s=])"
)
_WORD = re.compile(
    r"(?i)(?:issuer|common_?name|(?<![a-z])cns?(?![a-z])|subject|serial|pinned|anchor|trust|summary|simplename)"
)
_QUOTED = re.compile(r"""(["'`])((?:[^"'`\\\r\n]|\\.){1,200})\1|>([^<>\r\n]{2,200})<""")
_UNQUOTED = re.compile(r"^[ \t-]*[\w.-]{2,60}[ \t]*[:=][ \t]*([^\s\"'`{}\[\]#][^\r\n\"'`{}\[\]#]{0,160})", re.MULTILINE)
_NUMBER = re.compile(
    r"(?<![\w.:-])(?:0[xX][0-9A-Fa-f]{2,42}|[0-9A-Fa-f]{2}(?:[: -][0-9A-Fa-f]{2}){1,20}|[0-9A-Fa-f]{2,42}|[0-9]{2,50})n?(?![\w.:-])"
)
_ENTITIES = {"&amp;": "&", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">"}
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))
_STOPS = {
    "": re.compile(r"[\\<\r\n)\]}`|]"),
    '"': re.compile(r'[\\<\r\n"]'),
    "'": re.compile(r"[\\<\r\n']"),
    "`": re.compile(r"[\\<\r\n`]"),
}
"""The quote that encloses a name → what can end it, and the backslash."""
_LONGEST_NAME = 600
_SHORTEST_NUMBER = 5
"""Characters of a serial number: ``0x06`` is an octet of a longer one, and by itself that of many CAs."""
_REACH = 1500
"""Characters behind a word that opens a bracket, in which its values are looked for."""
_NAME_ONLY = Context(name=True)


def distinguished_names(text: str, data: bytes, catalog: Catalog) -> Iterator[Found]:
    """Catalogued distinguished names, and ``CN=…`` alone, quoted or to the end of the line."""
    for line, line_end in shapes.lines_with(data, DN_MARKS):
        position = line
        while True:
            match = _ATTRIBUTE.search(text, position, line_end)
            if match is None:
                break
            start = match.start()
            end = _end_of_name(text, line, start, line_end)
            position = max(match.end(), end)
            value = text[start:end]
            pins = _names(catalog, value)
            if pins:
                kind = NAME if pins[0].reading.kind is Kind.NAME else COMMON_NAME
                yield Found(start, end, value, pins, kind)


def short_values(text: str, data: bytes, catalog: Catalog) -> Iterator[Found]:
    """Common names and serial numbers on lines that speak of them, and in the brackets that such lines open."""
    marks = tuple(mark for mark in NAME_MARKS + SERIAL_MARKS if mark in data)
    if not marks:
        return
    for start, end in _reaches(text, shapes.lines_with(data, marks)):
        part = text[start:end]
        if _WORD.search(part) is None:
            continue
        for match in _QUOTED.finditer(part):
            group = 2 if match[1] else 3
            first, last = start + match.start(group), start + match.end(group)
            yield from _short(catalog, match[group], first, last)
        for match in _UNQUOTED.finditer(part):
            value = match[1].rstrip(" \t,;")
            yield from _short(catalog, value, start + match.start(1), start + match.start(1) + len(value))
        if "erial" in part or "ERIAL" in part:
            for match in _NUMBER.finditer(part):
                yield from _number(catalog, match.group(), start + match.start())


def _short(catalog: Catalog, value: str, start: int, end: int) -> Iterator[Found]:
    if "=" not in value and value[:1].isalnum():
        pins = _common_name(catalog, _plain(value) if "\\" in value else value)  # 'Let\'s Encrypt'
        if pins:
            yield Found(start, end, value, pins, COMMON_NAME)


@lru_cache(maxsize=4096)
def _common_name(catalog: Catalog, value: str) -> tuple[Pin, ...]:
    if not catalog.by_common_name(value, exact=True):
        return ()
    return tuple(pin for pin in catalog.identify(value, _NAME_ONLY) if pin.reading.kind is Kind.COMMON_NAME)


def _number(catalog: Catalog, value: str, start: int) -> Iterator[Found]:
    digits = value.rstrip("n")
    if len(digits) < _SHORTEST_NUMBER:
        return
    pins = tuple(pin for pin in catalog.identify(digits, ANY_CONTEXT) if pin.reading.kind is Kind.SERIAL)
    if pins:
        yield Found(start, start + len(digits), digits, pins, SERIAL)


@lru_cache(maxsize=1024)
def _names(catalog: Catalog, value: str) -> tuple[Pin, ...]:
    """What a distinguished name is, as it stands and without the escapes of the language around it."""
    tried = set()
    for written in (value, _plain(value), _ENTITY.sub(lambda match: _ENTITIES[match.group()], value)):
        if written in tried or len(written) > _LONGEST_NAME:
            continue
        tried.add(written)
        pins = tuple(
            pin for pin in catalog.identify(written, _NAME_ONLY) if pin.reading.kind in (Kind.NAME, Kind.COMMON_NAME)
        )
        if pins:
            return pins
    return ()


def _plain(value: str) -> str:
    r"""The text of a literal: ``\"`` → ``"``, ``\\`` → ``\``; C# and VB double their quotes."""
    return re.sub(r"\\(.)", r"\1", value) if "\\" in value else value.replace('""', '"')


def _end_of_name(text: str, line: int, start: int, line_end: int) -> int:
    """Where the name at *start* ends: at the quote that encloses it, at a tag, or with the line."""
    limit = min(line_end, start + _LONGEST_NAME)
    quote = _enclosing(text, line, start)
    stops = _STOPS[quote]
    position = start
    while position < limit:
        match = stops.search(text, position, limit)
        if match is None:
            position = limit
            break
        position = match.start()
        if match.group() == "\\" or (quote == '"' and text.startswith('""', position)):
            position += 2
            continue
        break
    end = min(position, limit)
    while end > start and text[end - 1] in " \t;,.":
        end -= 1
    return end


def _enclosing(text: str, line: int, start: int) -> str:
    """The quote character of the literal that *start* stands in; empty where there is none on the line."""
    before = text[max(line, start - 200) : start]
    if before.endswith('\\"'):
        return ""
    for char in reversed(before):
        if char in "\"'`":
            return char
        if char not in " /:=~^(" and not char.isalnum():
            return ""
    return ""


def _reaches(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines, each with what its open bracket holds; merged, so that nothing is looked at twice."""
    last = -1
    merged: list[tuple[int, int]] = []
    for start, end in lines:
        stop = end
        if text[start:end].rstrip()[-1:] in ("[", "(", "{", ">", ":", ","):
            stop = min(len(text), end + _REACH)
        if merged and start <= last:
            merged[-1] = (merged[-1][0], max(last, stop))
        else:
            merged.append((start, stop))
        last = merged[-1][1]
    yield from merged
