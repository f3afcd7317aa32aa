"""What is different on Windows, as far as that can be seen from elsewhere: slashes, drives, read-only files, consoles."""

from __future__ import annotations

import ctypes
import errno
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from flake8_pinning import certificate_tree, cli, config, scan
from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.cli import common
from flake8_pinning.cli.fix import _patched_name
from flake8_pinning.files import remove_tree, walk, write
from flake8_pinning.git import command
from flake8_pinning.report.console import obeys_escapes
from flake8_pinning.report.model import Report, Reported, fingerprinted
from flake8_pinning.report.sarif import write_sarif
from flake8_pinning.report.uri import uri

DAY = date(2026, 11, 24)

# --- folders and globs ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("glob", "fits", "fits_not"),
    [
        (r"src\vendor", ["src/vendor/a.py", "src/vendor"], ["src/vendors/a.py", "x/src/vendor/a.py"]),
        ("src\\vendor\\", ["src/vendor/a.py"], ["vendor/a.py"]),
        (r"src\*.py", ["src/a.py"], ["src/x/a.py"]),
        (r"src\**\test_*.py", ["src/test_a.py", "src/x/y/test_a.py"], ["test_a.py"]),
        (r"**\build", ["build/a.py", "x/y/build/a.py"], ["x/builds/a.py"]),
        (r"src\\vendor", ["src/vendor/a.py"], ["srcvendor"]),
        (r"app/\[id\]/page.js", ["app/[id]/page.js"], ["app/i/page.js"]),
        (r"app\\[id]", ["app/[id]", "app/[id]/x.js"], ["app/i"]),
        ("app/[[]id]", ["app/[id]"], ["app/i"]),
        (r"vendor\\", ["vendor/a.py", "x/vendor/a.py"], ["vendors/a.py"]),
    ],
)
def test_globs_may_have_the_slashes_of_windows(glob: str, fits: list[str], fits_not: list[str]) -> None:
    pattern = config._glob(glob)
    assert [place for place in [*fits, *fits_not] if pattern.match(place)] == fits


def test_settings_with_the_slashes_of_windows(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pinning]\nexclude = ['src\\vendor', 'out\\*.js']\nbaseline = 'ci/known.json'\n", encoding="utf-8"
    )
    settings = config.load(tmp_path / "pyproject.toml")
    wanted = [name for name in ("src/a.py", "src/vendor/a.py", "out/b.js", "out/b.py") if settings.wants(tmp_path / name)]
    assert wanted == ["src/a.py", "out/b.py"]


@pytest.mark.parametrize("glob", [r"sub\vendor", "sub/vendor", "vendor", "vendor\\"])
def test_globs_of_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, glob: str) -> None:
    """They are relative to where the command runs, whatever characters its name has."""
    (tmp_path / "pyproject.toml").write_text("[tool.pinning]\n", encoding="utf-8")
    here = tmp_path / "app" / "[id] *"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    args = cli.parser("scan").parse_args(["scan", "--exclude", glob])
    settings = common.merged(args)
    assert not settings.wants(here / "sub" / "vendor" / "a.py")
    assert settings.wants(here / "sub" / "a.py")
    assert settings.wants(tmp_path / "app" / "i" / "sub" / "vendor" / "a.py")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"src\a b\naïve.py", "src/a%20b/na%C3%AFve.py"),
        (r"..\up.py", "../up.py"),
        (r"C:\Users\x#1.py", "file:///C:/Users/x%231.py"),
        (r"\\server\share\100%.py", "file://server/share/100%25.py"),
        (r"\rooted.py", "file:///rooted.py"),
    ],
)
def test_uris_of_paths_as_windows_has_them(path: str, expected: str) -> None:
    """Reports keep paths with slashes, so this is what :func:`uri` is given there."""
    assert uri(PureWindowsPath(path).as_posix()) == expected


class WindowsPath(PureWindowsPath):
    """A path of a machine whose current folder is ``C:\\Work``."""

    def absolute(self) -> WindowsPath:
        return WindowsPath(r"C:\Work") / self


@pytest.mark.parametrize(
    ("path", "expected"),
    [(r"src\a b.py", "src/a b.py"), ("src/a b.py", "src/a b.py"), (r"c:\WORK\Src\A.py", "Src/A.py"), (r"D:\Work\a.py", None)],
)
def test_places_in_a_project(path: str, expected: str | None) -> None:
    """What settings, baselines and fingerprints call a file is the same with both slashes, and on every drive."""
    folder = WindowsPath(r"C:\Work")
    if expected is None:
        with pytest.raises(AttributeError):  # nothing below the folder: the file system is asked for links
            config.relative(WindowsPath(path), folder)  # type: ignore[arg-type]
    else:
        assert config.relative(WindowsPath(path), folder) == expected  # type: ignore[arg-type]


def test_fingerprints_are_those_of_other_systems() -> None:
    """A baseline that was written on Windows holds on Linux."""
    [finding] = [
        finding
        for finding in Analyzer(Catalog.load(), DAY).python("P = ['a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436']\n")
        if finding.code == "PIN101"
    ]
    there = WindowsPath(r"src\pins.py")
    key = config.relative(there, WindowsPath(r"c:\work"))  # type: ignore[arg-type]
    entries = [Reported(there.as_posix(), finding, "", key or ""), Reported("src/pins.py", finding, "", "src/pins.py")]
    [windows], [linux] = fingerprinted(entries[:1]), fingerprinted(entries[1:])
    assert (windows.path, windows.fingerprint) == (linux.path, linux.fingerprint)
    report = Report(DAY, "2026-11-24", (windows,))
    [result] = json.loads(write_sarif(report))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "src/pins.py"}


def test_the_name_in_a_patch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _patched_name(tmp_path / "a" / "b.py") == _patched_name(Path("./a/b.py")) == "a/b.py"
    assert _patched_name(tmp_path / "..folder" / "b.py") == "..folder/b.py"
    assert _patched_name(tmp_path.parent / "b.py") == str(tmp_path.parent / "b.py").lstrip("/")
    assert _patched_name(Path("../b.py")) == "../b.py"

    def relpath(path: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", relpath)
    assert _patched_name(PureWindowsPath(r"D:\a b\c.py")) == "a b/c.py"


def test_names_that_the_terminal_cannot_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As file names of Japan on a console of code page 1252: the fix is made, and its line says so."""
    (tmp_path / "鍵.py").write_text("PINS = ['a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436']\n", encoding="utf-8")
    command = [sys.executable, "-m", "flake8_pinning", "fix", "--isolated", "--as-of", "2026-11-24", "."]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"fixed \\u9375.py\n", b"")


def test_one_file_by_names_in_two_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file system does not tell them apart, as ``ntpath.normcase`` says, it is looked at once."""
    for name in ("Pins.py", "pins.py"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(os.path, "normcase", str.lower)
    assert len(list(walk([tmp_path / "Pins.py", tmp_path / "pins.py"]))) == 1


# --- folders that git has written -----------------------------------------------------------------------------------


@pytest.fixture
def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read-only files are not removed."""
    real = os.unlink

    def unlink(path: str, **options: int) -> None:
        folder = options.get("dir_fd")
        if not os.stat(path, follow_symlinks=False, dir_fd=folder).st_mode & 0o200:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        real(path, **options)

    monkeypatch.setattr(os, "unlink", unlink)
    monkeypatch.setattr(write, "_WINDOWS", True)


def test_read_only_files_are_removed(tmp_path: Path, as_on_windows: None) -> None:
    (tmp_path / "clone" / "objects").mkdir(parents=True)
    for name in ("HEAD", "objects/pack"):
        (tmp_path / "clone" / name).write_bytes(b"x")
        (tmp_path / "clone" / name).chmod(0o444)
    remove_tree(tmp_path / "clone")
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_removed_stays_and_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "clone").mkdir()
    (tmp_path / "clone" / "open.txt").write_bytes(b"x")

    def unlink(path: str, **options: int) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr(os, "unlink", unlink)
    for windows in (False, True):
        monkeypatch.setattr(write, "_WINDOWS", windows)
        remove_tree(tmp_path / "clone")
        assert (tmp_path / "clone" / "open.txt").exists()
    remove_tree(tmp_path / "never was there")


# --- processes ------------------------------------------------------------------------------------------------------


def test_a_process_is_ended_with_its_children(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    process = SimpleNamespace(pid=4711, kill=lambda: calls.append(["kill"]))
    monkeypatch.delattr(os, "killpg", raising=False)
    monkeypatch.setattr(command.os, "name", "nt")
    monkeypatch.setattr(subprocess, "run", lambda arguments, **_: calls.append(arguments))
    command.end(process)  # type: ignore[arg-type]
    command.end(process, group=False)  # type: ignore[arg-type]
    assert calls == [["taskkill", "/F", "/T", "/PID", "4711"], ["kill"]]


# --- the console ----------------------------------------------------------------------------------------------------


class Console:
    """``kernel32`` and ``msvcrt``, as far as they are asked."""

    def __init__(self, *, known: bool = True, able: bool = True) -> None:
        self.known, self.able = known, able
        self.mode = 3

    def GetConsoleMode(self, handle: int, mode: object) -> int:  # noqa: N802
        mode._obj.value = self.mode  # type: ignore[attr-defined]
        return int(self.known)

    def SetConsoleMode(self, handle: int, mode: int) -> int:  # noqa: N802
        if self.able:
            self.mode = mode
        return int(self.able)


@pytest.mark.parametrize(
    ("console", "expected", "mode"),
    [(Console(), True, 7), (Console(able=False), False, 3), (Console(known=False), False, 3)],
)
def test_a_console_is_asked_for_colour(
    monkeypatch: pytest.MonkeyPatch, console: Console, expected: bool, mode: int
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=console), raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(get_osfhandle=lambda number: number))  # type: ignore[arg-type]
    terminal = SimpleNamespace(fileno=lambda: 1)
    assert obeys_escapes(terminal) is expected  # type: ignore[arg-type]
    assert console.mode == mode
    assert not obeys_escapes(io.StringIO()), "what has no handle is no console"


def test_elsewhere_terminals_obey(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert obeys_escapes(io.StringIO())


# --- paths that files name --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["C:/Windows/ca.pem", r"C:\Windows\ca.pem", r"\\server\share\ca.pem", "/etc/ca.pem", "c:ca.pem"])
def test_what_a_file_names_by_drive_or_server_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Joined to a folder Windows would open them: a file in a repository says what this machine connects to."""
    opened: list[str] = []
    monkeypatch.setattr(certificate_tree, "_content", opened.append)
    scanner = scan.Scanner(Analyzer(Catalog.load(), DAY))
    resolve = scanner._resolver(tmp_path / "pins.py")
    assert resolve is not None
    assert resolve(name) is None
    assert opened == []
    resolve(r"certs\ca.pem")
    assert opened == [f"{tmp_path}{os.sep}certs/ca.pem"]


def test_where_caches_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/xdg")
    assert common.cache_folder("fleet") == Path("/xdg/flake8-pinning/fleet")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert common.cache_folder("ccadb") == Path.home() / ".cache" / "flake8-pinning" / "ccadb"
    local = Path("/users/me/local")  # made before the system changes its name
    monkeypatch.setattr(common, "Path", lambda text: {str(local): local}[text])
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    monkeypatch.setattr(os, "name", "nt")
    found = common.cache_folder("fleet")
    monkeypatch.undo()
    assert found == local / "flake8-pinning" / "fleet"


@pytest.mark.parametrize(
    ("platform", "error", "gone"),
    [
        ("linux", BrokenPipeError(), True),
        ("win32", OSError(errno.EINVAL, "Invalid argument"), True),
        ("win32", OSError(errno.EINVAL, "Invalid argument", "a?.py"), False),
        ("win32", OSError(errno.ENOSPC, "No space left on device"), False),
        ("linux", OSError(errno.EINVAL, "Invalid argument"), False),
    ],
)
def test_a_reader_that_has_gone(monkeypatch: pytest.MonkeyPatch, platform: str, error: OSError, gone: bool) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert cli._reader_has_gone(error) is gone
