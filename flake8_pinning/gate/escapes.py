"""Octets that literals write with escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning import shapes

_LITERAL = re.compile(rb"""(["'])((?:[^"'\\\n]|\\.){0,400})\1""")
_ESCAPE = re.compile(rb"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v", b"0": b"\0",
}  # fmt: skip


def escaped_literals(data: bytes) -> Iterator[bytes]:
    """The octets of literals with escapes, one by one and as the implicit concatenations that they may be."""
    for start, end in shapes.lines_with(data, (b"\\x",)):
        before: list[bytes] = []
        last = -1
        for match in _LITERAL.finditer(data, start, end):
            if b"\\x" not in match[2] and not before:
                continue
            octets = _ESCAPE.sub(_unescaped, match[2])
            if data[last : match.start()].strip(b" \t\r\n\\bBuU") or last < 0:
                before = []
            last = match.end()
            before.append(octets)
            total = b""
            for piece in reversed(before[-8:]):
                total = piece + total
                if len(total) > 32:
                    break
                yield total


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode("ascii")) if match[1] else _ESCAPES.get(match[0][1:2], match[0])
