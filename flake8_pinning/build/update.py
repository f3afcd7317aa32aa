"""Refresh the catalog's authorities from CCADB's reports: what changes, and the writing of it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path

from flake8_pinning.build.authorities import BuildSummary, Progress, compute_records, read_distinct
from flake8_pinning.build.catalog import build_catalog, read_version
from flake8_pinning.build.ccadb import CERTIFICATE, FINGERPRINT
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.operators import read_operators
from flake8_pinning.build.records import AuthorityRecord, read_authorities, write_authorities
from flake8_pinning.build.transitions import load_transitions

_REVOCATION = "Revocation Status"
_REVOKED = ("Revoked", "Parent Cert Revoked")
_VERSION = re.compile(r"(?m)^((?:version|day)[ \t]*=[ \t]*)\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True)
class Update:
    """What an update would do; nothing is written yet."""

    sources: Path
    day: date
    since: date
    records: tuple[AuthorityRecord, ...]
    summary: BuildSummary
    new: tuple[AuthorityRecord, ...]
    gone: tuple[AuthorityRecord, ...]
    """In the catalog, and not in the reports any more."""
    retired: tuple[AuthorityRecord, ...]
    """In both, and expired since the catalog's day."""
    changed: Mapping[str, tuple[str, ...]]
    """SHA-256 → the columns that are other than before."""
    revoked: tuple[AuthorityRecord, ...]
    """In both, not expired, and CCADB says revoked."""
    revoked_in_use: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """SHA-256 of a revoked one → the transitions that name it as a TO."""
    ders: tuple[bytes, ...] = field(default=(), repr=False)
    """The certificates of the reports, each once: what the rules find embedded ones by is made of them."""

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return bool(self.new or self.gone or self.changed)

    def changed_columns(self) -> dict[str, int]:
        """Column → in how many records it is other than before."""
        return dict(Counter(column for columns in self.changed.values() for column in columns).most_common())


def plan_update(
    sources: Path,
    inputs: Iterable[Path],
    day: date,
    records_report: Path | None = None,
    progress: Progress | None = None,
) -> Update:
    """Compute the records of all certificates of *inputs* and compare them with those of *sources*.

    :param day: the day of the reports.
    :param records_report: CCADB's report of all records, for revocations.
    :raises BuildError: an input is bad.
    """
    before = {record.sha256: record for record in read_authorities(sources / "authorities")}
    ders, repeated = read_distinct(inputs)
    records, summary = compute_records(ders, repeated, read_operators(sources / "operators.toml"), progress)
    after = {record.sha256: record for record in records}
    since = read_version(sources)
    both = [record for record in records if record.sha256 in before]
    statuses = read_revocations(records_report) if records_report else {}
    revoked = tuple(
        record
        for record in records
        if statuses.get(record.sha256) in _REVOKED and record.not_after.date() > day
    )
    return Update(
        sources=sources,
        day=day,
        since=since,
        records=tuple(records),
        summary=summary,
        new=tuple(record for record in records if record.sha256 not in before),
        gone=tuple(before[key] for key in sorted(before.keys() - after.keys())),
        retired=tuple(
            sorted(
                (record for record in both if since <= record.not_after.date() < day),
                key=lambda record: (record.not_after, record.sha256),
            )
        ),
        changed={r.sha256: _columns(before[r.sha256], r) for r in both if r != before[r.sha256]},
        revoked=revoked,
        revoked_in_use=_in_use(sources, {record.sha256 for record in revoked}),
        ders=tuple(ders),
    )


def check_update(update: Update, *, allow_shrink: bool) -> None:
    """Refuse an update that would take something away or break what people wrote.

    :raises BuildError: why.
    """
    if update.gone and not allow_shrink:
        first = update.gone[0]
        raise BuildError(
            f"{len(update.gone)} of {len(update.records) + len(update.gone) - len(update.new)} "
            "authorities are not in "
            f"the reports any more, such as {first.sha256} ({first.subject}): a report may be incomplete; "
            "look, "
            "then give --allow-shrink"
        )
    build_catalog(update.sources, update.records)


def apply_update(update: Update) -> bytes:
    """Write the records and the catalog's day; the compiled catalog, which the caller puts where it belongs.

    Every file is replaced as a whole, and only where its content changes. A run that breaks off is put right
    by the next one.

    :raises BuildError: the result is no sound catalog.
    """
    path = update.sources / "catalog.toml"
    write_authorities(update.sources / "authorities", update.records)
    text = path.read_bytes().decode("utf-8")
    dated = _VERSION.sub(rf"\g<1>{update.day.isoformat()}", text)
    if dated != text:
        temporary = path.with_name(f".{path.name}.new")
        temporary.write_bytes(dated.encode("utf-8"))
        temporary.replace(path)
    return build_catalog(update.sources)


def split_inputs(path: Path) -> tuple[list[Path], Path | None]:
    """The reports with certificates among the files of *path*, and the report of all records if it is there.

    :raises BuildError: there is nothing.
    """
    if not path.exists():
        raise BuildError(f"{path}: no such file or directory")
    if not path.is_dir():
        return [path], None
    records: Path | None = None
    inputs: list[Path] = []
    for file in sorted(path.rglob("*")):
        if not file.is_file() or file.is_symlink() or file.name.startswith("."):
            continue
        name = file.name.lower()
        if name.endswith(".csv") and is_records_report(file):
            records = file
        elif name.endswith(
            (".csv", ".pem", ".der", ".cer", ".crt", ".tar.xz", ".tar.gz", ".tgz", ".txz", ".tar", ".zip")
        ):
            inputs.append(file)
    if not inputs:
        raise BuildError(f"{path}: holds no report with certificates")
    return inputs, records


def is_records_report(path: Path) -> bool:
    """Whether the file at *path* is CCADB's report of all records, which has no certificates in it."""
    with path.open("rb") as stream:
        head = stream.read(65536).decode("utf-8", "replace").split("\n", 1)[0]
    return _REVOCATION in head and FINGERPRINT in head and CERTIFICATE not in head


def read_revocations(path: Path) -> dict[str, str]:
    """SHA-256 → CCADB's word on its revocation.

    :raises BuildError: *path* is not the report of all records.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BuildError(f"{path}: not UTF-8 ({error.reason})") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    statuses: dict[str, str] = {}
    try:
        names = rows.fieldnames or ()
        for column in (FINGERPRINT, _REVOCATION):
            if column not in names:
                page = "; it is a web page" if text.lstrip()[:1] == "<" else ""
                raise BuildError(f"{path}: not CCADB's report of all records: no column {column!r}{page}")
        for row in rows:
            if None in row.values():
                raise BuildError(
                    f"{path}:{rows.line_num}: not as many columns as in the header; download it again"
                )
            digest = (row[FINGERPRINT] or "").strip().strip("'").replace(":", "").lower()
            statuses[digest] = (row[_REVOCATION] or "").strip()
    except csv.Error as error:
        raise BuildError(f"{path}:{rows.line_num}: {error}; download it again") from None
    return statuses


def _columns(one: AuthorityRecord, other: AuthorityRecord) -> tuple[str, ...]:
    names = (item.name for item in fields(AuthorityRecord))
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def _in_use(sources: Path, digests: set[str]) -> dict[str, tuple[str, ...]]:
    if not digests:
        return {}
    found: dict[str, list[str]] = {}
    for item in load_transitions(sources / "transitions"):
        for member in item.entry["to"]:
            if member["sha256"] in digests:
                found.setdefault(member["sha256"], []).append(item.entry["id"])
    return {digest: tuple(ids) for digest, ids in sorted(found.items())}
