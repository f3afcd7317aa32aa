"""Known pins as an allowlist for detect-secrets: digests of certificates look like secrets and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.checks.wording import shown
from flake8_pinning.pins.digests import split_prefix
from flake8_pinning.report.model import Report

_PIECE = re.compile(r"[A-Za-z0-9+/=_-]{20,}")
"""What detect-secrets takes for a secret has no blanks, colons or escapes in it."""


def write_detect_secrets(report: Report) -> str:
    """One regular expression for ``detect-secrets scan --exclude-secrets``, which it keeps in its baseline.

    It names every value in full that the catalog knows and that the files hold, and nothing else: what is no
    public CA's stays a finding of detect-secrets.
    """
    pieces = {
        piece
        for entry in report.findings
        if entry.finding.pin
        for piece in _pieces(entry.finding.element.value)
    }
    if not pieces:
        return "(?!)\n"  # fits nothing; an empty expression would fit every secret
    return "(?:" + "|".join(re.escape(piece) for piece in sorted(pieces)) + ")\n"


def _pieces(value: str | bytes | int) -> Iterator[str]:
    text = shown(value)
    if isinstance(value, str) and "\n" not in text:
        text = split_prefix(text.strip())[1].lstrip("/") or text
    for piece in _PIECE.findall(text):
        core = piece.strip("=")
        if not core.startswith("-----") and len(set(core)) > 4:
            yield core
