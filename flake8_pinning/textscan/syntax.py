"""What every language has in common: comments, string literals, brackets, tags.

No grammar, and no language asked for by name but for how it writes comments. The text is read once from some distance
before the first value to the last one; a bracket or tag that does not fit is passed over, and a string literal ends with
its line, so that one surprise (a quote in a regular expression, an apostrophe) does not spoil more than that line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flake8_pinning.textscan.comments import BLOCKS, TO_LINE_END, comment_styles, is_markup
from flake8_pinning.textscan.found import Found

_WINDOW = 6_000
"""Characters read in front of the first value, and over which two values still belong to one passage."""
_DEEPEST = 400
"""Brackets open at once; what is nested deeper is data that nobody wrote by hand."""
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(eq=False)
class Node:
    """A bracket or element that is open around a value."""

    kind: str
    """``(``, ``[``, ``{``, ``<`` for an element, or empty for the passage itself."""
    start: int
    """Offset of the opening bracket or tag."""
    parent: Node | None
    name: str = ""
    """An element's name."""
    commas: int = 0
    semicolons: int = 0
    keys: int = 0
    """Colons, equals signs and arrows directly inside."""
    values: list[int] = field(default_factory=list)
    """Places of the values directly inside, in the order of the text."""
    children: dict[str, int] = field(default_factory=dict)
    """Names of elements directly inside → how many."""


@dataclass
class Passage:
    """The structure around some values that stand near each other."""

    root: Node
    holders: dict[int, Node]
    """Place of a value → what it stands directly in."""
    commented: set[int]
    """Places of the values that stand in comments."""
    comments: list[tuple[int, int]]
    """(start, end) of the comments, in order."""

    def comment_spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The comments that lie in ``text[start:end]``."""
        place = bisect_right(self.comments, (start, -1))
        while place < len(self.comments) and self.comments[place][0] < end:
            yield self.comments[place]
            place += 1

    def comment_at(self, offset: int) -> tuple[int, int] | None:
        """The comment that holds *offset*."""
        place = bisect_right(self.comments, (offset, 1 << 62)) - 1
        return self.comments[place] if place >= 0 and self.comments[place][1] > offset else None


def passages(text: str, found: Sequence[Found], suffix: str) -> Iterator[tuple[range, Passage]]:
    """Read the structure around *found*: (places of the values, their passage)."""
    first = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or found[place].start - found[place - 1].end > _WINDOW:
            members = range(first, place)
            yield members, _read(text, found, members, suffix)
            first = place


_compiled: dict[tuple[tuple[str, ...], bool], re.Pattern[str]] = {}


def _tokens(styles: tuple[str, ...], markup: bool) -> re.Pattern[str]:
    known = _compiled.get((styles, markup))
    if known is None:
        parts = (
            ["(?P<block>" + "|".join(re.escape(style) for style in styles if style in BLOCKS) + ")"]
            if any(style in BLOCKS for style in styles)
            else []
        )
        lines = [TO_LINE_END[style] for style in styles if style in TO_LINE_END]
        if lines:
            parts.append("(?P<line>" + "|".join(lines) + ")")
        if markup:
            parts.append(r"(?P<close></[A-Za-z_][\w:.-]{0,80})|(?P<open><[A-Za-z_][\w:.-]{0,80})|(?P<end>/?>)")
        parts.append(r"(?P<quote>[\"'])|(?P<bracket>[(){}\[\]])|(?P<mark>[,;:=])|(?P<escape>\\.)")
        known = _compiled[styles, markup] = re.compile("|".join(parts), re.MULTILINE)
    return known


def _read(text: str, found: Sequence[Found], members: range, suffix: str) -> Passage:
    begin = max(0, found[members[0]].start - _WINDOW)
    if begin:
        begin = text.find("\n", begin, found[members[0]].start) + 1 or begin
    reader = _Reader(text, found, members, suffix)
    last = found[members[-1]].end
    newline = text.find("\n", last, last + _WINDOW)
    return reader.read(begin, newline if newline >= 0 else min(len(text), last + _WINDOW))


class _Reader:
    def __init__(self, text: str, found: Sequence[Found], members: range, suffix: str) -> None:
        self.text = text
        self.found = found
        self.members = members
        around = text[found[members[0]].end : found[members[0]].end + 2]
        before = text[max(0, found[members[0]].start - 1) : found[members[0]].start]
        self.markup = is_markup(suffix, text) or (around == "</" and before == ">")
        styles = comment_styles(suffix)
        if self.markup and "<!--" not in styles:
            styles = (*styles, "<!--")
        self.tokens = _tokens(styles, self.markup)
        self.root = self.node = Node("", 0, None)
        self.open = 0
        self.holders: dict[int, Node] = {}
        self.commented: set[int] = set()
        self.comments: list[tuple[int, int]] = []
        self.unclosed: set[str] = set()
        self.bad_quotes: dict[str, int] = {}
        self.in_tag = False
        self.closing = -1
        """Where the literal ends that is being read."""

    def read(self, begin: int, end: int) -> Passage:
        position = begin
        next_value = self.members[0]
        while True:
            limit = self.found[next_value].start if next_value in self.members else end
            match = self.tokens.search(self.text, position, limit)
            if match is None:
                if next_value not in self.members:
                    break
                self.holders[next_value] = self.node
                self.node.values.append(next_value)
                position = self.found[next_value].end
                next_value += 1
                continue
            position = self._token(match, end)
            while next_value in self.members and self.found[next_value].start < position:
                # Inside a comment or a tag's attribute.
                if match.lastgroup in ("block", "line"):
                    self.commented.add(next_value)
                self.holders[next_value] = self.node
                self.node.values.append(next_value)
                position = max(position, self.found[next_value].end)
                next_value += 1
        return Passage(self.root, self.holders, self.commented, self.comments)

    def _token(self, match: re.Match[str], end: int) -> int:
        """Take one token; the position behind it."""
        kind, token = match.lastgroup, match.group()
        start, stop = match.span()
        if kind == "block":
            return self._block(token.strip(), start, stop, end)
        if kind == "line":
            newline = self.text.find("\n", stop)
            stop = len(self.text) if newline < 0 else newline
            self.comments.append((start, stop))
            return stop
        if kind == "quote":
            return stop if start == self.closing else self._string(token, stop)
        if kind == "bracket":
            self._bracket(token, start)
        elif kind == "mark":
            if token == ",":
                self.node.commas += 1
            elif token == ";":
                self.node.semicolons += 1
            else:
                self.node.keys += 1
        elif kind == "open":
            self._open("<", start, token[1:])
            self.in_tag = True
        elif kind == "close":
            self._close_element(token[2:])
        elif kind == "end":
            if self.in_tag and token == "/>" and self.node.kind == "<":
                self._leave(self.node)
            self.in_tag = False
        return stop

    def _block(self, token: str, start: int, stop: int, end: int) -> int:
        closing = BLOCKS[token]
        if token in self.unclosed:
            return stop
        close = self.text.find(closing, stop)
        if close < 0:
            self.unclosed.add(token)  # a file pattern such as `src/*`, or a comment to the end: look no further
            return stop
        self.comments.append((start, close + len(closing)))
        return min(close + len(closing), max(end, stop))

    def _string(self, quote: str, stop: int) -> int:
        """Behind a string literal, or at the first value inside it: what holds several values is structure itself."""
        if self.bad_quotes.get(quote, -1) >= stop:
            return stop
        newline = self.text.find("\n", stop)
        newline = len(self.text) if newline < 0 else newline
        place = stop
        while True:
            close = self.text.find(quote, place, newline)
            if close < 0:
                self.bad_quotes[quote] = newline
                return stop
            slashes = close - 1
            while slashes >= stop and self.text[slashes] == "\\":
                slashes -= 1
            if (close - slashes) % 2:
                break
            place = close + 1
        if self._value_in(stop, close) is None:
            return close + 1
        self.closing = close
        return stop

    def _value_in(self, start: int, end: int) -> int | None:
        low, high = self.members.start, self.members.stop
        while low < high:
            middle = (low + high) // 2
            if self.found[middle].start < start:
                low = middle + 1
            else:
                high = middle
        return low if low in self.members and self.found[low].start < end else None

    def _bracket(self, token: str, start: int) -> None:
        if token not in _CLOSING:
            self._open(token, start, "")
            return
        wanted = _CLOSING[token]
        node: Node | None = self.node
        for _ in range(8):
            if node is None or node.kind == "<":
                return
            if node.kind == wanted:
                self._leave(node)
                return
            node = node.parent

    def _open(self, kind: str, start: int, name: str) -> None:
        if self.open >= _DEEPEST:
            return
        if name:
            self.node.children[name] = self.node.children.get(name, 0) + 1
        self.node = Node(kind, start, self.node, name)
        self.open += 1

    def _close_element(self, name: str) -> None:
        node: Node | None = self.node
        for _ in range(32):
            if node is None:
                return
            if node.kind == "<" and node.name == name:
                self._leave(node)
                return
            node = node.parent

    def _leave(self, node: Node) -> None:
        while self.node is not node.parent:
            if self.node.parent is None:
                return
            self.node = self.node.parent
            self.open -= 1
