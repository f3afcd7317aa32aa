"""What the commands share: arguments, exit codes, the analyzer."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.judge import HORIZON

NOTHING, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing to report or change; findings or changes; could not do its work."""


def day(text: str) -> date:
    """An argument that is a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-04-15") from None


def days(text: str) -> int:
    """An argument that is a number of days."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days")
    return int(text)


def add_judgement(parser: argparse.ArgumentParser) -> None:
    """``--as-of``, ``--horizon`` and ``--pinning-catalog``."""
    parser.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="judge on this day (default: today)")
    parser.add_argument(
        "--horizon", type=days, default=HORIZON, metavar="DAYS", help="days before a departure to report it (default: %(default)s)"
    )
    parser.add_argument(
        "--pinning-catalog", type=Path, action="append", default=[], metavar="FILE", help="catalog of private CAs (TOML); repeatable"
    )


def analyzer(args: argparse.Namespace) -> Analyzer:
    """The analyzer that the arguments ask for.

    :raises CatalogError: a catalog cannot be used.
    """
    catalog = Catalog.load(private=args.pinning_catalog)
    return Analyzer(catalog, args.as_of or date.today(), horizon=args.horizon)
