"""What the commands share: arguments, exit codes, the analyzer, and how they write."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.codes import BY_CODE
from flake8_pinning.config import Config, load
from flake8_pinning.files import replace_file, walk
from flake8_pinning.scan import DOCUMENTS

if TYPE_CHECKING:
    from flake8_pinning.analysis import Analyzer

HORIZON = 365
"""As :data:`flake8_pinning.judge.HORIZON`, which costs an import of all that judges; a test compares them."""

NOTHING, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report or change; findings or changes; could not do its work."""


INVENTORY = tuple(code for code in BY_CODE if code.startswith("PIN9"))
"""Codes that list pins and ask for nothing."""


def day(text: str) -> date:
    """An argument that is a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-04-15") from None


def days(text: str) -> int:
    """An argument that is a number of days."""
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days")
    return int(text)


def add_judgement(parser: argparse.ArgumentParser) -> None:
    """``--as-of``, ``--horizon``, ``--pinning-catalog``, and where the settings are."""
    parser.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="judge on this day (default: today)")
    parser.add_argument(
        "--horizon",
        type=days,
        default=None,
        metavar="DAYS",
        help=f"days before a departure to report it (default: {HORIZON})",
    )
    parser.add_argument(
        "--pinning-catalog",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="catalog of private CAs (TOML); repeatable",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the settings: [tool.pinning] of this file (default: the nearest pyproject.toml)",
    )
    where.add_argument("--isolated", action="store_true", help="read no settings from files")


def settings(args: argparse.Namespace) -> Config:
    """The project's settings; read once a run.

    :raises ConfigError: the file cannot be read, or says something that is not known.
    """
    found: Config | None = getattr(args, "settings", None)
    if found is None:
        isolated = getattr(args, "isolated", False)
        found = Config() if isolated else load(getattr(args, "config", None))
        args.settings = found
    return found


def analyzer(args: argparse.Namespace) -> Analyzer:
    """The analyzer that the arguments and the settings ask for; arguments win.

    :raises CatalogError: a catalog cannot be used.
    :raises ConfigError: the settings cannot be used.
    """
    config = settings(args)
    horizon = args.horizon if args.horizon is not None else config.horizon
    from flake8_pinning.analysis import Analyzer
    from flake8_pinning.catalog import Catalog

    catalog = Catalog.load(private=args.pinning_catalog or config.catalogs)
    return Analyzer(catalog, args.as_of or date.today(), horizon=HORIZON if horizon is None else horizon)


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
            if suffix in REPORTS or (suffix in DOCUMENTS and not config.documents):
                continue
            if own and path.absolute() in own:
                continue
            if not config.wants(path):
                continue
        yield path


def write_out(text: str, output: Path | None = None, *, utf8: bool = True) -> None:
    """Write *text* to standard output, or to the file *output* in one step.

    :param utf8: machines read it: UTF-8 wherever it goes. Else it is in the terminal's encoding, with escapes
        for what that lacks.
    :raises OSError: it cannot be written; a file is then as it was.
    """
    if output is not None and str(output) != "-":
        data = text.encode("utf-8", "backslashreplace")
        if output.exists() and not output.is_file():  # /dev/stderr, a pipe
            output.write_bytes(data)
        else:
            replace_file(output, data)
        return
    stream = sys.stdout
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
        return
    stream.flush()
    buffer.write(text.encode("utf-8" if utf8 else stream.encoding or "utf-8", "backslashreplace"))
    buffer.flush()


def say(line: str) -> None:
    """One line on standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(f"pinning: {line}\n".encode(encoding, "backslashreplace").decode(encoding))
