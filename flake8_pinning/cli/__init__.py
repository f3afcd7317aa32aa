"""The ``pinning`` command."""

from __future__ import annotations

import argparse
import errno
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from flake8_pinning import __version__
from flake8_pinning.cli.common import FAILED, INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; the usage is a ``--help`` away."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f"{self.prog}: {message} (see {self.prog} --help)\n")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse's, but that the subcommand itself says what it does not know: its help is the one to read."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown and self._subparsers is None:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown


COMMANDS = {
    "explain": "explain",
    "scan": "scan",
    "fix": "fix",
    "pull-request": "pull_request",
    "fleet": "fleet",
    "rules": "rules",
    "catalog": "catalog",
}
"""Subcommand → its module in this package, in the order of the help; each has ``register(commands)``."""


def parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """The command's parser.

    :param wanted: the subcommand that will be run: the modules of the others are then not imported.
    """
    root = _Parser(prog="pinning", description="Find hardcoded pins of certificate authorities and keep them working.")
    root.add_argument("--version", action="version", version=f"flake8-pinning {__version__}")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    for module in [COMMANDS[wanted]] if wanted in COMMANDS else COMMANDS.values():
        importlib.import_module(f"flake8_pinning.cli.{module}").register(commands)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 (nothing), 1 (findings or changes), 2 (could not do its work) or 130
    (interrupted)."""
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        _fail("interrupted")
        code = INTERRUPTED
    if code == INTERRUPTED and argv is None:
        import signal

        # What is left is the interpreter's own end, which a second Ctrl-C would litter with a traceback.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


def _run(argv: Sequence[str]) -> int:
    from flake8_pinning.build.errors import BuildError
    from flake8_pinning.catalog import CatalogError
    from flake8_pinning.files import FileError

    if isinstance(sys.stdout, io.TextIOWrapper):
        # CAs have names in every script, which a console's code page or a C locale lacks.
        sys.stdout.reconfigure(errors="backslashreplace")
    args = parser(argv[0] if argv else None).parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except (CatalogError, BuildError, FileError) as error:
        return _fail(str(error))
    except OSError as error:
        if _reader_has_gone(error):
            # As in `pinning scan | head`. Point stdout elsewhere, or the interpreter complains at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def _reader_has_gone(error: OSError) -> bool:
    """Whether standard output is a pipe that nobody reads; Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (
        sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    )


def _fail(message: str) -> int:
    print(f"pinning: {' '.join(message.split())}", file=sys.stderr)
    return FAILED
