"""The plugin in flake8, as people run it: options, configuration, noqa, stdin, encodings, bad input."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import time
from datetime import date
from pathlib import Path

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.codes import CODES, OFF_BY_DEFAULT
from flake8_pinning.plugin import Plugin

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
DAY = date(2026, 11, 24)
AS_OF = f"--pinning-as-of={DAY}"
LINE = f'PINS = ["{OLD}"]\n'


def flake8(*arguments, cwd=None, isolated=True, stdin=None):
    command = [sys.executable, "-m", "flake8", *(["--isolated"] if isolated else []), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)


def pins(result) -> list[str]:
    """(path:line:column: code) of every finding of ours."""
    assert result.stderr == b"", result.stderr.decode()
    lines = result.stdout.decode("utf-8").splitlines()
    return [" ".join(line.split(" ")[:2]) for line in lines if ": PIN" in line]


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- suppression ----------------------------------------------------------------------------------

NOQA = {
    "# noqa: PIN101": [],
    "# noqa": [],
    "# noqa: PIN1": [],
    "# noqa: E501, PIN101": [],
    "# NOQA:PIN101": [],
    "# noqa: PIN102": ["pins.py:2:5: PIN101"],
    "": ["pins.py:2:5: PIN101"],
}


@pytest.mark.parametrize("comment", NOQA)
def test_noqa_acts_on_the_line_of_the_literal(here, comment):
    Path("pins.py").write_text(
        f'PINS = [\n    "{OLD}",  {comment}\n    "0123456789abcdef0123456789abcdef01234567",\n]\n'
    )
    assert pins(flake8(AS_OF, "pins.py")) == NOQA[comment]


def test_noqa_on_the_closing_line_of_a_long_text(here):
    text = f'TEXT = """\nsha1/{OLD}\n{OLD}\n"""'
    Path("pins.py").write_text(f"{text}\n")
    assert pins(flake8(AS_OF, "pins.py")) == ["pins.py:1:8: PIN102"]
    Path("pins.py").write_text(f"{text}  # noqa: PIN102\n")
    assert pins(flake8(AS_OF, "pins.py")) == []


def test_per_file_ignores_and_exclude(here):
    Path("pins.py").write_text(LINE)
    assert pins(flake8(AS_OF, "--per-file-ignores=pins.py:PIN", "pins.py")) == []
    assert pins(flake8(AS_OF, "--extend-exclude=pins.py", ".")) == []
    assert pins(flake8(AS_OF, "--extend-ignore=PIN101", "pins.py")) == []


# --- which codes are on ---------------------------------------------------------------------------


def codes(*arguments):
    return {finding.rsplit(" ", 1)[1] for finding in pins(flake8(AS_OF, *arguments, "pins.py"))}


def test_quiet_codes_come_when_they_are_asked_for(here):
    Path("pins.py").write_text(LINE)
    assert codes() == {"PIN101"}
    assert codes("--extend-select=PIN202") == {"PIN101", "PIN202"}
    assert codes("--extend-select=PIN2") == {"PIN101", "PIN202", "PIN204"}
    assert codes("--extend-select=PIN9") == {"PIN101", "PIN901"}
    assert codes("--select=PIN204") == {"PIN204"}
    assert codes("--extend-ignore=E501") == {"PIN101"}
    assert codes("--select=E,PIN,PIN20") == {"PIN101", "PIN202", "PIN204"}


@pytest.mark.parametrize("option", ["--select=PIN", "--select=E,F,PIN", "--select=P", "--extend-select=PIN"])
def test_the_plugin_by_its_name_is_the_plugin_as_it_comes(here, option):
    """As ``--select B`` does not choose flake8-bugbear's opinionated codes."""
    Path("pins.py").write_text(LINE)
    assert codes(option) == {"PIN101"}
    assert codes(option, "--extend-select=PIN901") == {"PIN101", "PIN901"}


@pytest.mark.parametrize("ignored", ["E203", "E203,W503", "PIN3"])
def test_ignoring_other_codes_switches_nothing_on(here, ignored):
    """For flake8 this list takes the place of its own, in which the quiet codes stand."""
    Path("pins.py").write_text(LINE)
    assert codes(f"--ignore={ignored}") == {"PIN101"}
    Path(".flake8").write_text(f"[flake8]\nignore = {ignored}\npinning-as-of = {DAY}\n")
    assert pins(flake8("pins.py", isolated=False)) == ["pins.py:1:9: PIN101"]
    assert codes(f"--ignore={ignored}", "--extend-select=PIN202") == {"PIN101", "PIN202"}
    assert codes("--ignore=PIN101", "--extend-select=PIN202") == {"PIN202"}


def test_the_table_of_codes_is_what_flake8_ignores():
    assert set(OFF_BY_DEFAULT) == {"PIN202", "PIN204", *(f"PIN90{number}" for number in range(1, 7))}
    assert len({code.code for code in CODES}) == len(CODES)


# --- options --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
def test_options_from_a_configuration_file(here, name):
    Path("pins.py").write_text(LINE)
    Path(name).write_text("[flake8]\npinning-as-of = 2026-01-01\npinning-horizon = 30\n")
    assert pins(flake8("pins.py", isolated=False)) == []
    Path(name).write_text(
        "[flake8]\npinning_as_of = 2026-01-01\npinning_horizon = 300\nextend-select = PIN202\n"
    )
    assert pins(flake8("pins.py", isolated=False)) == ["pins.py:1:9: PIN101", "pins.py:1:9: PIN202"]
    # The command line has the last word.
    assert pins(flake8("--pinning-horizon=3", "--extend-ignore=PIN202", "pins.py", isolated=False)) == []


def test_the_version_is_listed():
    assert b"flake8-pinning: " in flake8("--version").stdout


BAD = {
    "day": ("--pinning-as-of=soon", "'soon' is no day"),
    "empty day": ("--pinning-as-of=2026-13-01", "is no day"),
    "negative horizon": ("--pinning-horizon=-1", "--pinning-horizon"),
    "missing catalog": ("--pinning-catalog=nowhere.toml", "nowhere.toml"),
    "broken catalog": ("--pinning-catalog=broken.toml", "broken.toml"),
    "wrong catalog": ("--pinning-catalog=wrong.toml", "wrong.toml"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_option_is_one_line(here, case):
    option, said = BAD[case]
    Path("pins.py").write_text(LINE)
    Path("broken.toml").write_text("[[authority]\n")
    Path("wrong.toml").write_text('[[authority]]\nname = "x"\nsha256 = "abc"\n')
    result = flake8(option, "pins.py")
    lines = (result.stderr + result.stdout).decode().splitlines()
    assert result.returncode == 1
    # The first line is flake8's own heading over whatever stops it.
    assert lines[0] == "There was a critical error during execution of Flake8:"
    assert len(lines) == 2, lines
    assert said in lines[1]


def test_a_horizon_that_is_no_number(here):
    result = flake8("--pinning-horizon=soon", "x.py")
    assert result.returncode != 0
    assert b"invalid int value: 'soon'" in result.stderr
    assert b"Traceback" not in result.stderr


PRIVATE = """operator = "Example"

[[authority]]
name = "Example Root"
sha256 = "{digest}"
not_after = 2024-01-01
"""


def test_a_private_catalog_from_the_configuration_is_relative_to_it(here):
    (here / "ours").mkdir()
    Path("ours/roots.toml").write_text(PRIVATE.format(digest="ab" * 31 + "cd"))
    Path("ours/pins.py").write_text(f'PINS = ["{"ab" * 31}cd"]\n')
    Path("setup.cfg").write_text(
        f"[flake8]\npinning-catalog = ours/roots.toml\n{AS_OF[2:].replace('=', ' = ')}\n"
    )
    assert pins(flake8("ours", isolated=False)) == ["ours/pins.py:1:9: PIN103"]


# --- how flake8 is run ----------------------------------------------------------------------------


def test_standard_input(here):
    assert pins(flake8(AS_OF, "-", stdin=LINE.encode())) == ["stdin:1:9: PIN101"]
    named = flake8(AS_OF, "--stdin-display-name=src/pins.py", "-", stdin=LINE.encode())
    assert pins(named) == ["src/pins.py:1:9: PIN101"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_processes(here, jobs):
    for number in range(8):
        Path(f"pins{number}.py").write_text(LINE * (number + 1))
    result = flake8(AS_OF, f"-j{jobs}", ".")
    assert len(pins(result)) == 36


def test_the_configured_catalog_reaches_the_other_processes(here):
    Path("roots.toml").write_text(PRIVATE.format(digest="ab" * 31 + "cd"))
    for number in range(4):
        Path(f"pins{number}.py").write_text(f'PINS = ["{"ab" * 31}cd"]\n')
    result = flake8(AS_OF, "-j2", "--pinning-catalog=roots.toml", ".")
    assert [finding.split(" ")[1] for finding in pins(result)] == ["PIN103"] * 4


# --- text -----------------------------------------------------------------------------------------

TEXTS = {
    "bom": (b"\xef\xbb\xbf" + LINE.encode(), "1:9"),
    "crlf": (f'A = 1\r\nPINS = [\r\n    "{OLD}",\r\n]\r\n'.encode(), "3:5"),
    "cr": (f'A = 1\rPINS = ["{OLD}"]\r'.encode(), "2:9"),
    "tabs": (f'if True:\n\tPINS = [\t"{OLD}"]\n'.encode(), "2:11"),
    "form feed": (f'A = 1\n\x0c\nPINS = ["{OLD}"]\n'.encode(), "3:9"),
    "form feed in a string": (f'A = "\x0c"; PINS = ["{OLD}"]\n'.encode(), "1:18"),
    "line separator": (f'A = "\u2028"; PINS = ["{OLD}"]\n'.encode(), "1:18"),
    "non-ascii": (f'Ä = "日本"; PINS = ["{OLD}"]\n'.encode(), "1:19"),
    "astral": (f'A = "𝒳𝒳"; PINS = ["{OLD}"]\n'.encode(), "1:19"),
    "latin-1": (f'# coding: latin-1\nA = "\xe9"; PINS = ["{OLD}"]\n'.encode("latin-1"), "2:18"),
    "no final newline": (LINE.rstrip().encode(), "1:9"),
    "backslash": (f'PINS = \\\n    ["{OLD}"]'.encode(), "2:6"),
}


@pytest.mark.parametrize("case", TEXTS)
@pytest.mark.parametrize("way", ["file", "stdin"])
def test_place(here, case, way):
    data, place = TEXTS[case]
    Path("pins.py").write_bytes(data)
    result = flake8(AS_OF, "pins.py") if way == "file" else flake8(AS_OF, "-", stdin=data)
    name = "pins.py" if way == "file" else "stdin"
    assert pins(result) == [f"{name}:{place}: PIN101"]


def test_a_message_is_one_line_and_complete(here):
    Path("pins.py").write_text(LINE)
    [line] = [line for line in flake8(AS_OF, "pins.py").stdout.decode().splitlines() if "PIN101" in line]
    assert line == (
        "pins.py:1:9: PIN101 DigiCert Global Root CA left service on 2026-04-15 (distrust by Mozilla "
        f"and Chrome because of age): add DigiCert Global Root G2 {NEW}"
    )


def test_broken_python_is_flake8s_to_report(here):
    Path("pins.py").write_text(f"PINS = ['{OLD}'\n")
    result = flake8(AS_OF, "pins.py")
    assert result.stderr == b""
    assert b"E999" in result.stdout or b"E902" in result.stdout


# --- large and hostile ----------------------------------------------------------------------------


def quick(text: str, seconds: float) -> list[str]:
    """Codes found in a text, by the analyzer alone: flake8's own checks take minutes on such files."""
    analyzer = Analyzer(Catalog.load(), DAY)
    tree = ast.parse(text)
    start = time.process_time()
    found = [finding.code for finding in analyzer.python(text, tree)]
    assert time.process_time() - start < seconds
    return [code for code in found if code not in OFF_BY_DEFAULT]


def test_a_line_of_a_million_characters():
    assert quick(f'A = "{"x " * 500_000}"; PINS = ["{OLD}"]\n', 10) == ["PIN101"]
    assert quick(f'A = "{"a" * 1_000_000}"; PINS = ["{OLD}"]\n', 10) == ["PIN101"]
    many = ", ".join(["1"] * 300_000)
    assert quick(f'PINS = [{many}, "{OLD}"]\n', 10) == ["PIN101"]
    # Comments are read with tokenize, whose time in CPython 3.12.1 grows with the square of a line's length.
    assert quick(f'PINS = [{many}, "{OLD}"]  # the roots\n', 10) == ["PIN101"]


def test_a_long_list_of_other_hashes():
    hashes = ",\n".join(f'"{number:040x}"' for number in range(20_000))
    assert quick(f'COMMITS = [\n{hashes}\n]\nPINS = ["{OLD}"]\n', 20) == ["PIN101"]


def test_a_long_dictionary():
    entries = ",\n".join(f'"name{number}": "{number:064x}"' for number in range(20_000))
    assert quick(f'LOCK = {{\n{entries}\n}}\nPINS = ["{OLD}"]\n', 20) == ["PIN101"]


def test_deep_nesting_and_long_chains():
    deep = "[" * 90 + f'"{OLD}"' + "]" * 90
    assert quick(f"A = {deep}\n", 10) == ["PIN101"]
    assert quick(f'A = x{".a()" * 900}\nA.add("{OLD}")\nPINS = ["{OLD}"]\n', 10) == ["PIN102", "PIN101"]
    plus = " + ".join(['"a"'] * 900)
    assert quick(f'A = {plus}\nPINS = ["{OLD}"]\n', 10) == ["PIN101"]


def test_fifty_megabytes_without_a_pin_are_passed_over():
    lines = ["x = 1\n"] * 8_000_000
    start = time.process_time()
    assert list(Plugin(ast.parse(""), lines).run()) == []
    assert time.process_time() - start < 10


def test_many_files_that_nobody_here_wrote():
    """A sample of the standard library, with its tests for odd syntax: no crash, and hardly a word."""
    library = Path(sysconfig.get_paths()["stdlib"])
    chosen = sorted(library.glob("*.py"))[::6] + sorted(library.glob("test/test_*.py"))[::12]
    analyzer = Analyzer(Catalog.load(), DAY)
    said = []
    for path in chosen:
        try:
            text = path.read_text(encoding="utf-8")
            said += [(path.name, f.code) for f in analyzer.python(text) if f.code not in OFF_BY_DEFAULT]
        except (SyntaxError, UnicodeDecodeError):
            continue
    assert len(said) <= 3, said


def test_nothing_is_written_to_the_standard_error_of_a_clean_run(here):
    Path("clean.py").write_text("import os\n\nprint(os.name)\n")
    result = flake8(AS_OF, "clean.py")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
