"""What holds for any input: edits apply, names stay in their line, directives never fail."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning import ignores
from flake8_pinning.report.edits import edits
from flake8_pinning.report.model import printable
from flake8_pinning.report.text import columns, wrapped
from flake8_pinning.report.uri import uri

LINES = st.lists(st.text(st.sampled_from("ab \t\r\f\u2028é😀"), max_size=6), max_size=8).map("\n".join)
NAMES = st.text(st.characters(min_codepoint=1), min_size=1)


def offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return sum(len(part) + 1 for part in lines[: line - 1]) + column - 1


@given(LINES, LINES)
def test_edits_turn_one_text_into_the_other(old, new):
    text = old
    for edit in reversed(list(edits(old, new))):
        start = offset(old, edit.span.line, edit.span.column)
        end = offset(old, edit.span.end_line, edit.span.end_column)
        assert 0 <= start <= end <= len(old)
        text = text[:start] + edit.text + text[end:]
    assert text == new


@given(LINES, st.integers(0, 60), LINES)
def test_what_was_only_added_is_only_inserted(old, place, added):
    place = min(place, len(old))
    for edit in edits(old, old[:place] + added + old[place:]):
        assert (edit.span.line, edit.span.column) == (
            edit.span.end_line,
            edit.span.end_column,
        ) or "\n" in added


@given(NAMES)
def test_names_stay_in_their_line_and_can_be_written(name):
    shown = printable(name)
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")
    assert shown == name or not name.isprintable()


@given(NAMES)
def test_uris_are_ascii_without_blanks(name):
    assert uri(name).isascii()
    assert not set(uri(name)) & set(' "<>\\^`{|}\n')


@given(st.text(), st.text(max_size=20))
def test_directives_never_fail(text, inside):
    for sample in (text, f"pinning: ignore[{inside}] until={text}", f"# pinning: ignore {text}"):
        for ignore in ignores.parse(sample):
            assert 1 <= ignore.line <= sample.count("\n") + 1
            assert isinstance(ignore.covers("PIN101"), bool)
            ignore.over(date(2026, 11, 24))


@given(st.text(), st.integers(20, 80))
def test_wrapping_loses_no_word(text, width):
    assert wrapped(text, width, "    ").split() == text.split()
    assert columns(text) <= 2 * len(text)
