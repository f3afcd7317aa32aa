"""``pinning catalog build``: from certificates and people's files to the one file that the tools load."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.catalog import Catalog
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.cli.catalog.common import (
    add_sources,
    certificate_extra,
    compiled_path,
    need_sources,
    write_atomically,
)
from flake8_pinning.cli.progress import Bar
from flake8_pinning.phrases import counted, shortened

if TYPE_CHECKING:
    from flake8_pinning.build.authorities import BuildSummary


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "build",
        help="check the catalog's sources and compile them",
        description="Check the catalog's sources and compile them into the file the tools load. With "
        "INPUT the "
        "authority records are made anew from these certificates first.",
        epilog="Exit codes: 0 built, or with --check up to date; 1 with --check: not up to date; 2 it "
        "could not.",
    )
    parser.add_argument(
        "input",
        nargs="*",
        type=Path,
        metavar="INPUT",
        help="PEM or DER files, CCADB's AllCertificatePEMsCSVFormat, archives or folders of those: all "
        "CA certificates",
    )
    add_sources(parser)
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="the compiled file (default: data/catalog.bin of the package)",
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; say whether the files are up to date"
    )
    parser.add_argument(
        "--allow-shrink", action="store_true", help="let authorities go that are not among the INPUTs"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build, or check that nothing has to be built."""
    sources = need_sources(args.sources)
    output = args.output or compiled_path(sources)
    with certificate_extra():
        from flake8_pinning.build.catalog import build_catalog
    stale = False
    if args.input and args.check:
        stale = not _records_agree(args.input, sources)
    elif args.input:
        _build_records(args.input, sources, args.allow_shrink)
    compiled = build_catalog(sources)
    current = output.read_bytes() if output.is_file() else b""
    print(describe(compiled))
    if args.check:
        if current != compiled:
            print(f"{output} is not what {sources} gives: run pinning catalog build")
            stale = True
        return 1 if stale else 0
    if current == compiled:
        print(f"{output} is up to date")
    else:
        write_atomically(output, compiled)
        print(f"wrote {output}, {counted(len(compiled), 'byte')}")
    return 0


def describe(compiled: bytes) -> str:
    """One line on what a compiled catalog holds."""
    reader = CompiledCatalog(compiled)
    catalog = Catalog(reader)
    dates = json.loads(bytes(reader.section("programmes")))
    return (
        f"catalog of {catalog.version}: {counted(len(catalog), 'authority', 'authorities')}, "
        f"{counted(len(catalog.transitions), 'transition')}, {counted(len(dates), 'programme date')}, "
        f"{counted(len(catalog.services), 'service')}"
    )


def _build_records(inputs: list[Path], sources: Path, allow_shrink: bool) -> None:
    with certificate_extra():
        from flake8_pinning.build.authorities import build_authorities
    with Bar() as progress:
        summary = build_authorities(
            inputs, sources / "authorities", sources / "operators.toml", progress, allow_removal=allow_shrink
        )
    print_summary(summary)
    print(
        f"records: {len(summary.new):,} new, {len(summary.changed):,} changed, {len(summary.removed):,} "
        "removed"
    )


def _records_agree(inputs: list[Path], sources: Path) -> bool:
    with certificate_extra():
        from flake8_pinning.build.authorities import compute_authorities
        from flake8_pinning.build.operators import read_operators
        from flake8_pinning.build.records import read_authorities
    with Bar() as progress:
        records, summary = compute_authorities(inputs, read_operators(sources / "operators.toml"), progress)
    print_summary(summary)
    if records == read_authorities(sources / "authorities"):
        return True
    print(
        f"{sources / 'authorities'} is not what the certificates give: pinning catalog check "
        "--certificates says more"
    )
    return False


def print_summary(summary: BuildSummary) -> None:
    """What the certificates were, in two lines; a third where operators.toml lacks names."""
    roles = ", ".join(f"{number:,} {role}" for role, number in summary.roles.items())
    print(f"certificates: {summary.certificates:,} ({roles}), {summary.repeated:,} given twice")
    print(
        f"read leniently {summary.lenient:,}, signature not verifiable {summary.unverifiable:,}, "
        f"signer unknown {summary.without_signer:,}, trusted by Mozilla {summary.mozilla:,}"
        + (
            f", of Mozilla's roots missing {len(summary.mozilla_missing):,}"
            if summary.mozilla_missing
            else ""
        )
    )
    if summary.unknown_operators:
        unnamed = [f"{name} ({number:,})" for name, number in summary.unknown_operators.items()]
        print(f"operators that operators.toml does not name: {shortened(unnamed, 5)}")
