"""``pinning catalog add``: write into a private catalog which CA of a company's own replaces which."""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.catalog import Authority, Catalog, CatalogError
from flake8_pinning.catalog.model import LEFT
from flake8_pinning.catalog.toml import SHA256, TomlFile
from flake8_pinning.cli.catalog.common import add_as_of, certificate_extra, today, write_atomically
from flake8_pinning.cli.common import NOTHING, day
from flake8_pinning.judge import Judge
from flake8_pinning.phrases import counted
from flake8_pinning.pins.names import label_of

if TYPE_CHECKING:
    from flake8_pinning.build.records import AuthorityRecord

_HEADER = """\
# A private catalog of flake8-pinning: CAs that no public root programme knows, and what replaces what.
# Give it to flake8, pinning scan, fix and rules with --pinning-catalog. docs/catalog.md describes the keys.

"""
_CAUSES = ("replaced", "expired", "distrusted", "revoked")


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
    parser.add_argument("--cause", choices=_CAUSES, help="default: replaced, or expired without --deadline")
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


@dataclass(frozen=True)
class _Member:
    """A CA of the transition, wherever it is known from."""

    sha256: str
    name: str
    level: str
    not_after: date
    known: Authority | None
    """Of the public catalog or of the file; ``None``: to be described in the file."""
    record: AuthorityRecord | None


def run(args: argparse.Namespace) -> int:
    """Read, check, append."""
    public = Catalog.load()
    exists = args.file.exists()
    catalog = Catalog.load(private=[args.file]) if exists else public
    file = TomlFile(args.file) if exists else None
    records = _read(args.pem)
    replaced = _read([Path(value) for value in args.replaces if not _is_digest(value)])
    new = [_member(catalog, record) for record in records]
    old = [_by_digest(catalog, args.file, value) for value in args.replaces if _is_digest(value)]
    old += [_member(catalog, record) for record in replaced]
    operator = _operator(args, file, records)
    deadline = args.deadline or min(member.not_after for member in old)
    _check(args, catalog, new, old, deadline, len(public))
    if _is_there(catalog, new, old):
        print(f"{args.file}: says already that {_names(old)} is replaced by {_names(new)}")
        return NOTHING
    described = {m.sha256: m for m in (*old, *new) if m.known is None}
    name = _id(args.id, catalog, operator, deadline, new)
    text = "\n".join(_text(args, name, operator, deadline, list(described.values()), new, old))
    if args.dry_run:
        print(text, end="")
        return NOTHING
    content = _appended(args.file.read_bytes() if exists else None, operator, text)
    _validate(args.file, content)
    write_atomically(args.file, content)
    print(
        f"{args.file}: added {name} ({_names(old)} -> {_names(new)}, {deadline})"
        + (f" and {counted(len(described), 'private CA')}" if described else "")
    )
    return NOTHING


# --- reading ------------------------------------------------------------------------------------------------


def _is_digest(value: str) -> bool:
    return bool(SHA256.match(_hex(value))) and not Path(value).exists()


def _hex(value: str) -> str:
    return re.sub(r"[\s:]", "", value).lower()


def _read(paths: list[Path]) -> list[AuthorityRecord]:
    if not paths:
        return []
    with certificate_extra():
        from flake8_pinning.build.authorities import compute_authorities
        from flake8_pinning.build.operators import Operators
    for path in paths:
        if SHA256.match(_hex(str(path))) is None and not path.exists():
            raise CatalogError(f"{path}: neither a certificate file nor a SHA-256 of 64 hex digits")
    records, _ = compute_authorities(paths, Operators(frozenset(), {}, {}, {}))
    return records


def _member(catalog: Catalog, record: AuthorityRecord) -> _Member:
    known = catalog.by_thumbprint(bytes.fromhex(record.sha256))
    return _Member(
        sha256=record.sha256,
        name=label_of(record.subject),
        level="intermediate" if record.role == "intermediate" else "root",
        not_after=record.not_after.date(),
        known=known[0] if known else None,
        record=record,
    )


def _by_digest(catalog: Catalog, file: Path, value: str) -> _Member:
    found = catalog.by_thumbprint(bytes.fromhex(_hex(value)))
    if not found:
        raise CatalogError(
            f"--replaces: neither the public catalog nor {file} knows {_hex(value)}; give its certificate "
            "file instead"
        )
    authority = found[0]
    return _Member(_hex(value), authority.name, authority.level, authority.not_after, authority, None)


def _operator(args: argparse.Namespace, file: TomlFile | None, records: list[AuthorityRecord]) -> str:
    if file is None:
        return str(args.operator or records[0].operator or args.file.stem)
    operator = file.data.get("operator")
    if not isinstance(operator, str):
        raise CatalogError(f'{args.file}:1: add a first line such as: operator = "Example Corp"')
    if args.operator and args.operator != operator:
        raise CatalogError(f"{args.file}: is {operator}'s, not {args.operator}'s; use a file of its own")
    return operator


# --- checking -----------------------------------------------------------------------------------------------


def _check(
    args: argparse.Namespace,
    catalog: Catalog,
    new: list[_Member],
    old: list[_Member],
    deadline: date,
    count: int,
) -> None:
    """*count*: how many authorities are public; their rows come first."""
    judge = Judge(catalog, today(args))
    both = {member.sha256 for member in new} & {member.sha256 for member in old}
    if both:
        raise CatalogError(f"{min(both)} both leaves and replaces")
    for member in new:
        if member.not_after <= deadline:
            raise CatalogError(
                f"{member.name} expires on {member.not_after}, not after the deadline {deadline}"
            )
        if member.known is not None and judge.status(member.known).state == LEFT:
            departure = judge.status(member.known).departure
            raise CatalogError(
                f"{member.name} left service on {departure.day} ({departure.reason}): it replaces nothing"
            )
    levels = {member.level for member in old}
    other = next((member for member in new if member.level not in levels), None)
    if other is not None and not args.level_note:
        raise CatalogError(
            f"{other.name} is on the level of {other.level}s and replaces none of it: give the new "
            f"{'/'.join(sorted(levels))}, or say in --level-note why it is right"
        )
    for url in args.source:
        if not url.startswith("https://"):
            raise CatalogError(f"--source: {url!r} is no https URL")
    if args.effective and args.effective > deadline:
        raise CatalogError(f"the new CA comes into use on {args.effective}, after the deadline {deadline}")
    public = next((member for member in old if member.known is not None and member.known.row < count), None)
    if public is not None and not args.service:
        raise CatalogError(
            f"{public.name} is a public CA and stays in service for others: say with --service which "
            "hosts leave it"
        )
    _check_circle(catalog, new, old)


def _check_circle(catalog: Catalog, new: list[_Member], old: list[_Member]) -> None:
    leaving = {member.known.row for member in old if member.known is not None}
    waiting = [member.known.row for member in new if member.known is not None]
    seen: set[int] = set()
    while waiting:
        row = waiting.pop()
        if row in leaving:
            ways = {entry.id for at in seen for entry in catalog.transitions_from.get(at, ())}
            raise CatalogError(
                f"{_names(old)} replaces {_names(new)} already, by {', '.join(sorted(ways))}: "
                "they cannot replace each other"
            )
        if row not in seen:
            seen.add(row)
            waiting += [to for entry in catalog.transitions_from.get(row, ()) for to in entry.to_rows]


def _is_there(catalog: Catalog, new: list[_Member], old: list[_Member]) -> bool:
    froms = {member.known.row for member in old if member.known is not None}
    tos = {member.known.row for member in new if member.known is not None}
    if len(froms) != len(old) or len(tos) != len(new):
        return False
    return any(froms <= set(entry.from_rows) and tos <= set(entry.to_rows) for entry in catalog.transitions)


def _validate(path: Path, content: bytes) -> None:
    """Load what would be written, beside where it would be, so that a mistake changes nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".check")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Catalog.load(private=[temporary])
    except CatalogError as error:
        raise CatalogError(f"nothing written: {str(error).replace(str(temporary), str(path))}") from None
    finally:
        temporary.unlink(missing_ok=True)


# --- writing ------------------------------------------------------------------------------------------------


def _id(given: str | None, catalog: Catalog, operator: str, deadline: date, new: list[_Member]) -> str:
    taken = {entry.id for entry in catalog.transitions}
    if given is not None:
        if given in taken:
            raise CatalogError(f"--id: {given} is taken")
        return given
    base = f"{_slug(operator)}-{deadline.year}-{_slug(new[0].name)}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _slug(text: str) -> str:
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in text.lower()).split()
    return "-".join(words) or "private"


def _names(members: Iterable[_Member]) -> str:
    return ", ".join(dict.fromkeys(member.name for member in members))


def _text(
    args: argparse.Namespace,
    name: str,
    operator: str,
    deadline: date,
    described: list[_Member],
    new: list[_Member],
    old: list[_Member],
) -> Iterator[str]:
    cause = args.cause or ("replaced" if args.deadline else "expired")
    reason = args.reason or ("replacement by a new CA" if args.deadline else "expiry")
    verb = "is" if len(old) == 1 else "are"
    yield "[[transition]]"
    yield f"id = {_string(name)}"
    yield f"title = {_string(f'{_names(old)} {verb} replaced by {_names(new)}')}"
    yield f"reason = {_string(reason)}"
    yield f'kind = "{"service" if args.service else "authority"}"'
    yield f"cause = {_string(cause)}"
    if args.effective:
        yield f"effective = {args.effective}"
    yield f"deadline = {deadline}"
    if args.service:
        yield f"services = [{', '.join(map(_string, args.service))}]"
    yield 'evidence = "stated"'
    if args.level_note:
        yield f"level_note = {_string(args.level_note)}"
    for key, members in (("from", old), ("to", new)):
        yield f"{key} = ["
        yield from (f"  {{ name = {_string(m.name)}, sha256 = {_string(m.sha256)} }}," for m in members)
        yield "]"
    for url in args.source:
        yield "[[transition.sources]]"
        yield f"url = {_string(url)}"
        yield f"title = {_string(f'{operator}: {url.split(chr(47))[2]}')}"
    for member in described:
        if member.record is not None:
            yield ""
            yield from _authority(member.record, {m.sha256 for m in described})
    yield ""


def _authority(record: AuthorityRecord, described: set[str]) -> Iterator[str]:
    yield "[[authority]]"
    yield f"name = {_string(label_of(record.subject))}"
    for key in ("sha256", "sha1", "spki_sha256", "spki_sha1", "ski", "serial", "subject", "issuer"):
        value = getattr(record, key)
        if value:
            yield f"{key} = {_string(value)}"
    yield f"not_before = {_time(record.not_before)}"
    yield f"not_after = {_time(record.not_after)}"
    yield f"role = {_string(record.role)}"
    yield f"key = {_string(record.key)}"
    yield f"tls = {'true' if record.tls else 'false'}"
    signers = [signer for signer in record.signed_by if signer in described]
    if signers:
        yield f"signed_by = [{', '.join(map(_string, signers))}]"


def _time(value: datetime) -> str:
    return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _string(value: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, and U+007F needs one more."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _appended(before: bytes | None, operator: str, text: str) -> bytes:
    if before is None:
        return f"{_HEADER}operator = {_string(operator)}\n\n{text}".encode()
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before else newline if before.endswith(b"\n") else newline * 2
    return before + gap + text.encode().replace(b"\n", newline)
