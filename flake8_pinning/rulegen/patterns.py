"""The patterns of one rule: a gate that most files do not pass, then whole tokens, then membership, then the calendar.

The calendar is in the innermost pattern, one branch for each deadline: so departures of many days share one rule and
each still has its own day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flake8_pinning.rulegen.advice import NOTICE
from flake8_pinning.rulegen.regex import LINE_BREAK, chunks, escape, gate, members
from flake8_pinning.rulegen.values import BASE64, DECIMAL, DN, HEX, KINDS, NAME, PEM, SERIAL, Value

Formula = dict[str, Any]
_DAY = 86_400

_START = r"(?<![0-9A-MO-QSU-WYZa-mo-qsu-wyz+_-])(?:(?<![0-9A-Za-z+/_-])|(?<=\\[nrt])|(?<=0[xX])|(?<=256/)|(?<=256//)|(?<=[aA]1/)|(?<=[aA]1//))"
_END = r"(?![0-9A-Za-z+/=_-])"
_BASE64_END = r"(?:(?==(?![0-9A-Za-z+/=]))|(?![0-9A-Za-z+/=_-]))"
_OCTET = "[0-9A-Fa-f]{2}"


def _separated(separator: str) -> str:
    return (
        f"(?<![0-9A-Fa-f])(?<![^0-9A-Za-z]{_OCTET}{separator}){_OCTET}(?:{separator}{_OCTET}){{19}}"
        f"(?:(?:{separator}{_OCTET}){{12}})?(?!{separator}?[0-9A-Fa-f])"
    )


def _octets(lead: str, comma: str) -> str:
    return (
        f"(?<!{_OCTET})(?<!{_OCTET},)(?<!{_OCTET}, ){lead}{_OCTET}(?:{comma}{lead}{_OCTET}){{19}}"
        f"(?:(?:{comma}{lead}{_OCTET}){{12}})?(?!{comma}{lead}{_OCTET})(?![0-9A-Fa-f])"
    )


DIGEST_TOKEN = (
    "(?<PIN>"
    + "|".join(
        (
            f"{_START}(?:[0-9A-Fa-f]{{64}}|[0-9A-Fa-f]{{40}}){_END}",
            f"{_START}(?:[0-9A-Za-z+/]{{43}}|[0-9A-Za-z+/]{{27}}){_BASE64_END}",
            _separated(":"),
            _separated(" "),
            _separated("-"),
            _octets("0[xX]", r"(?:\s*,\s*|\s+)"),
            _octets(r"\\x", ""),
        )
    )
    + ")"
)
"""SHA-1 and SHA-256 digests in every notation, neither longer nor shorter."""

SERIAL_LEAD = r"(?is:serial.*?(?:0x)?(?:00[: -]?)?)"
SERIAL_TOKEN = (
    r"(?<PIN>(?i:serial)[\s\S]{0,48}?(?<![0-9A-Za-z:+/-])(?:0[xX])?(?:00[: -]?)?"
    rf"(?:{_OCTET}(?:[: -]{_OCTET}){{7,20}}(?![: -]{_OCTET})|[0-9A-Fa-f]{{15,50}}))(?![0-9A-Za-z+/])"
)
"""The word *serial* and the long number after it."""

PEM_TOKEN = (
    r"(?:(?<![0-9A-Za-z+/=])|(?<=\\[nrt]))"
    rf"(?<PIN>MI[0-9A-Za-z+/]{{62}}(?:{LINE_BREAK}[0-9A-Za-z+/]{{12}}{LINE_BREAK}[0-9A-Za-z+/]{{44}})?)"
)
"""The beginning of a certificate in base64; lines break after 64 or 76 characters or not at all."""

TOKENS = {
    HEX: DIGEST_TOKEN, BASE64: DIGEST_TOKEN, SERIAL: SERIAL_TOKEN, DECIMAL: SERIAL_TOKEN, PEM: PEM_TOKEN,
}  # fmt: skip
_MOST_NAMES = 250
"""Names in one pattern."""

_DENY_WORDS = (
    "black_?list|block_?list|deny_?list|dis_?allow_?list|denied|blocked|banned|revoked|distrusted|untrusted|forbidden|"
    "disallowed|rejected|compromised|excluded"
)
DENIED = rf"(?i)(?:{_DENY_WORDS})\w*[\"'`\])]*\s*(?:[:=({{\[]|\.(?:add|put|contains|includes|has)\b)[\s\S]{{0,80}}[^\n]*"
"""A name of a deny list and what is assigned to it: the rest of the line, and the 80 characters after it."""

_NAME_BEFORE = r"(?=\s*(?:$|[,/+;<\"'`\\\n]))"
_NAME_LEAD = r"(?:(?<=CN=)|(?<=CN = )|(?<=CN= )|(?<=CN=\\\")|(?<=CN=\")|([\"'`>]))"
_NAME_END = r"(?(1)[\"'`<]|(?=\s*(?:$|[,/+;<\"'`\\\n])))"
_DN_GAP = r"\"?\s?[,/+;]\s?(?:(?:OU|L|ST|S)\s?=[^,/\n\"]{1,80}[,/+;]\s?){0,3}"


def patterns(values: Mapping[Value, int], *, left: bool, now: int) -> list[Formula]:
    """The ``patterns`` of a rule.

    :param values: each value with the deadline of its departure (seconds since 1970).
    :param left: match from the deadline on; otherwise in the :data:`NOTICE` days before it.
    :param now: the day of the catalog (seconds since 1970): what left before needs no calendar.
    """
    calendar = _Calendar(left, now)
    by_kind: dict[str, dict[Value, int]] = {}
    for value, deadline in values.items():
        by_kind.setdefault(value.kind, {})[value] = deadline
    tokens = [TOKENS[kind] for kind in KINDS if kind in by_kind and kind in TOKENS]
    tokens += [token for kind in (NAME, DN) if kind in by_kind for token in _name_tokens(list(by_kind[kind]))]
    found = [pattern for kind in KINDS if kind in by_kind for pattern in _members(kind, by_kind[kind], calendar)]
    return [
        # Every file is searched for the gate; what follows is tried only where it is found.
        {"pattern-regex": gate(value.target for value in values)},
        _either([{"pattern-regex": token} for token in dict.fromkeys(tokens)]),
        {"metavariable-pattern": {"metavariable": "$PIN", "language": "regex", **_either(found)}},
        {"pattern-not-regex": DENIED},
    ]


class _Calendar:
    """Adds to a pattern when it holds."""

    def __init__(self, left: bool, now: int) -> None:
        self._left = left
        self._now = now

    def at(self, deadline: int, pattern: Formula) -> Formula:
        if self._left:
            if deadline <= self._now:
                return pattern
            comparison = f"today() >= {deadline}"
        else:
            comparison = f"today() >= {deadline - NOTICE * _DAY} and today() < {deadline}"
        return {"patterns": [pattern, {"metavariable-comparison": {"comparison": comparison}}]}

    def groups(self, values: Mapping[Value, int]) -> list[tuple[int, list[Value]]]:
        """*values* by deadline; all those that need no calendar together."""
        found: dict[int, list[Value]] = {}
        for value, deadline in values.items():
            key = self._now if self._left and deadline <= self._now else deadline
            found.setdefault(key, []).append(value)
        return sorted(found.items())


def _members(kind: str, values: Mapping[Value, int], calendar: _Calendar) -> Iterable[Formula]:
    """Patterns for the whole text of a token, one or more for each deadline."""
    for deadline, group in calendar.groups(values):
        if kind in (NAME, DN):
            alternatives = sorted(_name(value) for value in group)
            parts = [alternatives[i : i + _MOST_NAMES] for i in range(0, len(alternatives), _MOST_NAMES)]
            expressions = [rf"\A(?:{'|'.join(part)})\z" for part in parts]
        else:
            lead = SERIAL_LEAD if kind in (SERIAL, DECIMAL) else ""
            tail = "" if kind == PEM else r"\z"
            fold = kind in (HEX, SERIAL)
            expressions = [
                members(part, lead=lead, ignore_case=fold, tail=tail)
                for part in chunks([value.text for value in group])
            ]
        for expression in expressions:
            yield calendar.at(deadline, {"pattern-regex": expression})


def _name_tokens(values: Sequence[Value]) -> Iterable[str]:
    """Patterns that find the names: there is no shape that all names have."""
    for start in range(0, len(values), _MOST_NAMES):
        part = sorted(values[start : start + _MOST_NAMES])
        names = "|".join(sorted((_name(value) for value in part), key=lambda name: (-len(name), name)))
        if part[0].kind == DN:
            yield rf"(?<PIN>\b(?:{names}))(?=\s*(?:$|[,/+;<\"'`\\\n]))"
        elif part[0].quoted:
            yield f"{_NAME_LEAD}(?<PIN>{names}){_NAME_END}"
        else:
            # The gate enters at the N of `CN`, so the token begins before it: Semgrep wants one range inside the other.
            yield rf"CN\s?=\s?\\?\"?(?<PIN>{names}){_NAME_BEFORE}"


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
