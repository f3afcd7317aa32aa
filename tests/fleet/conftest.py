"""A fleet on disk: work trees, a bare repository, a URL, and what cannot be looked at."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from git_identity import be_ada  # type: ignore[import-not-found]

from flake8_pinning.cli import main

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
R3 = "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
X1 = "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="


def git(folder, *arguments):
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def fleet(tmp_path, monkeypatch):
    be_ada(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for name, files in {
        "alpha": {"src/pins.py": f"PINS = ['{OLD}']\n"},
        "beta": {"pins.ts": f"const pins = ['{R3}'];\n", "roots.ts": f"const pins = ['{X1}'];\n"},
        "gamma": {"a.py": "print(1)\n"},
        "delta": {"pins.py": f"PINS = ['{X1}']\n"},
    }.items():
        for file, text in files.items():
            path = Path(name, file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        git(name, "init", "--quiet", "--initial-branch=main")
        git(name, "add", "--all")
        git(name, "commit", "--quiet", "-m", "first")
    git(".", "clone", "--quiet", "--bare", "beta", "beta.git")
    Path("repos.txt").write_text(f"# ours\nalpha\n\nbeta.git\n{(tmp_path / 'delta').as_uri()}\ngamma\n")
    return tmp_path


@pytest.fixture
def run(fleet, capsys):
    def call(*arguments):
        capsys.readouterr()
        options = ["--as-of", "2026-11-24", "--isolated", "--cache", str(fleet / "cache")]
        code = main(["fleet", "repos.txt", *options, *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return call
