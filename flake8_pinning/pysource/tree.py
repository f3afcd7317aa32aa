"""A Python tree with links upwards: every node knows its parent, the field it stands in and its place
there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_NO_CHILDREN = {"ctx", "op", "ops"}
"""Fields whose nodes CPython shares between all trees; they have no one parent."""
Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef


@dataclass(frozen=True)
class Edge:
    """Where a node hangs: its parent, the parent's field, and the index in it (0 where the field is no
    list)."""

    parent: ast.AST
    field: str
    index: int


class Tree:
    """Links of a parsed file. Built without recursion: sources nest deeper than Python likes to."""

    def __init__(self, module: ast.Module) -> None:
        self.module = module
        self.nodes: list[ast.AST] = []
        self.constants: list[ast.Constant] = []
        self._edges: dict[ast.AST, Edge] = {}
        stack: list[ast.AST] = [module]
        while stack:
            node = stack.pop()
            self.nodes.append(node)
            if isinstance(node, ast.Constant):
                self.constants.append(node)
                continue
            for field in node._fields:
                if field in _NO_CHILDREN:
                    continue
                value = getattr(node, field, None)
                if isinstance(value, ast.AST):
                    self._edges[value] = Edge(node, field, 0)
                    stack.append(value)
                elif isinstance(value, list):
                    for index, child in enumerate(value):
                        if isinstance(child, ast.AST):
                            self._edges[child] = Edge(node, field, index)
                            stack.append(child)

    def edge(self, node: ast.AST) -> Edge | None:
        """Where *node* hangs; ``None`` for the module."""
        return self._edges.get(node)

    def parent(self, node: ast.AST | None) -> ast.AST | None:
        """The parent of *node*; ``None`` for the module and for nothing."""
        edge = self._edges.get(node) if node is not None else None
        return edge.parent if edge is not None else None

    def chain(self, node: ast.AST) -> Iterator[ast.AST]:
        """The parents of *node*, the nearest first."""
        current = self.parent(node)
        while current is not None:
            yield current
            current = self.parent(current)

    def scope(self, node: ast.AST) -> ast.AST:
        """The function, class or module whose names *node* sees first."""
        for parent in self.chain(node):
            if isinstance(parent, Scope):
                return parent
        return self.module


def called(node: ast.AST | None) -> str:
    """The last name of what a call calls: ``frozenset``, ``fromhex``; empty where it has none."""
    return last_name(node.func) if isinstance(node, ast.Call) else ""


def last_name(node: ast.AST) -> str:
    """``b`` for ``a.b`` and for ``b``; empty for everything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def dotted(node: ast.AST) -> str:
    """``a.b.c`` for names and attributes; calls and constant subscripts on the way are passed or named."""
    parts: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript):
            if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
                parts.append(node.slice.value)
            node = node.value
        else:
            break
    if isinstance(node, ast.Name):
        parts.append(node.id)
    return ".".join(reversed(parts))
