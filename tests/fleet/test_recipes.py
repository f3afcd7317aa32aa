"""The recipes of docs/fleet.md."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "fleet.md"


def block(language):
    return re.search(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1]


def test_the_workflow_is_one(tmp_path):
    if shutil.which("check-jsonschema") is None:
        pytest.skip("no check-jsonschema here")
    workflow = tmp_path / "pins.yaml"
    workflow.write_text(block("yaml"), encoding="utf-8")
    command = ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_queries_are_valid(run, fleet, monkeypatch):
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    run("--export", "pins.parquet")
    found = duckdb.sql(block("sql").rstrip().rstrip(";")).fetchall()
    assert [(str(day), ca) for day, ca, _ in found] == [
        ("2024-09-04", "R3 (Let's Encrypt)"),
        ("2026-04-15", "DigiCert Global Root CA"),
    ]


def test_the_split_gives_every_line_once(tmp_path):
    if shutil.which("split") is None:
        pytest.skip("no coreutils here")
    lines = [f"https://git.example.com/{'x' * (number % 7)}/{number}.git" for number in range(100)]
    (tmp_path / "repos.txt").write_text("\n".join(lines) + "\n")
    parts = ""
    for part in range(1, 9):
        command = ["split", f"--number=l/{part}/8", "repos.txt"]
        parts += subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert parts.splitlines() == lines
