"""Which values are pins: the shortest that count, and what each kind of value is read as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, NO_CONTEXT, Context
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.pins import Kind, Property

if TYPE_CHECKING:
    from conftest import World


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Root CA 1", True), ("Root CA1", False), ("A Roots X", True), ("Root CA12", True), ("Certificate", False)],
)
def test_a_distinctive_name_has_nine_characters_and_two_words(name: str, is_one: bool) -> None:
    assert distinctive(name) is is_one


@pytest.mark.parametrize(
    ("serial", "alone", "beside"),
    [(1 << 63, True, True), (1 << 56, True, True), ((1 << 56) - 1, False, True), (1, False, True)],
)
def test_short_serial_numbers_need_a_word(world: World, serial: int, alone: bool, beside: bool) -> None:
    """From eight octets on a serial number is unmistakable."""
    world.add("R", serial=f"{serial:x}")
    assert bool(world.catalog.identify(serial, NO_CONTEXT)) is alone
    assert bool(world.catalog.identify(serial, Context(serial=True))) is beside


def test_nothing_is_no_serial_number(world: World) -> None:
    world.add("R", serial="0")
    assert world.catalog.identify(0, ANY_CONTEXT) == []


def test_key_identifiers_behind_their_der_header(world: World) -> None:
    world.add("R")
    for header in ("30168014", "0414"):
        (pin,) = world.catalog.identify(header + world["R"].ski.hex())
        assert (pin.property, pin.algorithm, pin.authorities) == (Property.OTHER, "ski", (world["R"],))
        assert pin.reading.kind is Kind.KEY_IDENTIFIER


def test_numbers_and_bytes_are_read_as_what_they_are(world: World) -> None:
    world.add("R")
    (number,) = world.catalog.identify(world["R"].serial)
    assert (number.property, number.reading.kind) == (Property.SERIAL_NUMBER, Kind.SERIAL)
    (digest,) = world.catalog.identify(world["R"].sha256)
    assert (digest.algorithm, digest.reading.kind) == ("sha256", Kind.DIGEST)


def test_one_digest_of_certificate_and_key_is_two_pins(world: World) -> None:
    """A catalog may hold one value in two columns; each meaning is told once."""
    world.add("R", spki_sha256="ab" * 32).add("S", sha256="ab" * 32)
    pins = world.catalog.identify("ab" * 32)
    assert [pin.property for pin in pins] == [Property.THUMBPRINT, Property.PUBLIC_KEY]
