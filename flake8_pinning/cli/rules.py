"""``pinning rules``: where the packaged Semgrep rules are; and rules for one's own CAs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from flake8_pinning.cli.common import NOTHING, add_as_of, add_settings, settings
from flake8_pinning.files import FileError

_PACKAGE = Path(__file__).parent.parent
_CHECKOUT = _PACKAGE.parent / "rules"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "rules",
        help="print the path of the Semgrep rules, for semgrep --config; write rules for private CAs",
        epilog="Exit codes: 0 printed or written; 2 it could not do its work.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--fix", action="store_true", help="the rules that add what is missing, for semgrep --autofix")
    which.add_argument("--inventory", action="store_true", help="the rules that list every pin, whether anything is wrong with it or not")
    which.add_argument("--output", type=Path, metavar="DIR", help="write rules for the CAs of private catalogs there")
    parser.add_argument(
        "--catalog",
        "--pinning-catalog",
        type=Path,
        action="append",
        default=[],
        dest="catalogs",
        metavar="FILE",
        help="catalog of private CAs (TOML), for --output; repeatable (default: those of the settings)",
    )
    add_as_of(parser)
    add_settings(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one path: of the packaged rules, or of those that were written.

    :raises FileError: arguments that do not go together, or a directory that cannot be written.
    :raises CatalogError: a catalog cannot be used.
    """
    if args.output is not None:
        catalogs = args.catalogs or settings(args).catalogs
        write_private(args.output, catalogs, args.as_of or date.today())
        print(args.output)
        return NOTHING
    if args.catalogs:
        raise FileError("rules: --catalog goes with --output DIR, where the rules are to be written")
    print(rules_path(inventory=args.inventory, fix=args.fix))
    return NOTHING


def write_private(directory: Path, catalogs: Sequence[Path], day: date) -> None:
    """Write rules for the CAs of private *catalogs* into *directory*; files that it has of others are left alone.

    :raises FileError: there is no catalog, or none of its CAs leaves service, or the directory cannot be written.
    :raises CatalogError: a catalog cannot be used.
    """
    if not catalogs:
        raise FileError("rules: --output needs --catalog FILE, or catalogs in [tool.pinning]")
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.rulegen import generate_private, write

    files = generate_private(Catalog.load(private=catalogs), [path.name for path in catalogs], day)
    if not files:
        raise FileError("rules: no CA of these catalogs leaves service, so that there is nothing to look for")
    try:
        write(directory, files)
    except OSError as error:
        raise FileError(f"{directory}: {error.strerror or error}") from None


def rules_path(*, inventory: bool = False, fix: bool = False) -> Path:
    """The directory of the rules, in an installed package or a checkout.

    :raises FileError: the package was built without them.
    """
    tier = "inventory" if inventory else "fix" if fix else ""
    places = [_PACKAGE / "rules", _CHECKOUT]
    if tier:
        # rules/<tier> is a symbolic link, which a checkout on Windows may lack.
        places = [_PACKAGE / f"rules_{tier}", _CHECKOUT / tier, _CHECKOUT.with_name(f"rules-{tier}")]
    for directory in places:
        if directory.is_dir():
            return directory
    raise FileError("the Semgrep rules are not in this installation; install flake8-pinning again")
