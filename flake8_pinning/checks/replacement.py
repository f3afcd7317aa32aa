"""PIN101, PIN102, PIN103: a pinned CA has left or is leaving service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flake8_pinning.catalog import Authority, Pin, Status
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT
from flake8_pinning.checks.malformed import working
from flake8_pinning.checks.model import ALLOW, Element, Finding, PinSet, Replacement
from flake8_pinning.checks.wording import additions, for_several, leaves, listed, name_of, names, who
from flake8_pinning.judge import Judge, Succession, identity, render
from flake8_pinning.pins import Property
from flake8_pinning.pins.certificates import DerNotation

_MOST_ROOTS = 3
"""Roots above a lost CA that a message can speak of."""


@dataclass(frozen=True)
class _Case:
    element: Element
    pin: Pin
    status: Status
    succession: Succession
    missing: tuple[Authority, ...]


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """One finding for all pins of the set that lack the same authorities; one for those that nothing replaces."""
    if pins.role != ALLOW or pins.leaf_only:
        return
    if pins.container == "store":
        yield from _store(judge, pins)
        return
    lacking: list[_Case] = []
    lost: dict[str, list[_Case]] = {}
    for case in _cases(judge, pins):
        ignored = _ignored(judge, case)
        if ignored is not None:
            yield ignored
        elif not case.succession.authorities:
            reasons = [t.no_successor for t in case.succession.transitions if t.no_successor]
            lost.setdefault(reasons[-1] if reasons else "", []).append(case)
        elif case.missing:
            lacking.append(case)
    for reason, cases in lost.items():
        yield _no_replacement(judge, cases, reason)
    yield from _missing(pins, lacking)


def _store(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """A whole trust store is refreshed, not extended: one finding for all of it, at the first CA that has
    left."""
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
    accepted = working(pins)
    for element, pin in accepted:
        status = judge.pin_status(pin)
        if status.state not in (LEAVING, LEFT):
            continue
        succession = judge.pin_successors(pin)
        if pin.property in (Property.THUMBPRINT, Property.SERIAL_NUMBER):
            succession = _with_siblings(judge, pin, succession)
        missing = tuple(
            authority
            for authority in succession.authorities
            if not any(judge.covers(other, authority) for _, other in accepted)
        )
        yield _Case(element, pin, status, succession, missing)


def _with_siblings(judge: Judge, pin: Pin, succession: Succession) -> Succession:
    """The same key lives on in another certificate: that one is a replacement before all others."""
    known = {authority.row for authority in (*succession.authorities, *pin.authorities)}
    siblings = {
        sibling.row: sibling
        for authority in pin.authorities
        for sibling in judge.siblings(authority)
        if sibling.row not in known
    }
    lasting = [sibling for sibling in siblings.values() if judge.status(sibling).state == IN_SERVICE]
    if lasting or succession.authorities or not siblings:
        return replace(succession, authorities=(*lasting, *succession.authorities))
    # Only siblings that leave soon: they work today, and what comes after them is wanted as well.
    parts = [judge.successors(sibling, pin.property) for sibling in siblings.values()]
    after = {
        a.row: a for part in parts for a in part.authorities if a.row not in known and a.row not in siblings
    }
    followed = {t.id: t for t in (*succession.transitions, *(t for part in parts for t in part.transitions))}
    return Succession(
        (*siblings.values(), *after.values()),
        tuple(followed.values()),
        max(part.roots_above for part in parts),
        all(part.certain for part in parts if part.authorities),
    )


def _missing(pins: PinSet, cases: list[_Case]) -> Iterator[Finding]:
    """One finding for all pins of the set that lack the same authorities, and lack them for the same reason."""
    replacements = _replacements(pins, cases)
    room = pins.capacity - len(pins.elements) - pins.others if pins.capacity is not None else None
    groups: dict[tuple[str, tuple[int, ...]], list[_Case]] = {}
    for case in cases:
        manual = _why_manual(pins, case)
        if not manual and room is not None and len(replacements) > room:
            manual = f"the list takes at most {pins.capacity}"
        groups.setdefault((manual, tuple(authority.row for authority in case.missing)), []).append(case)
    for (manual, _), group in groups.items():
        first = group[0]
        wanted = [replacements[_identity(first.pin, authority)] for authority in first.missing]
        head = " and ".join(f"{name} {fate}" for name, fate in _subjects(group))
        above = first.succession.roots_above
        parts = [
            f"{head}: add {additions(wanted)}"
            + (f" (the roots above its {above} successors)" if above else "")
        ]
        yield Finding(
            code="PIN102" if manual else "PIN101",
            message="; ".join([*parts, manual] if manual else parts),
            element=first.element,
            pin=first.pin,
            status=first.status,
            replacements=tuple(wanted),
            transitions=tuple({t.id: t for case in group for t in case.succession.transitions}.values()),
            fixable=not manual,
            concerns=tuple(case.element for case in group),
        )


def _replacements(pins: PinSet, cases: Iterable[_Case]) -> dict[object, Replacement]:
    """What the set lacks, each once, behind and written as the last of the pins that it comes in the place of: the last
    that a program may edit, where there is one."""
    needed: dict[object, list[tuple[_Case, Authority]]] = {}
    for case in cases:
        for authority in case.missing:
            needed.setdefault(_identity(case.pin, authority), []).append((case, authority))
    found: dict[object, Replacement] = {}
    for known_by, users in needed.items():
        case, authority = next((user for user in reversed(users) if not _why_manual(pins, user[0])), users[-1])
        replaces = tuple(user.pin for user, _ in users)
        found[known_by] = Replacement(authority, render(case.pin, authority), case.element, replaces)
    return found


def _identity(pin: Pin, authority: Authority) -> object:
    """What is added, in whatever notation."""
    return pin.property, pin.algorithm, identity(pin.property, authority)


def _subjects(cases: list[_Case]) -> list[tuple[str, str]]:
    by_fate: dict[str, list[Pin]] = {}
    for case in cases:
        by_fate.setdefault(leaves(case.status), []).append(case.pin)
    return [(_all_of(pins), for_several(fate) if _several(pins) else fate) for fate, pins in by_fate.items()]


def _all_of(pins: list[Pin]) -> str:
    return listed(list(dict.fromkeys(who(pin) for pin in pins)))


def _several(pins: list[Pin]) -> bool:
    return len({name_of(authority) for pin in pins for authority in pin.authorities}) > 1


def _why_manual(pins: PinSet, case: _Case) -> str:
    """Why a person must make the edit; empty where it is safe."""
    if isinstance(case.pin.reading.notation, DerNotation):
        bundle = ", as pinning fix does for a PEM bundle of CAs" if pins.container == "file" else ""
        return f"the certificate itself must be fetched and compared with this digest{bundle}"
    if not pins.editable:
        return pins.why_manual or "no safe edit here"
    if case.element.part:
        return "the pin is only part of this text"
    if case.pin.property is Property.COMMON_NAME:
        return "a name alone proves little: check who compares it"
    if not case.succession.certain:
        return "what replaces it is not certain: check the sources"
    if any(render(case.pin, authority) is None for authority in case.missing):
        return "the catalog lacks the value"
    return ""


def _no_replacement(judge: Judge, cases: list[_Case], reason: str) -> Finding:
    first = cases[0]
    head = " and ".join(f"{name} {fate}" for name, fate in _subjects(cases))
    more = f": {reason}" if reason else _about_roots(judge, cases)
    return Finding(
        code="PIN103",
        message=f"{head} and no replacement is known{more}",
        element=first.element,
        pin=first.pin,
        status=first.status,
        transitions=tuple({t.id: t for case in cases for t in case.succession.transitions}.values()),
        concerns=tuple(case.element for case in cases),
    )


def _about_roots(judge: Judge, cases: list[_Case]) -> str:
    """Where nobody has said what comes after an issuing CA, its root and what comes after that is the place to look."""
    pairs = {root.row: (root, after) for case in cases for root, after in judge.roots_above(case.pin)}
    said = [
        f"{name_of(root)} {f'gives way to {names(after.authorities)}' if after.authorities else 'goes on'}"
        for root, after in pairs.values()
    ]
    return f"; of the roots above, {', '.join(said)}" if 0 < len(said) <= _MOST_ROOTS else ""


def _ignored(judge: Judge, case: _Case) -> Finding | None:
    """The consumer does not look at the value any more: the advice is to drop it, and nothing is added."""
    for transition in case.succession.transitions:
        if transition.ignored_since and transition.ignored_since <= judge.day and judge.applies(transition):
            return Finding(
                code="PIN102",
                message=f"{who(case.pin)}: nothing has looked at this value since {transition.ignored_since.isoformat()} "
                f"({transition.title}): drop it, there is nothing to add",
                element=case.element,
                pin=case.pin,
                status=case.status,
                transitions=(transition,),
            )
    return None
