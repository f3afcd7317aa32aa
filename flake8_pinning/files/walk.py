"""Which files to look at. Paths given are always read; directories are walked with git's own ignore rules."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from flake8_pinning.files.names import printable

SKIPPED_DIRECTORIES = {
    ".git", ".hg", ".svn", ".tox", ".nox", ".venv", "venv", "__pycache__", "node_modules", ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache", ".eggs",
}  # fmt: skip


_GIT_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
_GIT_UNREADABLE = re.compile(rb"(?m)^warning: could not open directory '(.*?)/?': (.*)$")


class FileError(Exception):
    """A path that cannot be used; the message is one line."""


def walk(paths: Iterable[Path], on_error: list[str] | None = None) -> Iterator[Path]:
    """Every file below *paths*, each once, in a stable order.

    In a git work tree git decides what is ignored; elsewhere the usual folders of tools are passed over.
    Symbolic links inside directories are not followed.

    :param on_error: collects one line for each directory that cannot be read, instead of raising.
    :raises FileError: a path given does not exist, or may not be looked at.
    """
    seen: set[str] = set()
    errors: list[str] = [] if on_error is None else on_error
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            raise FileError(f"{printable(str(path))}: {'no such file or directory' if missing else error.strerror}") from None
        for file in _below(path, errors):
            key = os.path.normcase(os.path.normpath(file))
            if key not in seen:
                seen.add(key)
                yield file


def _below(path: Path, errors: list[str]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    listed = _git_listing(path, errors)
    if listed is not None:
        for entry in listed:
            # The functions of os.path say no where a method of Path would raise for a folder that cannot be
            # entered.
            if os.path.islink(entry):  # noqa: PTH114
                continue
            if os.path.isfile(entry):  # noqa: PTH113
                yield entry
            elif os.path.isdir(entry) and entry != path:  # noqa: PTH112 - a repository within, which git lists as one entry
                yield from _below(entry, errors)
        return

    def failed(error: OSError) -> None:
        errors.append(f"{printable(str(error.filename))}: {error.strerror}")

    for folder, directories, names in os.walk(path, onerror=failed):
        kept = sorted(name for name in directories if name not in SKIPPED_DIRECTORIES)
        repositories = {
            name
            for name in kept
            if os.path.exists(os.path.join(folder, name, ".git"))  # noqa: PTH110, PTH118
            and not os.path.islink(os.path.join(folder, name))  # noqa: PTH114, PTH118
        }
        directories[:] = [name for name in kept if name not in repositories]
        for name in sorted(names):
            file = Path(folder, name)
            if not os.path.islink(file) and os.path.isfile(file):  # noqa: PTH113, PTH114
                yield file
        for name in sorted(repositories):
            yield from _below(Path(folder, name), errors)


def _git_listing(path: Path, errors: list[str]) -> list[Path] | None:
    """What git tracks or does not ignore below *path*, or ``None`` where git cannot say."""
    command = [
        "git",
        "-C",
        str(path),
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--deduplicate",
    ]
    # In a hook git names its own repository and index in variables, which would hold for other folders too.
    environment = {name: value for name, value in os.environ.items() if name not in _GIT_VARIABLES}
    environment["LC_ALL"] = "C"
    try:
        result = subprocess.run(command, capture_output=True, check=False, timeout=120, env=environment)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    if result.returncode != 0:
        return None
    unreadable = _GIT_UNREADABLE.findall(result.stderr)
    errors.extend(f"{printable(str(path / os.fsdecode(name)))}: {os.fsdecode(reason)}" for name, reason in unreadable)
    names = sorted(os.fsdecode(name) for name in result.stdout.split(b"\0") if name)
    if not names and not unreadable:
        return None  # empty, or ignored as a whole and still somebody asked for it
    # A virtual environment that git was not told to ignore is still none of the project's source.
    return [path / name for name in names if SKIPPED_DIRECTORIES.isdisjoint(name.split("/")[:-1])]
