"""From literals in their places to pin sets: what is accepted together, and whether one may be added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, PinSet
from flake8_pinning.files.kinds import STORE_SIZE
from flake8_pinning.pins import Kind, Property
from flake8_pinning.pins.digests import read_digest
from flake8_pinning.pysource.literals import Value
from flake8_pinning.pysource.places import Place
from flake8_pinning.words import speaks_of_pins

_KEY_PREFIX = re.compile(r"(?i)\s*(?:pin-sha(?:1|256)\s*=|sha(?:1|256)//?[A-Za-z0-9+/]{20,90}=*\s*\Z)")
_TOKEN = re.compile(r"\s*[0-9A-Za-z+/=:_ -]{27,140}\s*\Z")
_NAMES_CONSIDERED = 12


@dataclass(frozen=True)
class Member:
    """An element and where it stands."""

    element: Element
    place: Place
    decoded: bool = False
    """Whether only its decoded value is a pin: then nothing can be written in its manner."""


def pin_sets(members: Iterable[Member]) -> list[PinSet]:
    """The pin sets among *members*, the trust store among them folded into one."""
    groups: dict[tuple[str, object], list[Member]] = {}
    for member in members:
        groups.setdefault((member.place.container, member.place.key), []).append(member)
    found = [pins for pins in map(_pin_set, groups.values()) if pins is not None]
    allowed = [pins for pins in found if pins.role == ALLOW]
    if len({pin.authorities[0].row for pins in allowed for _, pin in pins.pins()}) <= STORE_SIZE:
        return found
    return [_store(allowed), *(pins for pins in found if pins.role != ALLOW)]


def _pin_set(group: list[Member]) -> PinSet | None:
    group = sorted(
        group, key=lambda member: (member.element.anchor or member.element.span, member.element.span)
    )
    elements = tuple(member.element for member in group)
    place = group[0].place
    near = [name for member in group for name in member.place.around.near]
    pinning = speaks_of_pins([*near[:_NAMES_CONSIDERED], *place.around.far[:2]])
    known = any(element.pins for element in elements)
    if not known and not pinning and not any(map(_shaped, elements)):
        return None
    api = next((member.place.api for member in group if member.place.api), None)
    roles = {member.place.role for member in group}
    role = DENY if DENY in roles else NEUTRAL if NEUTRAL in roles else ALLOW
    why = next((member.place.why for member in group if member.place.why), "")
    if known and not why:
        why = _why_mixed(group)
    leaf_only = api.name if api and api.leaf_only else ""
    nodes = {member.place.node for member in group}
    size = sum(len(getattr(node, "elts", ())) for node in nodes)
    return PinSet(
        elements=elements,
        container=place.container,
        role=role,
        editable=not why and role == ALLOW and not leaf_only,
        capacity=api.capacity if api else None,
        others=max(0, size - len(elements)),
        pinning=pinning or api is not None,
        leaf_only=leaf_only,
        api=api.name if api else "",
        why_manual=why,
    )


def _why_mixed(group: Sequence[Member]) -> str:
    """Why nothing can be inserted among these values: some of them are no pins of the kind that is known."""
    if any(member.decoded and member.element.pins for member in group):
        return "its text cannot be written in the same manner"
    properties = {member.element.pins[0].property for member in group if member.element.pins}
    if not all(member.element.pins or _alike(member.element.value, properties) for member in group):
        return "it holds other values than pins"
    return ""


def _alike(value: Value, properties: set[Property]) -> bool:
    """Whether an unknown value can be a pin of one of these properties."""
    if isinstance(value, (bytes, int)):
        return True
    if not value.strip() or properties & {Property.COMMON_NAME}:
        return bool(properties & {Property.COMMON_NAME})
    if properties & {Property.SUBJECT_DN}:
        return "=" in value
    if any(reading.kind in (Kind.DIGEST, Kind.KEY_IDENTIFIER) for reading in read_digest(value)):
        return True
    if properties & {Property.SERIAL_NUMBER} and re.fullmatch(r"\s*(?:0[xX])?[0-9A-Fa-f: ]+\s*", value):
        return True
    # A damaged pin is a pin still; a host name, an option or a file name is none.
    return _TOKEN.match(value) is not None or "-----BEGIN " in value or value.startswith("MI")


def _shaped(element: Element) -> bool:
    """Whether an unknown value has the shape of a digest, so that the checks may ask what it almost is."""
    value = element.value
    if isinstance(value, bytes):
        return len(value) in (20, 32)
    return isinstance(value, str) and (
        _KEY_PREFIX.match(value) is not None or _TOKEN.match(value) is not None
    )


def _store(sets: Sequence[PinSet]) -> PinSet:
    elements: Iterator[Element] = (element for pins in sets for element in pins.elements if element.pins)
    ordered = sorted(elements, key=lambda element: element.span)
    return PinSet(tuple(ordered), "store", why_manual="a trust store is refreshed, not extended")
