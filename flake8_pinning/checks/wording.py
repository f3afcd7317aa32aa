"""How findings speak: who, what, when, why, what to add. One line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flake8_pinning.catalog import Authority, Pin, Status
from flake8_pinning.catalog.model import LEFT
from flake8_pinning.checks.model import Element, Replacement
from flake8_pinning.judge.render import Value


def name_of(authority: Authority) -> str:
    """The CA's name with its operator, where the name does not say it already."""
    name, operator = authority.name, authority.operator
    first = operator.casefold().split()[:1]
    if not first or first[0].rstrip("'s,") in name.casefold():
        return name
    return f"{name} ({operator})"


def names(authorities: Iterable[Authority]) -> str:
    """Distinct names, listed."""
    return listed(list(dict.fromkeys(name_of(authority) for authority in authorities)))


def who(pin: Pin) -> str:
    """Whom a pin names; several authorities only where they differ in name."""
    distinct = list(dict.fromkeys(name_of(authority) for authority in pin.authorities))
    if len(distinct) > 3:
        return f"{distinct[0]} and {len(distinct) - 1} other CAs"
    return listed(distinct)


def of_whom(element: Element) -> str:
    """`` of R3``; empty where the value is no known pin."""
    return f" of {who(element.pin)}" if element.pin else ""


def leaves(status: Status) -> str:
    """``left service on 2026-04-15 (no longer trusted by Mozilla)``."""
    verb = "left" if status.state == LEFT else "leaves"
    transition = status.departure.transition
    if transition is not None and transition.kind == "service":
        # The CA itself goes on; it is one provider's service that needs another one.
        return (
            f"{verb} {transition.operator}'s service on {status.day.isoformat()} ({status.departure.reason})"
        )
    return f"{verb} service on {status.day.isoformat()} ({status.departure.reason})"


def for_several(fate: str) -> str:
    """The same of more than one CA: ``leave service on …``."""
    return "leave " + fate.removeprefix("leaves ") if fate.startswith("leaves ") else fate


def listed(items: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def additions(replacements: Iterable[Replacement]) -> str:
    """What to add: each CA's name with its value."""
    return ", ".join(map(_addition, replacements))


def _addition(replacement: Replacement) -> str:
    name, value = replacement.authority.name, replacement.value
    if value is None:
        return f"{name} (certificate SHA-256 {replacement.authority.sha256.hex()})"
    return name if value == name else f"{name} {shown(value)}"


def shown(value: Value) -> str:
    """A value as it would be written in the source: text as it is, bytes as hex, numbers in decimal."""
    return value.hex() if isinstance(value, bytes) else str(value)


def one_line(text: str) -> str:
    """Fold white space and control characters, so that no name from a certificate can break a report's
    line."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
