"""Findings as GitLab's code quality report, which shows in the merge request beside the lines."""

from __future__ import annotations

from flake8_pinning.report.json import dumps
from flake8_pinning.report.model import Report, printable

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def write_gitlab(report: Report) -> str:
    """A list of issues (GitLab documentation, "Code Quality report format"); paths are the repository's."""
    return dumps(
        [
            {
                "description": f"{entry.finding.code} {entry.message}",
                "check_name": f"pinning/{entry.name}",
                "fingerprint": entry.fingerprint,
                "severity": _SEVERITIES[entry.level],
                "location": {
                    "path": printable(entry.key_path or entry.path),
                    "lines": {
                        "begin": entry.finding.element.span.line,
                        "end": entry.finding.element.span.end_line,
                    },
                },
            }
            for entry in report.findings
        ]
    )
