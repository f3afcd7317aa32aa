"""Insert elements into LibCST containers, keeping every byte that is there and the manner of the neighbours.

LibCST keeps the white space and comment behind an element in the comma that follows it; behind the last
element they
sit in the closing bracket. So an element's surroundings are read and written through :class:`_Row`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import libcst as cst

Item = TypeVar("Item", cst.BaseElement, cst.Arg)
Space = cst.BaseParenthesizableWhitespace


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
        after = row.after(index)
        step = row.step(index)
        last = index == len(items) - 1
        trailing = last and not isinstance(item.comma, cst.Comma)
        before_comma = (
            item.comma.whitespace_before if isinstance(item.comma, cst.Comma) else cst.SimpleWhitespace("")
        )
        result.append(item.with_changes(comma=cst.Comma(before_comma, _spacing(step, after, new[0], style))))
        for number, addition in enumerate(new):
            final = number == len(new) - 1
            made = make(addition.value)
            if final:
                space = (
                    _with_note(after, addition, style, newline)
                    if style == "trailing" and step
                    else _bare(after)
                )
                if last:
                    closing = space
                    result.append(
                        made.with_changes(comma=cst.MaybeSentinel.DEFAULT if trailing else cst.Comma())
                    )
                else:
                    result.append(made.with_changes(comma=cst.Comma(whitespace_after=space)))
                continue
            base = _with_note(step, addition, style, newline) if style == "trailing" and step else step
            space = _spacing(base, None, new[number + 1], style)
            result.append(made.with_changes(comma=cst.Comma(whitespace_after=space)))
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
            if isinstance(space, cst.ParenthesizedWhitespace) and space.first_line.comment is not None:
                return "trailing"
        for space in self._before:
            if isinstance(space, cst.ParenthesizedWhitespace) and any(
                line.comment for line in space.empty_lines
            ):
                return "above"
        return ""


def _comma_space(item: cst.BaseElement | cst.Arg) -> Space:
    return item.comma.whitespace_after if isinstance(item.comma, cst.Comma) else cst.SimpleWhitespace("")


def _spacing(
    step: cst.ParenthesizedWhitespace | None, after: Space | None, following: New, style: str
) -> Space:
    """The white space between an element and the new one behind it; the element keeps the comment of its own
    line."""
    if step is None:
        return cst.SimpleWhitespace(" ")
    if isinstance(after, cst.ParenthesizedWhitespace):
        step = step.with_changes(first_line=after.first_line)
    if style == "above":
        note = cst.EmptyLine(indent=step.indent, whitespace=step.last_line, comment=_comment(following))
        step = step.with_changes(empty_lines=[note.with_changes(newline=step.first_line.newline)])
    return step


def _with_note(
    space: Space | None, addition: New, style: str, newline: cst.Newline
) -> cst.ParenthesizedWhitespace:
    if not isinstance(space, cst.ParenthesizedWhitespace):
        raise TypeError("a note at the end of a line needs a line break behind it")
    line = space.first_line
    gap = line.whitespace if line.comment is not None else cst.SimpleWhitespace("  ")
    return space.with_changes(
        first_line=cst.TrailingWhitespace(whitespace=gap, comment=_comment(addition), newline=line.newline)
    )


def _bare(space: Space) -> Space:
    """The same without the comment of the first line, which stays with the element that had it."""
    if isinstance(space, cst.ParenthesizedWhitespace) and space.first_line.comment is not None:
        line = space.first_line
        return space.with_changes(first_line=cst.TrailingWhitespace(newline=line.newline))
    return space


def _comment(addition: New) -> cst.Comment:
    return cst.Comment(f"# {addition.note}")
