"""Which values are accepted together: pin sets by the structure around the values.

A value belongs to the nearest list: a bracket, an argument list, an element with several children. Three things are
looked through on the way out to it:

* an element of a list that is an object, a row or a constructor's call around one value (``{"SPKI-SHA256-BASE64": "…"}``,
  ``new Pin("…")``), unless it names a host of its own;
* a chain of calls, or calls one after the other, of the same function with the same other arguments
  (``.add(HOST, "…").add(HOST, "…")``);
* an XML element around one value, out to the parent that lists such elements.

Where no list is found, values belong together if their lines do: neighbouring lines of code, comments and one blank line
apart, or the items of one YAML sequence. Each value gets a key, and equal keys are a set, so the work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence

from flake8_pinning.textscan.found import BLOB, COMMON_NAME, FILE, NAME, SERIAL, Found
from flake8_pinning.textscan.heads import call_of
from flake8_pinning.textscan.hosts import host_in
from flake8_pinning.textscan.neighbours import adjacent, same_text
from flake8_pinning.textscan.syntax import Node, Passage, passages

_KINDS = {COMMON_NAME: NAME, NAME: NAME, SERIAL: SERIAL, FILE: FILE}
"""Values of different kinds are compared with different things, so they are no set even side by side."""

Key = tuple[Hashable, ...]

_LISTING = {
    "of", "list", "listof", "mutablelistof", "setof", "mutablesetof", "arrayof", "aslist", "array", "set", "tuple", "vec", "hashset",
    "newhashset", "immutablelist", "frozenset", "toset", "concat", "join", "newarraylist", "sequenceof", "stringarrayof",
}  # fmt: skip
"""Calls that make a list of their arguments, by their last word."""
_NAMED_LISTS = re.compile(r"(?i)(?:set|list|array|s)$")
_MESSAGE = re.compile(r"\[\s*[\w.]+\s+\w+:")
"""What Objective-C sends: ``[pins addObject:@"…"]``."""
_MOST_TEXT = 2_000
"""Characters of a call or an object in which other arguments and hosts are looked for."""


def pin_sets(text: str, found: Sequence[Found], suffix: str) -> Iterator[tuple[list[int], Passage, bool]]:
    """The places of the values in *found* that belong together, in order, with the structure around them.

    Last: whether that structure says so, and not only that their lines are neighbours.
    """
    for members, passage in passages(text, found, suffix):
        groups: dict[tuple[str, Key], list[int]] = {}
        grouper = _Grouper(text, found, passage)
        for place in members:
            if place not in passage.commented:
                kind = _KINDS.get(found[place].kind, "")
                groups.setdefault((kind, grouper.key(place)), []).append(place)
        for (_, key), places in groups.items():
            yield places, passage, key[1:2] != ("lines",)


class _Grouper:
    def __init__(self, text: str, found: Sequence[Found], passage: Passage) -> None:
        self.text = text
        self.found = found
        self.passage = passage
        self.run = 0
        self.last: tuple[Node, int] | None = None
        self.certificate: tuple[int, Node, int] | None = None
        """The last certificate on lines of its own, what it stands in, and the number of its set."""
        self.hosts: dict[int, str] = {}

    def key(self, place: int) -> Key:
        node = self.passage.holders[place]
        lone = True  # whether the value stands alone in everything looked through so far
        while node.parent is not None:
            if node.kind == "<":
                return self._in_element(node)
            several = self._names_several(node)
            if node.kind == "[":
                message = _MESSAGE.match(self.text, node.start, self.found[place].start)
                if message and node.parent.kind != "[":
                    return (id(node.parent), "message", message.group())
                if several or not self._is_element(node) or not lone:
                    return (id(node),)
            elif node.kind == "(":
                decided = self._in_call(node, several)
                if decided is not None:
                    return decided
            elif self._is_block(node):
                break
            elif node.keys:
                if self._keyed_by_host(node, place):
                    return (id(node), place)
                host = self._host(node)
                if several or host or not self._is_element(node):
                    return (id(node.parent), host) if host and not several and self._is_element(node) else (id(node),)
            elif several or not self._is_element(node):
                return (id(node),)
            lone = lone and not several
            node = node.parent
        return self._by_lines(node, place)

    # --- elements of markup ----------------------------------------------------------------------------------------

    def _in_element(self, node: Node) -> Key:
        if self._names_several(node):
            return (id(node),)
        parent = node.parent
        if parent is None or parent.kind != "<":
            return (id(parent), node.name)
        alone = not _NAMED_LISTS.search(parent.name) and sum(parent.children.values()) <= 2
        above = parent.parent
        if above is not None and above.kind == "<":
            siblings = above.children.get(parent.name, 0)
            listed = _NAMED_LISTS.search(above.name) and not _NAMED_LISTS.search(parent.name)
            if (
                listed
                and (alone or siblings > 1)
                and parent.name in ("dict", "item", "entry", "pin", "certificate", "cert", "row")
            ):
                return (id(above), parent.name)
        return (id(parent), node.name)

    # --- calls -----------------------------------------------------------------------------------------------------

    def _in_call(self, node: Node, several: bool) -> Key | None:
        """The set of a value in parentheses; ``None`` to look further out."""
        call = call_of(self.text, node.start)
        if not call.name:
            # A tuple, or the parentheses of a condition.
            return (id(node),) if several else None
        parent = node.parent
        last = call.name.rpartition(".")[2].lower()
        if call.statement:
            return (id(parent), "call", call.name, self._other_arguments(node), call.chain)
        if several or last in _LISTING:
            return (id(node),)
        return None

    def _other_arguments(self, node: Node) -> str:
        """What a call is given beside the values: the host, in most APIs. Texts that name no host are labels."""
        first = node.values[0] if node.values else None
        end = self.found[first].start if first is not None else node.start + 1
        before = self.text[node.start + 1 : min(end, node.start + 1 + _MOST_TEXT)]
        host = host_in(before)
        if host:
            return host
        return " ".join(re.findall(r"(?<![\"'\w])[A-Za-z_][\w.]*(?![\"'\w(])", before)) if "," in before else ""

    # --- objects and rows ------------------------------------------------------------------------------------------

    def _is_element(self, node: Node) -> bool:
        """Whether a bracket stands directly in a list, as an element of it."""
        parent = node.parent
        if parent is None or parent.kind not in "[({" or not parent.kind:
            return False
        before = self.text[max(parent.start, node.start - 80) : node.start].rstrip()
        # `&`, `@`, `new X` and a type's name may stand between the comma and the bracket; a key may not.
        before = re.sub(r"[&@\w.<> \t]+$", "", before).rstrip()
        before = re.sub(r"(?://|#)[^\n]*$|\*/$", ",", before)
        return (
            before[-1:] in ("[", "(", "{", ",")
            and not self._is_block(parent)
            and not (parent.kind == "{" and parent.keys)
        )

    def _is_block(self, node: Node) -> bool:
        """Whether braces hold statements: an object has commas, and so has a list of values."""
        if node.kind != "{" or self.text[max(0, node.start - 1) : node.start] == "@":
            return False  # `@{` is a hash table, whose pairs PowerShell separates with semicolons
        return (
            node.semicolons > 0
            or (not node.commas and node.keys > 0 and self._after_parenthesis(node))
            or (not node.commas and len(node.values) > 1 and not node.keys)
            or self._opens_block(node)
        )

    def _after_parenthesis(self, node: Node) -> bool:
        return self.text[max(0, node.start - 40) : node.start].rstrip().endswith((")", "else", "try", "do", "=>", "->"))

    def _opens_block(self, node: Node) -> bool:
        line = self.text.rfind("\n", max(0, node.start - 200), node.start) + 1
        head = self.text[line : node.start].strip()
        return re.match(
            r"(?:resource|variable|locals|module|data|class|struct|impl|namespace|object|interface|fn|func|fun|def)\b(?!.*=)",
            head,
        ) is not None and (not node.commas or node.keys > node.commas)

    def _keyed_by_host(self, node: Node, place: int) -> bool:
        """``"api.example.com": "…"``: what stands under a host's name is that host's."""
        start = self.found[place].start
        key = re.search(
            r"""["']([^"'\n]{3,80})["']\s*(?::|=>|=)\s*@?["'`]?$""",
            self.text[max(node.start, start - 120) : start],
        )
        return key is not None and bool(host_in(f'"{key[1]}"'))

    def _host(self, node: Node) -> str:
        """The host that an object names beside its value."""
        known = self.hosts.get(node.start)
        if known is None:
            end = self.found[node.values[-1]].end if node.values else node.start
            close = self.text.find("}", end, end + 300)
            known = host_in(self.text[node.start : min(close if close >= 0 else end, node.start + _MOST_TEXT)])
            self.hosts[node.start] = known
        return known

    def _names_several(self, node: Node) -> bool:
        """Whether values of different authorities stand directly in *node*: then it is a list of its own.

        The thumbprint, key and name of one CA side by side are one row.
        """
        if len(node.values) < 2:
            return False
        seen: set[int] | None = None
        for place in node.values[:50]:
            pins = self.found[place].pins
            rows = {authority.row for pin in pins for authority in pin.authorities}
            if not rows:
                return True
            if seen is not None and not rows & seen:
                return True
            seen = rows if seen is None else seen & rows
        return len(node.values) > 50

    # --- lines -----------------------------------------------------------------------------------------------------

    def _by_lines(self, node: Node, place: int) -> Key:
        if self.last is None or self.last[0] is not node or not self._adjacent(self.last[1], place):
            self.run += 1
        self.last = (node, place)
        run = self.run
        if self._is_certificate(place):
            # What comments between two certificates say of them, their digests and names, is no reason to part them.
            if self.certificate is not None:
                before, its_node, its_run = self.certificate
                if its_node is node and same_text(self.text, self.found[before].end, self.found[place].start):
                    run = its_run
            self.certificate = (place, node, run)
        return (id(node), "lines", run)

    def _adjacent(self, first: int, second: int) -> bool:
        return adjacent(self.text, self.passage, self.found[first].end, self.found[second].start)

    def _is_certificate(self, place: int) -> bool:
        return self.found[place].kind == BLOB and self.text.startswith("-----BEGIN ", self.found[place].start)
