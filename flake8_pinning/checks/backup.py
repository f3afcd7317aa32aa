"""PIN202: a pin set with nothing to fall back on."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.digest import algorithm_of
from flake8_pinning.checks.model import ALLOW, Finding, PinSet
from flake8_pinning.checks.wording import who
from flake8_pinning.judge import Judge


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN202: a pin set with one pin only has nothing to fall back on (RFC 7469 4.3 wants a backup pin)."""
    if pins.role != ALLOW or len(pins.elements) + pins.others != 1 or pins.leaf_only:
        return
    if pins.container in ("comparison", "store", "file") or pins.unsure:
        return
    element = pins.elements[0]
    if element.pin is None and not (pins.pinning and algorithm_of(element.value)):
        return
    named = f"{who(element.pin)} is the only pin" if element.pin else "this is the only pin"
    yield Finding(
        code="PIN202",
        message=f"{named}: when its CA changes the application stops connecting; add a backup pin",
        element=element,
        pin=element.pin,
    )
