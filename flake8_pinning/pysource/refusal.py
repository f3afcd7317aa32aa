"""Which way a test goes: is what stands in this list accepted, or refused?"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from flake8_pinning.pysource.names import Names
from flake8_pinning.pysource.tree import Tree, called

_REJECTING_CALLS = {"abort", "exit", "_exit", "close", "fail", "reject", "disconnect", "shutdown"}


@dataclass(frozen=True)
class Test:
    """A test whether something is among values."""

    node: ast.expr
    """The expression that is true or false."""
    positive: bool
    """Whether it is true for what is among them."""
    other: ast.expr | None
    """What is looked for."""


def tests_of(container: ast.expr, tree: Tree, names: Names) -> list[Test]:
    """The tests in which *container* is what is searched: ``x in C``, ``C & found``, ``for c in C: if c ==
    x``."""
    edge = tree.edge(container)
    while edge is not None and isinstance(edge.parent, ast.NamedExpr) and edge.field == "value":
        edge = tree.edge(edge.parent)
    if edge is None:
        return []
    parent = edge.parent
    if isinstance(parent, ast.Compare) and len(parent.ops) == 1 and edge.field == "comparators":
        if isinstance(parent.ops[0], (ast.In, ast.NotIn)):
            return [Test(parent, isinstance(parent.ops[0], ast.In), parent.left)]
    elif isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.BitAnd):
        return [Test(parent, True, parent.right if edge.field == "left" else parent.left)]
    elif isinstance(parent, ast.Attribute) and parent.attr in ("intersection", "isdisjoint", "__contains__"):
        call = tree.parent(parent)
        if isinstance(call, ast.Call) and call.func is parent:
            return [Test(call, parent.attr != "isdisjoint", call.args[0] if call.args else None)]
    elif (
        isinstance(parent, ast.Call)
        and called(parent) in ("intersection", "isdisjoint")
        and edge.field == "args"
    ):
        receiver = parent.func.value if isinstance(parent.func, ast.Attribute) else None
        return [Test(parent, called(parent) != "isdisjoint", receiver)]
    elif isinstance(parent, (ast.For, ast.AsyncFor, ast.comprehension)) and edge.field == "iter":
        reads = names.reads(parent.target)
        return [test for read in reads if _within(read, parent, tree) for test in equality(read, tree)]
    return []


def equality(value: ast.expr, tree: Tree) -> list[Test]:
    """The test ``value == x`` or ``value != x``, by operator or :func:`hmac.compare_digest`, that *value* is
    in."""
    parent = tree.parent(value)
    if (
        isinstance(parent, ast.Compare)
        and len(parent.ops) == 1
        and isinstance(parent.ops[0], (ast.Eq, ast.NotEq))
    ):
        other = parent.left if parent.comparators[0] is value else parent.comparators[0]
        return [Test(parent, isinstance(parent.ops[0], ast.Eq), other)]
    if isinstance(parent, ast.Call) and called(parent) == "compare_digest" and len(parent.args) == 2:
        return [Test(parent, True, parent.args[0] if parent.args[1] is value else parent.args[1])]
    return []


def refuses(test: Test, tree: Tree) -> bool | None:
    """Whether what is found is refused; ``None`` where the code around the test does not say.

    ``if x in S: raise`` and ``assert x not in S`` refuse; ``if x not in S: raise`` and ``assert x in S``
    accept.
    """
    positive = test.positive
    node: ast.AST = test.node
    for parent in tree.chain(test.node):
        if isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.Not):
            positive = not positive
        elif isinstance(parent, ast.Assert):
            return not positive if parent.test is node else None
        elif isinstance(parent, (ast.If, ast.While)):
            return _by_branches(parent, positive, tree) if parent.test is node else None
        elif not isinstance(parent, (ast.BoolOp, ast.GeneratorExp, ast.ListComp)) and called(parent) not in (
            "any",
            "all",
            "bool",
        ):
            return None
        node = parent
    return None


def _by_branches(statement: ast.If | ast.While, positive: bool, tree: Tree) -> bool | None:
    if _rejects(statement.body):
        return positive
    if _accepts(statement.body) or (statement.orelse and _rejects(statement.orelse)):
        return not positive
    if _leaves(statement.body) and _rejects(_following(statement, tree)):
        return not positive
    return None


def _following(statement: ast.stmt, tree: Tree) -> list[ast.stmt]:
    """What comes after a statement when it falls through; after a loop's last statement what follows the
    loop."""
    current: ast.AST = statement
    while True:
        edge = tree.edge(current)
        if edge is None:
            return []
        block = getattr(edge.parent, edge.field)
        if not isinstance(block, list):
            return []
        rest = block[edge.index + 1 :]
        if rest:
            return rest
        if not isinstance(edge.parent, (ast.For, ast.AsyncFor, ast.With, ast.AsyncWith)):
            return []
        if isinstance(edge.parent, (ast.For, ast.AsyncFor)) and edge.parent.orelse:
            return edge.parent.orelse
        current = edge.parent


def _rejects(body: list[ast.stmt]) -> bool:
    for statement in body:
        if isinstance(statement, ast.Raise):
            return True
        if isinstance(statement, ast.Return):
            return isinstance(statement.value, ast.Constant) and statement.value.value is False
        if isinstance(statement, ast.Expr) and called(statement.value) in _REJECTING_CALLS:
            return True
    return False


def _accepts(body: list[ast.stmt]) -> bool:
    last = body[-1]
    return isinstance(last, ast.Return) and isinstance(last.value, ast.Constant) and last.value.value is True


def _leaves(body: list[ast.stmt]) -> bool:
    return isinstance(body[-1], (ast.Return, ast.Break, ast.Continue))


def _within(node: ast.AST, outer: ast.AST, tree: Tree) -> bool:
    holder = tree.parent(outer) if isinstance(outer, ast.comprehension) else outer
    return any(parent is holder for parent in tree.chain(node))
