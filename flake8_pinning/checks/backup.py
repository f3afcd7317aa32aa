"""PIN202: a pin set with nothing to fall back on."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.digest import algorithm_of
from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.model import ALLOW, Element, Finding, PinSet
from flake8_pinning.checks.wording import who
from flake8_pinning.judge import Judge


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN202: a pin set with one pin only has nothing to fall back on (RFC 7469 4.3 wants a backup pin).

    A value that can never match is no backup: what is left counts, unless it is the only value that there is."""
    if pins.role != ALLOW or pins.others > 1 or not pins.elements or pins.leaf_only:
        return
    if pins.container in ("comparison", "store", "file") or pins.unsure:
        return
    alone = len(pins.elements) == 1
    elements = pins.elements if alone else _able(pins)
    if len(elements) + pins.others != 1 or not elements:
        return
    element = elements[0]
    if element.pin is None and not (pins.pinning and algorithm_of(element.value)):
        return
    named = f"{who(element.pin) if element.pin else 'this'} is the only pin{'' if alone else ' that can match'}"
    yield Finding(
        code="PIN202",
        message=f"{named}: when its CA changes the application stops connecting; add a backup pin",
        element=element,
        pin=element.pin,
    )


def _able(pins: PinSet) -> tuple[Element, ...]:
    """The elements about which nothing says that they can never match."""
    in_pin_set = pins.pinning or any(element.pins for element in pins.elements)
    return tuple(element for element in pins.elements if not problem(element, pins, in_pin_set=in_pin_set))
