"""Whatever the layout: a fix only inserts, is done in one go, and adds nothing that is not in service."""

from __future__ import annotations

import ast
import base64
import difflib
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pinning_codemods.edit import add_replacement_pins

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.checks import Element, PinSet, Span, advice
from flake8_pinning.judge import Judge

DAY = date(2026, 11, 24)
CATALOG = Catalog.load()
ANALYZER = Analyzer(CATALOG, DAY)
JUDGE = Judge(CATALOG, DAY)


def _interesting():
    """Authorities that have left or are leaving and have a successor, and some in service."""
    leaving, living = [], []
    for authority in CATALOG:
        if not authority.tls or authority.row % 7:
            continue
        state = JUDGE.status(authority).state
        if state in ("left", "leaving") and CATALOG.transitions_from.get(authority.row):
            leaving.append(authority)
        elif state == "in service":
            living.append(authority)
    return leaving, living[:200]


LEAVING, LIVING = _interesting()


def _colons(digest):
    return ":".join(f"{byte:02X}" for byte in digest)


TEXTS = {
    "sha256": lambda a: a.sha256.hex(),
    "SHA256": lambda a: a.sha256.hex().upper(),
    "sha1": lambda a: a.sha1.hex(),
    "colons": lambda a: _colons(a.sha1),
    "colons256": lambda a: "sha256:" + _colons(a.sha256),
    "spki": lambda a: base64.b64encode(a.spki_sha256).decode(),
    "okhttp": lambda a: "sha256/" + base64.b64encode(a.spki_sha256).decode(),
    "url": lambda a: base64.urlsafe_b64encode(a.spki_sha256).decode().rstrip("="),
    "dn": lambda a: a.subject,
    "serial": lambda a: f"{a.serial:x}",
}
WRAPPERS = ["{}", "{}", "{}", "bytes.fromhex({})", "{}.lower()", "{}.encode()", "({})", "{}.replace(':', '')"]


@st.composite
def literals(draw, kind, authority):
    if kind == "raw":
        return repr(authority.sha256)
    if kind == "int":
        return draw(st.sampled_from([str, hex]))(authority.serial)
    text = TEXTS[kind](authority)
    written = (
        repr(text) if draw(st.booleans()) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )
    if written[1:-1] == text and draw(st.booleans()):
        written = draw(st.sampled_from(["r", "u", "R"])) + written
    if written[0] in "'\"" and len(text) > 8 and "\\" not in written and draw(st.integers(0, 6)) == 0:
        written = f"{written[:5]}{written[0]}{draw(st.sampled_from([' ', ' + ']))}{written[0]}{written[5:]}"
        return f"({written})" if draw(st.booleans()) else written
    wrapper = draw(st.sampled_from(WRAPPERS))
    if "fromhex" in wrapper and kind not in ("sha256", "sha1", "SHA256"):
        wrapper = "{}"
    if "lower" in wrapper and kind in ("spki", "okhttp", "url"):
        wrapper = "{}"
    return wrapper.format(written)


@st.composite
def containers(draw):
    """The source of one pin set in some layout, and the statement around it."""
    kind = draw(st.sampled_from([*TEXTS, "raw", "int"]))
    members = draw(st.lists(st.sampled_from(LEAVING), min_size=1, max_size=3))
    members += draw(st.lists(st.sampled_from(LIVING), max_size=2))
    elements = [draw(literals(kind, authority)) for authority in draw(st.permutations(members))]
    opening, closing = draw(st.sampled_from(["[]", "()", "{}"]))
    comment = st.sampled_from(["", "", "  # a note", "  # noqa: E501", "  #"])
    trailing = draw(st.booleans()) or (opening == "(" and len(elements) == 1)
    pad = draw(st.sampled_from(["    ", "\t", "  "]))
    layout = draw(st.sampled_from(["line", "lines", "hanging", "messy"]))
    last = len(elements) - 1
    commas = ["," if index < last or trailing else "" for index in range(len(elements))]
    if layout == "line":
        blank = draw(st.sampled_from(["", " "]))
        gap = draw(st.sampled_from([" ", "", "  "]))
        text = (
            opening
            + blank
            + gap.join(f"{e}{c}" for e, c in zip(elements, commas, strict=True))
            + blank
            + closing
        )
    elif layout == "hanging":
        text = opening + ("\n" + pad).join(f"{e}{c}" for e, c in zip(elements, commas, strict=True)) + closing
    else:
        rows = []
        for element, comma in zip(elements, commas, strict=True):
            if layout == "messy" and draw(st.booleans()):
                rows.append(draw(st.sampled_from(["", f"{pad}# above", f"{pad}# above\n{pad}# twice"])))
            rows.append(f"{pad}{element}{draw(st.sampled_from(['', ' ']))}{comma}{draw(comment)}")
        if layout == "messy" and draw(st.booleans()):
            rows.append(f"{pad}# below")
        text = opening + draw(comment) + "\n" + "\n".join(rows) + "\n" + closing
    name = draw(st.sampled_from(["PINS", "TRUSTED", "ca_serials", "ISSUERS"]))
    return draw(
        st.sampled_from(
            [
                f"{name} = {text}\n",
                f"{name} = frozenset({text})\n"
                if opening != "{" or layout == "line"
                else f"{name} = {text}\n",
                f"{name} = {{'api.example.com': {text}}}\n",
                f"connect(1, pins={text}, timeout=3)\n",
                f"if digest not in {text}:\n    raise ValueError\n",
            ]
        )
    )


@st.composite
def sources(draw):
    statements = draw(st.lists(containers(), min_size=1, max_size=2))
    text = "".join(statements)
    if draw(st.booleans()):
        body = "".join(f"        {line}\n" if line else "\n" for line in text.splitlines())
        text = f"class A:\n    def f(self, digest):\n{body}"
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    text = text.replace("\n", ending)
    return text if draw(st.booleans()) else text.removesuffix(ending)


def pins_of(tree):
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(sources())
def test_a_fix(source):
    tree = ast.parse(source)
    fixed = add_replacement_pins(source, ANALYZER)

    # Nothing is taken away or moved.
    operations = (
        difflib.SequenceMatcher(a=source, b=fixed, autojunk=False).get_opcodes() if fixed != source else []
    )
    rest = iter(fixed)
    assert all(char in rest for char in source), operations

    # Once is enough, and then nothing is left to fix.
    assert add_replacement_pins(fixed, ANALYZER) == fixed
    left = [finding.message for finding in ANALYZER.python(fixed) if finding.code == "PIN101"]
    assert left == []

    # The trees differ in added constants only, and each of those names an authority that works on that day.
    new_tree = ast.parse(fixed)
    added = pins_of(new_tree)
    for value in pins_of(tree):
        added.remove(value)
    for value in added:
        if isinstance(value, str) and value in (":", ""):
            continue  # of a wrapper that was copied with its literal
        found = CATALOG.identify(value, ANY_CONTEXT)
        assert found, value
        assert JUDGE.pin_status(found[0]).in_service, value


PASSES = [a for a in CATALOG if a.row % 12 == 0 and JUDGE.status(a).state in ("left", "leaving")]


@pytest.mark.parametrize("kind", ["sha256", "sha1", "spki", "dn"])
def test_one_pass_is_enough_for_every_authority(kind):
    """What a finding adds needs nothing more itself; over the catalog, without the detour through source code."""
    span = Span(1, 1, 1, 2)
    for number, authority in enumerate(PASSES):
        values = [TEXTS[kind](authority)]
        if number % 2:
            values.append(TEXTS[kind](PASSES[number - 7]))
        for _ in range(2):
            elements = tuple(
                Element(value, span, tuple(CATALOG.identify(value, ANY_CONTEXT))) for value in values
            )
            findings = advice(JUDGE, PinSet(elements, "list", editable=True))
            missing = [r.value for f in findings if f.code == "PIN101" for r in f.replacements]
            assert not missing or len(values) <= 2, (authority.name, values, missing)
            values += missing
        assert not missing, (authority.name, values, missing)


def test_the_sample_is_worth_it():
    assert len(LEAVING) > 100
    assert len(LIVING) > 100


@pytest.mark.parametrize(
    "member", LEAVING[:: max(1, len(LEAVING) // 60)], ids=lambda authority: authority.name
)
def test_every_kind_of_departure(member):
    source = f"PINS = [\n    '{member.sha256.hex()}',\n]\n"
    fixed = add_replacement_pins(source, ANALYZER)
    assert fixed.startswith(source[:-2])
    assert [finding for finding in ANALYZER.python(fixed) if finding.code == "PIN101"] == []
