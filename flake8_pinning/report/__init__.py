"""Reports: findings in the formats of people, editors and CI servers. One module each, listed here."""

from __future__ import annotations

from collections.abc import Callable

from flake8_pinning.report.detect_secrets import write_detect_secrets
from flake8_pinning.report.github import write_github
from flake8_pinning.report.gitlab import write_gitlab
from flake8_pinning.report.html import write_html
from flake8_pinning.report.json import write_json
from flake8_pinning.report.junit import write_junit
from flake8_pinning.report.model import Report, Reported, fingerprinted
from flake8_pinning.report.sarif import write_sarif
from flake8_pinning.report.text import write_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": write_text,
    "json": write_json,
    "sarif": write_sarif,
    "github": write_github,
    "gitlab": write_gitlab,
    "junit": write_junit,
    "html": write_html,
    "detect-secrets-allowlist": write_detect_secrets,
}

__all__ = ["FORMATS", "Report", "Reported", "fingerprinted"]
