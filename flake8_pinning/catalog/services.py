"""Which authorities may a provider's service present, and which pins keep a client connected to it?

The groups come from ``catalog/services.toml`` (docs/catalog.md). What is in service on a day is the judge's
word, so that an answer about next year is as good as one about today.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flake8_pinning.catalog.catalog import Catalog
from flake8_pinning.catalog.model import LEAVING, LEFT, NOT_YET, Authority, Source, Status

if TYPE_CHECKING:
    from flake8_pinning.judge import Judge

_WORDS = re.compile(r"[^a-z0-9.]+")
_HOST = re.compile(r"\A[a-z]+://|[:/].*\Z")
"""What an address has around its host name."""


@dataclass(frozen=True)
class Service:
    """One provider's service and the authorities whose certificates it may present."""

    id: str
    name: str
    words: tuple[str, ...]
    """Other names and host names, lower case; ``example.com`` stands for every host below it too."""
    note: str
    ignored: str
    """Why a pin for this service is not looked at any more; empty where it is."""
    authorities: tuple[Authority, ...]
    sources: tuple[Source, ...]


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


def load_services(catalog: Catalog) -> tuple[Service, ...]:
    """Every service of the catalog, in the order of the ids."""
    return tuple(_service(catalog, entry) for entry in catalog.services)


def find_services(catalog: Catalog, name: str) -> tuple[Service, ...]:
    """The services that *name* means: an id, a name, a word of it, or a host.

    An exact id or name is one answer; otherwise every service that the text fits, so that ``azure`` finds all
    of Azure's clouds.
    """
    services = load_services(catalog)
    wanted = _fold(name)
    exact = [service for service in services if wanted in (_fold(service.id), _fold(service.name))]
    if exact or not wanted:
        return tuple(exact)
    host = _HOST.sub("", name.strip().casefold()).rstrip(".")
    hosts = [service for service in services if any(_is_below(host, word) for word in service.words)]
    if hosts:
        return tuple(hosts)
    return tuple(
        service
        for service in services
        if wanted in {_fold(word) for word in service.words}
        or wanted in service.id.split("-")
        or set(wanted.split()) <= set(_fold(service.name).split())
    )


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


def _service(catalog: Catalog, entry: Mapping[str, Any]) -> Service:
    authorities: list[Authority] = []
    for digest in entry["authorities"]:
        authorities.extend(catalog.by_thumbprint(bytes.fromhex(digest)))
    return Service(
        id=entry["id"],
        name=entry["name"],
        words=tuple(entry.get("words", ())),
        note=entry.get("note", ""),
        ignored=entry.get("ignored", ""),
        authorities=tuple(authorities),
        sources=tuple(Source(source["url"], source["title"]) for source in entry.get("sources", ())),
    )


def _fold(text: str) -> str:
    return " ".join(_WORDS.sub(" ", text.casefold()).split())


def _is_below(host: str, word: str) -> bool:
    return "." in word and (host == word or host.endswith("." + word))
