"""A project in the current directory, and the real command run in this process or in another one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from flake8_pinning.cli import main

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current directory, with nothing of the machine's settings above it."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def pinning(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """``pinning COMMAND …`` on a day: (exit code, stdout, stderr)."""

    def run(command: str, *arguments: str, as_of: str = "2026-11-24") -> tuple[int, str, str]:
        capfdbinary.readouterr()
        try:
            code = main([command, "--as-of", as_of, *arguments])
        except SystemExit as error:  # what argparse does with arguments that are none
            code = int(error.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.Popen[bytes]]:
    """``pinning …`` as a process of its own."""

    def start(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "flake8_pinning", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,  # type: ignore[call-overload]
        )

    return start


@pytest.fixture
def unprivileged(project: Path) -> Callable[[], AbstractContextManager[None]]:
    """A context in which permissions hold, for root too; paths must be relative to the project."""

    @contextmanager
    def switched() -> Iterator[None]:
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            yield
            return
        project.chmod(0o777)
        # What the commands import lazily may stand where only root reads.
        main(["scan", "--isolated", "--select", "PIN203"])
        import flake8_pinning.cli.explain  # noqa: F401

        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return switched


@pytest.fixture
def git(project: Path) -> Callable[..., str]:
    """``git …`` in the project, which becomes a repository."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        **{
            f"GIT_{who}_{what}": "test@example.com"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=project, env=environment, capture_output=True, check=True
        )
        return done.stdout.decode()

    run("init", "-q", "-b", "main")
    return run
