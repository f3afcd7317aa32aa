"""``pinning catalog add``: write into a private catalog which CA of a company's own replaces which."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from flake8_pinning.build.change import (
    Change,
    Member,
    check,
    free_id,
    member_of,
    names,
    read_members,
    stands_already,
)
from flake8_pinning.build.change_toml import append_change, change_toml
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.catalog.toml import CAUSES, SHA256, TomlFile
from flake8_pinning.cli.catalog.common import certificate_extra, today
from flake8_pinning.cli.common import NOTHING, add_as_of, day
from flake8_pinning.judge import Judge
from flake8_pinning.phrases import counted


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "add",
        help="write a change of your own CAs into a private catalog",
        description="Append to a private catalog that new CAs replace old ones. CAs that the public "
        "catalog does not "
        "have are described in the file too, from their certificates; of public ones only the SHA-256 is "
        "named.",
        epilog="Exit codes: 0 written, or there already; 2 it could not be.",
    )
    parser.add_argument(
        "--pem",
        type=Path,
        action="append",
        required=True,
        metavar="FILE",
        help="the certificate of a new CA (PEM or DER); repeatable",
    )
    parser.add_argument(
        "--replaces",
        action="append",
        required=True,
        metavar="SHA256|FILE",
        help="what it replaces: the SHA-256 of a CA that the catalog or the file knows, or its "
        "certificate; repeatable",
    )
    parser.add_argument("--file", type=Path, required=True, metavar="FILE", help="the private catalog (TOML)")
    parser.add_argument(
        "--deadline",
        type=day,
        metavar="YYYY-MM-DD",
        help="the day from which the old CA alone is not enough (default: the day it expires)",
    )
    parser.add_argument(
        "--effective", type=day, metavar="YYYY-MM-DD", help="the day the new CA comes into use"
    )
    parser.add_argument("--reason", metavar="TEXT", help="why, in a few words: they stand in every message")
    parser.add_argument("--cause", choices=CAUSES, help="default: replaced, or expired without --deadline")
    parser.add_argument(
        "--id", metavar="ID", help="the transition's name (default: made from operator, year and CA)"
    )
    parser.add_argument(
        "--operator", metavar="NAME", help="who runs the CAs, for a new file (default: the new CA's O)"
    )
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="URL",
        help="where this is announced (https); repeatable",
    )
    parser.add_argument(
        "--level-note", metavar="TEXT", help="why a root replaces an intermediate, or the reverse"
    )
    parser.add_argument(
        "--service",
        action="append",
        default=[],
        metavar="HOST",
        help="a host name or word that shows a pin is for your service; needed if the old CA is a public "
        "one, which "
        "goes on for everybody else; repeatable",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="print what would be written, and write nothing"
    )
    add_as_of(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read, check, append."""
    public = Catalog.load()
    exists = args.file.exists()
    catalog = Catalog.load(private=[args.file]) if exists else public
    change = _change(args, catalog, TomlFile(args.file) if exists else None)
    check(change, Judge(catalog, today(args)), len(public))
    if stands_already(change, catalog):
        print(f"{args.file}: says already that {names(change.old)} is replaced by {names(change.new)}")
        return NOTHING
    name = free_id(change, catalog, args.id)
    if args.dry_run:
        print(change_toml(change, name), end="")
        return NOTHING
    append_change(args.file, change, name)
    described = len(change.described)
    print(
        f"{args.file}: added {name} ({names(change.old)} -> {names(change.new)}, {change.deadline})"
        + (f" and {counted(described, 'private CA')}" if described else "")
    )
    return NOTHING


def _change(args: argparse.Namespace, catalog: Catalog, file: TomlFile | None) -> Change:
    """The change that the arguments describe."""
    new = _read(catalog, args.pem)
    replaced = _read(catalog, [Path(value) for value in args.replaces if not _is_digest(value)])
    old = [_by_digest(catalog, args.file, value) for value in args.replaces if _is_digest(value)] + replaced
    return Change(
        tuple(old),
        tuple(new),
        operator=_operator(args, file, new),
        deadline=args.deadline or min(member.not_after for member in old),
        cause=args.cause or ("replaced" if args.deadline else "expired"),
        reason=args.reason or ("replacement by a new CA" if args.deadline else "expiry"),
        effective=args.effective,
        services=tuple(args.service),
        sources=tuple(args.source),
        level_note=args.level_note or "",
    )


def _is_digest(value: str) -> bool:
    return bool(SHA256.match(_hex(value))) and not Path(value).exists()


def _hex(value: str) -> str:
    return re.sub(r"[\s:]", "", value).lower()


def _read(catalog: Catalog, paths: list[Path]) -> list[Member]:
    for path in paths:
        if SHA256.match(_hex(str(path))) is None and not path.exists():
            raise CatalogError(f"{path}: neither a certificate file nor a SHA-256 of 64 hex digits")
    with certificate_extra():
        return read_members(catalog, paths)


def _by_digest(catalog: Catalog, file: Path, value: str) -> Member:
    found = catalog.by_thumbprint(bytes.fromhex(_hex(value)))
    if not found:
        raise CatalogError(
            f"--replaces: neither the public catalog nor {file} knows {_hex(value)}; give its certificate "
            "file instead"
        )
    return member_of(found[0])


def _operator(args: argparse.Namespace, file: TomlFile | None, new: list[Member]) -> str:
    if file is None:
        certificate = new[0].record
        return str(args.operator or (certificate and certificate.operator) or args.file.stem)
    operator = file.data.get("operator")
    if not isinstance(operator, str):
        raise CatalogError(f'{args.file}:1: add a first line such as: operator = "Example Corp"')
    if args.operator and args.operator != operator:
        raise CatalogError(f"{args.file}: is {operator}'s, not {args.operator}'s; use a file of its own")
    return operator
