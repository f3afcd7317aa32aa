"""Findings as GitHub Actions workflow commands, which show as annotations on the lines."""

from __future__ import annotations

from flake8_pinning.report.model import Report
from flake8_pinning.report.sarif import level


def write_github(report: Report) -> str:
    """One workflow command a finding (GitHub documentation, "Workflow commands for GitHub Actions")."""
    lines = []
    for entry in report.findings:
        span = entry.finding.element.span
        command = {"error": "error", "warning": "warning", "note": "notice"}[level(entry.finding.code)]
        place = f"file={_property(entry.path)},line={span.line},col={span.column},endLine={span.end_line}"
        lines.append(f"::{command} {place},title={entry.finding.code}::{_data(entry.message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
