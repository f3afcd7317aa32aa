"""A page of text for a terminal: sections, aligned rows, wrapped paragraphs, values that are never broken."""

from __future__ import annotations

from collections.abc import Iterable

from flake8_pinning.checks.wording import one_line
from flake8_pinning.report.text import columns, painter, wrapped


class Sheet:
    """Collects a page.

    :param width: columns to wrap at; values and addresses may be longer, as a broken one cannot be copied.
    """

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._paint = painter(colour)
        self._parts: list[str] = []

    def title(self, text: str) -> None:
        """What the page is about."""
        self._parts.append(self._paint("1", one_line(text)))

    def blank(self) -> None:
        """An empty line, before another page."""
        self._parts.append("")

    def section(self, title: str) -> None:
        """A heading."""
        self._parts.append(f"\n  {self._paint('1;36', title)}")

    def paragraph(self, text: str, *, style: str = "") -> None:
        """Wrapped text."""
        body = wrapped(one_line(text), self._width - 4, "    ")
        self._parts.append("    " + (self._paint(style, body) if style else body))

    def rows(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """(name, what it is, a detail on a line of its own), the second column aligned."""
        cells = [tuple(one_line(cell) for cell in row) for row in rows]
        longest = max((columns(row[0]) for row in cells), default=0)
        together = longest + 2 + max((columns(row[1]) for row in cells), default=0) <= self._width - 6
        for name, about, detail in cells:
            if together:
                gap = " " * (longest - columns(name) + 2)
                self._parts.append(f"      {self._paint('1', name)}{gap}{about}")
            else:
                self._parts.append(f"      {self._paint('1', name)}")
                self._parts.append(f"        {wrapped(about, self._width - 8, ' ' * 8)}")
            self._parts.append(f"        {self._paint('2', detail)}")

    def value(self, name: str, value: str, about: str) -> None:
        """A value to copy, on a line of its own below whose it is."""
        self._parts.append(f"    {self._paint('1', one_line(name))}  {self._paint('2', one_line(about))}")
        self._parts.append(f"      {self._paint('32', one_line(value))}")

    def link(self, address: str) -> None:
        """An address."""
        self._parts.append(f"      {self._paint('2', address)}")

    def text(self) -> str:
        """The page."""
        return "".join(part + "\n" for part in self._parts)
