"""The judge: what happens to an authority or a pin by a day, and what takes its place.

The rules are those of docs/architecture.md ("Rules of judgement"). The day is always an argument.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flake8_pinning.catalog import Authority, Catalog, Pin, Status, Transition
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT, NOT_YET
from flake8_pinning.judge.departures import Departures
from flake8_pinning.pins import Property

HORIZON = 365
"""Days before a departure at which it begins to count as leaving."""
MAX_ADDITIONS = 10
"""A transition with more successors than this is answered with the roots above them."""

_ONE_CERTIFICATE = (Property.THUMBPRINT, Property.SERIAL_NUMBER)


@dataclass(frozen=True)
class Succession:
    """What takes an authority's place on a day."""

    authorities: tuple[Authority, ...] = ()
    transitions: tuple[Transition, ...] = ()
    """The transitions followed, in order."""
    roots_above: int = 0
    """How many successors there were, where the authorities are the roots above them instead; else 0."""
    certain: bool = True
    """Whether the authorities may be written into source code; else they are only worth a look."""


class Judge:
    """Judgements over one catalog on one day.

    :param day: the day that is today.
    :param horizon: days before a departure at which it begins to count as leaving.
    :param services: ids of the transitions of one provider's service that count too, see
        :func:`services_mentioned`; the transitions that hold for everybody always count.
    """

    def __init__(
        self, catalog: Catalog, day: date, *, horizon: int = HORIZON, services: frozenset[str] = frozenset()
    ) -> None:
        self.catalog = catalog
        self.day = day
        self.horizon = horizon
        self.services = services
        self._departures = Departures(catalog, self.applies)

    # --- status ---------------------------------------------------------------------------------------------

    def status(self, authority: Authority) -> Status:
        """The state of one certificate."""
        departure = self._departures.of(authority)
        if departure.day < self.day or (departure.day == self.day and departure.cause != "expired"):
            return Status(LEFT, departure)
        if authority.not_before > self.day:
            return Status(NOT_YET, departure)
        if departure.day <= self._limit():
            return Status(LEAVING, departure)
        return Status(IN_SERVICE, departure)

    def pin_status(self, pin: Pin) -> Status:
        """The state of a pin: it lives as long as the last certificate that satisfies it."""
        states = [self.status(authority) for authority in _serving(pin)]
        living = [state for state in states if state.state != NOT_YET] or states
        return max(living, key=lambda state: (state.in_service, state.day))

    def timeline(self, authority: Authority) -> list[tuple[date, str]]:
        """Everything known to end this authority's service: (day, reason), the earliest first."""
        return [(departure.day, departure.reason) for departure in self._departures.timeline(authority)]

    # --- siblings -------------------------------------------------------------------------------------------

    def siblings(self, authority: Authority) -> tuple[Authority, ...]:
        """Other certificates of the same subject and key that are in service: re-issues and
        cross-certificates."""
        return tuple(
            other
            for other in self.catalog.same_key(authority)
            if other.row != authority.row
            and other.subject == authority.subject
            and other.level == authority.level
            and (other.tls or not authority.tls)
            and self.status(other).in_service
        )

    # --- successors -----------------------------------------------------------------------------------------

    def successors(self, authority: Authority, prop: Property = Property.THUMBPRINT) -> Succession:
        """What must be accepted in this authority's place, for a pin of *prop*.

        Follows transitions to their end; keeps what is in service, at the same level and for the same
        purpose, of the same key type where there is one; one certificate a key where the property names keys.
        """
        found, followed, certain = self._ends(authority)
        found = self._alike(authority, found)
        chosen = list(_one_each(found, prop))
        if len(chosen) <= MAX_ADDITIONS:
            return Succession(tuple(chosen), tuple(followed), 0, certain)
        roots = list(_one_each(self._roots_above(authority, found), prop))
        return Succession(tuple(roots), tuple(followed), len(chosen), certain)

    def pin_successors(self, pin: Pin) -> Succession:
        """The successors of all authorities a pin names, together."""
        parts = [self.successors(authority, pin.property) for authority in _serving(pin)]
        named = {authority.row for authority in pin.authorities}
        followed = {transition.id: transition for part in parts for transition in part.transitions}
        everyone = [a for part in parts for a in part.authorities if a.row not in named]
        return Succession(
            tuple(_one_each(everyone, pin.property)),
            tuple(followed.values()),
            max(part.roots_above for part in parts),
            all(part.certain for part in parts if part.authorities),
        )

    def roots_above(self, pin: Pin) -> list[tuple[Authority, Succession]]:
        """The roots above the issuing CAs of *pin*, each with what takes its place; nothing does where it goes on.

        Those of the CAs' own operator where there are any: the others only stand above by cross-certificates.
        """
        serving = [authority for authority in _serving(pin) if authority.level != "root"]
        above = {a.row: a for authority in serving for a in self.above(authority) if a.role == "root"}
        operators = {authority.operator for authority in serving}
        roots = [root for root in above.values() if root.operator in operators] or list(above.values())
        living = [root for root in roots if self.status(root).state == IN_SERVICE]
        if living:
            return [(root, Succession()) for root in _one_each(living, Property.PUBLIC_KEY)]
        pairs = [(root, self.successors(root)) for root in _one_each(roots, Property.PUBLIC_KEY)]
        return [(root, succession) for root, succession in pairs if succession.authorities]

    def above(self, authority: Authority) -> Iterator[Authority]:
        """Each authority that *authority* stands under, once: what signed it, what signed that, and so on."""
        seen = {authority.row}
        queue = list(authority.signed_by)
        while queue:
            row = queue.pop()
            if row in seen:
                continue
            seen.add(row)
            signer = self.catalog[row]
            yield signer
            queue.extend(signer.signed_by)

    def covers(self, pin: Pin, authority: Authority) -> bool:
        """Whether a pin set with *pin* in it accepts *authority* already: by the authority itself or a root
        above it."""
        if any(_same(pin.property, named, authority) for named in pin.authorities):
            return True
        if pin.property in (Property.SUBJECT_DN, Property.COMMON_NAME, Property.SERIAL_NUMBER):
            return False  # names and serial numbers are compared with the issuer alone
        above = {
            row for signer in self.above(authority) for row in (a.row for a in self.catalog.same_key(signer))
        }
        return any(named.row in above and self.status(named).in_service for named in pin.authorities)

    # --- the walk -------------------------------------------------------------------------------------------

    def _ends(self, authority: Authority) -> tuple[list[Authority], list[Transition], bool]:
        followed: dict[str, Transition] = {}
        ends: dict[int, Authority] = {}
        leaving: dict[int, Authority] = {}
        passed: set[int] = set()
        seen = {authority.row}
        queue = [authority]
        certain = True
        while queue:
            current = queue.pop(0)
            options = self.catalog.transitions_from.get(current.row, ())
            chosen = [entry for entry in options if self.applies(entry)]
            if not chosen and self.status(current).state == LEFT:
                chosen = list(options)  # other people's services moved: worth a look, not worth an edit
                certain = certain and not chosen
            for entry in chosen:
                followed[entry.id] = entry
                for row in entry.to_rows:
                    target = self.catalog[row]
                    if row in seen or not _fits(authority, current, target, entry):
                        continue
                    seen.add(row)
                    certain = certain and _sure(entry, current, target)
                    status = self.status(target)
                    if status.state == IN_SERVICE:
                        ends[row] = target
                    elif status.state != NOT_YET:
                        queue.append(target)
                        if status.state == LEAVING:
                            leaving[row] = target
                    if status.in_service:
                        passed.add(current.row)
        # What leaves later still works today: better than nothing, where nothing takes its place yet.
        lasting = {row: target for row, target in leaving.items() if row not in passed} or leaving
        return list((ends or lasting).values()), list(followed.values()), certain

    def _alike(self, authority: Authority, found: list[Authority]) -> list[Authority]:
        """Where one operator offers both, its CAs of the same key type and role; another operator may mix
        them freely."""
        if all(other.operator == authority.operator for other in found):
            found = [other for other in found if other.key_family == authority.key_family] or found
        return [other for other in found if other.role == authority.role] or found

    def _roots_above(self, authority: Authority, found: Iterable[Authority]) -> list[Authority]:
        """The roots that *found* stand under, or are; those that go on and that Mozilla trusts, where there
        are any."""
        candidates = {
            root.row: root for other in found for root in (other, *self.above(other)) if root.role == "root"
        }
        roots = [
            root
            for root in candidates.values()
            if root.row != authority.row and (root.tls or not authority.tls)
        ]
        living = [root for root in roots if self.status(root).state == IN_SERVICE]
        living = living or [root for root in roots if self.status(root).in_service]
        return [root for root in living if root.mozilla] or living

    def applies(self, transition: Transition) -> bool:
        """Whether a transition counts here: it holds for everybody, or for a service that the source speaks
        of."""
        return transition.kind == "authority" or transition.id in self.services

    def _limit(self) -> date:
        # `date.max` minus a horizon is far away; a horizon beyond the calendar means every departure counts.
        try:
            return self.day + timedelta(days=self.horizon)
        except OverflowError:
            return date.max


def _fits(authority: Authority, current: Authority, target: Authority, transition: Transition) -> bool:
    """Same level as the one replaced, unless the transition says why not; and for the purpose of the pinned
    one."""
    return (target.level == current.level or transition.levels_differ) and (target.tls or not authority.tls)


def _serving(pin: Pin) -> list[Authority]:
    """The authorities of a pin that count: those for TLS servers where it names any.

    A key may be certified for code signing too, and that certificate outlive the one for TLS servers.
    """
    return [authority for authority in pin.authorities if authority.tls] or list(pin.authorities)


def _sure(transition: Transition, authority: Authority, target: Authority) -> bool:
    """Whether the evidence carries a pin in somebody's source.

    What was derived from names and dates is good enough within one operator, whose CAs they all are. That
    another operator's CA takes over must have been stated.
    """
    return transition.certain and (transition.evidence == "stated" or authority.operator == target.operator)


def services_mentioned(catalog: Catalog, text: str) -> frozenset[str]:
    """Ids of the transitions of single services that *text* speaks of, by host name or keyword."""
    folded = text.casefold()
    return frozenset(
        entry.id
        for entry in catalog.transitions
        if entry.kind == "service" and any(word.casefold() in folded for word in entry.services)
    )


def identity(prop: Property, authority: Authority) -> object:
    """What a pin of *prop* knows *authority* by: equal for two authorities that one such pin accepts."""
    if prop in _ONE_CERTIFICATE:
        return authority.sha256
    if prop is Property.SUBJECT_DN:
        return authority.subject
    if prop is Property.COMMON_NAME:
        return authority.common_name
    return authority.spki_sha256 or authority.sha256  # a private catalog may not know the key


def _one_each(authorities: Iterable[Authority], prop: Property) -> Iterator[Authority]:
    """One authority for every value that a pin of *prop* would have; whole certificates count one a key."""
    seen: set[object] = set()
    for authority in sorted(authorities, key=lambda a: (a.name, a.role != "root", a.sha256)):
        known_by = identity(prop, authority)
        if known_by not in seen:
            seen.add(known_by)
            yield authority


def _same(prop: Property, one: Authority, other: Authority) -> bool:
    return identity(prop, one) == identity(prop, other)
