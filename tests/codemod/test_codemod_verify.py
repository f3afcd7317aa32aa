"""The proof that an edit is an insertion, and what becomes of an edit that is none."""

from __future__ import annotations

import base64
from datetime import date

import libcst as cst
import pytest
from libcst.codemod import CodemodContext
from pinning_codemods import add_replacement_pins as command
from pinning_codemods import edit
from pinning_codemods.verify import is_insertion

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.pemfix import blocks
from flake8_pinning.pemfix.python import _same_but_longer_strings

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
NEW = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"

INSERTED = {
    "an element": ("P = ['a']", "P = ['a', 'new']"),
    "the first element": ("P = ['a']", "P = ['new', 'a']"),
    "an octet string": ("P = [b'a']", "P = [b'a', b'new']"),
    "a call around the value": ("P = [f('a')]", "P = [f('a'), f('new')]"),
    "a comment": ("P = ['a']", "P = ['a']  # more"),
    "two elements": ("P = ['a', 'b']", "P = ['a', 'new', 'b', 'new']"),
}
NO_INSERTION = {
    "something removed": ("P = ['a', 'b']", "P = ['a', 'new']"),
    "something changed": ("P = ['a']", "P = ['ab', 'new']"),
    "in another order": ("P = ['a', 'b']", "P = ['b', 'a', 'new']"),
    "a value that was not asked for": ("P = ['a']", "P = ['a', 'x']"),
    "a statement": ("P = ['a']", "P = ['a']; Q = ['new']"),
    "a longer text": ("P = ['a']", "P = ['a' 'new']"),
    "another operator": ("P = A - ['new']", "P = A -- ['new']"),
    "another kind of list": ("P = [('a')]", "P = [('a','new')]"),
    "another kind of number": ("P = [1]", "P = [1.]"),
    "a name that is longer": ("P = ['a']", "Pnew = ['a', 'new']"),
    "no Python any more": ("P = ['a']", "P = ['a', 'new'"),
    "none before": ("P = ['a'", "P = ['a', 'new']"),
    "a default where none was": ("def f(a): pass", "def f(a='x'): pass"),
}


@pytest.mark.parametrize("case", INSERTED)
def test_what_only_adds_is_proved(case: str) -> None:
    assert is_insertion(*INSERTED[case], {"new"})


@pytest.mark.parametrize("case", NO_INSERTION)
def test_what_does_more_is_not(case: str) -> None:
    assert not is_insertion(*NO_INSERTION[case], {"new"})


PEM = "-----BEGIN CERTIFICATE-----"
LONGER = {
    "text put into a PEM string": (f'P = "{PEM}ac"', f'P = "{PEM}abc"', True),
    "into octets": (f'P = b"{PEM}ac"', f'P = b"{PEM}abc"', True),
    "into two places": (f'P = "{PEM}ad"', f'P = "{PEM}abcd"', True),
    "into a string without certificates": ('P = "ac"', 'P = "abc"', False),
    "text taken out": (f'P = "{PEM}abc"', f'P = "{PEM}ac"', False),
    "a statement more": (f'P = "{PEM}a"', f'P = "{PEM}a"\nQ = "b"', False),
    "another name": (f'P = "{PEM}a"', f'Q = "{PEM}a"', False),
    "another kind of expression": (f'P = "{PEM}a"', f'P = ["{PEM}a"]', False),
    "octets in place of text": (f'P = "{PEM}a"', f'P = b"{PEM}a"', False),
    "another number": (f'P = "{PEM}a", 1', f'P = "{PEM}a", 11', False),
}


@pytest.mark.parametrize("case", LONGER)
def test_strings_that_have_grown(case: str) -> None:
    old, new, expected = LONGER[case]
    assert _same_but_longer_strings(old, new) is expected


# --- edits that cannot be made -----------------------------------------------------------------------------------------


@pytest.fixture
def analyzer(catalog: Catalog) -> Analyzer:
    return Analyzer(catalog, date(2026, 11, 24))


TEXT = f"PINS = ['{OLD}']\n"


def test_an_edit_that_is_no_insertion_is_not_given(analyzer, monkeypatch) -> None:
    monkeypatch.setattr(edit, "is_insertion", lambda *_: False)
    with pytest.raises(edit.EditError, match="could not be proved"):
        edit.add_replacement_pins(TEXT, analyzer)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no\nsuch form"), r"a new pin cannot be written \(no such form\)"),
        (RecursionError(), "it nests too deep for LibCST"),
    ],
)
def test_what_goes_wrong_in_the_tree_is_an_edit_error(analyzer, monkeypatch, error, message) -> None:
    def visit(*_: object) -> cst.Module:
        raise error

    monkeypatch.setattr(edit.MetadataWrapper, "visit", visit)
    with pytest.raises(edit.EditError, match=message):
        edit.add_replacement_pins(TEXT, analyzer)


def test_a_text_that_libcst_does_not_give_back_is_left_alone(analyzer, monkeypatch) -> None:
    monkeypatch.setattr(edit.cst, "parse_module", lambda text: cst.Module([]))
    with pytest.raises(edit.EditError, match="does not give the text back"):
        edit.add_replacement_pins(TEXT, analyzer)


def transformed(text: str) -> tuple[str, list[str]]:
    context = CodemodContext()
    codemod = command.AddReplacementPins(context, as_of=date(2026, 11, 24))
    module = codemod.transform_module(cst.parse_module(text))
    return module.code, context.warnings


def test_the_codemod_warns_and_leaves_the_module(monkeypatch) -> None:
    assert transformed(TEXT) == (f"PINS = ['{OLD}', '{NEW}']\n", [])
    monkeypatch.setattr(edit, "is_insertion", lambda *_: False)
    assert transformed(TEXT) == (TEXT, ["left as it is: the edit could not be proved to be an insertion"])

    def refuse(*_: object) -> None:
        raise SyntaxError("too many brackets")

    monkeypatch.setattr(command, "needed_edits", refuse)
    assert transformed(TEXT) == (TEXT, ["left as it is: CPython cannot parse it (too many brackets)"])


# --- bundles that are left alone -------------------------------------------------------------------------------------------


def test_a_key_or_a_damaged_certificate_beside_is_left_alone(catalog: Catalog) -> None:
    body = base64.b64encode(b"\x30\x82\x01\x00" + b"\x05\x00" * 128).decode()
    damaged = f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"
    key = damaged.replace("CERTIFICATE", "PRIVATE KEY")
    found = blocks.blocks(damaged, catalog)
    assert blocks.refusal(found, damaged, None).startswith("one of the certificates cannot be read: ")
    assert blocks.refusal(found, damaged + key, None) == "a private key stands beside the certificates"
    public = damaged.replace("CERTIFICATE", "PUBLIC KEY")
    assert blocks.blocks(public, catalog) == []
