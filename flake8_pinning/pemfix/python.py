"""PEM in Python: a triple-quoted string that nothing but a bundle consumer reads is a bundle like a file."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from flake8_pinning import ignores
from flake8_pinning.analysis import Analyzer, parse
from flake8_pinning.checks import ALLOW, Span
from flake8_pinning.codes import BY_CODE
from flake8_pinning.pemfix.bundle import PemFix, fix_pem_text
from flake8_pinning.pemfix.certificates import Certificates
from flake8_pinning.pysource.positions import Positions
from flake8_pinning.pysource.tree import Tree, called

_CONSUMERS = {
    "cadata",  # Python library reference, ssl.SSLContext.load_verify_locations: one or more PEM certificates
    "root_certificates",  # gRPC Python reference, grpc.ssl_channel_credentials: PEM root certificates
    "ca_cert_data",  # urllib3.connection: handed to load_verify_locations as cadata
    "ssl_ca_data",  # redis.connection.SSLConnection: handed to load_verify_locations as cadata
}
"""Keyword arguments that take any number of PEM certificates."""
_WRAPPERS = {"dedent", "cleandoc", "strip", "lstrip", "rstrip", "encode", "bytes"}
_TOKEN = re.compile(r"(?is)[bru]{0,2}(\"\"\"|''')(?P<body>.*)\1\Z")
_NOQA = re.compile(r"(?i)#\s*noqa(?!\w)(?!:\s?(?!.*\bPIN(?:10?2?)?\b))")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class _String:
    node: ast.Constant
    start: int
    end: int
    span: Span


def fix_python_pem(
    text: str,
    analyzer: Analyzer,
    certificates: Certificates,
    *,
    only: str = "",
    codes: Collection[str] = tuple(BY_CODE),
) -> PemFix:
    """*text* with the missing certificates in its PEM strings; *text* itself where nothing is missing.

    Nothing is added to a string about which a comment silences a finding.

    :param codes: findings of other codes are nobody's business.
    :raises SyntaxError: *text* is no Python.
    """
    if "-----BEGIN " not in text:
        return PemFix(text)
    sets = analyzer.python_pin_sets(text, known_only=True)
    accepted = {
        element.span
        for pins in sets
        if pins.role == ALLOW and pins.container != "store"
        for element in pins.elements
    }
    accepted -= {
        element.span
        for pins in sets
        if pins.role != ALLOW or "generated" in pins.why_manual
        for element in pins.elements
    }
    if not accepted:
        return PemFix(text)
    tree = Tree(parse(text))
    judge = analyzer.judge(text)
    result = PemFix(text)
    # From the end, so that the places before it stay what they are.
    for string in sorted(_strings(text, tree), key=lambda string: -string.start):
        if string.span not in accepted or _silenced(text, string, analyzer.day):
            continue
        if not _sole_use_is_a_bundle(string.node, tree):
            continue
        done = fix_pem_text(
            result.text, judge, certificates, only=only, codes=codes, start=string.start, end=string.end
        )
        result = PemFix(done.text, done.additions + result.additions, done.left + result.left)
    if result.text != text and not _same_but_longer_strings(text, result.text):
        return replace(
            result,
            text=text,
            additions=(),
            left=(*result.left, "the edit could not be proved to be an insertion"),
        )
    return result


def _strings(text: str, tree: Tree) -> Iterator[_String]:
    """Triple-quoted strings with a certificate in them, and where their bodies are in the text."""
    lines = _LINE_END.split(text)
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    positions = Positions(lines)
    for node in tree.constants:
        if isinstance(node.value, (str, bytes)) and isinstance(node, ast.expr):
            value = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
            if "-----BEGIN " not in value:
                continue
            span = positions.span(node)
            start = starts[span.line - 1] + span.column - 1
            end = starts[span.end_line - 1] + span.end_column - 1
            match = _TOKEN.match(text[start:end])
            # Two literals side by side are one node too; in a single one the quotes do not come again.
            if match is not None and match[1] not in match["body"]:
                yield _String(node, start + match.start("body"), start + match.end("body"), span)


def _silenced(text: str, string: _String, day: date) -> bool:
    """``# noqa`` behind the closing quotes, where flake8 looks for the one of a multi-line string; or one of our own
    comments around the literal."""
    rest = text[string.end :]
    if _NOQA.search(_LINE_END.split(rest, maxsplit=1)[0]) is not None:
        return True
    return any(ignores.silenced(text, string.span, code, day) for code in ("PIN101", "PIN102", "PIN104"))


def _sole_use_is_a_bundle(node: ast.expr, tree: Tree) -> bool:
    """Whether all that reads a string takes any number of certificates."""
    unit = _unwrapped(node, tree)
    if _given_to_consumer(unit, tree):
        return True
    statement = tree.parent(unit)
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
    elif isinstance(statement, ast.AnnAssign):
        target = statement.target
    else:
        return False
    if not isinstance(target, ast.Name) or not _is_plain_scope(statement, tree):
        return False
    uses = [
        other
        for other in tree.nodes
        if isinstance(other, ast.Name) and other.id == target.id and other is not target
    ]
    if not uses or _is_exported(target.id, tree):
        return False
    return all(
        isinstance(use.ctx, ast.Load) and _given_to_consumer(_unwrapped(use, tree), tree) for use in uses
    )


def _is_plain_scope(statement: ast.stmt, tree: Tree) -> bool:
    """A module or a function: the names of a class are read as attributes, which are not followed."""
    owner = next(
        (
            node
            for node in tree.chain(statement)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        ),
        None,
    )
    return not isinstance(owner, ast.ClassDef)


def _is_exported(name: str, tree: Tree) -> bool:
    """Whether the module offers the name to others, or reads it by its text."""
    return any(constant.value == name for constant in tree.constants)


def _unwrapped(node: ast.expr, tree: Tree) -> ast.expr:
    """The outermost expression that only dedents, strips or encodes *node*."""
    while True:
        parent = tree.parent(node)
        if isinstance(parent, ast.Call) and node in parent.args[:1] and called(parent) in _WRAPPERS:
            node = parent
            continue
        if isinstance(parent, ast.Attribute) and parent.attr in _WRAPPERS:
            call = tree.parent(parent)
            if isinstance(call, ast.Call) and call.func is parent:
                node = call
                continue
        return node


def _given_to_consumer(node: ast.expr, tree: Tree) -> bool:
    edge = tree.edge(node)
    if edge is None:
        return False
    if isinstance(edge.parent, ast.keyword):
        return edge.parent.arg in _CONSUMERS
    return (
        isinstance(edge.parent, ast.Call)
        and edge.field == "args"
        and edge.index == 2
        and called(edge.parent) == "load_verify_locations"
    )


def _same_but_longer_strings(old: str, new: str) -> bool:
    """Whether the trees differ in strings alone, of which each new one is the old one with text put in."""
    stack: list[tuple[object, object]] = [(parse(old), parse(new))]
    while stack:
        left, right = stack.pop()
        if type(left) is not type(right):
            return False
        if isinstance(left, ast.AST) and isinstance(right, ast.AST):
            stack += [(getattr(left, name, None), getattr(right, name, None)) for name in left._fields]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                return False
            stack += list(zip(left, right, strict=True))
        elif isinstance(left, (str, bytes)) and isinstance(right, (str, bytes)):
            if left != right and not _put_in(left, right):
                return False
        elif left != right:
            return False
    return True


def _put_in(left: str | bytes, right: str | bytes) -> bool:
    old = left if isinstance(left, str) else left.decode("latin-1")
    new = right if isinstance(right, str) else right.decode("latin-1")
    rest = iter(new)
    return "-----BEGIN " in old and all(char in rest for char in old)
