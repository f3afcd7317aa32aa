"""What the source calls a value, for PIN206: the comment beside it or above it, the name it is given.

Strict on purpose: a label is only what is unmistakably about this one value. Where comments stand above the values, the
first value of the set has one too; a comment between two values is otherwise as likely about the one above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from flake8_pinning.checks.model import Span
from flake8_pinning.textscan.found import Found
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.textscan.syntax import Passage

_DECORATION = re.compile(r"^[\s/*#;'!<>%-]+|[\s/*<>!-]+$")
_OWN_NAME = re.compile(
    r"^\s*(?:[\w.]+\s+){0,5}?@?[\"']?([A-Za-z_$][\w.$-]{1,60})(?:\[\d*\])?[\"']?\s*(?::\s*[\w<>\[\]&' ]{1,30})?\s*(?:=|:|=>|:=)\s*[@&]?[\"'`]?\s*$"
)


def label_of(
    text: str,
    lines: Lines,
    found: Sequence[Found],
    places: Sequence[int],
    index: int,
    passage: Passage,
    span: Span,
) -> str:
    """The words beside the value at ``places[index]``; empty where nothing is surely about it."""
    item = found[places[index]]
    line_end = lines.end(span.end_line)
    beside = [_words(text, *comment) for comment in passage.comment_spans(item.end, line_end)]
    if beside:
        return " ".join(beside[:1])
    parts = []
    above = _above(text, lines, passage, span.line)
    if above and _above(text, lines, passage, lines.number(found[places[0]].start)):
        parts.append(above)
    before = text[lines.start(span.line) : item.start]
    own = _OWN_NAME.match(before)
    if own:
        parts.append(own[1])
    return " ".join(parts)


def _above(text: str, lines: Lines, passage: Passage, line: int) -> str:
    """The comments that fill the lines right above *line*."""
    parts: list[str] = []
    while line > 1 and len(parts) < 8:
        start, end = lines.start(line - 1), lines.end(line - 1)
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        comment = passage.comment_at(first)
        if first >= end or comment is None or text[comment[1] : end].strip():
            break
        parts.append(_words(text, max(start, comment[0]), min(end, comment[1])))
        line -= 1
    return " ".join(reversed(parts))


def _words(text: str, start: int, end: int) -> str:
    return _DECORATION.sub("", text[start:end].strip()).strip()
