"""``pinning fleet`` and the settings and comments of the repositories that it looks at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flake8_pinning.cli import main

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"


@pytest.fixture
def look(fleet, capsys):
    """Look at alpha: (exit code, rows as (path, codes), lines on standard error)."""
    Path("repos.txt").write_text("alpha\n")

    def call(*arguments):
        capsys.readouterr()
        options = ["--as-of", "2026-11-24", "--cache", str(fleet / "cache"), "--export", "t.json", "--fresh"]
        code = main(["fleet", "repos.txt", *options, *arguments])
        _, err = capsys.readouterr()
        rows = json.loads(Path("t.json").read_text(encoding="utf-8"))
        rows = rows["rows"] if isinstance(rows, dict) else rows
        return code, [(row["path"], row["codes"]) for row in rows], err.splitlines()

    return call


def test_without_settings(look):
    assert look() == (1, [("src/pins.py", ["PIN101"])], [])


def test_files_that_a_repository_leaves_out(look):
    Path("alpha/vendor").mkdir()
    Path("alpha/vendor/b.py").write_text(f"PINS = ['{OLD}']\n")
    assert [path for path, _ in look()[1]] == ["src/pins.py", "vendor/b.py"]
    Path("alpha/pyproject.toml").write_text('[tool.pinning]\nexclude = ["src"]\n')
    assert [path for path, _ in look()[1]] == ["vendor/b.py"]
    assert [path for path, _ in look("--isolated")[1]] == ["src/pins.py", "vendor/b.py"]


@pytest.mark.parametrize("settings", ['ignore = ["PIN101"]', 'select = ["PIN203"]'])
def test_codes_that_a_repository_leaves_out_leave_the_pin_in_the_table(look, settings):
    Path("alpha/pyproject.toml").write_text(f"[tool.pinning]\n{settings}\n")
    assert look() == (0, [("src/pins.py", [])], [])


def test_codes_that_the_fleet_leaves_out(look):
    Path("pyproject.toml").write_text('[tool.pinning]\nignore = ["PIN101"]\n')
    assert look() == (0, [("src/pins.py", [])], [])


def test_an_ignored_finding_is_none_and_its_pin_stays_in_the_table(look):
    Path("alpha/src/pins.py").write_text(f"PINS = ['{OLD}']  # pinning: ignore[PIN101] until=2027-01-01\n")
    assert look() == (0, [("src/pins.py", [])], [])


def test_settings_that_cannot_be_used_hide_nothing(look):
    Path("alpha/pyproject.toml").write_text("[tool.pinning]\nexclud = []\n")
    code, rows, err = look()
    assert (code, rows) == (1, [("src/pins.py", ["PIN101"])])
    assert len(err) == 1
    assert "unknown key 'exclud'" in err[0]
    assert err[0].endswith("looked at without its settings")


def test_catalogs_and_horizon_are_the_fleets_own(look):
    Path("alpha/pyproject.toml").write_text('[tool.pinning]\nhorizon = 0\ncatalogs = ["nowhere.toml"]\n')
    assert look() == (1, [("src/pins.py", ["PIN101"])], [])
