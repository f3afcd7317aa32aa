"""``pinning fleet``: many repositories, one table of who pins what, until when."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from flake8_pinning.catalog.catalog import PACKAGED
from flake8_pinning.cli.common import (
    FAILED,
    FOUND,
    INTERRUPTED,
    NOTHING,
    add_judgement,
    analyzer,
    cache_folder,
    say,
    settings,
    write_out,
)
from flake8_pinning.cli.progress import Progress
from flake8_pinning.files import FileError
from flake8_pinning.fleet.export import writer
from flake8_pinning.fleet.report import write_report
from flake8_pinning.fleet.run import Outcome, Settings
from flake8_pinning.fleet.run import run as run_all
from flake8_pinning.fleet.sources import Source, read_sources
from flake8_pinning.fleet.table import departures, undated
from flake8_pinning.selection import selected


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "fleet",
        help="scan many repositories: who pins what, until when",
        description="Clone and scan many repositories side by side. A second run with the same catalog "
        "and day goes on where the first one ended.",
        epilog="Exit codes: 0 nothing to report, 1 findings, 2 a repository could not be looked at.",
    )
    parser.add_argument(
        "list",
        type=Path,
        metavar="REPOS.txt",
        help="one clone URL or local path a line; - for standard input",
    )
    parser.add_argument("--report", type=Path, metavar="FILE.html", help="write one web page")
    parser.add_argument(
        "--export",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="write the table as .csv, .json or .parquet; repeatable",
    )
    parser.add_argument(
        "--jobs",
        type=_positive,
        default=min(8, 2 * (os.cpu_count() or 1)),
        metavar="N",
        help="repositories at once (default: %(default)s)",
    )
    parser.add_argument(
        "--timeout",
        type=_positive,
        default=600,
        metavar="SECONDS",
        help="for one repository (default: %(default)s)",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where results and clones are kept (default: the user's cache folder)",
    )
    parser.add_argument(
        "--keep-clones",
        action="store_true",
        help="keep the clones, so that the next run fetches what is new only",
    )
    parser.add_argument("--fresh", action="store_true", help="look at every repository again")
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """2 if a repository could not be looked at, else 1 if there are findings, else 0."""
    # Everything that can be wrong with what was asked for comes before the work.
    exports = [writer(path) for path in args.export]
    if args.report is not None and not args.report.absolute().parent.is_dir():
        raise FileError(f"{args.report.parent}: no such directory")
    sources = _sources(args.list)
    engine = analyzer(args)
    options = Settings(
        cache=args.cache or cache_folder("fleet"),
        as_of=engine.day,
        horizon=engine.horizon,
        catalogs=tuple(args.pinning_catalog or settings(args).catalogs),
        jobs=args.jobs,
        timeout=float(args.timeout),
        keep=args.keep_clones,
        fresh=args.fresh,
        codes=tuple(sorted(selected(settings(args)))),
        isolated=args.isolated,
    )
    progress = _Progress()
    try:
        outcomes = run_all(sources, options, PACKAGED, progress)
    except KeyboardInterrupt:
        progress.clear()
        say(f"interrupted after {progress.done} of {len(sources)} repositories: the same command goes on")
        return INTERRUPTED
    progress.clear()
    rows = [row for outcome in outcomes for row in outcome.rows]
    about = {"as_of": engine.day.isoformat(), "catalog": engine.catalog.version}
    for export in exports:
        export(rows, about)
    if args.report is not None:
        write_out(write_report(outcomes, as_of=engine.day, catalog=engine.catalog.version), args.report)
    write_out(_text(outcomes), utf8=False)
    for outcome in outcomes:
        for problem in outcome.problems:
            say(f"{outcome.repository}: {problem}")
    failed = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failed:
        say(f"{outcome.repository}: {outcome.failure}")
    if failed:
        return FAILED
    return FOUND if any(row.codes for row in rows) else NOTHING


def _sources(path: Path) -> list[Source]:
    if str(path) == "-":
        found = read_sources(sys.stdin, Path.cwd())
    else:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise FileError(f"{path}: not in UTF-8") from None
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}") from None
        try:
            found = read_sources(text.splitlines(), path.absolute().parent)
        except FileError as error:
            raise FileError(f"{path}: {error}") from None
    if not found:
        raise FileError(f"{path}: no repository in it")
    return found


def _text(outcomes: Sequence[Outcome]) -> str:
    """What leaves when, and in which repositories; then a line of totals."""
    rows = [row for outcome in outcomes for row in outcome.rows]
    lines = []
    for day, ca, fate, members in departures(row for row in rows if row.codes):
        repositories = list(dict.fromkeys(row.repository for row in members))
        lines.append(f"{day.isoformat()}  {ca}: {fate}")
        lines += [
            f"            {name}: {_places([row.path for row in members if row.repository == name])}"
            for name in repositories
        ]
    other = undated(rows)
    if other:
        lines.append("whatever the day")
        lines += [
            f"            {row.repository}: {row.path}:{row.line} {' '.join(row.codes)}" for row in other
        ]
    looked_at = sum(not outcome.failure for outcome in outcomes)
    acting = len({row.repository for row in rows if row.codes})
    failed = len(outcomes) - looked_at
    total = f"{len(rows)} pins in {looked_at} of {len(outcomes)} repositories; {acting} with something to do"
    lines.append(total + (f"; {failed} failed" if failed else ""))
    return "".join(line + "\n" for line in lines)


def _places(paths: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(paths))
    return ", ".join(distinct[:3]) + (f" and {len(distinct) - 3} more files" if len(distinct) > 3 else "")


class _Progress(Progress):
    """Counts repositories."""

    def __init__(self) -> None:
        super().__init__(quiet=0, between=0)
        self.done = 0

    def __call__(self, outcome: Outcome, done: int, total: int) -> None:
        self.done = done
        state = "failed" if outcome.failure else f"{len(outcome.rows)} pins"
        self.show(f"[{done}/{total}] {outcome.repository[-60:]}: {state}")


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not int(text[:9]) > 0 or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number above zero")
    return int(text)
