r"""The texts among which a rule inserts, as regular expressions.

The edit is one of text: the value goes behind the pin, in its notation and its quotes, on a line of its own where the pin
has one. Two expressions must agree on the place:

* a *spot* is the pin with what the edit needs. It is cheap, nearly no file gets past it, and nothing behind it in the same
  container is the same rule's business: otherwise both would be followed by the same values.
* a *context* is the whole container: a name, an opening bracket, string literals and comments and nothing else, the closing
  bracket. What holds anything but string literals is no list of pins beyond doubt, and one with a value that makes the edit
  needless is no context.

Quantifiers are possessive wherever one token follows another, so that the time grows with the text and no faster.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable

from flake8_pinning.rulegen.fixing.steps import KEY, Step
from flake8_pinning.textscan import consumers

DENY = (
    "deny|denied|disallow|black|block|bad|banned|crl|revok|revoc|distrust|untrust|exclu|forbid|forbad|reject|compromis"
    "|not_?trusted|not_?allowed|(?-i:(?<![A-Za-z])ban(?![a-z])|(?<=[a-z])Ban(?![a-z])|(?<![A-Z])BAN(?![A-Z]))"
)
"""Parts of the names of lists that refuse; also of some that do not, which then keep their finding and get no edit."""
_NO_PINS = "expect|example|sample|fake|mock|dummy|placeholder|test|ssh|gpg|pgp|apk|signer|signature|commit"
_SPARED = "exempt|except|spared|grandfather"
"""Parts of the names of lists of exceptions: what is in them is not what a client accepts, but what it does not look at."""
LIST_NAME = rf"^(?i)(?!.*(?:{DENY}|{_NO_PINS}|{_SPARED})).*(?:pin|spki|hash|key|cert|finger|thumb|trust)"
"""What a list of public-key pins is called."""

_GAP = r"(?:\s|//[^\n]*+\n|\#[^\n]*+\n|/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/)"
_STRING = r"""@?["'`][^"'`\\\n]*+["'`]"""
_NOTE = r"(?://[^\n\r]*+|\#[^\n\r]*+|/\*[^*\n\r]*+\*/[ \t]*+)?"
_CALLS = (
    r"listOf|setOf|mutableListOf|mutableSetOf|arrayListOf|hashSetOf|linkedSetOf|arrayOf|Arrays\.asList|asList|List\.of|Set\.of"
    r"|ImmutableList\.of|ImmutableSet\.of|List|Seq|Set|Vector|Array|IndexedSeq|array"
)
_OPEN = (
    r"(?:(?:&|@|vec!|<String>|const\s++|(?:new\s++)?(?:Set|HashSet<string>)\()?\["
    rf"|(?:{_CALLS})\("
    r"|\[(?:\.\.\.)?\]string\{"
    r"|new\s*+(?:[Ss]tring)?\s*+\[\]\s*+\{"
    r"|new\s*+(?:\w++<string>)?\s*+\([\w.]*+\)\s*+\{|new\s++\w++<string>\s*+\{"
    r"|(?<=\[\] = )\{|(?(<ARRAY>)\{|(?!)))"
)
"""What opens a list of any length. No tuple, no struct, no array of fixed length: they take as many values as they have."""
_HEAD = (
    r"""(?:(?<=\[\] )(?<ARRAY>)|)(?<![\w$])(?<NAME>[A-Za-z_$][\w$]*+)["'`]?\]?(?:\[\])?\s*+"""
    r"""(?::[\w.<>\[\]?&*'$: ]{1,60}?=|:=|=>|=|:)\s*+"""
)
ALONE = rf"(?m)^[ \t]*+{_STRING},?[ \t]*+{_NOTE}\r?$"
"""A literal that has its line to itself."""
COMMENTS = (r"(?s)/\*.*?\*/", r"""(?m)(?<![:"'`/\\])//[^\n]*+$""", r"(?m)(?:^|(?<=\s))\#[^\n]*+$")
LONG_COMMENTS = (r"/\*(?:(?!\*/)[^\n])*+\n(?:(?!\*/)[\s\S])*+\*/",)
TEXTS = (r'"""(?:(?!""")[\s\S])*+"""', r"'''(?:(?!''')[\s\S])*+'''")
"""Literals of several lines: what looks like code in them is documentation."""
XML_COMMENTS = (r"<!--(?:(?!-->)[^\n])*+\n(?:(?!-->)[\s\S])*+-->",)
"""Comments of several lines: one behind the pin is of one line and no reason to pass over it."""
REFUSED = (
    rf"(?i)(?:{DENY})\w*+[^\n;={{}}\[\]()]{{0,60}}[^\n;{{}}\[\]()]{{0,60}}(?<B>[\[{{(](?:[^\[\]{{}}()]++|(?&B))*+[\]}})])"
)
"""A block behind a name that refuses: all in it is refused."""
REFUSED_YAML = (
    rf"""(?mi)^(?<I>[ \t]*+)(?:-[ \t]++)?["']?[\w-]*?(?:{DENY})[^:\n]*+:[^\n]*+\n(?:(?P=I)(?:[ \t]++|-[ \t])[^\n]*+(?:\n|\Z)|[ \t]*+\r?\n)*+"""
)
"""The same in YAML, where indentation makes the block."""
LEAF_ONLY = rf"(?is)\A.*?(?<!\w)(?:{'|'.join(sorted(map(re.escape, consumers.LEAF_ONLY)))})(?!\w).*\z"
"""A file that names an API which compares the server's own certificate: a CA among its values can never match."""
EXCEPTIONS = r"(?is)\A(?=.*?(?:white|safe|allow)_?list).*?(?:black|block|deny)_?list.*\z"
"""A file with a white list beside a black one: the white list may hold what the other must not refuse."""


def base64(digest: bytes) -> str:
    """As pins write it, with padding."""
    return b64encode(digest).decode("ascii")


def written(step: Step) -> list[str]:
    """The values to add, without prefix and quotes."""
    return [base64(value) if step.kind == KEY else value.hex() for value in step.values]


def own(step: Step) -> str:
    """An expression for the values that a step replaces; base64 without its padding."""
    if step.kind == KEY:
        return "(?:" + "|".join(sorted(re.escape(base64(digest)[:-1]) for digest in step.findings)) + ")"
    return "(?:" + "|".join(sorted(digest.hex() for digest in step.findings)) + ")"


def begins(kind: str, digests: Iterable[bytes]) -> str:
    """An expression for how the digests begin, in base64 and in hex of any kind: 64 bits tell them apart."""
    known = sorted(digests)
    forms = [f"(?i:{'|'.join('[: ]?'.join(f'{octet:02x}' for octet in digest[:8]) for digest in known)})"]
    if kind == KEY:
        forms.append("|".join(re.escape(base64(digest)[:12]) for digest in known))
    return f"(?:{'|'.join(forms)})"


def enough(step: Step) -> str:
    """An expression for the values that make the edit needless."""
    return begins(step.kind, step.covering)


def again(step: Step) -> str:
    """An expression for the values that the step replaces, as they begin."""
    return begins(step.kind, step.findings)


def _literal(step: Step) -> str:
    value = own(step) + ("=" if step.kind == KEY else "")
    lead = "(?:sha256/)?" if step.kind == KEY else ""
    return rf"""(?<QUOTE>@?["'`])(?<LEAD>{lead})(?<BODY>{value})(?<END>["'`])"""


def _last(step: Step) -> str:
    other = rf"""@?["'`](?:sha256/)?{again(step)}"""
    return rf"(?=(?:{_GAP}*+,?{_GAP}*+(?!{other}){_STRING})*+{_GAP}*+,?{_GAP}*+[\])}}])"


def inline(step: Step) -> str:
    """The spot of a literal among others in a line."""
    return _literal(step) + _last(step)


def line(step: Step) -> str:
    """The spot of a literal that has its line to itself: the whole line, so that a note stays with its pin."""
    return rf"(?m)^(?<PAD>[ \t]*+){_literal(step)}(?<COMMA>,?)(?<REST>[ \t]*+{_NOTE})(?=(?<EOL>\r?)$)" + _last(step)


def bracketed(step: Step, room: int | None = None) -> str:
    """The context of a literal: a named list of string literals.

    :param room: the most values that its consumer takes.
    """
    element = rf"{_GAP}*+{_STRING}{_GAP}*+"
    lacks = rf"""(?!(?:{element},)*?{_GAP}*+@?["'`](?:sha(?:256|1)[/:]+)?{enough(step)})"""
    more = "*+" if room is None else f"{{0,{room - len(step.values) - 1}}}+"
    return rf"{_HEAD}{_OPEN}{lacks}{element}(?:,{element}){more},?{_GAP}*+[\])}}]"


def add_inline(values: list[str]) -> str:
    """The edit at :func:`inline`."""
    return "$QUOTE$LEAD$BODY$END" + "".join(f", $QUOTE$LEAD{value}$END" for value in values)


def add_line(values: list[str]) -> str:
    """The edit at :func:`line`."""
    added = [f"$PAD$QUOTE$LEAD{value}$END" for value in values]
    return ",$EOL\n".join(["$PAD$QUOTE$LEAD$BODY$END,$REST$EOL\n" + added[0], *added[1:]]) + "$COMMA"


def element(step: Step, tag: str, end: str) -> str:
    """The spot of an XML element that has its line to itself.

    :param tag: an expression for its start tag.
    :param end: the end tag of its container, without ``<``.
    """
    return (
        rf"(?m)^(?<PAD>[ \t]*+)(?<TAG>{tag})(?<BODY>{own(step)}=)(?<END></\w++>)"
        r"(?<REST>[ \t]*+(?:<!--(?:(?!-->)[^\n\r])*+-->[ \t]*+)?)(?=(?<EOL>\r?)$)"
        rf"(?!(?:[^<]|<(?!{end}))*?>{again(step)})"
    )


def container(step: Step, start: str, end: str) -> str:
    """The context of an XML element: *start* and all up to *end*."""
    inside = rf"(?:[^<]|<(?!{end}))"
    return rf"{start}(?!{inside}*?>\s*+{enough(step)}){inside}*+<{end}"


def add_element(values: list[str]) -> str:
    """The edit at :func:`element`."""
    return "$EOL\n".join(["$PAD$TAG$BODY$END$REST", *(f"$PAD$TAG{value}$END" for value in values)])


_ITEM = r"[ \t]*+-[ \t]++"
_YAML_NOTE = r"[ \t]*+(?:\#[^\n]*+)?\r?"
_BLANK = rf"(?:{_YAML_NOTE}\n)*+"


def item(step: Step) -> str:
    """The spot of an element of a YAML block sequence, quoted or plain."""
    lead, value = ("(?:sha256/)?", own(step) + "=") if step.kind == KEY else ("", own(step))
    return (
        rf"""(?m)^(?<PAD>{_ITEM})(?<QUOTE>["']?)(?<LEAD>{lead})(?<BODY>{value})(?<END>["']?)"""
        rf"""(?<REST>[ \t]*+(?:\#[^\n\r]*+)?)(?=(?<EOL>\r?)$)"""
        rf"""(?!(?:\r?\n{_BLANK}{_ITEM}[^\n]*+)*?\n{_BLANK}{_ITEM}["']?{lead}{again(step)})"""
    )


def sequence(step: Step, name: str, room: int | None = None) -> str:
    """The context of :func:`item`: a key and its block sequence of scalars."""
    scalar = rf"""{_ITEM}["']?[^\s"':\#\[\]{{}},&*!|>%@]++["']?{_YAML_NOTE}(?:\n|\Z)"""
    more = "*+" if room is None else f"{{0,{room - len(step.values) - 1}}}+(?!{_BLANK}{_ITEM})"
    lacks = rf"""(?!(?:{_BLANK}{_ITEM}[^\n]*+\n)*?{_BLANK}{_ITEM}["']?(?:sha(?:256|1)[/:]+)?{enough(step)})"""
    return (
        rf"""(?m)^[ \t]*+(?:-[ \t]++)?["']?(?<NAME>{name})["']?:{_YAML_NOTE}\n{lacks}"""
        rf"{_BLANK}{scalar}(?:{_BLANK}{scalar}){more}"
    )


def add_item(values: list[str]) -> str:
    """The edit at :func:`item`."""
    return "$EOL\n".join(["$PAD$QUOTE$LEAD$BODY$END$REST", *(f"$PAD$QUOTE$LEAD{value}$END" for value in values)])
