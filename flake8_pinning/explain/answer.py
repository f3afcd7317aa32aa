"""What there is to say about a value: which CA it is, what happens to it, what to add. Data; the writers are beside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog, Pin, Status
from flake8_pinning.checks import Element, Replacement, Span
from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.near import nearest
from flake8_pinning.checks.wording import name_of
from flake8_pinning.judge import Judge, Succession, render
from flake8_pinning.pins import Kind, Property, read
from flake8_pinning.pins.names import fold

NO_PIN, MALFORMED, UNKNOWN = "no pin", "malformed", "unknown"
"""States of values that are no catalogued CA's, beside those of the judge."""
_NOWHERE = Span(1, 1, 1, 1)


@dataclass(frozen=True)
class Understanding:
    """One pin that the value can be."""

    pin: Pin
    status: Status
    siblings: tuple[Authority, ...]
    """In service under the same key, and not covered by this pin."""
    succession: Succession
    replacements: tuple[Replacement, ...]
    """The successors, each with its value as this pin is written."""


@dataclass(frozen=True)
class Answer:
    """Everything about one value."""

    label: str
    value: str | bytes
    understandings: tuple[Understanding, ...]
    """The likeliest first; none where the value is no catalogued CA's."""
    state: str
    """Of the likeliest pin, else :data:`NO_PIN`, :data:`MALFORMED` or :data:`UNKNOWN`."""
    reason: str
    """Why it is in that state."""
    trouble: str
    """Why it can never match where the hash of a public key belongs; empty where it can."""


def explain(judge: Judge, label: str, value: str | bytes) -> Answer:
    """Identify and judge *value*.

    :param label: what the value is called in the answer.
    :param value: text as people write pins, or a certificate's DER.
    """
    pins = judge.catalog.identify(value, ANY_CONTEXT) or _called(judge.catalog, value)
    trouble = problem(Element(value, _NOWHERE, tuple(pins)), in_pin_set=True)
    if not pins:
        state, reason = _unknown(judge, value, trouble)
        return Answer(label, value, (), state, reason, trouble)
    understandings = tuple(_understand(judge, pin) for pin in pins)
    status = understandings[0].status
    return Answer(label, value, understandings, status.state, status.departure.reason, trouble)


def _called(catalog: Catalog, value: str | bytes) -> list[Pin]:
    """The pins of CAs by what reports and people call them: ``R3 (Let's Encrypt)``, ``Let's Encrypt R3``."""
    if isinstance(value, bytes):
        return []
    wanted = fold(value)
    meant: dict[str, list[Authority]] = {}
    for a in catalog:
        if wanted in map(fold, (a.name, name_of(a), f"{a.name} ({a.operator})", f"{a.operator} {a.name}")):
            meant.setdefault(a.common_name or a.subject, []).append(a)
    return [
        replace(pin, authorities=tuple(authorities))
        for name, authorities in meant.items()
        for pin in catalog.identify(name, ANY_CONTEXT)
        if pin.property in (Property.COMMON_NAME, Property.SUBJECT_DN)
    ]


def _unknown(judge: Judge, value: str | bytes, trouble: str) -> tuple[str, str]:
    if trouble:
        return MALFORMED, f"it can never match (PIN201): {trouble}"
    near = nearest(judge, value)
    if near:
        return MALFORMED, f"no catalogued CA, but {near} (PIN207)"
    kinds = {reading.kind for reading in read(value)} if isinstance(value, str) else {Kind.DER}
    if kinds <= {Kind.COMMON_NAME}:
        return NO_PIN, "no pin in any notation known, and no CA's whole name (`pinning catalog show` takes parts)"
    return (
        UNKNOWN,
        "no CA of the catalog: a server's own certificate, a private CA, or not a certificate at all",
    )


def _understand(judge: Judge, pin: Pin) -> Understanding:
    siblings = dict.fromkeys(
        sibling
        for authority in pin.authorities
        for sibling in judge.siblings(authority)
        if sibling not in pin.authorities
    )
    succession = judge.pin_successors(pin)
    replacements = tuple(
        Replacement(authority, render(pin, authority)) for authority in succession.authorities
    )
    return Understanding(pin, judge.pin_status(pin), tuple(siblings), succession, replacements)
