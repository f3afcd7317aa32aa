"""Write a Python literal the way another one is written: prefix, quotes, escapes, number base."""

from __future__ import annotations

import re

from flake8_pinning.judge.render import Value

_TOKEN = re.compile(
    r"(?s)(?P<prefix>[A-Za-z]{0,2})(?P<quote>\"\"\"|'''|\"|')(?P<body>(?:\\.|(?!(?P=quote)).)*)(?P=quote)"
)
_ALL_ESCAPED = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+\Z")
_UPPER_ESCAPE = re.compile(r"\\x(?:[A-F]|[0-9][A-F])")
_CONTROLS = {9: "\\t", 10: "\\n", 13: "\\r"}


def write_like(source: str, value: Value) -> str:
    """*value* as one Python literal in the manner of the literals in *source*.

    :param source: a string, bytes or integer literal, or a concatenation of some.
    :raises ValueError: there is no literal of the value's kind in *source*.
    """
    if isinstance(value, int):
        return _number(source, value)
    tokens = list(_TOKEN.finditer(source))
    if not tokens:
        raise ValueError(f"not a string literal: {source[:40]!r}")
    prefix = tokens[0]["prefix"]
    # Triple quotes hold long texts; one value takes the same character once.
    quote = tokens[0]["quote"][0]
    in_bytes = "b" in prefix.lower()
    if isinstance(value, bytes) or (in_bytes and not value.isascii()):
        raw = value if isinstance(value, bytes) else value.encode()
        mark = "".join(char for char in prefix if char in "bB") or "b"
        return f"{mark}{quote}{_escaped(raw, quote, [token['body'] for token in tokens])}{quote}"
    text = "".join(_character(char, quote) for char in value)
    if text != value:
        prefix = prefix.replace("r", "").replace("R", "")
    return f"{prefix}{quote}{text}{quote}"


def _number(source: str, value: int) -> str:
    if source[:2] in ("0x", "0X"):
        digits = f"{value:x}"
        return source[:2] + (digits.upper() if re.search("[A-F]", source[2:]) else digits)
    if not source[:1].isdecimal():
        raise ValueError(f"not a number: {source[:40]!r}")
    return str(value)


def _character(char: str, quote: str) -> str:
    if char in (quote, "\\"):
        return "\\" + char
    code = ord(char)
    if code < 0x20 or code == 0x7F:
        return _CONTROLS.get(code, f"\\x{code:02x}")
    return char


def _escaped(value: bytes, quote: str, bodies: list[str]) -> str:
    if all(_ALL_ESCAPED.match(body) for body in bodies):
        upper = any(_UPPER_ESCAPE.search(body) for body in bodies)
        return "".join(f"\\x{byte:02X}" if upper else f"\\x{byte:02x}" for byte in value)
    # As `repr` writes it: what can be read stays readable.
    return "".join(_character(chr(byte), quote) if byte < 0x80 else f"\\x{byte:02x}" for byte in value)
