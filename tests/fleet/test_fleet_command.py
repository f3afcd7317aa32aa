"""The command's edges: where the list comes from, what is shown, what interrupts it."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from flake8_pinning.cli import fleet as command
from flake8_pinning.cli import main
from flake8_pinning.fleet.run import Outcome

X1 = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
OPTIONS = ("--as-of", "2026-11-24", "--isolated")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one project that no git knows of."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "pins.py").write_text(f"PINS = [\n    '{X1}',\n    '{X1}',\n]\n", encoding="utf-8")
    return tmp_path


def test_the_list_from_standard_input(here, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("# ours\nproject\n"))
    assert main(["fleet", "-", *OPTIONS, "--cache", "cache"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "whatever the day",
        "            project: pins.py:3 PIN203",
        "2 pins in 1 of 1 repositories; 1 with something to do",
    ]
    assert "Traceback" not in err


def test_the_page_shows_what_has_no_day_too(here, capsys) -> None:
    """By deadline, which is what the page opens with."""
    Path("repos.txt").write_text("project\n", encoding="utf-8")
    assert main(["fleet", "repos.txt", *OPTIONS, "--cache", "cache", "--report", "out.html"]) == 1
    text = Path("out.html").read_text(encoding="utf-8")
    by_deadline = text[text.index("Whatever the day") :].split("</section>")[0]
    assert "PIN203" in by_deadline
    assert "duplicate pin" in by_deadline
    assert "1 repository, 1 pin" in by_deadline
    capsys.readouterr()


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "pinning: repos.txt: No such file or directory\n"), (b"\xff\xfe", "pinning: repos.txt: not in UTF-8\n")],
)
def test_a_list_that_cannot_be_read(here, capsys, content, message) -> None:
    if content is not None:
        Path("repos.txt").write_bytes(content)
    assert main(["fleet", "repos.txt", *OPTIONS]) == 2
    assert capsys.readouterr() == ("", message)


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1" * 12, "²"])
def test_a_number_of_jobs_that_is_none(here, capsys, jobs) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["fleet", "repos.txt", "--jobs", jobs])
    assert caught.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_interrupt_says_how_far_it_came(here, monkeypatch, capsys) -> None:
    def run(sources, options, catalog, progress):
        progress(Outcome("project"), 1, len(sources))
        raise KeyboardInterrupt

    Path("repos.txt").write_text("project\nother\n", encoding="utf-8")
    monkeypatch.setattr(command, "run_all", run)
    assert main(["fleet", "repos.txt", *OPTIONS, "--cache", "cache"]) == 130
    assert capsys.readouterr() == (
        "",
        "pinning: interrupted after 1 of 2 repositories: the same command goes on\n",
    )


@pytest.mark.parametrize(("terminal", "expected"), [(True, ["[1/2] a: 0 pins", "[2/2] b: failed"]), (False, [])])
def test_progress_on_a_terminal_alone(capsys, monkeypatch, terminal: bool, expected: list[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    progress = command._Progress()
    progress.clear()
    progress(Outcome("a"), 1, 2)
    progress(Outcome("b", failure="gone"), 2, 2)
    progress.clear()
    shown = capsys.readouterr().err
    assert [line.rstrip() for line in shown.split("\r") if line.strip()] == expected
    assert shown.endswith("\r") == terminal, "the line is wiped"
