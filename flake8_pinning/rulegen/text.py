"""The messages: which CA, since or until when, why, and what to add. One paragraph, because Semgrep prints it so."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import date

from flake8_pinning.catalog import Authority
from flake8_pinning.checks.wording import listed, name_of, one_line
from flake8_pinning.rulegen.advice import Advice, Case
from flake8_pinning.rulegen.pack import Group

_MOST_NAMES = 6
_MOST_LINES = 14
_MOST_VALUES = 12
_DENY = "On a deny list nothing is to be added: ignore this there."


def message(group: Group, *, left: bool, day: date) -> str:
    """The message of one rule.

    :param left: the rule for departures that have happened; otherwise the one that warns before them.
    :param day: the day of the catalog.
    """
    text = _individual(group.cases, left) if group.individual else _summary(group.cases, left)
    return one_line(f"{text} {_DENY} (catalog of {day.isoformat()})")


def _individual(cases: Sequence[Case], left: bool) -> str:
    lines = _lines(cases)
    additions = _unique(authority for case in cases for authority in case.advice.additions)
    verb = "left" if left else "leaves"
    if len(lines) == 1:
        departure = lines[0][0].advice.departure
        names = _names(lines[0], marked=False)
        text = f"This pins {names}, which {verb} service on {departure.day.isoformat()} ({departure.reason}): {_todo(lines[0][0].advice)}."
    else:
        # Latest first: those are the ones that people still have.
        shown = lines[::-1][:_MOST_LINES]
        text = f"This pins a CA that {'has left' if left else 'leaves'} service, one of: " + "; ".join(map(_line, shown))
        if len(lines) > len(shown):
            text += f"; or one of {len(lines) - len(shown)} more, which `pinning explain VALUE` tells apart"
        text += "."
    if 0 < len(additions) <= _MOST_VALUES:
        text += f" Values: {'; '.join(_values(authority) for authority in additions)}."
    elif additions:
        text += " `pinning explain VALUE` prints the replacement in the notation of your pin."
    if any(case.advice.additions and not case.advice.certain for case in cases):
        text += " Not every replacement is certain: check the sources first."
    return text


def _lines(cases: Sequence[Case]) -> list[list[Case]]:
    """Cases of which the same is said, together; in the order of their days."""
    lines: dict[tuple[object, ...], list[Case]] = {}
    for case in cases:
        departure = case.advice.departure
        lines.setdefault((departure.day, departure.reason, _todo(case.advice)), []).append(case)
    return list(lines.values())


def _line(cases: Sequence[Case]) -> str:
    # The digits tell the reader which line is about his pin; the tense fits every line of a rule for several days.
    departure = cases[0].advice.departure
    when = f"in service until {departure.day.isoformat()} ({departure.reason})"
    return f"{_names(cases, marked=True)}, {when}: {_todo(cases[0].advice)}"


def _names(cases: Sequence[Case], *, marked: bool) -> str:
    authorities = _unique(authority for case in cases for authority in case.authorities.values())
    names = [f"{name_of(a)} [{a.sha256.hex()[:8]}, key {_key(a)[:6]}]" if marked else name_of(a) for a in authorities]
    names = list(dict.fromkeys(names))
    if len(names) > _MOST_NAMES:
        names = [*names[: _MOST_NAMES - 1], f"{len(names) - _MOST_NAMES + 1} more"]
    return listed(names)


def _todo(advice: Advice) -> str:
    if advice.additions:
        return f"add {listed(list(dict.fromkeys(name_of(authority) for authority in advice.additions)))}"
    return f"no replacement is known{f' ({advice.no_successor})' if advice.no_successor else ''}"


def _values(authority: Authority) -> str:
    return f"{authority.name} has the key sha256/{_key(authority)} and the certificate SHA-256 {authority.sha256.hex()}"


def _key(authority: Authority) -> str:
    return b64encode(authority.spki_sha256).decode("ascii")


def _summary(cases: Sequence[Case], left: bool) -> str:
    days = sorted(case.advice.departure.day for case in cases)
    authorities = _unique(authority for case in cases for authority in case.authorities.values())
    operators = sorted({authority.operator for authority in authorities})
    span = f"on {days[0].isoformat()}" if days[0] == days[-1] else f"between {days[0].isoformat()} and {days[-1].isoformat()}"
    return (
        f"This pins one of {len(authorities)} CA certificates whose service {'ended' if left else 'ends'} {span}, by expiry or with "
        f"the roots above them, and of which no successor is documented ({_some(operators)}). `pinning explain VALUE` names "
        "the CA and its last day. Find out which CA the server uses now and add that: a client that accepts this pin only "
        "cannot rely on connecting."
    )


def _some(operators: Sequence[str]) -> str:
    if len(operators) <= _MOST_NAMES:
        return listed(operators)
    return f"{', '.join(operators[:_MOST_NAMES])} and {len(operators) - _MOST_NAMES} other operators"


def _unique(authorities: Iterable[Authority]) -> list[Authority]:
    return list({authority.row: authority for authority in authorities}.values())
