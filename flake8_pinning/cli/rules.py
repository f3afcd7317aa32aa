"""``pinning rules``: where the packaged Semgrep rules are."""

from __future__ import annotations

import argparse
from pathlib import Path

from flake8_pinning.cli.common import NOTHING
from flake8_pinning.files import FileError

_PACKAGE = Path(__file__).parent.parent
_CHECKOUT = _PACKAGE.parent / "rules"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("rules", help="print the path of the Semgrep rules, for semgrep --config")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--fix", action="store_true", help="the rules that add what is missing, for semgrep --autofix")
    which.add_argument("--inventory", action="store_true", help="the rules that list every pin, whether anything is wrong with it or not")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one path."""
    print(rules_path(inventory=args.inventory, fix=args.fix))
    return NOTHING


def rules_path(*, inventory: bool = False, fix: bool = False) -> Path:
    """The directory of the rules, in an installed package or a checkout.

    :raises FileError: the package was built without them.
    """
    tier = "inventory" if inventory else "fix" if fix else ""
    places = [_PACKAGE / f"rules_{tier}", _CHECKOUT / tier] if tier else [_PACKAGE / "rules", _CHECKOUT]
    for directory in places:
        if directory.is_dir():
            return directory
    raise FileError("the Semgrep rules are not in this installation; install flake8-pinning again")
