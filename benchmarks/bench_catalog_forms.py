"""The first look-up of a new process, for several forms of the same index, side by side in one run."""

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
# Each program is a new process: it loads its form, looks one digest up and gets the name, and then many digests that
# are not there.
# Imports are left out of the times, since flake8 and the command import the standard modules anyway.
MEASURE = """
import os, sys, time
{imports}
wanted = bytes.fromhex({wanted!r})
start = time.perf_counter()
{load}
assert name(wanted) == 'ISRG Root X1'
first = time.perf_counter() - start
others = [os.urandom(32) for _ in range({many})]
start = time.perf_counter()
for digest in others:
    look_up(digest)
print(first * 1e3, (time.perf_counter() - start) / {many} * 1e6)
"""
FORMS = {
    "compiled catalog": (
        "from flake8_pinning.catalog import Catalog",
        "catalog = Catalog.load()\nlook_up = catalog.by_thumbprint\nname = lambda digest: look_up(digest)[0].name",
    ),
    "plain JSON, hex keys": (
        "import json",
        "index = json.load(open(sys.argv[1], encoding='utf-8'))\ndigests, names = index['digests'], index['names']\n"
        "look_up = lambda digest: digests.get(digest.hex())\nname = lambda digest: names[look_up(digest)]",
    ),
    "SQLite": (
        "import sqlite3",
        "database = sqlite3.connect(sys.argv[1])\n"
        "query = 'select name from authority join digest using (row) where value = ?'\n"
        "look_up = lambda digest: database.execute(query, (digest,)).fetchone()\n"
        "name = lambda digest: look_up(digest)[0]",
    ),
}
MANY = 100_000


def main() -> int:
    """Measure and print."""
    catalog = Catalog.load()
    with tempfile.TemporaryDirectory() as folder:
        as_json, as_sqlite = Path(folder, "catalog.json"), Path(folder, "catalog.sqlite")
        write_json(catalog, as_json)
        write_sqlite(catalog, as_sqlite)
        paths = dict(zip(FORMS, (PACKAGED, as_json, as_sqlite), strict=True))
        results: dict[str, list[tuple[float, float]]] = {name: [] for name in FORMS}
        for _ in range(9):
            for name, (imports, load) in FORMS.items():
                code = MEASURE.format(imports=imports, load=load, wanted=WANTED, many=MANY)
                done = subprocess.run(
                    [sys.executable, "-c", code, str(paths[name])], check=True, capture_output=True, text=True
                )
                first, each = done.stdout.split()
                results[name].append((float(first), float(each)))
        print(f"{'form':24} {'MB':>6} {'first look-up, ms':>18} {'further, us each':>17}")
        for name, pairs in results.items():
            first, each = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(f"{name:24} {paths[name].stat().st_size / 1e6:6.2f} {first:18.1f} {each:17.2f}")
    many(catalog)
    return 0


def many(catalog: Catalog) -> None:
    """A million look-ups of digests that are not there, and the memory they take."""
    import os
    import resource

    digests = [os.urandom(32) for _ in range(1_000_000)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    for digest in digests:
        catalog.by_thumbprint(digest)
    seconds = time.perf_counter() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"1,000,000 random digests in one process: {seconds:.2f} s, {grown:.0f} MB on top of the digests themselves"
    )


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
        database.execute(
            "insert into authority values (?, ?, ?, ?)",
            (authority.row, authority.name, authority.subject, authority.issuer),
        )
        for value in {authority.sha256, authority.sha1, authority.spki_sha256, authority.spki_sha1}:
            database.execute("insert or ignore into digest values (?, ?)", (value, authority.row))
    database.commit()
    database.close()


if __name__ == "__main__":
    sys.exit(main())
