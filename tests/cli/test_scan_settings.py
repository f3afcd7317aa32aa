"""``[tool.pinning]``: what it says, what the command line says over it, and what is wrong with it."""

from __future__ import annotations

import builtins
import json
import sys
from pathlib import Path

import pytest

from flake8_pinning import config

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
PIN = f'PINS = ["{OLD}"]\n'


def write(name, text=PIN):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def settings(text):
    write("pyproject.toml", f"[project]\nname = 'x'\n\n[tool.pinning]\n{text}\n")


def paths(out):
    return sorted({entry["path"] for entry in json.loads(out)["findings"]})


@pytest.fixture
def tree(project):
    for name in ("a.py", "src/b.py", "src/vendor/c.py", "tests/d.py", "docs/e.md", "src/f.min.js"):
        write(name)
    return project


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["a.py", "src/b.py", "src/f.min.js", "src/vendor/c.py", "tests/d.py"]),
        ("exclude = ['tests']", ["a.py", "src/b.py", "src/f.min.js", "src/vendor/c.py"]),
        ("exclude = ['vendor/', '*.min.js', '/tests/**']", ["a.py", "src/b.py"]),
        ("exclude = ['src/*']", ["a.py", "tests/d.py"]),
        ("exclude = ['**/[bc].py']", ["a.py", "src/f.min.js", "tests/d.py"]),
        ("exclude = ['[!a].py']", ["a.py", "src/f.min.js"]),
        ("include = ['src/**/*.py']", ["src/b.py", "src/vendor/c.py"]),
        ("include = ['src']\nexclude = ['src/vendor']", ["src/b.py", "src/f.min.js"]),
        (
            "include = ['*.py', 'docs']\ndocuments = true",
            ["a.py", "docs/e.md", "src/b.py", "src/vendor/c.py", "tests/d.py"],
        ),
    ],
)
def test_which_files(tree, pinning, text, expected):
    settings(text)
    assert paths(pinning("scan", "--format", "json")[1]) == expected


def test_globs_hold_from_any_folder(tree, pinning, monkeypatch):
    settings("exclude = ['src/vendor', 'tests']")
    monkeypatch.chdir(tree / "src")
    assert paths(pinning("scan", "--format", "json")[1]) == ["b.py", "f.min.js"]
    assert paths(pinning("scan", "--format", "json", "..")[1]) == [
        "../a.py",
        "../src/b.py",
        "../src/f.min.js",
    ]
    assert paths(pinning("scan", "--format", "json", "--exclude", "b.py", ".")[1]) == [
        "f.min.js",
        "vendor/c.py",
    ]


def test_what_is_named_is_read_unless_forced(tree, pinning):
    settings("exclude = ['tests']")
    assert paths(pinning("scan", "--format", "json", "tests/d.py", "docs/e.md")[1]) == [
        "docs/e.md",
        "tests/d.py",
    ]
    assert paths(
        pinning("scan", "--format", "json", "--force-exclude", "a.py", "tests/d.py", "docs/e.md")[1]
    ) == ["a.py"]


def test_codes(project, pinning):
    write(
        "a.py", f'PINS = ["{OLD}"]\nTWICE = ["{OLD}", "{OLD}", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]\n'
    )

    def codes(*arguments):
        return sorted(
            {
                entry["code"]
                for entry in json.loads(pinning("scan", "--format", "json", *arguments)[1])["findings"]
            }
        )

    assert codes() == ["PIN101", "PIN203"]
    settings("select = ['PIN2']")
    assert codes() == ["PIN202", "PIN203", "PIN204"]
    assert codes("--select", "PIN101") == ["PIN101"]
    settings("ignore = ['PIN101']\nextend-select = ['PIN202']")
    assert codes() == ["PIN202", "PIN203"]
    assert codes("--ignore", "PIN203", "--extend-select", "PIN9") == ["PIN101", "PIN901"]


def test_fail_on(project, pinning):
    write("a.py")
    assert pinning("scan", "--fail-on", "PIN2")[0] == 0
    assert pinning("scan", "--fail-on", "PIN1,PIN2")[0] == 1
    assert pinning("scan", "--inventory", "--select", "PIN9")[0] == 0
    assert pinning("scan", "--inventory", "--fail-on", "PIN901")[0] == 1
    settings("fail-on = 'never'")
    code, out, _ = pinning("scan")
    assert code == 0
    assert "PIN101" in out
    assert pinning("scan", "--fail-on", "PIN101")[0] == 1
    settings("fail-on = ['PIN2']")
    assert pinning("scan")[0] == 0


def test_horizon(project, pinning):
    write("a.py")
    settings("horizon = 30")
    assert pinning("scan", as_of="2026-01-01")[0] == 0
    assert pinning("scan", "--horizon", "200", as_of="2026-01-01")[0] == 1


def test_private_catalogs_beside_the_file(project, pinning, monkeypatch):
    digest = "5" * 63 + "7"
    write(
        "ca/own.toml",
        'operator = "Example Corp"\n[[authority]]\nname = "Example Root"\nnot_after = 2020-01-01\n'
        f'sha256 = "{digest}"\n',
    )
    write("src/a.py", f'PINS = ["{digest}"]\n')
    settings("catalogs = ['ca/own.toml']")
    monkeypatch.chdir("src")
    code, out, _ = pinning("scan")
    assert code == 1
    assert "Example Root" in out
    assert pinning("explain", digest)[0] == 1
    assert "left service on 2020-01-01" in pinning("explain", digest)[1]
    assert "Example Root" not in pinning("explain", "--isolated", digest)[1]


def test_baseline_of_the_settings(project, pinning):
    write("a.py")
    settings("baseline = 'known.json'")
    assert pinning("scan", "--write-baseline")[0] == 0
    assert Path("known.json").is_file()
    assert pinning("scan")[0] == 0
    assert pinning("scan", "--isolated")[0] == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("excludes = ['x']", "unknown key 'excludes' in [tool.pinning] (known: include, exclude,"),
        ("exclude = 'x'", "exclude in [tool.pinning]: must be a list of texts"),
        ("horizon = -1", "horizon in [tool.pinning]: must be a number of days, 0 or more"),
        ("horizon = true", "horizon in [tool.pinning]: must be a number of days, 0 or more"),
        ("select = ['PIN999']", "select in [tool.pinning]: 'PIN999' is no code such as PIN101"),
        ("documents = 1", "documents in [tool.pinning]: must be true or false"),
        ("fail-on = 'always'", "fail-on in [tool.pinning]: must be a list of texts"),
        ("catalogs = [1]", "catalogs in [tool.pinning]: must be a list of texts"),
        ("baseline = 3", "baseline in [tool.pinning]: must be a path"),
        ("horizon = ", "pyproject.toml:5: "),
    ],
)
def test_what_cannot_be_used_is_one_line(project, pinning, text, message):
    settings(text)
    for command in (["scan"], ["explain", OLD], ["fix", "."]):
        code, out, err = pinning(*command)
        assert (code, out) == (2, "")
        [line] = err.splitlines()
        assert line.startswith("pinning: ")
        assert "pyproject.toml" in line
        assert message in line


def test_the_nearest_file_that_speaks_of_pins(project, pinning, git):
    write("src/a.py")
    settings("ignore = ['PIN1']")
    write("src/pyproject.toml", "[project]\nname = 'inner'\n")
    assert config.load(start=Path("src")).ignore
    write("src/pyproject.toml", "[tool.pinning]\n")
    assert not config.load(start=Path("src")).ignore


def test_the_search_ends_at_the_top_of_the_work_tree(project, monkeypatch):
    settings("ignore = ['PIN1']")
    Path("inner/.git").mkdir(parents=True)
    assert config.load(start=Path("inner")) == config.Config()


def test_another_file(project, pinning):
    write("a.py")
    write("other.toml", "[tool.pinning]\nignore = ['PIN1']\n")
    assert pinning("scan", "--config", "other.toml")[0] == 0
    code, _, err = pinning("scan", "--config", "nowhere.toml")
    assert (code, err) == (2, "pinning: nowhere.toml: No such file or directory\n")


def test_python_310_without_tomli(project, pinning, monkeypatch):
    write("a.py")
    settings("")
    original = builtins.__import__

    def no_tomli(name, *arguments, **options):
        if name == "tomli":
            raise ImportError(name)
        return original(name, *arguments, **options)

    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    monkeypatch.setattr(builtins, "__import__", no_tomli)
    code, out, err = pinning("scan")
    assert (code, out) == (2, "")
    [line] = err.splitlines()
    assert (
        line
        == "pinning: "
        + str(Path.cwd() / "pyproject.toml")
        + ": reading TOML on Python 3.10 needs: pip install tomli"
    )
    write("pyproject.toml", "[project]\nname = 'x'\n")
    assert pinning("scan")[0] == 1, "a project without our table needs no TOML"
