"""``--diff``: only what has changed, in real git repositories."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"


def pin(name):
    return f'{name} = ["{OLD}"]\n'


@pytest.fixture
def repository(project, git):
    Path("a.py").write_text(pin("A") + "X = 1\n" + pin("B"), encoding="utf-8")
    Path("b.py").write_text(pin("A"), encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    return project


def places(out):
    return re.findall(r"(?m)^(\S.*?:\d+):\d+: PIN101", out)


def test_nothing_has_changed(repository, pinning):
    assert pinning("scan", "--diff", "HEAD") == (0, "", "")


def test_changed_lines_new_files_and_nothing_else(repository, pinning, git):
    Path("a.py").write_text(pin("A") + "X = 2\n" + pin("RENAMED"), encoding="utf-8")
    Path("new.py").write_text(pin("N"), encoding="utf-8")
    assert places(pinning("scan", "--diff", "HEAD")[1]) == ["a.py:3", "new.py:1"]
    git("add", ".")  # staged is changed all the same
    assert places(pinning("scan", "--diff", "HEAD")[1]) == ["a.py:3", "new.py:1"]
    git("commit", "-q", "-m", "two")
    assert places(pinning("scan", "--diff", "HEAD~1")[1]) == ["a.py:3", "new.py:1"]
    assert places(pinning("scan", "--diff", "HEAD")[1]) == []


def test_what_others_did_on_main_is_not_changed_here(repository, pinning, git):
    git("checkout", "-q", "-b", "topic")
    git("checkout", "-q", "main")
    Path("b.py").write_text("", encoding="utf-8")
    git("commit", "-q", "-am", "main goes on")
    git("checkout", "-q", "topic")
    assert places(pinning("scan", "--diff", "main")[1]) == []


def test_a_neighbour_that_moved_is_not_changed(repository, pinning):
    path = Path("a.py")
    path.write_text("import os\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert places(pinning("scan", "--diff", "HEAD")[1]) == []


def test_any_pin_of_the_finding_counts(repository, pinning, git):
    text = f'A = [\n    "{OLD}",\n    "d4de20d05e66fc53fe1a50882c78db2852cae474",\n]\n'
    Path("c.py").write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "three")
    Path("c.py").write_text(text.replace('474",', '474",  # changed'), encoding="utf-8")
    assert places(pinning("scan", "--diff", "HEAD")[1]) == ["c.py:2"]


def test_from_a_folder_below(repository, pinning, git, monkeypatch):
    Path("sub").mkdir()
    Path("sub/c.py").write_text(pin("C"), encoding="utf-8")
    Path("b.py").write_text(pin("CHANGED"), encoding="utf-8")
    monkeypatch.chdir("sub")
    assert places(pinning("scan", "--diff", "HEAD")[1]) == ["c.py:1"]
    assert places(pinning("scan", "--diff", "HEAD", "..")[1]) == ["../b.py:1", "../sub/c.py:1"]


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names")
@pytest.mark.parametrize(
    "name",
    ["a b.py", "new\nline.py", "tab\t.py", 'quo"te.py', "日本.py", ":(glob)x.py", os.fsdecode(b"l\xe9.py")],
)
def test_weird_names(repository, pinning, git, name):
    Path(name).write_text("X = 1\n" + pin("A"), encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "weird")
    Path(name).write_text("X = 1\n" + pin("B"), encoding="utf-8")
    assert pinning("scan", "--diff", "HEAD")[0] == 1
    Path(name).write_text("X = 2\n" + pin("A"), encoding="utf-8")
    assert pinning("scan", "--diff", "HEAD")[0] == 0


@pytest.mark.parametrize("revision", ["nothing", "--output=x", "HEAD:a.py", ""])
def test_no_such_revision(repository, pinning, revision):
    code, out, err = pinning("scan", f"--diff={revision}")
    assert (code, out) == (2, "")
    assert err == f"pinning: --diff: {revision!r} is no revision that git knows here\n"
    assert not Path("x").exists()


def test_outside_a_repository(project, pinning, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    code, out, err = pinning("scan", "--diff", "HEAD")
    assert (code, out) == (2, "")
    assert err.startswith("pinning: --diff: ")
    assert len(err.splitlines()) == 1
