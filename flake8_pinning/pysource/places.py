"""Where a literal stands: its container, what may be done to it, and whether what is in it is accepted."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL
from flake8_pinning.pysource.apis import GETPEERCERT, Api
from flake8_pinning.pysource.exemptions import Exemptions
from flake8_pinning.pysource.growth import Sequence, copied, vararg_functions, why_fixed, why_fixed_where_read
from flake8_pinning.pysource.leaf import from_the_leaf
from flake8_pinning.pysource.literals import Literal
from flake8_pinning.pysource.names import Names, target_of, targets_of
from flake8_pinning.pysource.refusal import Test, equality, refuses, tests_of
from flake8_pinning.pysource.surroundings import Reader, Surroundings, option_before
from flake8_pinning.pysource.tree import Tree, called
from flake8_pinning.words import WHY_EXEMPT, denies, speaks_of_pins

_HOST = re.compile(r"(?:\*\.)?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+\.?(?::\d+)?\Z")
_SEQUENCES = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}


@dataclass(frozen=True)
class Place:
    """Where a literal stands."""

    container: str
    """See :attr:`flake8_pinning.checks.PinSet.container`."""
    key: object
    """Literals with the same key are accepted together."""
    anchor: ast.expr
    """The container's element that holds the literal."""
    around: Surroundings
    node: ast.AST | None = None
    """The container itself, where it is one expression."""
    api: Api | None = None
    role: str = ALLOW
    why: str = ""
    """Why no element may be inserted; empty where one may."""

    @property
    def editable(self) -> bool:
        """Whether another element can be inserted behind the anchor."""
        return not self.why


class Places:
    """Finds the places of the literals of one file."""

    def __init__(self, tree: Tree, *, generated: bool) -> None:
        self._tree = tree
        self._names = Names(tree)
        self._reader = Reader(tree)
        self._generated = generated
        self._takes_any = dict(vararg_functions(tree))
        self._sequences: dict[ast.AST, Place] = {}
        self._records: dict[ast.Dict, bool] = {}
        self._exemptions = Exemptions(tree)

    def of(self, literal: Literal) -> Iterator[Place]:
        """Where the literal is accepted: in its own container, or in every container that reads its name."""
        own = self._place(literal.unit)
        edge = self._tree.edge(literal.unit)
        target = target_of(edge.parent) if edge is not None else None
        if own.container == "single" and target is not None and self._names.once(target, literal.unit):
            readers = [self._place(read) for read in self._names.reads(target)]
            used = [
                reader
                for reader in readers
                if reader.container != "single" or reader.api or reader.role != ALLOW
            ]
            for reader in used:
                merged = replace(reader.around, near=(*own.around.near, *reader.around.near))
                role = DENY if denies(own.around.near) else reader.role
                yield replace(reader, around=merged, role=role)
            if used:
                return
        yield own

    def _place(self, unit: ast.expr) -> Place:
        edge = self._tree.edge(unit)
        parent = edge.parent if edge is not None else None
        anchor: ast.expr = unit
        if isinstance(parent, ast.Starred):
            anchor, parent = parent, self._tree.parent(parent)
        if isinstance(parent, (ast.List, ast.Tuple, ast.Set)) and isinstance(
            getattr(parent, "ctx", ast.Load()), ast.Load
        ):
            if parent not in self._sequences:
                self._sequences[parent] = self._finished(self._sequence(parent))
            place = replace(self._sequences[parent], anchor=anchor)
            if edge is not None and edge.parent is parent:
                place = replace(place, api=place.api or option_before(edge))
            pair = isinstance(parent, ast.Tuple) and len(parent.elts) == 2
            return replace(place, around=self._reader.around(unit)) if pair else place
        around = self._reader.around(unit)
        if isinstance(parent, ast.Dict) and edge is not None:
            place = self._mapping(parent, edge.field, edge.index, anchor, around)
        elif isinstance(parent, ast.Call) and unit is not parent.func:
            place = self._argument(parent, anchor, around)
        elif isinstance(parent, ast.Compare) or equality(unit, self._tree):
            place = self._comparison(unit, anchor, around)
        else:
            place = Place("single", unit, anchor, around, why="it takes one value")
        return self._finished(place)

    # --- one kind of container each ---------------------------------------------------------------------------------

    def _sequence(self, node: Sequence) -> Place:
        union = self._union(node)
        kind = _SEQUENCES[type(node)] if union is node else "list"
        place = Place(kind, union, node, self._reader.around(node), node=node)
        outer = copied(node, self._tree)
        holder = self._tree.parent(outer)
        why = why_fixed(node, holder, self._tree, self._takes_any)
        tests = tests_of(outer, self._tree, self._names)
        api = place.around.api
        for read in (read for target in targets_of(holder) for read in self._names.reads(target)):
            whole = copied(read, self._tree)
            tests += tests_of(whole, self._tree, self._names)
            api = api or self._reader.around(whole).api
            why = why or why_fixed_where_read(read, self._tree, self._takes_any)
        return self._tested(replace(place, api=api, why=why), tests)

    def _union(self, node: ast.expr) -> ast.expr:
        """The largest expression in which the values end up together: ``[…] + […]``, ``[*BASE, …]``."""
        seen: set[ast.expr] = set()
        while node not in seen:
            seen.add(node)
            outer = copied(node, self._tree)
            target = target_of(self._tree.parent(outer))
            reads = self._names.reads(target) if target is not None else []
            if target is None or len(reads) != 1 or not self._names.once(target, outer):
                return outer if isinstance(outer, ast.BinOp) else node
            starred = self._tree.parent(reads[0])
            inner = self._tree.parent(starred) if isinstance(starred, ast.Starred) else None
            whole = copied(reads[0], self._tree)
            if isinstance(inner, (ast.List, ast.Tuple, ast.Set)):
                node = inner
            elif isinstance(whole, ast.BinOp):
                node = whole
            else:
                return outer if isinstance(outer, ast.BinOp) else node
        return node

    def _mapping(
        self, node: ast.Dict, field: str, index: int, anchor: ast.expr, around: Surroundings
    ) -> Place:
        if field == "keys":
            return Place(
                "keys",
                node,
                anchor,
                around,
                node=node,
                why="a new key needs a value that only a person knows",
            )
        key = node.keys[index]
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and _HOST.match(key.value):
            return Place("single", anchor, anchor, around, why="one value for this host: make it a list")
        named = speaks_of_pins([around.near[0]] if around.near else [])
        if node not in self._records:
            self._records[node] = any(isinstance(value, (ast.Dict, *_SEQUENCES)) for value in node.values)
        if named or self._records[node]:
            # {"host": …, "thumbprint": "…"}: a record, whose fields are not accepted together.
            return Place("single", anchor, anchor, around, why="one value for this key: make it a list")
        return Place(
            "values", node, anchor, around, node=node, why="a new entry needs a key that only a person knows"
        )

    def _argument(self, node: ast.Call, anchor: ast.expr, around: Surroundings) -> Place:
        name = called(node)
        if name in ("append", "add", "insert", "appendleft") and isinstance(node.func, ast.Attribute):
            key = (_receiver(node.func.value), self._tree.scope(node))
            tests = [
                test
                for read in self._names.reads(node.func.value)
                for test in tests_of(read, self._tree, self._names)
            ]
            return self._tested(Place("calls", key, anchor, around, why=f"add another .{name}() call"), tests)
        if anchor in node.args:
            fixed = self._takes_any.get(name)
            if fixed is not None and node.args.index(anchor) >= fixed:
                # The values of `*pins` are one set; what comes before them is something else.
                return Place("arguments", (node, "rest"), anchor, around)
        return Place("arguments", node, anchor, around, why="the call takes a fixed number of values")

    def _comparison(self, unit: ast.expr, anchor: ast.expr, around: Surroundings) -> Place:
        place = Place("comparison", unit, anchor, around, why="compare with both: in (…, …)")
        return self._tested(place, equality(unit, self._tree))

    # --- what the code around says ----------------------------------------------------------------------------------

    def _tested(self, place: Place, tests: Iterable[Test]) -> Place:
        verdicts: list[bool] = []
        for test in tests:
            verdict = refuses(test, self._tree)
            if verdict is not None:
                verdicts.append(verdict)
            elif not test.positive and place.editable:
                place = replace(place, why="the test is `not in`: it may be a deny list")
            if test.other is not None and from_the_leaf(test.other, self._tree, self._names):
                place = replace(place, api=GETPEERCERT)
        if any(verdicts):
            return replace(place, role=DENY)
        if not verdicts and denies(place.around.far):
            return replace(place, role=DENY)
        near = place.around.near[:1]
        if place.editable and near and place.node is not None:
            accepted = bool(verdicts)
            if self._exemptions.holds(place.node, near[0], accepted=accepted):
                place = replace(place, why=WHY_EXEMPT)
        return place

    def _finished(self, place: Place) -> Place:
        around = place.around
        api = place.api or around.api
        place = replace(place, api=api)
        if around.table:
            return replace(place, role=NEUTRAL, container="table", why="it is a table of test cases")
        if around.prose:
            return replace(place, role=NEUTRAL, why="it is text for people")
        if denies(around.near):
            place = replace(place, role=DENY)
        if self._generated:
            place = replace(place, why="the file is generated: change its generator")
        elif around.expected and place.editable:
            place = replace(place, why="it is what a test expects: change it together with the code")
        if api is not None and api.advice and not place.editable and not self._generated:
            place = replace(place, why=api.advice)
        return place


def _receiver(node: ast.expr) -> str:
    """A key for the object whose method is called; a fluent chain is the object at its start."""
    parts: list[str] = []
    current: ast.expr = node
    while True:
        if isinstance(current, ast.Call):
            current = current.func
            if isinstance(current, ast.Attribute):
                current = current.value
                continue
        if isinstance(current, ast.Attribute):
            parts.append(current.attr)
            current = current.value
        elif isinstance(current, ast.Subscript):
            parts.append(
                ast.unparse(current.slice) if isinstance(current.slice, (ast.Constant, ast.Name)) else "[]"
            )
            current = current.value
        else:
            parts.append(current.id if isinstance(current, ast.Name) else str(id(current)))
            return ".".join(reversed(parts))
