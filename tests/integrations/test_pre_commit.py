"""The hooks, run by the real pre-commit from a clone; their environment installs from a package index."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from .conftest import clean_environment, git, tool

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
CONFIG = """\
repos:
  - repo: {clone}
    rev: {revision}
    hooks:
      - id: pinning-scan
        args: ["--as-of", "2026-11-24"]
        # One environment for both hooks, so that the test installs once.
        additional_dependencies: ["libcst>=1.1", "certifi"]
      - id: pinning-fix
        args: ["--as-of", "2026-11-24"]
"""


@pytest.fixture
def project(tmp_path: Path, clone: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / ".pre-commit-config.yaml").write_text(
        CONFIG.format(clone=clone, revision=git(clone, "rev-parse", "HEAD")), encoding="utf-8"
    )
    (folder / "pyproject.toml").write_text('[tool.pinning]\nexclude = ["vendor"]\n', encoding="utf-8")
    (folder / "pins.py").write_text(f"PINS = ['{OLD}']\n", encoding="utf-8")
    for name in ("vendor/pins.yaml", "notes.md"):  # excluded by the settings, and prose
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"pinned thumbprint: '{OLD}'\n", encoding="utf-8")
    (folder / "vendor" / "pins.py").write_text(f"PINS = ['{OLD}']\n", encoding="utf-8")  # excluded, and fixable
    (folder / "image.png").write_bytes(b"\x89PNG\0\0")
    git(folder, "add", ".")
    return folder


def pre_commit(folder: Path, home: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [tool("pre-commit"), *arguments, "--color", "never"],
        cwd=folder,
        env=clean_environment(PRE_COMMIT_HOME=str(home)),
        capture_output=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


def test_scan_finds_fix_adds_and_then_both_are_content(project: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    code, out = pre_commit(project, home, "run", "--all-files")
    assert code == 1, out
    assert "pins.py:1:9: PIN101 DigiCert Global Root CA left service on 2026-04-15" in out
    assert "vendor" not in out
    assert "notes.md" not in out
    assert "fixed pins.py" in out
    assert "files were modified by this hook" in out
    assert (project / "pins.py").read_text(encoding="utf-8") == f"PINS = ['{OLD}', '{NEW}']\n"
    assert (project / "vendor" / "pins.py").read_text(encoding="utf-8") == f"PINS = ['{OLD}']\n"
    git(project, "add", ".")
    code, out = pre_commit(project, home, "run", "--all-files")
    assert code == 0, out
    assert out.count("Passed") == 2


def test_the_manifest_is_valid(clone: Path) -> None:
    done = subprocess.run(
        [tool("pre-commit"), "validate-manifest", str(clone / ".pre-commit-hooks.yaml")], check=False
    )
    assert done.returncode == 0
