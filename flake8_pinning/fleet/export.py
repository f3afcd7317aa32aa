"""The table as a file: CSV, JSON or Parquet, by the file's name."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from flake8_pinning.files import FileError, replace_file
from flake8_pinning.fleet.table import COLUMNS, Row


def writer(path: Path) -> Callable[[Iterable[Row], Mapping[str, str]], None]:
    """What writes the table to *path*; asked for before the work, so that nothing is done in vain.

    :raises FileError: the suffix is not known, or a library is missing.
    """
    formats = {".csv": _csv, ".json": _json, ".parquet": _parquet}
    encode = formats.get(path.suffix.lower())
    if encode is None:
        raise FileError(f"{path}: the table can be written as {', '.join(formats)}")
    if encode is _parquet and importlib.util.find_spec("pyarrow") is None:
        raise FileError("Parquet needs pyarrow: pip install 'flake8-pinning[fleet]'")
    if not path.absolute().parent.is_dir():
        raise FileError(f"{path.parent}: no such directory")

    def write(rows: Iterable[Row], about: Mapping[str, str]) -> None:
        replace_file(path, encode(rows, about))

    return write


def _csv(rows: Iterable[Row], about: Mapping[str, str]) -> bytes:
    """RFC 4180, UTF-8; lists are joined by a semicolon and a space."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    table.writerow(COLUMNS)
    for row in rows:
        plain = row.plain()
        plain["codes"], plain["replacements"] = "; ".join(row.codes), "; ".join(row.replacements)
        plain["fixable"] = "true" if row.fixable else "false"
        table.writerow([plain[column] for column in COLUMNS])
    return stream.getvalue().encode("utf-8", "backslashreplace")


def _json(rows: Iterable[Row], about: Mapping[str, str]) -> bytes:
    table = {"version": 1, **about, "rows": [row.plain() for row in rows]}
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _parquet(rows: Iterable[Row], about: Mapping[str, str]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    special = {
        "line": pa.int32(),
        "until": pa.date32(),
        "codes": pa.list_(pa.string()),
        "replacements": pa.list_(pa.string()),
        "fixable": pa.bool_(),
    }
    found = list(rows)
    schema = pa.schema(
        [pa.field(column, special.get(column, pa.string())) for column in COLUMNS],
        metadata={f"pinning.{key}": value for key, value in about.items()},
    )
    columns = [[_clean(getattr(row, column)) for row in found] for column in COLUMNS]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue())


def _clean(value: object) -> object:
    """File names may hold bytes that are no UTF-8; Arrow's strings may not."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return list(value) if isinstance(value, tuple) else value
