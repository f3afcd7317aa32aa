"""The checks. Each looks at one pin set and yields findings; to add a code, write a check and list it
here."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.checks import (
    backup,
    digest,
    duplicate,
    expiry,
    hpkp,
    inventory,
    label,
    leaf,
    malformed,
    near,
    replacement,
    sibling,
)
from flake8_pinning.checks.model import ALLOW, DENY, Check, Element, Finding, PinSet, Replacement, Span
from flake8_pinning.judge import Judge

CHECKS: tuple[Check, ...] = (
    replacement.check,
    sibling.check,
    malformed.check,
    expiry.check,
    backup.check,
    duplicate.check,
    digest.check,
    hpkp.check,
    label.check,
    near.check,
    leaf.check,
    inventory.check,
)

__all__ = ["ALLOW", "CHECKS", "DENY", "Element", "Finding", "PinSet", "Replacement", "Span", "advice", "run"]


def advice(judge: Judge, pins: PinSet) -> list[Finding]:
    """What to add to a pin set, why, and by when: PIN101 to PIN104 in the order of the pins."""
    found = [*replacement.check(judge, pins), *sibling.check(judge, pins)]
    return sorted(found, key=lambda finding: (finding.element.span, finding.code))


def run(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """All findings of all checks."""
    for check in CHECKS:
        yield from check(judge, pins)
