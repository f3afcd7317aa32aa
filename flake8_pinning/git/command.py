"""Run git: no shell, no questions, no variables of another repository, and no process left behind."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flake8_pinning.files import FileError

TIMEOUT = 600.0
"""Seconds after which a git command is given up."""
NO_HOOKS = ("-c", f"core.hooksPath={os.devnull}")
"""For commands in which a hook has no say: making and removing a temporary work tree, cloning."""
_FOREIGN = re.compile(
    r"GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_.*|CEILING_.*)\Z"
)
"""Variables by which git names the repository that a hook is for; they would hold for others too."""
_PASSWORD = re.compile(r"(?<=://)[^/@\s'\"]+@")
_NOISE = re.compile(
    r"(?:hint|warning|From |To |Cloning into|Enumerating|Counting|remote: (?:Enum|Count|Compress))"
)

_CONSEQUENCES = ("error: failed to push some refs", "fatal: failed to write commit object")
"""What git says behind the line that tells why."""


class GitError(FileError):
    """What git could not do; the message is one line, without user names and passwords from URLs."""

    def __init__(self, message: str) -> None:
        super().__init__(without_secrets(" ".join(message.split())))


@dataclass(frozen=True)
class Output:
    """What a git command gave."""

    code: int
    out: bytes
    err: str

    @property
    def ok(self) -> bool:
        return self.code == 0

    @property
    def text(self) -> str:
        """Its output without the line end."""
        return os.fsdecode(self.out).rstrip("\r\n")

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n") if self.text else []

    @property
    def reason(self) -> str:
        """The line of git's messages that says what went wrong."""
        lines = [line.strip() for line in f"{self.err}\n{os.fsdecode(self.out)}".splitlines()]
        lines = [line for line in lines if line and not line.startswith(_CONSEQUENCES)]
        for mark in ("! ", "fatal: ", "error: "):
            for line in lines:
                if line.startswith(mark):
                    return line.removeprefix(mark)
        telling = [line for line in lines if not _NOISE.match(line)] or lines
        return telling[0] if telling else f"git ended with code {self.code}"


class Git:
    """Git in one directory.

    :param directory: where it runs (``git -C``).
    :param timeout: seconds after which a command is given up, with everything it started.
    :param group: whether commands get a process group of their own; not in a process that is itself ended as
        a group."""

    def __init__(self, directory: Path, *, timeout: float = TIMEOUT, group: bool = True) -> None:
        self.directory = directory
        self.timeout = timeout
        self.group = group

    def run(self, *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None) -> Output:
        """Run ``git arguments…`` and give what it said, whatever its exit code.

        :raises GitError: git is not installed, or it took too long.
        """
        command = ["git", "-C", str(self.directory), *arguments]
        environment = {**quiet_environment(), **(env or {})}
        return run_quietly(command, timeout=self.timeout, stdin=stdin, env=environment, group=self.group)

    def __call__(
        self, *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> Output:
        """The same, where nothing but success is expected.

        :raises GitError: it failed.
        """
        output = self.run(*arguments, stdin=stdin, env=env)
        if not output.ok:
            verb = next((word for word in arguments if not word.startswith("-") and "=" not in word), "git")
            raise GitError(f"git {verb}: {output.reason}")
        return output


def quiet_environment() -> dict[str, str]:
    """The environment for git: this repository's alone, in English, and never a question to a terminal."""
    environment = {name: value for name, value in os.environ.items() if not _FOREIGN.match(name)}
    environment.update(
        LC_ALL="C",
        GIT_TERMINAL_PROMPT="0",
        GIT_LFS_SKIP_SMUDGE="1",
        GIT_MERGE_AUTOEDIT="no",
        GIT_EDITOR="true",
    )
    environment.setdefault("GIT_ASKPASS", "")
    environment.setdefault("SSH_ASKPASS", "")
    environment.setdefault("GCM_INTERACTIVE", "never")
    environment.setdefault("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=30")
    return environment


def run_quietly(
    command: Sequence[str],
    *,
    timeout: float,
    stdin: str | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    group: bool = True,
    started: Callable[[subprocess.Popen[bytes]], object] | None = None,
) -> Output:
    """Run a program in a process group of its own, which is ended as a whole when the time is up.

    :param started: is told the process, so that another thread can end it with :func:`end`.
    :raises GitError: the program is not there, or it took too long.
    """
    try:
        process = subprocess.Popen(  # noqa: S603
            list(command),
            stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(env) if env is not None else None,
            cwd=cwd,
            start_new_session=group,
        )
    except FileNotFoundError as error:
        if cwd is not None and not cwd.is_dir():
            raise GitError(f"{cwd}: no such directory") from None
        raise GitError(f"{error.filename}: not installed") from None
    except OSError as error:
        raise GitError(f"{command[0]}: {error.strerror}") from None
    try:
        if started is not None:
            started(process)
        out, err = process.communicate(
            None if stdin is None else stdin.encode("utf-8", "surrogateescape"), timeout=timeout
        )
    except subprocess.TimeoutExpired:
        raise GitError(f"{Path(command[0]).name} took longer than {timeout:g} seconds") from None
    finally:
        if process.poll() is None:
            end(process, group=group)
            process.communicate()
    return Output(process.returncode, out, err.decode("utf-8", "replace"))


def end(process: subprocess.Popen[bytes], *, group: bool = True) -> None:
    """End a process and what it started: git talks to remotes through children."""
    with contextlib.suppress(OSError):
        if group and hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        elif group and os.name == "nt":
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, capture_output=True, check=False)  # noqa: S603
        else:
            process.kill()


def without_secrets(text: str) -> str:
    """*text* with the user names and passwords in URLs taken out."""
    return _PASSWORD.sub("", text)
