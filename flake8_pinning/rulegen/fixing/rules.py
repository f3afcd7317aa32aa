"""Semgrep rules with a `fix:`, one a step and place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timezone
from hashlib import sha256
from typing import Any

from flake8_pinning.catalog import Catalog
from flake8_pinning.checks.wording import for_several, leaves, listed, name_of, one_line
from flake8_pinning.rulegen.fixing import shapes
from flake8_pinning.rulegen.fixing.places import PLACES, TESTS, Place
from flake8_pinning.rulegen.fixing.steps import Step, names, steps

PREFIX = "pinning-fix-"
_MOST_NAMES = 4


def rules(catalog: Catalog, day: date) -> Iterator[tuple[Place, Step, dict[str, Any]]]:
    """Every rule, with the place and the step that it is made from.

    :param day: the day on which to judge.
    """
    found = steps(catalog, day)
    slugs = _slugs(found)
    for place in PLACES:
        for step, slug in zip(found, slugs, strict=True):
            if step.kind != place.kind or (place.room is not None and len(step.values) >= place.room):
                continue
            yield place, step, _rule(place, step, f"{PREFIX}{place.id}-{slug}", day)


def _slugs(found: list[Step]) -> list[str]:
    """What tells the rules of one place apart: whom they add, and from when on where that is to come."""
    slugs: list[str] = []
    for step in found:
        added = names(step.additions)
        slug = re.sub(r"[^a-z0-9]+", "-", added[0].lower()).strip("-")
        if len(added) > 1:
            slug += f"-and-{len(added) - 1}"
        if step.start:
            slug += f"-from-{datetime.fromtimestamp(step.start, timezone.utc).date().isoformat()}"
        slugs.append(slug)
    doubles = {slug for slug, count in Counter(zip(slugs, (step.kind for step in found), strict=True)).items() if count > 1}
    return [
        f"{slug}-{sha256(b''.join(a.sha256 for a in step.additions)).hexdigest()[:6]}" if (slug, step.kind) in doubles else slug
        for slug, step in zip(slugs, found, strict=True)
    ]


def _rule(place: Place, step: Step, identifier: str, day: date) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": identifier,
        "languages": list(place.languages),
        "severity": "WARNING",
        "message": _message(place, step, day),
        "metadata": _metadata(place, step, day),
        "paths": {"exclude": list(TESTS)},
        "patterns": [*place.patterns(step), _calendar(step)],
        "fix": place.fix(shapes.written(step)),
    }
    if place.include:
        rule["paths"] = {"include": list(place.include), **rule["paths"]}
    if place.languages != ("regex",):
        rule["options"] = {"constant_propagation": False}
    return rule


def _calendar(step: Step) -> dict[str, Any]:
    """Not before the pinned CA is leaving, and not after what would be added has left."""
    start = f"today() >= {step.start} and " if step.start else ""
    return {"metavariable-comparison": {"metavariable": "$BODY", "comparison": f"{start}today() < {step.until}"}}


def _message(place: Place, step: Step, day: date) -> str:
    fates: dict[str, list[str]] = {}
    for finding in step.findings.values():
        if finding.pin is not None and finding.status is not None:
            fates.setdefault(leaves(finding.status), []).append(name_of(finding.pin.authorities[0]))
    parts = [
        f"{_some(dict.fromkeys(found))} {for_several(fate) if len(set(found)) > 1 else fate}" for fate, found in fates.items()
    ]
    shown = "; ".join(parts[:_MOST_NAMES]) + ("; …" if len(parts) > _MOST_NAMES else "")
    added = listed([name_of(authority) for authority in _unique(step)])
    it = "it" if len(step.values) == 1 else "them"
    return one_line(
        f"$BODY pins a CA that has left or is leaving service ({shown}), and this {place.title} does not accept {added}, which "
        f"took its place: a client that accepts these pins only cannot rely on connecting. The fix adds {it} behind this pin "
        f"and removes nothing. (catalog of {day.isoformat()})"
    )


def _some(found: dict[str, None]) -> str:
    listing = list(found)
    if len(listing) > _MOST_NAMES:
        return f"{', '.join(listing[: _MOST_NAMES - 1])} and {len(listing) - _MOST_NAMES + 1} more"
    return listed(listing)


def _unique(step: Step) -> list[Any]:
    return list({authority.name: authority for authority in step.additions}.values())


def _metadata(place: Place, step: Step, day: date) -> dict[str, Any]:
    transitions = {t.id: t for finding in step.findings.values() for t in finding.transitions}
    sources = [source.url for t in transitions.values() if t.evidence == "stated" for source in t.sources]
    https = [url for url in dict.fromkeys(sources) if url.startswith("https://")]
    return {
        "category": "security",
        "subcategory": ["vuln"],
        "technology": ["certificate-pinning"],
        "pinning-code": "PIN101",
        "tier": "fix",
        "confidence": "HIGH",
        "likelihood": "HIGH",
        "impact": "HIGH",
        "cwe": ["CWE-295: Improper Certificate Validation"],
        "references": [place.reference, *https[:3]],
        "catalog-version": day.isoformat(),
        "transitions": sorted(transitions),
        "adds": [authority.sha256.hex() for authority in step.additions],
    }
