"""What leaves service when: departures grouped by day and cause."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from flake8_pinning.catalog import Authority, Catalog, Departure, Source, Transition
from flake8_pinning.judge import Judge

CAUSES = ("distrusted", "replaced", "revoked", "expired", "service")
"""Causes of an entry, the ones that surprise people first; ``service``: only one provider's service moves."""


@dataclass(frozen=True)
class Entry:
    """Authorities that leave service on one day for one cause."""

    id: str
    """The same for the same event in every calendar: a transition's id, else operator, reason and day."""
    day: date
    cause: str
    """One of :data:`CAUSES`."""
    title: str
    reason: str
    operators: tuple[str, ...]
    authorities: tuple[Authority, ...]
    replacements: tuple[Authority, ...]
    """What has to be accepted instead, as known on the calendar's first day."""
    certain: bool
    """Whether the replacements are known well enough to be written into code."""
    no_successor: str
    """Why there is no replacement, where that is known."""
    keys_live_on: int
    """How many of the authorities have a key that another certificate keeps in service: key pins stay
    right."""
    services: tuple[str, ...]
    sources: tuple[Source, ...]
    transitions: tuple[Transition, ...]

    @property
    def roots(self) -> int:
        """How many of the authorities are roots or cross-certificates of roots."""
        return sum(authority.level == "root" for authority in self.authorities)


@dataclass(frozen=True)
class Timeline:
    """The entries of a span of days."""

    start: date
    end: date
    """The last day."""
    catalog: str
    """The catalog's day."""
    entries: tuple[Entry, ...]

    @property
    def authorities(self) -> int:
        """How many distinct authorities leave service for everybody."""
        return len({a.row for entry in self.entries if entry.cause != "service" for a in entry.authorities})

    @property
    def days(self) -> int:
        """On how many days something happens."""
        return len({entry.day for entry in self.entries})

    def months(self) -> Iterator[tuple[int, int]]:
        """Year and month of every month from the first day to the last."""
        year, month = self.start.year, self.start.month
        while (year, month) <= (self.end.year, self.end.month):
            yield year, month
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def timeline(catalog: Catalog, day: date, months: int, operator: str | None = None) -> Timeline:
    """What leaves service from *day* on, for *months* months: CAs that issue for TLS servers.

    :param operator: only entries of operators with this in their name, in any letter case.
    """
    end = add_months(day, months)
    judge = Judge(catalog, day)
    entries = [*_departures(judge, end), *_services(catalog, day, end)]
    if operator:
        entries = [e for e in entries if any(operator.casefold() in name.casefold() for name in e.operators)]
    entries.sort(key=lambda entry: (entry.day, CAUSES.index(entry.cause), entry.title, entry.id))
    return Timeline(day, end, catalog.version, tuple(entries))


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day; the calendar's end at the latest."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    month += 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _departures(judge: Judge, end: date) -> Iterator[Entry]:
    groups: dict[tuple[date, str, str, str, str], list[tuple[Authority, Departure]]] = {}
    for authority in judge.catalog:
        status = judge.status(authority)
        if not (authority.tls and status.in_service and judge.day <= status.day <= end):
            continue
        departure = status.departure
        transition = departure.transition
        # Trust that ends with the roots above is one event whoever runs the CAs below.
        whose = (
            transition.operator if transition else authority.operator if departure.cause == "expired" else ""
        )
        level = authority.level if transition else ""
        key = (departure.day, departure.cause, departure.reason, whose, level)
        groups.setdefault(key, []).append((authority, departure))
    for (day, cause, reason, whose, _), members in groups.items():
        authorities = _ordered(authority for authority, _ in members)
        transitions = {d.transition.id: d.transition for _, d in members if d.transition}
        if len(transitions) == 1:
            ((name, transition),) = transitions.items()
            title = transition.title
            # One transition can have both levels, and so be two entries.
            roots = authorities[0].level == "root" and any(
                judge.catalog[row].level != "root" for row in transition.from_rows
            )
            name += "-roots" if roots else ""
        else:
            name = "-".join(
                filter(None, (_slug(whose) or cause, _slug(reason), authorities[0].level, str(day)))
            )
            title = _title(authorities, reason)
        yield _entry(
            judge,
            id=name,
            day=day,
            cause=cause,
            title=title,
            reason=reason,
            authorities=authorities,
            operators=tuple(dict.fromkeys(authority.operator for authority in authorities)),
            transitions=tuple(transitions.values()),
        )


def _services(catalog: Catalog, day: date, end: date) -> Iterator[Entry]:
    plain = Judge(catalog, day)
    for transition in catalog.transitions:
        if transition.kind != "service" or not transition.deadline or not day <= transition.deadline <= end:
            continue
        judge = Judge(catalog, day, services=frozenset({transition.id}))
        authorities = _ordered(
            catalog[row] for row in transition.from_rows if plain.status(catalog[row]).in_service
        )
        if authorities:
            yield _entry(
                judge,
                id=transition.id,
                day=transition.deadline,
                cause="service",
                title=transition.title,
                reason=transition.reason,
                authorities=authorities,
                operators=(transition.operator,),
                transitions=(transition,),
            )


def _entry(
    judge: Judge,
    *,
    id: str,
    day: date,
    cause: str,
    title: str,
    reason: str,
    authorities: tuple[Authority, ...],
    operators: tuple[str, ...],
    transitions: tuple[Transition, ...],
) -> Entry:
    successions = [judge.successors(authority) for authority in authorities]
    leaving = {authority.row for authority in authorities}
    found = {a.row: a for s in successions for a in s.authorities if a.row not in leaving}
    followed = {t.id: t for s in successions for t in s.transitions}
    sources = {s.url: s for t in transitions or followed.values() for s in t.sources}
    return Entry(
        id=id,
        day=day,
        cause=cause,
        title=title,
        reason=reason,
        operators=operators,
        authorities=authorities,
        replacements=_ordered(found.values()),
        certain=all(succession.certain for succession in successions if succession.authorities),
        no_successor=next((t.no_successor for t in followed.values() if t.no_successor), ""),
        keys_live_on=sum(_lives_on(judge, authority, day) for authority in authorities),
        services=transitions[0].services if cause == "service" else (),
        sources=tuple(sources.values()),
        transitions=transitions,
    )


def _lives_on(judge: Judge, authority: Authority, day: date) -> bool:
    return any(judge.status(sibling).day > day for sibling in judge.siblings(authority))


def _title(authorities: tuple[Authority, ...], reason: str) -> str:
    names = list(dict.fromkeys(authority.name for authority in authorities))
    operators = list(dict.fromkeys(authority.operator for authority in authorities))
    whose = (
        " and ".join(operators[:2])
        if len(operators) < 3
        else f"{operators[0]} and {len(operators) - 1} others"
    )
    subject = " and ".join(names) if len(names) < 3 else f"{len(authorities)} {noun(authorities)} of {whose}"
    several = len(names) > 1
    if reason == "expiry":
        return f"{subject} {'expire' if several else 'expires'}"
    if reason.startswith("every root above"):
        return f"{subject} {'end' if several else 'ends'} with the last root above"
    return f"{subject}: {reason}"


def noun(authorities: Iterable[Authority]) -> str:
    """What these authorities are, in the plural."""
    roles = {authority.role for authority in authorities}
    if len(roles) > 1:
        return "CAs"
    return {"root": "roots", "cross": "cross-certificates", "intermediate": "issuing CAs"}[roles.pop()]


def _ordered(authorities: Iterable[Authority]) -> tuple[Authority, ...]:
    return tuple(sorted(authorities, key=lambda a: (a.level != "root", a.name.casefold(), a.sha256)))


def _slug(text: str) -> str:
    words = "".join(char if char.isalnum() else " " for char in text.casefold()).split()
    return "-".join(words)
