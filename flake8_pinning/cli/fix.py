"""``pinning fix``: add the missing replacements to Python files and PEM bundles."""

from __future__ import annotations

import argparse
import difflib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from flake8_pinning.analysis import Analyzer
from flake8_pinning.cli.common import (
    FAILED,
    FOUND,
    NOTHING,
    add_files,
    add_fixing,
    add_judgement,
    analyzer,
    merged,
    say,
    write_out,
)
from flake8_pinning.files import replace_file
from flake8_pinning.files.names import printable
from flake8_pinning.fixing import FIXABLE, Outcome, UnfixableError, fix_file, may_need_a_fix
from flake8_pinning.pemfix import Certificates
from flake8_pinning.scan import processes_for
from flake8_pinning.selection import find_files, selected


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "fix",
        help="add the replacements that pin sets lack (Python, PEM bundles)",
        description="Add the replacements that pin sets in Python and PEM bundles lack; nothing is removed or moved.",
        epilog="Exit codes: 0 nothing to change, 1 files were changed or would be, 2 it could not do its work. "
        "Settings ([tool.pinning]) and `pinning: ignore` comments hold as for pinning scan.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and directories")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    parser.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    add_fixing(parser)
    add_files(parser)
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fix; 1 if files were or would be changed, 2 if a file could not be dealt with."""
    config = merged(args)
    codes = selected(config)
    engine = analyzer(args)
    certificates = Certificates(args.certificates)
    problems: list[str] = []
    reasons: list[str] = []
    changed = left = 0
    found = find_files(args.paths, config, problems, force_exclude=args.force_exclude)
    files = [path for path in found if path.suffix.lower() in FIXABLE]
    for path in _candidates(files, engine):
        try:
            outcome = fix_file(path, engine, only=args.only or "", certificates=certificates, codes=codes)
            if outcome is not None and outcome.changed:
                changed += 1
                _report(path, outcome, args)
            if outcome is not None:
                left += outcome.left
                reasons += [f"{printable(str(path))}: not added: {why}" for why in outcome.why]
        except (OSError, SyntaxError, UnicodeEncodeError, UnfixableError) as error:
            problems.append(f"{printable(str(path))}: {_reason(error)}")
    for line in (*problems, *reasons):
        say(line)
    if left:
        say(f"{left} more {'finding needs' if left == 1 else 'findings need'} a person: pinning scan shows them")
    if problems:
        return FAILED
    return FOUND if changed else NOTHING


def _candidates(files: Sequence[Path], engine: Analyzer) -> Iterable[Path]:
    """The files that may hold a catalogued pin; a large tree is looked through by several processes."""
    processes = processes_for(files)
    if processes <= 1:
        return files
    from flake8_pinning.parallel import share

    def look(number: int) -> bool | None:
        try:
            return may_need_a_fix(files[number].read_bytes(), files[number], engine) or None
        except OSError:
            return True  # reported where it is opened again

    return [files[number] for number, _ in share(len(files), look, processes)]


def _report(path: Path, outcome: Outcome, args: argparse.Namespace) -> None:
    new = outcome.source.encode(outcome.new)
    if args.diff:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(_diff(path, outcome.source.encode(outcome.source.text), new))
        sys.stdout.buffer.flush()
    elif args.check:
        write_out(f"would fix {printable(str(path))}\n", utf8=False)
    else:
        replace_file(path, new)
        write_out(f"fixed {printable(str(path))}\n", utf8=False)


def _diff(path: Path, old: bytes, new: bytes) -> Iterator[bytes]:
    """A patch for ``patch -p1`` and ``git apply``, in the file's own bytes: encoding, BOM, line ends."""
    name = os.fsencode(_patched_name(path))
    # A name with a blank ends at a tab, or `patch` takes the rest for a date.
    name += b"\t" if b" " in name else b""
    lines = difflib.diff_bytes(
        difflib.unified_diff, _lines(old), _lines(new), b"a/" + name, b"b/" + name, lineterm=b"\n"
    )
    for line in lines:
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _patched_name(path: PurePath) -> str:
    """The file's name in a patch: relative, with slashes, and below the folder it is applied in."""
    try:
        place = PurePath(os.path.relpath(path) if path.is_absolute() else os.path.normpath(path))
    except ValueError:  # on another drive
        place = path
    if ".." in place.parts:
        place = path
    return place.relative_to(place.anchor).as_posix()


def _lines(data: bytes) -> list[bytes]:
    """Lines as patches count them: only the line feed ends one."""
    return [line for line in re.split(b"(?<=\n)", data) if line]


def _reason(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        place = f"line {error.lineno}: " if error.lineno else ""
        return f"left alone, it is no Python that can be parsed ({place}{error.msg})"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"left alone: {error}"
