"""Write a Python literal the way another one in the source is written: prefix, quotes, escapes, number base."""

from __future__ import annotations

import re

from flake8_pinning.judge.render import Value

_STRING = re.compile(r"(?P<prefix>[A-Za-z]*)(?P<quote>\"\"\"|'''|\"|')")
_ALL_ESCAPED = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+\Z")


def write_like(source: str, value: Value) -> str:
    """*value* as a Python literal in the manner of the literal *source*.

    :raises ValueError: *source* is no string, bytes or integer literal of the value's kind.
    """
    if isinstance(value, int):
        return _number(source, value)
    match = _STRING.match(source)
    if match is None:
        raise ValueError(f"not a string literal: {source[:40]!r}")
    # Triple quotes hold long texts; one value takes the same character once.
    prefix, quote = match["prefix"], match["quote"][0]
    body = source[match.end() : -len(match["quote"])]
    if isinstance(value, bytes):
        return f"{_kept(prefix, 'b')}{quote}{_escaped_bytes(value, quote, body)}{quote}"
    text = value.replace("\\", "\\\\").replace(quote, f"\\{quote}")
    raw = text != value and "r" in prefix.lower()
    return f"{prefix.replace('r', '').replace('R', '') if raw else prefix}{quote}{text}{quote}"


def _number(source: str, value: int) -> str:
    if source[:2] in ("0x", "0X"):
        digits = f"{value:x}"
        return source[:2] + (digits.upper() if re.search("[A-F]", source[2:]) else digits)
    if not re.fullmatch(r"[0-9_]+", source):
        raise ValueError(f"not a decimal or hexadecimal number: {source[:40]!r}")
    return str(value)


def _kept(prefix: str, wanted: str) -> str:
    return "".join(char for char in prefix if char.lower() == wanted) or wanted


def _escaped_bytes(value: bytes, quote: str, body: str) -> str:
    if _ALL_ESCAPED.match(body):
        upper = re.search(r"\\x(?:[A-F]|[0-9][A-F])", body) is not None
        return "".join(f"\\x{byte:02X}" if upper else f"\\x{byte:02x}" for byte in value)
    written = []
    for byte in value:
        char = chr(byte)
        if char in (quote, "\\"):
            written.append("\\" + char)
        elif 0x20 <= byte < 0x7F:
            written.append(char)
        else:
            written.append({9: "\\t", 10: "\\n", 13: "\\r"}.get(byte, f"\\x{byte:02x}"))
    return "".join(written)
