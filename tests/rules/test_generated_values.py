"""Every value of the generated rules in every notation, and every one of them wrong by one character."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from generated_rules import PREFIXES, found_lines, rules_at, semgrep

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import make_rules
from flake8_pinning.rulegen.prefixes import load
from flake8_pinning.rulegen.rules import Rule
from flake8_pinning.rulegen.samples import near_misses, spellings
from flake8_pinning.rulegen.values import KINDS, Value

LATER = 2_600_000_000
"""A second in 2052."""
SIZE = 200
OF_EACH_RULE = 2
"""Values of a kind: a rule treats all of them alike."""
SPACE = "#" + "-" * 100


@pytest.fixture(scope="module")
def rules(catalog: Catalog) -> list[Rule]:
    return make_rules(catalog, prefixes=load(PREFIXES))


def values(rules: list[Rule], kind: str) -> dict[Value, set[str]]:
    """Values of *kind* → the rules that find them after all deadlines."""
    found: dict[Value, set[str]] = {}
    for rule in rules:
        if rule.left or any(place.alone for place in rule.values.values()):
            some = (value for value, place in rule.values.items() if value.kind == kind and (rule.left or place.alone))
            for value in sorted(some)[-OF_EACH_RULE:]:
                found.setdefault(value, set()).add(rule.id)
    return found


def write(lines: Iterator[str], folder: Path) -> int:
    folder.mkdir()
    count = 0
    part: list[str] = []
    for line in lines:
        assert "\n" not in line
        if count % SIZE == 0:
            part = []
        part.append(line)
        count += 1
        if count % SIZE == 0:
            (folder / f"{count // SIZE - 1}.txt").write_text("\n".join(part), encoding="utf-8")
    if count % SIZE:
        (folder / f"{count // SIZE}.txt").write_text("\n".join(part), encoding="utf-8")
    return count


def scan(spell: Callable[[Value], Iterator[str]], some: list[Value], tmp_path: Path) -> dict[str, set[str]]:
    """Every line that *spell* makes of the values → the rules that find something in it."""
    lines = [line for value in some for line in spell(value)]
    write(iter(lines), tmp_path / "source")
    output = semgrep(rules_at(LATER, tmp_path / "rules"), tmp_path / "source", "--max-target-bytes", "0")
    found = found_lines(output)
    return {line: found[f"{place // SIZE}.txt"][place % SIZE + 1] for place, line in enumerate(lines)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_is_found_in_every_notation(kind: str, rules: list[Rule], tmp_path: Path) -> None:
    def right(value: Value) -> Iterator[str]:
        yield from spellings(value)
        yield SPACE  # else the next certificate's first line would be this one's second

    some = values(rules, kind)
    found = scan(right, list(some), tmp_path)
    missed = [line for value, ids in some.items() for line in spellings(value) if not found[line] >= ids]
    assert missed == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_is_found_that_is_almost_one(kind: str, rules: list[Rule], tmp_path: Path) -> None:
    some = values(rules, kind)
    found = scan(near_misses, list(some), tmp_path)
    assert {line: ids for line, ids in found.items() if ids} == {}
