"""Rules from groups: ids, severities, messages, metadata."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from typing import Any

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen.advice import Case
from flake8_pinning.rulegen.pack import Group
from flake8_pinning.rulegen.patterns import patterns
from flake8_pinning.rulegen.text import message
from flake8_pinning.rulegen.values import DECIMAL, NAME, Value

PREFIX = "pinning-catalog-"
LEAVING = "-leaving"
_CWE = "CWE-295: Improper Certificate Validation"
_RFC = "https://www.rfc-editor.org/rfc/rfc7469"
EXCLUDED = (
    "*.lock", "*.lock.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "go.sum", "Package.resolved",
    "verification-metadata.xml", "*.min.js", "*.min.css", "*.map", "*.svg", "*.ipynb", "pem-prefixes.csv",
)  # fmt: skip
"""Files full of digests that are no pins."""


_RARE = (DECIMAL,)
"""Kinds of values that are left out where only the end of an authority is known."""


@dataclass(frozen=True)
class Rule:
    """One rule and what its test needs to know."""

    id: str
    group: Group
    left: bool
    values: dict[Value, int]
    """Each value with the second from which it no longer works."""
    content: dict[str, Any]


def epoch(day: date) -> int:
    """The first second of *day* in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())


def rules_of(catalog: Catalog, group: Group, day: date) -> Iterable[Rule]:
    """The rule for what has left, and the one that warns of what leaves after *day*."""
    now = epoch(day)
    yield _rule(catalog, group, group.cases, left=True, day=day)
    future = [case for case in group.cases if case.advice.deadline > now]
    if future:
        yield _rule(catalog, group, future, left=False, day=day)


def _rule(catalog: Catalog, group: Group, cases: list[Case], *, left: bool, day: date) -> Rule:
    values: dict[Value, int] = {}
    for case in cases:
        for value in case.values:
            # A name may stand for authorities with different ends: it works until the last one.
            if not group.individual and value.kind in _RARE:
                continue
            known = replace(value, quoted=value.kind == NAME and group.individual)
            values[known] = max(values.get(known, 0), case.advice.deadline)
    part = replace(group, cases=cases)
    name = f"{PREFIX}{group.name}{'' if left else LEAVING}"
    content = {
        "id": name,
        "languages": ["regex"],
        "severity": "ERROR" if left else "WARNING",
        "message": message(part, left=left, day=day),
        "metadata": _metadata(part, catalog.version),
        "paths": {"exclude": list(EXCLUDED)},
        "patterns": patterns(values, left=left, now=epoch(day)),
    }
    return Rule(name, part, left, values, content)


def _metadata(group: Group, version: str) -> dict[str, Any]:
    transitions = {t.id: t for case in group.cases for t in case.advice.transitions}
    sources = list(dict.fromkeys(source.url for t in transitions.values() for source in t.sources))
    codes = {case.advice.code for case in group.cases}
    stated = group.individual and all(case.advice.certain for case in group.cases)
    metadata: dict[str, Any] = {
        "category": "security",
        "subcategory": ["vuln"],
        "technology": ["certificate-pinning"],
        "pinning-code": max(codes),
        "tier": "default",
        "confidence": "HIGH" if stated else "MEDIUM",
        "likelihood": "HIGH" if group.individual else "MEDIUM",
        "impact": "HIGH",
        "cwe": [_CWE],
        "references": [_https(url) for url in sources] or [_RFC],
        "catalog-version": version,
        "deadline": _span(case.advice.departure.day for case in group.cases),
    }
    if group.individual:
        metadata["transitions"] = sorted(transitions)
        metadata["fingerprints"] = sorted({a.sha256.hex() for case in group.cases for a in case.authorities.values()})
    if not metadata.get("transitions", True):
        del metadata["transitions"]
    return metadata


def _https(url: str) -> str:
    return "https://" + url.removeprefix("http://") if url.startswith("http://") else url


def _span(days: Iterable[date]) -> str:
    ordered = sorted(days)
    first, last = ordered[0].isoformat(), ordered[-1].isoformat()
    return first if first == last else f"{first}/{last}"
