"""``pinning: ignore[PIN101] until=2027-03-01 reason`` in a comment: a finding that somebody has looked at.

It holds for findings on its own line, and where nothing but the comment stands on the line, for those on the
line below. Any comment syntax will do, as the words are looked for and not the syntax. Without codes it holds
for all of them; behind the day of ``until`` the finding comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flake8_pinning.checks import Finding, Span
from flake8_pinning.config import expand_codes

_DIRECTIVE = re.compile(r"(?<![\w-])pinning:[ \t]*ignore(?![\w-])(?P<codes>\[[^\]\n]*\]?)?(?P<rest>[^\r\n]*)")
_UNTIL = re.compile(r"(?:^|(?<=[\s,;]))until[ \t]*=[ \t]*(\S*)")
_CLOSERS = re.compile(r"\s*(?:\*/|--+>|[#%*]\}|\*\)|\"\"\"|''')\s*\Z")
_WORD = re.compile(r"\w")
_LEADERS = re.compile(r"(?i)^\s*(?:rem|dnl)\b")


@dataclass(frozen=True)
class Ignore:
    """One directive."""

    line: int
    """From 1."""
    alone: bool
    """Whether the comment is all that stands on the line, so that it speaks of the next one."""
    codes: frozenset[str]
    """Empty for all codes."""
    until: date | None
    """The last day on which it holds."""
    reason: str
    problem: str = ""
    """Why it cannot be followed, in words; then it is not."""

    def covers(self, code: str) -> bool:
        """Whether it speaks of findings of this code, whatever the day."""
        return not self.problem and (not self.codes or code in self.codes)

    def over(self, day: date) -> bool:
        """Whether it has ended before *day*."""
        return self.until is not None and day > self.until


@dataclass(frozen=True)
class Sorted:
    """What directives make of the findings of a file."""

    kept: tuple[tuple[Finding, str], ...]
    """Findings to report, each with what to add to its message: that an ignore has ended."""
    ignored: tuple[tuple[Finding, Ignore], ...]
    problems: tuple[str, ...]
    """``line: what is wrong`` with directives beside findings."""


def parse(text: str) -> list[Ignore]:
    """Every directive in *text*, whose lines end with a line feed."""
    if "pinning:" not in text:
        return []
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if "pinning:" in line:
            match = _DIRECTIVE.search(line)
            if match:
                found.append(_ignore(number, line[: match.start()], match["codes"] or "", match["rest"]))
    return found


def sort(findings: Sequence[Finding], text: str, day: date) -> Sorted:
    """Part the findings of a file by the directives in its text."""
    directives = {ignore.line: ignore for ignore in parse(text)}
    if not directives:
        return Sorted(tuple((finding, "") for finding in findings), (), ())
    kept: list[tuple[Finding, str]] = []
    ignored: list[tuple[Finding, Ignore]] = []
    problems: dict[str, None] = {}
    for finding in findings:
        beside = _beside(finding.element.span, directives)
        problems.update((f"{ignore.line}: {ignore.problem}", None) for ignore in beside if ignore.problem)
        speaking = [ignore for ignore in beside if ignore.covers(finding.code)]
        holding = [ignore for ignore in speaking if not ignore.over(day)]
        if holding:
            ignored.append((finding, holding[0]))
        else:
            ends = [ignore.until for ignore in speaking if ignore.until is not None]
            kept.append((finding, f"it was ignored until {max(ends).isoformat()}" if ends else ""))
    return Sorted(tuple(kept), tuple(ignored), tuple(problems))


def heeded(findings: Iterable[Finding], text: str, day: date) -> list[Finding]:
    """The findings of a file that no directive in its text silences; lines may end in any way."""
    every = list(findings)
    if "pinning:" not in text or not every:
        return every
    return [finding for finding, _ in sort(every, _with_line_feeds(text), day).kept]


def silenced(text: str, span: Span, code: str, day: date) -> bool:
    """Whether a directive in *text* silences findings of *code* about what stands at *span*."""
    if "pinning:" not in text:
        return False
    directives = {ignore.line: ignore for ignore in parse(_with_line_feeds(text))}
    return any(ignore.covers(code) and not ignore.over(day) for ignore in _beside(span, directives))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _beside(span: Span, directives: dict[int, Ignore]) -> list[Ignore]:
    lines = dict.fromkeys((span.line, span.end_line))
    found = [directives[line] for line in lines if line in directives]
    above = span.line - 1
    while above in directives and directives[above].alone:
        found.append(directives[above])
        above -= 1
    return found


def _ignore(line: int, before: str, brackets: str, rest: str) -> Ignore:
    rest = _CLOSERS.sub("", rest)
    alone = not _WORD.search(_LEADERS.sub("", before))
    codes: tuple[str, ...] = ()
    until: date | None = None
    problem = ""
    if brackets and not brackets.endswith("]"):
        problem = "pinning: ignore[ is not closed"
    elif brackets:
        try:
            codes = expand_codes(brackets[1:-1])
        except ValueError as error:
            problem = f"pinning: ignore: {error}"
        if not codes and not problem:
            problem = "pinning: ignore[] names no code"
    limit = _UNTIL.search(rest)
    if limit:
        try:
            until = date.fromisoformat(limit[1].rstrip(",;"))
        except ValueError:
            problem = problem or f"pinning: ignore: until={limit[1]} is no day such as 2027-03-01"
    reason = " ".join((_UNTIL.sub("", rest, count=1) if limit else rest).split()).lstrip("-–—:, ")
    return Ignore(line, alone, frozenset(codes), until, reason, problem)
