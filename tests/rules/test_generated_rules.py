"""The generated rules are what the catalog gives, and Semgrep takes them as they are."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from generated_rules import COMMITTED, PREFIXES, found_lines, semgrep

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import generate, store
from flake8_pinning.rulegen.prefixes import load

SLUG = re.compile(r"pinning-catalog-[a-z0-9-]+\Z")
LARGEST_PATTERN = 40_000
"""Characters of a regular expression: PCRE2 compiles 1.65 bytes from one of them on average, 65,536 at most."""
MOST_RULES = 75
"""Each costs a pass over every file: see docs/semgrep-rules.md before raising this."""


@pytest.fixture(scope="module")
def committed() -> list[dict[str, Any]]:
    return [rule for path in sorted(COMMITTED.glob("*.yaml")) for rule in json.loads(path.read_bytes())["rules"]]


def regexes(formula: object) -> Iterator[str]:
    """Every regular expression in a rule's patterns."""
    if isinstance(formula, dict):
        for key, value in formula.items():
            if key in ("pattern-regex", "pattern-not-regex"):
                yield value
            else:
                yield from regexes(value)
    elif isinstance(formula, list):
        for part in formula:
            yield from regexes(part)


def test_the_committed_rules_are_what_the_catalog_gives(catalog: Catalog) -> None:
    files = generate(catalog, prefixes=load(PREFIXES))
    assert store.stale(COMMITTED, files) == [], "run python3 dev.py rules, and commit rules/catalog/"


def test_ids_are_unique_and_severities_follow_from_them(committed: list[dict[str, Any]]) -> None:
    ids = [rule["id"] for rule in committed]
    assert len(set(ids)) == len(ids) <= MOST_RULES
    for rule in committed:
        assert SLUG.match(rule["id"])
        assert rule["severity"] == ("WARNING" if rule["id"].endswith("-leaving") else "ERROR")


def test_the_schema_allows_the_rules(committed: list[dict[str, Any]]) -> None:
    interfaces = pytest.importorskip("semgrep").__path__[0]
    schema = yaml.safe_load((Path(interfaces) / "semgrep_interfaces" / "rule_schema_v1.yaml").read_bytes())
    jsonschema.Draft7Validator(schema).validate({"rules": committed})


def test_no_pattern_is_larger_than_pcre_compiles(committed: list[dict[str, Any]]) -> None:
    for rule in committed:
        assert max(map(len, regexes(rule["patterns"]))) < LARGEST_PATTERN, rule["id"]


def test_no_pattern_shows_semgreps_prefilter_a_literal(committed: list[dict[str, Any]]) -> None:
    """It would look for each of them in every file, one slow pass for each; inside a look-ahead it sees none."""
    for rule in committed:
        visible = rule["patterns"][0]["pattern-regex"]
        before = None
        while before != visible:  # the innermost look-ahead first
            before = visible
            visible = re.sub(r"\(\?=(?:\\.|\[(?:\\.|[^]\\])*\]|[^()\\])*\)", "", visible)
            visible = re.sub(r"(?<=\(\?=)((?:\\.|\[(?:\\.|[^]\\])*\]|[^()\\])*)\((?!\?=)((?:\\.|[^()\\])*)\)", r"\1\2", visible)
        assert visible.startswith(("[", "(?:")), rule["id"]


def test_messages_name_somebody_and_something(committed: list[dict[str, Any]]) -> None:
    for rule in committed:
        assert re.search(r"\d{4}-\d\d-\d\d", rule["message"]), rule["id"]
        assert "add " in rule["message"] or "no replacement is known" in rule["message"], rule["id"]
        assert rule["metadata"]["fingerprints"] == sorted(set(rule["metadata"]["fingerprints"]))


def test_a_finding_says_which_line_is_about_it(tmp_path: Path) -> None:
    """R3, E1 and an address of no CA: one rule, and each finding marks the line about its own value."""
    source = tmp_path / "pins.go"
    source.write_text(
        'var r3 = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="\n'
        'var x1 = "6d99fb265eb1c5b3744765fcbc648f3cd8e1bffafdc4c2f99b9d47cf7ff1c24f"\n'
        'var none = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG1="\n',
        encoding="utf-8",
    )
    first, second = semgrep(COMMITTED, source)["results"]
    for hit, value in ((first, "jQJTbIh0grw0"), (second, "6d99fb265eb1")):
        assert hit["check_id"].endswith("pinning-catalog-lets-encrypt")
        assert hit["extra"]["message"].startswith(f"`{value}")
        (marked,) = [line for line in hit["extra"]["message"].split("\n\n") if line.startswith(f"[{value}] ")]
        assert marked.endswith(": add YR1, YR2 and YR3." if hit is first else "same key, add that one.")
    assert "R4 and R3, left service on 2024-09-04" in first["extra"]["message"]


def test_hostile_input_gives_no_error(tmp_path: Path, catalog: Catalog) -> None:
    """Thousands of hashes, ten megabytes of JSON, one line of a megabyte, bytes that are no text."""
    noise = random.Random(1)
    hashes = [f"{noise.getrandbits(256):064x}" for _ in range(5_000)]
    mixed = [*hashes, *(authority.sha256.hex() for authority in list(catalog)[:500])]
    (tmp_path / "hashes.txt").write_text("\n".join(hashes), encoding="utf-8")
    (tmp_path / "some-known.json").write_text(json.dumps(mixed), encoding="utf-8")
    colons = [":".join(re.findall("..", value.upper())) for value in hashes[:3_000]]
    (tmp_path / "colons.ini").write_text("\n".join(colons), encoding="utf-8")
    (tmp_path / "big.json").write_text(json.dumps([{"id": n, "name": f"item {n}"} for n in range(250_000)]), encoding="utf-8")
    (tmp_path / "app.js").write_text("var a=" + ",".join(f"b{n}" for n in range(120_000)), encoding="utf-8")
    (tmp_path / "serials.txt").write_text("serial " * 50_000 + "9" * 200_000, encoding="utf-8")
    (tmp_path / "data.bin").write_bytes(noise.randbytes(900_000))
    (tmp_path / "nul.c").write_bytes(b"\0" * 500_000 + b"MII" * 50_000)
    output = semgrep(COMMITTED, tmp_path)
    assert set(found_lines(output)) <= {"some-known.json"}
