"""Line ends, byte order marks and encodings of any system: the same findings, and fixes that keep every byte."""

from __future__ import annotations

import codecs
import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
NEW = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
FILES = {
    "pins.py": f'# Größe\nA = 1\nPINS = [\n    "{OLD}",  # web\n]\nB = ["{OLD}"]\n\n',
    "pins.kt": f'// Größe\nval a = 1\nval pins = listOf(\n    "{OLD}", // web\n)\nval thumbprints = setOf("{OLD}")\n\n',
    "pins.yaml": f"# Größe\na: 1\nthumbprints:\n  - '{OLD}'\nb: 2\nthumbprint: {OLD}\n",
    "pins.ps1": f"# Größe\n$a = 1\n$thumbprints = @(\n  '{OLD}'\n)\n$thumbprint = '{OLD}'\n",
    "pins.ipynb": json.dumps(
        {
            "cells": [
                {"cell_type": "code", "source": ["A = 1\n", "PINS = [\n", f'    "{OLD}",\n', "]"], "metadata": {}}
            ],
            "metadata": {"language_info": {"name": "python"}},
            "nbformat": 4,
        },
        indent=1,
    ),
}
ENDS = {"lf": ["\n"], "crlf": ["\r\n"], "mixed": ["\r\n", "\n"], "mixed the other way": ["\n", "\r\n"]}


def with_ends(text: str, ends: list[str]) -> str:
    """*text* with line ends that take turns."""
    turns = itertools.cycle(ends)
    return "".join(line if line != "\n" else next(turns) for line in text.replace("\n", "\0\n\0").split("\0"))


def places(pinning, name: str) -> list[tuple[int, int, int, str]]:
    _, out, err = pinning("scan", "--format", "json", name)
    assert err == ""
    return [
        (entry["line"], entry["column"], entry["end_column"], entry["code"]) for entry in json.loads(out)["findings"]
    ]


@pytest.mark.parametrize("name", FILES)
def test_scan_says_the_same_whatever_ends_the_lines(project, pinning, name):
    Path(name).write_bytes(FILES[name].encode())
    expected = places(pinning, name)
    assert expected
    for ends, final in itertools.product(ENDS.values(), (True, False)):
        text = FILES[name] if final else FILES[name].rstrip("\n")
        Path(name).write_bytes(with_ends(text, ends).encode())
        assert places(pinning, name) == expected


@pytest.mark.parametrize("name", ["pins.py", "pins.kt", "pins.yaml", "pins.ps1"])
def test_scan_says_the_same_in_any_encoding(project, pinning, name):
    """Visual Studio and PowerShell write UTF-8 with a byte order mark and UTF-16."""
    Path(name).write_bytes(FILES[name].encode())
    expected = places(pinning, name)
    text = with_ends(FILES[name], ["\r\n"])
    encodings = {"UTF-8 with a mark": codecs.BOM_UTF8 + text.encode()}
    if name != "pins.py":  # whose encoding is UTF-8 unless it says another, and never UTF-16
        encodings["UTF-16, little end first"] = codecs.BOM_UTF16_LE + text.encode("utf-16-le")
        encodings["UTF-16, big end first"] = codecs.BOM_UTF16_BE + text.encode("utf-16-be")
        encodings["Windows-1252"] = text.encode("cp1252")
    found = {}
    for encoding, data in encodings.items():
        Path(name).write_bytes(data)
        found[encoding] = places(pinning, name)
    assert found == dict.fromkeys(encodings, expected)


def test_flake8_says_the_same_whatever_ends_the_lines(project):
    for number, (ends, mark) in enumerate(itertools.product(ENDS.values(), (b"", codecs.BOM_UTF8))):
        Path(f"a{number}.py").write_bytes(mark + with_ends(FILES["pins.py"], ends).encode())
    command = [sys.executable, "-m", "flake8", "--isolated", "--select", "PIN1", "--pinning-as-of", "2026-11-24", "."]
    lines = subprocess.run(command, capture_output=True, check=False, text=True).stdout.splitlines()
    found = sorted(line.replace("\\", "/").split(" ")[:2] for line in lines)
    assert found == sorted(
        [f"./a{number}.py:{place}:", "PIN101"] for number in range(8) for place in ("4:5", "6:6")
    )


@pytest.mark.parametrize("final", [True, False], ids=["final line end", "none"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
@pytest.mark.parametrize("ends", ENDS)
def test_fix_keeps_every_byte(project, pinning, ends, mark, final):
    before = with_ends(FILES["pins.py"], ENDS[ends])
    before = before if final else before.rstrip("\r\n")
    Path("pins.py").write_bytes(mark + before.encode())
    assert pinning("fix", "pins.py") == (1, "fixed pins.py\n", "")
    after = Path("pins.py").read_bytes()
    assert after.startswith(mark + b"# Gr")
    lines = after.decode("utf-8-sig").splitlines(keepends=True)
    added = [number for number, line in enumerate(lines) if NEW in line and OLD not in line]
    assert len(added) == 1
    new_line = lines[added[0]]
    assert new_line.startswith(f'    "{NEW}",')
    assert new_line.endswith("\r\n") == lines[added[0] - 1].endswith("\r\n"), "as the line above ends"
    del lines[added[0]]
    assert "".join(lines).replace(f', "{NEW}"', "") == before
    assert pinning("fix", "pins.py") == (0, "", "")


@pytest.mark.parametrize("ends", ENDS)
def test_the_patch_has_the_lines_of_the_file(project, pinning, git, ends):
    before = with_ends(FILES["pins.py"], ENDS[ends]).rstrip("\r\n").encode()
    Path("pins.py").write_bytes(before)
    git("add", ".")
    command = [sys.executable, "-m", "flake8_pinning", "fix", "--as-of", "2026-11-24", "--diff", "pins.py"]
    patch = subprocess.run(command, capture_output=True, check=False).stdout
    assert Path("pins.py").read_bytes() == before
    pinning("fix", "pins.py")
    fixed = Path("pins.py").read_bytes()
    Path("pins.py").write_bytes(before)
    Path("fix.patch").write_bytes(patch)
    git("-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "fix.patch")
    assert Path("pins.py").read_bytes() == fixed


def test_utf_16_is_no_python_and_left_alone(project, pinning):
    data = codecs.BOM_UTF16_LE + FILES["pins.py"].encode("utf-16-le")
    Path("pins.py").write_bytes(data)
    code, out, err = pinning("fix", "pins.py")
    assert (code, out) == (0, "") or "left alone" in err
    assert Path("pins.py").read_bytes() == data


@pytest.mark.parametrize(("name", "kind"), [("PINS.PY", "py"), ("Ca.Pem", "pem"), ("APP.KT", "kt"), ("Pins.PYW", "py")])
def test_suffixes_in_any_case(project, pinning, name, kind):
    text = FILES["pins.kt"] if kind == "kt" else FILES["pins.py"]
    if kind == "pem":
        text = "-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n"
    Path(name).write_bytes(text.encode())
    lower = name.lower()
    found = places(pinning, ".") if kind == "pem" else places(pinning, name)
    Path(name).rename(f"other-{lower}")
    assert places(pinning, "." if kind == "pem" else f"other-{lower}") == found
    if kind == "py":
        assert pinning("fix", "--check", f"other-{lower}")[0] == 1


def test_everything_written_ends_lines_with_line_feeds(project, pinning):
    """On Windows too, where text that is printed gets carriage returns: reports and baselines are bytes."""
    Path("pins.py").write_bytes(with_ends(FILES["pins.py"], ["\r\n"]).encode())
    formats = ("text", "json", "sarif", "github", "junit", "gitlab", "html")
    for form in formats:
        pinning("scan", "--format", form, "--output", f"report.{form}", "pins.py")
        assert b"\r" not in Path(f"report.{form}").read_bytes()
    pinning("scan", "--baseline", "known.json", "--write-baseline", "pins.py")
    assert b"\r" not in Path("known.json").read_bytes()
    assert pinning("scan", "--baseline", "known.json", "pins.py")[0] == 0
    # The same baseline, checked out with the line ends of Windows.
    known = Path("known.json").read_bytes().replace(b"\n", b"\r\n")
    Path("known.json").write_bytes(codecs.BOM_UTF8 + known)
    Path("pins.py").write_bytes(FILES["pins.py"].encode())
    assert pinning("scan", "--baseline", "known.json", "pins.py")[0] == 0
