"""The eval files: each line carries what the real flake8 must say about it.

``# PIN101: 8`` at the end of a line wants that code at that column (as flake8 prints it, from 1); several are
separated by commas. A line without one must be silent. In the head of a file ``# as-of: 2026-01-10`` sets the day
(else 2026-11-24) and ``# select: PIN202`` switches codes on that are off by default.
"""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from command import flake8

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.codes import CODES
from flake8_pinning.pysource import collect

HERE = Path(__file__).parent
FILES = sorted(path for path in HERE.glob("*.py") if not path.name.startswith(("test_", "conftest")))
WANTED = re.compile(r"(PIN\d{3}): (\d+)")
REPORTED = re.compile(r".*?:(\d+):(\d+): (PIN\d{3}) (.+)")


def wanted(path: Path) -> set[tuple[int, int, str]]:
    found = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        comment = line.rpartition("# ")[2]
        found |= {(number, int(column), code) for code, column in WANTED.findall(comment)}
    return found


def option(text: str, name: str, default: str) -> str:
    match = re.search(rf"^# {name}: (.+)$", text, re.MULTILINE)
    return match[1] if match else default


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_says_what_the_file_wants_and_nothing_else(path):
    text = path.read_text(encoding="utf-8")
    extra = option(text, "select", "")
    options = ["--extend-select", extra] if extra else []
    lines = flake8(path, *options, as_of=option(text, "as-of", "2026-11-24"))
    matches = [REPORTED.fullmatch(line) for line in lines]
    reported = {(int(match[1]), int(match[2]), match[3]) for match in matches if match}
    assert reported == wanted(path)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_library_says_the_same(path, catalog):
    """Without flake8, in this process: what other programs that use the library get, and a mutation test sees."""
    text = path.read_text(encoding="utf-8")
    analyzer = Analyzer(catalog, date.fromisoformat(option(text, "as-of", "2026-11-24")))
    select = tuple(option(text, "select", "none").split(","))
    shown = {code.code for code in CODES if code.default or code.code.startswith(select)}
    lines = text.split("\n")
    found = [finding for finding in analyzer.python(text) if finding.code in shown]
    spans = [(finding.element.span.line, finding.element.span.column, finding.code) for finding in found]
    assert {place for place in spans if "# noqa" not in lines[place[0] - 1]} == wanted(path)


def test_every_code_has_an_eval_file():
    covered = {code for path in FILES for _, _, code in wanted(path)}
    assert covered == {code.code for code in CODES}, "add tests/eval/pinNNN_….py with lines that want the code"


def test_a_file_wants_something_or_says_that_it_is_silent():
    for path in FILES:
        assert wanted(path) or path.stem in ("silent", "pin101_before"), path


def statements():
    """Single statements of the containers' file: nothing else in the file says that pins are near."""
    path = HERE / "pin101_containers.py"
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    for node in ast.parse(text).body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(
            node.value, (ast.List, ast.Tuple, ast.Set, ast.Call)
        ):
            source = "\n".join(lines[node.lineno - 1 : node.end_lineno])
            if "PIN_" not in source and "UNKNOWN" not in source:
                yield pytest.param(
                    re.sub(r"# PIN101.*", "", re.sub(r"^[A-Z_]+", "VALUES", source)), id=source.split(" ")[0]
                )


@pytest.mark.parametrize("source", list(statements()))
def test_a_pin_set_is_found_without_a_word_about_pins(source):
    """The quick look that comes before the parser must not pass over a form that the parser would find."""
    analyzer = Analyzer(Catalog.load(), date(2026, 11, 24))
    direct = analyzer.findings(collect(ast.parse(source), source, analyzer.catalog), source)
    assert [f.code for f in analyzer.python(source)] == [f.code for f in direct]
