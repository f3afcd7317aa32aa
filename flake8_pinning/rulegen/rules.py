"""Rules from groups: ids, severities, messages, metadata."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from typing import Any

from flake8_pinning.rulegen.advice import FRESH, Case
from flake8_pinning.rulegen.pack import Group, lines
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
EXCLUDED = ("*.lock*", "*-lock.*", "go.sum")
"""Files full of digests that are no pins. Few, as Semgrep compares each with every file for every rule."""


@dataclass(frozen=True)
class Rule:
    """One rule and what its test needs to know."""

    id: str
    group: Group
    left: bool
    open_ended: bool
    """Whether it goes on warning after the deadline, because no rule for what has left takes over."""
    values: dict[Value, Place]
    content: dict[str, Any]


def epoch(day: date) -> int:
    """The first second of *day* in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())


def rules_of(group: Group, day: date, version: str) -> Iterable[Rule]:
    """The rule for what has left, and the one that warns of what leaves after *day*.

    Where nothing leaves while the catalog is fresh, there is none for what has left: it would cost time every day and
    find nothing.
    """
    now = epoch(day)
    future = [case for case in group.cases if case.advice.deadline > now]
    late = all(case.advice.deadline > now + FRESH * _DAY for case in group.cases)
    if not late:
        yield _rule(group, group.cases, left=True, open_ended=False, day=day, version=version)
    if future:
        yield _rule(group, future, left=False, open_ended=late, day=day, version=version)


def _rule(group: Group, cases: list[Case], *, left: bool, open_ended: bool, day: date, version: str) -> Rule:
    part = replace(group, cases=cases)
    said = lines(cases)
    values: dict[Value, Place] = {}
    for number, line in enumerate(said):
        for case in line:
            for value in case.values:
                # A name may stand for authorities with different ends: it works until the last one.
                known = values.get(value)
                if known is None or known.deadline < case.advice.deadline:
                    values[value] = Place(number, case.advice.deadline)
    name = f"{PREFIX}{group.name}{'' if left else LEAVING}"
    content: dict[str, Any] = {
        "id": name,
        "languages": ["regex"],
        "severity": "ERROR" if left else "WARNING",
        "message": message(part, said, left=left, day=day),
        "metadata": _metadata(part, version),
        "paths": {"exclude": list(EXCLUDED)},
        "patterns": patterns(values, len(said), left=left, now=epoch(day), open_ended=open_ended),
    }
    return Rule(name, part, left, open_ended, values, content)


def _metadata(group: Group, version: str) -> dict[str, Any]:
    latest = sorted(group.cases, key=lambda case: case.advice.departure.day, reverse=True)
    transitions = {t.id: t for case in latest for t in case.advice.transitions}
    sources = dict.fromkeys(_https(source.url) for t in transitions.values() for source in t.sources)
    metadata: dict[str, Any] = {
        "category": "security",
        "subcategory": ["vuln"],
        "technology": ["certificate-pinning"],
        "pinning-code": min(case.advice.code for case in group.cases),
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
    if transitions:
        metadata["transitions"] = list(transitions)[:_MOST_SOURCES]
    return metadata


def _https(url: str) -> str:
    return "https://" + url.removeprefix("http://") if url.startswith("http://") else url


def _span(days: Iterable[date]) -> str:
    ordered = sorted(days)
    first, last = ordered[0].isoformat(), ordered[-1].isoformat()
    return first if first == last else f"{first}/{last}"
