"""What the settings and the comments leave to work on: which files of a tree, which codes, which findings.

``pinning scan``, ``fix``, ``pull-request`` and ``fleet`` ask here, so that what one of them passes over, all of them do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.codes import BY_CODE
from flake8_pinning.config import Config
from flake8_pinning.files import decode_python, decode_text, walk
from flake8_pinning.files.kinds import DOCUMENTS, PYTHON, is_listing

if TYPE_CHECKING:
    from flake8_pinning.checks import Finding
    from flake8_pinning.ignores import Sorted

INVENTORY = tuple(code for code in BY_CODE if code.startswith("PIN9"))
"""Codes that list pins and ask for nothing."""

REPORTS = {".sarif"}
"""Files that hold other tools' findings, and with them the values that these are about."""


def find_files(
    paths: Sequence[Path],
    config: Config,
    problems: list[str],
    *,
    force_exclude: bool = False,
    skipped: Iterable[Path | None] = (),
) -> Iterator[Path]:
    """The files that *paths* and the settings mean: those named themselves, and in directories what fits.

    :param problems: collects one line for each directory that cannot be read.
    :param force_exclude: the rules for directories hold for files named themselves too.
    :param skipped: files to pass over in directories: this tool's own reports.
    :raises FileError: a path does not exist.
    """
    explicit = set() if force_exclude else set(paths)
    own = {path.absolute() for path in (*skipped, config.baseline) if path is not None}
    for path in walk(paths, problems):
        if path not in explicit:
            suffix = path.suffix.lower()
            if suffix in REPORTS or (suffix in DOCUMENTS and not config.documents) or is_listing(path.name):
                continue
            if own and path.absolute() in own:
                continue
            if not config.wants(path):
                continue
        yield path


def selected(config: Config, *, inventory: bool = False) -> frozenset[str]:
    """The codes to report, and to fix."""
    chosen = set(config.select) or {code.code for code in BY_CODE.values() if code.default}
    chosen |= set(config.extend_select)
    if inventory:
        chosen |= set(INVENTORY)
    return frozenset(chosen - set(config.ignore))


def sort_by_comments(findings: Sequence[Finding], path: Path, day: date) -> Sorted:
    """Part the findings in the file at *path* by the comments in it that ask for silence."""
    from flake8_pinning import ignores

    return ignores.sort(findings, text_with_lines(path), day)


def text_with_lines(path: Path) -> str:
    """The text of a file with lines counted as the scanner counts them; empty where there is none now."""
    try:
        data = path.read_bytes()
    except OSError:
        return ""
    if path.suffix.lower() in PYTHON:
        try:
            return decode_python(data).text.replace("\r\n", "\n").replace("\r", "\n")
        except SyntaxError:
            pass
    return decode_text(data) or ""
