"""``pinning explain``: which CA is this, what happens to it, what must be added; and what to pin for a service."""

from __future__ import annotations

import argparse
import shutil
import sys

from flake8_pinning.catalog.model import IN_SERVICE
from flake8_pinning.catalog.services import load_services
from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_judgement, analyzer, write_out
from flake8_pinning.explain import NO_PIN, asked, explain
from flake8_pinning.explain.json import answer_json
from flake8_pinning.explain.service import service_json, write_service
from flake8_pinning.explain.text import write_text
from flake8_pinning.explain.wish import NOTATIONS, Wish, wished
from flake8_pinning.files import FileError
from flake8_pinning.judge import Judge
from flake8_pinning.judge.services import service_advice
from flake8_pinning.pins import Property
from flake8_pinning.report.json import dumps
from flake8_pinning.report.sheet import Sheet
from flake8_pinning.report.text import wants_colour


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
    _add_service(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_judgement(parser)
    parser.set_defaults(run=run)


def _add_service(parser: argparse.ArgumentParser) -> None:
    """``--service`` and how to write what it answers."""
    group = parser.add_argument_group("backup pins for a provider's service")
    group.add_argument(
        "--service", metavar="NAME", help="which CAs it may present and what to pin: azure, aws, apns, a host"
    )
    group.add_argument(
        "--like",
        metavar="PIN",
        help="write the pins as this one is written; 'sha256/…' is enough (default: that)",
    )
    group.add_argument(
        "--property", choices=[str(p) for p in Property if p is not Property.OTHER], help="what to pin"
    )
    group.add_argument(
        "--notation", choices=tuple(NOTATIONS), metavar="NAME", help=f"one of {', '.join(NOTATIONS)}"
    )
    group.add_argument("--algorithm", choices=("sha256", "sha1"), help="of digests (default: sha256)")


def run(args: argparse.Namespace) -> int:
    """Explain each value; 1 if one is not in service, unknown or malformed, 2 if one is no pin at all."""
    if args.service:
        if args.values:
            raise FileError("explain: give values or --service, not both")
        return _services(args, analyzer(args).judge(""))
    if not args.values:
        raise FileError("explain: give a value, a certificate file, or --service NAME")
    if args.like or args.property or args.notation:
        raise FileError("explain: --like, --property and --notation go with --service")
    judge = analyzer(args).judge("")
    answers = [explain(judge, label, value) for label, value in asked(args.values)]
    if args.format == "json":
        write_out(dumps([answer_json(answer) for answer in answers]))
    else:
        sheets = [_sheet() for _ in answers]
        for answer, sheet in zip(answers, sheets, strict=True):
            write_text(answer, sheet)
        write_out("\n".join(sheet.text() for sheet in sheets), utf8=False)
    states = {answer.state for answer in answers}
    if NO_PIN in states or not answers:
        return FAILED
    return NOTHING if states <= {IN_SERVICE} else FOUND


def _services(args: argparse.Namespace, judge: Judge) -> int:
    """Answer for every service of that name; 1 where there is nothing to pin."""
    answers = service_advice(judge.catalog, args.service, judge)
    if not answers:
        known = ", ".join(service.id for service in load_services(judge.catalog))
        raise FileError(f"--service: {args.service!r} is no service of the catalog (known: {known})")
    prop = Property(args.property) if args.property else None
    pin = wished(judge.catalog, Wish(prop, args.algorithm, args.notation, args.like))
    if args.format == "json":
        write_out(dumps([service_json(answer, pin) for answer in answers]))
    else:
        sheet = _sheet()
        for number, answer in enumerate(answers):
            if number:
                sheet.blank()
            write_service(answer, pin, sheet)
        write_out(sheet.text(), utf8=False)
    return NOTHING if all(answer.add for answer in answers) else FOUND


def _sheet() -> Sheet:
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    return Sheet(max(40, min(width, 110)), colour=wants_colour(sys.stdout))
