"""``pinning catalog update``: refresh the authorities from CCADB's public reports."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.build.download import BASE_URL, RECORDS, Fetcher, Report, reports
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.sources import read_certificates
from flake8_pinning.cli.catalog.build import describe, print_summary
from flake8_pinning.cli.catalog.common import (
    add_sources,
    certificate_extra,
    compiled_path,
    first,
    need_sources,
    today,
    write_atomically,
)
from flake8_pinning.cli.common import FOUND, NOTHING, add_as_of, cache_folder
from flake8_pinning.cli.progress import Bar
from flake8_pinning.files import remove_tree
from flake8_pinning.phrases import counted
from flake8_pinning.pins.names import label_of

if TYPE_CHECKING:
    from flake8_pinning.build.records import AuthorityRecord
    from flake8_pinning.build.update import Update

_SHOWN = 20
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "update",
        help="refresh the authorities from CCADB's public reports",
        description="Fetch CCADB's reports over HTTPS, check every certificate against its fingerprint, "
        "show what is "
        "new, retired, revoked and gone, and write the catalog's records and its compiled file.",
        epilog="Exit codes: 0 up to date, or written; 1 with --dry-run: something would change; 2 it "
        "could not.",
    )
    parser.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="PATH",
        help="use reports downloaded before: a folder or an archive of them, or one file",
    )
    add_sources(parser)
    add_as_of(parser)
    parser.add_argument(
        "--allow-shrink", action="store_true", help="let authorities go that the reports do not have"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    parser.add_argument(
        "--base-url", default=BASE_URL, metavar="URL", help="where the reports are (%(default)s)"
    )
    parser.add_argument(
        "--cafile", type=Path, metavar="FILE", help="CAs to trust in place of the system's (PEM)"
    )
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where finished files are kept (default: in the user's cache folder)",
    )
    parser.add_argument(
        "--timeout", type=_seconds, default=60.0, metavar="SECONDS", help="(default: %(default)s)"
    )
    parser.add_argument(
        "--all", action="store_true", help=f"list everything, not the first {_SHOWN} of a kind"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fetch or find the reports, compare, write."""
    sources = need_sources(args.sources)
    with certificate_extra():
        from flake8_pinning.build.update import apply_update, check_update, plan_update, split_inputs
    when = today(args)
    with Bar() as progress:
        folder = args.source or _fetch(args, when, progress)
        inputs, records = split_inputs(folder)
        update = plan_update(sources, inputs, when, records, progress)
    print_summary(update.summary)
    print("\n".join(_text(update, None if args.all else _SHOWN)))
    check_update(update, allow_shrink=args.allow_shrink)
    if not update.changes:
        print(f"{sources} is up to date")
        return NOTHING
    if args.dry_run:
        print("nothing written (--dry-run)")
        return FOUND
    compiled = apply_update(update)
    output = compiled_path(sources)
    write_atomically(output, compiled)
    _write_prefixes(sources, update.ders, output)
    print(describe(compiled))
    print(f"wrote {sources} and {output}")
    return NOTHING


def _write_prefixes(sources: Path, ders: Iterable[bytes], compiled: Path) -> None:
    """What the Semgrep rules find embedded certificates by."""
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.rulegen import prefixes

    text = prefixes.dump(prefixes.needed(prefixes.derive(ders), Catalog.load(compiled)))
    write_atomically(sources / prefixes.FILE, text.encode("ascii"))


def _fetch(args: argparse.Namespace, when: date, progress: Bar) -> Path:
    cache = args.cache or cache_folder("ccadb")
    folder: Path = cache / when.isoformat()
    wanted = reports(args.base_url, when.year)
    fetcher = Fetcher(cafile=args.cafile, timeout=args.timeout)
    _forget(cache, folder)
    kept = fetcher.fetch_all(wanted, folder, _check, progress)
    progress.clear()
    print(
        f"fetched {counted(len(wanted) - kept, 'report')} to {folder}"
        + (f", {kept} were there" if kept else "")
    )
    return folder


def _check(report: Report, path: Path) -> None:
    """A report is whole, a CSV, and every certificate in it has the fingerprint it is listed with."""
    if report.name == RECORDS:
        with certificate_extra():
            from flake8_pinning.build.update import read_revocations
        read_revocations(path)
        return
    if not path.read_bytes().endswith(b"\n"):
        raise BuildError(f"{path}: ends in the middle of a line; it is not whole")
    for _ in read_certificates([path]):
        pass


def _forget(cache: Path, but: Path) -> None:
    """Reports of other days are of no use any more."""
    if cache.is_dir():
        for old in cache.iterdir():
            if old != but and old.is_dir() and not old.is_symlink() and _DAY.match(old.name):
                remove_tree(old)


def _text(update: Update, most: int | None) -> Iterator[str]:
    columns = ", ".join(f"{column} {number:,}" for column, number in update.changed_columns().items())
    yield (
        f"since {update.since}: {len(update.new):,} new, {len(update.retired):,} retired, "
        f"{len(update.gone):,} gone, "
        f"{len(update.changed):,} changed{f' ({columns})' if columns else ''}"
        + (f"; revoked by CCADB: {len(update.revoked):,} in all" if update.revoked else "")
    )
    yield from _section("new", map(_one, update.new), most)
    yield from _section("retired (expired since)", map(_one, update.retired), most)
    yield from _section("gone", map(_one, update.gone), most)
    yield from _section(
        "REVOKED, and a transition says to accept it: correct the transition",
        (f"{digest} in {', '.join(ids)}" for digest, ids in update.revoked_in_use.items()),
        None,
    )


def _one(record: AuthorityRecord) -> str:
    purpose = "" if record.tls else ", not for TLS servers"
    return (
        f"{record.sha256} {label_of(record.subject)} ({record.operator}, {record.role}{purpose}, to "
        f"{record.not_after:%Y-%m-%d})"
    )


def _section(title: str, lines: Iterable[str], most: int | None) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield f"{title}:"
        yield from first(listed, most)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return value
