"""The codes are the same everywhere: codes.py, flake8's registry, SARIF, the Semgrep metadata, pages, README, CHANGELOG."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from flake8_pinning import __version__
from flake8_pinning.cli import main
from flake8_pinning.codes import BY_CODE, CODES, OFF_BY_DEFAULT

ROOT = Path(__file__).parent.parent.parent
NAMED = re.compile(r"\bPIN\d{3}\b")


def sarif_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """The rules that a SARIF report describes, findings or not."""
    assert main(["scan", "--isolated", "--format", "sarif", str(folder)]) == 0
    report = json.loads(capsys.readouterr().out)
    rules: list[dict[str, object]] = report["runs"][0]["tool"]["driver"]["rules"]
    return rules


def test_sarif_describes_every_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = sarif_rules(tmp_path, capsys)
    assert [rule["id"] for rule in rules] == [code.code for code in CODES]
    for rule, code in zip(rules, CODES, strict=True):
        name = re.sub(r"(?<!^)(?=[A-Z])", "-", str(rule["name"])).lower()
        assert name == code.name
        assert rule["defaultConfiguration"]["enabled"] is code.default  # type: ignore[index]


def test_flake8_has_the_plugin_in_its_registry() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "flake8", "--version"], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert f"flake8-pinning: {__version__}" in result.stdout


def rule_codes(folder: str) -> dict[str, set[str]]:
    """Id → ``pinning-code`` and ``pinning-codes`` of every Semgrep rule below *folder*."""
    return {
        rule["id"]: {rule["metadata"]["pinning-code"], *rule["metadata"].get("pinning-codes", [])}
        for path in (ROOT / folder).rglob("*.yaml")
        if not path.name.endswith(".test.yaml") and "inventory" not in path.relative_to(ROOT / folder).parts
        for rule in _rules(path)
    }


def _rules(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    # The generated files are JSON, which a YAML parser takes minutes for.
    rules: list[dict[str, Any]] = (json.loads(text) if text[:1] == "{" else yaml.safe_load(text))["rules"]
    return rules


def test_every_rule_belongs_to_a_code() -> None:
    acting, listing = rule_codes("rules"), rule_codes("rules-inventory")
    assert {rule: codes for rule, codes in {**acting, **listing}.items() if not codes <= set(BY_CODE)} == {}
    assert {code for codes in acting.values() for code in codes} >= {
        "PIN101", "PIN103", "PIN201", "PIN202", "PIN203", "PIN204", "PIN205",
    }  # fmt: skip
    assert {code[:4] for codes in listing.values() for code in codes} == {"PIN9"}
    advising = {rule: codes for rule, codes in acting.items() if rule.startswith(("pinning-catalog-", "pinning-fix-"))}
    assert {rule for rule, codes in advising.items() if {code[:4] for code in codes} != {"PIN1"}} == set()


@pytest.mark.parametrize(
    "named",
    [
        lambda: {path.stem.upper() for path in (ROOT / "docs" / "codes").glob("pin*.md")},
        lambda: set(NAMED.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))),
        lambda: {code for path in (ROOT / "tests" / "eval").glob("*.py") for code in NAMED.findall(path.read_text("utf-8"))},
    ],
    ids=["pages", "changelog", "eval files"],
)
def test_no_code_is_forgotten(named: Callable[[], set[str]]) -> None:
    assert named() == set(BY_CODE)


def test_the_help_says_what_is_off_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["scan", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    match = re.search(r"default: all but ((?:PIN\d+(?:, )?)+)\)", text)
    assert match
    prefixes = tuple(match[1].split(", "))
    assert tuple(code.code for code in CODES if code.code.startswith(prefixes)) == OFF_BY_DEFAULT


@pytest.mark.parametrize(
    ("option", "scan", "flake8"),
    [
        ([], {"PIN101"}, {"PIN101"}),
        (["--select", "PIN2"], {"PIN202", "PIN204"}, {"PIN202", "PIN204"}),
        (["--extend-select", "PIN9"], {"PIN101", "PIN901"}, {"PIN101", "PIN901"}),
        # One plugin among others is chosen by its name; a program of its own is there already.
        (["--select", "PIN"], {"PIN101", "PIN202", "PIN204", "PIN901"}, {"PIN101"}),
        (["--extend-select", "PIN"], {"PIN101", "PIN202", "PIN204", "PIN901"}, {"PIN101"}),
    ],
)
def test_what_a_choice_means_to_both(tmp_path: Path, option: list[str], scan: set[str], flake8: set[str]) -> None:
    """docs/guides/editor.md, docs/ci.md and README.md say so."""
    (tmp_path / "pins.py").write_text('PINS = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]\n', encoding="utf-8")
    for module, arguments, expected in (
        ("flake8_pinning", ["scan", "--as-of", "2026-11-24"], scan),
        ("flake8", ["--isolated", "--pinning-as-of", "2026-11-24"], flake8),
    ):
        command = [sys.executable, "-m", module, *arguments, *option, "pins.py"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert set(re.findall(r": (PIN\d+) ", done.stdout)) == expected
