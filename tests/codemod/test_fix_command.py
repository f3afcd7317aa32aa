"""``pinning fix`` as a person runs it: files, exit codes, patches, and what goes wrong."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from flake8_pinning.cli import main

HERE = Path(__file__).parent
AS_OF = ("--as-of", "2026-11-24")
OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
BEFORE = f"PINS = ['{OLD}']\n"
AFTER = f"PINS = ['{OLD}', '{NEW}']\n"


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("pins.py").write_text(BEFORE)
    Path("other.py").write_text("print('nothing')\n")
    return tmp_path


def test_fixes_and_says_so(tree, capsys):
    assert main(["fix", *AS_OF, "."]) == 1
    assert Path("pins.py").read_text() == AFTER
    assert capsys.readouterr().out == "fixed pins.py\n"


def test_second_run_has_nothing_to_do(tree, capsys):
    main(["fix", *AS_OF, "."])
    capsys.readouterr()
    assert main(["fix", *AS_OF, "."]) == 0
    assert capsys.readouterr().out == ""


def test_check_writes_nothing(tree, capsys):
    assert main(["fix", *AS_OF, "--check", "."]) == 1
    assert Path("pins.py").read_text() == BEFORE
    assert capsys.readouterr().out == "would fix pins.py\n"


def test_diff_writes_nothing(tree, capsysbinary):
    assert main(["fix", *AS_OF, "--diff", "."]) == 1
    assert Path("pins.py").read_text() == BEFORE
    assert capsysbinary.readouterr().out.decode().splitlines() == [
        "--- a/pins.py",
        "+++ b/pins.py",
        "@@ -1 +1 @@",
        f"-{BEFORE.rstrip()}",
        f"+{AFTER.rstrip()}",
    ]


def test_the_day_decides(tree):
    assert main(["fix", "--as-of", "2023-01-01", "."]) == 0
    assert main(["fix", "--as-of", "2026-01-01", "--horizon", "30", "--check", "."]) == 0
    assert main(["fix", "--as-of", "2026-01-01", "--horizon", "300", "--check", "."]) == 1


@pytest.mark.parametrize(
    ("only", "code"),
    [
        ("digicert", 1),
        ("DigiCert Global Root CA", 1),
        ("4348a0e9444c78cb265e", 1),
        ("43:48:A0:E9:44:4C:78:CB", 1),
        ("R3", 0),
        ("4348", 2),  # too short for a digest
    ],
)
def test_only_one_ca(tree, only, code):
    assert main(["fix", *AS_OF, "--check", "--only", only, "."]) == code


def test_only_leaves_the_pins_of_other_cas(tree):
    Path("pins.py").write_text(f"PINS = ['{OLD}', 'a053375bfe84e8b748782c7cee15827a6af5a405']\n")
    assert main(["fix", *AS_OF, "--only", "DigiCert", "."]) == 1
    assert (
        Path("pins.py").read_text()
        == f"PINS = ['{OLD}', '{NEW}', 'a053375bfe84e8b748782c7cee15827a6af5a405']\n"
    )


def test_mode_and_link_stay(tree):
    path = Path("pins.py")
    path.chmod(0o751)
    Path("link.py").symlink_to("pins.py")
    assert main(["fix", *AS_OF, "link.py"]) == 1
    assert Path("link.py").is_symlink()
    assert path.read_text() == AFTER
    assert stat.S_IMODE(path.stat().st_mode) == 0o751
    assert sorted(os.listdir()) == ["link.py", "other.py", "pins.py"]


BROKEN = {
    "python2.py": f"print 'x'\nPINS = ['{OLD}']\n".encode(),
    "cookie.py": f"# coding: klingon\nPINS = ['{OLD}']\n".encode(),
    "not_utf8.py": f"# \xe9\nPINS = ['{OLD}']\n".encode("latin-1"),
    "carriage_returns.py": f"PINS = ['{OLD}']\rA = 1\r".encode(),
    "deep.py": f"PINS = ['{OLD}']\n".encode() + b"A = " + b"(" * 300 + b")" * 300 + b"\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_dealt_with_stops_nothing(tree, name, capsys):
    Path(name).write_bytes(BROKEN[name])
    assert main(["fix", *AS_OF, "."]) == 2
    out, err = capsys.readouterr()
    assert out == "fixed pins.py\n"
    assert Path("pins.py").read_text() == AFTER
    assert Path(name).read_bytes() == BROKEN[name]
    [line] = err.splitlines()
    assert line.startswith(f"pinning: {name}: left alone")


def test_binary_rubbish_is_passed_over(tree, capsys):
    Path("nul.py").write_bytes(f"PINS = ['{OLD}']\0\n".encode())
    assert main(["fix", *AS_OF, "nul.py"]) == 0
    assert capsys.readouterr() == ("", "")


def test_broken_python_without_pins_is_nobodys_business(tree, capsys):
    Path("template.py").write_text("{% if x %}\nCOMMIT = '9fceb02d0ae598e95dc970b74767f19372d61af8'\n")
    assert main(["fix", *AS_OF, "template.py"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tree, capsys):
    Path("secret.py").write_text(BEFORE)
    Path("secret.py").chmod(0)
    assert main(["fix", *AS_OF, "."]) == 2
    assert "pinning: secret.py: Permission denied" in capsys.readouterr().err
    assert Path("pins.py").read_text() == AFTER


def test_a_file_that_cannot_be_written_is_as_it_was(tree, capsys, monkeypatch):
    def no_room(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    assert main(["fix", *AS_OF, "."]) == 2
    assert capsys.readouterr().err == "pinning: pins.py: No space left on device\n"
    assert Path("pins.py").read_text() == BEFORE
    assert sorted(os.listdir()) == ["other.py", "pins.py"]


def test_a_path_that_is_not_there(tree, capsys):
    assert main(["fix", *AS_OF, "nowhere.py"]) == 2
    assert capsys.readouterr().err == "pinning: nowhere.py: no such file or directory\n"


@pytest.mark.parametrize("option", [("--as-of", "soon"), ("--horizon", "-1"), ("--frobnicate",)])
def test_a_bad_option_is_one_line(tree, option, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(["fix", *option, "."])
    assert exit_.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_needs_a_person_is_counted(tree, capsys):
    Path("pins.py").write_text(f"PIN = '{OLD}'\n")
    assert main(["fix", *AS_OF, "."]) == 0
    assert capsys.readouterr().err == "pinning: 1 more finding needs a person: pinning scan shows them\n"


# --- patches --------------------------------------------------------------------------------------

PATCHED = {
    "plain": BEFORE.encode(),
    "crlf": f"A = 1\r\nPINS = [\r\n    '{OLD}',\r\n]\r\n".encode(),
    "bom": b"\xef\xbb\xbf" + BEFORE.encode(),
    "no newline": BEFORE.rstrip().encode(),
    "form feed": f"A = 1\n\x0c\nPINS = ['{OLD}']\n".encode(),
    "latin-1": f"# coding: latin-1\nA = '\xe9\x85'\nPINS = ['{OLD}']\n".encode("latin-1"),
    "line separator": f"A = '\u2028\x1c'\nPINS = ['{OLD}']\n".encode(),
}


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("case", PATCHED)
@pytest.mark.parametrize("name", ["pins.py", "a folder/pins of ours.py"])
def test_the_patch_gives_what_the_fix_gives(tool, case, name, tmp_path):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    command = [
        sys.executable,
        "-c",
        "import sys; from flake8_pinning.cli import main; sys.exit(main())",
        "fix",
        *AS_OF,
    ]
    results = []
    for way in ("fixed", "patched"):
        root = tmp_path / way
        file = root / name
        file.parent.mkdir(parents=True)
        file.write_bytes(PATCHED[case])
        if way == "fixed":
            assert subprocess.run([*command, "."], cwd=root, capture_output=True, check=False).returncode == 1
        else:
            patch = subprocess.run(
                [*command, "--diff", "."], cwd=root, capture_output=True, check=False
            ).stdout
            applier = (
                ["git", "apply", "--whitespace=nowarn", "-"]
                if tool == "git"
                else ["patch", "-p1", "--binary", "--no-backup-if-mismatch"]
            )
            result = subprocess.run(applier, cwd=root, input=patch, capture_output=True, check=False)
            assert result.returncode == 0, (result, patch)
        results.append(file.read_bytes())
    assert results[0] == results[1] != PATCHED[case]
