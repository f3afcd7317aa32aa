"""Load ``catalog/programmes/*.csv``: the days on which root programmes stop trusting a root."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.pins.names import label_of

COLUMNS = ("sha256", "name", "date", "kind", "status", "source")
KINDS = (
    "removed",
    "websites-bit-removed",
    "distrust-after",
    "sct-not-after",
    "projected",
    "constraint",
    "policy",
)
STATUSES = ("done", "announced", "projected")
NAMES = {
    "mozilla": "Mozilla",
    "chrome": "Chrome",
    "microsoft": "Microsoft",
    "apple": "Apple",
    "google": "Google",
}


def load_programmes(
    directory: Path, known: Mapping[str, AuthorityRecord], version: date | None = None
) -> list[dict[str, Any]]:
    """Every programme date, JSON-able, sorted.

    :param known: the authorities by their SHA-256, which every row must be among, under the name given.
    :param version: the day of the catalog; what is only announced cannot lie before it.
    :raises BuildError: a row is wrong, with file and line.
    """
    dates: list[dict[str, Any]] = []
    seen: dict[tuple[str, ...], str] = {}
    for path in sorted(directory.glob("*.csv")):
        programme = NAMES.get(path.stem, path.stem)
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream, strict=True)
            try:
                if tuple(next(rows, ())) != COLUMNS:
                    raise BuildError(f"{path}:1: the header must be {','.join(COLUMNS)}")
                for row in rows:
                    where = f"{path}:{rows.line_num}"
                    entry = _row(row, where, known, version)
                    event = (programme, entry["sha256"], entry["kind"], entry["date"])
                    if event in seen:
                        raise BuildError(f"{where}: stands at {seen[event]} already; remove one of them")
                    seen[event] = where
                    dates.append({"programme": programme, **entry})
            except (csv.Error, UnicodeDecodeError) as error:
                raise BuildError(f"{path}:{rows.line_num}: {error}") from None
    return sorted(
        dates, key=lambda entry: (entry["sha256"], entry["programme"], entry["date"], entry["kind"])
    )


def _row(
    row: list[str], where: str, known: Mapping[str, AuthorityRecord], version: date | None
) -> dict[str, Any]:
    if len(row) != len(COLUMNS):
        raise BuildError(f"{where}: {len(row)} columns where {len(COLUMNS)} belong")
    entry = dict(zip(COLUMNS, row, strict=True))
    try:
        day = date.fromisoformat(entry["date"])
    except ValueError:
        raise BuildError(f"{where}: {entry['date']!r} is no date such as 2026-04-15") from None
    for key, allowed in (("kind", KINDS), ("status", STATUSES)):
        if entry[key] not in allowed:
            raise BuildError(f"{where}: {key} must be one of {', '.join(allowed)}, not {entry[key]!r}")
    if not entry["source"]:
        raise BuildError(f"{where}: the source is missing")
    if version and entry["status"] != "done" and day < version:
        raise BuildError(
            f"{where}: {entry['date']} is past and the row says {entry['status']}: look it up, then say done"
        )
    record = known.get(entry["sha256"])
    if record is None:
        raise BuildError(f"{where}: no authority has the fingerprint {entry['sha256']}")
    if entry["name"] != label_of(record.subject):
        raise BuildError(f"{where}: {entry['sha256']} is {label_of(record.subject)!r}, not {entry['name']!r}")
    entry.pop("name")
    return entry
