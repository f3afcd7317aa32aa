"""The codemod under LibCST's own runner."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
CODEMOD = "pinning_codemods.add_replacement_pins.AddReplacementPins"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "libcst.tool", "codemod", "-x", "--no-format", CODEMOD]
    return subprocess.run(
        [*command, *arguments, "."], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_runs(tmp_path, jobs):
    (tmp_path / "pins.py").write_text(f"PINS = ['{OLD}']\n")
    (tmp_path / "more.py").write_bytes(b"\xef\xbb\xbf" + f"PINS = [\r\n    '{OLD}',\r\n]".encode())
    (tmp_path / "other.py").write_text("print('nothing')\n")
    result = run(tmp_path, "--as-of", "2026-11-24", "--jobs", jobs)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "pins.py").read_text() == f"PINS = ['{OLD}', '{NEW}']\n"
    assert (
        tmp_path / "more.py"
    ).read_bytes() == b"\xef\xbb\xbf" + f"PINS = [\r\n    '{OLD}',\r\n    '{NEW}',\r\n]".encode()


def test_takes_its_arguments(tmp_path):
    before = f"PINS = ['{OLD}']\n"
    (tmp_path / "pins.py").write_text(before)
    for arguments in (["--as-of", "2023-01-01"], ["--as-of", "2026-11-24", "--only", "Let's Encrypt"]):
        assert run(tmp_path, *arguments).returncode == 0
        assert (tmp_path / "pins.py").read_text() == before


def test_a_bad_day_is_said(tmp_path):
    result = run(tmp_path, "--as-of", "soon")
    assert result.returncode == 2
    assert "'soon' is no day such as 2026-04-15" in result.stderr
    assert "Traceback" not in result.stderr
