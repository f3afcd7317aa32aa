"""PIN202, PIN203, PIN204 and the inventory: checks of a few lines each."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, Finding, PinSet
from flake8_pinning.checks.wording import leaves, who
from flake8_pinning.judge import Judge
from flake8_pinning.judge.render import Value
from flake8_pinning.pins import INVENTORY_CODES
from flake8_pinning.pins.digests import read_digest

_TOGETHER = {"list", "tuple", "set", "calls", "keys", "text"}
"""Containers whose values are alternatives; two arguments may well have the same value."""


def no_backup(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN202: a pin set with one pin only has nothing to fall back on (RFC 7469 4.3 wants a backup pin)."""
    if pins.role != ALLOW or len(pins.elements) + pins.others != 1 or pins.leaf_only:
        return
    if pins.container in ("comparison", "store", "file") or _unsure(pins):
        return
    element = pins.elements[0]
    if element.pin is None and not (pins.pinning and _digest_shaped(element.value)):
        return
    named = f"{who(element.pin)} is the only pin" if element.pin else "this is the only pin"
    yield Finding(
        code="PIN202",
        message=f"{named}: when its CA changes the application stops connecting; add a backup pin",
        element=element,
        pin=element.pin,
    )


def duplicate(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN203: the same value twice, in whatever notation; often meant to be a backup pin."""
    if pins.role == NEUTRAL or pins.container not in _TOGETHER or _unsure(pins):
        return
    seen: dict[object, int] = {}
    for element in pins.elements:
        identity = _identity(element, pins)
        if identity is None or problem(element, pins, in_pin_set=True):
            continue
        if identity in seen:
            yield Finding(
                code="PIN203",
                message=f"this pin{_named(element)} is already in the set, on line {seen[identity]}: "
                "a repeated pin is no backup",
                element=element,
                pin=element.pin,
            )
        seen.setdefault(identity, element.span.line)


def weak_digest(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN204: MD5 and SHA-1 no longer resist somebody who makes a second certificate with the same digest."""
    for element in pins.elements if pins.role != NEUTRAL else ():
        algorithm = element.pin.algorithm if element.pin else None
        if element.pin is None and pins.pinning:
            algorithm = _shape(element.value)
        if algorithm in ("md5", "sha1"):
            label = {"md5": "MD5", "sha1": "SHA-1"}[algorithm]
            yield Finding(
                code="PIN204",
                message=f"this pin{_named(element)} is a {label} digest: pin the SHA-256",
                element=element,
                pin=element.pin,
            )


def leaf_only(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN208: the API compares the server's own certificate, so a CA's value never matches."""
    if not pins.leaf_only:
        return
    for element, pin in pins.pins():
        yield Finding(
            code="PIN208",
            message=f"this is {who(pin)}, a CA, but {pins.leaf_only} compares the server's own certificate: "
            "it can never match, and adding a CA does not help; "
            "verify with a CA file that holds this CA instead",
            element=element,
            pin=pin,
            status=judge.pin_status(pin),
        )


def inventory(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN901 to PIN906: every recognised pin, findings or not."""
    for element, pin in pins.pins():
        status = judge.pin_status(pin)
        fate = f"in service until {status.day.isoformat()}" if status.in_service else leaves(status)
        denied = " on a deny list" if pins.role == DENY else ""
        yield Finding(
            code=INVENTORY_CODES[pin.property],
            message=f"{pin.property.value} of {who(pin)}{denied}, {fate}",
            element=element,
            pin=pin,
            status=status,
        )


def _unsure(pins: PinSet) -> bool:
    """Whether nothing but its value says that this is a pin: outside Python, a value alone is no set."""
    return pins.container == "text" and not pins.pinning


def _identity(element: Element, pins: PinSet) -> object:
    """What a value is, whatever its notation; ``None`` for a value that need not be a pin at all."""
    if element.pin is not None:
        pin = element.pin
        return (pin.property, pin.algorithm, frozenset(authority.row for authority in pin.authorities))
    if pins.pinning and isinstance(element.value, str):
        for reading in read_digest(element.value):
            return (reading.kind, reading.value)
    return None


def _named(element: Element) -> str:
    return f" of {who(element.pin)}" if element.pin else ""


def _digest_shaped(value: Value) -> bool:
    return _shape(value) is not None


def _shape(value: Value) -> str | None:
    if isinstance(value, bytes):
        return {16: "md5", 20: "sha1", 32: "sha256"}.get(len(value))
    if isinstance(value, str):
        for reading in read_digest(value):
            return reading.algorithm
    return None
