"""The day of all tests, a folder with nothing of the machine's settings, the real command run in this process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flake8_pinning.cli import main

AS_OF = ("--as-of", "2026-11-24")


def enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make *folder* the current one, and forget what the machine says of colours."""
    monkeypatch.chdir(folder)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


def run(capture: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    """``pinning …``: (exit code, stdout, stderr).

    :param capture: pytest's ``capfdbinary``.
    """
    capture.readouterr()
    try:
        code = main(list(arguments))
    except SystemExit as error:  # what argparse does with arguments that are none
        code = int(error.code or 0)
    out, err = capture.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def flake8(path: Path, *options: str, as_of: str = AS_OF[1]) -> list[str]:
    """The lines that ``python -m flake8`` prints about one file, with nothing of the machine's settings."""
    command = [sys.executable, "-m", "flake8", "--isolated", "--pinning-as-of", as_of, *options, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.stderr == ""
    return result.stdout.splitlines()
