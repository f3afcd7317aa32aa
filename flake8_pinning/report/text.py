"""Findings as lines that editors and people read: ``path:line:column: CODE message``."""

from __future__ import annotations

from collections import Counter

from flake8_pinning.report.model import Report


def write_text(report: Report) -> str:
    """One line a finding, and a summary where there is any."""
    lines = []
    for entry in report.findings:
        span = entry.finding.element.span
        lines.append(f"{entry.path}:{span.line}:{span.column}: {entry.finding.code} {entry.message}")
    if lines:
        counts = Counter(entry.finding.code for entry in report.findings)
        fixable = sum(entry.finding.fixable for entry in report.findings)
        total = len(report.findings)
        summary = ", ".join(f"{code} {count}" for code, count in sorted(counts.items()))
        files = len({entry.path for entry in report.findings})
        lines.append(f"{total} {'finding' if total == 1 else 'findings'} in {files} of {report.files} files ({summary})")
        if fixable:
            lines.append(f"`pinning fix` adds what {'one of them asks' if fixable == 1 else f'{fixable} of them ask'} for.")
    return "".join(line + "\n" for line in lines)
