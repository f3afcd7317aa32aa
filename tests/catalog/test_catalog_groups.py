"""Services of a small catalog: what is read, and which of them somebody means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import Catalog, Source
from flake8_pinning.catalog.services import Service, find_services, load_services

if TYPE_CHECKING:
    from conftest import World


@pytest.fixture
def served(world: World) -> Catalog:
    catalog = world.add("R").add("S").catalog
    entries: list[dict[str, Any]] = [
        {
            "id": "cloud-storage",
            "name": "Example's Cloud: Storage",
            "words": ["store", "storage.example.com"],
            "note": "Pin the roots.",
            "ignored": "nobody looks",
            "authorities": [world["S"].sha256.hex(), world["R"].sha256.hex()],
            "sources": [{"url": "https://example.com/", "title": "CAs"}],
        },
        {"id": "cloud-mail", "name": "Example Mail", "authorities": [world["R"].sha256.hex()]},
        {"id": "api", "name": "Another API", "words": ["api.example.net"], "authorities": []},
    ]
    vars(catalog)["services"] = entries
    return catalog


def test_what_is_read(served: Catalog, world: World) -> None:
    assert load_services(served) == (
        Service(
            id="cloud-storage",
            name="Example's Cloud: Storage",
            words=("store", "storage.example.com"),
            note="Pin the roots.",
            ignored="nobody looks",
            authorities=(world["S"], world["R"]),
            sources=(Source("https://example.com/", "CAs"),),
        ),
        Service("cloud-mail", "Example Mail", (), "", "", (world["R"],), ()),
        Service("api", "Another API", ("api.example.net",), "", "", (), ()),
    )


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("cloud-storage", ["cloud-storage"]),
        ("Cloud Storage", ["cloud-storage"]),
        ("EXAMPLE MAIL", ["cloud-mail"]),
        ("api", ["api"]),
        ("cloud", ["cloud-storage", "cloud-mail"]),
        ("mail", ["cloud-mail"]),
        ("store", ["cloud-storage"]),
        ("storage.example.com", ["cloud-storage"]),
        ("https://eu.storage.example.com./bucket?x", ["cloud-storage"]),
        ("storage.example.com:443", ["cloud-storage"]),
        (" Storage.Example.com ", ["cloud-storage"]),
        ("notstorage.example.com", []),
        ("example.com", []),
        ("api.example.net", ["api"]),
        ("v1.api.example.net", ["api"]),
        ("clou", []),
        ("", []),
        (" - ", []),
    ],
)
def test_which_one_is_meant(served: Catalog, said: str, ids: list[str]) -> None:
    assert [service.id for service in find_services(served, said)] == ids
