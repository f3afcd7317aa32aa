"""A change of a company's own CAs, for a private catalog: which replaces which, and whether that can be true.

Errors name what to give by the options of ``pinning catalog add``, the only one who asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.catalog import Authority, Catalog, CatalogError
from flake8_pinning.catalog.model import LEFT, LEVELS
from flake8_pinning.judge import Judge
from flake8_pinning.pins.names import label_of


@dataclass(frozen=True)
class Member:
    """A CA of the change, wherever it is known from."""

    sha256: str
    """Lower-case hex."""
    name: str
    level: str
    not_after: date
    known: Authority | None
    """Of the public catalog or of the file; ``None``: to be described in the file."""
    record: AuthorityRecord | None
    """What its certificate says; ``None``: only its digest was given."""


@dataclass(frozen=True)
class Change:
    """One transition and what the file has to say with it."""

    old: tuple[Member, ...]
    new: tuple[Member, ...]
    operator: str
    deadline: date
    """The day from which the old CAs alone are not enough."""
    cause: str
    reason: str
    effective: date | None = None
    services: tuple[str, ...] = ()
    """Words that show that a pin is for this service; empty where the change holds for everybody."""
    sources: tuple[str, ...] = ()
    level_note: str = ""

    @property
    def described(self) -> tuple[Member, ...]:
        """The members that no catalog knows, once each."""
        return tuple({m.sha256: m for m in (*self.old, *self.new) if m.known is None}.values())

    @property
    def title(self) -> str:
        """``A is replaced by B``."""
        verb = "is" if len(self.old) == 1 else "are"
        return f"{names(self.old)} {verb} replaced by {names(self.new)}"


def names(members: Iterable[Member]) -> str:
    """Distinct names, listed."""
    return ", ".join(dict.fromkeys(member.name for member in members))


def read_members(catalog: Catalog, paths: Sequence[Path]) -> list[Member]:
    """The CAs of certificate files (PEM or DER).

    :raises ModuleNotFoundError: the ``certificates`` extra is not installed.
    :raises BuildError: a file holds no CA certificate, or cannot be read.
    """
    if not paths:
        return []
    from flake8_pinning.build.authorities import compute_authorities
    from flake8_pinning.build.operators import Operators

    records, _ = compute_authorities(list(paths), Operators(frozenset(), {}, {}, {}))
    return [_of_record(catalog, record) for record in records]


def _of_record(catalog: Catalog, record: AuthorityRecord) -> Member:
    known = catalog.by_thumbprint(bytes.fromhex(record.sha256))
    return Member(
        sha256=record.sha256,
        name=label_of(record.subject),
        level=LEVELS[record.role],
        not_after=record.not_after.date(),
        known=known[0] if known else None,
        record=record,
    )


def member_of(authority: Authority) -> Member:
    """A CA that a catalog knows already."""
    return Member(
        authority.sha256.hex(), authority.name, authority.level, authority.not_after, authority, None
    )


def stands_already(change: Change, catalog: Catalog) -> bool:
    """Whether *catalog* has a transition that says as much."""
    froms = {member.known.row for member in change.old if member.known is not None}
    tos = {member.known.row for member in change.new if member.known is not None}
    if len(froms) != len(change.old) or len(tos) != len(change.new):
        return False
    return any(froms <= set(entry.from_rows) and tos <= set(entry.to_rows) for entry in catalog.transitions)


def check(change: Change, judge: Judge, public: int) -> None:
    """Hold the change against what is known.

    :param judge: over the catalog with the file in it, on the day of writing.
    :param public: how many authorities are public; their rows come first.
    :raises CatalogError: it cannot be true, or does not say enough.
    """
    old, new, deadline = change.old, change.new, change.deadline
    both = {member.sha256 for member in new} & {member.sha256 for member in old}
    if both:
        raise CatalogError(f"{min(both)} both leaves and replaces")
    for member in new:
        if member.not_after <= deadline:
            raise CatalogError(
                f"{member.name} expires on {member.not_after}, not after the deadline {deadline}"
            )
        if member.known is not None and judge.status(member.known).state == LEFT:
            departure = judge.status(member.known).departure
            raise CatalogError(
                f"{member.name} left service on {departure.day} ({departure.reason}): it replaces nothing"
            )
    levels = {member.level for member in old}
    other = next((member for member in new if member.level not in levels), None)
    if other is not None and not change.level_note:
        raise CatalogError(
            f"{other.name} is on the level of {other.level}s and replaces none of it: give the new "
            f"{'/'.join(sorted(levels))}, or say in --level-note why it is right"
        )
    for url in change.sources:
        if not url.startswith("https://"):
            raise CatalogError(f"--source: {url!r} is no https URL")
    if change.effective and change.effective > deadline:
        raise CatalogError(f"the new CA comes into use on {change.effective}, after the deadline {deadline}")
    theirs = next((member for member in old if member.known is not None and member.known.row < public), None)
    if theirs is not None and not change.services:
        raise CatalogError(
            f"{theirs.name} is a public CA and stays in service for others: say with --service which "
            "hosts leave it"
        )
    _check_circle(change, judge.catalog)


def _check_circle(change: Change, catalog: Catalog) -> None:
    leaving = {member.known.row for member in change.old if member.known is not None}
    waiting = [member.known.row for member in change.new if member.known is not None]
    seen: set[int] = set()
    while waiting:
        row = waiting.pop()
        if row in leaving:
            ways = {entry.id for at in seen for entry in catalog.transitions_from.get(at, ())}
            raise CatalogError(
                f"{names(change.old)} replaces {names(change.new)} already, by {', '.join(sorted(ways))}: "
                "they cannot replace each other"
            )
        if row not in seen:
            seen.add(row)
            waiting += [to for entry in catalog.transitions_from.get(row, ()) for to in entry.to_rows]


def free_id(change: Change, catalog: Catalog, given: str | None = None) -> str:
    """A name for the transition that none has yet.

    :raises CatalogError: the one that is *given* is taken.
    """
    taken = {entry.id for entry in catalog.transitions}
    if given is not None:
        if given in taken:
            raise CatalogError(f"--id: {given} is taken")
        return given
    base = f"{_slug(change.operator)}-{change.deadline.year}-{_slug(change.new[0].name)}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _slug(text: str) -> str:
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in text.lower()).split()
    return "-".join(words) or "private"
