"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from flake8_pinning.checks import Finding
from flake8_pinning.checks.wording import one_line


@dataclass(frozen=True)
class Reported:
    """A finding in a file."""

    path: str
    finding: Finding

    @property
    def message(self) -> str:
        """The finding's line, without characters that could break it."""
        return one_line(self.finding.message)


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
