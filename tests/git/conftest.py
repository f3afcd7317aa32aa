"""Real repositories: a bare one on disk as the remote, a clone of it as the user's."""

from __future__ import annotations

import os

import pytest
from git_identity import be_ada  # type: ignore[import-not-found]
from git_sandbox import DAY, OLD, R3, Sandbox  # type: ignore[import-not-found]

from flake8_pinning.cli import main
from flake8_pinning.pullrequest import github


@pytest.fixture
def sandbox(tmp_path, monkeypatch):
    be_ada(monkeypatch)
    # No gh of the machine's may open a pull request from a test; here there is none, until a test makes one.
    monkeypatch.setattr(github, "installed", lambda: False)
    tools = tmp_path / "tools"
    tools.mkdir()
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    (tools / "gh").write_text("#!/bin/sh\nexit 1\n")
    (tools / "gh").chmod(0o755)
    box = Sandbox(tmp_path)
    monkeypatch.chdir(box.work)
    return box


@pytest.fixture
def pinned(sandbox):
    """A repository with one outdated pin for a person and two that a program can fix."""
    sandbox.commit(
        {
            "app/pins.py": f"PINS = ['{OLD}']\n",
            "issuers.py": f"ISSUERS = ['{R3}']\n",
            "web/pins.js": f"const pins = ['{OLD}'];\n",
        }
    )
    return sandbox


@pytest.fixture
def run(capsys):
    """Run the command: (exit code, standard output, lines on standard error)."""

    def call(*arguments):
        capsys.readouterr()
        code = main(["pull-request", *DAY, *arguments])
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return call
