"""Regular expressions for Semgrep's engine: escaping, tries, and gates that are cheap to search for.

Three measured facts decide the forms (docs/semgrep-rules.md has the numbers):

* PCRE2 compiles a pattern to at most 64 KB, so values are kept in chunks.
* Before Semgrep runs a rule on a file it looks for the literal texts of the rule's pattern, one slow pass over the
  file for each. Literals inside a look-ahead are not seen by that analysis; the pattern itself is searched for
  instead, by PCRE, which is many times faster.
* PCRE is fastest where a match can begin with a few rare characters only. A *gate* therefore does not begin with
  the first character of a value but with a rare one inside of it, its pivot, and looks at what follows the pivot.
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
HEX_SHAPE, TEXT_SHAPE, NO_SHAPE = r"(?=[0-9A-Fa-fxX:,\\\s-]{6})", "(?=[0-9A-Za-z+/]{4})", ""
COMMON_NAME_SHAPE = r"N\s?=\s?\"?"
"""What must follow a pivot before the trie is worth a look; cheaper than the trie itself."""
_NO_HEX = re.compile("[^0-9A-Fa-f]")
_LONGEST = 12
_AROUND = 9
"""Characters on either side of a pivot that a gate looks at in a name."""
_FEW_ENTRIES = 10
"""Hex digits: a value that has no other characters to be entered at."""


@dataclass(frozen=True)
class Target:
    """A value as the gate sees it: where it can be entered, and what follows there."""

    shape: str
    ignore_case: bool
    entries: tuple[tuple[str, str], ...]
    """(pivot, the characters after it), one for each character that can be the pivot."""
    before: tuple[tuple[str, str], ...] = ()
    """(pivot, the characters before it), where those are looked at too."""


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
    known = list(targets)
    pivots = _cover(known)
    branches: dict[tuple[int, str, str, bool, str], list[str]] = {}
    for target in known:
        entries = dict(target.entries)
        pivot = min((char for char in entries if char in pivots), key=lambda char: (_frequency(char), char))
        key = (_frequency(pivot), pivot, target.shape, target.ignore_case, dict(target.before).get(pivot, ""))
        branches.setdefault(key, []).append(entries[pivot])
    parts: dict[str, list[str]] = {}
    for (_, pivot, shape, fold, before), rests in sorted(branches.items(), reverse=True):
        behind = f"(?<={escape(before + pivot)})" if before else ""
        parts.setdefault(pivot, []).append(f"(?={shape}{'(?i)' if fold else ''}{behind}{_gate_trie(rests)})")
    body = _any([f"[{pivot}]{_any(alternatives)}" for pivot, alternatives in parts.items()])
    body += "[0-9A-Za-z]*"
    return body + (f"(?(DEFINE)({_GATE_GAP}))" if _CALL in body else "")


def hex_target(value: str, size: int = 8) -> Target:
    """Enter a hex value with byte gaps, at a decimal digit if it has one; *size* digits must follow."""
    found: dict[str, str] = {}
    for index, char in enumerate(value):
        rest, count = "", 0
        for following in value[index + 1 :]:
            if count == size:
                break
            rest += following
            count += following not in BYTE_GAP + OPTIONAL_ZERO
        if char in "0123456789abcdef" and index and count == size:
            found.setdefault(char if char.isdigit() else char + char.upper(), rest)
    digits = {pivot: rest for pivot, rest in found.items() if len(pivot) == 1}
    return Target(HEX_SHAPE, True, tuple((digits or found).items()))


def text_target(value: str, size: int, shape: str = NO_SHAPE, start: int = 0) -> Target:
    """Enter a value that is matched as it is written; *size* characters must follow, if it has as many.

    What follows is longer where it could as well be hex digits: files full of digests have all short rows of them.
    """
    found: dict[str, str] = {}
    for index in range(start, len(value)):
        if found and index > len(value) - 1 - size:
            break
        if value[index] not in _NEVER:
            end = index + 1 + size
            while end < min(len(value), index + _LONGEST) and not _NO_HEX.search(value, index, end):
                end += 1
            found.setdefault(value[index], value[index + 1 : end])
    if not found:
        raise ValueError(f"{value!r} has no character to look for")
    return Target(shape, False, tuple(found.items()))


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
    return Target(NO_SHAPE, False, tuple(after.items()), tuple((char, text) for char, text in before.items() if text))


def fixed_target(pivot: str, shape: str, rest: str) -> Target:
    """Enter at a character that stands before the value, or at its beginning."""
    return Target(shape, False, ((pivot, rest),))


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
