"""Turn the compiled catalog's JSON into transitions and programme dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flake8_pinning.catalog.model import ProgrammeDate, Source, Transition


def transition(entry: dict[str, Any], citations: Sequence[Sequence[str]] = ()) -> Transition:
    """A transition from its JSON form; sources are tables, or numbers into *citations*."""
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
        levels_differ=bool(entry.get("level_note")),
        ignored_since=_date(entry.get("ignored_since")),
        sources=tuple(_source(source, citations) for source in entry.get("sources", ())),
    )


def programme_date(entry: Sequence[Any], citations: Sequence[Sequence[str]]) -> ProgrammeDate:
    """A programme date from its JSON form: row, programme, day, kind, status, number of the source."""
    row, programme, day, kind, status, source = entry
    return ProgrammeDate(row, programme, date.fromisoformat(day), kind, status, citations[source][0])


def _source(source: Any, citations: Sequence[Sequence[str]]) -> Source:
    if isinstance(source, int):
        return Source(*citations[source])
    return Source(source["url"], source["title"])


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
