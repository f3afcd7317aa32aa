"""``pinning scan``: every pin in every file, and what is wrong with it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_files, add_judgement, analyzer, merged, say
from flake8_pinning.cli.progress import Progress
from flake8_pinning.config import Config, expand_codes
from flake8_pinning.files import FileError
from flake8_pinning.files.names import printable
from flake8_pinning.formats import FORMATS
from flake8_pinning.scan import Scanner
from flake8_pinning.selection import INVENTORY, find_files, selected

if TYPE_CHECKING:
    from flake8_pinning.baseline import Baseline
    from flake8_pinning.changes import Changes
    from flake8_pinning.checks import Finding

ALLOWLIST = "detect-secrets-allowlist"


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "scan",
        help="find pins and say what is about to break",
        description="Find pins of certificate authorities in files of any language; say what breaks when.",
        epilog="Exit codes: 0 nothing to report, 1 findings, 2 it could not do its work. "
        "Settings: [tool.pinning] in pyproject.toml; what is given here wins.",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files and directories (default: here)"
    )
    form = parser.add_argument_group("the report")
    form.add_argument("--format", choices=tuple(FORMATS), default="text", help="default: %(default)s")
    form.add_argument("--output", "-o", type=Path, metavar="FILE", help="write the report there, in one step")
    what = parser.add_argument_group("which findings")
    what.add_argument(
        "--select",
        type=_codes,
        metavar="CODES",
        help="report these codes only: PIN101,PIN2, or PIN for all (default: all but PIN202, PIN204, PIN9)",
    )
    what.add_argument("--extend-select", type=_codes, metavar="CODES", help="report these codes too")
    what.add_argument("--ignore", type=_codes, metavar="CODES", help="do not report these codes")
    what.add_argument(
        "--inventory", action="store_true", help="list every recognised pin too (PIN901 to PIN906)"
    )
    what.add_argument("--diff", metavar="BASE", help="only findings on lines changed since this git revision")
    what.add_argument(
        "--baseline", type=Path, metavar="FILE", help="only findings that this file does not have"
    )
    what.add_argument(
        "--write-baseline",
        action="store_true",
        help="write the findings to the baseline instead of reporting them",
    )
    what.add_argument(
        "--fail-on",
        type=_fail_on,
        metavar="CODES|never",
        help="codes that make the exit code 1 (default: all but PIN9)",
    )
    where = add_files(parser)
    where.add_argument(
        "--documents",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="look at Markdown and other prose too",
    )
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Scan; 1 if there are findings."""
    config = merged(args)
    if args.write_baseline and config.baseline is None:
        raise FileError("--write-baseline needs --baseline FILE")
    if args.write_baseline and args.diff is not None:
        raise FileError("--write-baseline with --diff would forget everything that has not changed")
    # Everything that can be wrong with what was asked for comes before the work.
    known = _baseline(config) if not args.write_baseline else None
    changes = _changes(args.diff)
    scanner = Scanner(analyzer(args))
    problems: list[str] = []
    paths = find_files(
        args.paths or [Path()],
        config,
        problems,
        force_exclude=args.force_exclude,
        skipped=[args.output],
    )
    files = _Files(paths, changes)
    wanted = frozenset(INVENTORY) if args.format == ALLOWLIST else selected(config, inventory=args.inventory)
    found = [
        (path, chosen)
        for path, findings in _scan(scanner, files, problems)
        for chosen in [[finding for finding in findings if finding.code in wanted]]
        if chosen
    ]
    failed = False
    if found or known or args.write_baseline or args.output or args.format != "text":
        # Imported here, so that the many runs that find nothing pay for nothing.
        from flake8_pinning.cli.findings import Findings

        findings = Findings(args, config, scanner.analyzer, project_folder(config))
        failed = findings.report(found, problems, known=known, changes=changes, files=files.count)
    for problem in problems:
        say(problem)
    if failed:
        return FOUND
    return FAILED if problems else NOTHING


def _baseline(config: Config) -> Baseline | None:
    if config.baseline is None:
        return None
    from flake8_pinning.baseline import Baseline

    return Baseline.load(config.baseline)


def _changes(revision: str | None) -> Changes | None:
    if revision is None:
        return None
    from flake8_pinning.changes import since

    return since(revision, Path.cwd())


def project_folder(config: Config) -> Path:
    """What paths in fingerprints are relative to: the settings' folder, the top of the work tree, or here."""
    if config.path is not None:
        return config.path.parent
    here = Path.cwd()
    for folder in (here, *here.parents):
        if os.path.exists(folder / ".git"):  # noqa: PTH110 - a folder that may not be entered is no error
            return folder
    return here


class _Files:
    """The files of a run, counted."""

    def __init__(self, paths: Iterable[Path], changes: Changes | None) -> None:
        self.count = 0
        self._paths = paths
        self._changes = changes

    def __iter__(self) -> Iterator[Path]:
        for path in self._paths:
            if self._changes is None or self._changes.touches(path):
                self.count += 1
                yield path


def _scan(
    scanner: Scanner, files: Iterable[Path], problems: list[str]
) -> Iterator[tuple[Path, list[Finding]]]:
    with Progress() as progress:
        for path, outcome in scanner.scan_all(_Watched(files, progress)):
            if isinstance(outcome, OSError):
                problems.append(f"{printable(str(path))}: {outcome.strerror or outcome}")
            else:
                yield path, outcome


class _Watched(list[Path]):
    """The files; the scanner takes them by number where there are many, and in order.

    One process counts: the files go to all of them in order, so its numbers say how far the run is.
    """

    def __init__(self, files: Iterable[Path], progress: Progress) -> None:
        super().__init__(files)
        self._progress = progress
        self._process = os.getpid()
        self._number = 0

    def __getitem__(self, number: Any) -> Any:
        if number >= self._number and os.getpid() == self._process:
            self._number = number
            self._progress.show(f"{number:,} of {len(self):,} files ...")
        return super().__getitem__(number)


def _codes(text: str) -> tuple[str, ...]:
    try:
        codes = expand_codes(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    if not codes:
        raise argparse.ArgumentTypeError("no code is named")
    return codes


def _fail_on(text: str) -> tuple[str, ...]:
    return () if text.strip().lower() == "never" else _codes(text)
