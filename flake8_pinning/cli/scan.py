"""``pinning scan``: every pin in every file, and what is wrong with it."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from flake8_pinning import baseline, ignores
from flake8_pinning.analysis import Analyzer
from flake8_pinning.changes import Changes, since
from flake8_pinning.checks import Finding
from flake8_pinning.cli.common import (
    FAILED,
    FOUND,
    NOTHING,
    add_judgement,
    analyzer,
    find_files,
    say,
    settings,
    write_out,
)
from flake8_pinning.codes import BY_CODE
from flake8_pinning.config import Config, expand_codes, relative
from flake8_pinning.files import FileError, decode_python, decode_text
from flake8_pinning.report import FORMATS, Report, Reported, fingerprinted, write
from flake8_pinning.report.model import printable
from flake8_pinning.report.text import for_people, summary, wants_colour, write_terminal
from flake8_pinning.scan import PYTHON, Scanner

INVENTORY = tuple(code for code in BY_CODE if code.startswith("PIN9"))
ALLOWLIST = "detect-secrets-allowlist"
_QUIET = 2.0
"""Seconds of work before progress is shown."""


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
        help="report these codes only: PIN101,PIN2 (default: all but PIN202, PIN204, PIN9)",
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
    where = parser.add_argument_group("which files")
    where.add_argument(
        "--include", action="append", metavar="GLOB", help="in directories, only files that fit; repeatable"
    )
    where.add_argument(
        "--exclude", action="append", metavar="GLOB", help="in directories, pass over what fits; repeatable"
    )
    where.add_argument(
        "--force-exclude",
        action="store_true",
        help="apply the rules for directories to files named here too (for pre-commit)",
    )
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
    config = _merged(args)
    if args.write_baseline and config.baseline is None:
        raise FileError("--write-baseline needs --baseline FILE")
    if args.write_baseline and args.diff is not None:
        raise FileError("--write-baseline with --diff would forget everything that has not changed")
    # Everything that can be wrong with what was asked for comes before the work.
    known = baseline.Baseline.load(config.baseline) if config.baseline and not args.write_baseline else None
    changes = since(args.diff, Path.cwd()) if args.diff is not None else None
    scanner = Scanner(analyzer(args))
    wanted = selected(config, inventory=args.inventory)
    if args.format == ALLOWLIST:
        wanted = set(INVENTORY)
    problems: list[str] = []
    paths = find_files(
        args.paths or [Path()], config, problems, force_exclude=args.force_exclude, skipped=[args.output]
    )
    files = _Files(paths, changes)
    project = project_folder(config)
    found: list[Reported] = []
    ignored = 0
    for path, findings in _scan(scanner, files, problems):
        if args.format == ALLOWLIST:
            entries = [(finding, "") for finding in findings if finding.code in wanted]
        else:
            chosen = [finding for finding in findings if finding.code in wanted]
            if not chosen:
                continue
            outcome = ignores.sort(chosen, text_of(path) or "", scanner.analyzer.day)
            entries = list(outcome.kept)
            ignored += len(outcome.ignored)
            problems += [f"{printable(path.as_posix())}:{problem}" for problem in outcome.problems]
        key = relative(path, project) or path.absolute().as_posix()
        found += [Reported(path.as_posix(), finding, note, key) for finding, note in entries]
    found = fingerprinted(found)
    if args.write_baseline and config.baseline is not None:
        return _write_baseline(config.baseline, found, problems)
    if changes is not None:
        found = [entry for entry in found if changes.has(Path(entry.path), _lines(entry.finding))]
    gone = 0
    known_count = 0
    if known is not None:
        compared = known.compare(found)
        known_count = len(compared.known)
        gone = (
            compared.gone if changes is None and not args.paths else 0
        )  # a part of the project says nothing of the rest
        found = list(compared.new)
    if args.format == "sarif":
        found = list(_with_edits(found, scanner.analyzer))
    report = Report(
        scanner.analyzer.day,
        scanner.analyzer.catalog.version,
        tuple(found),
        files.count,
        tuple(problems),
        ignored,
        known_count,
        gone,
    )
    _write(report, args)
    for problem in problems:
        say(problem)
    if any(entry.finding.code in _failing(config) for entry in found):
        return FOUND
    return FAILED if problems else NOTHING


def selected(config: Config, *, inventory: bool = False) -> set[str]:
    """The codes to report."""
    chosen = set(config.select) or {code.code for code in BY_CODE.values() if code.default}
    chosen |= set(config.extend_select)
    if inventory:
        chosen |= set(INVENTORY)
    return chosen - set(config.ignore)


def text_of(path: Path) -> str | None:
    """The text of a file, as the scanner has seen it; ``None`` where it cannot be read or is no text."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if path.suffix.lower() in PYTHON:
        try:
            return decode_python(data).text
        except SyntaxError:
            pass
    return decode_text(data)


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
    progress = _Progress()
    try:
        for path in files:
            progress.step()
            try:
                findings = scanner.scan(path)
            except OSError as error:
                problems.append(f"{printable(str(path))}: {error.strerror or error}")
                continue
            if findings:
                yield path, findings
    finally:
        progress.end()


class _Progress:
    """A line on stderr that counts files, where the work takes long and somebody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._start = self._last = time.monotonic()
        self._count = 0
        self._shown = False

    def step(self) -> None:
        self._count += 1
        if not self._watched or self._count % 64:
            return
        now = time.monotonic()
        if now - self._start > _QUIET and now - self._last > 0.2:
            self._last = now
            self._shown = True
            sys.stderr.write(f"\r{self._count:,} files ...")
            sys.stderr.flush()

    def end(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _lines(finding: Finding) -> Iterator[tuple[int, int]]:
    for element in (finding.element, *finding.concerns):
        yield element.span.line, element.span.end_line


def _with_edits(found: Sequence[Reported], engine: Analyzer) -> Iterator[Reported]:
    """The findings with the edits of ``pinning fix``, where LibCST is there and the edit is proved safe."""
    from flake8_pinning.report.edits import with_edits

    by_path: dict[str, list[Reported]] = {}
    for entry in found:
        by_path.setdefault(entry.path, []).append(entry)
    for path, entries in by_path.items():
        outcome = _fixed(Path(path), engine) if any(entry.finding.fixable for entry in entries) else None
        yield from entries if outcome is None else with_edits(entries, *outcome)


def _fixed(path: Path, engine: Analyzer) -> tuple[str, str] | None:
    from flake8_pinning.cli.fix import UnfixableError, fix_file

    try:
        outcome = fix_file(path, engine)
    except (OSError, SyntaxError, UnicodeEncodeError, UnfixableError, FileError):
        return None
    return None if outcome is None else (outcome.source.text, outcome.new)


def _write(report: Report, args: argparse.Namespace) -> None:
    to_file = args.output is not None and str(args.output) != "-"
    if args.format == "text" and not to_file and for_people(sys.stdout):
        width = min(shutil.get_terminal_size((100, 24)).columns, 120)
        write_out(write_terminal(report, width=width, colour=wants_colour(sys.stdout)), utf8=False)
        return
    write_out(write(report, args.format), args.output, utf8=args.format != "text")
    if to_file:
        lines = summary(report)
        what = lines[0] if report.findings else f"no findings in {report.files} files"
        say(f"{what}: {printable(str(args.output))}")


def _write_baseline(path: Path, found: Sequence[Reported], problems: Sequence[str]) -> int:
    baseline.write(path, found)
    what = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    say(f"{what} in the baseline {printable(os.fspath(path))}")
    for problem in problems:
        say(problem)
    return FAILED if problems else NOTHING


def _failing(config: Config) -> set[str]:
    return set(BY_CODE) - set(INVENTORY) if config.fail_on is None else set(config.fail_on)


def _merged(args: argparse.Namespace) -> Config:
    """The settings with the arguments over them."""
    config = settings(args)
    given: dict[str, Any] = {
        name: getattr(args, name)
        for name in ("select", "extend_select", "ignore", "fail_on", "documents", "baseline")
    }
    merged = replace(config, **{name: value for name, value in given.items() if value is not None})
    if not args.include and not args.exclude:
        return merged
    # Globs of the command line are relative to where it runs, those of the file to the file.
    below = relative(Path.cwd(), config.folder) or "."
    shifted: dict[str, Any] = {
        key: tuple(glob if below == "." else _below(below, glob) for glob in globs)
        for key, globs in (("include", args.include), ("exclude", args.exclude))
        if globs
    }
    return replace(merged, **shifted)


def _below(folder: str, glob: str) -> str:
    anchored = "/" in glob.rstrip("/")
    return f"{folder}/{glob.lstrip('/')}" if anchored else f"{folder}/**/{glob}"


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
