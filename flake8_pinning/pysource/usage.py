"""How a Python file uses its pins: which names hold them, which way a membership test goes, what a digest is of."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_pinning.pysource.literals import Parents

_REJECTING_CALLS = {"abort", "exit", "_exit", "close", "fail", "reject", "disconnect", "shutdown"}


class Names:
    """Names that are assigned once in their file, and where they are read."""

    def __init__(self, parents: Parents) -> None:
        self._targets: dict[str, list[ast.expr]] = {}
        self.reads: dict[str, list[ast.expr]] = {}
        for node in parents.nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._target(target, node.value)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                self._target(node.target, node.value)
            elif isinstance(node, (ast.AugAssign, ast.NamedExpr)):
                self._target(node.target, node.value)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self.reads.setdefault(node.id, []).append(node)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                self.reads.setdefault(node.attr, []).append(node)

    def _target(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._targets.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Attribute):
            self._targets.setdefault(target.attr, []).append(value)

    def value(self, name: str) -> ast.expr | None:
        """The expression that *name* always stands for; ``None`` if it is assigned several times or not at all."""
        values = self._targets.get(name, [])
        return values[0] if len(values) == 1 else None


def membership(node: ast.expr, parents: Parents) -> ast.Compare | None:
    """The comparison ``x in node`` or ``x not in node`` that *node* is the container of."""
    parent = parents.of(node)
    if (
        isinstance(parent, ast.Compare)
        and len(parent.ops) == 1
        and parent.comparators[0] is node
        and isinstance(parent.ops[0], (ast.In, ast.NotIn))
    ):
        return parent
    return None


def refuses(test: ast.Compare, parents: Parents) -> bool | None:
    """Whether a member of the container is refused; ``None`` where the code around the test does not say.

    ``if x in S: raise`` and ``assert x not in S`` refuse; ``if x not in S: raise`` and ``assert x in S`` accept.
    """
    positive = isinstance(test.ops[0], (ast.In, ast.Eq))
    node: ast.AST = test
    for parent in parents.chain(test):
        if isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.Not):
            positive = not positive
        elif isinstance(parent, ast.Assert):
            return not positive if parent.test is node else None
        elif isinstance(parent, (ast.If, ast.While, ast.IfExp)):
            if parent.test is not node or isinstance(parent, ast.IfExp):
                return None
            if _rejects(parent.body):
                return positive
            if parent.orelse and _rejects(parent.orelse):
                return not positive
            return None
        elif not isinstance(parent, ast.BoolOp):
            return None
        node = parent
    return None


def _rejects(body: list[ast.stmt]) -> bool:
    for statement in body:
        if isinstance(statement, ast.Raise):
            return True
        if isinstance(statement, ast.Return):
            return isinstance(statement.value, ast.Constant) and statement.value.value in (False, None) or statement.value is None
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            func = statement.value.func
            name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
            if name in _REJECTING_CALLS:
                return True
    return False


def from_the_leaf(expression: ast.expr, parents: Parents) -> bool:
    """Whether an expression is computed from ``getpeercert()``: the server's own certificate, not its chain's.

    Follows names through the assignments of the same function.
    """
    scope: ast.AST | None = next(
        (p for p in parents.chain(expression) if isinstance(p, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Module))), None
    )
    if scope is None:
        return False
    sources: dict[str, list[ast.expr]] = {}
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    sources.setdefault(target.id, []).append(node.value)
    seen: set[str] = set()
    queue = [expression]
    while queue:
        current = queue.pop()
        for node in ast.walk(current):
            if isinstance(node, ast.Attribute) and node.attr in ("issuer", "get_issuer"):
                return False
            if isinstance(node, ast.Attribute) and node.attr == "getpeercert":
                return True
            if isinstance(node, ast.Name) and node.id not in seen:
                seen.add(node.id)
                queue += sources.get(node.id, [])
    return False


def vararg_functions(parents: Parents) -> Iterator[str]:
    """Functions and methods of the file that take any number of positional arguments."""
    for node in parents.nodes:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.args.vararg is not None:
            yield node.name
