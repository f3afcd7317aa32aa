"""Running the generated rules at any day, over any text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
COMMITTED = ROOT / "rules" / "catalog"
PREFIXES = ROOT / "catalog" / "pem-prefixes.csv"
SEMGREP = Path(sys.executable).with_name("semgrep")
QUIET = ("--metrics", "off", "--disable-version-check")
DAY = 86_400


def semgrep(rules: Path, target: Path, *arguments: str) -> dict[str, Any]:
    """Semgrep's JSON for *target*."""
    return run("scan", *QUIET, "--no-git-ignore", *arguments, "--config", rules, target)


def run(subcommand: str, *arguments: str | Path) -> dict[str, Any]:
    """The JSON of one of Semgrep's commands."""
    environment = {
        **os.environ,
        "SEMGREP_SEND_METRICS": "off",
        "PATH": f"{SEMGREP.parent}{os.pathsep}{os.environ['PATH']}",
    }
    command: list[str | Path] = [SEMGREP, subcommand, "--json", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert result.returncode in (0, 1), result.stderr[-2000:]
    output: dict[str, Any] = json.loads(result.stdout)
    return output


def rules_at(second: int, folder: Path) -> Path:
    """A copy of the committed rules for which *second* is now: Semgrep's own clock cannot be set."""
    folder.mkdir(parents=True)
    for path in COMMITTED.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert "today()" in text
        (folder / path.name).write_text(text.replace("today()", str(second)), encoding="utf-8")
    return folder


def found_lines(output: dict[str, Any]) -> dict[str, dict[int, set[str]]]:
    """File name → line → ids (without their path) of the rules that found something there."""
    assert output["errors"] == []
    lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for hit in output["results"]:
        lines[Path(hit["path"]).name][hit["start"]["line"]].add(hit["check_id"].rpartition(".")[2])
    return lines
