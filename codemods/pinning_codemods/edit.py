"""Insert the pins that a text lacks, with LibCST: each behind the pin it replaces, written as its neighbour is.

This module does without ``libcst.codemod``, whose import takes longer than the edit of a file; the command for LibCST's
own runner is in :mod:`pinning_codemods.add_replacement_pins`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_pinning import ignores
from flake8_pinning.analysis import Analyzer
from flake8_pinning.checks import Span, advice
from pinning_codemods.insert import Item, New, insert
from pinning_codemods.literal import write_like
from pinning_codemods.plan import Edit, Range, plan, suppressed
from pinning_codemods.verify import is_insertion

LINE_END = re.compile(r"\r\n|\r|\n")
"""What ends a line of Python; ``str.splitlines`` knows more, the form feed among them."""
Position = tuple[int, int]
"""Line from 1, column from 0."""


class EditError(Exception):
    """An edit could not be proved to be an insertion; nothing was written."""


def add_replacement_pins(text: str, analyzer: Analyzer, only: str = "") -> str:
    """*text* with the missing replacement pins; *text* itself where nothing is missing.

    :raises SyntaxError: *text* is no Python that LibCST and CPython both read.
    :raises EditError: the edit would not have been an insertion.
    """
    edits = needed_edits(analyzer, text, only)
    if not edits:
        return text
    try:
        module = cst.parse_module(text)
    except cst.ParserSyntaxError as error:
        raise SyntaxError(f"LibCST cannot parse it: line {error.raw_line}") from None
    if module.code != text:
        raise EditError("LibCST does not give the text back as it is")
    return edited(module, edits).code


def edited(module: cst.Module, edits: Mapping[Range, Edit]) -> cst.Module:
    """*module* with *edits* made.

    :raises EditError: one of them could not be proved to be an insertion.
    """
    text = module.code
    values = {addition.value for edit in edits.values() for addition in edit.additions}
    try:
        result = MetadataWrapper(module).visit(_Inserter(text, edits))
    except (ValueError, cst.ParserSyntaxError) as error:
        raise EditError(f"a new pin cannot be written ({' '.join(str(error).split())})") from None
    except RecursionError:
        raise EditError("it nests too deep for LibCST") from None
    if not is_insertion(text, result.code, values):
        raise EditError("the edit could not be proved to be an insertion")
    return result


def needed_edits(analyzer: Analyzer, text: str, only: str) -> dict[Range, Edit]:
    """The edits a text needs, but for findings that a comment silences. Every pin set counts: a literal may lack
    something in two lists."""
    sets = analyzer.python_pin_sets(text)
    if not sets:
        return {}
    judge = analyzer.judge(text)
    lines = LINE_END.split(text)
    findings = [finding for pins in sets for finding in advice(judge, pins)]
    spoken = [found for found in findings if not suppressed(lines[found.element.span.line - 1])]
    return plan(ignores.heeded(spoken, text, analyzer.day), only)


class _Inserter(cst.CSTTransformer):
    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, text: str, edits: Mapping[Range, Edit]) -> None:
        super().__init__()
        self._edits = edits
        self._lines = LINE_END.split(text)
        self._newline = cst.Newline()

    # --- containers ---

    def leave_List(self, original_node: cst.List, updated_node: cst.List) -> cst.List:  # noqa: N802
        items, closing = self._inserted(
            original_node.elements,
            updated_node.elements,
            updated_node.lbracket.whitespace_after,
            updated_node.rbracket.whitespace_before,
            cst.Element,
        )
        if items is None:
            return updated_node
        return updated_node.with_changes(
            elements=items, rbracket=updated_node.rbracket.with_changes(whitespace_before=closing)
        )

    def leave_Set(self, original_node: cst.Set, updated_node: cst.Set) -> cst.Set:  # noqa: N802
        items, closing = self._inserted(
            original_node.elements,
            updated_node.elements,
            updated_node.lbrace.whitespace_after,
            updated_node.rbrace.whitespace_before,
            cst.Element,
        )
        if items is None:
            return updated_node
        return updated_node.with_changes(
            elements=items, rbrace=updated_node.rbrace.with_changes(whitespace_before=closing)
        )

    def leave_Tuple(self, original_node: cst.Tuple, updated_node: cst.Tuple) -> cst.Tuple:  # noqa: N802
        bare = cst.SimpleWhitespace("")
        opening = updated_node.lpar[-1].whitespace_after if updated_node.lpar else bare
        ending = updated_node.rpar[0].whitespace_before if updated_node.rpar else bare
        items, closing = self._inserted(
            original_node.elements, updated_node.elements, opening, ending, cst.Element
        )
        if items is None:
            return updated_node
        if not updated_node.rpar:
            return updated_node.with_changes(elements=items)
        first = updated_node.rpar[0].with_changes(whitespace_before=closing)
        return updated_node.with_changes(elements=items, rpar=[first, *updated_node.rpar[1:]])

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:  # noqa: N802
        last = updated_node.args[-1] if updated_node.args else None
        if last is None:
            return updated_node
        trailing = isinstance(last.comma, cst.Comma)
        ending = (
            last.comma.whitespace_after if isinstance(last.comma, cst.Comma) else last.whitespace_after_arg
        )
        items, closing = self._inserted(
            original_node.args, updated_node.args, updated_node.whitespace_before_args, ending, cst.Arg
        )
        if items is None:
            return updated_node
        final = items[-1]
        if trailing:
            final = final.with_changes(comma=cst.Comma(whitespace_after=closing))
        else:
            final = final.with_changes(whitespace_after_arg=closing)
        kept = [item.with_changes(whitespace_after_arg=cst.SimpleWhitespace("")) for item in items[:-1]]
        return updated_node.with_changes(args=[*kept, final])

    # --- the edit ---

    def _inserted(
        self,
        originals: Sequence[Item],
        items: Sequence[Item],
        opening: cst.BaseParenthesizableWhitespace,
        closing: cst.BaseParenthesizableWhitespace,
        make: Callable[[cst.BaseExpression], Item],
    ) -> tuple[list[Item] | None, cst.BaseParenthesizableWhitespace]:
        edits = [self._edit_of(original) for original in originals]
        if not any(edits):
            return None, closing
        additions = [self._new(edit) if edit is not None else [] for edit in edits]
        return insert(items, additions, make, opening, closing, self._newline)

    def _edit_of(self, item: cst.BaseElement | cst.Arg) -> Edit | None:
        if not isinstance(item, (cst.Element, cst.Arg)):
            return None
        place = self.get_metadata(PositionProvider, item.value)
        return self._edits.get((place.start.line, place.start.column, place.end.line, place.end.column))

    def _new(self, edit: Edit) -> list[New]:
        """The new elements: the neighbour's expression with its literal replaced, so that wrappers are
        kept."""
        literal = self._between(*_corners(edit.literal))
        start, end = _corners(edit.unit)
        before = self._between(start, _corners(edit.literal)[0])
        after = self._between(_corners(edit.literal)[1], end)
        return [
            New(cst.parse_expression(before + write_like(literal, addition.value) + after), addition.note)
            for addition in edit.additions
        ]

    def _between(self, start: Position, end: Position) -> str:
        """The text from *start* to *end*; line ends become ``\\n``."""
        if start[0] == end[0]:
            return self._lines[start[0] - 1][start[1] : end[1]]
        first, *middle, last = self._lines[start[0] - 1 : end[0]]
        return "\n".join([first[start[1] :], *middle, last[: end[1]]])


def _corners(span: Span) -> tuple[Position, Position]:
    return (span.line, span.column - 1), (span.end_line, span.end_column - 1)
