"""Warning before the deadline, error from it on, nothing long before: at a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from generated_rules import DAY, PREFIXES, found_lines, rules_at, semgrep

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import make_rules
from flake8_pinning.rulegen.advice import NOTICE
from flake8_pinning.rulegen.prefixes import load
from flake8_pinning.rulegen.rules import LEAVING, epoch
from flake8_pinning.rulegen.samples import spellings
from flake8_pinning.rulegen.values import BASE64, Value

YEARS = (0, 1, 2)


@pytest.fixture(scope="module")
def deadlines(catalog: Catalog) -> dict[Value, dict[str, int]]:
    """Base64 values → id of their rules → their deadline."""
    found: dict[Value, dict[str, int]] = {}
    for rule in make_rules(catalog, prefixes=load(PREFIXES)):
        for value, place in rule.values.items():
            if value.kind == BASE64:
                found.setdefault(value, {})[rule.id] = place.deadline
    # One value for all that have the same rules and deadlines.
    alike = {str(sorted(rules.items())): (value, rules) for value, rules in found.items()}
    return dict(alike.values())


def expected(rules: dict[str, int], now: int) -> Iterator[str]:
    for name, deadline in rules.items():
        if not name.endswith(LEAVING):
            if now >= deadline:
                yield name
        # Where no rule takes over at the deadline, the warning goes on.
        elif now >= deadline - NOTICE * DAY and (now < deadline or all(other.endswith(LEAVING) for other in rules)):
            yield name


@pytest.mark.parametrize("years", YEARS)
def test_every_value_is_found_when_its_time_has_come(
    years: int, deadlines: dict[Value, dict[str, int]], catalog: Catalog, tmp_path: Path
) -> None:
    made = date.fromisoformat(catalog.version)
    now = epoch(made.replace(year=made.year + years))
    values = sorted(deadlines)
    lines = [next(spellings(value)) for value in values]
    size = 200
    target = tmp_path / "source"
    target.mkdir()
    for start in range(0, len(lines), size):
        (target / f"{start}.py").write_text("\n".join(lines[start : start + size]), encoding="utf-8")
    found = found_lines(semgrep(rules_at(now, tmp_path / "rules"), target))
    for place, value in enumerate(values):
        name, line = f"{place - place % size}.py", place % size + 1
        assert found[name][line] == set(expected(deadlines[value], now)), (value, deadlines[value])


def test_a_deadline_is_exact_to_the_second(deadlines: dict[Value, dict[str, int]], tmp_path: Path) -> None:
    value, rules = next((v, r) for v, r in sorted(deadlines.items()) if len(r) == 2)
    (deadline,) = set(rules.values())
    source = tmp_path / "pins.txt"
    source.write_text(next(spellings(value)), encoding="utf-8")
    for shift, suffix in ((-NOTICE * DAY - 1, None), (-NOTICE * DAY, LEAVING), (-1, LEAVING), (0, "")):
        hits = semgrep(rules_at(deadline + shift, tmp_path / str(shift)), source)["results"]
        names = [hit["check_id"].rpartition(".")[2] for hit in hits]
        assert len(names) == (suffix is not None), shift
        if suffix is not None:
            assert names[0].endswith(LEAVING) == bool(suffix)
            assert hits[0]["extra"]["severity"] == ("WARNING" if suffix else "ERROR")
