"""Which CA is it? From a reading, which is only a shape, to pins, which name authorities."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.catalog.lookups import Lookups
from flake8_pinning.catalog.model import Authority
from flake8_pinning.pins import Kind, Property, Reading, read
from flake8_pinning.pins.certificates import DerNotation, is_point, key_forms, whole
from flake8_pinning.pins.digests import RAW
from flake8_pinning.pins.serials import INTEGER

_LONG_SERIAL = 8
"""Octets from which a serial number is unmistakable by itself; shorter ones need a neighbour that says
serial."""


@dataclass(frozen=True)
class Pin:
    """A value that names a certificate or key of the catalog."""

    property: Property
    algorithm: str | None
    """``sha256``, ``sha1``, ``ski``; ``None`` for names, serial numbers and whole certificates."""
    reading: Reading
    authorities: tuple[Authority, ...]
    """All certificates that the value names: one for a thumbprint, every certificate of the key for a key
    hash."""


@dataclass(frozen=True)
class Context:
    """What the neighbourhood of a value says it is; without a word from it, short and common values mean
    nothing."""

    name: bool = False
    serial: bool = False


NO_CONTEXT = Context()
ANY_CONTEXT = Context(name=True, serial=True)
"""For a person who asks about a value: whatever it can be, say it."""


def identify(catalog: Lookups, value: str | bytes | int, context: Context = NO_CONTEXT) -> list[Pin]:
    """Every pin that *value* as a whole can be, the likeliest first. Exact: a value that is not catalogued
    gives none."""
    if isinstance(value, bool):
        return []
    found: dict[tuple[Property, str | None], Pin] = {}
    ders: list[Pin] = []
    for reading in _readings(value):
        for pin in _look_up(catalog, reading, context):
            if reading.kind is Kind.DER:
                ders.append(pin)
            else:
                found.setdefault((pin.property, pin.algorithm), pin)
    return ders + list(found.values())


def distinctive(common_name: str) -> bool:
    """Whether a common name is a CA's beyond doubt: several words and long enough (``R3`` and ``Amazon`` are
    not)."""
    return len(common_name) >= 9 and len(common_name.split()) >= 2


def _readings(value: str | bytes | int) -> Iterator[Reading]:
    if isinstance(value, int):
        yield Reading(Kind.SERIAL, value, INTEGER)
    elif isinstance(value, bytes):
        if len(value) in (20, 32):
            yield Reading(Kind.DIGEST, value, RAW, "sha1" if len(value) == 20 else "sha256")
        if value[:1] == b"\x30" or is_point(value):
            yield Reading(Kind.DER, value, DerNotation("der"))
        try:
            text = value.decode("ascii")
        except UnicodeDecodeError:
            return
        yield from read(text)
    else:
        yield from read(value)


def _look_up(catalog: Lookups, reading: Reading, context: Context) -> Iterator[Pin]:
    value = reading.value
    if isinstance(value, bytes):
        if reading.kind is Kind.DER:
            yield from _der(catalog, reading, value)
        elif reading.kind is Kind.KEY_IDENTIFIER:
            yield from _pin(Property.OTHER, "ski", reading, catalog.by_key_identifier(value))
        else:
            yield from _digest(catalog, reading, value)
    elif isinstance(value, int):
        octets = (value.bit_length() + 7) // 8
        if octets >= _LONG_SERIAL or (context.serial and octets > 0):
            yield from _pin(Property.SERIAL_NUMBER, None, reading, catalog.by_serial(value))
    elif reading.kind is Kind.NAME:
        yield from _pin(Property.SUBJECT_DN, None, reading, catalog.by_subject(value))
    elif context.name or distinctive(value):
        yield from _pin(
            Property.COMMON_NAME, None, reading, catalog.by_common_name(value, exact=not context.name)
        )


def _digest(catalog: Lookups, reading: Reading, value: bytes) -> Iterator[Pin]:
    algorithm = reading.algorithm
    if len(value) not in (20, 32):
        return
    yield from _pin(Property.THUMBPRINT, algorithm, reading, catalog.by_thumbprint(value))
    yield from _pin(Property.PUBLIC_KEY, algorithm, reading, catalog.by_key_digest(value))
    if len(value) == 20:
        yield from _pin(Property.OTHER, "ski", reading, catalog.by_key_identifier(value))


def _der(catalog: Lookups, reading: Reading, value: bytes) -> Iterator[Pin]:
    certificate = catalog.by_thumbprint(hashlib.sha256(whole(value)).digest())
    if certificate:
        yield from _pin(Property.OTHER, None, reading, certificate)
        return
    for key in key_forms(value):
        yield from _pin(
            Property.PUBLIC_KEY, None, reading, catalog.by_key_digest(hashlib.sha256(key).digest())
        )


def _pin(
    prop: Property, algorithm: str | None, reading: Reading, authorities: tuple[Authority, ...]
) -> Iterator[Pin]:
    if authorities:
        yield Pin(prop, algorithm, reading, authorities)
