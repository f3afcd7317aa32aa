"""Findings as GitHub Actions workflow commands, which show as annotations on the lines."""

from __future__ import annotations

from flake8_pinning.report.model import Report, printable

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write_github(report: Report) -> str:
    """One workflow command a finding (GitHub documentation, "Workflow commands for GitHub Actions").

    GitHub shows ten annotations of each level for a step; the log has all of them.
    """
    lines = []
    for entry in report.findings:
        span = entry.finding.element.span
        file = _property(printable(entry.path))
        place = f"file={file},line={span.line},endLine={span.end_line},col={span.column}"
        if span.end_line == span.line:  # GitHub refuses columns across lines
            place += f",endColumn={span.end_column}"
        title = _property(f"{entry.finding.code} {entry.name}")
        lines.append(f"::{_COMMANDS[entry.level]} {place},title={title}::{_data(entry.message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
