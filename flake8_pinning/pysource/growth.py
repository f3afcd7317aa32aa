"""May a list, a tuple or an argument list grow? What the code does with it says so, or says why not."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from flake8_pinning.pysource.tree import Tree, called, last_name
from flake8_pinning.words import speaks_of_pins

_COPIES = {"frozenset", "set", "tuple", "list", "sorted", "map", "filter", "MappingProxyType"}
_BY_POSITION = {"zip", "zip_longest"}
Sequence = ast.List | ast.Tuple | ast.Set


def copied(node: ast.expr, tree: Tree) -> ast.expr:
    """The outermost expression that holds the same values: ``frozenset(node)``, ``a + node``."""
    while True:
        edge = tree.edge(node)
        parent = edge.parent if edge is not None else None
        copy = isinstance(parent, ast.Call) and called(parent) in _COPIES and node is not parent.func
        joined = isinstance(parent, ast.BinOp) and isinstance(parent.op, (ast.Add, ast.BitOr))
        if not isinstance(parent, ast.expr) or not (copy or joined):
            return node
        node = parent


def why_fixed(node: Sequence, holder: ast.AST | None, tree: Tree, takes_any: Mapping[str, int]) -> str:
    """Why a list or tuple written here must not grow."""
    direct = tree.parent(node)
    if isinstance(direct, ast.Starred):
        call = tree.parent(direct)
        if isinstance(call, ast.Call) and called(call) not in takes_any:
            return "its values are the arguments of a call"
    if isinstance(direct, ast.BinOp) and isinstance(direct.op, ast.Mod):
        return "its values fill a format"
    if isinstance(holder, ast.Assign) and any(map(_unpacks, holder.targets)):
        return "each value is assigned to its own name"
    if isinstance(holder, ast.AnnAssign) and _fixed_tuple(holder.annotation):
        return "its type says how many values it has"
    if isinstance(direct, ast.Subscript) or called(tree.parent(copied(node, tree))) in _BY_POSITION:
        return "its values are taken by position"
    return _why_row(node, tree) if isinstance(node, ast.Tuple) else ""


def _why_row(node: ast.Tuple, tree: Tree) -> str:
    """Why a tuple is a record and no list of alternatives."""
    edge = tree.edge(node)
    parent = edge.parent if edge is not None else None
    if isinstance(parent, (ast.Return, ast.Yield)):
        return "its values are returned side by side"
    if isinstance(parent, (ast.List, ast.Tuple, ast.Set)) or (edge is not None and edge.field == "keys"):
        # The columns of a table's row are not accepted together. A tuple of pins behind a host's name is.
        return "it is a row of a table"
    if called(parent) in ("execute", "executemany", "namedtuple"):
        return "its values are the arguments of a call"
    return ""


def why_fixed_where_read(read: ast.expr, tree: Tree, takes_any: Mapping[str, int]) -> str:
    """Why a list must not grow, by what is done with its name."""
    parent = tree.parent(read)
    by_position = (
        (isinstance(parent, ast.Subscript) and parent.value is read)
        or (isinstance(parent, ast.Call) and called(parent) in _BY_POSITION and read in parent.args)
        or (called(parent) == "len" and isinstance(tree.parent(parent), ast.Compare))
        or (isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Mod))
        or (
            isinstance(parent, ast.Assign)
            and any(isinstance(t, (ast.Tuple, ast.List)) for t in parent.targets)
        )
    )
    if isinstance(parent, ast.Starred):
        call = tree.parent(parent)
        by_position = isinstance(call, ast.Call) and called(call) not in takes_any
    return f"{last_name(read)} is taken apart by position" if by_position else ""


def vararg_functions(tree: Tree) -> Iterator[tuple[str, int]]:
    """Functions, methods and classes of the file that take any number of values: name, and how many come
    before those."""
    for node in tree.nodes:
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.args.vararg is None:
            continue
        owner = tree.parent(node)
        static = any(last_name(decorator) == "staticmethod" for decorator in node.decorator_list)
        method = isinstance(owner, ast.ClassDef) and not static
        fixed = len(node.args.posonlyargs) + len(node.args.args) - method
        name = owner.name if isinstance(owner, ast.ClassDef) and node.name == "__init__" else node.name
        if speaks_of_pins([node.args.vararg.arg, name]):
            yield name, fixed


def _unpacks(target: ast.expr) -> bool:
    return isinstance(target, (ast.Tuple, ast.List))


def _fixed_tuple(annotation: ast.expr) -> bool:
    """Whether an annotation is a tuple of a fixed length: ``tuple[str, str]``."""
    if not isinstance(annotation, ast.Subscript) or last_name(annotation.value).lower() != "tuple":
        return False
    inner = annotation.slice
    items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    return not any(isinstance(item, ast.Constant) and item.value is Ellipsis for item in items)
