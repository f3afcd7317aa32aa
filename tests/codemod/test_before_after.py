"""Before and after, byte for byte: every layout in which people write pin sets."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.fixing import fix_file

HERE = Path(__file__).parent
DAY = date(2026, 11, 24)
PAIRS = sorted(HERE.glob("*.before.py"))


@pytest.fixture(scope="module")
def analyzer():
    return Analyzer(Catalog.load(), DAY)


def fixed(path: Path, analyzer: Analyzer) -> bytes:
    outcome = fix_file(path, analyzer)
    return path.read_bytes() if outcome is None else outcome.source.encode(outcome.new)


@pytest.mark.parametrize("before", PAIRS, ids=lambda path: path.name.removesuffix(".before.py"))
def test_pair(before, analyzer):
    after = before.with_name(before.name.replace(".before.", ".after."))
    wanted = after.read_bytes() if after.exists() else before.read_bytes()
    assert fixed(before, analyzer) == wanted


@pytest.mark.parametrize(
    "after", sorted(HERE.glob("*.after.py")), ids=lambda path: path.name.removesuffix(".after.py")
)
def test_twice_is_once(after, analyzer):
    assert fixed(after, analyzer) == after.read_bytes()


def test_a_pair_without_after_is_left_alone_on_purpose():
    alone = {
        path.name.removesuffix(".before.py")
        for path in PAIRS
        if not path.with_name(path.name.replace(".before.", ".after.")).exists()
    }
    assert all(name.startswith("unchanged_") for name in alone)


OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
BYTES = {
    "crlf": b"PINS = [\r\n    'OLD',\r\n]\r\n|PINS = [\r\n    'OLD',\r\n    'NEW',\r\n]\r\n",
    "crlf with a comment": b"PINS = [\r\n    'OLD'  # old\r\n]\r\n"
    b"|PINS = [\r\n    'OLD',  # old\r\n    'NEW'  # DigiCert Global Root G2, expires 2038-01-15\r\n]\r\n",
    "mixed line ends": b"A = 1\r\nPINS = [\n    'OLD',\n]\nB = 2\n|A = 1\r\nPINS = [\n    'OLD',\n    'NEW',\n]\nB = 2\n",
    "bom": b"\xef\xbb\xbfPINS = ['OLD']\n|\xef\xbb\xbfPINS = ['OLD', 'NEW']\n",
    "no final newline": b"PINS = ['OLD']|PINS = ['OLD', 'NEW']",
    "no final newline, multi-line": b"PINS = [\n    'OLD'\n]|PINS = [\n    'OLD',\n    'NEW'\n]",
    "tabs": b"class A:\n\tPINS = [\n\t\t'OLD',\n\t]\n|class A:\n\tPINS = [\n\t\t'OLD',\n\t\t'NEW',\n\t]\n",
    "latin-1": b"# -*- coding: latin-1 -*-\nNAME = '\xe9'\nPINS = ['OLD']  # \xe8\n"
    b"|# -*- coding: latin-1 -*-\nNAME = '\xe9'\nPINS = ['OLD', 'NEW']  # \xe8\n",
    "form feed": b"A = 1\n\x0c\nPINS = ['OLD']\n\x0c\n|A = 1\n\x0c\nPINS = ['OLD', 'NEW']\n\x0c\n",
    "form feed in the line": b"A = '\x0c'\nPINS = ['OLD']\n|A = '\x0c'\nPINS = ['OLD', 'NEW']\n",
    "line separator in a string": "A = '\u2028'; PINS = ['OLD']\n|A = '\u2028'; PINS = ['OLD', 'NEW']\n".encode(),
    "non-ascii before": "Ä = {'ß': ['OLD']}\n|Ä = {'ß': ['OLD', 'NEW']}\n".encode(),
    "astral before": "𝒳 = {'𝒳': ['OLD']}\n|𝒳 = {'𝒳': ['OLD', 'NEW']}\n".encode(),
    "backslash": b"PINS = \\\n    ['OLD']\n|PINS = \\\n    ['OLD', 'NEW']\n",
    "backslash inside": b"PINS = ['OLD', \\\n    ]\n|PINS = ['OLD', 'NEW', \\\n    ]\n",
    "trailing blanks": b"PINS = [ \n    'OLD', \n] \n|PINS = [ \n    'OLD', \n    'NEW',\n] \n",
    "semicolon": b"A = 1; PINS = ['OLD']; B = 2\n|A = 1; PINS = ['OLD', 'NEW']; B = 2\n",
}


@pytest.mark.parametrize("case", BYTES.values(), ids=BYTES)
def test_bytes(case, analyzer, tmp_path):
    before, _, after = case.replace(b"OLD", OLD.encode()).replace(b"NEW", NEW.encode()).partition(b"|")
    path = tmp_path / "pins.py"
    path.write_bytes(before)
    assert fixed(path, analyzer) == after
