"""PIN101, PIN102, PIN103: a pinned CA has left or is leaving service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flake8_pinning.catalog import Authority, Pin, Status
from flake8_pinning.catalog.model import LEAVING, LEFT
from flake8_pinning.checks.model import ALLOW, Element, Finding, PinSet, Replacement
from flake8_pinning.checks.wording import additions, leaves, listed, name_of, who
from flake8_pinning.judge import Judge, Succession, render
from flake8_pinning.pins import Property


@dataclass(frozen=True)
class _Case:
    element: Element
    pin: Pin
    status: Status
    succession: Succession
    missing: tuple[Authority, ...]


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """One finding for all pins of the set that lack the same authorities; one for each pin nothing replaces."""
    if pins.role != ALLOW or pins.leaf_only:
        return
    if pins.container == "store":
        yield from _store(judge, pins)
        return
    groups: dict[tuple[int, ...], list[_Case]] = {}
    for case in _cases(judge, pins):
        ignored = _ignored(judge, case)
        if ignored is not None:
            yield ignored
        elif not case.succession.authorities:
            yield _no_replacement(case)
        elif case.missing:
            groups.setdefault(tuple(authority.row for authority in case.missing), []).append(case)
    for cases in groups.values():
        yield _missing(judge, pins, cases)


def _store(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """A whole trust store is refreshed, not extended: one finding for all of it, at the first CA that has left."""
    gone = [(element, pin) for element, pin in pins.pins() if judge.pin_status(pin).state == LEFT]
    if gone:
        element, pin = gone[0]
        total = len({authority.row for _, pin in pins.pins() for authority in pin.authorities[:1]})
        named = listed(list(dict.fromkeys(who(pin) for _, pin in gone))[:3])
        yield Finding(
            code="PIN102",
            message=f"a trust store of {total} CAs, {len(gone)} of which have left service ({named}"
            f"{', …' if len(gone) > 3 else ''}): replace it with a maintained one",
            element=element,
            pin=pin,
            status=judge.pin_status(pin),
            concerns=tuple(element for element, _ in gone),
        )


def _cases(judge: Judge, pins: PinSet) -> Iterator[_Case]:
    for element, pin in pins.pins():
        status = judge.pin_status(pin)
        if status.state not in (LEAVING, LEFT):
            continue
        succession = judge.pin_successors(pin)
        if pin.property in (Property.THUMBPRINT, Property.SERIAL_NUMBER):
            succession = _with_siblings(judge, pin, succession)
        missing = tuple(
            authority
            for authority in succession.authorities
            if not any(judge.covers(other, authority) for _, other in pins.pins())
        )
        yield _Case(element, pin, status, succession, missing)


def _with_siblings(judge: Judge, pin: Pin, succession: Succession) -> Succession:
    """The same key lives on in another certificate: that one is a replacement before all others."""
    siblings = [sibling for authority in pin.authorities for sibling in judge.siblings(authority)]
    known = {authority.row for authority in succession.authorities} | {authority.row for authority in pin.authorities}
    fresh = tuple(sibling for sibling in dict.fromkeys(siblings) if sibling.row not in known)
    if not fresh:
        return succession
    return Succession(fresh + succession.authorities, succession.transitions, succession.roots_above, succession.certain)


def _missing(judge: Judge, pins: PinSet, cases: list[_Case]) -> Finding:
    first = cases[0]
    replacements = tuple(Replacement(authority, render(first.pin, authority)) for authority in first.missing)
    manual = _why_manual(pins, cases, replacements)
    head = " and ".join(f"{name} {text}" for name, text in _subjects(cases))
    text = f"{head}: add {additions(replacements)}"
    if first.succession.roots_above:
        text += f" (the roots above its {first.succession.roots_above} successors)"
    if manual:
        text += f"; {manual}"
    return Finding(
        code="PIN102" if manual else "PIN101",
        message=text,
        element=first.element,
        pin=first.pin,
        status=first.status,
        replacements=replacements,
        transitions=tuple({t.id: t for case in cases for t in case.succession.transitions}.values()),
        fixable=not manual,
        concerns=tuple(case.element for case in cases),
    )


def _subjects(cases: list[_Case]) -> list[tuple[str, str]]:
    by_fate: dict[str, list[str]] = {}
    for case in cases:
        by_fate.setdefault(leaves(case.status), []).append(who(case.pin))
    return [(listed(list(dict.fromkeys(names))), fate) for fate, names in by_fate.items()]


def _why_manual(pins: PinSet, cases: list[_Case], replacements: tuple[Replacement, ...]) -> str:
    """Why a person must make the edit; empty where it is safe."""
    first = cases[0]
    if not pins.editable:
        return pins.why_manual or "no safe edit here"
    if first.element.part:
        return "the pin is only part of this text"
    if first.pin.property is Property.COMMON_NAME:
        return "a name alone proves little: check who compares it"
    if not first.succession.certain:
        return "what replaces it is not certain: check the sources"
    if any(replacement.value is None for replacement in replacements):
        return "the certificate itself must be fetched and compared with this digest"
    if pins.capacity is not None and len(pins.elements) + len(replacements) > pins.capacity:
        return f"the list takes at most {pins.capacity}"
    return ""


def _no_replacement(case: _Case) -> Finding:
    reasons = [t.no_successor for t in case.succession.transitions if t.no_successor]
    text = f"{who(case.pin)} {leaves(case.status)} and no replacement is known"
    if reasons:
        text += f": {reasons[-1]}"
    return Finding(
        code="PIN103",
        message=text,
        element=case.element,
        pin=case.pin,
        status=case.status,
        transitions=case.succession.transitions,
    )


def _ignored(judge: Judge, case: _Case) -> Finding | None:
    """The consumer does not look at the value any more: the advice is to drop it, and nothing is added."""
    for transition in case.succession.transitions:
        if transition.ignored_since and transition.ignored_since <= judge.day and judge.applies(transition):
            names = listed([name_of(authority) for authority in case.pin.authorities[:1]])
            return Finding(
                code="PIN102",
                message=f"{names}: {transition.operator} has ignored this value since "
                f"{transition.ignored_since.isoformat()}: drop it, there is nothing to add",
                element=case.element,
                pin=case.pin,
                status=case.status,
                transitions=(transition,),
            )
    return None
