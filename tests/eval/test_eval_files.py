"""The eval files: each line carries what the real flake8 must say about it.

``# PIN101: 8`` at the end of a line wants that code at that column (as flake8 prints it, from 1); several are
separated by commas. A line without one must be silent. In the head of a file ``# as-of: 2026-01-10`` sets the day
(else 2026-11-24) and ``# select: PIN202`` switches codes on that are off by default.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_pinning.codes import CODES

HERE = Path(__file__).parent
FILES = sorted(path for path in HERE.glob("*.py") if not path.name.startswith(("test_", "conftest")))
WANTED = re.compile(r"(PIN\d{3}): (\d+)")
REPORTED = re.compile(r".*?:(\d+):(\d+): (PIN\d{3}) (.+)")


def wanted(path: Path) -> set[tuple[int, int, str]]:
    found = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        comment = line.rpartition("# ")[2]
        found |= {(number, int(column), code) for code, column in WANTED.findall(comment)}
    return found


def option(text: str, name: str, default: str) -> str:
    match = re.search(rf"^# {name}: (.+)$", text, re.MULTILINE)
    return match[1] if match else default


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_says_what_the_file_wants_and_nothing_else(path):
    text = path.read_text(encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--isolated", "--pinning-as-of", option(text, "as-of", "2026-11-24")]
    if extra := option(text, "select", ""):
        command += ["--extend-select", extra]
    result = subprocess.run([*command, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.stderr == ""
    matches = [REPORTED.fullmatch(line) for line in result.stdout.splitlines()]
    reported = {(int(match[1]), int(match[2]), match[3]) for match in matches if match}
    assert reported == wanted(path)


def test_every_code_has_an_eval_file():
    covered = {code for path in FILES for _, _, code in wanted(path)}
    assert covered == {code.code for code in CODES}


def test_a_file_wants_something_or_says_that_it_is_silent():
    for path in FILES:
        assert wanted(path) or path.stem in ("silent", "pin101_before"), path
