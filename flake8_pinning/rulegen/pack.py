"""Which departures share a rule.

A rule costs a pass over every file, whatever it looks for, so the number of rules must not follow the number of
certificates (docs/semgrep-rules.md has the measurements behind these bounds):

* the documented end of a root under which many CAs were made has a rule of its own;
* those of other roots share one by year, few enough that each is named in the message;
* documented departures of issuing CAs share one by operator, those of small operators one together;
* certificates of which only the end is known share one by year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from flake8_pinning.catalog import Catalog, Transition
from flake8_pinning.rulegen.advice import Case
from flake8_pinning.rulegen.values import BASE64, DECIMAL, HEX, PEM, SERIAL, Value

_LARGEST_GATE = 54_000
"""Budget of a rule's gate in bytes of compiled pattern, which PCRE2 limits to 65,536; :func:`_gate_cost` estimates."""
_LARGE_OPERATOR = 20
"""Documented departures from which an operator has rules of its own."""
_MANY = 100
"""Issued CAs from which a root has a rule of its own."""
_MOST_CASES = 14
"""More roots than this share a rule by quarter."""


@dataclass
class Group:
    """The cases of one rule. The name is part of the rule's id and stays what it is when the catalog grows."""

    name: str
    file: str
    cases: list[Case] = field(default_factory=list)
    individual: bool = True
    """Whether the message is about each authority; otherwise about all of them together."""


def groups(cases: Iterable[Case], catalog: Catalog) -> list[Group]:
    """Distribute *cases* over groups, in the order of the groups' names."""
    weight = _weights(catalog)
    known = list(cases)
    sizes = Counter(case.advice.operator for case in known if case.advice.documented)
    large = {operator for operator, size in sizes.items() if size >= _LARGE_OPERATOR}
    found: dict[str, Group] = {}
    for case in known:
        name, file = _name(case, large, weight)
        group = found.setdefault(name, Group(name, file, individual=file != "no-replacement"))
        group.cases.append(case)
    quarters = [part for name in sorted(found) for part in _quarters(found[name])]
    return [part for group in quarters for part in _parts(group)]


def slug(text: str) -> str:
    """*text* as part of an id: lower case, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().replace("'", "")).strip("-")


def _weights(catalog: Catalog) -> Callable[[Case], int]:
    """How many CAs of the catalog were issued by the keys of a case: how much the world depends on them."""
    issued: Counter[bytes] = Counter()
    for authority in catalog:
        for row in authority.signed_by:
            if row != authority.row:
                issued[catalog[row].spki_sha256] += 1
    return lambda case: sum(issued[key] for key in {authority.spki_sha256 for authority in case.authorities.values()})


def _name(case: Case, large: set[str], weight: Callable[[Case], int]) -> tuple[str, str]:
    advice = case.advice
    kind = "no-replacement-" if advice.code == "PIN103" else ""
    year = advice.departure.day.year
    if not advice.documented:
        return f"{kind}{year}", "no-replacement"
    own = _transition(case)
    roles = {authority.role for authority in case.authorities.values()}
    if own is not None and "root" in roles and weight(case) >= _MANY:
        return f"{kind}{own.id}", "roots"
    if own is not None and roles & {"root", "cross"}:
        return f"{kind}roots" if kind else f"roots-{year}", "roots"
    return f"{kind}{slug(advice.operator) if advice.operator in large and not kind else 'others'}", "issuing"


def _transition(case: Case) -> Transition | None:
    """The transition by which the authorities of *case* themselves leave, if there is one."""
    if case.advice.departure.transition is not None:
        return case.advice.departure.transition
    return next((t for t in case.advice.transitions if not case.authorities.keys().isdisjoint(t.from_rows)), None)


def _quarters(group: Group) -> list[Group]:
    """Split a group whose message would be too long by the quarter of the departure."""
    if "roots-" not in group.name or len(group.cases) <= _MOST_CASES:
        return [group]
    by_quarter: dict[str, Group] = {}
    for case in group.cases:
        name = f"{group.name}-q{(case.advice.departure.day.month + 2) // 3}"
        by_quarter.setdefault(name, Group(name, group.file)).cases.append(case)
    return [by_quarter[name] for name in sorted(by_quarter)]


def _parts(group: Group) -> list[Group]:
    """Split a group that is too large for one gate; the parts keep the order of the certificates' digests."""
    size = sum(_cost(case) for case in group.cases)
    count = -(-size // _LARGEST_GATE)
    if count <= 1:
        return [group]
    parts = [Group(f"{group.name}-{number}", group.file, individual=group.individual) for number in range(1, count + 1)]
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
    return {HEX: 28, SERIAL: 28, BASE64: 18, DECIMAL: 11, PEM: 26}.get(value.kind, 43)
