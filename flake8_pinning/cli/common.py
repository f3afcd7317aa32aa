"""What the commands share: arguments, exit codes, the analyzer, and how they write."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_pinning.config import Config, load, relative, with_slashes
from flake8_pinning.files import FileError, replace_file

if TYPE_CHECKING:
    from flake8_pinning.analysis import Analyzer

HORIZON = 365
"""As :data:`flake8_pinning.judge.HORIZON`, which costs an import of all that judges; a test compares them."""

NOTHING, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report or change; findings or changes; could not do its work."""
INTERRUPTED = 130
"""The exit code after Ctrl-C: what a shell reports of a command that ended by signal 2."""


def day(text: str) -> date:
    """An argument that is a day.

    :raises argparse.ArgumentTypeError: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-04-15") from None


def days(text: str) -> int:
    """An argument that is a number of days.

    :raises argparse.ArgumentTypeError: it is none.
    """
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days")
    return int(text)


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """``--as-of``: the day all judgements are about."""
    parser.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="judge on this day (default: today)")


def add_private(parser: argparse.ArgumentParser) -> None:
    """``--pinning-catalog``: private catalogs on top of the public one."""
    parser.add_argument(
        "--pinning-catalog",
        "--catalog",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="catalog of private CAs (TOML); repeatable",
    )


def add_judgement(parser: argparse.ArgumentParser) -> None:
    """``--as-of``, ``--horizon``, ``--pinning-catalog``, and where the settings are."""
    add_as_of(parser)
    parser.add_argument(
        "--horizon",
        type=days,
        default=None,
        metavar="DAYS",
        help=f"days before a departure to report it (default: {HORIZON})",
    )
    add_private(parser)
    add_settings(parser)


def add_settings(parser: argparse.ArgumentParser) -> None:
    """``--config`` and ``--isolated``: where the settings are."""
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
    :raises FileError: ``--only`` names no CA of the catalog.
    """
    config = settings(args)
    horizon = args.horizon if args.horizon is not None else config.horizon
    from flake8_pinning.analysis import Analyzer
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.catalog.only import matches

    catalog = Catalog.load(private=args.pinning_catalog or config.catalogs)
    only: str | None = getattr(args, "only", None)
    if only and not any(matches(authority, only) for authority in catalog):
        raise FileError(f"--only: no CA of the catalog has {only!r} in its name, or begins with it (8 digits or more of the SHA-256)")
    return Analyzer(catalog, args.as_of or date.today(), horizon=HORIZON if horizon is None else horizon)


def add_files(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """``--include``, ``--exclude`` and ``--force-exclude``."""
    where = parser.add_argument_group("which files")
    where.add_argument(
        "--include", action="append", metavar="GLOB", help="in directories, only files that fit; repeatable"
    )
    where.add_argument(
        "--exclude", action="append", metavar="GLOB", help="in directories, pass over what fits; repeatable"
    )
    where.add_argument(
        "--force-exclude",
        action="store_true",
        help="apply the rules for directories to files named here too (for pre-commit)",
    )
    return where


def some_ca(text: str) -> str:
    """An argument that names a CA: an empty one, of a variable that is not set, would name them all.

    :raises argparse.ArgumentTypeError: it is empty.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty name")
    return text.strip()


def add_fixing(parser: argparse.ArgumentParser) -> None:
    """``--only`` and ``--certificates``: which pins are fixed, and with whose certificates."""
    parser.add_argument(
        "--only", type=some_ca, metavar="CA", help="only pins of this CA: part of its name, or its SHA-256"
    )
    parser.add_argument(
        "--certificates",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="take certificates for PEM bundles from here too (default: certifi's bundle); repeatable",
    )


_OPTIONS = ("select", "extend_select", "ignore", "fail_on", "documents", "baseline")


def merged(args: argparse.Namespace) -> Config:
    """The settings with the arguments over them.

    :raises ConfigError: the settings cannot be used.
    """
    config = settings(args)
    given: dict[str, Any] = {name: getattr(args, name, None) for name in _OPTIONS}
    found = replace(config, **{name: value for name, value in given.items() if value is not None})
    if not args.include and not args.exclude:
        return found
    # Globs of the command line are relative to where it runs, those of the file to the file.
    below = relative(Path.cwd(), config.folder) or "."
    shifted: dict[str, Any] = {
        key: tuple(glob if below == "." else _below(below, glob) for glob in globs)
        for key, globs in (("include", args.include), ("exclude", args.exclude))
        if globs
    }
    return replace(found, **shifted)


def _below(folder: str, glob: str) -> str:
    folder, glob = re.sub(r"[*?\[]", r"[\g<0>]", folder), with_slashes(glob)
    anchored = "/" in glob.rstrip("/")
    return f"{folder}/{glob.lstrip('/')}" if anchored else f"{folder}/**/{glob}"


def cache_folder(name: str) -> Path:
    """Where this user's results of one kind are kept between runs.

    :raises FileError: the user has no home directory, as in a container that runs under a number.
    """
    base = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "flake8-pinning" / name
    except RuntimeError:
        raise FileError("this user has no home directory: --cache DIR says where to keep what is fetched") from None


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
