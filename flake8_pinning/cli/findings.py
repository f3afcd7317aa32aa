"""What ``pinning scan`` does with what it finds: comments, changed lines, the baseline, the report."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from flake8_pinning import baseline
from flake8_pinning.analysis import Analyzer
from flake8_pinning.changes import Changes
from flake8_pinning.checks import Finding
from flake8_pinning.cli.common import say, write_out
from flake8_pinning.codes import BY_CODE
from flake8_pinning.config import Config, relative
from flake8_pinning.files import FileError
from flake8_pinning.report import Report, Reported, fingerprinted, gathered, write
from flake8_pinning.report.model import printable
from flake8_pinning.report.text import for_people, summary, wants_colour, write_terminal
from flake8_pinning.selection import INVENTORY, sort_by_comments


class Findings:
    """The findings of one run.

    :param project: the folder that paths in fingerprints are relative to.
    """

    def __init__(self, args: argparse.Namespace, config: Config, engine: Analyzer, project: Path) -> None:
        self._args = args
        self._config = config
        self._engine = engine
        self._project = project
        self._ignored = 0

    def report(
        self,
        found: Sequence[tuple[Path, Sequence[Finding]]],
        problems: list[str],
        *,
        known: baseline.Baseline | None,
        changes: Changes | None,
        files: int,
    ) -> bool:
        """Write the report, or the baseline; whether there is something that makes the run fail.

        :param problems: collects one line for each comment that cannot be followed.
        :raises OSError: it cannot be written.
        """
        entries = fingerprinted(self._entries(found, problems))
        if self._args.write_baseline and self._config.baseline is not None:
            _write_baseline(self._config.baseline, entries)
            return False
        if changes is not None:
            entries = [entry for entry in entries if changes.has(Path(entry.path), _lines(entry.finding))]
        in_baseline = gone = 0
        if known is not None:
            compared = known.compare(entries)
            in_baseline, entries = len(compared.known), list(compared.new)
            # A part of the project says nothing of the rest.
            gone = compared.gone if changes is None and not self._args.paths else 0
        if self._args.format == "sarif":
            entries = list(_with_edits(entries, self._engine))
        report = Report(
            self._engine.day,
            self._engine.catalog.version,
            tuple(gathered(entries)),
            files,
            tuple(problems),
            self._ignored,
            in_baseline,
            gone,
        )
        _write(report, self._args)
        fail_on = self._config.fail_on
        failing = set(BY_CODE) - set(INVENTORY) if fail_on is None else set(fail_on)
        return any(entry.finding.code in failing for entry in entries)

    def _entries(
        self, found: Iterable[tuple[Path, Sequence[Finding]]], problems: list[str]
    ) -> Iterator[Reported]:
        for path, findings in found:
            kept = [(finding, "") for finding in findings]
            if self._args.format != "detect-secrets-allowlist":
                outcome = sort_by_comments(findings, path, self._engine.day)
                kept = list(outcome.kept)
                self._ignored += len(outcome.ignored)
                problems += [f"{printable(path.as_posix())}:{problem}" for problem in outcome.problems]
            key = relative(path, self._project) or path.absolute().as_posix()
            for finding, note in kept:
                yield Reported(path.as_posix(), finding, note, key)


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
    from flake8_pinning.fixing import UnfixableError, fix_file

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


def _write_baseline(path: Path, found: Sequence[Reported]) -> None:
    baseline.write(path, found)
    what = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    say(f"{what} in the baseline {printable(os.fspath(path))}")
