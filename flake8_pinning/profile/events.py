"""The days of an authority's life: validity, transitions, root programmes, departure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flake8_pinning.catalog import Authority, Catalog, ProgrammeDate, Transition
from flake8_pinning.judge import Judge

_KINDS = {
    "removed": "removes the root",
    "websites-bit-removed": "ends its trust for TLS servers",
    "distrust-after": "trusts no certificate issued from then on",
    "sct-not-after": "trusts no certificate logged from then on",
    "projected": "will end its trust because of the key's age",
    "constraint": "restricts the root",
    "policy": "changes its rules for the root",
}


@dataclass(frozen=True)
class Event:
    """Something that happens to an authority on a day."""

    day: date
    what: str


def events(judge: Judge, authority: Authority) -> list[Event]:
    """What is known to happen, in order of days; the judge's own day is among them."""
    catalog = judge.catalog
    found = [Event(authority.not_before, "validity begins"), Event(authority.not_after, "validity ends")]
    for entry in catalog.transitions_from.get(authority.row, ()):
        whose = " there" if entry.kind == "service" else ""
        for day, what in (
            (entry.announced, "announced"),
            (entry.effective, f"successors come into use{whose}"),
            (entry.deadline, f"cannot be relied on{whose}: {entry.reason}"),
        ):
            if day:
                found.append(Event(day, f"{what} ({entry.id})"))
    starts = [(entry.effective, entry.id) for entry in transitions_to(catalog, authority) if entry.effective]
    if starts:
        first, name = min(starts)
        found.append(Event(first, f"comes into use ({name})"))
    for programme in catalog.programme_dates.get(authority.row, ()):
        found.append(Event(programme.day, f"{programme.programme} {what_it_does(programme)}"))
    departure = judge.status(authority).departure
    if all(event.day != departure.day for event in found):
        found.append(Event(departure.day, f"leaves service: {departure.reason}"))
    found.append(Event(judge.day, "<- the day this is about"))
    return sorted(found, key=lambda event: event.day)


def what_it_does(entry: ProgrammeDate) -> str:
    """What a root programme does to a root on that day, as a verb phrase."""
    return _KINDS.get(entry.kind, entry.kind)


def transitions_to(catalog: Catalog, authority: Authority) -> tuple[Transition, ...]:
    """The transitions by which *authority* comes in."""
    return tuple(entry for entry in catalog.transitions if authority.row in entry.to_rows)
