"""Pin sets made by hand, and what one check says of them."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from flake8_pinning.catalog import ANY_CONTEXT
from flake8_pinning.checks import (
    Element,
    Finding,
    PinSet,
    Span,
    malformed,
)
from flake8_pinning.checks.model import Check
from flake8_pinning.judge.render import Value

if TYPE_CHECKING:
    from conftest import World

DAY = "2026-01-01"
OPERATOR = "Example Trust"
UNKNOWN = hashlib.sha256(b"nobody's").digest()
PLACEHOLDER = "it is a placeholder"


def b64(digest: bytes) -> str:
    return b64encode(digest).decode()


def pin_set(world: World, *values: Value | Element, **options: Any) -> PinSet:
    elements = tuple(
        value
        if isinstance(value, Element)
        else Element(value, Span(line, 1, line, 2), tuple(world.catalog.identify(value, ANY_CONTEXT)))
        for line, value in enumerate(values, start=1)
    )
    return PinSet(elements, **{"container": "list", **options})


def found(world: World, check: Check, *values: Value | Element, **options: Any) -> list[Finding]:
    return list(check(world.judge(DAY), pin_set(world, *values, **options)))


def reasons(world: World, *values: Value, pinning: bool = True) -> list[str]:
    """What PIN201 says of each value, behind "can never match"."""
    return [
        finding.message.partition(" can never match: ")[2]
        for finding in found(world, malformed.check, *values, pinning=pinning)
    ]
