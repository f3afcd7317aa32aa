"""How are the pins of a service to be written? A pin of nobody, from a sample or from the name of a notation."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.catalog import ANY_CONTEXT, Catalog, Pin
from flake8_pinning.files import FileError
from flake8_pinning.pins import Kind, Property, Reading, read
from flake8_pinning.pins.digests import DigestNotation

NOTATIONS: dict[str, DigestNotation] = {
    "sha256/base64": DigestNotation("base64", prefix="sha256/"),
    "sha256//base64": DigestNotation("base64", prefix="sha256//"),
    "pin-sha256": DigestNotation("base64", prefix='pin-sha256="', suffix='"'),
    "base64": DigestNotation("base64"),
    "base64-unpadded": DigestNotation("base64", padded=False),
    "base64url": DigestNotation("base64url"),
    "base64url-unpadded": DigestNotation("base64url", padded=False),
    "hex-lower": DigestNotation("hex"),
    "hex-upper": DigestNotation("hex", upper=True),
    "hex-lower-colon": DigestNotation("hex", separator=":"),
    "hex-upper-colon": DigestNotation("hex", upper=True, separator=":"),
    "hex-upper-space": DigestNotation("hex", upper=True, separator=" "),
    "hex-lower-bytes": DigestNotation("hex", separator=", ", lead="0x"),
    "hex-lower-escape": DigestNotation("hex", lead="\\x"),
}
"""Notations by the names that reports give them; ``--like`` takes all others."""
_SAMPLES = {
    Property.SUBJECT_DN: "CN=A B,O=C D,C=US",
    Property.COMMON_NAME: "Common Name",
    Property.SERIAL_NUMBER: "0a" * 12,
}
_TEMPLATE = re.compile(r"(?:…|\.\.\.)[\"']?\s*\Z")
_GROUPED = re.compile(r"[0-9A-Fa-f]{2}(?P<mark>[: -])(?:[0-9A-Fa-f]{2}(?P=mark))*\Z")
_FILL = bytes(range(160, 192))


@dataclass(frozen=True)
class Wish:
    """What somebody asks for; what is ``None`` is left to the usual."""

    property: Property | None = None
    algorithm: str | None = None
    """``sha256`` or ``sha1``, of digests."""
    notation: str | None = None
    """One of :data:`NOTATIONS`."""
    like: str | None = None
    """A pin, or its beginning, as the pins are to be written."""


def wished(catalog: Catalog, wish: Wish) -> Pin:
    """A pin of nobody that says how values are to be written.

    :raises FileError: ``like`` is no pin, or contradicts the rest; named by the options of ``pinning explain``.
    """
    prop = wish.property
    if wish.like and wish.notation:
        raise FileError("--like and --notation say the same thing: give one")
    if wish.like:
        return _like(catalog, wish.like, prop)
    if prop in _SAMPLES:
        if wish.notation or wish.algorithm:
            raise FileError(f"--notation and --algorithm are for digests, not for a {prop.value}: use --like")
        kind = {Property.SUBJECT_DN: Kind.NAME, Property.COMMON_NAME: Kind.COMMON_NAME}.get(prop, Kind.SERIAL)
        reading = next(reading for reading in read(_SAMPLES[prop]) if reading.kind is kind)
        return Pin(prop, None, reading, ())
    prop = prop or Property.PUBLIC_KEY
    algorithm = wish.algorithm or "sha256"
    default = "sha256/base64" if prop is Property.PUBLIC_KEY and algorithm == "sha256" else "hex-lower"
    notation = NOTATIONS[wish.notation or default]
    if algorithm == "sha1" and "sha256" in notation.prefix:
        raise FileError(f"--notation {wish.notation} is for SHA-256")
    return Pin(prop, algorithm, Reading(Kind.DIGEST, b"", notation, algorithm), ())


def _like(catalog: Catalog, text: str, prop: Property | None) -> Pin:
    for candidate in _completed(text):
        for pin in catalog.identify(candidate, ANY_CONTEXT):
            if prop is None or pin.property is prop:
                return pin
        for reading in read(candidate):
            if reading.kind is Kind.DIGEST and prop in (None, Property.PUBLIC_KEY, Property.THUMBPRINT):
                return Pin(prop or _usual(reading), reading.algorithm, reading, ())
            if reading.kind is Kind.NAME and prop in (None, Property.SUBJECT_DN):
                return Pin(Property.SUBJECT_DN, None, reading, ())
            if reading.kind is Kind.SERIAL and prop is Property.SERIAL_NUMBER:
                return Pin(Property.SERIAL_NUMBER, None, reading, ())
    raise FileError(
        f"--like: {text!r} is no pin in a notation known" + (f" for a {prop.value}" if prop else "")
    )


def _usual(reading: Reading) -> Property:
    """What a digest of nobody most likely is of: keys are pinned in base64, certificates in hex."""
    notation = reading.notation
    base64 = isinstance(notation, DigestNotation) and notation.encoding != "hex"
    return Property.PUBLIC_KEY if base64 else Property.THUMBPRINT


def _completed(text: str) -> Iterator[str]:
    """*text*, or where it is only the beginning of a pin, pins that begin so."""
    yield text
    match = _TEMPLATE.search(text)
    start = text[: match.start()] if match else text
    quote = start[-1] if start[-1:] in ("'", '"') else ""
    yield start + b64encode(_FILL).decode("ascii") + quote
    grouped = _GROUPED.match(start)
    if grouped:
        mark = grouped["mark"]
        for size in (32, 20):
            digits = _FILL[: size - len(start) // 3].hex(mark)
            yield start + (digits.upper() if any(char in "ABCDEF" for char in start) else digits)
