"""A project in the current directory, and the real command run in this process or in another one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import command  # type: ignore[import-not-found]
import pytest
from command import enter  # type: ignore[import-not-found]

from flake8_pinning.cli import main

Run = Callable[..., tuple[int, str, str]]
AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current directory, with nothing of the machine's settings above it."""
    return enter(tmp_path, monkeypatch)  # type: ignore[no-any-return]


@pytest.fixture
def pinning(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """``pinning COMMAND …`` on a day: (exit code, stdout, stderr)."""

    def run(subcommand: str, *arguments: str, as_of: str = "2026-11-24") -> tuple[int, str, str]:
        return command.run(capfdbinary, subcommand, "--as-of", as_of, *arguments)  # type: ignore[no-any-return]

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
