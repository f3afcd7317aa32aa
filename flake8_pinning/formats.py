"""The formats of reports: one table, beside that of the codes, that costs no import of what writes them."""

from __future__ import annotations

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
"""Format → module of :mod:`flake8_pinning.report` and the function in it, imported when it is asked for."""
