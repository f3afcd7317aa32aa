"""The codemod for LibCST's own runner: add what PIN101 asks for. :mod:`pinning_codemods.edit` makes the edit."""

from __future__ import annotations

import argparse
import functools
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import libcst as cst
from libcst.codemod import CodemodContext, VisitorBasedCodemodCommand

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.judge import HORIZON
from pinning_codemods.edit import EditError, edited, needed_edits


class AddReplacementPins(VisitorBasedCodemodCommand):
    """Run it with ``python -m libcst.tool codemod -x … --no-format``, or better ``pinning fix``."""

    DESCRIPTION = "Add the pins of replacement CAs to lists that pin a CA which has left or is leaving service."

    @staticmethod
    def add_args(parser: argparse.ArgumentParser) -> None:
        """Options of the codemod."""
        parser.add_argument(
            "--as-of", type=_day, metavar="YYYY-MM-DD", help="judge on this day (default: today)"
        )
        parser.add_argument(
            "--horizon", type=int, default=HORIZON, metavar="DAYS", help="days before a departure to act"
        )
        parser.add_argument("--only", default="", metavar="CA", help="only pins of this CA: name or SHA-256")
        parser.add_argument(
            "--pinning-catalog", action="append", default=[], metavar="FILE", help="private catalog (TOML)"
        )

    def __init__(
        self,
        context: CodemodContext,
        as_of: date | None = None,
        horizon: int = HORIZON,
        only: str = "",
        pinning_catalog: Sequence[str] = (),
    ) -> None:
        super().__init__(context)
        # The catalog is loaded where it is used: LibCST's runner sends the command to its worker processes.
        self._settings = (as_of, horizon, tuple(pinning_catalog))
        self._only = only

    def transform_module_impl(self, tree: cst.Module) -> cst.Module:
        """Add what is missing; the module comes back as it was where nothing is, or where an edit is not provable."""
        try:
            edits = needed_edits(_analyzer(*self._settings), tree.code, self._only)
            return edited(tree, edits) if edits else tree
        except SyntaxError as error:
            self.warn(f"left as it is: CPython cannot parse it ({error.msg})")
        except EditError as error:
            self.warn(f"left as it is: {error}")
        return tree


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-04-15") from None


@functools.lru_cache(maxsize=2)
def _analyzer(as_of: date | None, horizon: int, catalogs: tuple[str, ...]) -> Analyzer:
    return Analyzer(
        Catalog.load(private=[Path(path) for path in catalogs]), as_of or date.today(), horizon=horizon
    )
