"""``pinning explain``: which CA is this, what happens to it, what must be added."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Pin, Transition
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT
from flake8_pinning.checks import Element, Replacement, Span
from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.near import nearest
from flake8_pinning.checks.wording import leaves, name_of, one_line, shown
from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_judgement, analyzer, write_out
from flake8_pinning.cli.service import add_service, explain_services
from flake8_pinning.files import FileError
from flake8_pinning.judge import Judge, Succession, render
from flake8_pinning.pins import Kind, read
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.report.json import authority_json, dumps, replacement_json
from flake8_pinning.report.model import printable
from flake8_pinning.report.sheet import Sheet
from flake8_pinning.report.text import wants_colour

NO_PIN, MALFORMED, UNKNOWN = "no pin", "malformed", "unknown"
"""States of values that are no catalogued CA's, beside those of the judge."""
_NOWHERE = Span(1, 1, 1, 1)
_LARGEST = 4 << 20
"""Octets of the largest certificate file that is read; all public roots together are 250,000."""
_LONGEST = 100


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "explain",
        help="say which CA a value is, what happens to it, and what to add",
        epilog="Exit codes: 0 in service; 1 there is something to say: leaving, left, malformed, unknown; "
        "2 not a pin at all, or it could not do its work.",
    )
    parser.add_argument(
        "values",
        nargs="*",
        metavar="VALUE",
        help="a pin in any notation, a CA's name, or a certificate file; - reads lines, or PEM",
    )
    add_service(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain each value; 1 if one is not in service, unknown or malformed, 2 if one is no pin at all."""
    if args.service:
        if args.values:
            raise FileError("explain: give values or --service, not both")
        return explain_services(args, analyzer(args).judge(""), _sheet())
    if not args.values:
        raise FileError("explain: give a value, a certificate file, or --service NAME")
    if args.like or args.property or args.notation:
        raise FileError("explain: --like, --property and --notation go with --service")
    judge = analyzer(args).judge("")
    entries: list[dict[str, Any]] = []
    texts: list[str] = []
    for label, value in _values(args.values):
        sheet = _sheet()
        entries.append(_explain(judge, label, value, sheet))
        texts.append(sheet.text())
    if args.format == "json":
        write_out(dumps(entries))
    else:
        write_out("\n".join(texts), utf8=False)
    states = {entry["status"] for entry in entries}
    if NO_PIN in states or not entries:
        return FAILED
    return NOTHING if states <= {IN_SERVICE} else FOUND


def _sheet() -> Sheet:
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    return Sheet(max(40, min(width, 110)), colour=wants_colour(sys.stdout))


# --- what is asked about --------------------------------------------------------------------------------


def _values(arguments: Sequence[str]) -> Iterator[tuple[str, str | bytes]]:
    """(label, value) for every argument; a file of certificates is one each."""
    for argument in arguments:
        if argument == "-":
            yield from _stdin()
            continue
        path = Path(argument)
        if len(argument) < 1024 and "\0" not in argument and _exists(path):
            yield from _file(path)
        else:
            yield _short(argument), argument


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False


def _stdin() -> Iterator[tuple[str, str | bytes]]:
    data = sys.stdin.buffer.read(_LARGEST + 1) if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    if len(data) > _LARGEST:
        raise FileError("standard input: too large for certificates or pins")
    if data[:1] == b"\x30":
        yield "standard input", data
        return
    text = data.decode("utf-8", "replace")
    blocks = list(find_pem(text))
    if blocks:
        yield from _blocks("standard input", blocks)
    else:
        yield from ((_short(line), line.strip()) for line in text.splitlines() if line.strip())


def _file(path: Path) -> Iterator[tuple[str, str | bytes]]:
    """The certificates of a file; of a text file with one value in it, that value.

    :raises FileError: it is a folder, cannot be read, or holds neither.
    """
    name = printable(str(path))
    if path.is_dir():
        raise FileError(f"{name}: a directory; pinning scan looks into directories")
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise FileError(f"{name}: {error.strerror or error}") from None
    if len(data) > _LARGEST:
        raise FileError(
            f"{name}: too large for a certificate file; pinning scan looks into files of any size"
        )
    if data[:1] == b"\x30":
        yield name, data
        return
    if b"\0" in data:
        raise FileError(f"{name}: a binary file that is no certificate")
    text = data.decode("utf-8-sig", "replace").strip()
    blocks = list(find_pem(text))
    if blocks:
        yield from _blocks(name, blocks)
    elif text and "\n" not in text and len(text) < 4096:
        yield _short(text), text
    else:
        raise FileError(f"{name}: no certificate in it; pinning scan finds the pins in source files")


def _blocks(name: str, blocks: list[tuple[int, int, bytes]]) -> Iterator[tuple[str, bytes]]:
    for number, (_, _, der) in enumerate(blocks, start=1):
        yield (f"{name}, certificate {number} of {len(blocks)}" if len(blocks) > 1 else name), der


# --- what is said ---------------------------------------------------------------------------------------


def _explain(judge: Judge, label: str, value: str | bytes, sheet: Sheet) -> dict[str, Any]:
    pins = judge.catalog.identify(value, ANY_CONTEXT)
    entry: dict[str, Any] = {
        "value": shown(value),
        "property": None,
        "algorithm": None,
        "notation": None,
        "authorities": [],
        "status": UNKNOWN,
        "reason": None,
        "deadline": None,
        "siblings": [],
        "replacements": [],
        "transitions": [],
    }
    trouble = problem(Element(value, _NOWHERE, tuple(pins)), in_pin_set=True)
    sheet.title(label)
    if not pins:
        entry["status"], entry["reason"] = _unknown(judge, value, trouble)
        sheet.section("What it is")
        sheet.paragraph(entry["reason"])
        return entry
    for number, pin in enumerate(pins):
        told = _pin(judge, pin, sheet, also=number > 0)
        if number == 0:
            entry.update(told)
    if trouble:
        sheet.section("Beware")
        sheet.paragraph(f"Where the hash of a public key belongs, it can never match: {trouble}.")
    return entry


def _unknown(judge: Judge, value: str | bytes, trouble: str) -> tuple[str, str]:
    if trouble:
        return MALFORMED, f"it can never match (PIN201): {trouble}"
    near = nearest(judge, value)
    if near:
        return MALFORMED, f"no catalogued CA, but {near} (PIN207)"
    kinds = {reading.kind for reading in read(value)} if isinstance(value, str) else {Kind.DER}
    if kinds <= {Kind.COMMON_NAME}:
        return NO_PIN, "no pin in any notation known, and no CA's name"
    return (
        UNKNOWN,
        "no CA of the catalog: a server's own certificate, a private CA, or not a certificate at all",
    )


def _pin(judge: Judge, pin: Pin, sheet: Sheet, *, also: bool) -> dict[str, Any]:
    status = judge.pin_status(pin)
    succession = judge.pin_successors(pin)
    siblings = list(
        dict.fromkeys(
            sibling
            for authority in pin.authorities
            for sibling in judge.siblings(authority)
            if sibling not in pin.authorities
        )
    )
    replacements = [Replacement(authority, render(pin, authority)) for authority in succession.authorities]
    algorithm = f" ({pin.algorithm})" if pin.algorithm else ""

    sheet.section("It can be read another way too" if also else "What it is")
    sheet.paragraph(f"{pin.property.value}{algorithm}, written as {pin.reading.notation.name}, of")
    sheet.rows(_described(authority) for authority in pin.authorities)

    sheet.section("What happens")
    style = {LEFT: "31", LEAVING: "33", IN_SERVICE: "32"}.get(status.state, "")
    if status.state == IN_SERVICE:
        said = f"in service until {status.day.isoformat()} ({status.departure.reason})"
    elif status.state in (LEFT, LEAVING):
        said = leaves(status)
    else:
        first = min(authority.not_before for authority in pin.authorities)
        said = f"not valid before {first.isoformat()}"
    sheet.paragraph(said, style=style)
    if siblings:
        sheet.paragraph(
            "The same key is in service under another certificate too, which this pin does not cover:"
        )
        sheet.rows(_described(sibling) for sibling in siblings)

    if replacements:
        sheet.section("What to add" if status.state != IN_SERVICE else "What takes over later")
        if succession.roots_above:
            sheet.paragraph(f"{succession.roots_above} CAs take over; these are the roots above them:")
        _add(sheet, replacements)
        if not succession.certain:
            sheet.paragraph(
                "What replaces it is not certain: check the sources before you pin it.", style="33"
            )
    elif status.state in (LEFT, LEAVING):
        sheet.section("What to add")
        reasons = [
            transition.no_successor for transition in succession.transitions if transition.no_successor
        ]
        sheet.paragraph(f"No replacement is known{f': {reasons[-1]}' if reasons else ''}.")
    _why(sheet, succession)
    return {
        "property": pin.property.value,
        "algorithm": pin.algorithm,
        "notation": pin.reading.notation.name,
        "authorities": [authority_json(authority) for authority in pin.authorities],
        "status": status.state,
        "reason": status.departure.reason,
        "deadline": status.day.isoformat(),
        "siblings": [authority_json(sibling) for sibling in siblings],
        "replacements": [replacement_json(replacement) for replacement in replacements],
        "transitions": [_transition_json(transition) for transition in succession.transitions],
    }


def _add(sheet: Sheet, replacements: Iterable[Replacement]) -> None:
    for replacement in replacements:
        authority = replacement.authority
        about = f"{authority.role}, {authority.key}, valid until {authority.not_after.isoformat()}"
        if replacement.value is None:
            value = f"certificate SHA-256 {authority.sha256.hex()}"
        else:
            value = shown(replacement.value)
        sheet.value(name_of(authority), value, about)


def _why(sheet: Sheet, succession: Succession) -> None:
    if not succession.transitions:
        return
    sheet.section("Why")
    for transition in succession.transitions:
        deadline = f", {transition.deadline.isoformat()}" if transition.deadline else ""
        sheet.paragraph(f"{transition.title} ({transition.id}{deadline})")
        for source in transition.sources:
            sheet.link(source.url)


def _transition_json(transition: Transition) -> dict[str, Any]:
    return {
        "id": transition.id,
        "title": transition.title,
        "deadline": transition.deadline.isoformat() if transition.deadline else None,
        "sources": [{"url": source.url, "title": source.title} for source in transition.sources],
    }


def _described(authority: Authority) -> tuple[str, str, str]:
    validity = f"{authority.not_before.isoformat()} to {authority.not_after.isoformat()}"
    return (
        name_of(authority),
        f"{authority.role}, {authority.key}, {validity}",
        f"SHA-256 {authority.sha256.hex()}",
    )


def _short(value: str) -> str:
    text = one_line(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
