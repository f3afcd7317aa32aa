"""Literals of a Python tree as values: constants, concatenations, and what decodes them
(``bytes.fromhex("…")``)."""

from __future__ import annotations

import ast
import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.pysource.tree import Tree, called

Value = str | bytes | int

_TEXT_METHODS = {"encode", "decode", "lower", "upper", "strip", "lstrip", "rstrip", "replace", "casefold"}
_FROM_HEX = {"fromhex", "unhexlify", "a2b_hex", "decode_hex", "from_hex", "hex2bytes"}
_FROM_BASE64 = {"b64decode", "a2b_base64", "standard_b64decode", "urlsafe_b64decode"}
_TRANSPARENT = {"dedent", "bytes", "str", "bytearray", "cleandoc", "SecretStr"}
_SMALLEST_NUMBER = 24
"""Bits below which a number is a count, a port, a year, and no serial number."""
_GLUE = ("", "\n", b"", b"\n")


@dataclass(frozen=True)
class Literal:
    """A literal value, where it stands, and the expression around it that is still the same value."""

    written: Value
    """As the source has it, concatenations joined."""
    value: Value
    """After the calls around it that decode it or change its case."""
    node: ast.expr
    """The literal itself: a constant, or a concatenation of constants."""
    unit: ast.expr
    """The outermost expression that only wraps it: ``bytes.fromhex("…")``, ``"…".lower()``; else the
    literal."""


def literals(tree: Tree) -> Iterator[Literal]:
    """Every literal that can be a value: docstrings, dead strings and the pieces of f-strings left out."""
    seen: set[ast.AST] = set()
    sums: dict[ast.AST, str | bytes | None] = {}
    for constant in tree.constants:
        value = constant.value
        if isinstance(value, bool) or not isinstance(value, (str, bytes, int)):
            continue
        if isinstance(value, int) and value.bit_length() < _SMALLEST_NUMBER:
            continue
        node, written = _joined(constant, value, tree, sums)
        if node in seen:
            continue
        seen.add(node)
        if isinstance(tree.parent(node), (ast.Expr, ast.JoinedStr, ast.FormattedValue)):
            continue
        unit, decoded = _unwrapped(node, written, tree)
        yield Literal(written, decoded, node, unit)


def _joined(
    constant: ast.Constant, value: Value, tree: Tree, sums: dict[ast.AST, str | bytes | None]
) -> tuple[ast.expr, Value]:
    """Follow ``"a" + "b"`` up to the whole concatenation, and ``"".join(["a", "b"])`` to the call."""
    top: ast.expr = constant
    parent = tree.parent(top)
    while isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Add):
        top, parent = parent, tree.parent(parent)
    if top is not constant:
        if top not in sums:
            sums[top] = _fold(top)
        folded = sums[top]
        return (constant, value) if folded is None else (top, folded)
    if isinstance(parent, (ast.List, ast.Tuple)):
        call = tree.parent(parent)
        if isinstance(call, ast.Call) and called(call) == "join":
            if call not in sums:
                sums[call] = _join(call)
            joined = sums[call]
            if joined is not None:
                return call, joined
    return constant, value


def _fold(node: ast.expr) -> str | bytes | None:
    """The value of a concatenation of constants, or ``None``. Iterative: a PEM has a line a constant."""
    parts: list[str | bytes] = []
    stack: list[ast.expr] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, ast.BinOp) and isinstance(current.op, ast.Add):
            stack += [current.left, current.right]
        elif isinstance(current, ast.Constant) and isinstance(current.value, (str, bytes)):
            parts.append(current.value)
        else:
            return None
    parts.reverse()
    return _concatenated(parts)


def _join(call: ast.Call) -> str | bytes | None:
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    if not isinstance(receiver, ast.Constant) or receiver.value not in _GLUE or len(call.args) != 1:
        return None
    if not isinstance(call.args[0], (ast.List, ast.Tuple)):
        return None
    glue = receiver.value
    parts: list[str | bytes] = []
    for element in call.args[0].elts:
        if not isinstance(element, ast.Constant) or not isinstance(element.value, (str, bytes)):
            return None
        if parts and isinstance(glue, (str, bytes)):
            parts.append(glue)
        parts.append(element.value)
    return _concatenated(parts)


def _concatenated(parts: list[str | bytes]) -> str | bytes | None:
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    if all(isinstance(part, bytes) for part in parts):
        return b"".join(part for part in parts if isinstance(part, bytes))
    return None


def _unwrapped(node: ast.expr, value: Value, tree: Tree) -> tuple[ast.expr, Value]:
    """Follow wrappers that keep the value or decode it."""
    unit = node
    while True:
        parent = tree.parent(unit)
        if isinstance(parent, ast.Attribute) and parent.attr in _TEXT_METHODS:
            call = tree.parent(parent)
            if not isinstance(call, ast.Call):
                return unit, value
            if parent.attr == "replace" and isinstance(value, str):
                value = _replaced(value, call)
            unit = call
        elif isinstance(parent, ast.Call) and unit in parent.args[:1]:
            decoded = _decoded(called(parent), value, parent)
            if decoded is None:
                return unit, value
            unit, value = parent, decoded
        else:
            return unit, value


def _decoded(name: str, value: Value, call: ast.Call) -> Value | None:
    """The value of a decoding call with this name, or ``None`` where it is another kind of call."""
    if isinstance(value, int):
        return None
    try:
        if name in _FROM_HEX:
            text = value.decode("ascii") if isinstance(value, bytes) else value
            return bytes.fromhex(text.replace(":", ""))
        if name in _FROM_BASE64:
            return base64.b64decode(value, b"-_" if name == "urlsafe_b64decode" else None, validate=True)
        if name == "int" and len(call.args) == 2:
            text = value.decode("ascii") if isinstance(value, bytes) else value
            base = call.args[1].value if isinstance(call.args[1], ast.Constant) else None
            return int(text, base) if isinstance(base, int) and base in (0, 16) else None
    except (ValueError, binascii.Error):
        return None
    if name in _TRANSPARENT and len(call.args) <= 2:
        return value
    return None


def _replaced(value: str, call: ast.Call) -> str:
    old_new = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    return value.replace(old_new[0], old_new[1]) if len(old_new) == 2 and old_new[0] else value
