"""Findings as SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

from typing import Any

from flake8_pinning import __version__
from flake8_pinning.checks import Span
from flake8_pinning.codes import CODES, Code
from flake8_pinning.report.advice import what_to_do
from flake8_pinning.report.json import dumps
from flake8_pinning.report.model import Edit, Report, Reported
from flake8_pinning.report.model import level as level
from flake8_pinning.report.uri import uri

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RANK = {"error": 90.0, "warning": 50.0, "note": 5.0}
_INDEX = {code.code: number for number, code in enumerate(CODES)}


def write_sarif(report: Report) -> str:
    """One run. Columns count code points, as everywhere in this tool."""
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
                            "semanticVersion": __version__,
                            "rules": [_rule(code) for code in CODES],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "automationDetails": {"id": "flake8-pinning/"},
                    "invocations": [
                        {
                            "executionSuccessful": True,
                            "toolExecutionNotifications": [
                                {"level": "warning", "message": {"text": problem}}
                                for problem in report.problems
                            ],
                        }
                    ],
                    "properties": {"asOf": report.as_of.isoformat(), "catalog": report.catalog},
                    "results": [_result(entry) for entry in report.findings],
                }
            ],
        }
    )


def _rule(code: Code) -> dict[str, Any]:
    summary = code.summary[0].upper() + code.summary[1:] + "."
    todo = what_to_do(code.code)
    return {
        "id": code.code,
        "name": "".join(word.capitalize() for word in code.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": f"{summary} {todo}".replace("`", "")},
        "help": {
            "text": f"{summary} {todo}".replace("`", ""),
            "markdown": f"**{code.code} {code.name}**\n\n{summary}\n\n{todo}\n\n"
            "`pinning explain VALUE` says which CA a value is, what happens to it, and where that stands.",
        },
        "defaultConfiguration": {
            "level": level(code.code),
            "enabled": code.default,
            "rank": _RANK[level(code.code)],
        },
        "properties": {"tags": ["security", "certificate-pinning"], "precision": "very-high"},
    }


def _result(entry: Reported) -> dict[str, Any]:
    finding = entry.finding
    place = {"artifactLocation": {"uri": uri(entry.path)}, "region": _region(finding.element.span)}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": entry.level,
        "message": {"text": entry.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"pinning/v1": entry.fingerprint},
    }
    related = [element.span for element in finding.concerns if element.span != finding.element.span]
    if related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": {"artifactLocation": {"uri": uri(entry.path)}, "region": _region(span)},
                "message": {"text": "the same holds for this pin"},
            }
            for number, span in enumerate(dict.fromkeys(related), start=1)
        ]
    if entry.edits:
        result["fixes"] = [
            {
                "description": {"text": "Add the pins of the CAs that take over"},
                "artifactChanges": [
                    {
                        "artifactLocation": {"uri": uri(entry.path)},
                        "replacements": [_replacement(edit) for edit in entry.edits],
                    }
                ],
            }
        ]
    return result


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
