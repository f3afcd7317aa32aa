"""Gates: regular expressions that find a spot inside each of many values, and are cheap to search for.

Semgrep runs PCRE2 without its compiler to machine code. Fast is only its search for the characters that a match can begin
with; each such spot then costs about 40 ns, and each that gets further about 150 ns. A gate therefore does not
begin with the first character of a value but with a rare one inside of it, its *pivot*, and the character behind that must
be of a class that seldom stands there in a program, its *guard*: ``Q`` before a digit in base64, ``7`` before a letter in hex.
Which pivots are worth it is a weighted set cover over what was counted in source code.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from flake8_pinning.files.kinds import STORE_SIZE
from flake8_pinning.rulegen.regex import BYTE_GAP, CALL, LINE_GAP, OPTIONAL_ZERO, any_of, escape, trie_with_tails

GAP = r"(?:\.toByte\(\))?[:,\\\s-]{0,9}(?:\(byte\)\s?)?(?:0?x)?"
"""Between two octets: separators, commas with ``0x``, ``\\x``, casts of Java and Kotlin."""

NUMBER, LETTER, SEPARATED, ANY = "[0-9+/]", "[A-Fa-f]", r"[0-9A-Fa-fxX:,.\\\s-]", ""
"""Guards."""

_COUNTED = {
    fields[0]: tuple(map(int, fields[1:]))
    for fields in (
        line.split()
        for line in """\
J 116 1 26 36|Z 160 8 37 61|Q 164 3 4 16|X 370 15 41 246|Y 402 4 18 96|+ 490 56 6 357|K 505 2 234 376
7 641 310 73 529|V 668 14 459 486|z 705 7 464 494|9 740 375 78 616|W 795 4 156 197|/ 796 143 176 297
8 815 404 87 661|6 844 426 98 698|j 848 17 407 503|q 925 5 6 34|H 981 2 362 578|B 991 31 248 342
5 1005 546 97 854|4 1064 520 127 869|G 1075 3 235 315|U 1101 21 159 217|3 1253 525 133 926
F 1367 39 436 627|M 1492 5 933 1005|2 1947 916 141 1480|D 1991 33 755 1060|P 2006 18 542 658
O 2057 24 248 462|1 2356 1047 150 1767|C 2829 58 733 1001|S 3142 60 630 1066|R 3232 4 1417 2110
L 3691 8 1511 2224|N 3704 18 947 1666|v 3787 61 2851 2977|w 4137 11 1057 1357|A 4311 40 591 910
k 4318 14 2312 2835|I 4436 10 946 1091|E 4938 38 536 1523|0 5225 2129 436 4607|x 5818 1410 1477 3280
T 5840 36 1594 2040|y 6425 38 267 2275|b 6555 165 1979 2439|g 8598 43 2221 3906|h 10853 19 5998 7124
m 13427 51 6866 7877|u 15286 298 3027 3457|p 15716 42 5270 5861|f 15776 131 1446 6089
d 17959 181 6750 10666|c 18950 189 4827 5576|l 24211 37 10715 12117|o 32270 49 5122 7006
i 33310 22 7042 7524|n 33761 86 10769 15971|r 34169 52 11237 14901|a 34174 156 4170 6090
s 37421 158 9941 17305|t 46366 104 10548 17064|e 67112 244 10830 25067"""
        .replace("|", "\n").split("\n")
    )
}  # fmt: skip
"""How often a character stands in a million characters of source code, and how often with something of NUMBER, LETTER and
SEPARATED behind it; counted over 22 MB of Python packages."""
_COLUMNS = {NUMBER: 1, LETTER: 2, SEPARATED: 3, ANY: 0}
_UNKNOWN = 20
"""The same for characters beyond ASCII."""
_START, _GUARD, _PASSED = 40, 20, 150
"""Nanoseconds for a spot where a match can begin, for each guard that is tried there, and for what follows a guard."""
_NEVER = frozenset(" \n\t()[]{}'\",.:;=-_<>&!?@#$%^*|~\\`\0" + BYTE_GAP + OPTIONAL_ZERO + LINE_GAP)
_NO_HEX = re.compile("[^0-9A-Fa-f]")
_LONGEST = 12
_AROUND = 9
"""Characters on either side of a pivot that a gate looks at in a name."""
_ROUNDS = 40
_FEW_ENTRIES = 12
"""Places of a value that has few to choose from."""


class Spot(NamedTuple):
    """Where gates can enter values: at which character, before what."""

    pivot: str
    """One character, or a letter in both cases."""
    guard: str
    """A class of characters that must follow; empty for any."""


@dataclass(frozen=True)
class Entry:
    """A spot of one value with the characters around it."""

    spot: Spot
    rest: str
    """The characters behind the pivot."""
    before: str = ""
    """The characters before it, where those are looked at too."""
    lead: str = ""
    """A pattern of what stands between the pivot and *rest*."""
    fold: bool = False
    """Whether upper and lower case of *rest* are the same."""


_CERTIFICATES = rf"(?>(?:[^-]*+(?:-(?!----BEGIN (?:TRUSTED )?CERTIFICATE-)[^-]*+)*+-----BEGIN){{{STORE_SIZE + 1}}})"
TRUST_STORE = rf"\A{_CERTIFICATES}[\s\S]*+"
"""A file with more certificates than anyone pins: a trust store is replaced by a newer one, not extended."""
_UNLESS_IN_STORE = f"(?:(?={_CERTIFICATES})(*COMMIT)(*FAIL)|)"
"""Ends the search at the first spot that as many certificates follow: they all are CAs, and each would be looked at for every rule."""

Target = tuple[Entry, ...]
"""A value as gates see it: the spots where it can be entered."""


def hex_target(value: str, size: int) -> Target:
    """Enter a hex value with byte gaps; *size* digits must follow.

    At a decimal digit where it has one: letters stand everywhere.
    """
    digits: dict[Spot, Entry] = {}
    letters: dict[Spot, Entry] = {}
    for index, char in enumerate(value):
        rest, count = "", 0
        for following in value[index + 1 :]:
            if count == size:
                break
            rest += following
            count += following not in BYTE_GAP + OPTIONAL_ZERO
        if index and count == size and char not in BYTE_GAP + OPTIONAL_ZERO:
            guard = LETTER if rest[0] in "abcdef" else SEPARATED
            spot = Spot(char if char.isdigit() else char + char.upper(), guard)
            (digits if char.isdigit() else letters).setdefault(spot, Entry(spot, rest, fold=True))
    return tuple((digits or letters).values())


def text_target(value: str, size: int, *, avoided: str = "") -> Target:
    """Enter a value that is matched as it is written; *size* characters must follow, if it has as many.

    :param avoided: characters that may be written otherwise; a gate is to be looked for beside them.

    What follows is longer where it could as well be hex digits: files full of digests have all short rows of them.
    """
    found: dict[Spot, Entry] = {}
    for index, char in enumerate(value):
        if found and index > len(value) - 1 - size:
            break
        if char not in _NEVER:
            end = index + 1 + size
            while end < min(len(value), index + _LONGEST) and not _NO_HEX.search(value, index, end):
                end += 1
            rest = value[index + 1 : end]
            if avoided and any(other in avoided for other in char + rest):
                continue
            spot = Spot(char, _guard(rest))
            found.setdefault(spot, Entry(spot, rest))
    if not found:
        raise ValueError(f"{value!r} has no character to look for")
    return tuple(found.values())


def name_target(name: str) -> Target:
    """Enter a name at any of its characters; what stands before it is looked at as well as what stands after it."""
    found: dict[Spot, Entry] = {}
    for index, char in enumerate(name):
        if char not in _NEVER:
            # One word is too little: `Validation` and `Certificate` stand in many programs.
            start = max(0, index - _AROUND)
            rest = name[index + 1 : start + 2 * _AROUND + 1]
            spot = Spot(char, _guard(rest))
            found.setdefault(spot, Entry(spot, rest, before=name[start:index]))
    if not found:
        raise ValueError(f"{name!r} has no character to look for")
    return tuple(found.values())


def common_name_target(name: str) -> Target:
    """Enter at the letters before *name*."""
    return (Entry(Spot("C", "N"), name, lead=r"N\s?=\s?\"?"),)


def certificate_target() -> Target:
    """Enter a certificate in base64 at its first octets: a SEQUENCE of 256 octets to 12 KB (X.690 8.1.3)."""
    return (Entry(Spot("M", "II[A-Za-z]"), "II"),)


def gate(targets: Iterable[Target]) -> str:
    """A regular expression that finds a spot inside each of *targets*, and little else."""
    body = f"{gate_body(targets)}{_UNLESS_IN_STORE}[0-9A-Za-z]*"
    # Behind everything else, because PCRE looks at the beginning for what a match can start with.
    return body + definition(body)


def definition(body: str) -> str:
    """What an expression with *body* in it needs besides, so that the first group is what the body calls."""
    return f"(?(DEFINE)({GAP}))" if CALL in body else ""


def gate_body(targets: Iterable[Target]) -> str:
    """The expression of :func:`gate` for use inside of others; it takes one character."""
    known = list(targets)
    chosen = _cover(known)
    by_guard: defaultdict[str, defaultdict[str, set[Entry]]] = defaultdict(lambda: defaultdict(set))
    for target in known:
        entry = min((entry for entry in target if entry.spot in chosen), key=lambda entry: (_costs({entry.spot}), entry.spot))
        by_guard[entry.spot.guard][entry.spot.pivot].add(entry)
    parts = []
    for guard, by_pivot in sorted(by_guard.items(), key=lambda item: (-sum(map(_frequency, item[1])), item[0])):
        pivots = sorted(by_pivot, key=lambda pivot: (-_frequency(pivot), pivot))
        alternatives = [f"[{pivot}]{any_of(list(_forms(pivot, by_pivot[pivot])))}" for pivot in pivots]
        parts.append(f"(?=[{''.join(pivots)}]{guard}){any_of(alternatives)}")
    return any_of(parts)


def _forms(pivot: str, entries: Iterable[Entry]) -> Iterable[str]:
    """Look-aheads for what follows a pivot. Semgrep takes literals for rare words unless they stand in a look-ahead."""
    by_form: defaultdict[tuple[bool, str], set[Entry]] = defaultdict(set)
    for entry in entries:
        by_form[entry.fold, entry.lead].add(entry)
    for (fold, lead), alike in sorted(by_form.items()):
        tails = {
            (entry.rest, f"(?<={escape(entry.before + pivot + entry.rest)})" if entry.before else "") for entry in alike
        }
        yield f"(?={'(?i)' if fold else ''}{lead}{trie_with_tails(tails)})"


def _guard(rest: str) -> str:
    return NUMBER if re.match(NUMBER, rest) else ANY


@cache
def _frequency(pivot: str) -> int:
    return sum(_COUNTED[char][0] if char in _COUNTED else _UNKNOWN for char in pivot)


@cache
def _passing(spot: Spot) -> int:
    if spot.guard not in _COLUMNS:
        return 0  # a certain character, as good as never
    column = _COLUMNS[spot.guard]
    return sum(_COUNTED[char][column] if char in _COUNTED else _UNKNOWN for char in spot.pivot)


def _costs(cover: Iterable[Spot]) -> int:
    """Nanoseconds for a million characters."""
    spots = set(cover)
    starts = sum(map(_frequency, {spot.pivot for spot in spots}))
    guards = len({spot.guard for spot in spots})
    return starts * (_START + guards * _GUARD) + sum(map(_passing, spots)) * _PASSED


def _cover(targets: Sequence[Target]) -> set[Spot]:
    """Spots such that every target can be entered at one of them, cheap together.

    The best of some greedy choices, then what gets cheaper where one spot is given up for others.
    """
    spots = [frozenset(entry.spot for entry in target) for target in targets]
    least_choice = [target for target in spots if len(target) <= _FEW_ENTRIES]
    chosen = min((_greedy(spots, _greedy(first, set())) for first in ([], least_choice)), key=_rank)
    for _ in range(_ROUNDS):
        others = [_greedy(spots, chosen - {spot}, without=spot) for spot in sorted(chosen)]
        best = min((other for other in others if other), key=_rank, default=chosen)
        if _costs(best) >= _costs(chosen):
            break
        chosen = best
    return chosen


def _rank(cover: set[Spot]) -> tuple[int, list[Spot]]:
    return _costs(cover), sorted(cover)


def _greedy(targets: Sequence[frozenset[Spot]], chosen: set[Spot], *, without: Spot | None = None) -> set[Spot]:
    """*chosen* and what covers the other targets, by weighted set cover, and then no more than is needed.

    :param without: a spot that must not be taken; the result is empty where there is no cover without it.
    """
    chosen = set(chosen)
    open_targets = [target for target in targets if chosen.isdisjoint(target)]
    while open_targets:
        gain = Counter(spot for target in open_targets for spot in target if spot != without)
        before = _costs(chosen)
        best = max(gain, key=lambda spot: (gain[spot] / max(1, _costs({*chosen, spot}) - before), spot), default=None)
        if best is None or any(target == {without} for target in open_targets):
            return set()
        chosen.add(best)
        open_targets = [target for target in open_targets if best not in target]
    return _pruned(chosen, targets)


def _pruned(chosen: set[Spot], targets: Sequence[frozenset[Spot]]) -> set[Spot]:
    """*chosen* without what nothing needs any more, the dearest first."""
    for spot in sorted(chosen, key=lambda spot: (-_costs({spot}), spot)):
        others = chosen - {spot}
        if all(not others.isdisjoint(target) for target in targets if spot in target):
            chosen = others
    return chosen
