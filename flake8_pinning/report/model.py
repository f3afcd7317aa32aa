"""What a report is made of."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from flake8_pinning.checks import Finding, Span
from flake8_pinning.checks.wording import listed, one_line, shown
from flake8_pinning.codes import BY_CODE
from flake8_pinning.files.names import printable as printable


@dataclass(frozen=True)
class Edit:
    """A piece of text to be replaced; an empty span is an insertion."""

    span: Span
    text: str


@dataclass(frozen=True)
class Reported:
    """A finding in a file."""

    path: str
    """With slashes, as the user names it: relative to where the command runs, or absolute."""
    finding: Finding
    note: str = ""
    """What to add to the message."""
    key_path: str = ""
    """The path relative to the project, which is the same wherever the command runs."""
    fingerprint: str = ""
    """Names the finding from run to run, whatever line it moves to."""
    edits: tuple[Edit, ...] = ()
    """The edit that resolves it, where one is known."""

    @property
    def message(self) -> str:
        """The finding's line, without characters that could break it."""
        return one_line(f"{self.finding.message} ({self.note})" if self.note else self.finding.message)

    @property
    def level(self) -> str:
        """``error``, ``warning`` or ``note``."""
        return level(self.finding.code)

    @property
    def name(self) -> str:
        """The code's name, for instance ``replacement-missing``."""
        return BY_CODE[self.finding.code].name


@dataclass(frozen=True)
class Report:
    """The findings of one run."""

    as_of: date
    catalog: str
    """The catalog's version."""
    findings: tuple[Reported, ...]
    files: int = 0
    problems: tuple[str, ...] = field(default=())
    """One line for each file that could not be read."""
    ignored: int = 0
    """Findings that comments in the source ask to ignore."""
    known: int = 0
    """Findings that the baseline has."""
    gone: int = 0
    """Entries of the baseline that are resolved."""


def gathered(entries: Iterable[Reported]) -> list[Reported]:
    """Say of a file once what it would say of many of its values: at the first of them, with the lines of the others.

    To be called behind everything that leaves findings out, so that one that is silenced silences no other.
    """
    groups: dict[object, list[Reported]] = {}
    for number, entry in enumerate(entries):
        alike = entry.finding.alike
        groups.setdefault((entry.path, entry.finding.code, alike, entry.note) if alike else number, []).append(entry)
    return [_one_for(group) if len(group) > 1 else group[0] for group in groups.values()]


def _one_for(group: list[Reported]) -> Reported:
    first, *others = group
    lines = [str(line) for line in dict.fromkeys(entry.finding.element.span.line for entry in others)]
    shown_lines = lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], f"{len(lines) - _MOST_LINES + 1} more"]
    where = f"line{'' if len(lines) == 1 else 's'} {listed(shown_lines)}"
    message = f"{first.finding.message}; so {'is 1 other' if len(others) == 1 else f'are {len(others)} others'} in this file, on {where}"
    concerns = tuple(entry.finding.element for entry in group)
    return replace(first, finding=replace(first.finding, message=message, concerns=concerns))


_MOST_LINES = 6
_ERRORS = {"PIN101", "PIN102", "PIN103", "PIN208"}


def level(code: str) -> str:
    """How grave a code is: what stops connections is an error, inventory is a note, the rest a warning."""
    return "note" if code.startswith("PIN9") else "error" if code in _ERRORS else "warning"


def fingerprinted(entries: Iterable[Reported]) -> list[Reported]:
    """Give every finding its fingerprint: over file, code, value, and its number among equal ones.

    To be called with all findings of a run, before any is left out: the number counts equal ones in the order
    of the text.
    """
    repeated: Counter[tuple[str, str, str]] = Counter()
    found = []
    for entry in entries:
        path = entry.key_path or entry.path
        value = "".join(shown(entry.finding.element.value).split())
        base = (path, entry.finding.code, value)
        text = "\0".join((*base, str(repeated[base])))
        repeated[base] += 1
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        found.append(replace(entry, key_path=path, fingerprint=digest))
    return found
