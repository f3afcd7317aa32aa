"""The flake8 plugin: a thin adapter from findings to flake8's tuples."""

from __future__ import annotations

import ast
import functools
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from flake8.exceptions import ExecutionError  # type: ignore[import-untyped, unused-ignore]
from flake8.options.manager import OptionManager  # type: ignore[import-untyped, unused-ignore]

from flake8_pinning import __version__
from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.codes import OFF_BY_DEFAULT
from flake8_pinning.judge import HORIZON
from flake8_pinning.prefilter import may_hold_pin

_ENTRY = "PIN"
"""The name of the entry point: the prefix of all codes."""


class Plugin:
    """Reports pins of certificate authorities that are about to stop working."""

    name = "flake8-pinning"
    version = __version__

    _day: ClassVar[date | None] = None
    _horizon: ClassVar[int] = HORIZON
    _catalogs: ClassVar[tuple[str, ...]] = ()
    _off: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, tree: ast.Module, lines: list[str]) -> None:
        self._tree = tree
        self._lines = lines

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield (line, column from 0, text, plugin class) for every finding."""
        text = "".join(self._lines)
        if not may_hold_pin(text.encode("utf-8", "surrogatepass")):
            return
        analyzer = _analyzer(self._day or date.today(), self._horizon, self._catalogs)
        for finding in analyzer.python(text, self._tree):
            if finding.code in self._off:
                continue
            span = finding.element.span
            yield span.line, span.column - 1, f"{finding.code} {finding.message}", type(self)

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register the ``--pinning-…`` options; all of them work in configuration files too."""
        manager.extend_default_ignore(list(OFF_BY_DEFAULT))
        manager.add_option(
            "--pinning-as-of",
            metavar="YYYY-MM-DD",
            parse_from_config=True,
            help="judge pins on this day (default: today)",
        )
        manager.add_option(
            "--pinning-horizon",
            type=int,
            default=HORIZON,
            metavar="DAYS",
            parse_from_config=True,
            help="report a CA this many days before it leaves service (default: %(default)s)",
        )
        manager.add_option(
            "--pinning-catalog",
            default="",
            metavar="FILE,…",
            parse_from_config=True,
            comma_separated_list=True,
            normalize_paths=True,
            help="catalogs of private CAs (TOML), on top of the public one",
        )

    @classmethod
    def parse_options(cls, options: Namespace) -> None:
        """Take the options over.

        :raises ExecutionError: a day that is none, or a catalog that cannot be used; flake8 prints its line.
        """
        try:
            cls._day = date.fromisoformat(options.pinning_as_of) if options.pinning_as_of else None
        except ValueError:
            raise ExecutionError(
                f"--pinning-as-of: {options.pinning_as_of!r} is no day such as 2026-04-15"
            ) from None
        if options.pinning_horizon < 0:
            raise ExecutionError("--pinning-horizon: give a number of days, 0 or more")
        cls._horizon = options.pinning_horizon
        cls._off = _not_asked_for((*(options.select or ()), *(options.extend_select or ())))
        cls._catalogs = tuple(path for path in options.pinning_catalog if path)
        if cls._catalogs:
            _catalog(cls._catalogs)


def _not_asked_for(chosen: Iterable[str]) -> frozenset[str]:
    """The codes that are off by default and that none of the *chosen* prefixes names.

    flake8 itself would switch them on for ``--select PIN``, with which people choose the plugin and not each of its codes, and
    for ``--ignore`` with whatever code, which takes the place of the list of what is off by default.
    """
    prefixes = tuple(prefix for prefix in chosen if len(prefix) > len(_ENTRY))
    return frozenset(code for code in OFF_BY_DEFAULT if not code.startswith(prefixes))


@functools.lru_cache(maxsize=4)
def _catalog(paths: tuple[str, ...]) -> Catalog:
    try:
        return Catalog.load(private=[Path(path) for path in paths])
    except CatalogError as error:
        raise ExecutionError(str(error)) from None


@functools.lru_cache(maxsize=4)
def _analyzer(day: date, horizon: int, paths: tuple[str, ...]) -> Analyzer:
    return Analyzer(_catalog(paths), day, horizon=horizon)
