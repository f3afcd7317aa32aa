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
_GATE_GAP = r"\W{0,9}(?:0?x)?"
_CALL = "(?1)"
_GAPS = BYTE_GAP + OPTIONAL_ZERO + LINE_GAP

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
HEX_SHAPE, TEXT_SHAPE, NO_SHAPE = r"(?=[0-9A-Fa-f\W_xX]{8})", "(?=[0-9A-Za-z+/]{5})", ""
BODY_SHAPE, COMMON_NAME_SHAPE = "II[0-9A-Za-z+/]{18}", r"(?<=CN)\s?=\s?\"?"
"""What must follow a pivot before the trie is worth a look; cheaper than the trie itself."""
_LEAST = 9
"""Characters that follow a pivot in a name at least, if the name is long enough."""
_WIDE = 6
"""A node with more branches than this is searched in halves."""


@dataclass(frozen=True)
class Target:
    """A value as the gate sees it: where it can be entered, and what follows there."""

    shape: str
    ignore_case: bool
    entries: tuple[tuple[str, str], ...]
    """(pivot, the characters after it), one for each character that can be the pivot."""


def escape(text: str) -> str:
    """*text* as a literal of a regular expression, without escapes that PCRE does not need."""
    return "".join("\\" + char if char in "\\^$.|?*+()[]{}" else char for char in text)


def trie(values: Iterable[str]) -> str:
    """A regular expression for exactly *values*, common beginnings shared; gaps and optional zeros are expanded."""
    return _expand(_branch(sorted(set(values)), 0))


def members(values: Iterable[str], *, lead: str = "", ignore_case: bool = False, tail: str = r"\z") -> str:
    """An anchored regular expression for the whole texts *values*."""
    ordered = list(values)
    if not lead and any(BYTE_GAP in value for value in ordered):
        lead = r"(?:\\?0?x)?"
    body = rf"\A{'(?is)' if ignore_case else ''}{lead}{trie(ordered)}{tail}"
    return body + (f"(?(DEFINE)({LINE_BREAK}))" if _CALL in body else "")


def gate(targets: Iterable[Target]) -> str:
    """A regular expression that finds a place inside each of *targets*, and little else."""
    known = list(targets)
    pivots = _cover(known)
    branches: dict[tuple[int, str, str, bool], list[str]] = {}
    for target in known:
        entries = dict(target.entries)
        pivot = min((char for char in entries if char in pivots), key=lambda char: (_frequency(char), char))
        key = (_frequency(pivot), pivot, target.shape, target.ignore_case)
        branches.setdefault(key, []).append(entries[pivot])
    parts: dict[str, list[str]] = {}
    for (_, pivot, shape, fold), rests in sorted(branches.items(), reverse=True):
        parts.setdefault(pivot, []).append(f"(?={shape}{'(?i)' if fold else ''}{_gate_trie(rests)})")
    heads = {pivot: f"[{pivot}]{_any(alternatives)}" for pivot, alternatives in parts.items()}
    body = _halved(heads) if len(heads) > 1 else next(iter(heads.values()))
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
    """Enter a value that is matched as it is written; up to *size* characters must follow."""
    found: dict[str, str] = {}
    for index in range(start, len(value)):
        if found and index > len(value) - 1 - min(size, _LEAST):
            break
        if value[index] not in _NEVER:
            found.setdefault(value[index], value[index + 1 : index + 1 + size])
    if not found:
        raise ValueError(f"{value!r} has no character to look for")
    return Target(shape, False, tuple(found.items()))


def fixed_target(pivot: str, shape: str, rest: str) -> Target:
    """Enter at a character that stands before the value, or at its beginning."""
    return Target(shape, False, ((pivot, rest),))


def _gate_trie(rests: list[str]) -> str:
    return _expand(_branch(sorted(set(rests)), 0, wide=True).replace(BYTE_GAP, _CALL))


def _frequency(char: str) -> int:
    return sum(_FREQUENCY.get(each, _UNKNOWN) for each in char)


def _cover(targets: Sequence[Target]) -> set[str]:
    """A set of rare characters such that every target can be entered at one of them (greedy weighted set cover)."""
    open_targets = list(targets)
    chosen: set[str] = set()
    while open_targets:
        gain = Counter(char for target in open_targets for char, _ in target.entries)
        best = max(gain, key=lambda char: (gain[char] / _frequency(char), char))
        chosen.add(best)
        open_targets = [target for target in open_targets if best not in dict(target.entries)]
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


def _branch(values: list[str], depth: int, *, wide: bool = False) -> str:
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
    if wide and not ends:
        return _halved(parts)
    return f"(?:{'|'.join([*parts.values(), *([''] if ends else [])])})"


def _halved(parts: dict[str, str]) -> str:
    """Branches behind classes of their first characters, so that few of many are tried."""
    if len(parts) <= _WIDE:
        return _any(list(parts.values()))
    # A gap is an expression of its own and cannot stand in a class of characters.
    gaps = [part for char, part in parts.items() if char in _GAPS]
    if gaps:
        return _any([*gaps, _halved({char: part for char, part in parts.items() if char not in _GAPS})])
    chars = sorted(parts)
    middle = len(chars) // 2
    halves = [{char: parts[char] for char in half} for half in (chars[:middle], chars[middle:])]
    first = "".join("\\" + char if char in "\\]^-" else char for char in "".join(halves[0]))
    return f"(?:(?=[{first}]){_halved(halves[0])}|{_halved(halves[1])})"


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _expand(text: str) -> str:
    return text.replace(BYTE_GAP, _OCTET_GAP).replace(LINE_GAP, _CALL).replace(OPTIONAL_ZERO, "0?")
