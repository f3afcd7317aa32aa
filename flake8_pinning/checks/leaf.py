"""PIN208: a CA's value where only the server's own certificate is compared."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.model import Finding, PinSet
from flake8_pinning.checks.wording import who
from flake8_pinning.judge import Judge


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
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
