"""A large tree is looked through by several processes; what comes out is what one would have made of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from flake8_pinning.cli import fix
from flake8_pinning.scan import processes_for

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


@pytest.fixture
def tree(project: Path) -> Path:
    for number in range(40):
        text = f'PINS = ["{OLD}"]\n' if number % 4 == 0 else f"x = {number}\n"
        (project / f"m{number:02}.py").write_text(text, encoding="utf-8")
    (project / "broken.py").write_text(f'PINS = ["{OLD}"\n', encoding="utf-8")
    return project


@pytest.mark.parametrize("processes", [1, 3])
def test_the_same_files_are_fixed_in_order(tree, pinning, monkeypatch, processes):
    monkeypatch.setattr(fix, "processes_for", lambda paths: processes)
    code, out, err = pinning("fix", "--isolated", ".")
    assert code == 2  # of broken.py
    assert [line.split()[1] for line in out.splitlines()] == [f"m{number:02}.py" for number in range(0, 40, 4)]
    assert err.splitlines()[0].startswith("pinning: broken.py: ")
    for number in range(40):
        text = (tree / f"m{number:02}.py").read_text(encoding="utf-8")
        assert text == (f'PINS = ["{OLD}", "{NEW}"]\n' if number % 4 == 0 else f"x = {number}\n")


def test_a_file_that_another_process_could_not_read_is_told(tree, pinning, monkeypatch):
    monkeypatch.setattr(fix, "processes_for", lambda paths: 3)
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "m01.py":
            raise PermissionError(13, os.strerror(13), str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tree / "broken.py").unlink()
    code, out, err = pinning("fix", "--isolated", "--check", ".")
    assert (code, len(out.splitlines())) == (2, 10)
    assert err.splitlines() == ["pinning: m01.py: Permission denied"]


def test_how_many_processes(project, monkeypatch):
    small, large = project / "a.py", project / "b.py"
    small.write_text("x = 1\n", encoding="utf-8")
    large.write_text("x = 1\n", encoding="utf-8")
    with large.open("r+b") as stream:
        stream.truncate(64 << 20)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(12)), raising=False)
    assert processes_for([small, large]) == 8
    assert processes_for([small, project / "gone.py", large]) == 8
    assert processes_for([large]) == processes_for([small, small]) == processes_for([]) == 1
    monkeypatch.setattr(sys, "platform", "darwin")
    assert processes_for([small, large]) == 1
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0}, raising=False)
    assert processes_for([small, large]) == 1
