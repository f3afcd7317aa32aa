"""The CA that ``--only`` names, and the small facts of an authority that others build on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from flake8_pinning.catalog.only import matches

if TYPE_CHECKING:
    from conftest import World

    from flake8_pinning.catalog import Authority


@pytest.fixture
def root(world: World) -> Authority:
    return replace(world.add("Example Root")["Example Root"], sha256=bytes.fromhex("deadbeef0123" + "5" * 52))


@pytest.mark.parametrize(
    ("only", "named"),
    [
        ("", True),
        ("Example Root", True),
        ("mple ro", True),
        ("EXAMPLE", True),
        ("Example Root X", False),
        ("Another", False),
        ("deadbeef", True),
        ("deadbeef0123" + "5" * 52, True),
        ("DE:AD:BE:EF:01", True),
        ("deadbee", False),  # seven digits say too little
        ("de:ad:be:e", False),
        ("adbeef0123", False),  # not its beginning
        ("deadbeef" + "5" * 52, False),
        ("deadbeef0124", False),
    ],
)
def test_names_and_beginnings_of_the_fingerprint(root: Authority, only: str, named: bool) -> None:
    assert matches(root, only) is named


@pytest.mark.parametrize(
    ("key", "family"),
    [("rsa2048", "rsa"), ("ec-p256", "ec"), ("ed25519", "ed"), ("ml-dsa-65", "ml"), ("unknown", "unknown")],
)
def test_the_family_of_a_key(root: Authority, key: str, family: str) -> None:
    assert replace(root, key=key).key_family == family
