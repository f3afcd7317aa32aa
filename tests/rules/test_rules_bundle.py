"""The rules as an installation has them: packed into one file a tier, the same rules."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from generated_rules import semgrep
from ruamel.yaml import YAML

from flake8_pinning.rulegen.bundle import packed, rule_files

ROOT = Path(__file__).parent.parent.parent
TIERS = ("rules", "rules-inventory")


@pytest.mark.parametrize("tier", TIERS)
def test_packed_rules_are_those_that_semgrep_reads_in_the_files(tier: str) -> None:
    """Semgrep reads YAML 1.2 with ruamel.yaml; PyYAML packs it by YAML 1.1, where ``on`` is true and ``012`` ten."""
    reader = YAML(typ="safe")
    expected = [
        rule for path in rule_files(ROOT / tier) for rule in reader.load(path.read_text(encoding="utf-8"))["rules"]
    ]
    assert json.loads(packed(ROOT / tier))["rules"] == expected
    assert len(expected) > 100


def test_it_is_every_rule_of_the_folder_but_the_generated_ones() -> None:
    every = {
        path.relative_to(ROOT / "rules")
        for path in (ROOT / "rules").rglob("*.yaml")
        if not path.name.endswith(".test.yaml")
    }
    found = {path.relative_to(ROOT / "rules") for path in rule_files(ROOT / "rules")}
    assert {path.parts[0] for path in every - found} <= {"catalog", "fix", "inventory"}
    assert not {path.parts[0] for path in found} & {"catalog", "fix", "inventory"}


def test_packed_rules_find_what_the_files_find(tmp_path: Path) -> None:
    config = tmp_path / "packed" / "languages.yaml"
    config.parent.mkdir()
    config.write_text(packed(ROOT / "rules"), encoding="utf-8")
    folder, target = ROOT / "rules" / "python", tmp_path / "source"
    shutil.copytree(folder, target, ignore=shutil.ignore_patterns("*.yaml"))
    of_the_file, of_the_folder = (findings(semgrep(rules, target)) for rules in (config, folder))
    assert of_the_file >= of_the_folder
    assert len(of_the_folder) > 20


def findings(output: dict[str, Any]) -> set[tuple[str, int, str, str]]:
    assert output["errors"] == []
    return {
        (hit["path"], hit["start"]["line"], hit["check_id"].rsplit(".", 1)[-1], hit["extra"]["message"])
        for hit in output["results"]
    }


def test_a_folder_without_rules_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no rules"):
        packed(tmp_path)


def test_what_is_no_yaml_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("rules: [", encoding="utf-8")
    with pytest.raises(yaml.YAMLError):
        packed(tmp_path)
