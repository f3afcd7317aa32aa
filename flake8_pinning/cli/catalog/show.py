"""``pinning catalog show``: one CA with its chain, its siblings, what happens to it and when."""

from __future__ import annotations

import argparse

from flake8_pinning.cli.catalog.common import load_catalog, today, write_output
from flake8_pinning.cli.common import FOUND, NOTHING, add_as_of, add_private
from flake8_pinning.judge import Judge
from flake8_pinning.profile import find
from flake8_pinning.profile.json import profile_json
from flake8_pinning.profile.text import brief, profile
from flake8_pinning.report.json import dumps

_MOST = 40
"""CAs and lines that are listed without ``--all``."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "show",
        help="print a CA with its chain, siblings, transitions and timeline",
        description="Print what the catalog knows of a CA. Several that fit are listed, one line each.",
        epilog="Exit codes: 0 one or more found; 1 none; 2 the catalog cannot be read.",
    )
    parser.add_argument(
        "value",
        metavar="DIGEST|NAME",
        help="SHA-256 (or its beginning), SHA-1, key hash, key identifier, serial number, subject, a "
        "part of the name, "
        "or a certificate file",
    )
    add_as_of(parser)
    add_private(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--all", action="store_true", help="list everything, however long")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Find and print."""
    catalog = load_catalog(args)
    judge = Judge(catalog, today(args))
    found = find(catalog, args.value)
    most = len(catalog) if args.all else _MOST
    if args.format == "json":
        write_output(dumps([profile_json(judge, authority) for authority in found]), None)
    elif len(found) == 1:
        write_output("\n".join(profile(judge, found[0], most)) + "\n", None)
    elif found:
        write_output("\n".join(brief(judge, found, most)) + "\n", None)
    else:
        write_output(f"no CA of the catalog is {args.value!r} or has it in its name\n", None)
    return NOTHING if found else FOUND
