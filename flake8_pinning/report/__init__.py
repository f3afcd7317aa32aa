"""Reports: findings as text, JSON, SARIF, GitHub annotations. One module a format; each is listed here once."""

from __future__ import annotations

from collections.abc import Callable

from flake8_pinning.report.github import write_github
from flake8_pinning.report.json import write_json
from flake8_pinning.report.model import Report, Reported
from flake8_pinning.report.sarif import write_sarif
from flake8_pinning.report.text import write_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": write_text,
    "json": write_json,
    "sarif": write_sarif,
    "github": write_github,
}

__all__ = ["FORMATS", "Report", "Reported"]
