"""PIN203: the same pin twice."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.model import NEUTRAL, Element, Finding, PinSet
from flake8_pinning.checks.wording import of_whom
from flake8_pinning.judge import Judge
from flake8_pinning.pins.digests import read_digest

_TOGETHER = {"list", "tuple", "set", "calls", "keys", "text"}
"""Containers whose values are alternatives; two arguments may well have the same value."""


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN203: the same value twice, in whatever notation; often meant to be a backup pin."""
    if pins.role == NEUTRAL or pins.container not in _TOGETHER or pins.unsure or _two_notations(pins):
        return
    seen: dict[object, int] = {}
    for element in pins.elements:
        identity = _identity(element, pins)
        if identity is None or problem(element, pins, in_pin_set=True):
            continue
        if identity in seen:
            yield Finding(
                code="PIN203",
                message=f"this pin{of_whom(element)} is already in the set, on line {seen[identity]}: "
                "a repeated pin is no backup",
                element=element,
                pin=element.pin,
            )
        seen.setdefault(identity, element.span.line)


def _two_notations(pins: PinSet) -> bool:
    """Whether the set is a pair, which says one value in two notations: a record, not alternatives."""
    if pins.container != "tuple" or len(pins.elements) != 2:
        return False
    first, second = pins.elements
    return first.value != second.value


def _identity(element: Element, pins: PinSet) -> object:
    """What a value is, whatever its notation; ``None`` for a value that need not be a pin at all."""
    if element.pin is not None:
        pin = element.pin
        return (pin.property, pin.algorithm, frozenset(authority.row for authority in pin.authorities))
    if pins.pinning and isinstance(element.value, str):
        for reading in read_digest(element.value):
            return (reading.kind, reading.value)
    return None
