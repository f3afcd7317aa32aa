from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from command import AS_OF  # type: ignore[import-not-found]

from flake8_pinning.build.catalog import build_catalog
from flake8_pinning.build.report import report
from flake8_pinning.catalog import Catalog
from flake8_pinning.catalog.binary import CompiledCatalog


def test_a_sound_catalog(mini, pinning):
    answer = pinning("check", *AS_OF)
    assert (answer.code, answer.err) == (0, "")
    assert "compiled file: flake8_pinning/data/catalog.bin, checksum right, up to date" in answer.out
    lines = {line[:36].strip(): line[36:].strip() for line in answer.out.splitlines()}
    assert lines["authorities"].startswith("5 (")
    assert (
        lines["transitions"] == "1 (1 authority, 0 service; 1 replaced, 0 expired, 0 distrusted, 0 revoked)"
    )
    assert lines["evidence"] == "1 stated, 0 partial, 0 derived, 0 unverified"
    assert lines["FROM"] == "1 authorities, of which 0 have left service"
    assert lines["TO"] == "1 authorities"
    assert lines["end dead, not said why"] == "0"
    assert lines["expire within 2 years, no transition"] == "1"
    assert "2028-01-01 New Issuing (Example Trust, intermediate)" in answer.out


def test_a_dead_end_is_wrong_unless_it_says_why(mini, pinning):
    mini.edit("transitions/example.toml", "deadline = 2027-03-01", "deadline = 2026-03-01")
    mini.edit("transitions/example.toml", 'name = "New Root"', 'name = "Mail CA"')
    mini.edit("transitions/example.toml", mini.ids["new"], mini.ids["mail"])
    mini.edit(
        "transitions/example.toml", 'evidence = "stated"', 'evidence = "stated"\nlevel_note = "for the test"'
    )
    mini.build()
    dead = pinning("check", *AS_OF)
    assert dead.code == 1
    assert f"Old Root (Example Trust, root) {mini.ids['old']}, by example-2026-root" in dead.out
    assert "WRONG: left service, nothing in service follows, no no_successor (1):" in dead.out
    # Before the deadline nothing is wrong yet.
    assert pinning("check", "--as-of", "2026-02-01").code == 0
    mini.edit(
        "transitions/example.toml", 'level_note = "for the test"', 'level_note = "x"\nno_successor = "gone"'
    )
    mini.build()
    said = pinning("check", *AS_OF, "--format", "json")
    assert said.code == 0
    data = json.loads(said.out)
    assert data["dead_ends"]["explained"] == [
        {
            "name": "Old Root",
            "sha256": mini.ids["old"],
            "transition": "example-2026-root",
            "reasons": ["gone"],
        }
    ]
    assert (data["version"], data["sound"], data["as_of"]) == (1, True, "2026-11-24")


def test_a_stale_compiled_file_is_wrong(mini, pinning):
    mini.edit("transitions/example.toml", "rotation of the roots", "rotation")
    answer = pinning("check", *AS_OF)
    assert answer.code == 1
    assert "is not what catalog gives: run pinning catalog build" in answer.out


def test_a_damaged_compiled_file_is_wrong(mini, pinning):
    content = bytearray(mini.compiled.read_bytes())
    content[len(content) // 2] ^= 1
    mini.compiled.write_bytes(content)
    answer = pinning("check", *AS_OF)
    assert answer.code == 1
    assert "the catalog is damaged" in answer.out


def test_bad_sources_cannot_be_checked(mini, pinning):
    mini.edit("transitions/example.toml", "deadline =", "dedline =")
    answer = pinning("check", *AS_OF)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_without_sources_the_packaged_file_is_judged(mini, pinning, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    answer = pinning("check", *AS_OF)
    assert answer.code == 0
    assert "checksum right" in answer.out
    wanting = pinning("check", *AS_OF, "--certificates", mini.certificates)
    assert (wanting.code, "--sources DIR" in wanting.err) == (2, True)


def test_every_record_against_its_certificate(mini, pinning):
    good = pinning("check", *AS_OF, "--certificates", mini.certificates)
    assert good.code == 0
    assert "certificates: 5 records computed anew and equal" in good.out
    # Somebody changes a fact by hand, consistently: the compiled file is rebuilt, the certificate still
    # tells.
    path = mini.sources / "authorities" / "2020.csv"
    spki = mini.records()[mini.ids["mail"]].spki_sha256
    path.write_text(path.read_text().replace(spki, "0" * 64))
    mini.build()
    assert pinning("check", *AS_OF).code == 0
    wrong = pinning("check", *AS_OF, "--certificates", mini.certificates)
    assert wrong.code == 1
    assert (
        f"{mini.ids['mail']}: spki_sha256 is recorded as '{'0' * 64}', the certificate says '{spki}'"
        in wrong.out
    )


def test_certificates_and_records_that_lack_each_other(mini, pinning):
    (mini.certificates / "mail.der").unlink()
    (mini.certificates / "other.der").write_bytes(mini.ders["other"])
    answer = pinning("check", *AS_OF, "--certificates", mini.certificates)
    assert answer.code == 1
    assert f"{mini.ids['mail']}: a record whose certificate is not there" in answer.out
    assert f"{mini.ids['other']}: a certificate without a record" in answer.out
    missing = pinning("check", *AS_OF, "--certificates", mini.root / "nowhere")
    assert (missing.code, "no such file or directory" in missing.err) == (2, True)


def test_remarks_and_doubts(world):
    world.add("A", "2030-01-01").add("B", "2027-01-01").add("C").add("D", "2025-01-01").add("E")
    world.move("A", "B C", "2028-01-01").move("D", "E", "2024-06-01", evidence="unverified")
    found = report(world.catalog, date(2026, 11, 24))
    assert [remark.what for remark in found.remarks] == [
        "1 of its TO have expired at the deadline of 2028-01-01: B",
        "unverified: reported, never written into code",
    ]
    assert [world.name(end.authority) for end in found.uncertain] == ["D"]
    assert found.sound
    assert found.evidence == {"stated": 1, "partial": 0, "derived": 0, "unverified": 1}


def test_every_to_expired_at_the_deadline(world):
    world.add("A", "2030-01-01").add("B", "2027-01-01").move("A", "B", "2028-01-01")
    assert [r.what for r in report(world.catalog, date(2026, 11, 24)).remarks] == [
        "every TO has expired at the deadline of 2028-01-01: B"
    ]


def test_operators_without_a_file_and_expiries(world):
    world.add("A", operator="One").add("B", operator="Two").add("C", "2027-05-01", operator="Two")
    world.add("D", "2027-06-01", operator="Two", tls=False).move("A", "B", "2027-01-01")
    found = report(world.catalog, date(2026, 11, 24))
    assert found.operators_without_file == {"Two": 2, "One": 1}
    assert [world.name(a) for a in found.expiring] == ["C"]
    assert [world.name(a) for a in report(world.catalog, date(2024, 2, 29)).expiring] == []


def test_pins_that_nobody_looks_at_need_no_successor(world):
    world.add("A", "2024-01-01").move("A", [], "2024-01-01", ignored_since="2023-07-06")
    assert report(world.catalog, date(2026, 11, 24)).unexplained == ()


def test_every_chain_of_the_real_catalog_ends_in_service_or_says_why():
    catalog = Catalog(CompiledCatalog(build_catalog(Path(__file__).resolve().parents[2] / "catalog")))
    found = report(catalog, date(2026, 11, 24))
    assert [(end.authority.name, end.transition.id) for end in found.unexplained] == []
