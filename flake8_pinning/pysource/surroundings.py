"""What stands around an expression: names that say what it is for, the API it is given to, texts that nobody
runs."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from flake8_pinning.pysource.apis import BY_ARGUMENT, BY_CALL, BY_OPTION, Api
from flake8_pinning.pysource.tree import Edge, Tree, called, dotted

_TABLES = {"parametrize", "expand", "subTest", "data", "idata", "example", "skipif", "parameterized"}
"""Calls whose argument is a table of test cases."""
_PROSE_CALLS = {
    "print",
    "debug",
    "info",
    "warning",
    "warn",
    "error",
    "exception",
    "critical",
    "log",
    "add_argument",
    "echo",
}
_PROSE_NAMES = {
    "help",
    "description",
    "epilog",
    "DOCUMENTATION",
    "EXAMPLES",
    "RETURN",
    "__doc__",
    "__copyright__",
}
_EXPECTING = ("assert", "has_resource", "should_")
_NO_API = {"thumbprints"}
"""Argument names too common to mean their API anywhere but in a call."""


@dataclass(frozen=True)
class Surroundings:
    """Read from an expression outwards."""

    near: tuple[str, ...] = ()
    """Names in the same statement, the nearest first: keyword, key, target, call, the other side of a
    comparison."""
    far: tuple[str, ...] = ()
    """The functions and classes around the statement."""
    api: Api | None = None
    table: bool = False
    """A table of test cases."""
    prose: bool = False
    """A message, a help text or documentation."""
    expected: bool = False
    """What a test expects, not what the code under test accepts."""

    @property
    def names(self) -> tuple[str, ...]:
        return self.near + self.far


class Reader:
    """Reads surroundings, each container's once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._known: dict[ast.AST, Surroundings] = {tree.module: Surroundings()}

    def around(self, node: ast.AST) -> Surroundings:
        """The surroundings of *node*."""
        path: list[ast.AST] = []
        current: ast.AST | None = node
        while current is not None and current not in self._known:
            path.append(current)
            current = self._tree.parent(current)
        found = self._known[current] if current is not None else Surroundings()
        for child in reversed(path):
            edge = self._tree.edge(child)
            if edge is not None:
                found = self._known[child] = _step(found, edge, child)
        return found


def _step(outer: Surroundings, edge: Edge, child: ast.AST) -> Surroundings:
    """The surroundings of *child*, from those of its parent."""
    parent = edge.parent
    if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        if edge.field != "body":
            return replace(outer, near=())
        return Surroundings(far=(parent.name, *outer.far))
    if isinstance(child, ast.stmt):
        return Surroundings(far=outer.far)
    names = [name for name in _names(edge, child) if name]
    found = replace(outer, near=(*names, *outer.near)) if names else outer
    if isinstance(parent, ast.Call) and edge.field == "args":
        name = called(parent)
        if name in _TABLES:
            found = replace(found, table=True)
        elif name in _PROSE_CALLS:
            found = replace(found, prose=True)
        if name.startswith(_EXPECTING):
            found = replace(found, expected=True)
        if name in BY_CALL and edge.index == 0:
            found = replace(found, api=BY_CALL[name])
        found = replace(found, api=option_before(edge) or found.api)
    elif isinstance(parent, ast.keyword):
        if parent.arg == "params" and [name.rpartition(".")[2] for name in outer.near[:1]] == ["fixture"]:
            found = replace(found, table=True)
        if parent.arg in BY_ARGUMENT:
            found = replace(found, api=BY_ARGUMENT[parent.arg])
    elif isinstance(parent, ast.Assert) or _compared_as_a_whole(parent, child):
        found = replace(found, expected=True)
    for name in names:
        last = name.rpartition(".")[2]
        if last in _PROSE_NAMES:
            found = replace(found, prose=True)
        if found.api is None and last in BY_ARGUMENT and last not in _NO_API:
            found = replace(found, api=BY_ARGUMENT[last])
    return found


def option_before(edge: Edge) -> Api | None:
    """The API of an option that stands before a value: in the same call, or in the list that is a command line."""
    neighbours = getattr(edge.parent, edge.field)
    if not isinstance(neighbours, list) or edge.index == 0:
        return None
    before = neighbours[edge.index - 1]
    option = before.value if isinstance(before, ast.Constant) else dotted(before).rpartition(".")[2]
    return BY_OPTION.get(option) if isinstance(option, str) else None


def _compared_as_a_whole(parent: ast.AST, child: ast.AST) -> bool:
    return (
        isinstance(parent, ast.Compare)
        and isinstance(child, (ast.List, ast.Dict, ast.Set, ast.Tuple))
        and any(isinstance(operator, (ast.Eq, ast.NotEq)) for operator in parent.ops)
    )


def _names(edge: Edge, child: ast.AST) -> list[str]:
    """What one parent says about its child."""
    parent = edge.parent
    if isinstance(parent, ast.keyword):
        return [parent.arg or ""]
    if isinstance(parent, ast.Dict) and edge.field == "values":
        key = parent.keys[edge.index]
        if isinstance(key, ast.Constant):
            return [key.value] if isinstance(key.value, str) else []
        return [dotted(key)] if key is not None else []
    if isinstance(parent, ast.Tuple) and len(parent.elts) == 2 and edge.index == 1:
        # A pair, as in `(("organizationName", "…"),)`: the first says what the second is.
        key = parent.elts[0]
        return [key.value] if isinstance(key, ast.Constant) and isinstance(key.value, str) else []
    if isinstance(parent, ast.Assign):
        return [dotted(target) for target in parent.targets]
    if isinstance(parent, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)):
        return [dotted(parent.target)]
    if isinstance(parent, ast.Call) and child is not parent.func:
        return [dotted(parent.func)]
    if isinstance(parent, ast.Compare):
        return [dotted(other) for other in (parent.left, *parent.comparators) if other is not child]
    if isinstance(parent, ast.arguments) and edge.field in ("defaults", "kw_defaults"):
        return [_argument(parent, edge)]
    return []


def _argument(arguments: ast.arguments, edge: Edge) -> str:
    """The parameter that a default belongs to."""
    if edge.field == "kw_defaults":
        return arguments.kwonlyargs[edge.index].arg
    parameters = [*arguments.posonlyargs, *arguments.args]
    return parameters[edge.index - len(arguments.defaults)].arg
