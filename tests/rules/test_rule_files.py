"""The Semgrep rules as files: metadata, ids, tiers, that each loads alone and passes the tests beside it."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from generated_rules import run, semgrep

from flake8_pinning.codes import BY_CODE
from flake8_pinning.rulegen import bundle
from flake8_pinning.textscan import consumers

ROOT = Path(__file__).parent.parent.parent
RULES = ROOT / "rules"
TIERS = {"default": RULES, "fix": RULES / "fix", "inventory": RULES / "inventory"}
LEVELS = {"HIGH", "MEDIUM", "LOW"}


def rule_files() -> list[Path]:
    """Every rule file of all tiers, written by hand or generated."""
    by_hand = {path for folder in TIERS.values() for path in bundle.rule_files(folder)}
    return sorted({*by_hand, *(RULES / "catalog").glob("*.yaml")})


def rules() -> list[tuple[Path, dict[str, Any]]]:
    return [
        (path, rule)
        for path in rule_files()
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
    ]


def siblings(path: Path) -> list[Path]:
    """A rule file and the annotated test beside it."""
    stem = path.name.removesuffix(".yaml")
    return [other for other in path.parent.iterdir() if other.name.partition(".")[0] == stem]


def test_ids_are_unique_without_their_path() -> None:
    counts = Counter(rule["id"] for _, rule in rules())
    assert [name for name, count in counts.items() if count > 1] == []
    assert all(name.startswith("pinning-") for name in counts)


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_metadata(path: Path) -> None:
    folder = path.relative_to(RULES).parts[0]
    tier = folder if folder in TIERS else "default"
    for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
        metadata = rule["metadata"]
        where = f"{path.name}: {rule['id']}"
        assert metadata["category"] == "security", where
        assert metadata["subcategory"] in (["audit"], ["vuln"]), where
        assert metadata["tier"] == tier, where
        assert metadata["pinning-code"] in BY_CODE, where
        assert {metadata["confidence"], metadata["likelihood"], metadata["impact"]} <= LEVELS, where
        assert all(entry.startswith("CWE-") for entry in metadata["cwe"]), where
        assert metadata["technology"], where
        assert metadata["references"], where
        assert all(url.startswith("https://") for url in metadata["references"]), where
        assert rule["severity"] in ({"INFO"} if tier == "inventory" else {"INFO", "WARNING", "ERROR"}), where
        # Generated messages have a paragraph a change: one rule is about many.
        assert folder == "catalog" or "\n" not in rule["message"].strip(), f"{where}: the message is one paragraph"


def test_no_rule_advises_a_ca_where_only_the_servers_own_key_is_compared() -> None:
    word = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, consumers.LEAF_ONLY))})(?!\w)")
    single = [(rule["id"], rule) for _, rule in rules() if rule["metadata"]["pinning-code"] == "PIN202"]
    about = {name: rule["message"] for name, rule in single if word.search(json.dumps({**rule, "message": ""}))}
    assert {"pinning-curl-c-single-pin", "pinning-curl-cli-single-pin", "pinning-envoy-single-spki"} <= set(about)
    assert [name for name, text in about.items() if not re.search("would never match|does not help", text)] == []


@pytest.mark.parametrize("tier", TIERS)
def test_every_rule_passes_the_test_beside_it(tier: str) -> None:
    # The native test runner knows neither --metrics nor --disable-version-check: it never asks the network.
    output = run("test", str(TIERS[tier].resolve()))
    assert output["config_missing_tests"] == []
    assert output["config_with_errors"] == []
    failed = [
        (path, name, check)
        for path, result in output["results"].items()
        for name, check in result["checks"].items()
        if not check["passed"]
    ]
    assert failed == []
    fixes = output.get("fixtest_results", {})
    assert [name for name, result in fixes.items() if not result["passed"]] == []
    assert len(output["results"]) > (5 if tier == "fix" else 20)
    assert fixes or tier != "fix"


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_works_alone(path: Path, tmp_path: Path) -> None:
    for file in siblings(path):
        shutil.copy(file, tmp_path)
    output = run("test", str(tmp_path))
    assert output["config_with_errors"] == []
    assert output["config_missing_tests"] == []
    assert output["results"]


def test_a_bare_nosemgrep_id_silences_a_rule(tmp_path: Path) -> None:
    pin = "A" * 43 + "="
    source = f'@implementation A\nNSDictionary *c = @{{ kTSKPublicKeyHashes : @[ @"{pin}" ] }};'
    target = tmp_path / "pins.m"
    target.write_text(source + "\n", encoding="utf-8")
    folder = tmp_path / "rules"
    shutil.copytree(RULES / "objc", folder)
    found = semgrep(folder, target)["results"]
    assert found
    ids = ", ".join(sorted({result["check_id"].rpartition(".")[2] for result in found}))
    target.write_text(f"{source} // nosemgrep: {ids}\n", encoding="utf-8")
    assert semgrep(folder, target)["results"] == []


def test_the_default_bundle_is_quiet_about_pins_in_order(tmp_path: Path) -> None:
    """What only lists pins is in the inventory tier, which `--config rules/` does not load."""
    target = tmp_path / "pins.go"
    target.write_text(
        'package a\nvar pins = []string{"C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", '
        '"diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI="}\n',
        encoding="utf-8",
    )
    assert semgrep(RULES, target)["results"] == []
    assert semgrep(TIERS["inventory"].resolve(), target)["results"]
