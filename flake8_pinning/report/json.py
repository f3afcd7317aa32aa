"""Findings as JSON. The shape is a promise: fields are added, never renamed (docs/json.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from flake8_pinning.catalog import Authority, Source
from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import shown
from flake8_pinning.report.model import Report, Reported

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(report: Report) -> str:
    """The whole report as one JSON object; lines and columns count from 1."""
    return dumps(
        {
            "version": 1,
            "as_of": report.as_of.isoformat(),
            "catalog": report.catalog,
            "findings": [finding_json(entry) for entry in report.findings],
            "problems": list(report.problems),
            "summary": {
                "files": report.files,
                "findings": len(report.findings),
                "known": report.known,
                "ignored": report.ignored,
            },
        }
    )


def finding_json(entry: Reported) -> dict[str, Any]:
    """One finding."""
    finding = entry.finding
    span, pin = finding.element.span, finding.pin
    return {
        "path": entry.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": finding.code,
        "property": pin.property.value if pin else None,
        "algorithm": pin.algorithm if pin else None,
        "notation": pin.reading.notation.name if pin else None,
        "value": shown(finding.element.value),
        "authorities": [authority_json(authority) for authority in pin.authorities] if pin else [],
        "status": finding.status.state if finding.status else None,
        "reason": finding.status.departure.reason if finding.status else None,
        "deadline": finding.status.day.isoformat() if finding.status else None,
        "replacements": [replacement_json(replacement) for replacement in finding.replacements],
        "fixable": finding.fixable,
        "message": entry.message,
        "fingerprint": entry.fingerprint,
    }


def authority_json(authority: Authority) -> dict[str, Any]:
    """A CA, in the fields that reports show."""
    return {
        "name": authority.name,
        "sha256": authority.sha256.hex(),
        "role": authority.role,
        "not_after": authority.not_after.isoformat(),
        "operator": authority.operator,
    }


def replacement_json(replacement: Replacement) -> dict[str, Any]:
    """A CA to add, with the value to write (``None`` where it cannot be written)."""
    value = replacement.value
    return {
        "name": replacement.authority.name,
        "sha256": replacement.authority.sha256.hex(),
        "value": None if value is None else shown(value),
    }


def sources_json(sources: Iterable[Source]) -> list[dict[str, str]]:
    """Where the facts stand."""
    return [{"url": source.url, "title": source.title} for source in sources]


def dumps(value: Any) -> str:
    """JSON as all commands print it: UTF-8; bytes of file names that are no text stay escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
