"""Write an authority's value the way another pin is written."""

from __future__ import annotations

from flake8_pinning.catalog import Authority, Pin
from flake8_pinning.pins import Property
from flake8_pinning.pins.digests import RAW, DigestNotation
from flake8_pinning.pins.name_notations import CommonNameNotation, NameNotation
from flake8_pinning.pins.serials import IntegerNotation, SerialNotation

Value = str | bytes | int


def render(pin: Pin, authority: Authority) -> Value | None:
    """The value of *authority* with *pin*'s property, algorithm and notation.

    ``bytes`` where the pin is raw bytes, ``int`` where it is a number, ``None`` where it cannot be written: a
    whole certificate (the catalog has digests only), a name the authority does not have, a value a private
    catalog lacks.
    """
    notation = pin.reading.notation
    if isinstance(notation, DigestNotation):
        digest = _digest(pin, authority)
        if not digest:
            return None
        return digest if notation == RAW else notation.encode(digest)
    if isinstance(notation, NameNotation):
        return notation.encode(authority.subject) if authority.subject else None
    if isinstance(notation, CommonNameNotation):
        return notation.encode(authority.common_name) if authority.common_name else None
    if isinstance(notation, IntegerNotation):
        return authority.serial if authority.serial > 0 else None
    if isinstance(notation, SerialNotation):
        return notation.encode(authority.serial) if authority.serial > 0 else None
    return None


def _digest(pin: Pin, authority: Authority) -> bytes:
    if pin.property is Property.THUMBPRINT:
        return authority.sha256 if pin.algorithm == "sha256" else authority.sha1
    if pin.property is Property.PUBLIC_KEY:
        return authority.spki_sha256 if pin.algorithm == "sha256" else authority.spki_sha1
    if pin.property is Property.OTHER and pin.algorithm == "ski" and len(authority.ski) == 20:
        return authority.ski
    return b""
