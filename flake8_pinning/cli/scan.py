"""``pinning scan``: every pin in every file, and what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_judgement, analyzer
from flake8_pinning.codes import BY_CODE
from flake8_pinning.files import walk
from flake8_pinning.report import FORMATS, Report, Reported
from flake8_pinning.scan import DOCUMENTS, Scanner


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("scan", help="find pins and say what is about to break")
    parser.add_argument("paths", nargs="*", type=Path, default=[Path()], metavar="PATH", help="files and directories (default: here)")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--inventory", action="store_true", help="list every recognised pin too (PIN901 to PIN906)")
    parser.add_argument("--select", type=_codes, default=(), metavar="CODES", help="these codes too or only: +PIN202,… or PIN101,…")
    parser.add_argument("--fail-on", type=_codes, default=(), metavar="CODES", help="codes that make the exit code 1 (default: all but the inventory)")
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Scan; 1 if there are findings."""
    scanner = Scanner(analyzer(args))
    wanted = selected(args.select, args.inventory)
    problems: list[str] = []
    found: list[Reported] = []
    files = 0
    explicit = set(args.paths)
    for path in walk(args.paths, problems):
        if path.suffix.lower() in DOCUMENTS and path not in explicit:
            continue
        files += 1
        try:
            findings = scanner.scan(path)
        except OSError as error:
            problems.append(f"{path}: {error.strerror or error}")
            continue
        found += [Reported(path.as_posix(), finding) for finding in findings if finding.code in wanted]
    report = Report(scanner.analyzer.day, scanner.analyzer.catalog.version, tuple(found), files, tuple(problems))
    sys.stdout.write(FORMATS[args.format](report))
    for problem in problems:
        print(f"pinning: {problem}", file=sys.stderr)
    counted = set(args.fail_on) or {code for code in wanted if not code.startswith("PIN9")}
    if any(entry.finding.code in counted for entry in found):
        return FOUND
    return FAILED if problems else NOTHING


def selected(select: tuple[str, ...], inventory: bool) -> set[str]:
    """The codes to report: the default ones, ``+CODE`` beside them, or only those named."""
    default = {code.code for code in BY_CODE.values() if code.default}
    chosen = {code for code in select if not code.startswith("+")} or default
    chosen |= {code.lstrip("+") for code in select}
    if inventory:
        chosen |= {code for code in BY_CODE if code.startswith("PIN9")}
    return chosen


def _codes(text: str) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    expanded: list[str] = []
    for code in codes:
        plus, bare = ("+", code[1:]) if code.startswith("+") else ("", code)
        matching = [known for known in BY_CODE if known.startswith(bare)]
        if not matching:
            raise argparse.ArgumentTypeError(f"{bare!r} is no code such as PIN101")
        expanded += [plus + known for known in matching]
    return tuple(expanded)
