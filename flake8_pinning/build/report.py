"""What a maintainer wants to know of a catalog: figures, dead ends, what is missing or doubtful.

Works on the compiled catalog alone, so that it says the same in a checkout and where the package is
installed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from flake8_pinning.catalog import Authority, Catalog, Transition
from flake8_pinning.catalog.model import LEFT
from flake8_pinning.judge import Judge

WARNING_YEARS = 2
"""How far ahead an expiry without a transition is worth a line."""


@dataclass(frozen=True)
class DeadEnd:
    """A FROM that has left service, and no way from it leads to an authority in service."""

    authority: Authority
    transition: Transition
    reasons: tuple[str, ...]
    """What the transitions on the way say of that (``no_successor``); empty: nobody has said why."""


@dataclass(frozen=True)
class Remark:
    """Something about one transition that a maintainer should look at."""

    transition: Transition
    what: str


@dataclass(frozen=True)
class CatalogReport:
    """The figures and findings of one day."""

    day: date
    version: str
    authorities: int
    roles: dict[str, int]
    transitions: int
    services: int
    programme_dates: int
    froms: int
    """Distinct authorities that some transition leaves."""
    tos: int
    evidence: dict[str, int]
    causes: dict[str, int]
    kinds: dict[str, int]
    departed: int
    """FROM that have left service by the day, each counted once."""
    unexplained: tuple[DeadEnd, ...] = ()
    explained: tuple[DeadEnd, ...] = ()
    uncertain: tuple[DeadEnd, ...] = ()
    """FROM whose ways on are unverified, inferred across operators, or of single services: reported, never
    written into code."""
    expiring: tuple[Authority, ...] = ()
    """Issue for TLS servers, in service, expire within :data:`WARNING_YEARS`, and no transition leaves
    them."""
    operators_without_file: dict[str, int] = field(default_factory=dict)
    """Operator → its TLS authorities in service, where no transition is the operator's."""
    remarks: tuple[Remark, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing has to be put right."""
        return not self.unexplained


def report(catalog: Catalog, day: date) -> CatalogReport:
    """Judge *catalog* as a whole on *day*."""
    judge = Judge(catalog, day)
    transitions = catalog.transitions
    froms = {row for entry in transitions for row in entry.from_rows}
    ends = list(_dead_ends(catalog, day))
    serving = [authority for authority in catalog if authority.tls and judge.status(authority).in_service]
    limit = _years_later(day, WARNING_YEARS)
    operators = {entry.operator for entry in transitions}
    orphans = Counter(authority.operator for authority in serving if authority.operator not in operators)
    return CatalogReport(
        day=day,
        version=catalog.version,
        authorities=len(catalog),
        roles=dict(Counter(authority.role for authority in catalog).most_common()),
        transitions=len(transitions),
        services=len(catalog.services),
        programme_dates=sum(len(dates) for dates in catalog.programme_dates.values()),
        froms=len(froms),
        tos=len({row for entry in transitions for row in entry.to_rows}),
        evidence=_counted(
            (entry.evidence for entry in transitions), ("stated", "partial", "derived", "unverified")
        ),
        causes=_counted(
            (entry.cause for entry in transitions), ("replaced", "expired", "distrusted", "revoked")
        ),
        kinds=_counted((entry.kind for entry in transitions), ("authority", "service")),
        departed=sum(judge.status(catalog[row]).state == LEFT for row in froms),
        unexplained=tuple(end for end, certain in ends if not certain and not end.reasons),
        explained=tuple(end for end, certain in ends if not certain and end.reasons),
        uncertain=tuple(end for end, certain in ends if certain),
        expiring=tuple(
            sorted(
                (a for a in serving if a.not_after <= limit and a.row not in froms),
                key=lambda a: (a.not_after, a.name, a.sha256),
            )
        ),
        operators_without_file=dict(sorted(orphans.items(), key=lambda pair: (-pair[1], pair[0]))),
        remarks=tuple(chain.from_iterable(_remarks(catalog, entry) for entry in transitions)),
    )


def _dead_ends(catalog: Catalog, day: date) -> Iterator[tuple[DeadEnd, bool]]:
    """Each FROM that has left and has no sure successor; with whether there is at least an unsure one."""
    judges: dict[str, Judge] = {}
    seen: set[tuple[int, bool]] = set()
    for transition in catalog.transitions:
        if transition.ignored_since and transition.ignored_since <= day:
            continue  # the value is not looked at any more: nothing is to be added
        service = transition.kind == "service"
        name = transition.id if service else ""
        judge = judges.get(name)
        if judge is None:
            judge = judges[name] = Judge(catalog, day, services=frozenset({name} if name else ()))
        for row in transition.from_rows:
            authority = catalog[row]
            if (row, service) in seen or judge.status(authority).state != LEFT:
                continue
            seen.add((row, service))
            succession = judge.successors(authority)
            if succession.authorities and succession.certain:
                continue
            reasons = tuple(
                dict.fromkeys(entry.no_successor for entry in succession.transitions if entry.no_successor)
            )
            yield DeadEnd(authority, transition, reasons), bool(succession.authorities)


def _remarks(catalog: Catalog, entry: Transition) -> Iterator[Remark]:
    if entry.announced and entry.deadline and entry.deadline < entry.announced:
        yield Remark(entry, f"announced on {entry.announced}, after its deadline of {entry.deadline}")
    if entry.deadline:
        expired = [catalog[row] for row in entry.to_rows if catalog[row].not_after < entry.deadline]
        if expired:
            names = ", ".join(dict.fromkeys(authority.name for authority in expired[:3]))
            more = ", …" if len(expired) > 3 else ""
            every = "every TO has" if len(expired) == len(entry.to_rows) else f"{len(expired)} of its TO have"
            yield Remark(entry, f"{every} expired at the deadline of {entry.deadline}: {names}{more}")
    if not entry.certain:
        yield Remark(entry, "unverified: reported, never written into code")


def _counted(values: Iterable[str], order: Sequence[str]) -> dict[str, int]:
    counts = Counter(values)
    return {key: counts[key] for key in order}


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February, or beyond the calendar
        return date(day.year + years, 2, 28) if day.year + years <= date.max.year else date.max
