from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from flake8_pinning.build.catalog import build_catalog
from flake8_pinning.catalog.binary import CompiledCatalog

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_file_is_what_the_sources_give():
    compiled = (ROOT / "flake8_pinning" / "data" / "catalog.bin").read_bytes()
    fresh = compiled == build_catalog(ROOT / "catalog")
    assert fresh, "run python3 dev.py catalog, and commit flake8_pinning/data/catalog.bin"


def test_build_writes_once_and_then_says_up_to_date(mini, pinning):
    mini.compiled.unlink()
    first = pinning("build")
    assert (first.code, first.err) == (0, "")
    assert first.out.splitlines()[0] == (
        "catalog of 2026-08-21: 5 authorities, 1 transition, 1 programme date, 1 service"
    )
    assert first.out.splitlines()[1].startswith("wrote flake8_pinning/data/catalog.bin, ")
    assert CompiledCatalog.load(mini.compiled).count == 5
    assert stat.S_IMODE(mini.compiled.stat().st_mode) & 0o444 == 0o444
    before = mini.compiled.stat().st_mtime_ns
    assert "is up to date" in pinning("build").out
    assert mini.compiled.stat().st_mtime_ns == before


def test_check_tells_stale_from_fresh_and_writes_nothing(mini, pinning):
    assert pinning("build", "--check").code == 0
    mini.edit("transitions/example.toml", "rotation of the roots", "rotation")
    tree = mini.tree()
    stale = pinning("build", "--check")
    assert stale.code == 1
    assert "flake8_pinning/data/catalog.bin is not what catalog gives: run pinning catalog build" in stale.out
    assert mini.tree() == tree


def test_output_elsewhere(mini, pinning, tmp_path):
    target = tmp_path / "new" / "c.bin"
    assert pinning("build", "--output", target).code == 0
    assert target.read_bytes() == mini.compiled.read_bytes()


def test_build_from_certificates(mini, pinning):
    (mini.certificates / "other.der").write_bytes(mini.ders["other"])
    check = pinning("build", "--check", mini.certificates)
    assert check.code == 1
    assert mini.ids["other"] not in mini.records()
    built = pinning("build", mini.certificates)
    assert built.code == 0
    assert "certificates: 6 (3 root, 1 cross, 2 intermediate), 0 given twice" in built.out
    assert "records: 1 new, 0 changed, 0 removed" in built.out
    assert mini.ids["other"] in mini.records()
    assert pinning("build", "--check", mini.certificates).code == 0


def test_operators_without_a_name_are_told(mini, pinning):
    line = "operators that operators.toml does not name: Example Trust (5)\n"
    assert line not in pinning("build", "--check", mini.certificates).out
    mini.edit("operators.toml", "Example Trust", "Somebody Else")
    assert pinning("build", "--check", mini.certificates).out.count(line) == 1


def test_build_never_loses_authorities_by_accident(mini, pinning):
    (mini.certificates / "mail.der").unlink()
    tree = mini.tree()
    refused = pinning("build", mini.certificates)
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
    assert mini.ids["mail"] in refused.err
    assert mini.tree() == tree
    assert pinning("build", "--allow-shrink", mini.certificates).code == 0
    assert mini.ids["mail"] not in mini.records()


def test_sources_are_found_from_a_folder_below(mini, pinning, monkeypatch):
    monkeypatch.chdir(mini.certificates)
    assert pinning("build", "--check").code == 0


def test_outside_a_checkout(mini, pinning, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    away = pinning("build")
    assert (away.code, away.out) == (2, "")
    assert away.err == (
        "pinning: no catalog/ here or above: run this in a checkout of flake8-pinning, or give --sources "
        "DIR\n"
    )
    wrong = pinning("build", "--sources", tmp_path)
    assert (wrong.code, "not the sources of a catalog" in wrong.err) == (2, True)
    assert pinning("build", "--check", "--sources", mini.sources).code == 0


def test_a_link_stays_a_link(mini, pinning, tmp_path):
    real = tmp_path / "real.bin"
    mini.compiled.rename(real)
    mini.compiled.symlink_to(real)
    mini.edit("transitions/example.toml", "rotation of the roots", "rotation")
    assert pinning("build").code == 0
    assert mini.compiled.is_symlink()
    assert real.read_bytes() == build_catalog(mini.sources)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(mini, pinning):
    mini.compiled.unlink()
    mini.compiled.parent.chmod(0o555)
    refused = pinning("build")
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)


def test_a_missing_extra_is_one_line(mini, pinning, monkeypatch):
    for name in list(sys.modules):
        if name.startswith(
            ("flake8_pinning.build.authorities", "flake8_pinning.build.certificates", "cryptography")
        ):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    answer = pinning("build", mini.certificates)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "pip install 'flake8-pinning[certificates]'" in answer.err
    assert pinning("build", "--check").code == 0  # no certificates, no need for the extra


# --- what stops the build: file, line, what to do -----------------------------------------------------------

TRANSITION, SERVICES, PROGRAMME = "transitions/example.toml", "services.toml", "programmes/mozilla.csv"


def _line(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8")[: path.read_text(encoding="utf-8").index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "where"),
    [
        (TRANSITION, 'kind = "authority"', 'kind = "authority', "TOML|llegal|newline", 'kind = "auth'),
        (TRANSITION, "deadline =", "dedline =", "unknown key 'dedline'", "dedline"),
        (
            TRANSITION,
            "deadline = 2027-03-01",
            'deadline = "2027-03-01"',
            "must be a date such as",
            "deadline",
        ),
        (TRANSITION, "deadline = 2027-03-01", "deadline = 2027-02-30", "[Ii]nvalid|valid", "deadline"),
        (TRANSITION, "{new}", "ab" * 32, "no authority has the fingerprint abab", "abab"),
        (TRANSITION, '"New Root"', '"Newer Root"', "is 'New Root', not 'Newer Root'", '"Newer Root"'),
        (TRANSITION, "{new}", "{old}", "both leaves and replaces", "{old}"),
        (TRANSITION, "https://", "http://", "needs an https url", "sources"),
        (
            TRANSITION,
            "announced = 2025-01-01",
            "announced = 2027-03-02",
            "before the announcement of 2027-03-02",
            "deadline",
        ),
        (
            TRANSITION,
            "effective = 2025-06-01",
            "effective = 2041-01-01",
            "expired on 2040-01-02, before 2041",
            "{new}",
        ),
        (SERVICES, "words =", "wrods =", "unknown key 'wrods'", "wrods"),
        (SERVICES, '["example"', '["Example"', "words must be a list of lower-case texts", "words"),
        (SERVICES, "{new}", "cd" * 32, "no authority has the fingerprint cdcd", "cdcd"),
        (SERVICES, '"New Root"', '"Root"', "is 'New Root', not 'Root'", '"Root"'),
        (SERVICES, "{issuing}", "{new}", "is 'New Root', not 'New Issuing'", '"New Root"'),
        (SERVICES, "https://example.com/cas", "ftp://x", "needs an https url", "sources"),
        (SERVICES, 'id = "example-api"', 'id = "Example"', "needs an id of lower-case words", "id = "),
        (SERVICES, "[[service]]", "[[services]]", "unknown key 'services'", "[[services]]"),
        (PROGRAMME, "2027-04-15", "2027-4-15", "is no date such as", "2027-4-15"),
        (PROGRAMME, "projected,projected", "projected,perhaps", "status must be one of", "perhaps"),
        (
            PROGRAMME,
            "2027-04-15",
            "2026-08-01",
            "2026-08-01 is past and the row says projected",
            "2026-08-01",
        ),
        (PROGRAMME, "Old Root", "Older Root", "is 'Old Root', not 'Older Root'", "Older Root"),
        (PROGRAMME, "{old}", "ef" * 32, "no authority has the fingerprint efef", "efef"),
        (PROGRAMME, ",https://example.com/", ",", "the source is missing", "Old Root"),
        (PROGRAMME, "sha256,name", "name,sha256", "the header must be", "name,sha256"),
    ],
)
def test_what_stops_the_build(mini, pinning, file, old, new, message, where):
    import re

    old, new, where = (
        text.format(**mini.ids) if "{" in text and "}" in text else text for text in (old, new, where)
    )
    path = mini.edit(file, old, new)
    compiled = mini.compiled.read_bytes()
    stopped = pinning("build")
    assert stopped.code == 2
    assert (stopped.out, stopped.err.count("\n")) == ("", 1)
    assert re.search(message, stopped.err), stopped.err
    assert f"catalog/{file}:{_line(path, where)}: " in stopped.err, stopped.err
    assert mini.compiled.read_bytes() == compiled


def test_a_circle_stops_the_build(mini, pinning):
    path = mini.sources / TRANSITION
    text = path.read_text()
    _, body = text.split("\n\n", 1)
    back = body.replace("example-2026-root", "example-2028-back").replace("2025-01-01", "2025-02-01")
    back = back.replace("Old Root", "X").replace("New Root", "Old Root").replace("X", "New Root")
    back = (
        back.replace(mini.ids["old"], "Y")
        .replace(mini.ids["new"], mini.ids["old"])
        .replace("Y", mini.ids["new"])
    )
    path.write_text(text + "\n" + back)
    stopped = pinning("build")
    assert stopped.code == 2
    assert "replaces what replaces it: follow the transitions of" in stopped.err
    assert "catalog/transitions/example.toml:" in stopped.err


def test_one_fingerprint_with_two_sets_of_facts_stops_the_build(mini, pinning):
    path = mini.sources / "authorities" / "2020.csv"
    rows = path.read_text().splitlines(keepends=True)
    other = rows[1].replace("Example Trust", "Somebody Else")
    path.write_text("".join([rows[0], rows[1], other, *rows[2:]]))
    stopped = pinning("build")
    assert stopped.code == 2
    assert "catalog/authorities/2020.csv:3: " in stopped.err
    assert "is already in" in stopped.err
    assert "2020.csv:2" in stopped.err


def test_one_programme_date_twice_stops_the_build(mini, pinning):
    path = mini.sources / PROGRAMME
    rows = path.read_text().splitlines(keepends=True)
    path.write_text("".join([*rows, rows[1]]))
    stopped = pinning("build")
    assert stopped.code == 2
    assert "mozilla.csv:3: stands at catalog/programmes/mozilla.csv:2 already" in stopped.err


def test_two_transitions_of_one_id_stop_the_build(mini, pinning):
    (mini.sources / "transitions" / "more.toml").write_text((mini.sources / TRANSITION).read_text())
    stopped = pinning("build")
    assert stopped.code == 2
    assert "the id stands in example.toml too" in stopped.err


@pytest.mark.parametrize("text", ["version = '2026-08-21'\n", "", "version = 2026-08-21T00:00:00Z\n"])
def test_the_version_is_a_date(mini, pinning, text):
    (mini.sources / "catalog.toml").write_text(text)
    stopped = pinning("build")
    assert (stopped.code, "version must be a date such as 2026-08-21" in stopped.err) == (2, True)


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_compiled_file_is_one_line(mini, pinning, damage):
    content = mini.compiled.read_bytes()
    mini.compiled.write_bytes(content[:-40] + b"x" + content[-39:] if damage is None else damage)
    refused = pinning("show", "Old Root")
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert "catalog.bin" in refused.err


def test_progress_is_for_people_who_wait(monkeypatch, capsys):
    from flake8_pinning.cli import progress as module

    clock = [100.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: clock[0])
    silent = module.Bar()
    clock[0] += 5
    silent("reading", 1, 2)
    silent.clear()
    assert capsys.readouterr().err == ""  # not a terminal
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with module.Bar() as progress:
        progress("reading", 1, 100)
        assert capsys.readouterr().err == ""  # not long enough
        clock[0] += 3
        progress("reading", 50, 100)
        progress("reading", 51, 100)  # too soon after
        assert capsys.readouterr().err == "\rreading [############............] 50/100"
    assert capsys.readouterr().err.strip(" \r") == ""  # wiped
