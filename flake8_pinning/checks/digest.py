"""PIN204: digests that no longer resist."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks.model import NEUTRAL, Finding, PinSet
from flake8_pinning.checks.wording import of_whom
from flake8_pinning.judge import Judge
from flake8_pinning.judge.render import Value
from flake8_pinning.pins.digests import read_digest


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """PIN204: MD5 and SHA-1 no longer resist somebody who makes a second certificate with the same digest."""
    for element in pins.elements if pins.role != NEUTRAL else ():
        algorithm = element.pin.algorithm if element.pin else None
        if element.pin is None and pins.pinning:
            algorithm = algorithm_of(element.value)
        if algorithm in ("md5", "sha1"):
            label = {"md5": "MD5", "sha1": "SHA-1"}[algorithm]
            yield Finding(
                code="PIN204",
                message=f"this pin{of_whom(element)} is a {label} digest: pin the SHA-256",
                element=element,
                pin=element.pin,
            )


def algorithm_of(value: Value) -> str | None:
    """The algorithm of a digest, by its length; ``None`` for what has not the shape of one."""
    if isinstance(value, bytes):
        return {16: "md5", 20: "sha1", 32: "sha256"}.get(len(value))
    if isinstance(value, str):
        for reading in read_digest(value):
            return reading.algorithm
    return None
