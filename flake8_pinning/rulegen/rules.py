"""Rules from groups: ids, severities, messages, metadata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from flake8_pinning.rulegen.advice import FRESH, Case
from flake8_pinning.rulegen.pack import Group, groups, lines
from flake8_pinning.rulegen.patterns import Place, patterns
from flake8_pinning.rulegen.text import message
from flake8_pinning.rulegen.values import Value

PREFIX = "pinning-catalog-"
LEAVING = "-leaving"
_DAY = 86_400
_CWE = "CWE-295: Improper Certificate Validation"
_RFC = "https://www.rfc-editor.org/rfc/rfc7469"
_MOST_SOURCES = 10
"""A finding's metadata is repeated with every finding."""


@dataclass(frozen=True)
class Rule:
    """One rule and what its test needs to know."""

    id: str
    group: Group
    left: bool
    values: dict[Value, Place]
    content: dict[str, Any]


def epoch(day: date) -> int:
    """The first second of *day* in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())


def rules_of(cases: Sequence[Case], day: date, version: str, *, prefix: str = "") -> list[Rule]:
    """The rules for what has left, and those that warn of what leaves after *day*, in the order of their ids.

    Where nothing of a group leaves while the catalog is fresh, there is no rule for what has left: it would cost time
    every day and find nothing. The warning goes on instead.

    :param prefix: begins the names of private groups.
    """
    now = epoch(day)
    due = [
        group
        for group in groups(cases, prefix=prefix)
        if any(case.advice.deadline <= now + FRESH * _DAY for case in group.cases)
    ]
    taken_over = {case.advice.key for group in due for case in group.cases}
    future = [case for case in cases if case.advice.deadline > now]
    found = [_rule(group, frozenset(), left=True, day=day, version=version) for group in due]
    for group in groups(future, leaving=True, prefix=prefix):
        alone = frozenset(case.advice.key for case in group.cases) - taken_over
        found.append(_rule(group, alone, left=False, day=day, version=version))
    return sorted(found, key=lambda rule: rule.id)


def _rule(group: Group, alone: frozenset[tuple[object, ...]], *, left: bool, day: date, version: str) -> Rule:
    """One rule.

    :param alone: keys of advices of which no rule for what has left takes over at the deadline.
    """
    said = lines(group.cases)
    values: dict[Value, Place] = {}
    for number, line in enumerate(said):
        for case in line:
            for value in case.values:
                # A name may stand for authorities with different ends: it works until the last one.
                known = values.get(value)
                if known is None or known.deadline < case.advice.deadline:
                    values[value] = Place(number, case.advice.deadline, case.advice.key in alone)
    name = f"{PREFIX}{group.name}{'' if left else LEAVING}"
    content: dict[str, Any] = {
        "id": name,
        "languages": ["regex"],
        "severity": "ERROR" if left else "WARNING",
        "message": message(group, said, left=left, day=day),
        "metadata": _metadata(group, version),
        "patterns": patterns(values, len(said), left=left, now=epoch(day)),
    }
    return Rule(name, group, left, values, content)


def _metadata(group: Group, version: str) -> dict[str, Any]:
    latest = sorted(group.cases, key=lambda case: case.advice.departure.day, reverse=True)
    transitions = {t.id: t for case in latest for t in case.advice.transitions}
    sources = dict.fromkeys(_https(source.url) for t in transitions.values() for source in t.sources)
    codes = sorted({case.advice.code for case in group.cases})
    metadata: dict[str, Any] = {
        "category": "security",
        "subcategory": ["vuln"],
        "technology": ["certificate-pinning"],
        "pinning-code": codes[0],
        "tier": "default",
        "confidence": "HIGH" if all(case.advice.certain for case in group.cases) else "MEDIUM",
        "likelihood": "HIGH",
        "impact": "HIGH",
        "cwe": [_CWE],
        "references": list(sources)[:_MOST_SOURCES] or [_RFC],
        "catalog-version": version,
        "deadline": _span(case.advice.departure.day for case in group.cases),
        "fingerprints": sorted({a.sha256.hex() for case in group.cases for a in case.authorities.values()}),
    }
    if len(codes) > 1:
        metadata["pinning-codes"] = codes
    if transitions:
        metadata["transitions"] = list(transitions)[:_MOST_SOURCES]
    return metadata


def _https(url: str) -> str:
    return "https://" + url.removeprefix("http://") if url.startswith("http://") else url


def _span(days: Iterable[date]) -> str:
    ordered = sorted(days)
    first, last = ordered[0].isoformat(), ordered[-1].isoformat()
    return first if first == last else f"{first}/{last}"
