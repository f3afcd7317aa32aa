"""Pins as text: recognise a value however it is written, and write another one the same way.

To add a notation, write one module with a ``read_…(text)`` function that yields :class:`Reading` objects
whose notation has ``name`` and ``encode``, and list the function in :data:`READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flake8_pinning.pins.certificates import read_der
from flake8_pinning.pins.digests import read_digest
from flake8_pinning.pins.model import INVENTORY_CODES, Kind, Notation, Property, Reading
from flake8_pinning.pins.name_notations import CommonNameNotation, read_name
from flake8_pinning.pins.serials import read_serial

READERS: tuple[Callable[[str], Iterator[Reading]], ...] = (read_digest, read_der, read_name, read_serial)

__all__ = ["INVENTORY_CODES", "READERS", "Kind", "Notation", "Property", "Reading", "read"]


def read(text: str) -> Iterator[Reading]:
    """Every way to read the whole of *text* as a pin, likeliest first; last of all as a bare common name."""
    for reader in READERS:
        yield from reader(text)
    body = text.strip()
    if body and len(body) <= 128 and "\n" not in body:
        yield Reading(Kind.COMMON_NAME, body, CommonNameNotation())
