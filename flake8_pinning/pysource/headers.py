"""HTTP Public Key Pinning in Python source: where the header is set, once a statement."""

from __future__ import annotations

import ast

from flake8_pinning.checks.hpkp import DIRECTIVES, is_header
from flake8_pinning.checks.model import NEUTRAL, Element, PinSet, Span
from flake8_pinning.pysource.literals import Literal
from flake8_pinning.pysource.tree import Tree, called

_SETTERS = ("add", "set", "append", "setdefault", "header", "update", "put", "__setitem__")


class Headers:
    """Collects the literals that set the header; reading it, listing it and comparing it set nothing."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._by_statement: dict[ast.AST, Literal] = {}

    def take(self, literal: Literal) -> bool:
        """Whether *literal* is the header's name or value; it is remembered if it is set here."""
        if not isinstance(literal.written, str) or not is_header(literal.written):
            return False
        if DIRECTIVES.search(literal.written) or self._sets(literal.unit):
            statement = next(
                (p for p in self._tree.chain(literal.unit) if isinstance(p, ast.stmt)), literal.unit
            )
            first = self._by_statement.get(statement)
            if first is None or _place(literal) < _place(first):
                self._by_statement[statement] = literal
        return True

    def found(self) -> list[Literal]:
        """The first literal of each statement that sets the header."""
        return list(self._by_statement.values())

    def pin_set(self, literal: Literal, span: Span) -> PinSet:
        """The pin set that stands for a header: reported, never extended."""
        return PinSet((Element(literal.written, span),), "header", role=NEUTRAL)

    def _sets(self, unit: ast.expr) -> bool:
        edge = self._tree.edge(unit)
        if edge is None:
            return False
        parent = edge.parent
        if isinstance(parent, ast.Subscript):
            return isinstance(parent.ctx, ast.Store)
        if isinstance(parent, ast.Dict):
            return edge.field == "keys"
        if isinstance(parent, ast.Tuple):
            return edge.index == 0 and len(parent.elts) == 2
        if isinstance(parent, ast.Call):
            return (
                edge.field == "args"
                and len(parent.args) > 1
                and any(word in called(parent).lower() for word in _SETTERS)
            )
        return False


def _place(literal: Literal) -> tuple[int, int]:
    return literal.node.lineno, literal.node.col_offset
