"""The patterns of one rule: a gate that most files do not pass, then whole tokens, then membership, then the calendar.

The calendar is in the innermost pattern, one branch for each deadline: so departures of many days share one rule and
each still has its own day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flake8_pinning.rulegen.advice import NOTICE
from flake8_pinning.rulegen.gates import TRUST_STORE, gate
from flake8_pinning.rulegen.regex import URL_SAFE, any_of, chunks, escape, members, trie
from flake8_pinning.rulegen.tokens import TOKENS
from flake8_pinning.rulegen.values import BASE64, DECIMAL, DN, HEX, KINDS, NAME, PEM, SERIAL, Value

Formula = dict[str, Any]
_DAY = 86_400

_LEAD = r"(?:\\?0?[xX])?(?:00[: -]?)?"
"""What may stand before the first octet or digit; ``00`` before a serial number whose first bit is set (X.690 8.3)."""
_LONGEST = 24_000
"""Characters of an expression; PCRE2 needs about two bytes for each."""
_MOST_NAMES = 250
"""Names in one pattern."""
_MARKED = 12
"""Characters of a found value that a message repeats."""

_DENY_WORDS = (
    "b(?:l(?:ack_?list|ock(?:_?list|ed))|anned|ad_?(?:ca|cert|fingerprint|issuer|pin|root|thumbprint))|"
    "d(?:en(?:y|ied)|is(?:_?allow_?list|trusted|allowed))|"
    # Node's rejectUnauthorized stands beside what is accepted.
    "re(?:voked|ject(?!_?unauth))|untrusted|forbidden|compromised|excluded"
)
"""By their first letters, so that a place is compared with few of them."""
_TYPED = r"(?::[^\n=\"'`]{0,80}=|[:=])"
DENIED = (
    rf"(?i)(?:{_DENY_WORDS})\w*[\"'`\])]*\s*(?:"
    # A function of that name, with its body.
    r"\([^()]*\)[^{};()]{0,60}\{[^}]*"
    rf"|(?:[({{\[]|{_TYPED}[^\n\[({{]{{0,200}}[\[({{]|\.(?:add|put|contains|includes|has)\w*\s*\()[^\])}}]*"
    r"|[:=][^\n]*(?:\n[ \t]*(?:-[ \t]|[\"'])[^\n]*)*)"
)
"""A name of a deny list and what is assigned to it, compared with it, put into it or returned: up to the closing bracket, or the
rest of the line and the items in the lines below."""

_NAME_LEAD = r"(?:(?<=CN=)|(?<=CN = )|(?<=CN= )|(?<=CN: )|(?<=CommonName: )|(?<=common_name: )|(?<=commonName: )|(?<=CN=\\\")|(?<=CN=\")|([\"'`>]))"
_NAME_END = r"(?(1)[\"'`<]|(?=\s*(?:$|[,/+;<\"'`\\\n#])))"
_DN_GAP = r"\"?\s?[,/+;]\s?(?:(?:OU|L|ST|S)\s?=[^,/\n\"]{1,80}[,/+;]\s?){0,3}"


class Place(NamedTuple):
    """What a rule says of a value, and when."""

    line: int
    """Number of the line of the message."""
    deadline: int
    """Seconds since 1970 from which the value no longer works."""
    alone: bool = False
    """Whether a warning goes on after the deadline, because no rule for what has left takes over."""


def marker(line: int) -> str:
    """The metavariable that is filled in the line of a message that is about the found value, and empty in the others.

    Semgrep replaces metavariables by their names as text, so none is the beginning of another.
    """
    return f"L{line:02}"


def patterns(
    values: Mapping[Value, Place], lines: int, *, left: bool, now: int
) -> list[Formula]:
    """The ``patterns`` of a rule.

    :param values: each value with its line and its deadline.
    :param lines: how many lines the message has; one alone needs no marker.
    :param left: match from the deadline on; otherwise in the :data:`NOTICE` days before it.
    :param now: the day of the catalog (seconds since 1970): what left before needs no calendar.
    """
    calendar = _Calendar(left, now)
    by_kind = _by_kind(values)
    tokens = [
        token.near(value.target for value in values if TOKENS.get(value.kind) == token)
        for token in dict.fromkeys(TOKENS[kind] for kind in KINDS if kind in by_kind and kind in TOKENS)
    ]
    tokens += [token for kind in (NAME, DN) if kind in by_kind for token in _name_tokens(by_kind[kind])]
    found = list(_members(values, calendar, lines))
    return [
        # Every file is searched for the gate; what follows is tried only where it is found.
        {"pattern-regex": gate(value.signal for value in values)},
        _either([{"pattern-regex": token} for token in tokens]),
        {"metavariable-pattern": {"metavariable": "$PIN", "language": "regex", **_either(found)}},
        {"pattern-not-regex": DENIED},
        {"pattern-not-regex": TRUST_STORE},
    ]


class _Calendar:
    """Adds to a pattern when it holds."""

    def __init__(self, left: bool, now: int) -> None:
        self._left = left
        self._now = now

    def at(self, place: Place, pattern: Formula) -> Formula:
        if self._left:
            if place.deadline <= self._now:
                return pattern
            comparison = f"today() >= {place.deadline}"
        else:
            comparison = f"today() >= {place.deadline - NOTICE * _DAY}"
            if not place.alone:
                comparison += f" and today() < {place.deadline}"
        return {"patterns": [pattern, {"metavariable-comparison": {"comparison": comparison}}]}

    def groups(self, values: Mapping[Value, Place]) -> list[tuple[Place, list[Value]]]:
        """*values* by line and deadline; all those of a line that need no calendar together."""
        found: dict[Place, list[Value]] = {}
        for value, place in values.items():
            past = self._left and place.deadline <= self._now
            found.setdefault(Place(place.line, self._now) if past else place, []).append(value)
        return sorted(found.items())


def _members(values: Mapping[Value, Place], calendar: _Calendar, lines: int) -> Iterable[Formula]:
    """Patterns for the whole text of a token, one or more for each line and deadline: Semgrep takes time to load each."""
    for place, group in calendar.groups(values):
        mark = _mark(place.line, lines)
        certificates = [value.text for value in group if value.kind == PEM]
        expressions = [rf"\A{_LEAD}{mark}{any_of(part)}\z" for part in _packed(_alternatives(group))]
        expressions += [members(part, lead=mark) for part in chunks(certificates)]
        for expression in expressions:
            yield calendar.at(place, {"pattern-regex": expression})


def _alternatives(values: Iterable[Value]) -> Iterable[str]:
    """Expressions for the whole texts of *values*, certificates apart."""
    by_kind = _by_kind(values)
    hexadecimal = [value.text for kind in (HEX, SERIAL) for value in by_kind.get(kind, ())]
    yield from (f"(?is:{trie(part)})" for part in chunks(hexadecimal))
    exact = [value.text.translate(URL_SAFE) for value in by_kind.get(BASE64, ())]
    yield from map(trie, chunks([*exact, *(value.text for value in by_kind.get(DECIMAL, ()))]))
    names = sorted(_name(value) for kind in (NAME, DN) for value in by_kind.get(kind, ()))
    yield from (f"(?:{'|'.join(names[i : i + _MOST_NAMES])})" for i in range(0, len(names), _MOST_NAMES))


def _by_kind(values: Iterable[Value]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for value in values:
        found.setdefault(value.kind, []).append(value)
    return found


def _packed(alternatives: Iterable[str]) -> list[list[str]]:
    """*alternatives* in lists of which PCRE2 compiles each."""
    parts: list[list[str]] = []
    room = 0
    for alternative in alternatives:
        if len(alternative) > room:
            parts.append([])
            room = _LONGEST
        parts[-1].append(alternative)
        room -= len(alternative)
    return parts


def _mark(line: int, lines: int) -> str:
    """Captures the beginning of the found value for one line and nothing for the others."""
    if lines == 1:
        return ""
    empty = "".join(f"(?<{marker(number)}>)" for number in range(lines) if number != line)
    return f"(?=(?<{marker(line)}>.{{1,{_MARKED}}})){empty}"


def _name_tokens(values: Sequence[Value]) -> Iterable[str]:
    """Patterns that find the names: there is no shape that all names have."""
    for start in range(0, len(values), _MOST_NAMES):
        part = sorted(values[start : start + _MOST_NAMES])
        names = "|".join(sorted((_name(value) for value in part), key=lambda name: (-len(name), name)))
        if part[0].kind == DN:
            yield rf"(?<PIN>\b(?:{names}))(?=\s*(?:$|[,/+;<\"'`\\\n]))"
        else:
            yield f"{_NAME_LEAD}(?<PIN>{names}){_NAME_END}"


def _name(value: Value) -> str:
    """A name as a pattern: the common name, or a short one with its organisation beside it in either order."""
    name = _flexible(value.text)
    if value.kind == NAME:
        return name
    common = rf"CN\s?=\s?\"?{name}"
    organization = rf"O\s?=\s?[\"\\]*{_flexible(value.organization)}"
    return f"{common}{_DN_GAP}{organization}|{organization}{_DN_GAP}{common}"


def _flexible(name: str) -> str:
    """A name as a pattern; quotes and commas may be escaped in the source."""
    return re.sub(r"['\",]", lambda match: r"\\{0,2}" + match.group(), escape(name))


def _either(found: Sequence[Formula]) -> Formula:
    return found[0] if len(found) == 1 else {"pattern-either": list(found)}
