"""Comments of a Python file by line, for labels and for the notes beside added pins."""

from __future__ import annotations

import io
import tokenize
from functools import cached_property

LONGEST_LINE = 20_000
"""Characters of a line from which a text counts as one without comments: it was made by a program, and the tokenizer
of CPython 3.12.0 to 3.12.3 takes a time that grows with the square of a line's length (python/cpython#119118)."""


class Comments:
    """Comments by line; read once, and only if somebody asks. A text that cannot be tokenised has none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _by_line(self) -> dict[int, tuple[int, str, bool]]:
        found: dict[int, tuple[int, str, bool]] = {}
        if "#" not in self._text or max(map(len, self._text.splitlines())) > LONGEST_LINE:
            return found
        try:
            for token in tokenize.generate_tokens(io.StringIO(self._text).readline):
                if token.type == tokenize.COMMENT:
                    alone = not token.line[: token.start[1]].strip()
                    found[token.start[0]] = (token.start[1], token.string, alone)
        except (tokenize.TokenError, SyntaxError, IndentationError):
            pass
        return found

    def beside(self, line: int) -> str:
        """The comment at the end of a line of code."""
        found = self._by_line.get(line)
        return found[1].lstrip("#: ") if found and not found[2] else ""

    def above(self, line: int) -> str:
        """The comment that fills the line above, and the lines above that."""
        parts: list[str] = []
        while (found := self._by_line.get(line - 1)) and found[2]:
            line -= 1
            parts.append(found[1].lstrip("#: "))
        return " ".join(reversed(parts))
