"""The action and the example workflows: valid, and their scripts run as a runner would run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .conftest import ROOT, clean_environment, git, tool

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
SCRIPTS = ROOT / ".github" / "scripts"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the runner brings its own bash on Windows")


@pytest.mark.parametrize(
    ("schema", "pattern"),
    [("vendor.github-actions", "action.yml"), ("vendor.github-workflows", ".github/workflows/*.yml")],
)
def test_they_are_valid(schema, pattern):
    files = [str(path) for path in sorted(ROOT.glob(pattern))]
    assert files
    done = subprocess.run(
        [tool("check-jsonschema"), "--builtin-schema", schema, *files], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()


def action():
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def test_no_input_is_pasted_into_a_script():
    """Inputs reach scripts as variables: ``${{ }}`` in a script would run what a branch is called."""
    for step in action()["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            for step in job["steps"]:
                assert not re.search(
                    r"\$\{\{\s*(github\.(event|head_ref|base_ref)|inputs)", step.get("run", "")
                ), path


def test_every_input_is_used():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name in action()["inputs"]:
        assert f"inputs.{name}" in text


class Runner:
    """What a GitHub runner gives a script: variables, and files to write outputs to."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.project = project
        self.temp = folder / "temp"
        self.temp.mkdir()
        self.output = folder / "output"
        self.summary = folder / "summary"

    def __call__(self, script: str, **variables: str) -> tuple[int, str, dict[str, str]]:
        self.output.write_text("", encoding="utf-8")
        self.summary.write_text("", encoding="utf-8")
        environment = clean_environment(
            RUNNER_TEMP=str(self.temp),
            GITHUB_OUTPUT=str(self.output),
            GITHUB_STEP_SUMMARY=str(self.summary),
            PINNING=tool("pinning"),
            ACTION=str(ROOT),
            **variables,
        )
        done = subprocess.run(
            ["bash", str(SCRIPTS / script)],
            cwd=self.project,
            env=environment,
            capture_output=True,
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in self.output.read_text(encoding="utf-8").splitlines())
        return done.returncode, (done.stdout + done.stderr).decode(), outputs


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    (folder / "a folder").mkdir(parents=True)
    (folder / "pins.py").write_text(f"PINS = ['{OLD}']\n", encoding="utf-8")
    (folder / "a folder" / "x.py").write_text(f"PINS = ['{OLD}']\n", encoding="utf-8")
    return folder


@pytest.fixture
def runner(tmp_path, project):
    return Runner(tmp_path, project)


def test_scan_annotates_and_sums_up(runner):
    code, out, outputs = runner(
        "scan.sh", INPUT_ARGS="--as-of=2026-11-24\n--ignore=PIN203\n", INPUT_PATHS="pins.py\n"
    )
    assert code == 0, "the job fails in a later step, after the pull request is made"
    assert outputs == {"code": "1", "findings": "1", "sarif": ""}
    assert out.startswith("::error file=pins.py,line=1,")
    assert "### Certificate pins: 1" in runner.summary.read_text(encoding="utf-8")
    assert "pins.py:1:9: PIN101" in runner.summary.read_text(encoding="utf-8")


def test_scan_writes_sarif(runner, project):
    _, _, outputs = runner(
        "scan.sh", INPUT_ARGS="--as-of=2026-11-24", INPUT_SARIF="out.sarif", INPUT_FAIL_ON="never"
    )
    assert outputs == {"code": "0", "findings": "2", "sarif": "out.sarif"}
    assert len(json.loads((project / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 2
    _, _, outputs = runner("scan.sh", INPUT_ARGS="--as-of=2026-11-24", INPUT_UPLOAD="true")
    assert Path(outputs["sarif"]).is_file()


def test_scan_without_findings(runner):
    _, out, outputs = runner("scan.sh", INPUT_ARGS="--select=PIN203")
    assert (out, outputs) == ("", {"code": "0", "findings": "0", "sarif": ""})
    assert runner.summary.read_text(encoding="utf-8") == ""


def test_what_goes_wrong_is_told(runner):
    _, out, outputs = runner("scan.sh", INPUT_PATHS="nowhere")
    assert outputs["code"] == "2"
    assert "nowhere: no such file or directory" in out


def test_inputs_are_not_run(runner, project):
    for name in ("INPUT_PATHS", "INPUT_ARGS", "INPUT_FAIL_ON"):
        runner("scan.sh", **{name: "$(touch owned) `touch owned` ; touch owned"})
    assert not (project / "owned").exists()


def test_fix_pushes_a_branch(runner, project, tmp_path):
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "one")
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "remote.git")
    git(project, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(project, "push", "-q", "-u", "origin", "main")
    git(project, "remote", "set-head", "origin", "main")
    code, out, _ = runner("fix.sh", PATH=os.pathsep.join(["/usr/bin", "/bin"]))
    assert code == 0, out
    branches = git(tmp_path / "remote.git", "branch", "--format=%(refname:short)").splitlines()
    assert len(branches) == 2
    [branch] = set(branches) - {"main"}
    assert "df3c24f9bfd666761b268073fe06d1cc8d4f82a4" in git(
        tmp_path / "remote.git", "show", f"{branch}:pins.py"
    )
    assert git(project, "status", "--porcelain") == ""


def test_install_makes_an_environment_of_its_own(runner):
    code, out, outputs = runner("install.sh", PYTHON=sys.executable, INPUT_PACKAGE="pip")
    assert code == 0, out
    assert Path(outputs["pinning"]).parent.is_dir()
    assert Path(outputs["pinning"]).parent.parent == runner.temp / "flake8-pinning"
