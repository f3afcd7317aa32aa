"""The first look-up of a new process, for several forms of the same index, side by side in one run.

Prints the median of whole-process wall times, and the file's size, for: the compiled catalog, plain JSON, SQLite.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from flake8_pinning.catalog import Catalog
from flake8_pinning.catalog.catalog import PACKAGED

WANTED = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
NOTHING = "import array, dataclasses, datetime, enum, hashlib, json, pathlib, re, struct, typing"
COMPILED = f"""
from flake8_pinning.catalog import Catalog
assert Catalog.load().by_thumbprint(bytes.fromhex({WANTED!r}))[0].name == 'ISRG Root X1'
"""
JSON = f"""
import json, sys
index = json.load(open(sys.argv[1], encoding='utf-8'))
assert index['names'][index['digests'][{WANTED!r}]] == 'ISRG Root X1'
"""
SQLITE = f"""
import sqlite3, sys
found = sqlite3.connect(sys.argv[1]).execute('select name from authority join digest using (row) where value = ?', (bytes.fromhex({WANTED!r}),))
assert found.fetchone()[0] == 'ISRG Root X1'
"""


def main() -> int:
    """Measure and print."""
    catalog = Catalog.load()
    with tempfile.TemporaryDirectory() as folder:
        as_json, as_sqlite = Path(folder, "catalog.json"), Path(folder, "catalog.sqlite")
        write_json(catalog, as_json)
        write_sqlite(catalog, as_sqlite)
        forms = {
            "the standard modules it uses, no look-up": (NOTHING, None),
            "compiled catalog": (COMPILED, PACKAGED),
            "plain JSON": (JSON, as_json),
            "SQLite": (SQLITE, as_sqlite),
        }
        times: dict[str, list[float]] = {name: [] for name in forms}
        for _ in range(15):
            for name, (code, path) in forms.items():
                start = time.perf_counter()
                subprocess.run([sys.executable, "-c", code, str(path)], check=True)
                times[name].append(time.perf_counter() - start)
        base = statistics.median(times["the standard modules it uses, no look-up"])
        print(f"{'form':40} {'MB':>6} {'ms':>7} {'ms over the first row':>22}")
        for name, (_, path) in forms.items():
            median = statistics.median(times[name])
            size = f"{path.stat().st_size / 1e6:6.2f}" if path else "     -"
            print(f"{name:40} {size} {median * 1e3:7.1f} {(median - base) * 1e3:22.1f}")
    many(catalog)
    return 0


def many(catalog: Catalog) -> None:
    """A million look-ups of digests that are not there, and the memory they take."""
    import os
    import resource

    digests = [os.urandom(32) for _ in range(1_000_000)]
    catalog.by_thumbprint(digests[0])
    start = time.perf_counter()
    for digest in digests:
        catalog.by_thumbprint(digest)
    seconds = time.perf_counter() - start
    print(f"1,000,000 random digests: {seconds:.2f} s; peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (of which the digests themselves: 65 MB)")


def write_json(catalog: Catalog, path: Path) -> None:
    digests: dict[str, int] = {}
    for authority in catalog:
        for value in (authority.sha256, authority.sha1, authority.spki_sha256, authority.spki_sha1):
            digests[value.hex()] = authority.row
    path.write_text(json.dumps({"digests": digests, "names": [a.name for a in catalog]}), encoding="utf-8")


def write_sqlite(catalog: Catalog, path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("create table authority (row integer primary key, name text, subject text, issuer text)")
    database.execute("create table digest (value blob primary key, row integer) without rowid")
    for authority in catalog:
        database.execute("insert into authority values (?, ?, ?, ?)", (authority.row, authority.name, authority.subject, authority.issuer))
        for value in {authority.sha256, authority.sha1, authority.spki_sha256, authority.spki_sha1}:
            database.execute("insert or ignore into digest values (?, ?)", (value, authority.row))
    database.commit()
    database.close()


if __name__ == "__main__":
    sys.exit(main())
