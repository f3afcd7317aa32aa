"""Pin sets of any text: values by their shape and the catalog, sets by the brackets and lines around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flake8_pinning import shapes
from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.checks.hpkp import DIRECTIVES
from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, PinSet, Span
from flake8_pinning.pins import Kind
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.pysource.collect import STORE_SIZE
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.words import context, denies, speaks_of_pins

_WHY = "only Python is edited"
_DIGEST_LENGTHS = {28, 43, 44, 40, 59, 64, 95}
_IDENTIFIER = re.compile(r"[A-Za-z_$][\w$.-]*")
_COMMENT = re.compile(r"(?://|#|/\*|<!--|--|;|')\s*(.*?)\s*(?:\*/|-->)?\s*$")
_COMMENT_LINE = re.compile(r"\s*(?://|#|/\*|\*|<!--|--|;|')\s*(.*?)\s*(?:\*/|-->)?\s*$")
_CLOSES = {")": "(", "]": "[", "}": "{"}
_FARTHEST = 600
"""Characters between two values from which they are not looked at as one set."""


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    value: str
    pins: tuple[Pin, ...]


def text_pin_sets(text: str, catalog: Catalog) -> list[PinSet]:
    """The pin sets of *text*: values that the catalog knows, and unknown ones among them, in order."""
    lines = Lines(text)
    found = sorted(_values(text, catalog), key=lambda item: (item.start, -item.end))
    sets = [_pin_set(group, text, lines) for group in _groups(_outermost(found), text)]
    kept = [pins for pins in sets if pins is not None]
    elements = [element for pins in kept for element in pins.elements if element.pins]
    if len({element.pins[0].authorities[0].row for element in elements}) > STORE_SIZE:
        kept = [PinSet(tuple(elements), "store", why_manual="a trust store is refreshed, not extended")]
    kept += _headers(text, lines)
    return kept


def _values(text: str, catalog: Catalog) -> Iterator[_Found]:
    for start, end, der in find_pem(text) if "-----BEGIN " in text else ():
        yield _Found(start, end, text[start:end], tuple(catalog.identify(der)))
    data = shapes.flat(text)
    for start, end in shapes.digests(data):
        value = text[start:end]
        pins = tuple(catalog.identify(value))
        # An unknown value counts only if it is long enough for a digest: it may be a slip of the pen.
        if pins or end - start in _DIGEST_LENGTHS:
            yield _Found(start, end, value, pins)
    for start, end in shapes.byte_lists(text):
        pins = tuple(catalog.identify(" ".join(text[start:end].split())))
        if pins:
            yield _Found(start, end, text[start:end], pins)
    for start, end in shapes.quoted_names(text, data):
        pins = tuple(pin for pin in catalog.identify(text[start:end]) if pin.reading.kind in (Kind.NAME, Kind.COMMON_NAME))
        if pins:
            yield _Found(start, end, text[start:end], pins)


def _outermost(found: Sequence[_Found]) -> Iterator[_Found]:
    """Leave out what stands inside another value: the last line of a PEM body looks like a digest."""
    end = -1
    for item in found:
        if item.start >= end:
            end = item.end
            yield item


def _groups(found: Iterator[_Found], text: str) -> Iterator[list[_Found]]:
    group: list[_Found] = []
    for item in found:
        if group and not _together(text[group[-1].end : item.start]):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _together(gap: str) -> bool:
    """Whether the text between two values leaves them in one list, one chain of calls or one row of elements."""
    if len(gap) > _FARTHEST or gap.count("\n\n") or ";" in gap.replace("&quot;", "").split("//")[0].split("#")[0][:200] and "\n" in gap:
        return False
    depth = 0
    for char in gap:
        if char in "([{":
            depth += 1
        elif char in _CLOSES:
            depth -= 1
            # `.add(host, "A").add(host, "B")` leaves a parenthesis and comes back; leaving a list ends the set.
            if depth < 0 and char != ")" or depth < -1:
                return False
    return depth == 0


def _pin_set(group: Sequence[_Found], text: str, lines: Lines) -> PinSet | None:
    known = [item for item in group if item.pins]
    before = text[max(0, group[0].start - 200) : group[0].start]
    names = _IDENTIFIER.findall(before)[-12:]
    names.reverse()
    pinning = speaks_of_pins(names[:6])
    if not known and not pinning:
        return None
    wanted = context(names[:4])
    elements = tuple(
        Element(item.value, span, item.pins, _label(lines, span))
        for item in group
        for span in [lines.span(item.start, item.end)]
        if item.pins or pinning or len(known) * 2 >= len(group) or wanted.serial
    )
    if not elements:
        return None
    role = DENY if denies(names[:6]) else ALLOW
    return PinSet(elements, "text", role=role, pinning=pinning, why_manual=_WHY)


def _label(lines: Lines, span: Span) -> str:
    rest = lines.line(span.end_line)[span.end_column - 1 :]
    beside = _COMMENT.search(rest.lstrip("\"'`,;)] "))
    above = _COMMENT_LINE.match(lines.line(span.line - 1))
    own = re.match(r"\s*[\w$.\"'-]+\s*[:=]", lines.line(span.line))
    parts = [beside[1] if beside else "", above[1] if above else "", own.group() if own else ""]
    return " ".join(part for part in parts if part)


def _headers(text: str, lines: Lines) -> list[PinSet]:
    """Lines that hold the directives of an HPKP header."""
    if "pin-sha256" not in text:
        return []
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if "pin-sha256" in line and DIRECTIVES.search(line):
            span = Span(number, 1, number, len(line.rstrip("\r")) + 1)
            found.append(PinSet((Element(line.strip(), span),), "header", role=NEUTRAL))
    return found
