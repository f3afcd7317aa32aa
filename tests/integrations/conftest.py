"""The repository as somebody else would clone it, and the tools of the environment that the tests run in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def tool(name: str) -> str:
    """A command of this environment."""
    found = shutil.which(name, path=os.fspath(Path(sys.executable).parent))
    assert found, f"{name} is not installed beside {sys.executable}"
    return found


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without another repository's git variables and without settings of the machine."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHONPATH"))
    }
    identity = {
        f"GIT_{who}_{what}": "test@example.com"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return {**kept, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **more}


def git(folder: Path, *arguments: str) -> str:
    """``git …`` in *folder*."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=clean_environment(), capture_output=True, check=True
    )
    return done.stdout.decode().strip()


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the files of this work tree, as they are now."""
    folder = tmp_path_factory.mktemp("clone") / "flake8-pinning"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.fail("the integration tests need a git checkout")
    for name in listed.stdout.decode().split("\0"):
        wanted = name.startswith(("flake8_pinning/", "codemods/", "rules")) or "/" not in name
        if name and wanted and (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-f", ".")
    git(folder, "commit", "-q", "-m", "clone")
    return folder
