"""Baselines: what is known stays silent, what is new does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

OLD, BALTIMORE = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "d4de20d05e66fc53fe1a50882c78db2852cae474"
BASE = ("--baseline", "base.json")


@pytest.fixture
def known(project, pinning):
    Path("a.py").write_text(f'A = ["{OLD}"]\nB = ["{OLD}"]\n', encoding="utf-8")
    code, out, err = pinning("scan", *BASE, "--write-baseline")
    assert (code, out, err) == (0, "", "pinning: 2 findings in the baseline base.json\n")
    return project


def test_nothing_new(known, pinning):
    assert pinning("scan", *BASE) == (0, "Not shown: 2 in the baseline.\n", "")


def test_lines_may_move(known, pinning):
    path = Path("a.py")
    path.write_text(
        "import os\n\n# a word\n" + path.read_text(encoding="utf-8").replace("B =", "\n\nBETTER ="),
        encoding="utf-8",
    )
    assert pinning("scan", *BASE)[0] == 0


def test_a_third_of_the_same_is_new(known, pinning):
    with Path("a.py").open("a", encoding="utf-8") as file:
        file.write(f'C = ["{OLD}"]\n')
    code, out, _ = pinning("scan", *BASE)
    assert code == 1
    assert [
        line.split(":")[1] for line in out.splitlines() if "PIN101 " in line and line.startswith("a.py")
    ] == ["3"]


def test_another_value_is_new_and_the_old_one_resolved(known, pinning):
    path = Path("a.py")
    path.write_text(f'A = ["{OLD}"]\nB = ["{BALTIMORE}"]\n', encoding="utf-8")
    code, out, _ = pinning("scan", *BASE)
    assert code == 1
    assert "a.py:2:6: PIN101 Baltimore" in out
    assert "1 entry of the baseline is resolved" in out


def test_from_another_folder(known, pinning, monkeypatch):
    (known / ".git").mkdir()  # the top of a project
    (known / "sub").mkdir()
    monkeypatch.chdir("sub")
    assert pinning("scan", "--baseline", "../base.json", "..")[0] == 0
    assert pinning("scan", "--baseline", str(known / "base.json"), str(known))[0] == 0


def test_the_same_findings_give_the_same_bytes(known, pinning):
    before = Path("base.json").read_bytes()
    pinning("scan", *BASE, "--write-baseline", as_of="2026-12-31")
    assert Path("base.json").read_bytes() == before
    assert json.loads(before)["version"] == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline; --write-baseline makes it"),
        ("not json", "no baseline of pinning scan (it is not JSON)"),
        ("[]", "no baseline of pinning scan that this version can read"),
        ('{"version": 2, "findings": []}', "no baseline of pinning scan that this version can read"),
        ('{"version": 1, "findings": [1]}', "a finding in this baseline has no fingerprint"),
        ("[" * 100_000, "no baseline of pinning scan (it is not JSON)"),
    ],
)
def test_what_is_no_baseline_is_one_line(project, pinning, content, message):
    if content is not None:
        Path("base.json").write_text(content, encoding="utf-8")
    code, out, err = pinning("scan", *BASE)
    assert (code, out) == (2, "")
    assert err.startswith(f"pinning: base.json: {message}")
    assert len(err.splitlines()) == 1


def test_options_that_contradict(project, pinning, git):
    assert pinning("scan", "--write-baseline")[0] == 2
    code, _, err = pinning("scan", *BASE, "--write-baseline", "--diff", "HEAD")
    assert code == 2
    assert "would forget" in err
