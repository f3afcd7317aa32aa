"""Paths as URIs (RFC 3986), whatever bytes a file's name has."""

from __future__ import annotations

import os
import re
from urllib.parse import quote, quote_from_bytes

_DRIVE = re.compile(r"[A-Za-z]:/")


def uri(path: str) -> str:
    """A relative reference for a relative path, a ``file:`` URI for an absolute one, POSIX or Windows.

    Colons are escaped in relative ones: the first segment would else read as a scheme.
    """
    path = path.replace("\\", "/") if _DRIVE.match(path.replace("\\", "/")) or os.name == "nt" else path
    if path.startswith("//"):
        host, _, rest = path[2:].partition("/")
        return f"file://{quote(host)}/{_quoted(rest)}"
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{_quoted(path[2:])}"
    if path.startswith("/"):
        return f"file://{_quoted(path)}"
    return _quoted(path)


def _quoted(path: str) -> str:
    try:
        return quote_from_bytes(path.encode("utf-8", "surrogateescape"), safe="/")
    except UnicodeEncodeError:  # lone surrogates, which Windows allows in names
        return quote(path, safe="/", errors="replace")
