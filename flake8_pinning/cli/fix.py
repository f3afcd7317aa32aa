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
from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_judgement, analyzer
from flake8_pinning.files import FileError, SourceText, decode_python, replace_file, walk
from flake8_pinning.gate import gate_of
from flake8_pinning.pemfix import Certificates, fix_certificate_file, fix_python_pem
from flake8_pinning.prefilter import may_hold_pin
from flake8_pinning.scan import CERTIFICATES, PYTHON, processes_for


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("fix", help="add the replacements that pin sets lack (Python, PEM bundles)")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and directories")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    parser.add_argument("--diff", action="store_true", help="write nothing; print what would change")
    parser.add_argument(
        "--only", default="", metavar="CA", help="only pins of this CA: part of its name, or its SHA-256"
    )
    parser.add_argument(
        "--certificates",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="take certificates for PEM bundles from here too (default: certifi's bundle); repeatable",
    )
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fix; 1 if files were or would be changed, 2 if a file could not be dealt with."""
    engine = analyzer(args)
    certificates = Certificates(args.certificates)
    problems: list[str] = []
    changed = left = 0
    files = [path for path in walk(args.paths, problems) if path.suffix.lower() in PYTHON | CERTIFICATES]
    for path in _candidates(files, engine):
        try:
            outcome = fix_file(path, engine, only=args.only, certificates=certificates)
            if outcome is not None and outcome.new != outcome.source.text:
                changed += 1
                _report(path, outcome, args)
            left += outcome.left if outcome is not None else 0
        except (OSError, SyntaxError, UnicodeEncodeError, UnfixableError) as error:
            problems.append(f"{path}: {_reason(error)}")
    for problem in problems:
        print(f"pinning: {problem}", file=sys.stderr)
    if left:
        print(
            f"pinning: {left} more {'finding needs' if left == 1 else 'findings need'} a person: "
            "pinning scan shows them",
            file=sys.stderr,
        )
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
            return _may_need_a_fix(files[number].read_bytes(), files[number], engine) or None
        except OSError:
            return True  # reported where it is opened again

    return [files[number] for number, _ in share(len(files), look, processes)]


def _may_need_a_fix(data: bytes, path: Path, engine: Analyzer) -> bool:
    if path.suffix.lower() in CERTIFICATES:
        return True
    return may_hold_pin(data) and gate_of(engine.catalog).python(data, known_only=True)


class UnfixableError(Exception):
    """A file whose edit could not be made safely; it is as it was."""


class Outcome:
    """What a fix makes of one file."""

    def __init__(self, source: SourceText, new: str, left: int) -> None:
        self.source = source
        self.new = new
        self.left = left
        """Findings about missing replacements that only a person can act on."""


def fix_file(
    path: Path, engine: Analyzer, *, only: str = "", certificates: Certificates | None = None
) -> Outcome | None:
    """The fixed text of the file at *path*, or ``None`` where nothing in it is about missing replacements.

    :param certificates: where whole certificates come from; without them, only pins in Python are fixed.
    :raises SyntaxError: it holds known pins and is no Python that can be parsed.
    :raises UnfixableError: the edit could not be proved safe.
    """
    data = path.read_bytes()
    if path.suffix.lower() in CERTIFICATES:
        return _fix_bundle(data, path, engine, certificates, only) if certificates is not None else None
    if not _may_need_a_fix(data, path, engine):
        return None
    try:
        source = decode_python(data)
        findings = engine.python(source.text, known_only=True)
    except SyntaxError:
        if _holds_known_pins(data, engine):
            raise
        return None
    fixable = [finding for finding in findings if finding.code == "PIN101"]
    left = sum(finding.code in ("PIN102", "PIN103") for finding in findings)
    if not fixable and not left:
        return None
    new = _fixed(source.text, engine, only) if fixable else source.text
    if left and certificates is not None:
        pem = fix_python_pem(new, engine, certificates, only=only)
        new, left = pem.text, left - len({id(addition.finding) for addition in pem.additions})
    return Outcome(source, new, left)


def _fix_bundle(
    data: bytes, path: Path, engine: Analyzer, certificates: Certificates, only: str
) -> Outcome | None:
    """A PEM file with the certificates that it lacks; it is decoded so that no byte of it is lost."""
    new, done = fix_certificate_file(data, PurePath(path), engine, certificates, only=only)
    if not done.additions and not done.left:
        return None
    source = SourceText(data.decode("utf-8", "surrogateescape"), "utf-8", errors="surrogateescape")
    return Outcome(source, new.decode("utf-8", "surrogateescape"), len(done.left))


def _fixed(text: str, engine: Analyzer, only: str) -> str:
    try:
        from pinning_codemods.edit import EditError, add_replacement_pins
    except ImportError:
        raise FileError("pinning fix needs LibCST: pip install 'flake8-pinning[codemods]'") from None
    try:
        return add_replacement_pins(text, engine, only)
    except EditError as error:
        raise UnfixableError(str(error)) from None


def _holds_known_pins(data: bytes, engine: Analyzer) -> bool:
    from flake8_pinning.files import decode_text
    from flake8_pinning.textscan import text_pin_sets

    text = decode_text(data)
    return text is not None and any(True for pins in text_pin_sets(text, engine.catalog) for _ in pins.pins())


def _report(path: Path, outcome: Outcome, args: argparse.Namespace) -> None:
    new = outcome.source.encode(outcome.new)
    if args.diff:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(_diff(path, outcome.source.encode(outcome.source.text), new))
        sys.stdout.buffer.flush()
    elif args.check:
        print(f"would fix {path}")
    else:
        replace_file(path, new)
        print(f"fixed {path}")


def _diff(path: Path, old: bytes, new: bytes) -> Iterator[bytes]:
    """A patch for ``patch -p1`` and ``git apply``, in the file's own bytes: encoding, BOM, line ends."""
    place = os.path.relpath(path) if path.is_absolute() else os.path.normpath(path)
    name = os.fsencode(Path(path if place.startswith("..") else place).as_posix().lstrip("/"))
    # A name with a blank ends at a tab, or `patch` takes the rest for a date.
    name += b"\t" if b" " in name else b""
    lines = difflib.diff_bytes(
        difflib.unified_diff, _lines(old), _lines(new), b"a/" + name, b"b/" + name, lineterm=b"\n"
    )
    for line in lines:
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


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
