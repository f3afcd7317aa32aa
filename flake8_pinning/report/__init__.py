"""Reports: findings in the formats of people, editors and CI servers. One module each."""

from __future__ import annotations

import importlib

from flake8_pinning.formats import FORMATS
from flake8_pinning.report.model import Report, Reported, fingerprinted, gathered

__all__ = ["FORMATS", "Report", "Reported", "fingerprinted", "gathered", "write"]


def write(report: Report, format: str) -> str:
    """A report in one of :data:`flake8_pinning.formats.FORMATS`."""
    module, _, function = FORMATS[format].partition(":")
    text: str = getattr(importlib.import_module(f"{__name__}.{module}"), function)(report)
    return text
