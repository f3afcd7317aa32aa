"""What the catalog holds: authorities, transitions, programme dates. Plain data, no look-ups."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from flake8_pinning.pins.names import common_name, label_of

LEVELS = {"root": "root", "cross": "root", "intermediate": "intermediate"}
"""Role → level. A cross-certificate certifies a root, so it stands at the roots' level."""


@dataclass(frozen=True)
class Authority:
    """One CA certificate. Digests and the key identifier are bytes, days are in UTC."""

    row: int
    """Place in the catalog's order; private catalogs count on from the public one."""
    sha256: bytes
    sha1: bytes
    spki_sha256: bytes
    spki_sha1: bytes
    ski: bytes
    serial: int
    subject: str
    issuer: str
    not_before: date
    not_after: date
    role: str
    """``root``, ``cross`` or ``intermediate``."""
    key: str
    """Algorithm and size or curve, for instance ``rsa2048``, ``ec-p256``."""
    tls: bool
    """Whether it may issue certificates for TLS servers."""
    mozilla: bool
    """Whether Mozilla's root programme trusted it for TLS servers when the catalog was built."""
    operator: str
    signed_by: tuple[int, ...]
    """Rows of the authorities whose key signed it."""

    @cached_property
    def name(self) -> str:
        """What people call it: the common name, or else the organisational unit or organisation."""
        return label_of(self.subject)

    @cached_property
    def common_name(self) -> str:
        """The most specific common name of the subject; empty where there is none."""
        return common_name(self.subject) if self.subject else ""

    @property
    def level(self) -> str:
        """``root`` or ``intermediate``."""
        return LEVELS[self.role]

    @property
    def key_family(self) -> str:
        """``rsa``, ``ec``, … without the size."""
        return self.key.partition("-")[0].rstrip("0123456789")

    def __hash__(self) -> int:
        return self.row


@dataclass(frozen=True)
class Source:
    """Where a fact stands."""

    url: str
    title: str


@dataclass(frozen=True)
class Transition:
    """A documented change of authorities: FROM leave service, TO must be accepted instead."""

    id: str
    title: str
    operator: str
    reason: str
    kind: str
    """``authority``: FROM stops working for everybody. ``service``: only for the services named."""
    cause: str
    """``replaced``, ``expired``, ``distrusted`` or ``revoked``."""
    deadline: date | None
    announced: date | None
    effective: date | None
    evidence: str
    from_rows: tuple[int, ...]
    to_rows: tuple[int, ...]
    scope: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    no_successor: str = ""
    levels_differ: bool = False
    """Whether TO stand at another level than FROM, for a reason that the catalog's source gives."""
    ignored_since: date | None = None
    """From this day on the pinned value is not looked at any more in the services named."""
    sources: tuple[Source, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether its TO may be written into somebody's source code."""
        return self.evidence != "unverified"


@dataclass(frozen=True)
class ProgrammeDate:
    """The day a root programme stops trusting a root for TLS servers."""

    row: int
    programme: str
    day: date
    kind: str
    status: str
    source: str


@dataclass(frozen=True)
class Departure:
    """The day an authority leaves service, and why."""

    day: date
    cause: str
    """``expired``, ``replaced``, ``distrusted`` or ``revoked``."""
    reason: str
    """A noun phrase or a short clause for a message."""
    transition: Transition | None = field(default=None, compare=False)


IN_SERVICE, LEAVING, LEFT, NOT_YET = "in service", "leaving", "left", "not yet valid"


@dataclass(frozen=True)
class Status:
    """An authority's, or a pin's, state on a day."""

    state: str
    """:data:`IN_SERVICE`, :data:`LEAVING`, :data:`LEFT` or :data:`NOT_YET`."""
    departure: Departure

    @property
    def day(self) -> date:
        return self.departure.day

    @property
    def in_service(self) -> bool:
        """Whether it works today: in service, or leaving at a later day."""
        return self.state in (IN_SERVICE, LEAVING)
