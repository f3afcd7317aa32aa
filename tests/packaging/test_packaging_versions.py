"""What is said of supported versions is one thing everywhere: pyproject.toml, constraints, dev.py, CI."""

from __future__ import annotations

import importlib.util
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = ("test", "docs")
"""Dependency groups that the tests are run with; ruff and mypy are for the newest Python alone."""
INDIRECT = {"mypy-extensions"}
"""What only the packages need that pyproject.toml names."""
ABOVE = {"tomli"}
"""What another package of the oldest environment needs newer than this one does."""


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def requirements() -> Iterator[Requirement]:
    """Everything that the oldest environment is made of, by pyproject.toml."""
    texts = list(PROJECT["project"]["dependencies"])
    for extra in PROJECT["project"]["optional-dependencies"].values():
        texts += [text for text in extra if not text.startswith("flake8-pinning[")]
    for group in GROUPS:
        texts += PROJECT["dependency-groups"][group]
    for requirement in map(Requirement, texts):
        if requirement.marker is None or requirement.marker.evaluate({"python_version": oldest_python()}):
            yield requirement


def oldest_python() -> str:
    return PROJECT["project"]["requires-python"].removeprefix(">=")


def constraints() -> dict[str, str]:
    lines = (ROOT / "constraints" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    found = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in found.items()}


def test_the_lower_bounds_are_what_the_oldest_environment_has() -> None:
    bounds: dict[str, set[Version]] = {}
    for requirement in requirements():
        [specifier] = requirement.specifier
        assert specifier.operator == ">=", f"{requirement}: a lower bound and nothing else"
        bounds.setdefault(canonicalize_name(requirement.name), set()).add(Version(specifier.version))
    oldest = {name: {Version(version)} for name, version in constraints().items() if name not in INDIRECT}
    assert {name: bounds[name] for name in bounds if name not in ABOVE} == {
        name: oldest[name] for name in oldest if name not in ABOVE
    }
    assert all(max(bounds[name]) < max(oldest[name]) for name in ABOVE)


def test_the_lists_are_in_order() -> None:
    names = [name for name in constraints() if name not in INDIRECT | ABOVE]
    assert names == sorted(names)


def test_dev_py_reads_the_groups_as_a_toml_parser_does(dev: ModuleType) -> None:
    for group, wanted in PROJECT["dependency-groups"].items():
        assert dev._requirements([group]) == wanted


def test_one_oldest_python(dev: ModuleType) -> None:
    oldest = oldest_python()
    assert ".".join(map(str, dev.OLDEST_PYTHON)) == oldest
    assert PROJECT["tool"]["ruff"]["target-version"] == "py" + oldest.replace(".", "")
    assert PROJECT["tool"]["mypy"]["python_version"] == oldest
    assert supported()[0] == oldest


def supported() -> list[str]:
    prefix = "Programming Language :: Python :: 3."
    found = [line for line in PROJECT["project"]["classifiers"] if line.startswith(prefix)]
    return [line.rpartition(" ")[2] for line in found]


def jobs() -> dict[str, Any]:
    return yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))["jobs"]


def test_ci_runs_every_supported_python_and_system() -> None:
    matrix = jobs()["test"]["strategy"]["matrix"]
    assert matrix["python"] == supported()
    others = {(entry["os"].partition("-")[0], entry["python"]) for entry in matrix["include"]}
    assert {system for system, _ in others} == {"windows", "macos"}
    assert {python for _, python in others} <= set(supported())


def test_ci_runs_the_oldest_and_the_coverage() -> None:
    def steps(job: str) -> tuple[str, str]:
        [python] = [step["with"]["python-version"] for step in jobs()[job]["steps"] if "python-version" in step.get("with", {})]
        [command] = [step["run"] for step in jobs()[job]["steps"] if "run" in step]
        return python, command

    assert steps("oldest") == (oldest_python(), "python dev.py test-oldest")
    assert steps("coverage") == (supported()[-1], "python dev.py coverage")


def test_just_has_every_command(dev: ModuleType) -> None:
    recipes = [
        line.split()[0].rstrip(":")
        for line in (ROOT / "justfile").read_text(encoding="utf-8").splitlines()
        if line and line[0].isalpha() and line.endswith(":")
    ]
    assert recipes == ["default", *dev.COMMANDS]


# --- which Python is the oldest ------------------------------------------------------------------------------------


def test_the_oldest_python_that_answers_is_taken(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A shim of a version manager may be there and stand for nothing."""
    name = oldest_python()
    for version in ("9", "13"):
        (tmp_path / ".pyenv" / "versions" / f"{name}.{version}" / "bin").mkdir(parents=True)
        (tmp_path / ".pyenv" / "versions" / f"{name}.{version}" / "bin" / "python").touch()
    asked: list[str] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        asked.append(command[0])
        return SimpleNamespace(returncode=127 if command[0] == "/shims/python" else 0, stdout=b"/real/python\n")

    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(dev.shutil, "which", lambda _: "/shims/python")
    monkeypatch.setattr(dev.subprocess, "run", run)
    assert dev.oldest_python() == "/real/python"
    assert len(asked) == 2


def test_without_an_old_python_the_running_one_says_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    assert dev.oldest_python() == sys.executable
    assert f"no Python {oldest_python()} here" in capsys.readouterr().err


# --- setting up, and what can go wrong -----------------------------------------------------------------------------


def test_an_older_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(str(ROOT / "dev.py"))
    assert stopped.value.code == f"dev.py needs Python {oldest_python()} or newer; this is 3.8"


def test_an_environment_that_cannot_be_made_is_not_left_half(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Debian's venv makes the directory, and then says that python3-venv is missing."""
    venv = tmp_path / ".venv"

    def run(command: list[str], **_: object) -> SimpleNamespace:
        (venv / "bin").mkdir(parents=True)
        return SimpleNamespace(returncode=1)

    monkeypatch.setattr(dev.subprocess, "run", run)
    with pytest.raises(SystemExit) as stopped:
        dev.setup("codemods", venv=venv)
    assert stopped.value.code == f"dev.py: {sys.executable} could not make .venv"
    assert not venv.exists()


def test_what_pip_could_not_install_is_tried_again(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    venv = tmp_path / ".venv"
    answers = [0, 1, 0, 0]
    commands: list[str] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        venv.mkdir(exist_ok=True)
        commands.append(command[2])
        return SimpleNamespace(returncode=answers.pop(0))

    monkeypatch.setattr(dev.subprocess, "run", run)
    with pytest.raises(SystemExit, match="pip could not install"):
        dev.setup("codemods", venv=venv)
    dev.setup("codemods", venv=venv)
    dev.setup("codemods", venv=venv)
    assert commands == ["venv", "pip", "venv", "pip"]


def test_an_unknown_command_is_told_the_known_ones() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "fly"], capture_output=True, check=False, env={**os.environ}, text=True
    )
    assert done.returncode == 2
    assert "  test-oldest " in done.stderr


def test_the_page_of_the_rules_names_the_oldest_semgrep() -> None:
    """The extra's bound does not hold for those who have the rules from a clone."""
    oldest = constraints()["semgrep"].removesuffix(".0")
    page = (ROOT / "docs" / "semgrep-rules.md").read_text(encoding="utf-8")
    assert f"Semgrep {oldest} is the oldest" in page
