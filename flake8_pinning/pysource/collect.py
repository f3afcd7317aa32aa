"""Pin sets of a Python file: every literal that can be a pin, identified, labelled and put into its place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.checks.model import Element, PinSet
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.pins.tokens import find_tokens
from flake8_pinning.pysource.comments import Comments
from flake8_pinning.pysource.groups import Member, pin_sets
from flake8_pinning.pysource.headers import Headers
from flake8_pinning.pysource.literals import Literal, Value, literals
from flake8_pinning.pysource.places import Place, Places
from flake8_pinning.pysource.positions import Positions
from flake8_pinning.pysource.records import without_labels
from flake8_pinning.pysource.tree import Tree
from flake8_pinning.words import context

_GENERATED = re.compile(r"(?i)(?:auto-?)?generated (?:by|from|file)|do not (?:edit|modify)|@generated")
_HEAD = 15
"""Lines at the top of a file in which a generator says so."""
_SHORTEST_TEXT = 40
"""Characters from which a text can hold a pin and something else."""


def collect(tree: ast.Module, text: str, catalog: Catalog) -> list[PinSet]:
    """The pin sets of a parsed Python file, in the order of the text."""
    return _Collector(tree, text, catalog).pin_sets()


class _Collector:
    def __init__(self, module: ast.Module, text: str, catalog: Catalog) -> None:
        lines = re.split(r"\r\n|\r|\n", text)
        self._catalog = catalog
        self._tree = Tree(module)
        self._positions = Positions(lines)
        self._comments = Comments(text)
        generated = any(_GENERATED.search(line) for line in lines[:_HEAD] if line.lstrip().startswith("#"))
        self._places = Places(self._tree, generated=generated)

    def pin_sets(self) -> list[PinSet]:
        members: list[Member] = []
        headers = Headers(self._tree)
        for literal in literals(self._tree):
            if not headers.take(literal):
                for place in self._places.of(literal):
                    members += self._members(literal, place)
        found = pin_sets(without_labels(members, self._tree))
        found += [headers.pin_set(literal, self._positions.span(literal.node)) for literal in headers.found()]
        return sorted(found, key=lambda pins: pins.elements[0].span)

    def _members(self, literal: Literal, place: Place) -> Iterator[Member]:
        """The literal as one pin, as a text with pins in it, or as a value that nobody knows."""
        span = self._positions.span(literal.node)
        anchor = self._positions.span(place.anchor)
        unit = self._positions.span(literal.unit)
        value, pins = self._identified(literal, place)
        if pins and not _holds_several(value):
            label = self._label(literal, place)
            decoded = value is not literal.written
            yield Member(Element(value, span, tuple(pins), label, anchor, unit), place, decoded)
            return
        parts = list(self._parts(literal.written))
        if parts:
            inner = replace(place, container="text", key=literal.node, why="the pins stand inside a text")
            label = self._label(literal, place)
            for part, known in parts:
                yield Member(Element(part, span, tuple(known), label, anchor, unit, part=True), inner)
        elif not isinstance(value, int):
            yield Member(Element(literal.written, span, (), "", anchor), place)

    def _identified(self, literal: Literal, place: Place) -> tuple[Value, list[Pin]]:
        """What the literal is, as it is written if possible: only that can be written again for another
        CA."""
        wanted = context(place.around.near)
        pins = self._catalog.identify(literal.written, wanted)
        if pins or literal.value is literal.written:
            return literal.written, pins
        return literal.value, self._catalog.identify(literal.value, wanted)

    def _parts(self, value: Value) -> Iterator[tuple[str, list[Pin]]]:
        """Known pins inside a longer text: a curl or HPKP list, JSON, several PEM blocks."""
        if isinstance(value, bytes):
            value = value.decode("latin-1")
        if not isinstance(value, str) or len(value) < _SHORTEST_TEXT:
            return
        end = 0
        for start, end, _ in find_pem(value) if "-----BEGIN " in value else ():
            found = self._catalog.identify(value[start:end])
            if found:
                yield value[start:end], found
        for start, stop in find_tokens(value):
            # The last line of a PEM body looks like a digest.
            found = self._catalog.identify(value[start:stop]) if start >= end else []
            if found:
                yield value[start:stop], found

    def _label(self, literal: Literal, place: Place) -> str:
        """What the source calls the literal: the comments at it, its variable or key where it stands
        alone."""
        line = literal.node.lineno
        words = [self._comments.beside(line), self._comments.above(line)]
        if place.container in ("single", "values", "comparison"):
            words += place.around.near[:1]
        return " ".join(word for word in words if word)


def _holds_several(value: Value) -> bool:
    return isinstance(value, str) and value.count("-----BEGIN ") > 1 and len(list(find_pem(value))) > 1
