"""Add the pins that a pin set lacks: what PIN101 asks for, in the neighbours' notation, behind the pin it replaces."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import libcst as cst
from libcst.codemod import CodemodContext, VisitorBasedCodemodCommand
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.checks import Span
from flake8_pinning.judge import HORIZON
from pinning_codemods.insert import Item, New, insert
from pinning_codemods.literal import write_like
from pinning_codemods.plan import Edit, Position, plan
from pinning_codemods.verify import is_insertion

Container = TypeVar("Container", cst.List, cst.Set, cst.Tuple, cst.Call)


class NotAnInsertion(Exception):
    """An edit could not be proved to be an insertion; nothing was written."""


class AddReplacementPins(VisitorBasedCodemodCommand):
    """LibCST codemod; run it with ``python -m libcst.tool codemod -x … --no-format``, or better ``pinning fix``."""

    DESCRIPTION = "Add the pins of replacement CAs to lists that pin a CA which has left or is leaving service."
    METADATA_DEPENDENCIES = (PositionProvider,)

    @staticmethod
    def add_args(parser: argparse.ArgumentParser) -> None:
        """Options of the codemod."""
        parser.add_argument("--as-of", type=date.fromisoformat, default=None, metavar="YYYY-MM-DD", help="judge on this day")
        parser.add_argument("--horizon", type=int, default=HORIZON, metavar="DAYS", help="days before a departure to act")
        parser.add_argument("--only", default="", metavar="CA", help="only pins of this CA: name or SHA-256")
        parser.add_argument("--pinning-catalog", action="append", default=[], metavar="FILE", help="private catalog (TOML)")

    def __init__(
        self,
        context: CodemodContext,
        as_of: date | None = None,
        horizon: int = HORIZON,
        only: str = "",
        pinning_catalog: Sequence[str] = (),
        analyzer: Analyzer | None = None,
    ) -> None:
        super().__init__(context)
        if analyzer is None:
            catalog = Catalog.load(private=[Path(path) for path in pinning_catalog])
            analyzer = Analyzer(catalog, as_of or date.today(), horizon=horizon)
        self._analyzer = analyzer
        self._only = only
        self._edits: dict[Position, Edit] = {}
        self._code = ""
        self._newline = cst.Newline()

    def transform_module_impl(self, tree: cst.Module) -> cst.Module:
        """Add what is missing; the module comes back as it was where nothing is, or where an edit is not provable."""
        text = tree.code
        self._edits = plan(self._analyzer.python(text), self._only)
        if not self._edits:
            return tree
        self._code = text
        result = super().transform_module_impl(tree)
        values = {addition.value for edit in self._edits.values() for addition in edit.additions}
        if not is_insertion(text, result.code, values):
            self.warn("the edit could not be proved to be an insertion: left as it is")
            return tree
        return result

    # --- containers --------------------------------------------------------------------------------------------------

    def leave_List(self, original_node: cst.List, updated_node: cst.List) -> cst.List:  # noqa: N802
        items, closing = self._inserted(
            original_node.elements, updated_node.elements, updated_node.lbracket.whitespace_after, updated_node.rbracket.whitespace_before
        )
        if items is None:
            return updated_node
        return updated_node.with_changes(elements=items, rbracket=updated_node.rbracket.with_changes(whitespace_before=closing))

    def leave_Set(self, original_node: cst.Set, updated_node: cst.Set) -> cst.Set:  # noqa: N802
        items, closing = self._inserted(
            original_node.elements, updated_node.elements, updated_node.lbrace.whitespace_after, updated_node.rbrace.whitespace_before
        )
        if items is None:
            return updated_node
        return updated_node.with_changes(elements=items, rbrace=updated_node.rbrace.with_changes(whitespace_before=closing))

    def leave_Tuple(self, original_node: cst.Tuple, updated_node: cst.Tuple) -> cst.Tuple:  # noqa: N802
        bare = cst.SimpleWhitespace("")
        opening = updated_node.lpar[-1].whitespace_after if updated_node.lpar else bare
        ending = updated_node.rpar[0].whitespace_before if updated_node.rpar else bare
        items, closing = self._inserted(original_node.elements, updated_node.elements, opening, ending)
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
        ending = last.comma.whitespace_after if isinstance(last.comma, cst.Comma) else last.whitespace_after_arg
        items, closing = self._inserted(original_node.args, updated_node.args, updated_node.whitespace_before_args, ending)
        if items is None:
            return updated_node
        final = items[-1]
        if trailing:
            final = final.with_changes(comma=cst.Comma(whitespace_after=closing))
        else:
            final = final.with_changes(whitespace_after_arg=closing)
        kept = [item.with_changes(whitespace_after_arg=cst.SimpleWhitespace("")) for item in items[:-1]]
        return updated_node.with_changes(args=[*kept, final])

    # --- the edit ----------------------------------------------------------------------------------------------------

    def _inserted(
        self,
        originals: Sequence[Item],
        items: Sequence[Item],
        opening: cst.BaseParenthesizableWhitespace,
        closing: cst.BaseParenthesizableWhitespace,
    ) -> tuple[list[Item] | None, cst.BaseParenthesizableWhitespace]:
        edits = {id(item): self._edit_of(original) for original, item in zip(originals, items, strict=True)}
        if not any(edits.values()):
            return None, closing
        newline = self._newline

        def additions(item: Item) -> list[New]:
            edit = edits[id(item)]
            if edit is None:
                return []
            return [New(self._expression(item, edit, addition.value), addition.note) for addition in edit.additions]

        def make(value: cst.BaseExpression) -> Item:
            return items[0].__class__(value)

        return insert(items, additions, make, opening, closing, newline)

    def _edit_of(self, item: cst.Element | cst.Arg | cst.BaseElement) -> Edit | None:
        if not isinstance(item, (cst.Element, cst.Arg)):
            return None
        start = self.get_metadata(PositionProvider, item.value).start
        return self._edits.get((start.line, start.column))

    def _expression(self, item: cst.Element | cst.Arg, edit: Edit, value: str | bytes | int) -> cst.BaseExpression:
        """The new element: the neighbour's expression with its literal replaced, so that wrappers are kept."""
        source = self._source(edit.literal)
        literal = cst.parse_expression(write_like(source, _as_written(source, value)))
        code = cst.Module([]).code_for_node(item.value)
        if source in code and isinstance(item.value, cst.Call) and code.count(source) == 1:
            return cst.parse_expression(code.replace(source, cst.Module([]).code_for_node(literal)))
        return literal

    def _source(self, span: Span) -> str:
        lines = self._code.splitlines(keepends=True)
        if span.line == span.end_line:
            return lines[span.line - 1][span.column - 1 : span.end_column - 1]
        return lines[span.line - 1][span.column - 1 :].rstrip()


def _as_written(source: str, value: str | bytes | int) -> str | bytes | int:
    """Text goes into a bytes literal as its ASCII bytes would: ``b"AA:BB"`` holds the same characters."""
    return value


def add_replacement_pins(text: str, analyzer: Analyzer, only: str = "") -> str:
    """*text* with the missing replacement pins; *text* itself where nothing is missing.

    :raises SyntaxError: *text* is no Python that LibCST and CPython both read.
    :raises NotAnInsertion: the edit would not have been one.
    """
    edits = plan(analyzer.python(text), only)
    if not edits:
        return text
    context = CodemodContext()
    command = AddReplacementPins(context, only=only, analyzer=analyzer)
    try:
        module = cst.parse_module(text)
    except cst.ParserSyntaxError as error:
        raise SyntaxError(f"LibCST cannot parse it: line {error.raw_line}") from None
    if module.code != text:
        raise NotAnInsertion("LibCST does not give the text back as it is")
    result = command.transform_module(MetadataWrapper(module, unsafe_skip_copy=True).module).code
    if context.warnings:
        raise NotAnInsertion(context.warnings[0])
    return result
