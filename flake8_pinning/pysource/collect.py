"""Pin sets of a Python file: which literals are accepted together, in what, and whether one can be added."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.checks.hpkp import is_header
from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, PinSet, Span
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.pins.tokens import find_tokens
from flake8_pinning.pysource.apis import BY_ARGUMENT, BY_CALL, GETPEERCERT, Api
from flake8_pinning.pysource.comments import Comments
from flake8_pinning.pysource.literals import Literal, Parents, literals
from flake8_pinning.pysource.positions import Positions
from flake8_pinning.pysource.usage import Names, from_the_leaf, membership, refuses, vararg_functions
from flake8_pinning.words import context, denies, speaks_of_pins

STORE_SIZE = 20
"""More known CAs than this in one file make it a trust store: data, which is refreshed and not extended."""
_GENERATED = re.compile(r"(?i)(?:auto-?)?generated (?:by|from|file)|do not (?:edit|modify)|@generated")
_HOST = re.compile(r"[\w*-]+(?:\.[\w-]+)+(?::\d+)?\Z")


@dataclass
class _Place:
    """Where a literal stands: its container and the names around it."""

    container: str
    node: ast.AST
    """The container's node: literals with the same one are accepted together."""
    anchor: ast.expr
    """The container's element that holds the literal."""
    names: list[str]
    api: Api | None = None
    role: str = ALLOW
    editable: bool = False
    why: str = ""


@dataclass
class _Member:
    literal: Literal
    element: Element
    place: _Place


def collect(tree: ast.Module, text: str, catalog: Catalog) -> list[PinSet]:
    """The pin sets of a parsed Python file, in the order of the text."""
    return _Collector(tree, text, catalog).pin_sets()


class _Collector:
    def __init__(self, tree: ast.Module, text: str, catalog: Catalog) -> None:
        self._catalog = catalog
        self._parents = Parents(tree)
        self._names = Names(self._parents)
        self._comments = Comments(text)
        lines = re.split(r"\r\n|\r|\n", text)
        self._positions = Positions(lines)
        self._varargs = set(vararg_functions(self._parents))
        self._generated = any(_GENERATED.search(line) for line in lines[:15] if line.lstrip().startswith("#"))

    def pin_sets(self) -> list[PinSet]:
        members: list[_Member] = []
        headers: list[PinSet] = []
        for literal in literals(self._parents):
            if isinstance(literal.value, str) and is_header(literal.value):
                element = Element(literal.value, self._span(literal.node))
                headers.append(PinSet((element,), "header", role=NEUTRAL))
                continue
            places = list(self._places(literal))
            for place in places:
                members += self._members(literal, place)
        sets = [self._pin_set(group) for group in self._groups(members)]
        sets = [found for found in sets if found is not None]
        known = {pin.authorities[0].row for found in sets for _, pin in found.pins()}
        if len(known) > STORE_SIZE:
            sets = [_store(sets)]
        return sorted([*sets, *headers], key=lambda found: found.elements[0].span)

    # --- from a literal to its places --------------------------------------------------------------------------------

    def _places(self, literal: Literal) -> Iterator[_Place]:
        """Where the literal is accepted: in its own container, or in every container that reads its name."""
        place = self._place(literal.unit)
        if place.container == "single" and isinstance(place.node, (ast.Assign, ast.AnnAssign)):
            target = place.node.targets[0] if isinstance(place.node, ast.Assign) else place.node.target
            name = target.id if isinstance(target, ast.Name) else target.attr if isinstance(target, ast.Attribute) else ""
            if name and self._names.value(name) is literal.unit:
                readers = [self._place(read) for read in self._names.reads.get(name, [])]
                used = [reader for reader in readers if reader.container != "single" or reader.api or reader.role != ALLOW]
                if used:
                    for reader in used:
                        reader.names = [*place.names, *reader.names]
                        yield reader
                    return
        yield place

    def _place(self, unit: ast.expr) -> _Place:
        parents = self._parents
        parent = parents.of(unit)
        anchor: ast.expr = unit
        if isinstance(parent, ast.Starred):
            parent, anchor = parents.of(parent), parent
        names = self._identifiers(unit)
        if isinstance(parent, (ast.List, ast.Tuple, ast.Set)) and isinstance(getattr(parent, "ctx", ast.Load()), ast.Load):
            place = self._sequence(parent, anchor, names)
        elif isinstance(parent, ast.Dict):
            place = self._mapping(parent, anchor, names)
        elif isinstance(parent, ast.Call) and unit is not parent.func:
            place = self._argument(parent, anchor, names)
        elif isinstance(parent, ast.Compare):
            place = self._comparison(parent, anchor, names)
        else:
            place = _Place("single", parent if isinstance(parent, (ast.Assign, ast.AnnAssign)) else anchor, anchor, names)
        self._consider(place, unit)
        return place

    def _sequence(self, node: ast.List | ast.Tuple | ast.Set, anchor: ast.expr, names: list[str]) -> _Place:
        kind = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}[type(node)]
        place = _Place(kind, node, anchor, names, editable=True)
        holder = self._parents.of(node)
        test = membership(node, self._parents)
        if test is not None:
            self._judge_test(place, test)
        if isinstance(holder, ast.Call) and node in holder.args[:1] and _called(holder) in ("frozenset", "set", "tuple", "list", "sorted"):
            holder, node = self._parents.of(holder), holder  # type: ignore[assignment]
            test = membership(node, self._parents)
            if test is not None:
                self._judge_test(place, test)
        if isinstance(node, ast.Tuple) and isinstance(holder, (ast.List, ast.Tuple, ast.Set, ast.Dict)):
            # A tuple inside a table is a row: its columns are not accepted together.
            place.editable, place.why = False, "it is a row of a table"
        target = holder.targets[0] if isinstance(holder, ast.Assign) else holder.target if isinstance(holder, ast.AnnAssign) else None
        name = target.id if isinstance(target, ast.Name) else target.attr if isinstance(target, ast.Attribute) else ""
        if isinstance(target, ast.Tuple):
            place.editable, place.why = False, "each value is assigned to its own name"
        for read in self._names.reads.get(name, []) if name else ():
            test = membership(read, self._parents)
            if test is not None:
                self._judge_test(place, test)
            outer = self._parents.of(read)
            if isinstance(outer, ast.Starred) or isinstance(outer, ast.Subscript):
                place.editable, place.why = False, f"{name} is taken apart by position"
        return place

    def _mapping(self, node: ast.Dict, anchor: ast.expr, names: list[str]) -> _Place:
        if anchor in node.keys:
            return _Place("keys", node, anchor, names, why="a new key needs a value that only a person knows")
        key = node.keys[node.values.index(anchor)]
        host = isinstance(key, ast.Constant) and isinstance(key.value, str) and _HOST.match(key.value)
        why = "one value for this key: make it a list"
        return _Place("single", anchor if host else node, anchor, names, why=why)

    def _argument(self, node: ast.Call, anchor: ast.expr, names: list[str]) -> _Place:
        called = _called(node)
        if called in ("append", "add", "insert", "appendleft") and isinstance(node.func, ast.Attribute):
            return _Place("calls", _Receiver.of(self, node.func.value), anchor, names, why=f"add another .{called}() call")
        place = _Place("arguments", node, anchor, names, editable=called in self._varargs)
        if not place.editable:
            place.why = "the call takes a fixed number of values"
        return place

    def _comparison(self, node: ast.Compare, anchor: ast.expr, names: list[str]) -> _Place:
        place = _Place("comparison", node, anchor, names, why="compare with both: in (…, …)")
        if len(node.ops) == 1 and isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
            if refuses(node, self._parents):
                place.role = DENY
            other = node.left if node.comparators[0] is anchor else node.comparators[0]
            if from_the_leaf(other, self._parents):
                place.api = GETPEERCERT
        return place

    def _judge_test(self, place: _Place, test: ast.Compare) -> None:
        verdict = refuses(test, self._parents)
        if verdict:
            place.role = DENY
        elif verdict is None and isinstance(test.ops[0], ast.NotIn):
            place.editable, place.why = False, "the test is `not in`: it may be a deny list"
        if from_the_leaf(test.left, self._parents):
            place.api = GETPEERCERT

    def _consider(self, place: _Place, unit: ast.expr) -> None:
        """What the names and calls around the place say."""
        for parent in self._parents.chain(unit):
            if isinstance(parent, ast.Call):
                called = _called(parent)
                if called == "parametrize":
                    place.role, place.container = NEUTRAL, "table"
                if called in BY_CALL and place.api is None and any(unit is arg or _within(unit, arg, self._parents) for arg in parent.args[:1]):
                    place.api = BY_CALL[called]
            elif isinstance(parent, ast.keyword) and parent.arg in BY_ARGUMENT and place.api is None:
                place.api = BY_ARGUMENT[parent.arg]
            elif isinstance(parent, ast.stmt):
                break
        for name in place.names[:4]:
            if place.api is None and name in BY_ARGUMENT and name not in ("thumbprints",):
                place.api = BY_ARGUMENT[name]
        if place.role == ALLOW and denies(place.names):
            place.role = DENY
        if self._generated:
            place.editable, place.why = False, "the file is generated: change its generator"
        if place.api and place.api.advice and not place.editable:
            place.why = place.api.advice

    def _identifiers(self, unit: ast.expr) -> list[str]:
        """Names around an expression, the nearest first: keyword, key, target, call, function, class."""
        found: list[str] = []
        child: ast.AST = unit
        for parent in self._parents.chain(unit):
            if isinstance(parent, ast.keyword) and parent.arg:
                found.append(parent.arg)
            elif isinstance(parent, ast.Dict) and child in parent.values:
                key = parent.keys[parent.values.index(child)]  # type: ignore[arg-type]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    found.append(key.value)
                elif isinstance(key, (ast.Name, ast.Attribute)):
                    found.append(_dotted(key))
            elif isinstance(parent, ast.Assign):
                found += [_dotted(target) for target in parent.targets]
            elif isinstance(parent, (ast.AnnAssign, ast.AugAssign)):
                found.append(_dotted(parent.target))
            elif isinstance(parent, ast.Call) and child is not parent.func:
                found.append(_dotted(parent.func))
            elif isinstance(parent, ast.Compare):
                found += [_dotted(other) for other in (parent.left, *parent.comparators) if other is not child]
            elif isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.append(parent.name)
            child = parent
        return [name for name in found if name]

    # --- from places to pin sets -------------------------------------------------------------------------------------

    def _members(self, literal: Literal, place: _Place) -> Iterator[_Member]:
        span = self._span(literal.node)
        anchor = self._span(place.anchor)
        label = self._label(literal, place)
        pins = self._catalog.identify(literal.value, context(place.names))
        if pins and len(list(find_pem(literal.value) if isinstance(literal.value, str) else ())) < 2:
            yield _Member(literal, Element(literal.value, span, tuple(pins), label, anchor), place)
            return
        parts = list(self._parts(literal.value))
        if parts:
            inner = replace(place, container="text", node=literal.node, editable=False, why="the pins stand inside a text")
            for value, found in parts:
                yield _Member(literal, Element(value, span, tuple(found), label, anchor, part=True), inner)
            return
        if isinstance(literal.value, (str, bytes)):
            yield _Member(literal, Element(literal.value, span, (), label, anchor), place)

    def _parts(self, value: str | bytes | int) -> Iterator[tuple[str, list[Pin]]]:
        """Known pins inside a longer text: a curl or HPKP list, JSON, several PEM blocks."""
        if isinstance(value, bytes):
            value = value.decode("latin-1")
        if not isinstance(value, str) or len(value) < 40:
            return
        for start, end, _ in find_pem(value):
            found = self._catalog.identify(value[start:end])
            if found:
                yield value[start:end], found
        for start, end in find_tokens(value):
            found = self._catalog.identify(value[start:end])
            if found:
                yield value[start:end], found

    def _groups(self, members: Sequence[_Member]) -> Iterator[list[_Member]]:
        groups: dict[tuple[str, object], list[_Member]] = {}
        for member in members:
            node = member.place.node
            key = node.key if isinstance(node, _Receiver) else id(node)
            groups.setdefault((member.place.container, key), []).append(member)
        for group in groups.values():
            yield sorted(group, key=lambda member: (member.element.anchor or member.element.span, member.element.span))

    def _pin_set(self, group: list[_Member]) -> PinSet | None:
        place = group[0].place
        names = [name for member in group for name in member.place.names]
        pinning = speaks_of_pins(names[:12])
        if not pinning and not any(member.element.pins for member in group) and not any(map(_prefixed, group)):
            if not any(_digest_like(member.element.value) for member in group):
                return None
        api = next((member.place.api for member in group if member.place.api), None)
        roles = {member.place.role for member in group}
        role = DENY if DENY in roles else NEUTRAL if NEUTRAL in roles else ALLOW
        editable = all(member.place.editable for member in group) and not (api and api.leaf_only)
        return PinSet(
            elements=tuple(member.element for member in group),
            container=place.container,
            role=role,
            editable=editable and role == ALLOW,
            capacity=api.capacity if api else None,
            pinning=pinning or api is not None,
            leaf_only=api.name if api and api.leaf_only else "",
            api=api.name if api else "",
            why_manual="" if editable else place.why,
        )

    def _label(self, literal: Literal, place: _Place) -> str:
        line = literal.node.lineno
        words = [self._comments.beside(line), self._comments.above(line)]
        words += [name for name in place.names[:1] if place.container == "single"]
        return " ".join(word for word in words if word)

    def _span(self, node: ast.expr | ast.stmt) -> Span:
        return self._positions.span(node)


class _Receiver(ast.AST):
    """Stands for the object that ``.append()`` and ``.add()`` are called on, in one scope."""

    key: object = None

    @classmethod
    def of(cls, collector: _Collector, receiver: ast.expr) -> _Receiver:
        scope = next((p for p in collector._parents.chain(receiver) if isinstance(p, (ast.FunctionDef, ast.AsyncFunctionDef))), None)
        found = cls()
        found.key = (ast.dump(receiver), id(scope))
        return found


def _store(sets: Sequence[PinSet]) -> PinSet:
    elements = sorted((element for found in sets for element in found.elements if element.pins), key=lambda e: e.span)
    return PinSet(tuple(elements), "store", why_manual="a trust store is refreshed, not extended")


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _dotted(node: ast.AST) -> str:
    parts: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Subscript):
            if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
                parts.append(node.slice.value)
            node = node.value
        else:
            break
    if isinstance(node, ast.Name):
        parts.append(node.id)
    return ".".join(reversed(parts)) if parts else ""


def _within(node: ast.AST, outer: ast.AST, parents: Parents) -> bool:
    return any(parent is outer for parent in parents.chain(node))


def _prefixed(member: _Member) -> bool:
    value = member.element.value
    return isinstance(value, str) and re.match(r"(?i)\s*(?:pin-)?sha-?(?:1|256)\s*[/:$=]", value) is not None


def _digest_like(value: str | bytes | int) -> bool:
    return isinstance(value, str) and 27 <= len(value.strip()) <= 100 and re.fullmatch(r"\s*[0-9A-Za-z+/=: _-]+\s*", value) is not None
