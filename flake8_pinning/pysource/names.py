"""Which names of a file hold what, and where they are read; scopes told apart as Python does."""

from __future__ import annotations

import ast

from flake8_pinning.pysource.tree import Scope, Tree

_Key = tuple[object, str]
_ATTRIBUTE = "attribute"
"""Stands for the scope of attributes: which object ``self`` is, nobody knows, so one name is one
attribute."""


class Names:
    """Names and attributes: what they are assigned, and where they are read."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._values: dict[_Key, list[ast.expr]] = {}
        self._reads: dict[_Key, list[ast.expr]] = {}
        self._global: set[_Key] = set()
        loads: list[ast.Name] = []
        for node in tree.nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._assign(target, node.value)
            elif isinstance(node, ast.AnnAssign):
                if node.value is not None:
                    self._assign(node.target, node.value)
            elif isinstance(node, (ast.AugAssign, ast.NamedExpr)):
                self._assign(node.target, node.value)
            elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
                self._assign(node.target, node.iter)
            elif isinstance(node, ast.Global):
                self._global.update((tree.scope(node), name) for name in node.names)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                loads.append(node)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                self._reads.setdefault((_ATTRIBUTE, node.attr), []).append(node)
        for load in loads:
            self._reads.setdefault(self._resolve(load), []).append(load)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        for key in self.keys(target):
            self._values.setdefault(key, []).append(value)

    def keys(self, target: ast.expr) -> list[_Key]:
        """What an assignment's target is known by: a class's name is its attribute as well."""
        if isinstance(target, ast.Attribute):
            return [(_ATTRIBUTE, target.attr)]
        if not isinstance(target, ast.Name):
            return []
        scope = self._tree.scope(target)
        if (scope, target.id) in self._global:
            scope = self._tree.module
        own: _Key = (scope, target.id)
        return [own, (_ATTRIBUTE, target.id)] if isinstance(scope, ast.ClassDef) else [own]

    def _resolve(self, load: ast.Name) -> _Key:
        """The scope a name is read from: the nearest function that assigns it, or the module."""
        own = True
        for parent in self._tree.chain(load):
            if isinstance(parent, Scope):
                # A class's names are seen from its own body, not from the functions in it.
                if (own or not isinstance(parent, ast.ClassDef)) and (parent, load.id) in self._values:
                    return (parent, load.id)
                own = False
        return (self._tree.module, load.id)

    def once(self, target: ast.expr, value: ast.expr) -> bool:
        """Whether *target* stands for *value* wherever it is read."""
        keys = self.keys(target)
        return bool(keys) and all(self._values.get(key) == [value] for key in keys)

    def reads(self, target: ast.expr) -> list[ast.expr]:
        """Where the target of an assignment, or of a loop, is read."""
        return [read for key in self.keys(target) for read in self._reads.get(key, [])]

    def sources(self, scope: ast.AST, name: str) -> list[ast.expr]:
        """The values that a name is assigned in a scope."""
        return self._values.get((scope, name), [])


def target_of(statement: ast.AST | None) -> ast.expr | None:
    """The one target of an assignment; ``None`` for several, and for other statements."""
    if isinstance(statement, ast.Assign):
        return statement.targets[0] if len(statement.targets) == 1 else None
    return statement.target if isinstance(statement, ast.AnnAssign) else None


def targets_of(node: ast.AST | None) -> list[ast.expr]:
    """Every name that a value stands for, or becomes part of: ``A = B = x``, ``A += x``, ``(A := x)``."""
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)) else []
