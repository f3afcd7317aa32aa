"""Bad input, bad disks, impatient users: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
PIN = f'PINS = ["{OLD}"]\n'
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX")


# --- what is scanned ------------------------------------------------------------------------------------


def test_a_binary_file_is_silent(project, pinning):
    Path("x.bin").write_bytes(b"\x7fELF\0\0" + os.urandom(5000) + PIN.encode())
    assert pinning("scan") == (0, "", "")


def test_fifty_megabytes(project, pinning):
    with Path("big.txt").open("wb") as file:
        for _ in range(50):
            file.write(b"lorem ipsum dolor sit amet \n" * (1024 * 1024 // 28))
        file.write(PIN.encode())
    code, out, err = pinning("scan")
    assert (code, err) == (1, "")
    assert "DigiCert Global Root CA" in out


def test_a_line_of_a_million_characters(project, pinning):
    Path("long.js").write_text("x" * 1_000_000 + f' thumbprint = "{OLD}"' + ";" * 1_000_000, encoding="utf-8")
    code, out, err = pinning("scan")
    assert (code, err) == (1, "")
    assert "long.js:1:1000016: " in out


@POSIX
def test_a_pipe_is_not_waited_for(project, pinning):
    os.mkfifo("pipe")
    assert pinning("scan", "pipe") == (2, "", "pinning: pipe: not a regular file\n")


def test_a_path_that_is_not_there(project, pinning):
    assert pinning("scan", "nowhere") == (2, "", "pinning: nowhere: no such file or directory\n")


@POSIX
def test_links_in_a_circle_and_links_to_nowhere(project, pinning):
    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("loop").symlink_to(".", target_is_directory=True)
    Path("dangling.py").symlink_to("nowhere.py")
    code, out, err = pinning("scan")
    assert (code, err) == (1, "")
    assert out.count("PIN101 DigiCert") == 1


@POSIX
def test_what_cannot_be_read_stops_nothing(project, pinning, unprivileged):
    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("b.py").write_text(PIN, encoding="utf-8")
    Path("b.py").chmod(0)
    Path("closed").mkdir()
    Path("closed").chmod(0)
    with unprivileged():
        code, out, err = pinning("scan")
    assert code == 1
    assert "a.py:1:9: PIN101" in out
    assert sorted(err.replace(": ./", ": ").splitlines()) == [
        "pinning: b.py: Permission denied",
        "pinning: closed: Permission denied",
    ]
    Path("a.py").unlink()
    with unprivileged():
        assert pinning("scan")[0] == 2, "nothing found, and not everything looked at"
    Path("closed").chmod(0o700)


def test_a_file_that_cannot_be_read_is_reported(project, pinning, monkeypatch):
    from flake8_pinning.scan import Scanner

    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("b.py").write_text(PIN, encoding="utf-8")
    original = Scanner.scan

    def scan(self, path):
        if path.name == "b.py":
            raise OSError(5, "Input/output error", str(path))
        return original(self, path)

    monkeypatch.setattr(Scanner, "scan", scan)
    code, out, err = pinning("scan", "--format", "json")
    assert code == 1
    assert json.loads(out)["problems"] == ["b.py: Input/output error"]
    assert err == "pinning: b.py: Input/output error\n"


@pytest.mark.parametrize(
    "content",
    [b"", b"operator = 1\n[[authority]]\n", b"\xff\xfe", b"[[authority]]\nname = 'x'\n", b"[" * 5000],
)
def test_a_broken_private_catalog(project, pinning, content):
    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("own.toml").write_bytes(content)
    code, out, err = pinning("scan", "--pinning-catalog", "own.toml")
    if content:
        assert (code, out) == (2, "")
        assert err.startswith("pinning: own.toml")
        assert len(err.splitlines()) == 1
    else:
        assert code == 1


def test_a_broken_packaged_catalog(project, pinning, monkeypatch):
    from flake8_pinning.catalog import catalog

    Path("a.py").write_text(PIN, encoding="utf-8")
    for content in (b"", b"not a catalog", catalog.PACKAGED.read_bytes()[:5000]):
        Path("catalog.bin").write_bytes(content)
        monkeypatch.setattr(catalog, "PACKAGED", Path("catalog.bin"))
        for command in (["scan"], ["explain", OLD]):
            code, out, err = pinning(*command)
            assert (code, out) == (2, "")
            assert err.startswith("pinning: catalog.bin: ")
            assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--select", "XYZ"], "'XYZ' is no code such as PIN101"),
        (["--select", ","], "no code is named"),
        (["--fail-on", "sometimes"], "'SOMETIMES' is no code such as PIN101"),
        (["--format", "yaml"], "invalid choice: 'yaml'"),
        (["--horizon", "-1"], "'-1' is no number of days"),
        (["--horizon", "soon"], "'soon' is no number of days"),
        (["--horizon", "²"], "'²' is no number of days"),
        (["--as-of", "2026-02-30"], "'2026-02-30' is no day such as 2026-04-15"),
        (["--config", "x", "--isolated"], "not allowed with"),
    ],
)
def test_arguments_that_are_none(project, pinning, arguments, word):
    code, out, err = pinning("scan", *arguments)
    assert (code, out) == (2, "")
    assert word in err
    assert len(err.splitlines()) == 1


def test_the_default_horizon_is_the_judges():
    from flake8_pinning import judge
    from flake8_pinning.cli import common

    assert common.HORIZON == judge.HORIZON


@pytest.mark.parametrize("horizon", ["0", "999999999"])
def test_horizons_at_the_ends(project, pinning, horizon):
    Path("a.py").write_text(PIN, encoding="utf-8")
    assert pinning("scan", "--horizon", horizon, as_of="9999-12-31")[0] == 1


# --- what is written ------------------------------------------------------------------------------------


def test_output_is_written_in_one_step(project, pinning, monkeypatch):
    Path("a.py").write_text(PIN, encoding="utf-8")
    code, out, err = pinning("scan", "--format", "json", "--output", "report.json")
    assert (code, out) == (1, "")
    assert err == "pinning: 1 finding in 1 of 1 files (PIN101 1): report.json\n"
    before = Path("report.json").read_bytes()
    assert json.loads(before)["findings"]

    def no_room(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    code, out, err = pinning("scan", "--format", "html", "--output", "report.json")
    assert (code, out) == (2, "")
    assert "No space left on device" in err
    assert Path("report.json").read_bytes() == before
    assert sorted(path.name for path in project.iterdir()) == ["a.py", "report.json"]


def test_output_to_standard_output(project, pinning):
    Path("a.py").write_text(PIN, encoding="utf-8")
    assert pinning("scan", "--output", "-") == pinning("scan")


def test_reports_are_not_scanned(project, pinning):
    """They hold the very values that they are about."""
    Path("a.py").write_text(PIN, encoding="utf-8")
    before = pinning("scan", "--output", "report.txt")
    assert pinning("scan", "--output", "report.txt") == before
    pinning("scan", "--format", "sarif", "--output", "old.sarif")
    assert pinning("scan", "--output", "report.txt") == before
    pinning("scan", "--inventory", "--baseline", "base.json", "--write-baseline")
    assert (
        "base.json"
        not in pinning("scan", "--inventory", "--baseline", "base.json", "--output", "report.txt")[2]
    )
    assert pinning("scan", "--inventory", "--baseline", "base.json", "--output", "report.txt")[0] == 0


def test_output_into_a_folder_that_is_not_there(project, pinning):
    code, out, err = pinning("scan", "--output", "nowhere/report.json")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


@POSIX
def test_output_keeps_the_mode_and_devices_are_written_to(project, pinning):
    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("report.txt").touch()
    Path("report.txt").chmod(0o640)
    pinning("scan", "--output", "report.txt")
    assert stat.S_IMODE(Path("report.txt").stat().st_mode) == 0o640
    assert pinning("scan", "--output", os.devnull)[0] == 1
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


# --- impatience -----------------------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize("command", [["scan", "--inventory"], ["scan", "--format", "html"], ["explain", OLD]])
def test_a_reader_that_goes_away(project, command):
    for number in range(60):
        Path(f"{number}.py").write_text(PIN * 12, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "flake8_pinning", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err
    assert process.wait(60) in (1, 2)


SLOW = """
import sys, time
from flake8_pinning.cli import main
from flake8_pinning.scan import Scanner
def scan(self, path):
    print("begun", file=sys.stderr, flush=True)
    time.sleep(60)
Scanner.scan = scan
sys.exit(main({arguments!r}))
"""


@POSIX
def test_ctrl_c(project):
    """A run that is interrupted says so in one line and leaves no file behind."""
    Path("a.py").write_text(PIN, encoding="utf-8")
    Path("report.txt").write_text("the last report", encoding="utf-8")
    script = SLOW.format(arguments=["scan", "--output", "report.txt", "a.py"])
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stderr is not None
    assert process.stderr.readline() == b"begun\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert out == b""
    assert err.splitlines() == [b"pinning: interrupted"]
    assert process.returncode == 130
    assert sorted(path.name for path in project.iterdir()) == ["a.py", "report.txt"]
    assert Path("report.txt").read_text(encoding="utf-8") == "the last report"
