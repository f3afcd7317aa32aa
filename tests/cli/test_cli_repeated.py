"""A file full of placeholders is one finding with a count; what silences one of them silences no other."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

A, B = (f"sha256/{letter * 43}=" for letter in "AB")
SHORT = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8"


@pytest.fixture
def tests_of_a_library(project):
    lines = [f"let pins{number} = ['{value}'];" for number, value in enumerate([A, B, A, A, B, A, A, B, B])]
    Path("pins.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return project


def test_said_once_with_the_lines(tests_of_a_library, pinning):
    code, out, err = pinning("scan")
    assert (code, err) == (1, "")
    first, summary = out.splitlines()
    assert first == (
        "pins.js:1:15: PIN201 the pin sha256/AAAAAAAAAAAAAAAAA… can never match: it is a placeholder; "
        "so are 8 others in this file, on lines 2, 3, 4, 5, 6 and 3 more"
    )
    assert summary == "1 finding in 1 of 1 files (PIN201 1)"


def test_one_file_one_finding(tests_of_a_library, pinning):
    Path("other.js").write_text(f"let pins = ['{A}', '{B}'];\nlet last = ['{A}'];\n", encoding="utf-8")
    Path("lone.js").write_text(f"let pins = ['{A}'];\n", encoding="utf-8")
    lines = pinning("scan")[1].splitlines()
    assert [line.split(":")[0] for line in lines[:3]] == ["lone.js", "other.js", "pins.js"]
    assert lines[0].endswith("it is a placeholder")
    assert lines[1].endswith("it is a placeholder; so are 2 others in this file, on lines 1 and 2")


def test_other_reasons_stay_apart(tests_of_a_library, pinning):
    Path("pins.js").write_text(f"let aPins = ['{A}'];\nlet bPins = ['{SHORT}'];\nlet cPins = ['{SHORT}'];\nlet dPins = ['{A}'];\n")
    lines = pinning("scan")[1].splitlines()
    assert [line.split(":")[1] for line in lines[:-1]] == ["1", "2", "3"]
    assert lines[0].endswith("; so is 1 other in this file, on line 4")


def test_a_comment_silences_its_own_line_alone(tests_of_a_library, pinning):
    path = Path("pins.js")
    path.write_text(path.read_text(encoding="utf-8").replace(";\n", "; // pinning: ignore[PIN201]\n", 1), encoding="utf-8")
    code, out, _ = pinning("scan")
    assert code == 1
    assert out.startswith("pins.js:2:15: PIN201 ")
    assert "so are 7 others in this file, on lines 3, " in out


def test_the_baseline_knows_each_of_them(tests_of_a_library, pinning):
    base = ("--baseline", "base.json")
    assert pinning("scan", *base, "--write-baseline")[0] == 0
    assert pinning("scan", *base)[0] == 0
    with Path("pins.js").open("a", encoding="utf-8") as file:
        file.write(f"let more = ['{A}'];\n")
    code, out, _ = pinning("scan", *base)
    assert code == 1
    assert out.splitlines()[0].startswith("pins.js:10:14: PIN201 ")
    assert out.splitlines()[0].endswith("it is a placeholder")


def test_a_changed_line_among_old_ones_is_reported(tests_of_a_library, pinning):
    for command in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "x"],
    ):
        subprocess.run(["git", *command], check=True)
    path = Path("pins.js")
    path.write_text(path.read_text(encoding="utf-8").replace("pins6", "pinned"), encoding="utf-8")
    code, out, _ = pinning("scan", "--diff", "HEAD")
    assert code == 1
    assert out.splitlines()[0].startswith("pins.js:7:16: PIN201 ")
    assert out.splitlines()[0].endswith("it is a placeholder")


def test_programs_get_the_same(tests_of_a_library, pinning):
    report = json.loads(pinning("scan", "--format", "json")[1])
    [finding] = report["findings"]
    assert (finding["line"], finding["code"], report["summary"]["findings"]) == (1, "PIN201", 1)
    assert "so are 8 others" in finding["message"]
    sarif = json.loads(pinning("scan", "--format", "sarif")[1])
    [result] = sarif["runs"][0]["results"]
    lines = [place["physicalLocation"]["region"]["startLine"] for place in result["relatedLocations"]]
    assert lines == [2, 3, 4, 5, 6, 7, 8, 9]
