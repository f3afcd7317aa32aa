"""The words of the core: property, algorithm, notation, reading.

A *reading* is one way to understand a text as a pin, before anybody asks which CA it is: a digest of 20
bytes, a name, a serial number, a whole certificate. What a 20-byte digest is a digest *of* is the catalog's
to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Property(str, Enum):
    """What of a certificate is pinned."""

    THUMBPRINT = "thumbprint"
    SUBJECT_DN = "subject-dn"
    COMMON_NAME = "common-name"
    SERIAL_NUMBER = "serial-number"
    PUBLIC_KEY = "public-key"
    OTHER = "other"

    __str__ = str.__str__


INVENTORY_CODES = {prop: f"PIN90{number}" for number, prop in enumerate(Property, start=1)}


class Kind(str, Enum):
    """What a reading holds, as far as its shape can tell."""

    DIGEST = "digest"
    KEY_IDENTIFIER = "key-identifier"
    NAME = "name"
    COMMON_NAME = "common-name"
    SERIAL = "serial"
    DER = "der"

    __str__ = str.__str__


DIGEST_ALGORITHMS = {16: "md5", 20: "sha1", 32: "sha256", 48: "sha384", 64: "sha512"}
"""Digest length in bytes → algorithm."""


class Notation(Protocol):
    """How a value is written; knows how to write another value of the same kind the same way."""

    @property
    def name(self) -> str:
        """The notation's name in reports, for instance ``hex-upper-colon``."""


@dataclass(frozen=True)
class Reading:
    """One way to read a text as a pin.

    ``value`` is ``bytes`` for digests, key identifiers and DER, ``int`` for serial numbers, ``str`` for
    names. ``algorithm`` is set where the text itself says so (``sha256/…``) or the length does.
    """

    kind: Kind
    value: bytes | int | str
    notation: Notation
    algorithm: str | None = None
