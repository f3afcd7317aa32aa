"""Runs with a real terminal on standard error: progress where it takes long, and Ctrl-C at any moment."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
PIN = f'PINS = ["{OLD}"]\n'

WIPED = re.compile(r"\r {20,}\r\Z")
"""The last line, written over with blanks."""
SLOW = """
import sys, time
from flake8_pinning import scan
from flake8_pinning.cli import main
from flake8_pinning.cli import progress
progress.QUIET, progress.BETWEEN = 0.2, 0.05
scan.processes_for = lambda paths: {processes}
real = scan.Scanner.scan
def slowly(self, path):
    time.sleep(0.04)
    return real(self, path)
scan.Scanner.scan = slowly
sys.exit(main(["scan", "--as-of", "2026-11-24", *sys.argv[1:]]))
"""


class Terminal:
    """A process whose standard input and error are a terminal, which it is controlled by."""

    def __init__(self, *command: str) -> None:
        self._end, inner = pty.openpty()
        # The terminal that the leader of a new session opens first is the one that it is controlled by.
        attached = ["sh", "-c", 'exec "$@" <>"$0" 2>&0', os.ttyname(inner), sys.executable, *command]
        self.process = subprocess.Popen(attached, stdout=subprocess.PIPE, start_new_session=True)
        self._inner = inner  # held open until the end, so that nothing that was shown is lost
        self.seen = b""

    def until(self, text: bytes, seconds: float = 60) -> None:
        """Read until *text* is there."""
        import select

        limit = time.monotonic() + seconds
        while text not in self.seen:
            assert time.monotonic() < limit, self.seen
            if select.select([self._end], [], [], 0.2)[0] and not self._read():
                break
        assert text in self.seen, self.seen

    def press_ctrl_c(self) -> None:
        os.write(self._end, b"\x03")

    def finish(self) -> tuple[int, str, str]:
        """(exit code, standard output, what was shown on the terminal)."""
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            out = stream.read()
        code = self.process.wait(60)
        os.close(self._inner)
        while self._read():
            pass
        os.close(self._end)
        return code, out.decode(), self.seen.decode().replace("\r\n", "\n")

    def _read(self) -> bool:
        try:
            data = os.read(self._end, 4096)
        except OSError:  # what Linux says when nobody has the other end any more
            return False
        self.seen += data
        return bool(data)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_long_run_counts_files_on_the_terminal_and_wipes_the_line(project, processes):
    for number in range(40):
        Path(f"{number:02}.py").write_text(PIN if number == 7 else "x = 1\n", encoding="utf-8")
    code, out, shown = Terminal("-c", SLOW.format(processes=processes)).finish()
    assert code == 1
    assert "07.py:1:9: PIN101" in out
    assert "files ..." not in out
    counts = [int(part.split(" of 40 files")[0]) for part in shown.split("\r") if " of 40 files ..." in part]
    assert len(counts) > 2
    assert counts == sorted(counts)
    assert WIPED.search(shown)


def test_a_short_run_shows_nothing(project):
    Path("a.py").write_text("x = 1\n", encoding="utf-8")
    assert Terminal("-m", "flake8_pinning", "scan").finish() == (0, "", "")


def test_nobody_watches_a_pipe(project):
    for number in range(20):
        Path(f"{number}.py").write_text("x = 1\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SLOW.format(processes=1)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("processes", [1, 2])
def test_ctrl_c_while_scanning(project, processes):
    for number in range(400):
        Path(f"{number}.py").write_text(PIN, encoding="utf-8")
    Path("report.html").write_text("the last report", encoding="utf-8")
    before = sorted(path.name for path in project.iterdir())
    terminal = Terminal("-c", SLOW.format(processes=processes), "--format", "html", "--output", "report.html")
    terminal.until(b" of 400 files ...")
    terminal.press_ctrl_c()
    code, out, shown = terminal.finish()
    assert (code, out) == (130, "")
    assert re.search(r"\.\.\.\^C\r {20,}\rpinning: interrupted\n\Z", shown)
    assert "Traceback" not in shown
    assert Path("report.html").read_text(encoding="utf-8") == "the last report"
    assert sorted(path.name for path in project.iterdir()) == before


FIX = """
import os, sys
from flake8_pinning.cli import main
real = os.fsync
def slowly(handle):
    real(handle)
    print("writing", file=sys.stderr, flush=True)
    if os.path.exists("b.py") and open("a.py").read().count(",") == 1:
        __import__("time").sleep(60)
os.fsync = slowly
sys.exit(main(["fix", "--as-of", "2026-11-24", "--isolated", "."]))
"""


def test_ctrl_c_while_a_file_is_written(project):
    """The first file is fixed, the second one is as it was, and no temporary file stays; a second run does the rest."""
    for name in ("a.py", "b.py"):
        Path(name).write_text(PIN, encoding="utf-8")
    terminal = Terminal("-c", FIX)
    terminal.until(b"writing\r\nwriting\r\n")
    terminal.press_ctrl_c()
    code, out, shown = terminal.finish()
    assert code == 130
    assert out == "fixed a.py\n"
    assert shown.endswith("pinning: interrupted\n")
    assert NEW in Path("a.py").read_text(encoding="utf-8")
    assert Path("b.py").read_text(encoding="utf-8") == PIN
    assert sorted(path.name for path in project.iterdir()) == ["a.py", "b.py"]
    again = subprocess.run(
        [sys.executable, "-m", "flake8_pinning", "fix", "--as-of", "2026-11-24", "."],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert again.stdout == "fixed b.py\n"


def test_an_interrupt_before_the_command_has_begun(project):
    """Whatever moment it is: one line and no traceback."""
    script = (
        "import os, signal\n"
        "from flake8_pinning import cli\n"
        "cli.importlib.import_module = lambda name: os.kill(os.getpid(), signal.SIGINT)\n"
        "raise SystemExit(cli.main(['scan']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "pinning: interrupted\n")
    assert signal.SIGINT == 2


@pytest.mark.skipif(os.name == "nt", reason="no signals")
def test_a_second_ctrl_c_at_the_very_end_says_nothing_more():
    """It comes while the interpreter ends, behind everything that could catch it."""
    program = (
        "import atexit, os, signal, sys\n"
        "from flake8_pinning import cli\n"
        "def interrupted(argv): raise KeyboardInterrupt\n"
        "cli._run = interrupted\n"
        "atexit.register(lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "sys.exit(cli.main())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "pinning: interrupted\n")
