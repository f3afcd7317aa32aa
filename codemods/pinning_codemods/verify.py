"""Prove that an edit is an insertion: nothing of the old text is gone, and the syntax trees differ in added
values only."""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence

from flake8_pinning.analysis import parse
from flake8_pinning.judge.render import Value


def is_insertion(old: str, new: str, values: Collection[Value]) -> bool:
    """Whether *new* is *old* with nothing but elements that hold one of *values* inserted.

    Comments may be added too; they are no part of the tree, and the text check lets nothing be taken away.
    """
    try:
        return _is_subsequence(old, new) and _same(parse(old), parse(new), set(values))
    except SyntaxError:
        return False


def _is_subsequence(old: str, new: str) -> bool:
    rest = iter(new)
    return all(char in rest for char in old)


def _same(old: object, new: object, values: set[Value]) -> bool:
    stack: list[tuple[object, object]] = [(old, new)]
    while stack:
        left, right = stack.pop()
        if isinstance(left, ast.AST):
            if type(left) is not type(right):
                return False
            stack += [(getattr(left, name, None), getattr(right, name, None)) for name in left._fields]
        elif isinstance(left, list):
            if not isinstance(right, list):
                return False
            paired = _paired(left, right, values)
            if paired is None:
                return False
            stack += paired
        elif left != right or type(left) is not type(right):
            return False
    return True


def _paired(
    left: Sequence[object], right: Sequence[object], values: set[Value]
) -> list[tuple[object, object]] | None:
    """Pair the old elements with the new ones; what is left over must be added values."""
    if len(left) == len(right):
        return list(zip(left, right, strict=True))
    pairs: list[tuple[object, object]] = []
    place = 0
    for item in right:
        if place < len(left) and _dump(left[place]) == _dump(item):
            pairs.append((left[place], item))
            place += 1
        elif not _is_added(item, values):
            return None
    return pairs if place == len(left) else None


def _dump(item: object) -> object:
    return ast.dump(item) if isinstance(item, ast.AST) else item


def _is_added(item: object, values: set[Value]) -> bool:
    if not isinstance(item, ast.expr):
        return False
    held = [node.value for node in ast.walk(item) if isinstance(node, ast.Constant)]
    return any(_value(value) in values for value in held)


def _value(value: object) -> object:
    return value.decode("ascii", "replace") if isinstance(value, bytes) and value.isascii() else value
