"""What may be added without asking: for each digest that leaves service, the digests that take its place.

The judgement is the core's own, made on the day on which the rule begins to hold: what `pinning fix` would write into a
list of that one pin. Only advice that rests on what an operator or a root programme has stated is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog, Pin
from flake8_pinning.catalog.model import LEAVING, LEFT
from flake8_pinning.checks import replacement
from flake8_pinning.checks.model import Element, Finding, PinSet, Span
from flake8_pinning.judge import HORIZON, Judge
from flake8_pinning.pins import Property

OUTLOOK = 2 * 365
"""Days after the catalog's date up to which departures are foreseen."""
KEY, THUMBPRINT = "key", "thumbprint"
_NOWHERE = Span(1, 1, 1, 1)


@dataclass
class Step:
    """Digests of which the same is to be said: add the same values, from the same day on."""

    kind: str
    """:data:`KEY`: SHA-256 of public keys. :data:`THUMBPRINT`: SHA-1 of certificates."""
    additions: tuple[Authority, ...]
    start: int | None
    """The second (since 1970, UTC) from which the rule holds; ``None`` where that day has passed."""
    until: int
    """The second at which the first of :attr:`additions` leaves service."""
    findings: dict[bytes, Finding] = field(default_factory=dict)
    """Digest → why it must be replaced."""
    covering: frozenset[bytes] = frozenset()
    """Digests with which a list has all it needs, or which are another step's business."""

    @property
    def values(self) -> list[bytes]:
        """The digests to add."""
        return list(dict.fromkeys(_digest(self.kind, authority) for authority in self.additions))


def steps(catalog: Catalog, day: date) -> list[Step]:
    """Every step of the catalog, the largest first.

    :param day: the day on which to judge: the catalog's own, so that the same catalog gives the same rules.
    """
    found: dict[object, Step] = {}
    judges = _Judges(catalog, day)
    for kind, digest, pin in _pins(catalog):
        status = judges.far.pin_status(pin)
        if status.state not in (LEAVING, LEFT):
            continue
        begin = status.day - timedelta(days=HORIZON)
        judge = judges.on(max(begin, day))
        for finding in replacement.check(judge, PinSet((Element("", _NOWHERE, (pin,)),), "list", editable=True)):
            if not _certain(finding):
                continue
            additions = tuple(item.authority for item in finding.replacements)
            start = epoch(begin) if begin > day else None
            key = (kind, tuple(authority.row for authority in additions), start)
            if key not in found:
                until = min(judge.status(authority).day for authority in additions)
                found[key] = Step(kind, additions, start, epoch(until))
            found[key].findings[digest] = finding
    return _separate(judges.on(day), sorted(found.values(), key=_order))


def epoch(day: date) -> int:
    """The first second of *day* in UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())


class _Judges:
    """One judge a day; judging is cheap, making one is not."""

    def __init__(self, catalog: Catalog, day: date) -> None:
        self.catalog = catalog
        self.far = Judge(catalog, day, horizon=OUTLOOK)
        self._by_day: dict[date, Judge] = {}

    def on(self, day: date) -> Judge:
        if day not in self._by_day:
            self._by_day[day] = Judge(self.catalog, day)
        return self._by_day[day]


def _pins(catalog: Catalog) -> Iterator[tuple[str, bytes, Pin]]:
    seen: set[bytes] = set()
    for authority in catalog:
        for kind, wanted in ((KEY, Property.PUBLIC_KEY), (THUMBPRINT, Property.THUMBPRINT)):
            digest = _digest(kind, authority)
            if not digest or digest in seen:
                continue
            seen.add(digest)
            for pin in catalog.identify(digest.hex(), ANY_CONTEXT):
                if pin.property is wanted:
                    yield kind, digest, pin
                    break


def _digest(kind: str, authority: Authority) -> bytes:
    return authority.spki_sha256 if kind == KEY else authority.sha1


def _certain(finding: Finding) -> bool:
    """Whether somebody who answers for it has stated the change; then the judge has looked at every step of it."""
    stated = any(transition.evidence == "stated" for transition in finding.transitions)
    return finding.code == "PIN101" and finding.fixable and stated


def _separate(judge: Judge, found: list[Step]) -> list[Step]:
    """Say of each step which digests mean that there is nothing for it to do."""
    for step in found:
        covering = set(step.values)
        covering |= {_digest(step.kind, other) for authority in step.additions for other in _above(judge, authority)}
        for other in found:
            if other is not step and set(other.values) & set(step.values):
                # Two rules would add the same value twice.
                covering |= set(other.findings)
        step.covering = frozenset(covering - set(step.findings) - {b""})
    return found


def _above(judge: Judge, authority: Authority) -> Iterator[Authority]:
    """The authorities in service that *authority* stands under: a list that has one of them accepts it already."""
    for signer in judge.above(authority):
        yield from (other for other in judge.catalog.same_key(signer) if judge.status(other).in_service)


def _order(step: Step) -> tuple[object, ...]:
    return (step.kind, -len(step.findings), step.start or 0, [authority.sha256 for authority in step.additions])


def names(authorities: Iterable[Authority]) -> list[str]:
    """Distinct names in their order."""
    return list(dict.fromkeys(authority.name for authority in authorities))
