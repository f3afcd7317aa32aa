"""When does an authority leave service, and why? Expiry, documented transitions, Mozilla's dates, and its roots'."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from flake8_pinning.catalog import Authority, Catalog, Departure, ProgrammeDate, Transition

_ENDS_TRUST = {"removed", "websites-bit-removed"}
_ENDS_ISSUANCE = {"distrust-after", "sct-not-after"}
_LONGEST_CERTIFICATE = timedelta(days=398)
"""The longest life of a TLS server certificate (CA/Browser Forum Baseline Requirements 6.3.2, until March 2026)."""

_ROOTS_LEFT = "every root above it has left"

Applies = Callable[[Transition], bool]


def authority_wide(transition: Transition) -> bool:
    """The transitions that hold for everybody, wherever the pin stands."""
    return transition.kind == "authority"


class Departures:
    """The first departure of every authority, remembered.

    :param applies: which transitions count; by default those that hold for everybody.
    """

    def __init__(self, catalog: Catalog, applies: Applies = authority_wide) -> None:
        self._catalog = catalog
        self._applies = applies
        self._known: dict[int, Departure] = {}

    def of(self, authority: Authority) -> Departure:
        """The day *authority* leaves service; its expiry at the latest."""
        return self._first(authority, frozenset())[0]

    def timeline(self, authority: Authority) -> list[Departure]:
        """Everything that ends this authority's own service, in order of days; its roots' fate left out."""
        return sorted(self._own(authority), key=lambda departure: departure.day)

    def _first(self, authority: Authority, below: frozenset[int]) -> tuple[Departure, bool]:
        """The departure, and whether it holds wherever one comes from: not if a circle of cross-certificates was cut."""
        known = self._known.get(authority.row)
        if known is not None:
            return known, True
        # Of several causes on one day a documented transition says most, expiry least.
        own = min(self._own(authority), key=lambda d: (d.day, d.transition is None, d.cause == "expired"))
        signers = [row for row in authority.signed_by if row != authority.row]
        above = [row for row in signers if row not in below]
        whole = len(above) == len(signers)
        if authority.role != "root" and above:
            fates = [(self._first(self._catalog[row], below | {authority.row}), row) for row in above]
            whole = whole and all(complete for (_, complete), _ in fates)
            (last, _), row = max(fates, key=lambda fate: fate[0][0].day)
            if last.day < own.day:
                inherited = last.reason.startswith(_ROOTS_LEFT)
                reason = last.reason if inherited else f"{_ROOTS_LEFT}, last {self._catalog[row].name}"
                own = Departure(last.day, last.cause, reason)
        if whole or not below:
            self._known[authority.row] = own
        return own, whole

    def _own(self, authority: Authority) -> Iterator[Departure]:
        yield Departure(authority.not_after, "expired", "expiry")
        for transition in self._catalog.transitions_from.get(authority.row, ()):
            if transition.deadline and transition.certain and self._applies(transition):
                yield Departure(min(transition.deadline, authority.not_after), transition.cause, transition.reason, transition)
        for entry in self._catalog.programme_dates.get(authority.row, ()):
            day = _end_of_trust(entry)
            if day is not None:
                yield Departure(day, "distrusted", f"no longer trusted by {entry.programme}")


def _end_of_trust(entry: ProgrammeDate) -> date | None:
    """The day from which Mozilla's root programme trusts no certificate below this root.

    Other programmes are shown but do not decide: what most non-browser clients ship is Mozilla's store, and where
    another programme's decision ends an authority for everybody a transition says so.
    """
    if entry.programme != "Mozilla" or entry.status == "projected":
        return None
    if entry.kind in _ENDS_TRUST:
        return entry.day
    if entry.kind in _ENDS_ISSUANCE:
        return entry.day + _LONGEST_CERTIFICATE
    return None
