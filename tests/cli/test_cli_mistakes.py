"""What people mistype: one line that says what to do, exit code 2, and nothing touched."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest

from flake8_pinning.cli import main
from flake8_pinning.fleet.sources import read_sources

DAY = ("--as-of", "2026-11-24")
OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
"""DigiCert Global Root CA, SHA-1."""
BEFORE = f"PINS = ['{OLD}']\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pins.py").write_text(BEFORE, encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line that a call ends with.

    :raises AssertionError: it says more or less, or does its work."""
    try:
        code = main(arguments)
    except SystemExit as stopped:  # the arguments' parser
        assert isinstance(stopped.code, int)
        code = stopped.code
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1), (code, out, err)
    return err.rstrip("\n")


@pytest.mark.parametrize("command", ["scan", "fix", "explain", "rules", "fleet", "pull-request", "catalog show", "catalog calendar"])
def test_an_option_that_is_not_names_the_help_that_lists_them(capsys: pytest.CaptureFixture[str], tree: Path, command: str) -> None:
    arguments = [*command.split(), "--hoizon", "30", "x"]
    line = said(capsys, *arguments)
    assert line.startswith(f"pinning {command}: unrecognized arguments: --hoizon")
    assert line.endswith(f"(see pinning {command} --help)")


@pytest.mark.parametrize("command", [("fix", "."), ("pull-request", "--no-push")])
def test_only_a_ca_that_is_not(capsys: pytest.CaptureFixture[str], tree: Path, command: tuple[str, ...]) -> None:
    """A typing error must not look as if there were nothing to do."""
    if command[0] == "pull-request":
        os.system("git init --quiet .")
    line = said(capsys, *command, "--only", "DigiCrt")
    assert line == "pinning: --only: no CA of the catalog has 'DigiCrt' in its name, or begins with it (8 digits or more of the SHA-256)"


def test_only_an_empty_name(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    """As of a variable that is not set: it would mean every CA."""
    assert "argument --only: an empty name" in said(capsys, "fix", "--only", "", ".")
    assert (tree / "pins.py").read_text(encoding="utf-8") == BEFORE


def test_nothing_to_explain(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    assert said(capsys, "explain", "") == "pinning: explain: an empty value"


def test_a_report_where_there_is_no_folder(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    """The name is the user's, not that of the file that is written first."""
    where = os.path.join("nowhere", "report.json")  # noqa: PTH118 - as it is typed
    line = said(capsys, "scan", *DAY, "--format", "json", "--output", where, ".")
    assert line == f"pinning: {where}: No such file or directory"


def test_a_baseline_where_a_folder_is(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    (tree / "known").mkdir()
    line = said(capsys, "scan", *DAY, "--write-baseline", "--baseline", "known", "pins.py")
    # Windows refuses for another reason.
    assert re.fullmatch(r"pinning: (?:.*[\\/])?known: (?:Is a directory|Permission denied|Access is denied)", line)
    assert sorted(path.name for path in tree.iterdir()) == ["known", "pins.py"]


def test_nothing_on_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b" \n")))
    assert said(capsys, "explain", "-") == "pinning: standard input: nothing in it"


def test_catalogs_are_called_the_same_everywhere(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    for option in ("--catalog", "--pinning-catalog"):
        assert said(capsys, "scan", option, "no.toml", ".") == "pinning: no.toml: No such file or directory"
        assert said(capsys, "rules", option, "no.toml", "--output", "x") == "pinning: no.toml: No such file or directory"


def test_utf16_is_no_python(capsys: pytest.CaptureFixture[str], tree: Path) -> None:
    """Editors of Windows wrote it once. The scanner reads it as text, and does not promise a fix that is then refused."""
    (tree / "pins.py").write_bytes(BEFORE.encode("utf-16"))
    assert main(["scan", *DAY, "pins.py"]) == 1
    out = capsys.readouterr().out
    assert "PIN102" in out and "`pinning fix`" not in out
    line = said(capsys, "fix", *DAY, "pins.py")
    assert line.startswith("pinning: pins.py: left alone, it is no Python that can be parsed (")
    assert (tree / "pins.py").read_bytes() == BEFORE.encode("utf-16")


def test_a_user_without_a_home(capsys: pytest.CaptureFixture[str], tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container that runs under a number nobody has a name for."""

    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", unknown)
    (tree / "repos.txt").write_text("https://127.0.0.1:9/a.git\n", encoding="utf-8")
    line = said(capsys, "fleet", "repos.txt")
    assert line == "pinning: this user has no home directory: --cache DIR says where to keep what is fetched"


def test_the_home_of_nobody(tmp_path: Path) -> None:
    [source] = read_sources(["~nobody-of-that-name/app"], tmp_path)
    assert (source.local, source.text) == (True, str(tmp_path / "~nobody-of-that-name" / "app"))


# --- consoles ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["ascii", "cp437"])
def test_a_console_that_lacks_letters(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Redirected on Windows, or in a C locale: escapes where the code page has no such letter, and no traceback."""
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out, encoding=encoding))
    assert main(["catalog", "check", *DAY]) == 0
    assert b"\\u2026 " in out.getvalue()
