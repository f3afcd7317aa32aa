"""``pinning catalog check``: is the catalog sound, fresh, and what its certificates say?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from flake8_pinning.build.report import WARNING_YEARS, CatalogReport, DeadEnd, report
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.catalog.catalog import PACKAGED
from flake8_pinning.cli.catalog.common import (
    add_sources,
    certificate_extra,
    compiled_path,
    find_sources,
    first,
    load_catalog,
    over,
    today,
)
from flake8_pinning.cli.common import FOUND, NOTHING, add_as_of, add_private
from flake8_pinning.cli.progress import Bar
from flake8_pinning.phrases import counted

_SHOWN = 10


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        help="count what is in the catalog, and find what is wrong or missing",
        description="Judge the catalog as a whole: figures, CAs that leave service without a successor, "
        "doubtful "
        "entries. In a checkout also whether the compiled file is up to date, and with --certificates "
        "whether every "
        "record is what the certificates say.",
        epilog="Exit codes: 0 sound; 1 something is wrong; 2 it could not be checked.",
    )
    parser.add_argument(
        "--certificates",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="folder, archive or file with all CA certificates: compute every record anew; repeatable",
    )
    add_sources(parser)
    add_as_of(parser)
    add_private(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--all", action="store_true", help=f"list everything, not the first {_SHOWN} of a kind"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check, print, and say whether all is well."""
    sources = find_sources(args.sources)
    if args.certificates and sources is None:
        raise CatalogError(
            "--certificates compares with the catalog's sources: run it in a checkout or give --sources DIR"
        )
    problems: list[str] = []
    facts: list[str] = []
    if sources is None:
        catalog = load_catalog(args)
        facts.append(f"compiled file: {PACKAGED}, checksum right")
    else:
        catalog = _of_sources(sources, args.pinning_catalog, facts, problems)
    if args.certificates and sources is not None:
        _recompute(args.certificates, sources, facts, problems)
    with Bar() as progress:
        progress("judging", 0, 1)
        found = report(catalog, today(args))
    if args.format == "json":
        print(json.dumps(_json(found, facts, problems), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_text(found, facts, problems, None if args.all else _SHOWN)))
    return NOTHING if found.sound and not problems else FOUND


def _of_sources(sources: Path, private: list[Path], facts: list[str], problems: list[str]) -> Catalog:
    with certificate_extra():
        from flake8_pinning.build.catalog import build_catalog
    compiled = build_catalog(sources)
    facts.append(f"sources: {sources}, every fingerprint, name, level and date checked")
    path = compiled_path(sources)
    try:
        CompiledCatalog.load(path)
    except CatalogError as error:
        problems.append(str(error))
    else:
        if path.read_bytes() == compiled:
            facts.append(f"compiled file: {path}, checksum right, up to date")
        else:
            problems.append(f"{path} is not what {sources} gives: run pinning catalog build")
    return over(compiled, private)


def _recompute(inputs: list[Path], sources: Path, facts: list[str], problems: list[str]) -> None:
    with certificate_extra():
        from flake8_pinning.build.recompute import recompute
    with Bar() as progress:
        found = recompute(inputs, sources, progress)
    facts.append(f"certificates: {counted(found.agreeing, 'record')} computed anew and equal")
    problems += [
        f"{difference.sha256}: {difference.column} is recorded as {difference.recorded!r}, "
        f"the certificate says {difference.computed!r}"
        for difference in found.differences
    ]
    problems += [f"{digest}: a certificate without a record" for digest in found.missing]
    problems += [f"{digest}: a record whose certificate is not there" for digest in found.unproved]


def _text(found: CatalogReport, facts: list[str], problems: list[str], most: int | None) -> Iterator[str]:
    roles = ", ".join(f"{number:,} {role}" for role, number in found.roles.items())
    yield f"catalog of {found.version}, judged on {found.day}"
    yield from (f"  {fact}" for fact in facts)
    yield ""
    rows = [
        ("authorities", f"{found.authorities:,} ({roles})"),
        ("transitions", f"{found.transitions:,} ({_listed(found.kinds)}; {_listed(found.causes)})"),
        ("evidence", _listed(found.evidence)),
        ("FROM", f"{found.froms:,} authorities, of which {found.departed:,} have left service"),
        ("TO", f"{found.tos:,} authorities"),
        ("programme dates", f"{found.programme_dates:,}"),
        ("services", f"{found.services:,}"),
        ("end dead, not said why", f"{len(found.unexplained):,}"),
        ("end dead, said why", f"{len(found.explained):,}"),
        (
            "end in doubt",
            f"{len(found.uncertain):,} (successor unverified, inferred, or of one service: never written)",
        ),
        (f"expire within {WARNING_YEARS} years, no transition", f"{len(found.expiring):,}"),
        ("operators without a file", f"{len(found.operators_without_file):,}"),
    ]
    width = max(len(label) for label, _ in rows)
    yield from (f"{label.ljust(width)}  {value}" for label, value in rows)
    yield from _section("WRONG", problems, most)
    yield from _section(
        "WRONG: left service, nothing in service follows, no no_successor", map(_end, found.unexplained), most
    )
    yield from _section("to look at", (f"{r.transition.id}: {r.what}" for r in found.remarks), most)
    yield from _section(
        f"expire within {WARNING_YEARS} years without a transition",
        (f"{a.not_after} {a.name} ({a.operator}, {a.role}) {a.sha256.hex()}" for a in found.expiring),
        most,
    )
    yield from _section(
        "operators without a file, by TLS authorities in service",
        (f"{number:4} {operator}" for operator, number in found.operators_without_file.items()),
        most,
    )


def _section(title: str, lines: Iterator[str] | list[str], most: int | None) -> Iterator[str]:
    listed = list(lines)
    if not listed:
        return
    yield ""
    yield f"{title} ({len(listed):,}):"
    yield from first(listed, most)


def _end(end: DeadEnd) -> str:
    authority = end.authority
    return (
        f"{authority.name} ({authority.operator}, {authority.role}) {authority.sha256.hex()}, by "
        f"{end.transition.id}"
    )


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {word}" for word, number in counts.items())


def _json(found: CatalogReport, facts: list[str], problems: list[str]) -> dict[str, object]:
    def ends(listed: tuple[DeadEnd, ...]) -> list[dict[str, object]]:
        return [
            {
                "name": end.authority.name,
                "sha256": end.authority.sha256.hex(),
                "transition": end.transition.id,
                "reasons": list(end.reasons),
            }
            for end in listed
        ]

    return {
        "version": 1,
        "as_of": found.day.isoformat(),
        "catalog": found.version,
        "sound": found.sound and not problems,
        "facts": facts,
        "problems": problems,
        "authorities": found.authorities,
        "roles": found.roles,
        "transitions": found.transitions,
        "kinds": found.kinds,
        "causes": found.causes,
        "evidence": found.evidence,
        "from": found.froms,
        "to": found.tos,
        "departed": found.departed,
        "programme_dates": found.programme_dates,
        "services": found.services,
        "dead_ends": {
            "unexplained": ends(found.unexplained),
            "explained": ends(found.explained),
            "uncertain": ends(found.uncertain),
        },
        "expiring_without_transition": [
            {
                "name": a.name,
                "sha256": a.sha256.hex(),
                "not_after": a.not_after.isoformat(),
                "operator": a.operator,
            }
            for a in found.expiring
        ],
        "operators_without_file": found.operators_without_file,
        "remarks": [{"transition": r.transition.id, "what": r.what} for r in found.remarks],
    }
