"""Literals of a Python tree as values: constants, concatenations, ``bytes.fromhex("…")`` and the like, with parents."""

from __future__ import annotations

import ast
import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass

_TEXT_METHODS = {"encode", "decode", "lower", "upper", "strip", "replace", "split", "casefold"}
_FROM_HEX = {"fromhex", "unhexlify", "a2b_hex", "decode_hex", "from_hex", "hex2bytes"}
_FROM_BASE64 = {"b64decode", "a2b_base64", "standard_b64decode", "urlsafe_b64decode"}
_TRANSPARENT = {"dedent", "bytes", "str", "bytearray", "inspect.cleandoc", "cleandoc", "SecretStr"}


@dataclass(frozen=True)
class Literal:
    """A literal value, where it stands, and the expression around it that is still the same value."""

    value: str | bytes | int
    node: ast.expr
    """The literal itself: a constant, or a concatenation of constants."""
    unit: ast.expr
    """The outermost expression that only wraps it: ``bytes.fromhex("…")``, ``"…".lower()``; else the literal."""

    @property
    def plain(self) -> bool:
        """Whether it is one constant."""
        return isinstance(self.node, ast.Constant)


class Parents:
    """Parent links of a tree."""

    def __init__(self, tree: ast.AST) -> None:
        self._parent: dict[ast.AST, ast.AST] = {}
        stack = [tree]
        self.constants: list[ast.Constant] = []
        self.nodes: list[ast.AST] = []
        while stack:
            node = stack.pop()
            self.nodes.append(node)
            if isinstance(node, ast.Constant):
                self.constants.append(node)
            for child in ast.iter_child_nodes(node):
                self._parent[child] = node
                stack.append(child)

    def of(self, node: ast.AST) -> ast.AST | None:
        return self._parent.get(node)

    def chain(self, node: ast.AST) -> Iterator[ast.AST]:
        """The parents of *node*, the nearest first."""
        current = self._parent.get(node)
        while current is not None:
            yield current
            current = self._parent.get(current)


def literals(parents: Parents) -> Iterator[Literal]:
    """Every literal that can be a value: docstrings, dead strings and the pieces of f-strings left out."""
    seen: set[ast.AST] = set()
    for constant in parents.constants:
        value = constant.value
        if isinstance(value, bool) or not isinstance(value, (str, bytes, int)):
            continue
        if isinstance(value, int) and value.bit_length() < 24:
            continue
        node, value = _joined(constant, value, parents)
        if node in seen:
            continue
        seen.add(node)
        parent = parents.of(node)
        if isinstance(parent, (ast.Expr, ast.JoinedStr, ast.FormattedValue)):
            continue
        unit, value = _unwrapped(node, value, parents)
        yield Literal(value, node, unit)


def _joined(constant: ast.Constant, value: str | bytes | int, parents: Parents) -> tuple[ast.expr, str | bytes | int]:
    """Follow ``"a" + "b"`` up to the whole concatenation, and ``"".join(["a", "b"])`` to the call."""
    node: ast.expr = constant
    parent = parents.of(node)
    while isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add):
        folded = _fold(parent)
        if folded is None:
            break
        node, value = parent, folded
        parent = parents.of(node)
    if isinstance(parent, (ast.List, ast.Tuple)):
        call = parents.of(parent)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "join":
            joined = _join(call)
            if joined is not None and isinstance(call.func.value, ast.Constant) and call.func.value.value in ("", "\n", b"", b"\n"):
                return call, joined
    return node, value


def _fold(node: ast.expr) -> str | bytes | None:
    """The value of a concatenation of string constants, or ``None``. Iterative: a PEM has a line a constant."""
    parts: list[str | bytes] = []
    stack: list[ast.expr] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, ast.BinOp) and isinstance(current.op, ast.Add):
            stack.append(current.left)
            stack.append(current.right)
        elif isinstance(current, ast.Constant) and isinstance(current.value, (str, bytes)):
            parts.append(current.value)
        else:
            return None
    parts.reverse()
    return _concatenated(parts)


def _join(call: ast.Call) -> str | bytes | None:
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not isinstance(receiver, ast.Constant) or len(call.args) != 1 or not isinstance(call.args[0], (ast.List, ast.Tuple)):
        return None
    parts: list[str | bytes] = []
    for element in call.args[0].elts:
        if not isinstance(element, ast.Constant) or not isinstance(element.value, (str, bytes)):
            return None
        parts.append(element.value)
    glue = receiver.value
    spread = [part for element in parts for part in (glue, element)][1:] if isinstance(glue, (str, bytes)) else parts
    return _concatenated(spread)


def _concatenated(parts: list[str | bytes]) -> str | bytes | None:
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    if all(isinstance(part, bytes) for part in parts):
        return b"".join(part for part in parts if isinstance(part, bytes))
    return None


def _unwrapped(node: ast.expr, value: str | bytes | int, parents: Parents) -> tuple[ast.expr, str | bytes | int]:
    """Follow wrappers that keep the value or decode it."""
    unit = node
    while True:
        parent = parents.of(unit)
        if isinstance(parent, ast.Attribute) and parent.attr in _TEXT_METHODS:
            call = parents.of(parent)
            if not isinstance(call, ast.Call):
                return unit, value
            if parent.attr == "split":
                return unit, value
            if parent.attr == "replace" and isinstance(value, str):
                value = _replaced(value, call)
            unit = call
            continue
        if isinstance(parent, ast.Call) and unit in parent.args[:1] and parent.func is not unit:
            decoded = _decoded(_name(parent.func), value, parent)
            if decoded is None:
                return unit, value
            unit, value = parent, decoded
            continue
        return unit, value


def _decoded(name: str, value: str | bytes | int, call: ast.Call) -> str | bytes | int | None:
    """The value of a decoding call with this name, or ``None`` where it is another kind of call."""
    if isinstance(value, int):
        return None
    try:
        if name in _FROM_HEX:
            text = value.decode("ascii") if isinstance(value, bytes) else value
            return bytes.fromhex(text.replace(":", ""))
        if name in _FROM_BASE64:
            return base64.b64decode(value, b"-_" if name == "urlsafe_b64decode" else None, validate=True)
        if name == "int" and len(call.args) == 2 and isinstance(call.args[1], ast.Constant) and call.args[1].value in (0, 16):
            text = value.decode("ascii") if isinstance(value, bytes) else value
            return int(text, call.args[1].value)
    except (ValueError, binascii.Error, UnicodeDecodeError):
        return None
    if name in _TRANSPARENT and len(call.args) <= 2:
        return value
    return None


def _replaced(value: str, call: ast.Call) -> str:
    old_new = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    return value.replace(old_new[0], old_new[1]) if len(old_new) == 2 and old_new[0] else value


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
