"""Insert elements into LibCST containers, keeping every byte that is there and the manner of the neighbours.

LibCST keeps the white space and comment behind an element in the comma that follows it; behind the last
element they
sit in the closing bracket. So an element's surroundings are read and written through :class:`_Row`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import libcst as cst

Item = TypeVar("Item", cst.BaseElement, cst.Arg)
Space = cst.BaseParenthesizableWhitespace
SpaceOrNone = TypeVar("SpaceOrNone", Space, Space | None)


_PRAGMA = re.compile(r"(?i)#\s*(?:noqa|type:|nosec|pragma|pylint:|pyright:|fmt:|isort:|ruff:)")
"""Comments for tools: no notes, but wanted on every line like theirs."""


@dataclass(frozen=True)
class New:
    """An expression to add and its note."""

    value: cst.BaseExpression
    note: str


def insert(
    items: Sequence[Item],
    additions: Sequence[Sequence[New]],
    make: Callable[[cst.BaseExpression], Item],
    opening: Space,
    closing: Space,
    newline: cst.Newline,
) -> tuple[list[Item], Space]:
    """*items* with *additions* behind each, and the new white space in front of the closing bracket.

    :param opening: white space behind the opening bracket.
    :param closing: white space in front of the closing bracket.
    """
    row = _Row(items, opening, closing, newline)
    style = row.comment_style()
    result: list[Item] = []
    for index, item in enumerate(items):
        new = additions[index]
        if not new:
            result.append(item)
            continue
        after, step = row.after(index), row.step(index)
        last = index == len(items) - 1
        comma = item.comma if isinstance(item.comma, cst.Comma) else None
        before_comma = comma.whitespace_before if comma is not None else cst.SimpleWhitespace("")
        result.append(item.with_changes(comma=cst.Comma(before_comma, _spacing(step, after, new[0], style))))
        for number, addition in enumerate(new):
            note = f"# {addition.note}" if style == "trailing" else ""
            comment = "  ".join(filter(None, [note, row.pragma(index)])) if step is not None else ""
            if number < len(new) - 1:
                space = _spacing(_commented(step, comment, row.gap(index)), None, new[number + 1], style)
            else:
                space = _commented(_bare(after), comment, row.gap(index))
                closing = space if last else closing
            made = make(addition.value)
            if not last or number < len(new) - 1:
                made = made.with_changes(comma=cst.Comma(whitespace_after=space))
            elif comma is not None:
                made = made.with_changes(comma=cst.Comma())
            result.append(made)
    return result, closing


class _Row:
    """The elements of one container with the white space around each."""

    def __init__(self, items: Sequence[Item], opening: Space, closing: Space, newline: cst.Newline) -> None:
        self._newline = newline
        self._before = [opening, *(_comma_space(item) for item in items[:-1])]
        self._after = [*(_comma_space(item) for item in items[:-1]), closing]

    def after(self, index: int) -> Space:
        """What stands between this element's comma and the next element or the closing bracket."""
        return self._after[index]

    def step(self, index: int) -> cst.ParenthesizedWhitespace | None:
        """The line break and indentation with which the element's neighbours follow each other; ``None`` on
        one line."""
        for space in (self._before[index], *self._after[index : index + 1][: index + 1 < len(self._after)]):
            if isinstance(space, cst.ParenthesizedWhitespace):
                return cst.ParenthesizedWhitespace(
                    first_line=cst.TrailingWhitespace(newline=self._newline),
                    empty_lines=[],
                    indent=space.indent,
                    last_line=space.last_line,
                )
        return None

    def comment_style(self) -> str:
        """``trailing``, ``above`` or ``""``: where the neighbours carry their notes."""
        for space in self._after:
            comment = _first_comment(space)
            if comment and not _PRAGMA.match(comment):
                return "trailing"
        for space in self._before:
            if isinstance(space, cst.ParenthesizedWhitespace) and any(
                line.comment for line in space.empty_lines
            ):
                return "above"
        return ""

    def pragma(self, index: int) -> str:
        """The comment beside an element if it is for a tool: a line like that one needs it too."""
        comment = _first_comment(self._after[index])
        return comment if _PRAGMA.match(comment) else ""

    def gap(self, index: int) -> cst.SimpleWhitespace:
        """What stands between an element and the comment beside it."""
        space = self._after[index]
        if isinstance(space, cst.ParenthesizedWhitespace) and space.first_line.comment is not None:
            return space.first_line.whitespace
        return cst.SimpleWhitespace("  ")


def _first_comment(space: Space) -> str:
    if isinstance(space, cst.ParenthesizedWhitespace) and space.first_line.comment is not None:
        return space.first_line.comment.value
    return ""


def _comma_space(item: cst.BaseElement | cst.Arg) -> Space:
    return item.comma.whitespace_after if isinstance(item.comma, cst.Comma) else cst.SimpleWhitespace("")


def _spacing(step: Space | None, after: Space | None, following: New, style: str) -> Space:
    """The white space between an element and the new one behind it; the element keeps its line's comment."""
    if not isinstance(step, cst.ParenthesizedWhitespace):
        return cst.SimpleWhitespace(" ")
    if isinstance(after, cst.ParenthesizedWhitespace):
        step = step.with_changes(first_line=after.first_line)
    if style == "above":
        note = cst.EmptyLine(
            indent=step.indent, whitespace=step.last_line, comment=cst.Comment(f"# {following.note}")
        )
        step = step.with_changes(empty_lines=[note.with_changes(newline=step.first_line.newline)])
    return step


def _commented(space: SpaceOrNone, comment: str, gap: cst.SimpleWhitespace) -> SpaceOrNone:
    """White space with a comment at the end of its first line; nothing changes where it has no line's end."""
    if not comment or not isinstance(space, cst.ParenthesizedWhitespace):
        return space
    line = cst.TrailingWhitespace(gap, cst.Comment(comment), space.first_line.newline)
    return space.with_changes(first_line=line)


def _bare(space: Space) -> Space:
    """The same without what fills the first line, which stays with the element that had it."""
    if isinstance(space, cst.ParenthesizedWhitespace):
        line = space.first_line
        return space.with_changes(first_line=cst.TrailingWhitespace(newline=line.newline))
    return space
