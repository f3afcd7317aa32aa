"""The patterns of one rule: a gate that most files do not pass, then whole tokens, then membership, then the calendar.

The calendar is in the innermost pattern, one branch for each deadline: so departures of many days share one rule and
each still has its own day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flake8_pinning.rulegen.advice import NOTICE
from flake8_pinning.rulegen.regex import LINE_BREAK, chunks, escape, gate, members, within
from flake8_pinning.rulegen.values import BASE64, DECIMAL, DN, HEX, KINDS, NAME, PEM, SERIAL, Value

Formula = dict[str, Any]
_DAY = 86_400

_START = r"(?<![0-9A-MO-QSU-WYZa-mo-qsu-wyz+_-])(?:(?<![0-9A-Za-z+/_-])|(?<=\\[nrt])|(?<=0[xX])|(?<=256/)|(?<=256//)|(?<=[aA]1/)|(?<=[aA]1//))"
_END = r"(?![0-9A-Za-z+/=_-])"
_BASE64_END = r"(?:(?==(?![0-9A-Za-z+/=]))|(?![0-9A-Za-z+/=_-]))"
_OCTET = "[0-9A-Fa-f]{2}"
_WITHIN_WORD = "[0-9A-MO-QSU-WYZa-mo-qsu-wyz]"
"""What no token begins behind; the letters that are not here are those of ``\\n``, ``\\r``, ``\\t`` and ``0x``."""


def _separated(separator: str) -> str:
    return (
        f"(?<![0-9A-Fa-f])(?<![^0-9A-Za-z]{_OCTET}{separator}){_OCTET}(?:{separator}{_OCTET}){{19}}"
        f"(?:(?:{separator}{_OCTET}){{12}})?(?!{separator}?[0-9A-Fa-f])"
    )


def _octets(lead: str, comma: str) -> str:
    return (
        f"(?={lead})(?<!{_OCTET})(?<!{_OCTET},)(?<!{_OCTET}, ){lead}{_OCTET}(?:{comma}{lead}{_OCTET}){{19}}"
        f"(?:(?:{comma}{lead}{_OCTET}){{12}})?(?!{comma}{lead}{_OCTET})(?![0-9A-Fa-f])"
    )


DIGEST_TOKEN = (
    # The two assertions are true of all that follows but one form, and most places of a file fail the first, those in
    # long rows of base64 too.
    rf"(?<PIN>(?<!{_WITHIN_WORD})(?=[0-9A-Za-z+/]{{27}}|{_OCTET}[: -][0-9A-Fa-f]|0[xX]{_OCTET}[\s,])(?:"
    + "|".join(
        (
            f"{_START}(?:[0-9A-Fa-f]{{64}}|[0-9A-Fa-f]{{40}}){_END}",
            f"{_START}(?:[0-9A-Za-z+/]{{43}}|[0-9A-Za-z+/]{{27}}){_BASE64_END}",
            _separated(":"),
            _separated(" "),
            _separated("-"),
            _octets("0[xX]", r"(?:\s*,\s*|\s+)"),
        )
    )
    + f")|{_octets(chr(92) * 2 + 'x', '')})"
)
"""SHA-1 and SHA-256 digests in every notation, neither longer nor shorter."""

SERIAL_LEAD = r"(?:0[xX])?(?:00[: -]?)?"
SERIAL_TOKEN = (
    r"(?i:serial)[\s\S]{0,48}?(?<![0-9A-Za-z:+/-])(?<PIN>(?:0[xX])?(?:00[: -]?)?"
    rf"(?:{_OCTET}(?:[: -]{_OCTET}){{7,20}}(?![: -]{_OCTET})|[0-9A-Fa-f]{{15,50}}))(?![0-9A-Za-z+/])"
)
"""The word *serial* and the long number after it."""

PEM_TOKEN = (
    r"(?:(?<![0-9A-Za-z+/=])|(?<=\\[nrt]))"
    rf"(?<PIN>MI[0-9A-Za-z+/]{{62}}(?:{LINE_BREAK}[0-9A-Za-z+/]{{12}}{LINE_BREAK}[0-9A-Za-z+/]{{44}})?)"
    # The gate takes the rest of the word, and Semgrep wants one range inside the other.
    "[0-9A-Za-z+/]*"
)
"""The beginning of a certificate in base64; lines break after 64 or 76 characters or not at all."""

TOKENS = {
    HEX: DIGEST_TOKEN, BASE64: DIGEST_TOKEN, SERIAL: SERIAL_TOKEN, DECIMAL: SERIAL_TOKEN, PEM: PEM_TOKEN,
}  # fmt: skip
_BETWEEN = {
    # From the first octet of a list to the last, over a few line ends; from the word "serial" to the end of the number.
    DIGEST_TOKEN: r"(?:[0-9A-Za-z+/:-]{0,96}?|[0-9A-Fa-fxX,\\\s]{0,400}?)",
    SERIAL_TOKEN: r"[\s\S]{0,130}?",
    PEM_TOKEN: r"[\s\S]{0,220}?",
}
"""What may stand between the place where a token begins and the place in it that a gate finds."""
HEX_LEAD = r"(?:\\?0?x)?"
"""What may stand before the first octet."""
_MOST_NAMES = 250
"""Names in one pattern."""
_MARKED = 12
"""Characters of a found value that a message repeats."""

_DENY_WORDS = (
    "b(?:l(?:ack_?list|ock(?:_?list|ed))|anned)|d(?:en(?:y_?list|ied)|is(?:_?allow_?list|trusted|allowed))|"
    "re(?:voked|jected)|untrusted|forbidden|compromised|excluded"
)
"""By their first letters, so that a place is compared with few of them."""
DENIED = rf"(?i)(?:{_DENY_WORDS})\w*[\"'`\])]*\s*(?:[:=({{\[]|\.(?:add|put|contains|includes|has)\b)[\s\S]{{0,80}}[^\n]*"
"""A name of a deny list and what is assigned to it: the rest of the line, and the 80 characters after it."""

_NAME_LEAD = r"(?:(?<=CN=)|(?<=CN = )|(?<=CN= )|(?<=CN=\\\")|(?<=CN=\")|([\"'`>]))"
_NAME_END = r"(?(1)[\"'`<]|(?=\s*(?:$|[,/+;<\"'`\\\n])))"
_DN_GAP = r"\"?\s?[,/+;]\s?(?:(?:OU|L|ST|S)\s?=[^,/\n\"]{1,80}[,/+;]\s?){0,3}"


class Place(NamedTuple):
    """What a rule says of a value, and when."""

    line: int
    """Number of the line of the message."""
    deadline: int
    """Seconds since 1970 from which the value no longer works."""


def marker(line: int) -> str:
    """The metavariable that is filled in the line of a message that is about the found value, and empty in the others.

    Semgrep replaces metavariables by their names as text, so none is the beginning of another.
    """
    return f"L{line:02}"


def patterns(
    values: Mapping[Value, Place], lines: int, *, left: bool, now: int, open_ended: bool = False
) -> list[Formula]:
    """The ``patterns`` of a rule.

    :param values: each value with its line and its deadline.
    :param lines: how many lines the message has; one alone needs no marker.
    :param left: match from the deadline on; otherwise in the :data:`NOTICE` days before it.
    :param now: the day of the catalog (seconds since 1970): what left before needs no calendar.
    :param open_ended: go on warning after the deadline, where no other rule takes over.
    """
    calendar = _Calendar(left, now, open_ended)
    by_kind: dict[str, dict[Value, Place]] = {}
    for value, place in values.items():
        by_kind.setdefault(value.kind, {})[value] = place
    tokens = [
        within(token, [value.target for value in values if TOKENS.get(value.kind) == token], between)
        for token, between in _BETWEEN.items()
        if any(TOKENS.get(kind) == token for kind in by_kind)
    ]
    tokens += [token for kind in (NAME, DN) if kind in by_kind for token in _name_tokens(list(by_kind[kind]))]
    found = [pattern for kind in KINDS if kind in by_kind for pattern in _members(kind, by_kind[kind], calendar, lines)]
    return [
        # Every file is searched for the gate; what follows is tried only where it is found.
        {"pattern-regex": gate(value.target for value in values)},
        _either([{"pattern-regex": token} for token in dict.fromkeys(tokens)]),
        {"metavariable-pattern": {"metavariable": "$PIN", "language": "regex", **_either(found)}},
        {"pattern-not-regex": DENIED},
    ]


class _Calendar:
    """Adds to a pattern when it holds."""

    def __init__(self, left: bool, now: int, open_ended: bool) -> None:
        self._left = left
        self._now = now
        self._open_ended = open_ended

    def at(self, deadline: int, pattern: Formula) -> Formula:
        if self._left:
            if deadline <= self._now:
                return pattern
            comparison = f"today() >= {deadline}"
        else:
            comparison = f"today() >= {deadline - NOTICE * _DAY}"
            if not self._open_ended:
                comparison += f" and today() < {deadline}"
        return {"patterns": [pattern, {"metavariable-comparison": {"comparison": comparison}}]}

    def groups(self, values: Mapping[Value, Place]) -> list[tuple[Place, list[Value]]]:
        """*values* by line and deadline; all those of a line that need no calendar together."""
        found: dict[Place, list[Value]] = {}
        for value, place in values.items():
            past = self._left and place.deadline <= self._now
            found.setdefault(Place(place.line, self._now) if past else place, []).append(value)
        return sorted(found.items())


def _members(kind: str, values: Mapping[Value, Place], calendar: _Calendar, lines: int) -> Iterable[Formula]:
    """Patterns for the whole text of a token, one or more for each line and deadline."""
    for place, group in calendar.groups(values):
        mark = _mark(place.line, lines)
        if kind in (NAME, DN):
            alternatives = sorted(_name(value) for value in group)
            parts = [alternatives[i : i + _MOST_NAMES] for i in range(0, len(alternatives), _MOST_NAMES)]
            expressions = [rf"\A{mark}(?:{'|'.join(part)})\z" for part in parts]
        else:
            lead = mark
            if kind in (SERIAL, DECIMAL):
                lead = SERIAL_LEAD + mark
            elif kind == HEX:
                lead = HEX_LEAD + mark
            tail = "" if kind == PEM else r"\z"
            fold = kind in (HEX, SERIAL)
            expressions = [
                members(part, lead=lead, ignore_case=fold, tail=tail)
                for part in chunks([value.text for value in group])
            ]
        for expression in expressions:
            yield calendar.at(place.deadline, {"pattern-regex": expression})


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
