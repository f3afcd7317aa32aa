"""Which authorities may a provider's service present? The groups of ``catalog/services.toml`` (docs/catalog.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flake8_pinning.catalog.catalog import Catalog
from flake8_pinning.catalog.model import Authority, Source

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
