"""Regular expressions for Semgrep's engine: escaping, and tries in parts that PCRE2 can compile.

Three measured facts decide the forms (docs/semgrep-rules.md has the numbers):

* PCRE2 compiles a pattern to at most 64 KB, so values are kept in chunks.
* Before Semgrep runs a rule on a file it looks for the literal texts of the rule's pattern, one slow pass over the
  file for each. Literals inside a look-ahead are not seen by that analysis; the pattern itself is searched for
  instead, by PCRE, which is many times faster: hence :mod:`.gates`.
* For each further match in a file Semgrep copies the file and PCRE checks its UTF-8 again. So what finds whole tokens
  must find few of them: it asks the gate again (:mod:`.tokens`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

BYTE_GAP = "\x01"
"""In a value: between two hex octets, where a separator may stand (``:``, blank, ``-``, ``, 0x``, ``\\x``).

It is written ``.*?``, which is exact all the same: a token has as many pairs of adjacent hex digits as the value has
octets, so none can be skipped. A gate, which sees no whole token, looks for the separators themselves.
"""
OPTIONAL_ZERO = "\x02"
"""In a value: a leading zero that may be missing."""
LINE_GAP = "\x03"
"""In a value: a place where a line of base64 may end."""
_PLUS, _SLASH = "\x04", "\x05"
URL_SAFE = str.maketrans({"+": _PLUS, "/": _SLASH})
"""Makes of base64 a value that is base64url as well (RFC 4648 5)."""
LINE_BREAK = r"(?:\\[nrt]|[\s\"'`+,.;@&\\]){0,40}?"
"""What stands between two lines of base64 in a source; :func:`members` defines it once, as the first group."""
_OCTET_GAP = ".*?"
_COMPILED = {BYTE_GAP: 3, LINE_GAP: 3, _PLUS: 34, _SLASH: 34}
"""Bytes of compiled pattern; 2 for every other character."""
CALL = "(?1)"


def escape(text: str) -> str:
    """*text* as a literal of a regular expression, without escapes that PCRE does not need."""
    return "".join("\\" + char if char in "\\^$.|?*+()[]{}" else char for char in text)


def trie(values: Iterable[str]) -> str:
    """A regular expression for exactly *values*, common beginnings shared; gaps and optional zeros are expanded."""
    return _expand(_branch(dict.fromkeys(sorted(values), ("",)), 0), _OCTET_GAP)


def trie_with_tails(values: Iterable[tuple[str, str]]) -> str:
    """The same for pairs of a value and a pattern for what else must be true behind it; byte gaps call the first group."""
    tails: dict[str, list[str]] = {}
    for value, tail in sorted(values):
        tails.setdefault(value, []).append(tail)
    return _expand(_branch(tails, 0), CALL)


def members(values: Iterable[str], *, lead: str = "") -> str:
    """A regular expression for texts that begin with *lead* and one of *values*, which are lines of base64."""
    body = lead + trie(values)
    # The called group is the first one, whatever else *lead* captures.
    return rf"\A(?(DEFINE)({LINE_BREAK})){body}" if CALL in body else rf"\A{body}"


def chunks(values: Sequence[str], budget: int = 24_000) -> list[list[str]]:
    """Split sorted values so that PCRE can compile each part; *budget* is in bytes of compiled pattern, roughly."""
    parts: list[list[str]] = []
    size = budget + 1
    before = ""
    for value in sorted(set(values)):
        shared = next((i for i, (a, b) in enumerate(zip(before, value, strict=False)) if a != b), min(len(before), len(value)))
        cost = sum(_COMPILED.get(char, 2) for char in value[shared:].encode().decode("latin-1")) + 8
        if size + cost > budget:
            parts.append([])
            size = 0
        parts[-1].append(value)
        size += cost
        before = value
    return parts


def _branch(tails: Mapping[str, Sequence[str]], depth: int) -> str:
    if len(tails) == 1:
        value, behind = next(iter(tails.items()))
        return escape(value[depth:]) + any_of(behind)
    by_char: dict[str, dict[str, Sequence[str]]] = {}
    ends: Sequence[str] = ()
    for value, behind in tails.items():
        if len(value) == depth:
            ends = behind
        else:
            by_char.setdefault(value[depth], {})[value] = behind
    parts = [escape(char) + _branch(group, depth + 1) for char, group in by_char.items()]
    return any_of([*parts, *ends])


def any_of(parts: Sequence[str]) -> str:
    """A regular expression for one of *parts*."""
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _expand(text: str, gap: str) -> str:
    for sign, expression in ((BYTE_GAP, gap), (LINE_GAP, CALL), (OPTIONAL_ZERO, "0?"), (_PLUS, "[+-]"), (_SLASH, "[/_]")):
        text = text.replace(sign, expression)
    return text
