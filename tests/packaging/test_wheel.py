"""The built wheel, installed in a fresh environment, inside a project with its own ``codemods/`` and ``pinning.py``."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def build(out: Path, *options: str) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", *options, "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="module")
def project(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{wheel}[codemods]"],
        check=True,
    )
    (folder / "codemods").mkdir()
    (folder / "codemods" / "__init__.py").write_text("MINE = True\n", encoding="utf-8")
    (folder / "pinning.py").write_text("MINE = True\n", encoding="utf-8")
    (folder / "client.py").write_text(
        'PINS = ["sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="]\n', encoding="utf-8"
    )
    return folder


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        # Windows starts nothing without this one.
        **{name: value for name, value in os.environ.items() if name.upper() == "SYSTEMROOT"},
        "PATH": f"{project / 'env' / ('Scripts' if os.name == 'nt' else 'bin')}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(project / "home"),
    }
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_is_small_and_holds_what_it_must(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    # The catalog is below 3 MB; the generated rules repeat its digests, which nothing can compress.
    assert zipfile.ZipFile(wheel).getinfo("flake8_pinning/data/catalog.bin").file_size < 3_000_000
    assert wheel.stat().st_size < 5_000_000
    assert {"flake8_pinning/py.typed", "flake8_pinning/data/catalog.bin", "pinning_codemods/py.typed"} <= set(
        names
    )
    rules = {name for name in names if name.startswith("flake8_pinning/rules") and not name.startswith("flake8_pinning/rules_fix/")}
    assert rules == {
        "flake8_pinning/rules/languages.yaml",
        "flake8_pinning/rules/catalog/authorities.yaml",
        "flake8_pinning/rules_inventory/languages.yaml",
    }
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"flake8_pinning", "pinning_codemods"}
    assert not [name for name in names if "/rules" in name and "/rulegen/" not in name and not name.endswith((".yaml", "cli/rules.py"))]
    for name in rules:
        # Semgrep takes a file that begins so for JSON, which it reads much faster.
        assert zipfile.ZipFile(wheel).read(name).startswith(b"{")


def test_the_source_distribution_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    """Links among the folders of rules, which are followed, must not hide what is behind them."""
    other = zipfile.ZipFile(build(tmp_path))
    assert sorted(other.namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_flake8_finds_the_pin(project: Path) -> None:
    result = run(project, "flake8", "--select", "PIN", "--pinning-as-of", "2026-11-24", "client.py")
    assert result.stdout.startswith("client.py:1:9: PIN101 R3 (Let's Encrypt) left service on ")
    assert result.stderr == ""


def test_the_command_works_beside_a_module_called_pinning(project: Path) -> None:
    result = run(project, "pinning", "fix", "--diff", "--as-of", "2026-11-24", "client.py")
    assert result.returncode == 1, result.stderr
    assert "+PINS = [" in result.stdout


def test_the_codemod_runs_beside_a_folder_called_codemods(project: Path) -> None:
    command = "pinning_codemods.add_replacement_pins.AddReplacementPins"
    target = project / "second.py"
    target.write_text((project / "client.py").read_text(encoding="utf-8"), encoding="utf-8")
    result = run(
        project,
        "python",
        "-m",
        "libcst.tool",
        "codemod",
        "-x",
        "--no-format",
        command,
        "--as-of",
        "2026-11-24",
        "second.py",
    )
    assert result.returncode == 0, result.stderr
    assert target.read_text(encoding="utf-8").count("sha256/") == 4


def test_rules_are_found_without_the_checkout(project: Path) -> None:
    result = run(project, "pinning", "rules")
    folder = Path(result.stdout.strip())
    assert folder.is_dir()
    assert ROOT not in folder.parents
    assert not list(folder.rglob("inventory/*.yaml")), "the default bundle does not load the inventory"
    assert list(Path(run(project, "pinning", "rules", "--inventory").stdout.strip()).glob("*.yaml"))


def test_a_missing_extra_is_one_line(project: Path) -> None:
    result = run(project, "pinning", "catalog", "build", "--sources", "nowhere", "ca.pem")
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert "flake8-pinning[certificates]" in result.stderr or "nowhere" in result.stderr
