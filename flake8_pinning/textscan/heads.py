"""What stands in front of a bracket or a value: the name of the call, the variable, the key."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flake8_pinning.textscan.syntax import Node

_REACH = 200
_CALLEE = re.compile(
    r"([A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*|\.[A-Za-z_$][\w$]*)\s*(?:<[\w<>, ?]{0,40}>)?\s*$"
)
_IDENTIFIER = re.compile(r"[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*)*")
_COMMENT = re.compile(r"(?<![:\w\"'])//[^\n]*|/\*.*?\*/|(?:(?<=\s)|^)#[^\n]*|<!--.*?-->", re.DOTALL)
_HOST_LITERAL = re.compile(r"[\"'](?:[\w*-]+\.)+[a-z]{2,12}(?:[:/][^\"']*)?[\"']")
_KEYWORDS = {
    "if",
    "while",
    "for",
    "switch",
    "return",
    "match",
    "case",
    "in",
    "and",
    "or",
    "not",
    "elif",
    "when",
    "catch",
}
_STATEMENT_STARTS = (";", "{", "}", "", "\n", ")", ">")


@dataclass(frozen=True)
class Call:
    """What a parenthesis belongs to."""

    name: str = ""
    """The function with its receiver, ``builder.add``; ``.add`` in a chain; empty for a mere parenthesis."""
    statement: bool = False
    """Whether the call stands for itself, or is a link of a chain, and its result is not what is kept."""
    chain: bool = False


def call_of(text: str, opening: int) -> Call:
    """The call whose argument list opens at *opening*."""
    before = text[max(0, opening - _REACH) : opening]
    match = _CALLEE.search(before)
    if match is None:
        return Call()
    name = match[1]
    if name in _KEYWORDS:
        return Call()
    ahead = before[: match.start()]
    stripped = _COMMENT.sub("", ahead).rstrip(" \t\r\n")
    chain = name.startswith(".") or stripped.endswith((")", "."))
    if chain and not name.startswith("."):
        name = "." + name
    first = stripped[-1:] in _STATEMENT_STARTS or ahead.rstrip(" \t").endswith("\n") or not ahead.strip()
    statement = chain or (first and ("." in name or "::" in name or "->" in name or _looks_like_adding(name)))
    return Call(name, statement, chain)


def _looks_like_adding(name: str) -> bool:
    return (
        re.match(r"(?:add|append|insert|push|put|register|pin|trust|allow)(?![a-z])", name, re.IGNORECASE) is not None
    )


def names_before(text: str, start: int, floor: int, most: int = 6) -> list[str]:
    """The identifiers on the line before *start*, the nearest first, hosts and comments left out."""
    floor = max(floor, start - _REACH, 0)
    line = text.rfind("\n", floor, start) + 1
    part = text[max(floor, line) : start]
    if not part.strip(" \t\"'`@[({<>") and line > floor:
        # The value stands on a line of its own: what is assigned or passed is on the line above.
        above = text.rfind("\n", max(0, line - 1 - _REACH), line - 1) + 1
        part = text[max(floor, above) : start]
        if part.rstrip(" \t\r\n\"'`@").endswith((",", ";")):
            part = text[line:start]
    part = _HOST_LITERAL.sub("", _COMMENT.sub("", part))
    for stop in (";", "}"):
        part = part[part.rfind(stop) + 1 :]
    names = _IDENTIFIER.findall(part)
    names.reverse()
    return names[:most]


def heads_of(text: str, node: Node, start: int) -> list[str]:
    """The names around a value from the inside out: its own key, then what each bracket around it belongs to."""
    names = names_before(text, start, node.start + 1 if node.parent is not None else 0)
    current: Node | None = node
    while current is not None and current.parent is not None and len(names) < 16:
        if current.kind == "<":
            names.append(current.name)
            names += _key_before(text, current)
        else:
            floor = current.parent.start + 1 if current.parent.parent is not None else 0
            names += names_before(text, current.start, floor, 4)
        current = current.parent
    return names


def _key_before(text: str, node: Node) -> list[str]:
    """In a property list, the ``<key>`` in front of the element; elsewhere its attributes' values."""
    before = text[max(0, node.start - _REACH) : node.start]
    match = re.search(r"<key>([^<]{1,80})</key>\s*(?:<!--.*?-->\s*)?$", before, re.DOTALL)
    tag = text[node.start : min(text.find(">", node.start, node.start + _REACH) + 1 or node.start, node.start + _REACH)]
    return ([match[1]] if match else []) + re.findall(r"name=\"([\w.-]{1,60})\"", tag)
