from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timezone

import pytest

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import COLUMNS, AuthorityRecord, read_authorities, write_authorities

A, B, C = "0a" * 32, "0b" * 32, "0c" * 32

ROOT = AuthorityRecord(
    sha256=A,
    sha1="01" * 20,
    spki_sha256="02" * 32,
    spki_sha1="03" * 20,
    ski="04ff",
    serial="-1f",
    subject='CN="A"\\, the first,O=x',
    issuer="CN=A\\, the first,O=x",
    common_name='"A", the first',
    not_before=datetime(1999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
    not_after=datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
    role="root",
    key="rsa2048",
    tls=True,
    operator="行政院",
    signed_by=(A,),
    mozilla=False,
    strict=True,
)
SUB = replace(
    ROOT,
    sha256=B,
    ski="",
    serial="0",
    role="intermediate",
    signed_by=(A, C),
    tls=False,
    mozilla=True,
    strict=False,
    not_before=ROOT.not_before.replace(year=2001),
)
CROSS = replace(SUB, sha256=C, role="cross", signed_by=(), key="ec-p256", common_name="")
LINE = dict(zip(COLUMNS, range(len(COLUMNS)), strict=True))


def test_round_trip_in_any_order(tmp_path):
    write_authorities(tmp_path, [CROSS, ROOT, SUB])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1999.csv", "2001.csv"]
    assert read_authorities(tmp_path) == [ROOT, SUB, CROSS]
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_authorities(tmp_path, [SUB, CROSS, ROOT])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_the_file_is_what_the_data_dictionary_says(tmp_path):
    write_authorities(tmp_path, [ROOT])
    header, row, end = (tmp_path / "1999.csv").read_bytes().decode().split("\n")
    assert header == ",".join(COLUMNS)
    assert row.startswith(f'{A},{"01" * 20},{"02" * 32},{"03" * 20},04ff,-1f,"CN=""A""\\, the first,O=x",')
    assert row.endswith(f",1999-12-31T23:59:59Z,9999-12-31T23:59:59Z,root,rsa2048,1,行政院,{A},0,1")
    assert end == ""


def test_years_without_records_lose_their_file_and_others_are_left_alone(tmp_path):
    write_authorities(tmp_path, [ROOT, SUB, CROSS])
    (tmp_path / "notes.txt").write_text("mine")
    before = (tmp_path / "1999.csv").stat()
    write_authorities(tmp_path, [ROOT])
    after = (tmp_path / "1999.csv").stat()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1999.csv", "notes.txt"]
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_two_records_for_one_certificate(tmp_path):
    with pytest.raises(BuildError, match="two records for one certificate"):
        write_authorities(tmp_path, [ROOT, replace(ROOT, operator="other")])


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    write_authorities(tmp_path, [ROOT])
    before = (tmp_path / "1999.csv").read_bytes()
    monkeypatch.setattr("pathlib.Path.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write_authorities(tmp_path, [replace(ROOT, operator="other")])
    assert [path.name for path in tmp_path.iterdir()] == ["1999.csv"]
    assert (tmp_path / "1999.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("sha256", A.upper(), "sha256: "),
        ("sha1", "01" * 32, "sha1: "),
        ("spki_sha256", "", "spki_sha256: '' is not 64"),
        ("spki_sha1", "xy", "spki_sha1: 'xy' is not 40"),
        ("ski", "abc", "ski: 'abc' is not"),
        ("serial", "0f", "serial: '0f' is not"),
        ("serial", "-0", "serial: '-0' is not"),
        ("issuer", "", "issuer: must not be empty"),
        ("operator", "", "operator: must not be empty"),
        ("not_before", "1999-12-31", "not_before: '1999-12-31' is not a time"),
        ("not_after", "1999-02-30T00:00:00Z", "not_after: '1999-02-30T00:00:00Z': day"),
        ("not_before", "2001-01-01T00:00:00Z", "not_before is in another year than the file"),
        ("role", "leaf", "role: 'leaf' is none of root, cross, intermediate"),
        ("key", "RSA 2048", "key: 'RSA 2048' is not"),
        ("tls", "yes", "tls: 'yes' is neither 0 nor 1"),
        ("mozilla", "", "mozilla: '' is neither"),
        ("strict", "2", "strict: '2' is neither"),
        ("signed_by", f"{B};{A}", "signed_by: "),
        ("signed_by", f"{A};{A}", "signed_by: "),
        ("signed_by", A + ";", "signed_by: "),
        ("signed_by", C, f"signed_by: no authority has the fingerprint {C}"),
    ],
)
def test_errors_name_file_line_and_column(tmp_path, column, value, says):
    write_authorities(tmp_path, [ROOT])
    path = tmp_path / "1999.csv"
    header, row = path.read_text(encoding="utf-8").splitlines()
    cells = next(csv.reader([row]))
    cells[LINE[column]] = value
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([header.split(","), cells])
    with pytest.raises(BuildError) as caught:
        read_authorities(tmp_path)
    assert str(caught.value).startswith(f"{path}:2: {says}")


def test_errors_of_whole_rows_and_files(tmp_path):
    def refused(*lines, name="2001.csv"):
        for old in tmp_path.glob("*.csv"):
            old.unlink()
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
        with pytest.raises(BuildError) as caught:
            read_authorities(tmp_path)
        return str(caught.value).removeprefix(f"{tmp_path}/")

    write_authorities(tmp_path, [ROOT, SUB, CROSS])
    header, sub, cross = (tmp_path / "2001.csv").read_text(encoding="utf-8").splitlines()
    assert refused("", name="2001.csv").startswith("2001.csv:1: the header must be sha256,")
    assert refused(header, "a,b").startswith("2001.csv:2: 2 columns where 18 belong")
    assert refused(header, cross, sub).startswith("2001.csv:3: rows are not sorted")
    assert f"2001.csv:3: {C} is already in" in refused(header, cross, cross)
    assert refused(header, '"' + cross).startswith("2001.csv:2: ")
    assert refused(header, name="new.csv").startswith("new.csv: authority files are named after a year")
    (tmp_path / "2001.csv").write_bytes(b"\xff")
    (tmp_path / "new.csv").unlink()
    with pytest.raises(BuildError, match="not UTF-8"):
        read_authorities(tmp_path)
    with pytest.raises(BuildError, match="not a directory"):
        read_authorities(tmp_path / "gone")


def test_reading_needs_no_certificate_parser():
    code = "import sys, flake8_pinning.build.records; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in result.stdout.split()}
    assert "flake8_pinning" in loaded
    assert loaded.isdisjoint({"cryptography", "asn1crypto", "certifi"})
