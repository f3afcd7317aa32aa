"""``pinning fleet`` over repositories on disk."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from flake8_pinning.fleet.sources import read_sources
from flake8_pinning.fleet.table import COLUMNS, Row

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"


def git(folder, *arguments):
    result = subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, text=True)
    return result.stdout.strip()


def test_the_table_on_the_terminal(run, fleet):
    code, out, err = run()
    assert (code, err) == (1, [])
    assert out.splitlines() == [
        "2024-09-04  R3 (Let's Encrypt): left on 2024-09-04 (rotation of the issuing CAs)",
        "            beta.git: pins.ts",
        "2026-04-15  DigiCert Global Root CA: left on 2026-04-15 (distrust by Mozilla and Chrome because of age)",
        "            alpha: src/pins.py",
        "4 pins in 4 of 4 repositories; 2 with something to do",
    ]


def test_nothing_to_report(run, fleet):
    Path("repos.txt").write_text("gamma\n")
    assert run() == (0, "0 pins in 1 of 1 repositories; 0 with something to do\n", [])


def test_no_clone_stays(run, fleet):
    run()
    assert list((fleet / "cache" / "clones").iterdir()) == []
    assert len(list((fleet / "cache" / "results").iterdir())) == 4


def test_export_csv_json_and_commit(run, fleet):
    run("--export", "t.csv", "--export", "t.json")
    rows = list(csv.DictReader(Path("t.csv").read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["repository"], row["path"], row["until"]) for row in rows] == [
        ("alpha", "src/pins.py", "2026-04-15"),
        ("beta.git", "pins.ts", "2024-09-04"),
        ("beta.git", "roots.ts", "2030-06-04"),
        (str(fleet / "delta"), "pins.py", "2030-06-04"),
    ]
    assert rows[0]["commit"] == git("alpha", "rev-parse", "HEAD")
    assert rows[1]["commit"] == git("beta", "rev-parse", "HEAD")
    table = json.loads(Path("t.json").read_text(encoding="utf-8"))
    assert (table["version"], table["as_of"]) == (1, "2026-11-24")
    assert [Row.from_plain(row).plain() for row in table["rows"]] == table["rows"]
    assert table["rows"][0]["replacements"] == ["DigiCert Global Root G2"]
    assert table["rows"][0]["codes"] == ["PIN101"]


def test_parquet_is_queried_with_duckdb(run, fleet):
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    assert run("--export", "t.parquet")[0] == 1
    breaking = duckdb.sql(
        "SELECT until, ca, list_sort(list(DISTINCT repository)) FROM 't.parquet' "
        "WHERE until < DATE '2027-01-01' GROUP BY ALL ORDER BY until"
    ).fetchall()
    assert [(str(day), ca, names) for day, ca, names in breaking] == [
        ("2024-09-04", "R3 (Let's Encrypt)", ["beta.git"]),
        ("2026-04-15", "DigiCert Global Root CA", ["alpha"]),
    ]
    codes = duckdb.sql(
        "SELECT code, count(*) FROM (SELECT unnest(codes) AS code FROM 't.parquet') GROUP BY ALL ORDER BY 1"
    ).fetchall()
    assert codes == [("PIN101", 1), ("PIN102", 1)]
    types = dict(duckdb.sql("DESCRIBE SELECT * FROM 't.parquet'").project("column_name, column_type").fetchall())
    assert (types["until"], types["line"], types["codes"], types["fixable"]) == (
        "DATE",
        "INTEGER",
        "VARCHAR[]",
        "BOOLEAN",
    )


def test_shards_are_one_table(run, fleet):
    """The recipe for thousands of repositories: every job writes its part, DuckDB reads all parts."""
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    lines = Path("repos.txt").read_text()
    for number, part in enumerate([lines.split("\n\n")[0], lines.split("\n\n")[1], "gamma\n"]):
        Path("repos.txt").write_text(part)
        run("--export", f"pins-{number}.parquet")
    found = duckdb.sql("SELECT repository, count(*) FROM 'pins-*.parquet' GROUP BY ALL ORDER BY ALL").fetchall()
    assert found == [(str(fleet / "delta"), 1), ("alpha", 1), ("beta.git", 2)]


def test_an_empty_table_is_a_table(run, fleet):
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    Path("repos.txt").write_text("gamma\n")
    assert run("--export", "t.parquet", "--export", "t.csv")[0] == 0
    assert duckdb.sql("SELECT count(*) FROM 't.parquet'").fetchall() == [(0,)]
    assert Path("t.csv").read_text().strip() == ",".join(COLUMNS)


def test_one_failure_stops_nothing(run, fleet):
    with Path("repos.txt").open("a") as stream:
        stream.write("nowhere\nhttps://ada:secret@localhost:1/group/app.git\nrepos.txt\n")
    code, out, err = run("--report", "out.html", "--export", "t.json")
    assert code == 2
    assert out.endswith("4 pins in 4 of 7 repositories; 2 with something to do; 3 failed\n")
    assert err[0] == "pinning: nowhere: no such file or directory"
    assert err[1].startswith("pinning: localhost:1/group/app: git clone: ")
    assert err[2] == "pinning: repos.txt: not a directory"
    written = out + "".join(err) + Path("out.html").read_text() + Path("t.json").read_text()
    written += "".join(path.read_text() for path in (fleet / "cache" / "results").iterdir())
    assert "secret" not in written
    assert "3 repositories were not looked at" in Path("out.html").read_text()


def test_a_damaged_repository(run, fleet):
    shutil.rmtree("beta.git/objects")
    code, out, err = run()
    assert (code, len(err)) == (2, 1)
    assert err[0].startswith("pinning: beta.git: ")
    assert "3 of 4 repositories" in out


def test_second_run_takes_what_is_finished(run, fleet):
    first = run()
    shutil.rmtree("alpha")
    shutil.rmtree("beta.git")
    assert run() == first
    code, _, err = run("--fresh")
    assert (code, len(err)) == (2, 2)


def test_failed_ones_are_tried_again(run, fleet):
    Path("alpha").rename("elsewhere")
    assert run()[0] == 2
    Path("elsewhere").rename("alpha")
    assert run()[0] == 1


@pytest.mark.parametrize("change", [("--as-of", "2026-11-25"), ("--horizon", "30")])
def test_another_question_is_asked_anew(run, fleet, change):
    run()
    shutil.rmtree("gamma")
    assert run(*change)[0] == 2


def test_another_catalog_is_asked_anew(run, fleet):
    run()
    Path("own.toml").write_text(
        'operator = "Example"\n[[authority]]\nname = "Own Root"\n'
        f'sha256 = "{"ab" * 32}"\nnot_after = 2030-01-01\nrole = "root"\n'
    )
    shutil.rmtree("gamma")
    assert run("--pinning-catalog", "own.toml")[0] == 2


def test_a_damaged_result_is_made_again(run, fleet):
    first = run()
    for path in (fleet / "cache" / "results").iterdir():
        path.write_text("{")
    assert run() == first


def test_kept_clones_are_brought_up_to_date(run, fleet):
    run("--keep-clones")
    [clone] = [path for path in (fleet / "cache" / "clones").iterdir() if "delta" in path.name]
    assert (clone / "pins.py").exists()
    (clone / "dirt.py").write_text(f"PINS = ['{OLD}']\n")
    Path("delta", "more.py").write_text(f"PINS = ['{OLD}']\n")
    git("delta", "add", "--all")
    git("delta", "commit", "--quiet", "-m", "second")
    _, out, _ = run("--keep-clones", "--fresh")
    assert f"            {fleet / 'delta'}: more.py\n" in out
    assert "dirt.py" not in out
    assert git(clone, "rev-list", "--count", "HEAD") == "1"


def test_hooks_links_and_submodules_of_a_repository_do_nothing(run, fleet):
    """A clone is data: nothing in it is run or followed."""
    (fleet / "secret.py").write_text(f"PINS = ['{OLD}']\n")
    Path("delta", "link.py").symlink_to(fleet / "secret.py")
    Path("delta", ".gitattributes").write_text("*.py filter=evil\n")
    git("delta", "add", "--all")
    git("delta", "commit", "--quiet", "-m", "second")
    _, out, _ = run("--export", "t.json")
    assert "link.py" not in out
    assert not any("link.py" in row["path"] for row in json.loads(Path("t.json").read_text())["rows"])


def test_a_repository_that_takes_too_long(run, fleet, monkeypatch):
    tools = fleet / "tools"
    tools.mkdir()
    (tools / "git").write_text(
        f'#!/bin/sh\ncase "$*" in *clone*beta*) sleep 60;; esac\nexec {shutil.which("git")} "$@"\n'
    )
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{__import__('os').environ['PATH']}")
    code, out, err = run("--timeout", "3")
    assert (code, len(err)) == (2, 1)
    assert err[0].startswith("pinning: beta.git: ")
    assert "longer than 3 seconds" in err[0]
    assert "3 of 4 repositories" in out


def test_a_worker_that_dies(run, fleet, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    code, _, err = run()
    assert (code, len(err)) == (2, 4)
    assert all("the worker failed" in line for line in err)


def test_trust_store_is_one_row(run, fleet):
    import certifi

    shutil.copy(certifi.where(), "gamma/cacert.pem")
    run("--export", "t.json")
    rows = [row for row in json.loads(Path("t.json").read_text())["rows"] if row["repository"] == "gamma"]
    assert len(rows) == 1
    assert rows[0]["property"] == "trust-store"
    assert rows[0]["ca"].startswith("trust store of ")


def test_report_is_self_contained_and_escaped(run, fleet):
    name = "<img src=x onerror=alert(1)>.py"
    Path("gamma", name).write_text(f"PINS = ['{OLD}']\n")
    run("--report", "out.html")
    text = Path("out.html").read_text(encoding="utf-8")

    class Links(HTMLParser):
        found: list[str] = []  # noqa: RUF012
        tags: set[str] = set()  # noqa: RUF012

        def handle_starttag(self, tag, attrs):
            self.tags.add(tag)
            self.found += [value or "" for key, value in attrs if key in ("src", "href", "action")]

    parser = Links()
    parser.feed(text)
    assert set(parser.found) <= {"data:,", "#list"}
    assert "img" not in parser.tags
    assert "Content-Security-Policy" in text
    for view in ("deadline", "ca", "repository"):
        assert f'<section class="view" data-view="{view}"' in text


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--export", "t.xlsx"), "pinning: t.xlsx: the table can be written as .csv, .json, .parquet"),
        (("--export", "no/t.csv"), "pinning: no: no such directory"),
        (("--report", "no/t.html"), "pinning: no: no such directory"),
    ],
)
def test_bad_input_is_one_line_before_any_work(run, fleet, arguments, line):
    assert run(*arguments) == (2, "", [line])
    assert not (fleet / "cache").exists()


def test_parquet_without_pyarrow(run, fleet, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert run("--export", "t.parquet")[2] == ["pinning: Parquet needs pyarrow: pip install 'flake8-pinning[fleet]'"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "pinning: repos.txt: no repository in it"),
        ("# only a comment\n", "pinning: repos.txt: no repository in it"),
        ("--upload-pack=x\n", "pinning: repos.txt: line 1: '--upload-pack=x' is neither a URL nor a path"),
        ("gamma\next::sh -c x\n", "pinning: repos.txt: line 2: 'ext::sh -c x' is neither a URL nor a path"),
    ],
)
def test_bad_lists(run, fleet, text, line):
    Path("repos.txt").write_text(text)
    assert run() == (2, "", [line])


def test_names(tmp_path):
    lines = [
        "https://u:p@example.com/a/b.git",
        "git@example.com:a/b.git",
        "ssh://git@example.com:22/a/b",
        "./x",
        "https://u:p@example.com/a/b.git",
    ]
    sources = read_sources(lines, tmp_path)
    assert [source.name for source in sources] == [
        "example.com/a/b",
        "example.com/a/b",
        "example.com:22/a/b",
        "./x",
    ]
    assert len({source.key for source in sources}) == 4
    assert not any("p@" in source.key for source in sources)
