"""From findings to edits: behind which element of the source which values go, with which note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flake8_pinning.catalog import Authority, Pin
from flake8_pinning.catalog.only import matches
from flake8_pinning.checks import Finding, Span
from flake8_pinning.checks.wording import one_line
from flake8_pinning.judge.render import Value

Range = tuple[int, int, int, int]
"""Line from 1 and column from 0, of the start and of the end, as LibCST counts."""


_NOQA = re.compile(r"(?i)#\s*noqa(?::\s?(?P<codes>[A-Z]+[0-9]*(?:[,\s]+[A-Z]+[0-9]+)*))?")


@dataclass(frozen=True)
class Addition:
    """One value to add, and the note for readers who keep notes beside their pins."""

    value: Value
    note: str
    authority: Authority
    replaces: tuple[Pin, ...] = ()
    """The pins in whose place it comes."""


@dataclass(frozen=True)
class Edit:
    """Values to add behind one element of a container."""

    literal: Span
    """The literal whose way of writing the new ones take over."""
    unit: Span
    """The expression around the literal that is written again with each new value."""
    additions: tuple[Addition, ...]


def suppressed(line: str) -> bool:
    """Whether a line of source says ``# noqa``, alone or with PIN101: then it is not fixed either."""
    match = _NOQA.search(line)
    codes = match["codes"] if match is not None else None
    return match is not None and (
        codes is None or any("PIN101".startswith(code.upper()) for code in re.split(r"[,\s]+", codes) if code)
    )


def plan(findings: Iterable[Finding], only: str = "") -> dict[Range, Edit]:
    """The edits that PIN101 findings ask for, by the place of the element they go behind.

    :param only: a CA's name, part of it, or the start of its SHA-256; other CAs' pins are left alone.
    """
    edits: dict[Range, Edit] = {}
    for finding in findings:
        if finding.code != "PIN101" or not finding.fixable:
            continue
        for replacement in finding.replacements:
            element = replacement.after
            if element is None or replacement.value is None:
                continue
            if not any(matches(authority, only) for pin in replacement.replaces for authority in pin.authorities):
                continue
            anchor = element.anchor or element.span
            # The end too: a tuple in parentheses starts, for LibCST, where its first element does.
            place = (anchor.line, anchor.column - 1, anchor.end_line, anchor.end_column - 1)
            authority = replacement.authority
            note = f"{one_line(authority.name)}, expires {authority.not_after.isoformat()}"
            before = edits.get(place)
            additions = before.additions if before is not None else ()
            if replacement.value not in {addition.value for addition in additions}:
                additions += (Addition(replacement.value, note, authority, replacement.replaces),)
            edits[place] = Edit(element.span, element.unit or element.span, additions)
    return edits
