"""What is said of a change: short where there is much to say, and nothing in it that breaks out of its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.git.command import Git, GitError, run_quietly
from flake8_pinning.pemfix import Certificates
from flake8_pinning.pullrequest import text
from flake8_pinning.pullrequest.fixer import Fixer, Left

DAY = date(2026, 11, 24)


def steps(world, tmp_path: Path, names: list[str], files: int = 1):
    """The steps for pins of CAs with these names, each replaced by one called ``New`` and its name."""
    for name in names:
        world.add(name).add(f"New {name}")
    world.move(names, [f"New {name}" for name in names])
    for number in range(files):
        pins = ", ".join(f"'{world[name].sha256.hex()}'" for name in names)
        (tmp_path / f"pins{number}.py").write_text(f"PINS = [{pins}]\n", encoding="utf-8")
    problems: list[str] = []
    found = Fixer(Analyzer(world.catalog, DAY), Certificates([])).steps(tmp_path, [tmp_path], problems)
    assert problems == []
    return found


def test_a_title_names_two_then_one_then_none(world, tmp_path) -> None:
    [step] = steps(world, tmp_path, ["A", "B"])
    message = text.commit_message(step)
    assert message.splitlines()[0] == "Accept New A and New B beside A and B"
    assert all(len(line) <= 72 for line in message.splitlines())
    assert text.title([step]) == "Accept the CAs that replace A and B"


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (14, "Accept New {0} and 1 more beside {0} and 1 more"),
        (60, "Accept 2 more CAs beside 2 that leave service"),
    ],
)
def test_long_names_make_short_titles(world, tmp_path, size, expected) -> None:
    names = [letter * size for letter in "ab"]
    [step] = steps(world, tmp_path, names)
    first = text.commit_message(step).splitlines()[0]
    assert len(first) <= 72
    assert first == expected.format(*names)
    assert text.title([step]) == (
        "Accept the CAs that replace 2 leaving ones" if size == 60 else f"Accept the CAs that replace {names[0]} and {names[1]}"
    )


def test_a_body_of_many_files_and_much_that_is_left(world, tmp_path) -> None:
    found = steps(world, tmp_path, ["A"], files=25)
    left = [Left("a`|b.py", number, "PIN102", "x | [y](z)\n# no heading") for number in range(60)]
    body = text.body(found, left, as_of=DAY, catalog="2026-11-24", problems=["`c`.py: left alone"])
    assert "and 6 more |" in body, "a table's cell names no more than 20 files"
    assert "and 10 more: `pinning scan` shows them" in body
    assert r"- \`c\`.py: left alone" in body
    assert r"- ``a`\|b.py:0`` PIN102 x \| \[y\](z) \# no heading" in body
    assert "\n# " not in body


def test_a_body_that_is_too_long_is_cut_at_a_line(world, tmp_path, monkeypatch) -> None:
    found = steps(world, tmp_path, ["A"])
    monkeypatch.setattr(text, "_LIMIT", 900)
    body = text.body(found, [], as_of=DAY, catalog="2026-11-24")
    assert body.endswith("\n\n(The text was too long for a pull request; `pinning scan` shows the rest.)\n")
    assert len(body) < 1000


def test_a_name_that_begins_with_a_grave_accent_stays_code() -> None:
    assert text._code("`a``b`") == "``` `a``b` ```"


# --- git that is not there ----------------------------------------------------------------------------------------------


def test_programs_that_cannot_be_started(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="no-such-program: not installed"):
        run_quietly(["no-such-program"], timeout=5)
    with pytest.raises(GitError, match="gone: no such directory"):
        run_quietly(["git", "version"], timeout=5, cwd=tmp_path / "gone")
    (tmp_path / "data").write_bytes(b"no program")
    with pytest.raises(GitError, match="Permission denied"):
        run_quietly([str(tmp_path / "data")], timeout=5)


def test_a_program_that_takes_too_long_is_ended() -> None:
    for group in (True, False):
        with pytest.raises(GitError, match=r"sleep took longer than 0\.2 seconds"):
            run_quietly(["sleep", "60"], timeout=0.2, group=group)


def test_a_failure_names_the_command_and_keeps_passwords(tmp_path: Path) -> None:
    with pytest.raises(GitError) as caught:
        Git(tmp_path)("-c", "core.hooksPath=/dev/null", "clone", "--quiet", "file://me:secret@/nowhere", "x")
    assert str(caught.value).startswith("git clone: ")
    assert "secret" not in str(caught.value)
