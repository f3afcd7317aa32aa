"""Findings for people: lines ``path:line:column: CODE message``; on a terminal groups by file, in colour."""

from __future__ import annotations

import os
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import TextIO

from flake8_pinning.report.console import obeys_escapes
from flake8_pinning.report.model import Report, Reported, printable

_COLOURS = {"error": "31", "warning": "33", "note": "36"}


def write_text(report: Report) -> str:
    """One line a finding, and a summary where there is any."""
    lines = [
        f"{printable(entry.path)}:{span.line}:{span.column}: {entry.finding.code} {entry.message}"
        for entry in report.findings
        for span in [entry.finding.element.span]
    ]
    lines += summary(report)
    return "".join(line + "\n" for line in lines)


def write_terminal(report: Report, *, width: int = 80, colour: bool = True) -> str:
    """Findings grouped by file, wrapped to *width* columns, with a summary."""
    paint = painter(colour)
    parts = []
    for path, group in groupby(report.findings, key=lambda entry: entry.path):
        entries = list(group)
        parts.append(paint("1", printable(path)) + "\n")
        place = max(len(_place(entry)) for entry in entries)
        for entry in entries:
            code = paint(_COLOURS[entry.level], entry.finding.code)
            head = f"  {paint('2', _place(entry).rjust(place))}  {code}  "
            indent = place + 4 + len(entry.finding.code) + 2
            body = wrapped(entry.message, max(width, 40) - indent, " " * indent)
            parts.append(f"{head}{body}\n")
        parts.append("\n")
    lines = summary(report)
    if lines and report.findings:
        worst = (
            "error" if any(entry.level == "error" for entry in report.findings) else report.findings[0].level
        )
        lines[0] = paint(f"1;{_COLOURS[worst]}", lines[0])
    parts += [line + "\n" for line in lines]
    return "".join(parts)


def summary(report: Report) -> list[str]:
    """What there is, by code; what can be fixed; what is left out and why."""
    lines = []
    if report.findings:
        counts = Counter(entry.finding.code for entry in report.findings)
        by_code = ", ".join(f"{code} {count}" for code, count in sorted(counts.items()))
        files = len({entry.path for entry in report.findings})
        total = len(report.findings)
        noun = "finding" if total == 1 else "findings"
        lines.append(f"{total} {noun} in {files} of {report.files} files ({by_code})")
        fixable = sum(entry.finding.fixable for entry in report.findings)
        if fixable:
            asks = "one of them asks" if fixable == 1 else f"{fixable} of them ask"
            lines.append(f"`pinning fix` adds what {asks} for.")
    hidden = []
    if report.known:
        hidden.append(f"{report.known} in the baseline")
    if report.ignored:
        hidden.append(f"{report.ignored} ignored by comments")
    if hidden:
        lines.append(f"Not shown: {' and '.join(hidden)}.")
    if report.gone:
        what = (
            "1 entry of the baseline is" if report.gone == 1 else f"{report.gone} entries of the baseline are"
        )
        lines.append(f"{what} resolved: --write-baseline drops {'it' if report.gone == 1 else 'them'}.")
    return lines


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to write colours: on a terminal, unless ``NO_COLOR`` says no, and where ``FORCE_COLOR`` asks.

    Where both are set ``NO_COLOR`` wins, as in Python's own tools; an empty one is not set (no-color.org).
    """
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb" and obeys_escapes(stream)


def for_people(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a person reads along: a terminal, or a log whose owner has asked for colour."""
    return stream.isatty() or wants_colour(stream, environment)


class painter:  # noqa: N801 - used as a function
    """``paint(style, text)``: *text* with an SGR style (ECMA-48), or as it is where there is no colour."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colour and text else text


def wrapped(text: str, width: int, indent: str) -> str:
    """*text* in lines of *width* columns, all but the first behind *indent*; values are never broken."""
    lines = textwrap.wrap(text, max(width, 20), break_long_words=False, break_on_hyphens=False)
    return f"\n{indent}".join(lines)


def columns(text: str) -> int:
    """The columns of a terminal that a text takes: East Asian wide ones are two, combining ones none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _place(entry: Reported) -> str:
    span = entry.finding.element.span
    return f"{span.line}:{span.column}"
