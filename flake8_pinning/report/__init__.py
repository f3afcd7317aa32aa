"""Reports: findings in the formats of people, editors and CI servers. One module each, listed here."""

from __future__ import annotations

import importlib

from flake8_pinning.report.model import Report, Reported, fingerprinted

FORMATS: dict[str, str] = {
    "text": "text:write_text",
    "json": "json:write_json",
    "sarif": "sarif:write_sarif",
    "github": "github:write_github",
    "gitlab": "gitlab:write_gitlab",
    "junit": "junit:write_junit",
    "html": "html:write_html",
    "detect-secrets-allowlist": "detect_secrets:write_detect_secrets",
}
"""Format → the module of this package and the function that writes it; imported when it is asked for."""

__all__ = ["FORMATS", "Report", "Reported", "fingerprinted", "write"]


def write(report: Report, format: str) -> str:
    """A report in one of :data:`FORMATS`."""
    module, _, function = FORMATS[format].partition(":")
    text: str = getattr(importlib.import_module(f"{__name__}.{module}"), function)(report)
    return text
