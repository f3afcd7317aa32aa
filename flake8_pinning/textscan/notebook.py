"""Jupyter notebooks: the source of code cells, and the way from a place in a cell to its place in the file.

nbformat: a notebook is JSON; ``cells[].source`` is a string or a list of lines (in format 3 ``worksheets[].cells[].input``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from json.decoder import scanstring  # type: ignore[attr-defined]

from flake8_pinning.checks.model import Element, PinSet, Span
from flake8_pinning.textscan.lines import Lines

_TOKEN = re.compile(r'["{}\[\]:,]')
_RAW = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)
_MAGIC = re.compile(r"^([ \t]*)[%!?][^\n]*|^([ \t]*)[\w.]+\?{1,2}[ \t]*$", re.MULTILINE)
_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
_PYTHON_MAGICS = {"time", "timeit", "capture", "prun"}
_SOURCES = {"source", "input"}


@dataclass(frozen=True)
class Piece:
    """One JSON string of a cell's source."""

    text: str
    start: int
    """Offset of its first character in the file, behind the quote."""
    end: int


@dataclass
class Cell:
    """The source of one code cell."""

    pieces: list[Piece]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def python(self) -> str | None:
        """The source with IPython's own lines made harmless; ``None`` where the cell is another language's."""
        text = self.text
        magic = _CELL_MAGIC.match(text)
        if magic and magic[1] not in _PYTHON_MAGICS:
            return None
        return _MAGIC.sub(lambda match: f"{match[1] or match[2] or ''}pass", text)


@dataclass
class _Open:
    kind: str
    key: str = ""
    code: bool = False
    pieces: list[Piece] = field(default_factory=list)


def code_cells(text: str) -> Iterator[Cell]:
    """The code cells of a notebook; none of what is no notebook, as far as it can be read of a broken one."""
    stack: list[_Open] = [_Open("")]
    position = 0
    expect_key = False
    while True:
        match = _TOKEN.search(text, position)
        if match is None:
            return
        token, position = match.group(), match.end()
        top = stack[-1]
        if token == '"':
            start = position
            try:
                value, position = scanstring(text, position, False)
            except ValueError:
                return
            if top.kind == "{" and expect_key:
                top.key, expect_key = value, False
            else:
                _take(stack, Piece(value, start, position - 1))
        elif token in "{[":
            if len(stack) > 200:
                return
            stack.append(_Open(token))
            expect_key = token == "{"
        elif token in "}]":
            if len(stack) > 1:
                closed = stack.pop()
                if closed.code and closed.pieces:
                    yield Cell(closed.pieces)
            expect_key = False
        elif token == ",":
            expect_key = top.kind == "{"


def _take(stack: list[_Open], piece: Piece) -> None:
    top = stack[-1]
    if top.kind == "{":
        if top.key == "cell_type":
            top.code = piece.text == "code"
        elif top.key in _SOURCES:
            top.pieces.append(piece)
    elif len(stack) > 1 and stack[-2].kind == "{" and stack[-2].key in _SOURCES:
        stack[-2].pieces.append(piece)


def pin_sets_of_cell(cell: Cell, lines: Lines, collect: Callable[[str], list[PinSet]], source: str) -> list[PinSet]:
    """What *collect* finds in *source*, which has the cell's lines, at its places in the file."""
    sets = collect(source)
    if not sets:
        return []
    place = _Places(cell, lines)
    return [
        replace(
            pins,
            elements=tuple(map(place.element, pins.elements)),
            editable=False,
            why_manual=pins.why_manual or "it stands in a notebook",
        )
        for pins in sets
    ]


class _Places:
    def __init__(self, cell: Cell, lines: Lines) -> None:
        self._cell = Lines(cell.text)
        self._pieces = cell.pieces
        self._starts = [0, *accumulate(len(piece.text) for piece in cell.pieces)]
        self._lines = lines

    def element(self, element: Element) -> Element:
        return replace(
            element,
            span=self._span(element.span),
            anchor=None if element.anchor is None else self._span(element.anchor),
            unit=None if element.unit is None else self._span(element.unit),
        )

    def _span(self, span: Span) -> Span:
        start = self._in_file(span.line, span.column)
        return self._lines.span(start, max(start, self._in_file(span.end_line, span.end_column)))

    def _in_file(self, line: int, column: int) -> int:
        offset = self._cell.start(min(line, self._cell.count)) + column - 1
        number = min(bisect_right(self._starts, offset), len(self._pieces)) - 1
        piece = self._pieces[number]
        within = offset - self._starts[number]
        raw = self._lines.text[piece.start : piece.end]
        for count, match in enumerate(_RAW.finditer(raw)):
            if count == within:
                return piece.start + match.start()
        return piece.end
