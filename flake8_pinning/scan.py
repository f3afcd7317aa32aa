"""Scan one file: Python by its syntax, certificate files by their content."""

from __future__ import annotations

from pathlib import Path

from flake8_pinning.analysis import Analyzer
from flake8_pinning.checks import Finding
from flake8_pinning.files import decode_python, decode_text
from flake8_pinning.prefilter import may_hold_pin
from flake8_pinning.textscan import certificate_pin_sets, text_pin_sets

PYTHON = {".py", ".pyi", ".pyw"}
DOCUMENTS = {".md", ".markdown", ".rst", ".adoc", ".lock", ".sum"}
"""Prose and lock files: not looked at in directories, only where a person names them."""
CERTIFICATES = {".pem", ".crt", ".cer", ".der", ".cert"}


class Scanner:
    """Scans files with one analyzer."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer

    def scan(self, path: Path) -> list[Finding]:
        """The findings in the file at *path*; none in what is neither source nor certificate.

        :raises OSError: it cannot be read.
        """
        return self.scan_bytes(path.read_bytes(), path.suffix.lower())

    def scan_bytes(self, data: bytes, suffix: str) -> list[Finding]:
        """The findings in *data*, read as a file with this suffix."""
        if suffix in CERTIFICATES:
            text = decode_text(data) or ""
            sets = certificate_pin_sets(data, text, self.analyzer.catalog)
            return self.analyzer.findings(sets, text)
        if not may_hold_pin(data):
            return []
        if suffix in PYTHON:
            try:
                return self.analyzer.python(decode_python(data).text)
            except SyntaxError:
                pass  # Python 2, a template, a broken file: its pins are found as those of any text
        text = decode_text(data)
        if text is None:
            return []
        return self.analyzer.findings(text_pin_sets(text, self.analyzer.catalog), text)
