"""Which values belong together where no bracket says so: by their lines, or as items of one YAML sequence."""

from __future__ import annotations

import re

from flake8_pinning.textscan.hosts import host_in
from flake8_pinning.textscan.syntax import Passage

_ITEM = re.compile(r"[ \t]*-[ \t]")
_FARTHEST = 8_000
"""Characters between two values that may still be neighbours."""


def adjacent(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether nothing but the rest of one statement and the start of the next stands in ``text[start:end]``.

    :param passage: the structure around, for its comments, which do not separate.
    """
    if end - start > _FARTHEST:
        return False
    gap = text[start:end]
    for comment_start, comment_end in reversed(list(passage.comment_spans(start, end))):
        blank = "".join("\n" if char == "\n" else " " for char in text[comment_start:comment_end])
        gap = gap[: comment_start - start] + blank + gap[comment_end - start :]
    lines = gap.split("\n")
    if len(lines) == 1:
        return True
    own = text[text.rfind("\n", 0, start) + 1 : start]
    between = [line for line in lines[1:-1] if line.strip()]
    blanks = _blank_lines(lines[1:-1], passage, start, end, text)
    if _ITEM.match(own) or any(map(_ITEM.match, [*between, lines[-1]])):
        return _same_sequence(own, between, lines[-1])
    return not between and blanks <= 1 and _indent(own) == _indent(lines[-1])


def same_text(text: str, start: int, end: int) -> bool:
    """Whether two certificates that stand on lines of their own are parts of one text: of one literal of several lines, of one
    block of YAML, of one document in a script.

    Between them stand blank lines and what is a comment to those who read PEM, so whatever ends a literal does not.
    """
    if end - start > _FARTHEST:
        return False
    rest, *between = text[start:end].split("\n")
    if not between or rest.strip():
        return False
    own = text[text.rfind("\n", 0, start) + 1 : start]
    return (
        not between[-1].strip()
        and _indent(own) == len(between[-1])
        and all(not line.strip() or line.lstrip().startswith("#") for line in between[:-1])
    )


def _same_sequence(own: str, between: list[str], last: str) -> bool:
    """Whether two values stand in items of one YAML sequence: directly, or in a mapping of one item each."""
    lines = [*between, last]
    lowest = min(_indent(line) for line in lines)
    items = [line for line in lines if _indent(line) == lowest]
    if not all(_ITEM.match(line) for line in items):
        return _ITEM.match(own) is None and lowest == _indent(own) and not between
    if _ITEM.match(own):
        return _indent(own) == lowest
    # A key of an item's mapping: the item began on a line above, and the next one begins between them.
    return (
        _indent(own) > lowest
        and not any(_ITEM.match(line) and _indent(line) > lowest for line in lines)
        and not host_in("\n".join(f'"{word}"' for line in lines for word in line.split()))
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _blank_lines(lines: list[str], passage: Passage, start: int, end: int, text: str) -> int:
    """How many lines are blank, those of comments not counted."""
    commented = sum(text.count("\n", *span) + 1 for span in passage.comment_spans(start, end))
    blank = sum(1 for line in lines if not line.strip())
    return max(0, blank - commented)
