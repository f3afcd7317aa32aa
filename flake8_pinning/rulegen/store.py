"""Write generated files: each whole or not at all, and none of an earlier run left behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flake8_pinning.files import replace_file

MARK = "flake8_pinning.rulegen"
"""Stands in every generated file; a file without it is never removed."""


def write(directory: Path, files: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Write *files* into *directory* and remove generated ones that are not among them.

    :returns: the names written because they were new or different, and the names removed.
    :raises OSError: a file cannot be written.
    """
    directory.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in files.items():
        path = directory / name
        data = text.encode("utf-8")
        if not path.exists() or path.read_bytes() != data:
            replace_file(path, data)
            written.append(name)
    removed = [path.name for path in sorted(directory.iterdir()) if path.name not in files and _generated(path)]
    for name in removed:
        (directory / name).unlink()
    return written, removed


def stale(directory: Path, files: Mapping[str, str]) -> list[str]:
    """Names that differ between *directory* and *files*, or exist in one of them only."""
    present = {path.name for path in directory.iterdir() if _generated(path)} if directory.is_dir() else set()
    different = {
        name
        for name, text in files.items()
        if not (directory / name).exists() or (directory / name).read_bytes() != text.encode("utf-8")
    }
    return sorted(different | (present - set(files)))


def _generated(path: Path) -> bool:
    if not path.is_file() or path.suffix not in (".yaml", ".txt"):
        return False
    with path.open("rb") as stream:
        return MARK.encode() in stream.read(500)
