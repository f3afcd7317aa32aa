"""Which departures share a rule, and which of them a line of its message.

A rule costs a pass over every file, whatever it looks for, so there cannot be one for each CA (docs/semgrep-rules.md
has the measurements). A rule for what has left is about one operator: its CAs that go the same way are one line of the
message, and where that gives more lines than anyone reads, the operator's roots, its issuing CAs, those with RSA and
those with ECDSA keys get rules of their own. What decides is what the CA *is*, not what replaces it, so that a rule
keeps its id when the catalog grows. Operators that hardly anybody pins share rules by the letter they begin with. Less
leaves in the next year than has left in all the years before, so there all operators do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from flake8_pinning.rulegen.advice import WELL_KNOWN, Case
from flake8_pinning.rulegen.values import BASE64, DECIMAL, HEX, NAME, PEM, SERIAL, Value

MOST_LINES = 14
"""More lines in a message nobody reads."""
_LARGEST_GATE = 54_000
"""Budget of a rule's gate in bytes of compiled pattern, which PCRE2 limits to 65,536; :func:`_gate_cost` estimates."""
_LETTERS = ("a-b", "c", "d", "e", "f-h", "i-m", "n-s", "t", "u-z")
"""Initials of the other operators, which share rules; each range has few enough for a message."""
_LEAVING_LETTERS = ("a-c", "d-f", "g", "h-r", "s", "t-z")
"""The same for what leaves, of every operator."""


@dataclass
class Group:
    """The cases of one rule. The name is part of the rule's id."""

    name: str
    operator: str
    """Empty for several operators."""
    cases: list[Case] = field(default_factory=list)


def groups(cases: Iterable[Case], *, leaving: bool = False, prefix: str = "") -> list[Group]:
    """Distribute *cases* over groups, in the order of the groups' names.

    :param leaving: whether it is about what leaves.
    :param prefix: begins the names of private groups, where every operator has its own.
    """
    by_operator: dict[str, list[Case]] = {}
    for case in cases:
        by_operator.setdefault(case.advice.operator, []).append(case)
    shared: dict[str, list[Case]] = {}
    found: list[Group] = []
    for operator, own in by_operator.items():
        if prefix or (operator in WELL_KNOWN and not leaving):
            found += _fitting(Group(f"{prefix}{slug(operator) or 'operator'}", operator, own))
        else:
            initial = slug(operator)[0]
            letters = next(part for part in (_LEAVING_LETTERS if leaving else _LETTERS) if initial <= part[-1])
            shared.setdefault(letters, []).extend(own)
    for letters, several in shared.items():
        found += _fitting(Group(letters if leaving else f"others-{letters}", "", several))
    return sorted(found, key=lambda group: group.name)


def lines(cases: Sequence[Case]) -> list[list[Case]]:
    """Cases of which the same is said, together; the latest first.

    One line for each departure, or, where those are too many, for what is to be done. Of more than
    :data:`MOST_LINES` even then, the last line is for all that have none of their own.
    """
    for key in (_departure, _topic):
        found: dict[tuple[object, ...], list[Case]] = {}
        for case in cases:
            found.setdefault(key(case), []).append(case)
        if len(found) <= MOST_LINES:
            return sorted(found.values(), key=_order)
    largest = sorted(found.values(), key=lambda line: (-len(_rows(line)), _order(line)))
    shown, rest = largest[: MOST_LINES - 1], largest[MOST_LINES - 1 :]
    return [*sorted(shown, key=_order), [case for line in rest for case in line]]


def same_topic(cases: Sequence[Case]) -> bool:
    """Whether the same is to be done about all *cases*."""
    return len({_topic(case) for case in cases}) == 1


def slug(text: str) -> str:
    """*text* as part of an id: lower case, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().replace("'", "").replace("ü", "u").replace("á", "a")).strip("-")


def _fitting(group: Group) -> list[Group]:
    """*group*, or its parts where its message or its gate would be too large."""
    for part in (_level, _algorithm):
        if _fits(group):
            return [group]
        names = {part(case) for case in group.cases}
        if len(names) > 1:
            return [
                fitting
                for name in sorted(names)
                for fitting in _fitting(
                    replace(group, name=f"{group.name}-{name}", cases=[c for c in group.cases if part(c) == name])
                )
            ]
    return _parts(group)


def _fits(group: Group) -> bool:
    return len({_topic(case) for case in group.cases}) <= MOST_LINES and _size(group) <= _LARGEST_GATE


def _topic(case: Case) -> tuple[object, ...]:
    """What is to be done, as far as one line can say it of several CAs."""
    advice = case.advice
    if case.renewed:
        return ("renewed",)
    if advice.additions:
        return ("add", *sorted({authority.name for authority in advice.additions}))
    return ("none", advice.no_successor)


def _departure(case: Case) -> tuple[object, ...]:
    departure = case.advice.departure
    return (departure.day, departure.reason, *_topic(case))


def _order(line: Sequence[Case]) -> tuple[object, ...]:
    latest = max(case.advice.departure.day for case in line)
    return (-latest.toordinal(), min(authority.sha256 for case in line for authority in case.authorities.values()))


def _level(case: Case) -> str:
    return "roots" if case.advice.level == "root" else "issuing"


def _algorithm(case: Case) -> str:
    return case.advice.algorithm


def _rows(cases: Iterable[Case]) -> set[int]:
    return {row for case in cases for row in case.authorities}


def _size(group: Group) -> int:
    return sum(map(_cost, group.cases))


def _parts(group: Group) -> list[Group]:
    """Split a group that is too large for one gate; the parts keep the order of the certificates' digests."""
    count = -(-_size(group) // _LARGEST_GATE)
    if count <= 1:
        return [group]
    parts = [replace(group, name=f"{group.name}-{number}", cases=[]) for number in range(1, count + 1)]
    for case in group.cases:
        for number, portion in enumerate(_split(case, count)):
            if portion.authorities:
                parts[number].cases.append(portion)
    return [part for part in parts if part.cases]


def _split(case: Case, count: int) -> list[Case]:
    """Spread a case's values over *count* parts by the value itself, so that a new certificate moves no other one."""
    portions = [Case(case.advice) for _ in range(count)]
    for value, authority in case.values.items():
        place = authority.sha256[0] * count // 256
        portions[place].add(authority, [value])
    return portions


def _cost(case: Case) -> int:
    return sum(_gate_cost(value) for value in case.values)


def _gate_cost(value: Value) -> int:
    # Means of thousands of values compiled together.
    return {HEX: 28, SERIAL: 28, BASE64: 18, DECIMAL: 11, PEM: 26, NAME: 43}.get(value.kind, 43)
