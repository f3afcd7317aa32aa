"""HPKP headers (RFC 7469) in lines of any text."""

from __future__ import annotations

from flake8_pinning.checks.hpkp import DIRECTIVES
from flake8_pinning.checks.model import NEUTRAL, Element, PinSet, Span
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.textscan.meaning import recorded

_WIDEST = 2_000
"""Characters on both sides of a pin in which the header's other directives are looked for."""


def header_pin_sets(text: str) -> list[PinSet]:
    """Lines that hold the directives of an HPKP header; not those of recorded traffic."""
    if "pin-sha256" not in text or recorded(text):
        return []
    found = []
    lines = Lines(text)
    position = text.find("pin-sha256")
    while position >= 0:
        number = lines.number(position)
        start, end = lines.start(number), lines.end(number)
        line = text[max(start, position - _WIDEST) : min(end, position + _WIDEST)]
        if DIRECTIVES.search(line):
            span = Span(number, 1, number, end - start + 1)
            found.append(PinSet((Element(line.strip(), span),), "header", role=NEUTRAL))
        position = text.find("pin-sha256", end)
    return found
