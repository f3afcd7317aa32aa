"""The edits that ``pinning fix`` would make, as replacements of pieces of text, for reports with fixes."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flake8_pinning.checks import Span
from flake8_pinning.report.model import Edit, Reported


def with_edits(entries: Sequence[Reported], text: str, fixed: str) -> list[Reported]:
    """The findings of one file, each with its part of what turns *text* into *fixed*.

    An edit belongs to the finding that has a replacement to put behind the last pin in front of it.
    """
    places = sorted(
        ((replacement.after.span.end_line, replacement.after.span.end_column), number)
        for number, entry in enumerate(entries)
        if entry.finding.fixable
        for replacement in entry.finding.replacements
        if replacement.after is not None
    )
    owned: dict[int, list[Edit]] = {}
    for edit in edits(text, fixed):
        end = (edit.span.end_line, edit.span.end_column)
        before = [number for place, number in places if place <= end]
        if before:
            owned.setdefault(before[-1], []).append(edit)
    return [replace(entry, edits=tuple(owned.get(number, ()))) for number, entry in enumerate(entries)]


def edits(text: str, fixed: str) -> Iterator[Edit]:
    """What turns *text* into *fixed*, piece by piece; spans count lines and code points from 1.

    Lines are compared first, then cut down to what differs in them: what was only added is an insertion.
    """
    old, new = _lines(text), _lines(fixed)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag != "equal":
            yield _edit(old, first, last, "".join(new[new_first:new_last]))


def _edit(old: Sequence[str], first: int, last: int, added: str) -> Edit:
    removed = "".join(old[first:last])
    head = 0
    while head < min(len(removed), len(added)) and removed[head] == added[head]:
        head += 1
    tail = 0
    while tail < min(len(removed), len(added)) - head and removed[-1 - tail] == added[-1 - tail]:
        tail += 1
    start = _place(first, removed[:head])
    end = _place(first, removed[: len(removed) - tail])
    return Edit(Span(*start, *end), added[head : len(added) - tail])


def _place(first: int, text: str) -> tuple[int, int]:
    line = text.count("\n")
    return first + line + 1, len(text) - (text.rfind("\n") + 1) + 1


def _lines(text: str) -> list[str]:
    parts = text.split("\n")  # not `splitlines`, which also splits where no editor begins a line
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
