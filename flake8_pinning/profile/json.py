"""A profile as JSON. Fields are added, never renamed."""

from __future__ import annotations

from typing import Any

from flake8_pinning.catalog import Authority, Transition
from flake8_pinning.judge import Judge
from flake8_pinning.profile.events import events, transitions_to
from flake8_pinning.report.json import authority_json, sources_json


def profile_json(judge: Judge, authority: Authority) -> dict[str, Any]:
    """Everything about one authority on the judge's day."""
    catalog = judge.catalog
    status = judge.status(authority)
    succession = judge.successors(authority)
    return {
        **authority_json(authority),
        "sha1": authority.sha1.hex(),
        "spki_sha256": authority.spki_sha256.hex(),
        "spki_sha1": authority.spki_sha1.hex(),
        "ski": authority.ski.hex(),
        "serial": f"{authority.serial:x}",
        "subject": authority.subject,
        "issuer": authority.issuer,
        "not_before": authority.not_before.isoformat(),
        "key": authority.key,
        "tls": authority.tls,
        "mozilla": authority.mozilla,
        "as_of": judge.day.isoformat(),
        "status": status.state,
        "deadline": status.day.isoformat(),
        "reason": status.departure.reason,
        "signed_by": [authority_json(catalog[row]) for row in authority.signed_by if row != authority.row],
        "siblings": [authority_json(other) for other in judge.siblings(authority)],
        "same_key": [authority_json(a) for a in catalog.same_key(authority) if a.row != authority.row],
        "replacements": [authority_json(other) for other in succession.authorities],
        "replacements_certain": succession.certain,
        "transitions_from": [_transition_json(e) for e in catalog.transitions_from.get(authority.row, ())],
        "transitions_to": [_transition_json(e) for e in transitions_to(catalog, authority)],
        "programmes": [
            {
                "programme": entry.programme,
                "date": entry.day.isoformat(),
                "kind": entry.kind,
                "status": entry.status,
                "source": entry.source,
            }
            for entry in catalog.programme_dates.get(authority.row, ())
        ],
        "timeline": [{"date": e.day.isoformat(), "what": e.what} for e in events(judge, authority)],
    }


def _transition_json(entry: Transition) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "cause": entry.cause,
        "reason": entry.reason,
        "evidence": entry.evidence,
        "announced": entry.announced.isoformat() if entry.announced else None,
        "effective": entry.effective.isoformat() if entry.effective else None,
        "deadline": entry.deadline.isoformat() if entry.deadline else None,
        "services": list(entry.services),
        "sources": sources_json(entry.sources),
    }
