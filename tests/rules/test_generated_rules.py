"""The generated rules are what the catalog gives, and hold when the calendar has moved on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import generate
from flake8_pinning.rulegen.prefixes import load
from flake8_pinning.rulegen.store import stale

ROOT = Path(__file__).parent.parent.parent
COMMITTED = ROOT / "rules" / "catalog"
SEMGREP = Path(sys.executable).with_name("semgrep")
LATER = 2_600_000_000
"""A second in 2052."""


def found(rules: Path, target: Path) -> dict[str, str]:
    """Rule id without its path → severity."""
    environment = {**os.environ, "PATH": f"{SEMGREP.parent}{os.pathsep}{os.environ['PATH']}"}
    command = [SEMGREP, "scan", "--metrics", "off", "--disable-version-check", "--json", "--config", rules, target]
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    output = json.loads(result.stdout)
    assert output["errors"] == []
    return {hit["check_id"].rpartition(".")[2]: hit["extra"]["severity"] for hit in output["results"]}


def test_the_committed_rules_are_what_the_catalog_gives(catalog: Catalog) -> None:
    files = generate(catalog, prefixes=load(ROOT / "catalog" / "pem-prefixes.csv"))
    assert stale(COMMITTED, files) == [], "run python3 dev.py rules, and commit rules/catalog/"


def test_the_same_arguments_give_the_same_bytes(catalog: Catalog) -> None:
    assert generate(catalog) == generate(catalog)


def test_a_warning_becomes_an_error_at_the_deadline(tmp_path: Path) -> None:
    """Semgrep's clock cannot be set, so the deadlines are: once all ahead by less than a year, once all behind."""
    source = tmp_path / "pins.go"
    globalsign_r3 = "cbb522d7b7f127ad6a0113865bdf1cd4102e7d0759af635a7cf4720dc963c53b"
    source.write_text(f'var pins = []string{{"{globalsign_r3}"}}\n', encoding="utf-8")
    text = (COMMITTED / "roots.yaml").read_text(encoding="utf-8")
    past, future = tmp_path / "past.yaml", tmp_path / "future.yaml"
    # `today() >= START and today() < DEADLINE` and `today() >= DEADLINE`
    past.write_text(re.sub(r"(today\(\) (?:>=|<)) \d+", r"\1 1000000000", text), encoding="utf-8")
    window = re.sub(r"today\(\) >= \d+ and today\(\) < \d+", f"today() >= 1000000000 and today() < {LATER}", text)
    future.write_text(re.sub(r"today\(\) >= \d+\"", f'today() >= {LATER}"', window), encoding="utf-8")
    assert found(past, source) == {"pinning-catalog-globalsign-2027-r3": "ERROR"}
    assert found(future, source) == {"pinning-catalog-globalsign-2027-r3-leaving": "WARNING"}


def test_many_hashes_and_long_lines_give_no_error(tmp_path: Path) -> None:
    (tmp_path / "hashes.json").write_text(
        json.dumps([f"{number:064x}" for number in range(5_000)], indent=0), encoding="utf-8"
    )
    (tmp_path / "app.js").write_text("var a=" + ",".join(f"b{number}" for number in range(200_000)), encoding="utf-8")
    (tmp_path / "data.bin").write_bytes(bytes(range(256)) * 4_000)
    assert found(COMMITTED / "roots.yaml", tmp_path) == {}
