"""A small project with findings of several kinds, and a run of the real command over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import command  # type: ignore[import-not-found]
import pytest
from command import enter  # type: ignore[import-not-found]

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
R3 = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
EMPTY = "A" * 43 + "="
FILES = {
    "pins.py": f'"""Pins."""\n\nPINS = [\n    "sha256/{R3}",\n    "sha256/{EMPTY}",\n]\nOTHER = ["{OLD}"]\n',
    "src/Pins.kt": f'val pins = CertificatePinner.Builder().add("x.example", "sha256/{R3}").build()\n',
}
Scan = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project; the current directory is its top."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return enter(tmp_path, monkeypatch)  # type: ignore[no-any-return]


@pytest.fixture
def scan(capfdbinary: pytest.CaptureFixture[bytes]) -> Scan:
    """``pinning scan …`` on the day of the catalog's sources: (exit code, stdout, stderr)."""

    def run(*arguments: str, as_of: str = "2026-11-24") -> tuple[int, str, str]:
        return command.run(capfdbinary, "scan", "--as-of", as_of, *arguments)  # type: ignore[no-any-return]

    return run
