"""Which files to look at. Paths given are always read; directories are walked with git's own ignore rules."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

SKIPPED_DIRECTORIES = {
    ".git", ".hg", ".svn", ".tox", ".nox", ".venv", "venv", "__pycache__", "node_modules", ".mypy_cache", ".ruff_cache",
    ".pytest_cache", ".eggs",
}  # fmt: skip


class FileError(Exception):
    """A path that cannot be used; the message is one line."""


def walk(paths: Iterable[Path], on_error: list[str] | None = None) -> Iterator[Path]:
    """Every file below *paths*, each once, in a stable order.

    In a git work tree git decides what is ignored; elsewhere the usual folders of tools are passed over. Symbolic links
    inside directories are not followed.

    :param on_error: collects one line for each directory that cannot be read, instead of raising.
    :raises FileError: a path given does not exist.
    """
    seen: set[str] = set()
    for path in paths:
        if not path.exists():
            raise FileError(f"{path}: no such file or directory")
        for file in _below(path, on_error):
            key = os.path.normpath(file)
            if key not in seen:
                seen.add(key)
                yield file


def _below(path: Path, on_error: list[str] | None) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    tracked = _git_files(path)
    if tracked is not None:
        yield from tracked
        return

    def failed(error: OSError) -> None:
        if on_error is not None:
            on_error.append(f"{error.filename}: {error.strerror}")

    for folder, directories, names in os.walk(path, onerror=failed):
        directories[:] = sorted(name for name in directories if name not in SKIPPED_DIRECTORIES)
        for name in sorted(names):
            file = Path(folder, name)
            if not file.is_symlink():
                yield file


def _git_files(path: Path) -> list[Path] | None:
    """Tracked and untracked files that git does not ignore, or ``None`` where git cannot say."""
    command = ["git", "-C", str(path), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    try:
        result = subprocess.run(command, capture_output=True, check=False, timeout=120)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    if result.returncode != 0:
        return None
    names = sorted(os.fsdecode(name) for name in result.stdout.split(b"\0") if name)
    if not names and any(path.iterdir()):
        return None  # the whole folder is ignored, and still somebody asked for it
    files = [path / name for name in names]
    return [file for file in files if not file.is_symlink() and file.is_file()]
