"""Regular expressions for Semgrep's engine: escaping, tries, and gates that are cheap to search for.

Four measured facts decide the forms (docs/semgrep-rules.md has the numbers):

* PCRE2 compiles a pattern to at most 64 KB, so values are kept in chunks.
* Before Semgrep runs a rule on a file it looks for the literal texts of the rule's pattern, one slow pass over the
  file for each. Literals inside a look-ahead are not seen by that analysis; the pattern itself is searched for
  instead, by PCRE, which is many times faster.
* Semgrep runs PCRE without its compiler to machine code. Fast is only its search for the few characters that a match
  can begin with. A *gate* therefore does not begin with the first character of a value but with a rare one inside of
  it, its pivot, and the character after that is a rare one too, so that most places fail at the second comparison.
* For each further match in a file Semgrep copies the file and PCRE checks its UTF-8 again. So what finds whole tokens
  must find few of them: it asks the gate again (:func:`within`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BYTE_GAP = "\x01"
"""In a value: between two hex octets, where a separator may stand (``:``, blank, ``-``, ``, 0x``, ``\\x``).

It is written ``.*?``, which is exact all the same: a token has as many pairs of adjacent hex digits as the value has
octets, so none can be skipped.
"""
OPTIONAL_ZERO = "\x02"
"""In a value: a leading zero that may be missing."""
LINE_GAP = "\x03"
"""In a value: a place where a line of base64 may end."""
LINE_BREAK = r"(?:\\[nrt]|[\s\"'`+,.;@&\\]){0,40}?"
_OCTET_GAP = ".*?"
_GATE_GAP = r"[:,\\\s-]{0,9}(?:0?x)?"
_CALL = "(?1)"

_FREQUENCY = {
    char: int(count)
    for char, count in (
        item.split("=")
        for item in (
            "Z=80 Q=110 J=110 X=230 Y=310 K=350 H=520 W=570 G=630 +=640 V=660 z=720 7=800 9=820 8=850 B=920 6=930 q=940 "
            "j=970 5=1070 U=1070 4=1110 /=1470 3=1490 D=1590 L=1620 F=1710 M=1730 P=1860 O=1940 R=2000 I=2110 2=2120 "
            "C=2300 A=2760 1=2800 S=2880 E=3030 N=3420 k=3490 0=3720 w=3860 T=3870 v=4580 x=4730 b=6830 y=8580 g=8880 "
            "h=10610 m=13640 u=14300 f=16390 p=17800 d=18110 c=18970 l=26240 o=33380 i=34560 n=35600 a=36750 r=37190 "
            "s=38340 t=46880 e=67980"
        ).split()
    )
}
"""How often a character stands in a million characters of source code, counted over 26 MB of Python packages."""
_UNKNOWN = 20
"""The same for characters beyond ASCII."""
_NEVER = frozenset(" \n\t()[]{}'\",.:;=-_<>&!?@#$%^*|~\\`\0" + BYTE_GAP + OPTIONAL_ZERO + LINE_GAP)
_OCTET_FOLLOWS, _GAP_FOLLOWS, _RARE_FOLLOWS = "(?=[0-9A-Fa-f])", r"(?=[0-9A-Fa-fxX:,\\\s-])", "(?=[0-9A-Z+/])"
_NO_HEX = re.compile("[^0-9A-Fa-f]")
_RARE = re.compile("[0-9A-Z+/]")
_LONGEST = 12
_AROUND = 9
"""Characters on either side of a pivot that a gate looks at in a name."""
_FEW_ENTRIES = 10
"""Hex digits: a value that has no other characters to be entered at."""


@dataclass(frozen=True)
class Target:
    """A value as the gate sees it: where it can be entered, and what follows there."""

    ignore_case: bool
    entries: tuple[tuple[str, str], ...]
    """(pivot, the characters after it), one for each character that can be the pivot."""
    before: tuple[tuple[str, str], ...] = ()
    """(pivot, the characters before it), where those are looked at too."""
    lead: str = ""
    """A pattern of what stands between the pivot and the characters after it."""


def escape(text: str) -> str:
    """*text* as a literal of a regular expression, without escapes that PCRE does not need."""
    return "".join("\\" + char if char in "\\^$.|?*+()[]{}" else char for char in text)


def trie(values: Iterable[str]) -> str:
    """A regular expression for exactly *values*, common beginnings shared; gaps and optional zeros are expanded."""
    return _expand(_branch(sorted(set(values)), 0))


def members(values: Iterable[str], *, lead: str = "", ignore_case: bool = False, tail: str = r"\z") -> str:
    """An anchored regular expression for the whole texts *values*."""
    body = f"{'(?is)' if ignore_case else ''}{lead}{trie(values)}{tail}"
    # The called group is the first one, whatever else *lead* captures.
    return rf"\A(?(DEFINE)({LINE_BREAK})){body}" if _CALL in body else rf"\A{body}"


def gate(targets: Iterable[Target]) -> str:
    """A regular expression that finds a place inside each of *targets*, and little else."""
    body = _gate_body(targets) + "[0-9A-Za-z]*"
    # Behind everything else, because PCRE looks at the beginning for what a match can start with.
    return body + (f"(?(DEFINE)({_GATE_GAP}))" if _CALL in body else "")


def within(token: str, targets: Iterable[Target], between: str) -> str:
    """The regular expression *token*, whose named group is ``PIN``, where the gate of *targets* is inside or near.

    :param between: the characters that may stand between the beginning of the token and the place that the gate finds,
        a quantified pattern.
    """
    body = _gate_body(targets)
    define = f"(?(DEFINE)({_GATE_GAP}))" if _CALL in body else ""
    before, start, rest = token.partition("(?<PIN>")
    end = _closing(rest)
    pin, after = rest[:end], rest[end + 1 :]
    return f"{define}{before}(?={start}{pin}))(?={between}{body})\\k<PIN>{after}"


def _closing(text: str) -> int:
    """Place of the bracket that closes a group whose content *text* begins with; classes have no brackets in them."""
    depth = index = 0
    while depth or text[index] != ")":
        if text[index] == "\\":
            index += 1
        elif text[index] == "[":
            index = text.index("]", index + 1)
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        index += 1
    return index


def _gate_body(targets: Iterable[Target]) -> str:
    known = list(targets)
    pivots = _cover(known)
    branches: dict[str, dict[tuple[str, bool, str, str], list[str]]] = {}
    for target in known:
        entries = dict(target.entries)
        pivot = min((char for char in entries if char in pivots), key=lambda char: (_frequency(char), char))
        key = (_guard(target, entries[pivot]), target.ignore_case, target.lead, dict(target.before).get(pivot, ""))
        branches.setdefault(pivot, {}).setdefault(key, []).append(entries[pivot])
    parts = []
    for pivot, found in sorted(branches.items(), key=lambda item: (-_frequency(item[0]), item[0])):
        alternatives = [
            f"(?={guard}{'(?i)' if fold else ''}{_behind(pivot, before)}{lead}{_gate_trie(rests)})"
            for (guard, fold, lead, before), rests in sorted(found.items())
        ]
        parts.append(f"[{pivot}]{_any(alternatives)}")
    return _any(parts)


def _guard(target: Target, rest: str) -> str:
    """What follows a pivot, as a class that few places of a source pass: cheaper than the trie."""
    if target.lead or target.before:
        return ""
    if target.ignore_case:
        return _GAP_FOLLOWS if rest[0] in BYTE_GAP + OPTIONAL_ZERO else _OCTET_FOLLOWS
    return _RARE_FOLLOWS if _RARE.match(rest) else ""


def _behind(pivot: str, before: str) -> str:
    return f"(?<={escape(before + pivot)})" if before else ""


def hex_target(value: str, size: int) -> Target:
    """Enter a hex value with byte gaps; *size* digits must follow.

    At a decimal digit where it has one, and at the first digit of an octet rather than the second.
    """
    octets: dict[str, str] = {}
    digits: dict[str, str] = {}
    others: dict[str, str] = {}
    for index, char in enumerate(value):
        rest, count = "", 0
        for following in value[index + 1 :]:
            if count == size:
                break
            rest += following
            count += following not in BYTE_GAP + OPTIONAL_ZERO
        if char in "0123456789abcdef" and index and count == size:
            if not char.isdigit():
                others.setdefault(char + char.upper(), rest)
            else:
                (digits if rest[0] in BYTE_GAP + OPTIONAL_ZERO else octets).setdefault(char, rest)
    return Target(True, tuple(({**digits, **octets} or others).items()))


def text_target(value: str, size: int) -> Target:
    """Enter a value that is matched as it is written; *size* characters must follow, if it has as many.

    What follows is longer where it could as well be hex digits: files full of digests have all short rows of them. An
    upper-case letter or digit follows where there is such a place: after a rare letter of a program there is seldom one.
    """
    rare: dict[str, str] = {}
    found: dict[str, str] = {}
    for index in range(len(value)):
        if found and index > len(value) - 1 - size:
            break
        if value[index] not in _NEVER:
            end = index + 1 + size
            while end < min(len(value), index + _LONGEST) and not _NO_HEX.search(value, index, end):
                end += 1
            rest = value[index + 1 : end]
            found.setdefault(value[index], rest)
            if _RARE.match(rest):
                rare.setdefault(value[index], rest)
    if not found:
        raise ValueError(f"{value!r} has no character to look for")
    return Target(False, tuple({**found, **rare}.items()))


def name_target(name: str) -> Target:
    """Enter a name at any of its characters; what stands before it is looked at as well as what stands after it."""
    after: dict[str, str] = {}
    before: dict[str, str] = {}
    for index, char in enumerate(name):
        if char not in _NEVER and char not in after:
            # One word is too little: `Validation` and `Certificate` stand in many programs.
            start = max(0, index - _AROUND)
            before[char] = name[start:index]
            after[char] = name[index + 1 : start + 2 * _AROUND + 1]
    if not after:
        raise ValueError(f"{name!r} has no character to look for")
    return Target(False, tuple(after.items()), tuple((char, text) for char, text in before.items() if text))


def common_name_target(name: str) -> Target:
    """Enter at the letters before *name*."""
    return Target(False, (("C", name),), lead=r"N\s?=\s?\"?")


def _gate_trie(rests: list[str]) -> str:
    return _expand(_branch(sorted(set(rests)), 0).replace(BYTE_GAP, _CALL))


def _frequency(char: str) -> int:
    return sum(_FREQUENCY.get(each, _UNKNOWN) for each in char)


def _cover(targets: Sequence[Target]) -> set[str]:
    """A set of rare characters such that every target can be entered at one of them: the better of two greedy ones."""
    least_choice = [target for target in targets if len(target.entries) <= _FEW_ENTRIES]
    covers = [_pruned(_greedy(targets, _greedy(first, set())), targets) for first in ([], least_choice)]
    return min(covers, key=lambda cover: (sum(map(_frequency, cover)), sorted(cover)))


def _greedy(targets: Sequence[Target], chosen: set[str]) -> set[str]:
    """*chosen* and what covers the other targets, by weighted set cover."""
    chosen = set(chosen)
    open_targets = [target for target in targets if chosen.isdisjoint(dict(target.entries))]
    while open_targets:
        gain = Counter(char for target in open_targets for char, _ in target.entries)
        best = max(gain, key=lambda char: (gain[char] / _frequency(char), char))
        chosen.add(best)
        open_targets = [target for target in open_targets if best not in dict(target.entries)]
    return chosen


def _pruned(chosen: set[str], targets: Sequence[Target]) -> set[str]:
    """*chosen* without what nothing needs any more, the most frequent first."""
    for char in sorted(chosen, key=lambda char: (-_frequency(char), char)):
        others = chosen - {char}
        if all(not others.isdisjoint(dict(target.entries)) for target in targets if char in dict(target.entries)):
            chosen = others
    return chosen


def chunks(values: Sequence[str], budget: int = 24_000) -> list[list[str]]:
    """Split sorted values so that PCRE can compile each part; *budget* is in bytes of compiled pattern, roughly."""
    parts: list[list[str]] = []
    size = budget + 1
    before = ""
    for value in sorted(set(values)):
        shared = next((i for i, (a, b) in enumerate(zip(before, value, strict=False)) if a != b), min(len(before), len(value)))
        cost = sum(3 if char in (BYTE_GAP, LINE_GAP) else 2 for char in value[shared:].encode().decode("latin-1")) + 8
        if size + cost > budget:
            parts.append([])
            size = 0
        parts[-1].append(value)
        size += cost
        before = value
    return parts


def _branch(values: list[str], depth: int) -> str:
    if len(values) == 1:
        return escape(values[0][depth:])
    by_char: dict[str, list[str]] = {}
    ends = False
    for value in values:
        if len(value) == depth:
            ends = True
        else:
            by_char.setdefault(value[depth], []).append(value)
    parts = {char: escape(char) + _branch(group, depth + 1) for char, group in by_char.items()}
    if len(parts) == 1 and not ends:
        return next(iter(parts.values()))
    return f"(?:{'|'.join([*parts.values(), *([''] if ends else [])])})"


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _expand(text: str) -> str:
    return text.replace(BYTE_GAP, _OCTET_GAP).replace(LINE_GAP, _CALL).replace(OPTIONAL_ZERO, "0?")
