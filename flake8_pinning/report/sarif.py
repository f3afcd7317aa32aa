"""Findings as SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any
from urllib.parse import quote

from flake8_pinning import __version__
from flake8_pinning.checks.wording import shown
from flake8_pinning.codes import CODES
from flake8_pinning.report.json import dumps
from flake8_pinning.report.model import Report, Reported

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"PIN101": "error", "PIN102": "error", "PIN103": "error", "PIN208": "error"}


def write_sarif(report: Report) -> str:
    """One run. Fingerprints are over the value and not the line, so that they stay when lines move."""
    repeated: Counter[str] = Counter()
    return dumps(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "flake8-pinning",
                            "version": __version__,
                            "informationUri": "https://github.com/flake8-pinning/flake8-pinning",
                            "rules": [_rule(code.code, code.name, code.summary) for code in CODES],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(entry, repeated) for entry in report.findings],
                }
            ],
        }
    )


def level(code: str) -> str:
    """SARIF level of a code: what breaks is an error, inventory is a note, the rest a warning."""
    return "note" if code.startswith("PIN9") else _LEVELS.get(code, "warning")


def _rule(code: str, name: str, summary: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": summary[0].upper() + summary[1:]},
        "help": {"text": f"{summary[0].upper() + summary[1:]}. See docs/codes/{code.lower()}.md."},
        "defaultConfiguration": {"level": level(code)},
    }


def _result(entry: Reported, repeated: Counter[str]) -> dict[str, Any]:
    finding, span = entry.finding, entry.finding.element.span
    base = f"{entry.path}\0{finding.code}\0{shown(finding.element.value)}"
    number = repeated[base]
    repeated[base] += 1
    return {
        "ruleId": finding.code,
        "level": level(finding.code),
        "message": {"text": entry.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(entry.path.replace("\\", "/"))},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endLine": span.end_line,
                        "endColumn": span.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {"pinning/v1": hashlib.sha256(f"{base}\0{number}".encode()).hexdigest()},
    }
