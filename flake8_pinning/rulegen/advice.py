"""What the rules say: every departure of the catalog, with its date, its reason and what to add.

The judgement is the core's own (:mod:`flake8_pinning.checks.replacement` on a pin set of one pin), so that a rule
says what ``pinning explain`` says on the day of the catalog.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog, Departure, Pin, Status, Transition
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.catalog.model import LEAVING, LEFT
from flake8_pinning.checks import replacement
from flake8_pinning.checks.model import Element, Finding, PinSet, Span
from flake8_pinning.judge import Judge
from flake8_pinning.pins import Property
from flake8_pinning.pins.names import parse_name
from flake8_pinning.rulegen.values import DN, NAME, Value, digest_values, pem_value, serial_values

NOTICE = 365
"""Days before a departure from which a rule warns."""
FRESH = 365
"""Days after the catalog's date for which its rules are made. Later they still say what is true, but not all of it."""
WELL_KNOWN = frozenset((
    "Amazon", "Apple", "DigiCert", "Entrust", "GlobalSign", "GoDaddy", "Google Trust Services", "IdenTrust",
    "Let's Encrypt", "Microsoft", "SSL.com", "Sectigo",
))  # fmt: skip
"""Operators with rules of their own, and about all that leaves: those whose CAs are pinned in published software, or certify most of the web."""
REVIEW = (-3 * 365, NOTICE)
"""Days after the catalog's date, from and to, between which an end counts of which nothing but the day is known."""
MANY = 30
"""More such ends of one operator are left out, as they would take a quarter more time."""
_NOWHERE = Span(1, 1, 1, 1)


@dataclass(frozen=True)
class Advice:
    """One departure and what to do about it; shared by all pins of which the same is to be said."""

    code: str
    departure: Departure
    additions: tuple[Authority, ...]
    no_successor: str
    certain: bool
    transitions: tuple[Transition, ...]
    operator: str
    level: str
    algorithm: str

    @property
    def deadline(self) -> int:
        """The first second (since 1970, UTC) at which the pin no longer works."""
        # A certificate works through the day on which it expires; a distrust or replacement counts from its day on.
        last = 1 if self.departure.cause == "expired" else 0
        day = self.departure.day + timedelta(days=last)
        return int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())

    @property
    def documented(self) -> bool:
        """Whether more is known than that the certificate expires."""
        return bool(self.additions or self.transitions or self.departure.transition)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two advices the same text."""
        rows = tuple(authority.row for authority in self.additions)
        ids = tuple(transition.id for transition in self.transitions)
        kind = (self.operator, self.level, self.algorithm, self.code)
        return (*kind, self.departure.day, self.departure.reason, rows, ids, self.no_successor)


@dataclass
class Case:
    """An advice with the authorities and values it is about."""

    advice: Advice
    values: dict[Value, Authority] = field(default_factory=dict)
    authorities: dict[int, Authority] = field(default_factory=dict)

    @property
    def renewed(self) -> bool:
        """Whether the same CAs go on with other certificates of their keys."""
        keys = {authority.spki_sha256 for authority in self.advice.additions} - {b""}
        return bool(keys) and all(authority.spki_sha256 in keys for authority in self.authorities.values())

    def add(self, authority: Authority, values: list[Value]) -> None:
        self.authorities.setdefault(authority.row, authority)
        self.values.update(dict.fromkeys(values, authority))


class _Outlook(Judge):
    """Looks years ahead for departures, but answers with what is in service when the catalog was made."""

    def __init__(self, catalog: Catalog, day: date) -> None:
        super().__init__(catalog, day)
        self._far = Judge(catalog, day, horizon=NOTICE + FRESH)

    def pin_status(self, pin: Pin) -> Status:
        return self._far.pin_status(pin)


def departures(
    catalog: Catalog, day: date, prefixes: Mapping[str, str], *, first_row: int = 0
) -> list[Case]:
    """Every pin of the catalog that has left service on *day*, or of which the rules warn while they are fresh, by advice.

    :param prefixes: SHA-256 of a certificate in hex → the beginning of its base64, see :mod:`.prefixes`.
    :param first_row: only authorities from this row on: those of private catalogs stand behind the public ones.
    """
    judge = _Outlook(catalog, day)
    cases: dict[tuple[object, ...], Case] = {}
    for pin, authority, values in _pins(catalog, prefixes, first_row):
        if judge.pin_status(pin).state not in (LEAVING, LEFT):
            continue
        pins = PinSet((Element("", _NOWHERE, (pin,)),), "list", editable=True)
        for finding in replacement.check(judge, pins):
            advice = _advice(finding, authority)
            cases.setdefault(advice.key, Case(advice)).add(authority, values)
    kept = [case for case in cases.values() if case.advice.documented]
    others = [case for case in cases.values() if not case.advice.documented]
    kept += others if first_row else _worth_a_place(others, day)
    return sorted(kept, key=lambda case: (case.advice.departure.day, _first(case), str(case.advice.key)))


def _worth_a_place(cases: Iterable[Case], day: date) -> Iterator[Case]:
    """Ends without a documented successor that are near and of a well-known CA for TLS servers.

    An operator that has many of them has made CAs for its customers, which they alone know: there only its roots count.
    """
    near: dict[str, list[Case]] = {}
    for case in cases:
        distance = (case.advice.departure.day - day).days
        tls = any(authority.tls for authority in case.authorities.values())
        if tls and REVIEW[0] <= distance <= REVIEW[1] and case.advice.operator in WELL_KNOWN:
            near.setdefault(case.advice.operator, []).append(case)
    for own in near.values():
        many = len({row for case in own for row in case.authorities}) > MANY
        yield from (case for case in own if not many or case.advice.level == "root")


def _first(case: Case) -> bytes:
    return min(authority.sha256 for authority in case.authorities.values())


def _advice(finding: Finding, authority: Authority) -> Advice:
    status = finding.status
    if status is None:
        raise TypeError("a finding about a departure has the pin's status")
    departure = status.departure
    followed = {transition.id: transition for transition in finding.transitions}
    if departure.transition is not None:
        followed.setdefault(departure.transition.id, departure.transition)
    reasons = [transition.no_successor for transition in finding.transitions if transition.no_successor]
    return Advice(
        code=finding.code,
        departure=departure,
        additions=tuple(item.authority for item in finding.replacements),
        no_successor=reasons[-1] if reasons and not finding.replacements else "",
        certain="not certain" not in finding.message,
        transitions=tuple(followed.values()),
        operator=authority.operator,
        level=authority.level,
        algorithm="rsa" if authority.key.startswith("rsa") else "ecdsa",
    )


def _pins(
    catalog: Catalog, prefixes: Mapping[str, str], first_row: int
) -> Iterator[tuple[Pin, Authority, list[Value]]]:
    keys: set[bytes] = set()
    subjects: set[str] = set()
    names: set[str] = set()
    for authority in map(catalog.__getitem__, range(first_row, len(catalog))):
        yield from _certificate(catalog, authority, prefixes)
        if authority.spki_sha256 and authority.spki_sha256 not in keys:
            keys.add(authority.spki_sha256)
            pin = _named(catalog, authority.spki_sha256.hex(), Property.PUBLIC_KEY)
            if pin is not None:
                yield pin, authority, digest_values(authority.spki_sha256, authority.spki_sha1)
        if authority.subject and authority.subject not in subjects:
            subjects.add(authority.subject)
            yield from _names(catalog, authority, names)


def _certificate(
    catalog: Catalog, authority: Authority, prefixes: Mapping[str, str]
) -> Iterator[tuple[Pin, Authority, list[Value]]]:
    pin = _named(catalog, authority.sha256.hex(), Property.THUMBPRINT)
    if pin is None:
        return
    values = digest_values(authority.sha256, authority.sha1)
    if len(catalog.by_serial(authority.serial)) == 1:
        values += serial_values(authority)
    prefix = prefixes.get(authority.sha256.hex())
    if prefix:
        values.append(pem_value(prefix))
    yield pin, authority, values


def _names(catalog: Catalog, authority: Authority, names: set[str]) -> Iterator[tuple[Pin, Authority, list[Value]]]:
    """The common name where it is a CA's beyond doubt; elsewhere the common name beside its organisation."""
    name = authority.common_name
    if not name or not _plain(name):
        return
    if distinctive(name):
        if name not in names:
            names.add(name)
            pin = _named(catalog, name, Property.COMMON_NAME)
            if pin is not None:
                yield pin, authority, [Value(NAME, name)]
        return
    organization = _organization(authority)
    if len(organization) >= 4 and _plain(organization):
        # GlobalSign's roots differ in their organisational unit alone: such a name would mean those in service too.
        namesakes = {other.subject for other in catalog.by_common_name(name) if _organization(other) == organization}
        if len(namesakes) > 1:
            return
        pin = _named(catalog, authority.subject, Property.SUBJECT_DN)
        if pin is not None:
            yield pin, authority, [Value(DN, name, organization)]


def _organization(authority: Authority) -> str:
    return next((value for kind, value in parse_name(authority.subject) if kind == "O"), "")


def _plain(name: str) -> bool:
    """Whether a name can be looked for: long enough for the gate, without control characters."""
    return name.isprintable() and len(name) <= 100


def _named(catalog: Catalog, text: str, wanted: Property) -> Pin | None:
    return next((pin for pin in catalog.identify(text, ANY_CONTEXT) if pin.property is wanted), None)
