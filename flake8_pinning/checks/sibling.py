"""PIN104: a thumbprint or serial number pins one certificate of a key that is in service under another one too."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog.model import IN_SERVICE
from flake8_pinning.checks.model import ALLOW, Finding, PinSet, Replacement
from flake8_pinning.checks.wording import additions, name_of
from flake8_pinning.judge import Judge, render
from flake8_pinning.pins import Property


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """Only for pins in service: for the others, PIN101 asks for the sibling too."""
    if pins.role != ALLOW or pins.leaf_only or pins.container == "store":
        return
    for element, pin in pins.pins():
        if pin.property not in (Property.THUMBPRINT, Property.SERIAL_NUMBER) or len(pin.authorities) != 1:
            continue
        status = judge.pin_status(pin)
        if status.state != IN_SERVICE:
            continue
        missing = [
            sibling
            for sibling in judge.siblings(pin.authorities[0])
            if not any(judge.covers(other, sibling) for _, other in pins.pins())
        ]
        if not missing:
            continue
        replacements = tuple(Replacement(authority, render(pin, authority)) for authority in missing)
        yield Finding(
            code="PIN104",
            message=f"{name_of(pin.authorities[0])} has the same key in {_count(len(missing))} in service, "
            f"which this {pin.property.value} does not match: add {additions(replacements)}, or pin the public key",
            element=element,
            pin=pin,
            status=status,
            replacements=replacements,
        )


def _count(number: int) -> str:
    return "another certificate" if number == 1 else f"{number} other certificates"
