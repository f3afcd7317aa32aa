"""PIN901 to PIN906: which pins there are."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog import Pin
from flake8_pinning.checks.model import DENY, Finding, PinSet
from flake8_pinning.checks.wording import leaves, who
from flake8_pinning.judge import Judge
from flake8_pinning.pins import INVENTORY_CODES, Property


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN901 to PIN906: every recognised pin, findings or not."""
    for element, pin in pins.pins():
        status = judge.pin_status(pin)
        state = f"in service until {status.day.isoformat()}" if status.in_service else leaves(status)
        denied = " on a deny list" if pins.role == DENY else ""
        yield Finding(
            code=INVENTORY_CODES[pin.property],
            message=f"{_what(pin)} of {who(pin)}{denied}, {state}",
            element=element,
            pin=pin,
            status=status,
        )


def _what(pin: Pin) -> str:
    """What of the CA is pinned, in words."""
    if pin.property is Property.SUBJECT_DN:
        return "subject DN"
    if pin.property is Property.OTHER:
        return "key identifier" if pin.algorithm == "ski" else "whole certificate"
    return str(pin.property).replace("-", " ")
