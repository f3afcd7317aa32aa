"""``pinning catalog …``: build, check, show, extend and refresh the catalog of certificate authorities."""

from __future__ import annotations

import argparse

from flake8_pinning.cli.catalog import add, build, calendar, check, show, update

_COMMANDS = (show, calendar, check, add, build, update)


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``catalog`` and its commands; each sets ``run``: arguments to exit code.

    ``run`` raises :class:`~flake8_pinning.catalog.CatalogError` or
    :class:`~flake8_pinning.build.errors.BuildError`
    where it cannot do its work: the message is one line for stderr, the exit code is 2.
    """
    parser = subparsers.add_parser(
        "catalog",
        help="the catalog of certificate authorities: show, calendar, check, add, build, update",
        description="Look into the catalog of certificate authorities, extend it, check it, refresh it.",
    )
    commands = parser.add_subparsers(dest="catalog_command", metavar="COMMAND", required=True)
    for module in _COMMANDS:
        module.register(commands)
