"""PIN104: a thumbprint or serial number pins one certificate of a key that is in service under another one
too."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog import Pin
from flake8_pinning.catalog.model import IN_SERVICE
from flake8_pinning.checks.malformed import working
from flake8_pinning.checks.model import ALLOW, Element, Finding, PinSet, Replacement
from flake8_pinning.checks.wording import additions, name_of
from flake8_pinning.judge import Judge, render
from flake8_pinning.pins import Property


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """One finding a set, and only for pins in service: for the others, PIN101 asks for the sibling too."""
    if pins.role != ALLOW or pins.leaf_only or pins.container == "store":
        return
    found: list[tuple[Element, Pin, list[Replacement]]] = []
    accepted = working(pins)
    for element, pin in accepted:
        if pin.property not in (Property.THUMBPRINT, Property.SERIAL_NUMBER) or len(pin.authorities) != 1:
            continue
        if judge.pin_status(pin).state != IN_SERVICE:
            continue
        missing = [
            Replacement(sibling, render(pin, sibling), element, (pin,))
            for sibling in judge.siblings(pin.authorities[0])
            if not any(judge.covers(other, sibling) for _, other in accepted)
        ]
        if missing:
            found.append((element, pin, missing))
    if not found:
        return
    element, pin, _ = found[0]
    yield Finding(
        code="PIN104",
        message=f"{'; '.join(_sentence(pin, missing) for _, pin, missing in found)}; or pin the public key",
        element=element,
        pin=pin,
        status=judge.pin_status(pin),
        replacements=tuple(replacement for *_, missing in found for replacement in missing),
        concerns=tuple(element for element, *_ in found),
    )


def _sentence(pin: Pin, missing: list[Replacement]) -> str:
    count = len(missing)
    others = "another certificate" if count == 1 else f"{count} other certificates"
    return (
        f"{name_of(pin.authorities[0])} has the same key in {others} in service, "
        f"which this {pin.property.value.replace('-', ' ')} does not match: add {additions(missing)}"
    )
