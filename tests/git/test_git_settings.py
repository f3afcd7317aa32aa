"""``pinning pull-request`` and the settings and comments of the repository that it works in."""

from __future__ import annotations

import pytest
from git_sandbox import BRANCH, DAY, NEW, OLD, R3  # type: ignore[import-not-found]

from flake8_pinning.cli import main

FIXED = f"PINS = ['{OLD}', '{NEW}']"
PIN = f"PINS = ['{OLD}']\n"


@pytest.fixture
def run(capsys):
    """Run the command with the repository's settings: (exit code, standard output, lines on standard error)."""

    def call(*arguments):
        capsys.readouterr()
        code = main(["pull-request", *DAY[:2], *arguments])
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return call


def test_an_ignored_pin_set_is_neither_edited_nor_left_for_a_person(sandbox, run):
    sandbox.commit(
        {
            "a.py": f"PINS = ['{OLD}']  # pinning: ignore[PIN101] until=2027-01-01 they move in March\n",
            "b.py": PIN,
            "c.js": f"const pins = ['{OLD}']; // pinning: ignore\n",
        }
    )
    code, out, _ = run()
    assert code == 1
    assert sandbox.shown("a.py") == f"PINS = ['{OLD}']  # pinning: ignore[PIN101] until=2027-01-01 they move in March"
    assert sandbox.shown("b.py") == FIXED
    assert "a.py" not in out
    assert "c.js" not in out
    assert "| `b.py` |" in out


def test_nothing_but_ignored_sets(sandbox, run):
    sandbox.commit({"a.py": f"PINS = ['{OLD}']  # pinning: ignore\n"})
    assert run() == (0, "", ["pinning: nothing to do on main"])
    assert sandbox.tip() == ""


def test_the_text_names_no_ca_of_an_ignored_set_in_a_fixed_file(sandbox, run):
    sandbox.commit({"a.py": f"A = ['{OLD}']\nB = ['{R3}']  # pinning: ignore\n"})
    code, out, _ = run()
    assert code == 1
    assert sandbox.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]
    assert "YR1" not in out


@pytest.mark.parametrize("where", [".", "src"])
def test_files_of_the_settings(sandbox, run, monkeypatch, where):
    sandbox.commit(
        {
            "pyproject.toml": '[tool.pinning]\nexclude = ["vendor", "*.ts"]\n',
            "src/a.py": PIN,
            "vendor/b.py": PIN,
            "src/c.ts": f"const pins = ['{OLD}'];\n",
        }
    )
    monkeypatch.chdir(sandbox.work / where)
    code, out, _ = run()
    assert code == 1
    assert sandbox.shown("src/a.py") == FIXED
    assert sandbox.shown("vendor/b.py") == PIN.rstrip()
    assert "vendor" not in out
    assert "c.ts" not in out


def test_settings_of_the_repository_that_is_named(sandbox, run, monkeypatch, tmp_path):
    sandbox.commit({"pyproject.toml": '[tool.pinning]\nexclude = ["vendor"]\n', "a.py": PIN, "vendor/b.py": PIN})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "pyproject.toml").write_text('[tool.pinning]\nignore = ["PIN1"]\n')
    monkeypatch.chdir(elsewhere)
    assert run(str(sandbox.work))[0] == 1
    assert sandbox.shown("a.py") == FIXED
    assert sandbox.shown("vendor/b.py") == PIN.rstrip()


def test_codes_of_the_settings(sandbox, run):
    sandbox.commit({"pyproject.toml": '[tool.pinning]\nignore = ["PIN101"]\n', "a.py": PIN})
    assert run() == (0, "", ["pinning: nothing to do on main"])


def test_isolated(sandbox, run):
    sandbox.commit({"pyproject.toml": '[tool.pinning]\nexclude = ["a.py"]\n', "a.py": PIN})
    assert run("--isolated")[0] == 1
    assert sandbox.shown("a.py", BRANCH) == FIXED
