"""The messages: which CA, since or until when, why, and what to add.

Semgrep puts what a rule captured into its message: the found value for ``$PIN``, and for ``$L01``, ``$L02``… its first
characters in the line that is about it and nothing in the others. So one rule can speak of several CAs and still say
which of them was found. Semgrep's terminal output keeps empty lines and folds all others, hence the paragraphs.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import date

from flake8_pinning.catalog import Authority
from flake8_pinning.checks.wording import listed, name_of, one_line
from flake8_pinning.rulegen.advice import Advice, Case
from flake8_pinning.rulegen.pack import Group, same_topic
from flake8_pinning.rulegen.patterns import marker

_MOST_NAMES = 60
"""Names in a message, shared by its lines."""
_FEWEST_NAMES = 4
"""Names in a line at least."""
_MOST_ADDED = 6
_MOST_VALUES = 6
"""Replacements whose values are written out."""


def message(group: Group, lines: Sequence[Sequence[Case]], *, left: bool, day: date) -> str:
    """The message of one rule.

    :param lines: the group's cases as the rule marks them, see :func:`flake8_pinning.rulegen.pack.lines`.
    :param left: the rule for departures that have happened; otherwise the one that warns before them.
    :param day: the day of the catalog.
    """
    most = max(_FEWEST_NAMES, _MOST_NAMES // len(lines))
    texts = [_line(line, group.operator, day, most) for line in lines]
    if len(lines) == 1:
        paragraphs = [f"`$PIN` pins {texts[0]}."]
    else:
        whose = f"a CA of {group.operator}" if group.operator else "a CA"
        what = "has left service" if left else "leaves service"
        paragraphs = [
            f"`$PIN` pins {whose} that {what}: the one that has its first characters in brackets.",
            *(f"[${marker(number)}] {text}." for number, text in enumerate(texts)),
        ]
    additions = _unique(a for case in group.cases for a in case.advice.additions)
    if 0 < len(additions) <= _MOST_VALUES:
        paragraphs.append(f"Values: {'; '.join(map(_values, additions))}.")
    elif additions:
        paragraphs.append("`pinning scan` on this file prints the value to add, in the notation of your pin.")
    if any(case.advice.additions and not case.advice.certain for case in group.cases):
        paragraphs.append("What replaces it is not certain everywhere: check the sources first.")
    paragraphs.append(f"On a deny list there is nothing to add. (Catalog of {day.isoformat()}.)")
    return "\n\n".join(map(one_line, paragraphs))


def _line(cases: Sequence[Case], operator: str, today: date, most: int) -> str:
    """All that is said of *cases*: names, day, reason, and what to do."""
    if not same_topic(cases):
        count = len(_unique(a for case in cases for a in case.authorities.values()))
        return f"Another of {count} CAs, which `pinning scan` on this file names, with what to add"
    departures: dict[str, list[Authority]] = {}
    for case in sorted(cases, key=lambda case: _nearness(case, today)):
        departures.setdefault(_fate(case.advice, today), []).extend(case.authorities.values())
    parts: list[str] = []
    named = 0
    for fate, authorities in departures.items():
        names = _distinct(authorities, operator)
        if parts and named >= most:
            break
        parts.append(f"{_some(names, max(1, most - named))}, {fate}")
        named += len(names)
    rest = [a for authorities in list(departures.values())[len(parts) :] for a in authorities]
    if rest:
        parts.append(f"{len(_unique(rest))} more")
    return f"{'; '.join(parts)}: {_todo(cases, operator)}"


def _nearness(case: Case, today: date) -> tuple[bool, int]:
    """What has left comes first, the latest before the others; then what leaves, the next one first."""
    days = (case.advice.departure.day - today).days
    return (days > 0, abs(days))


def _fate(advice: Advice, today: date) -> str:
    departure = advice.departure
    service = "service"
    if departure.transition is not None and departure.transition.kind == "service":
        # The CA itself goes on; it is one provider's service that needs another one.
        service = f"{departure.transition.operator}'s service"
    # The message is read on days that nobody knows yet.
    verb = f"left {service} on" if departure.day <= today else f"in {service} until"
    return f"{verb} {departure.day.isoformat()} ({departure.reason})"


def _some(names: Sequence[str], most: int) -> str:
    if len(names) > most:
        names = [*names[: max(1, most - 1)], f"{len(names) - max(1, most - 1)} more"]
    return listed(names)


def _distinct(authorities: Iterable[Authority], operator: str) -> list[str]:
    """Names, with the operator only where that is another one than the message is about."""
    return list(dict.fromkeys(a.name if a.operator == operator else name_of(a) for a in authorities))


def _todo(cases: Sequence[Case], operator: str) -> str:
    advice = cases[0].advice
    if cases[0].renewed:
        return "the CA goes on with another certificate of the same key, add that one"
    if not advice.additions:
        reason = f" ({advice.no_successor})" if advice.no_successor else ""
        return f"no replacement is known{reason}, find out which CA the server uses now"
    names = _some(_distinct(advice.additions, operator), _MOST_ADDED)
    roots = [authority for authority in advice.additions if authority.level == "root"]
    if advice.level == "root" or len(roots) < len(advice.additions):
        return f"add {names}"
    return f"add {names}, {'the root' if len(roots) == 1 else 'roots'} above what follows"


def _values(authority: Authority) -> str:
    certificate = f"the certificate SHA-256 {authority.sha256.hex()}"
    if not authority.spki_sha256:
        return f"{authority.name} has {certificate}"
    return f"{authority.name} has the key sha256/{b64encode(authority.spki_sha256).decode('ascii')} and {certificate}"


def _unique(authorities: Iterable[Authority]) -> list[Authority]:
    return list({authority.row: authority for authority in authorities}.values())
