"""``pinning catalog calendar``: what leaves service when, to read, to import, to look at."""

from __future__ import annotations

import argparse
from pathlib import Path

from flake8_pinning.calendar import timeline
from flake8_pinning.calendar.html import write_html
from flake8_pinning.calendar.ics import write_ics
from flake8_pinning.calendar.text import write_text
from flake8_pinning.catalog import CatalogError
from flake8_pinning.cli.catalog.common import load_catalog, today, write_output
from flake8_pinning.cli.common import NOTHING, add_as_of, add_private

_WRITERS = {"text": write_text, "ics": write_ics, "html": write_html}
_LONGEST = 600


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "calendar",
        help="print what leaves service when, for the next months",
        description="What leaves service when: CAs for TLS servers, by day and cause, with what replaces "
        "them.",
        epilog="Exit codes: 0 printed; 2 it could not be.",
    )
    add_as_of(parser)
    add_private(parser)
    parser.add_argument(
        "--months",
        type=_months,
        default=12,
        metavar="N",
        help="how many months to look ahead (default: %(default)s)",
    )
    parser.add_argument("--operator", metavar="NAME", help="only operators with this in their name")
    parser.add_argument(
        "--format",
        choices=tuple(_WRITERS),
        default="text",
        help="text, iCalendar, or one self-contained web page (default: %(default)s)",
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to FILE (default: print)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the calendar, or write it."""
    found = timeline(load_catalog(args), today(args), args.months, args.operator)
    if args.operator and not found.entries:
        known = sorted({authority.operator for authority in load_catalog(args)})
        if not any(args.operator.casefold() in name.casefold() for name in known):
            raise CatalogError(f"--operator: no operator has {args.operator!r} in its name")
    write_output(_WRITERS[args.format](found), args.output)
    return NOTHING


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _LONGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of months from 1 to {_LONGEST}")
    return int(text)
