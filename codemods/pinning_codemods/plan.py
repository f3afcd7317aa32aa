"""From findings to edits: behind which element of the source which values go, with which note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flake8_pinning.checks import Finding, Span
from flake8_pinning.judge.render import Value

Position = tuple[int, int]
"""(line from 1, column from 0), as LibCST counts."""


@dataclass(frozen=True)
class Addition:
    """One value to add, and the note for readers who keep notes beside their pins."""

    value: Value
    note: str


@dataclass(frozen=True)
class Edit:
    """Values to add behind one element of a container."""

    literal: Span
    """The literal whose way of writing the new ones take over."""
    additions: tuple[Addition, ...]


def plan(findings: Iterable[Finding], only: str = "") -> dict[Position, Edit]:
    """The edits that PIN101 findings ask for, by the position of the element they go behind.

    :param only: a CA's name, part of it, or the start of its SHA-256; other CAs' pins are left alone.
    """
    edits: dict[Position, Edit] = {}
    for finding in findings:
        if finding.code != "PIN101" or not finding.fixable or not _wanted(finding, only):
            continue
        element = max(finding.concerns or (finding.element,), key=lambda e: e.anchor or e.span)
        anchor = element.anchor or element.span
        position = (anchor.line, anchor.column - 1)
        additions = tuple(
            Addition(r.value, f"{r.authority.name}, expires {r.authority.not_after.isoformat()}")
            for r in finding.replacements
            if r.value is not None
        )
        before = edits.get(position)
        if before is not None:
            known = {addition.value for addition in before.additions}
            additions = before.additions + tuple(a for a in additions if a.value not in known)
        edits[position] = Edit(element.span, additions)
    return edits


def _wanted(finding: Finding, only: str) -> bool:
    if not only:
        return True
    folded = only.casefold().replace(":", "")
    return finding.pin is not None and any(
        only.casefold() in authority.name.casefold() or authority.sha256.hex().startswith(folded)
        for authority in finding.pin.authorities
    )
