"""The tests' own tools: what they could miss."""

from __future__ import annotations

import pytest
from docs_blocks import ROOT, blocks
from docs_console import Shell, Step, matches, steps


def test_a_block_is_commands_and_what_they_print():
    assert steps("$ a\nx\n\ny\n$ b \\\n> c\n") == [Step("a", "x\n\ny\n"), Step("b \\\nc", "")]
    with pytest.raises(ValueError, match="no command"):
        steps("x\n$ a\n")


@pytest.mark.parametrize(
    ("wanted", "printed", "same"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\nb\n", "a \nb\n\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n…\nc\n", "a\nb\nb\nc\n", True),
        ("a [...] c\n", "a b c\n", True),
        ("a…\n", "b\n", False),
        ("a…\nc\n", "a b\nb\nc\n", False),
        ("a\n[...]\n", "a\nb\n\nc\n", True),
        ("[...]\na\n", "a\n", True),
        ("[...]\na\n", "b\n", False),
        ("[...]\n", "", True),
        ("", "x\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_outputs_are_compared(wanted, printed, same):
    assert matches(wanted, printed) is same


def test_a_shell_keeps_its_directory_and_reports_both_streams(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    shell = Shell(work, tmp_path / "home")
    assert shell.run("mkdir a && cd a") == (0, "")
    assert shell.run("pwd; echo no >&2; exit 3")[0] == 3
    assert shell.run("pwd") == (0, "/home/you/project/a\n")


def test_the_tools_know_the_day_and_obey_another(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    shell = Shell(work, tmp_path / "home")
    value = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
    assert "left service on 2026-04-15" in shell.run(f"pinning explain {value}")[1]
    assert "leaves service on 2026-04-15" in shell.run(f"pinning explain --as-of 2026-01-01 {value}")[1]


def test_comments_belong_to_the_next_fence(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- file: a.py -->\n<!-- exit: 1 -->\n```python\nx\n```\n\n- b\n\n  ```console\n  $ y\n  ```\n"
    )
    first, second = blocks(page)
    assert (first.language, first.text, first.says) == ("python", "x\n", {"file": "a.py", "exit": "1"})
    assert (second.language, second.text, second.says) == ("console", "$ y\n", {})
    page.write_text("<!-- not run: nothing here -->\n\ntext\n")
    with pytest.raises(AssertionError):
        blocks(page)
    assert (ROOT / "README.md").is_file()
