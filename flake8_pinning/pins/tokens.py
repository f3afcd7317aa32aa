"""Tokens of the shape of a digest inside a longer text; exact, so that a longer run is never cut into a
shorter one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""(?x)
    (?<![0-9A-Za-z]) (?<!\b[0-9A-Fa-f]{2}[:\ -])
    [0-9A-Fa-f]{2} (?: ([:\ -]) [0-9A-Fa-f]{2} ) (?: \1 [0-9A-Fa-f]{2} ){18,30} (?![:\ -]?[0-9A-Fa-f])
  | (?<![0-9A-Za-z+/_-]) (?: [0-9A-Fa-f]{64} | [0-9A-Fa-f]{40} ) (?![0-9A-Za-z+/=_-])
  | (?<![0-9A-Za-z+/_-]) (?: sha(?:256|1)/{1,2} )?
    (?: [0-9A-Za-z+/]{43}=? | [0-9A-Za-z+/]{27}= | [0-9A-Za-z_-]{43}=? | [0-9A-Za-z_-]{27}= )
    (?![0-9A-Za-z+/=_-])
    """
)


def find_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Where *text* has tokens of the shape of a SHA-1 or SHA-256 in hex or base64: (start, end)."""
    for match in _TOKEN.finditer(text):
        yield match.span()
