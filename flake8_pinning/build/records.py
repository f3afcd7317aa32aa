"""Authority records, and the CSV files under `catalog/authorities/` that hold them.

This module imports the standard library only: whoever compiles the catalog needs no certificate parser.
The columns are described in docs/catalog.md.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timezone
from pathlib import Path
from typing import Literal

from flake8_pinning.build.errors import BuildError
from flake8_pinning.files import replace_file

Role = Literal["root", "cross", "intermediate"]
ROLES: tuple[Role, ...] = ("root", "cross", "intermediate")


@dataclass(frozen=True)
class AuthorityRecord:
    """What the catalog knows of one CA certificate. Hex is lower case, times are aware and in UTC."""

    sha256: str
    sha1: str
    spki_sha256: str
    spki_sha1: str
    ski: str
    serial: str
    subject: str
    issuer: str
    common_name: str
    not_before: datetime
    not_after: datetime
    role: Role
    key: str
    tls: bool
    operator: str
    signed_by: tuple[str, ...]
    mozilla: bool
    strict: bool


COLUMNS = tuple(field.name for field in fields(AuthorityRecord))

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHA1 = re.compile(r"[0-9a-f]{40}")
_OCTETS = re.compile(r"(?:[0-9a-f]{2})*")
_SERIAL = re.compile(r"0|-?[1-9a-f][0-9a-f]*")
_KEY = re.compile(r"[a-z0-9][a-z0-9.-]*")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_YEAR_FILE = re.compile(r"\d{4}\.csv")


def read_authorities(directory: Path) -> list[AuthorityRecord]:
    """Read every record under `directory`, sorted by SHA-256.

    Raises BuildError, with file and line, for whatever `write_authorities` would not have written: a value
    out of shape, a row out of order or in the file of another year, a certificate listed twice, a `signed_by`
    that is not in the catalog.
    """
    if not directory.is_dir():
        raise BuildError(f"{directory}: not a directory; give the one that holds <year>.csv")
    places: dict[str, tuple[Path, int]] = {}
    records: list[AuthorityRecord] = []
    for path in sorted(directory.glob("*.csv")):
        if not _YEAR_FILE.fullmatch(path.name):
            raise BuildError(f"{path}: authority files are named after a year, such as 2024.csv")
        for line, record in _read_file(path):
            if record.sha256 in places:
                first, first_line = places[record.sha256]
                raise BuildError(f"{path}:{line}: {record.sha256} is already in {first}:{first_line}")
            places[record.sha256] = (path, line)
            records.append(record)
    for record in records:
        for signer in record.signed_by:
            if signer not in places:
                path, line = places[record.sha256]
                raise BuildError(f"{path}:{line}: signed_by: no authority has the fingerprint {signer}")
    return sorted(records, key=lambda record: record.sha256)


def _read_file(path: Path) -> Iterator[tuple[int, AuthorityRecord]]:
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BuildError(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from None
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    previous = ""
    try:
        if tuple(next(rows, ())) != COLUMNS:
            raise BuildError(f"{path}:1: the header must be {','.join(COLUMNS)}")
        for row in rows:
            line = rows.line_num
            try:
                record = _parse_row(row)
            except ValueError as error:
                raise BuildError(f"{path}:{line}: {error}") from None
            if f"{record.not_before.year:04}.csv" != path.name:
                raise BuildError(f"{path}:{line}: not_before is in another year than the file")
            if record.sha256 < previous:
                raise BuildError(f"{path}:{line}: rows are not sorted by sha256; build the file again")
            previous = record.sha256
            yield line, record
    except csv.Error as error:
        raise BuildError(f"{path}:{rows.line_num}: {error}") from None


def _parse_row(row: list[str]) -> AuthorityRecord:
    if len(row) != len(COLUMNS):
        raise ValueError(f"{len(row)} columns where {len(COLUMNS)} belong")
    value = dict(zip(COLUMNS, row, strict=True))

    def matching(column: str, pattern: re.Pattern[str], shape: str) -> str:
        if not pattern.fullmatch(value[column]):
            raise ValueError(f"{column}: {value[column]!r} is not {shape}")
        return value[column]

    def flag(column: str) -> bool:
        if value[column] not in ("0", "1"):
            raise ValueError(f"{column}: {value[column]!r} is neither 0 nor 1")
        return value[column] == "1"

    def time(column: str) -> datetime:
        text = matching(column, _TIME, "a time such as 2024-03-13T00:00:00Z")
        try:
            return datetime.fromisoformat(text[:-1]).replace(tzinfo=timezone.utc)
        except ValueError as error:
            raise ValueError(f"{column}: {text!r}: {error}") from None

    role = next((role for role in ROLES if role == value["role"]), None)
    if role is None:
        raise ValueError(f"role: {value['role']!r} is none of {', '.join(ROLES)}")
    signers = tuple(value["signed_by"].split(";")) if value["signed_by"] else ()
    if not all(map(_SHA256.fullmatch, signers)) or list(signers) != sorted(set(signers)):
        raise ValueError(
            f"signed_by: {value['signed_by']!r} is not a sorted list of 64 lower-case hex digits"
        )
    for column in ("issuer", "operator"):
        if not value[column]:
            raise ValueError(f"{column}: must not be empty")
    return AuthorityRecord(
        sha256=matching("sha256", _SHA256, "64 lower-case hex digits"),
        sha1=matching("sha1", _SHA1, "40 lower-case hex digits"),
        spki_sha256=matching("spki_sha256", _SHA256, "64 lower-case hex digits"),
        spki_sha1=matching("spki_sha1", _SHA1, "40 lower-case hex digits"),
        ski=matching("ski", _OCTETS, "lower-case hex octets"),
        serial=matching("serial", _SERIAL, "lower-case hex without leading zeros"),
        subject=value["subject"],
        issuer=value["issuer"],
        common_name=value["common_name"],
        not_before=time("not_before"),
        not_after=time("not_after"),
        role=role,
        key=matching("key", _KEY, "a key type such as rsa2048 or ec-p256"),
        tls=flag("tls"),
        operator=value["operator"],
        signed_by=signers,
        mozilla=flag("mozilla"),
        strict=flag("strict"),
    )


def write_authorities(directory: Path, records: Iterable[AuthorityRecord]) -> None:
    """Write `records` as one CSV a year and remove the files of years that have none any more.

    The bytes depend on the records alone, not on their order. Each file is replaced as a whole or not at all.
    Raises BuildError if two records have the same SHA-256.
    """
    years: dict[str, dict[str, AuthorityRecord]] = {}
    for record in records:
        year = years.setdefault(f"{record.not_before.year:04}.csv", {})
        if record.sha256 in year:
            raise BuildError(f"{record.sha256}: two records for one certificate")
        year[record.sha256] = record
    directory.mkdir(parents=True, exist_ok=True)
    for name, year in years.items():
        _replace(directory / name, _format(year[sha256] for sha256 in sorted(year)))
    for path in directory.glob("*.csv"):
        if _YEAR_FILE.fullmatch(path.name) and path.name not in years:
            path.unlink()


def _format(records: Iterable[AuthorityRecord]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow([_CELL.get(column, str)(getattr(record, column)) for column in COLUMNS])
    return out.getvalue().encode("utf-8")


def _time_cell(value: datetime) -> str:
    return value.astimezone(timezone.utc).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


_CELL: dict[str, Callable[..., str]] = {
    "not_before": _time_cell,
    "not_after": _time_cell,
    "signed_by": ";".join,
    "tls": "01".__getitem__,
    "mozilla": "01".__getitem__,
    "strict": "01".__getitem__,
}


def _replace(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, and leave the file alone where it already holds it."""
    if path.is_file() and path.read_bytes() == content:
        return
    replace_file(path, content)
