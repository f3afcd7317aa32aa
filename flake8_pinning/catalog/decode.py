"""Turn the compiled catalog's JSON into transitions and programme dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from flake8_pinning.catalog.model import ProgrammeDate, Source, Transition


def transition(entry: dict[str, Any]) -> Transition:
    """A transition from its JSON form."""
    return Transition(
        id=entry["id"],
        title=entry["title"],
        operator=entry["operator"],
        reason=entry["reason"],
        kind=entry["kind"],
        cause=entry["cause"],
        deadline=_date(entry.get("deadline")),
        announced=_date(entry.get("announced")),
        effective=_date(entry.get("effective")),
        evidence=entry["evidence"],
        from_rows=tuple(entry["from"]),
        to_rows=tuple(entry["to"]),
        scope=tuple(entry.get("scope", ())),
        services=tuple(entry.get("services", ())),
        no_successor=entry.get("no_successor", ""),
        ignored_since=_date(entry.get("ignored_since")),
        sources=tuple(Source(source["url"], source["title"]) for source in entry.get("sources", ())),
    )


def programme_date(entry: dict[str, Any]) -> ProgrammeDate:
    """A programme date from its JSON form."""
    return ProgrammeDate(
        row=entry["row"],
        programme=entry["programme"],
        day=date.fromisoformat(entry["date"]),
        kind=entry["kind"],
        status=entry["status"],
        source=entry["source"],
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
