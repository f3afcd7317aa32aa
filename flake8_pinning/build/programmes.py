"""Load ``catalog/programmes/*.csv``: the days on which root programmes stop trusting a root."""

from __future__ import annotations

import csv
from collections.abc import Container
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.build.errors import BuildError

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


def load_programmes(directory: Path, known: Container[str]) -> list[dict[str, Any]]:
    """Every programme date, JSON-able, sorted.

    :param known: the SHA-256 fingerprints of the authorities; dates of other roots are left out.
    :raises BuildError: a row is wrong, with file and line.
    """
    dates: list[dict[str, Any]] = []
    for path in sorted(directory.glob("*.csv")):
        programme = NAMES.get(path.stem, path.stem)
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream, strict=True)
            try:
                if tuple(next(rows, ())) != COLUMNS:
                    raise BuildError(f"{path}:1: the header must be {','.join(COLUMNS)}")
                for row in rows:
                    entry = _row(row, f"{path}:{rows.line_num}")
                    if entry["sha256"] in known:
                        dates.append({"programme": programme, **entry})
            except (csv.Error, UnicodeDecodeError) as error:
                raise BuildError(f"{path}:{rows.line_num}: {error}") from None
    return sorted(
        dates, key=lambda entry: (entry["sha256"], entry["programme"], entry["date"], entry["kind"])
    )


def _row(row: list[str], where: str) -> dict[str, Any]:
    if len(row) != len(COLUMNS):
        raise BuildError(f"{where}: {len(row)} columns where {len(COLUMNS)} belong")
    entry = dict(zip(COLUMNS, row, strict=True))
    try:
        date.fromisoformat(entry["date"])
    except ValueError:
        raise BuildError(f"{where}: {entry['date']!r} is no date such as 2026-04-15") from None
    for key, allowed in (("kind", KINDS), ("status", STATUSES)):
        if entry[key] not in allowed:
            raise BuildError(f"{where}: {key} must be one of {', '.join(allowed)}, not {entry[key]!r}")
    if not entry["source"]:
        raise BuildError(f"{where}: the source is missing")
    entry.pop("name")
    return entry
