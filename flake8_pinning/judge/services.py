"""Which pins keep a client connected to a provider's service? What is in service on a day is the judge's word, so
that an answer about next year is as good as one about today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flake8_pinning.catalog import Authority, Catalog, Status
from flake8_pinning.catalog.model import LEAVING, LEFT, NOT_YET
from flake8_pinning.catalog.services import Service, find_services
from flake8_pinning.judge.judge import Judge


@dataclass(frozen=True)
class ServiceAdvice:
    """What may be presented on a day, and what to pin for it."""

    service: Service
    roots: tuple[tuple[Authority, Status], ...]
    """Root certificates and cross-certificates of roots that work on the day."""
    issuing: tuple[tuple[Authority, Status], ...]
    """Issuing CAs that work on the day. They change often and without notice: the roots are the better
    pin."""
    left: tuple[tuple[Authority, Status], ...]
    """Authorities of the group that have left service, or are not valid yet."""
    add: tuple[Authority, ...]
    """The backup pins: one certificate a root key, all of them in service, none with a known end within the
    horizon where there are others."""


def advise(service: Service, judge: Judge) -> ServiceAdvice:
    """Judge a service's authorities on the judge's day."""
    states = [(authority, judge.status(authority)) for authority in service.authorities]
    working = [(authority, state) for authority, state in states if state.in_service]
    roots = [pair for pair in working if pair[0].level == "root"]
    return ServiceAdvice(
        service=service,
        roots=tuple(roots),
        issuing=tuple(pair for pair in working if pair[0].level != "root"),
        left=tuple(pair for pair in states if pair[1].state in (LEFT, NOT_YET)),
        add=() if service.ignored else tuple(_backups(roots)),
    )


def service_advice(catalog: Catalog, name: str, judge: Judge) -> tuple[ServiceAdvice, ...]:
    """:func:`find_services` and :func:`advise` in one step; empty where no service has that name."""
    return tuple(advise(service, judge) for service in find_services(catalog, name))


def _backups(roots: Sequence[tuple[Authority, Status]]) -> list[Authority]:
    lasting = [pair for pair in roots if pair[1].state != LEAVING] or roots
    # One certificate a key, the self-signed one where there is one: it is the certificate of the trust
    # stores.
    chosen: dict[bytes, Authority] = {}
    for authority, _ in sorted(
        lasting, key=lambda pair: (pair[0].role != "root", -pair[0].not_after.toordinal())
    ):
        chosen.setdefault(authority.spki_sha256, authority)
    return sorted(chosen.values(), key=lambda authority: (authority.name, authority.sha256))
