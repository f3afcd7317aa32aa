"""From offsets in a text to lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from flake8_pinning.checks.model import Span


class Lines:
    """Line starts of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        starts, position = [0], self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``."""
        line, end_line = self.number(start), self.number(end)
        return Span(line, start - self._starts[line - 1] + 1, end_line, end - self._starts[end_line - 1] + 1)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def number(self, offset: int) -> int:
        """The line of *offset*, from 1."""
        return bisect_right(self._starts, offset)

    def start(self, number: int) -> int:
        """The offset at which line *number* starts."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The offset at which line *number* ends, before its line break."""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return end - 1 if end > self._starts[number - 1] and self.text[end - 1] == "\r" else end
