"""When does an authority leave service, and why? Expiry, documented transitions, Mozilla's dates, and its
roots'."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from flake8_pinning.catalog import Authority, Catalog, Departure, ProgrammeDate, Transition

_ENDS_TRUST = {"removed", "websites-bit-removed"}
_ENDS_ISSUANCE = {"distrust-after", "sct-not-after"}
_LIFETIMES = ((date(2026, 3, 15), 200), (date.min, 398))
"""First day of issuance → the longest life of a TLS server certificate in days (CA/Browser Forum Baseline
Requirements 6.3.2), as catalog/programmes/README.md takes them; the latest first."""

_ROOTS_LEFT = "every root above it has left"

Applies = Callable[[Transition], bool]


class Departures:
    """The first departure of every authority, remembered.

    :param applies: which transitions count.
    """

    def __init__(self, catalog: Catalog, applies: Applies) -> None:
        self._catalog = catalog
        self._applies = applies
        self._known: dict[int, Departure] = {}
        self._first: dict[int, Departure] = {}

    def of(self, authority: Authority) -> Departure:
        """The day *authority* leaves service; its expiry at the latest."""
        found = self._known.get(authority.row)
        if found is None:
            self._settle(authority)
            found = self._known[authority.row]
        return found

    def timeline(self, authority: Authority) -> list[Departure]:
        """Everything that ends this authority's own service, in order of days; its roots' fate left out."""
        return sorted(self._own(authority), key=lambda departure: departure.day)

    def _settle(self, authority: Authority) -> None:
        """Find the departures of *authority* and of all that stand above it.

        An authority lives as long as itself and the longest-lived chain above it; a chain lives as long as
        its shortest-lived member and ends in a root, or in an authority whose signer is not known. Handing
        lives down from these ends, the longest first, finds every authority's best chain at once, and circles
        of cross-certificates lend nobody a life that no root gave.
        """
        above = self._closure(authority)
        below: dict[int, list[int]] = {}
        for row, signers in above.items():
            for signer in signers:
                below.setdefault(signer, []).append(row)
        waiting: list[tuple[int, int, int, Departure]] = []
        number = itertools.count()

        def offer(row: int, departure: Departure) -> None:
            heapq.heappush(waiting, (-departure.day.toordinal(), row, next(number), departure))

        for row, signers in above.items():
            if row in self._known:
                offer(row, self._known[row])
            elif not signers:
                offer(row, self._earliest(self._catalog[row]))
        settled: set[int] = set()
        while True:
            while waiting:
                _, row, _, departure = heapq.heappop(waiting)
                if row in settled:
                    continue
                settled.add(row)
                self._known[row] = departure
                for lower in below.get(row, ()):
                    if lower not in settled:
                        offer(lower, self._handed_down(self._catalog[lower], row, departure))
            circles = [self._closure(self._catalog[row]) for row in above if row not in settled]
            if not circles:
                return
            # A circle that no known root signs: its members are taken as authorities whose signer is not
            # known.
            for row in min(circles, key=len):
                offer(row, self._earliest(self._catalog[row]))

    def _closure(self, authority: Authority) -> dict[int, tuple[int, ...]]:
        """Row → rows of its signers, for *authority* and all above it that are not settled yet."""
        found: dict[int, tuple[int, ...]] = {}
        queue = [authority]
        while queue:
            current = queue.pop()
            if current.row in found:
                continue
            known = current.row in self._known or current.role == "root"
            signers = () if known else tuple(row for row in current.signed_by if row != current.row)
            found[current.row] = signers
            queue.extend(self._catalog[row] for row in signers)
        return found

    def _handed_down(self, authority: Authority, signer: int, fate: Departure) -> Departure:
        own = self._earliest(authority)
        if own.day <= fate.day:
            return own
        inherited = fate.reason.startswith(_ROOTS_LEFT)
        reason = fate.reason if inherited else f"{_ROOTS_LEFT}, last {self._catalog[signer].name}"
        return Departure(fate.day, fate.cause, reason)

    def _earliest(self, authority: Authority) -> Departure:
        """The first end of this authority's own service, whatever its roots do."""
        found = self._first.get(authority.row)
        if found is None:
            # Of several causes on one day a documented transition says most, expiry least.
            found = min(
                self._own(authority), key=lambda d: (d.day, d.transition is None, d.cause == "expired")
            )
            self._first[authority.row] = found
        return found

    def _own(self, authority: Authority) -> Iterator[Departure]:
        expiry = Departure(authority.not_after, "expired", "expiry")
        yield expiry
        for transition in self._catalog.transitions_from.get(authority.row, ()):
            if transition.deadline and transition.certain and self._applies(transition):
                if transition.deadline > authority.not_after:
                    # The certificate ends first: on its last day it still works, and the transition says what
                    # follows.
                    yield replace(expiry, reason=transition.reason, transition=transition)
                else:
                    yield Departure(transition.deadline, transition.cause, transition.reason, transition)
        for entry in self._catalog.programme_dates.get(authority.row, ()):
            day = _end_of_trust(entry)
            if day is not None:
                yield Departure(day, "distrusted", f"no longer trusted by {entry.programme}")


def _end_of_trust(entry: ProgrammeDate) -> date | None:
    """The day from which Mozilla's root programme trusts no certificate below this root.

    Other programmes are shown but do not decide: what most non-browser clients ship is Mozilla's store, and
    where another programme's decision ends an authority for everybody a transition says so.
    """
    if entry.programme != "Mozilla" or entry.status == "projected":
        return None
    if entry.kind in _ENDS_TRUST:
        return entry.day
    if entry.kind in _ENDS_ISSUANCE:
        return _last_certificate(entry.day)
    return None


def _last_certificate(day: date) -> date:
    """The last day of the TLS server certificates that were issued until *day*.

    Longer lives were allowed before, so that is not always the end of a certificate of that very day.
    """
    ends = []
    until = day
    for first, days in _LIFETIMES:
        if until >= first:
            ends.append(until + timedelta(days=days))
            until = first - timedelta(days=1) if first > date.min else first
    return max(ends)
