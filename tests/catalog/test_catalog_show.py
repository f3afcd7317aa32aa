from __future__ import annotations

import json

import pytest
from command import AS_OF  # type: ignore[import-not-found]


def test_one_ca_with_all_that_is_known(mini, pinning):
    answer = pinning("show", mini.ids["old"], *AS_OF)
    assert (answer.code, answer.err) == (0, "")
    blocks = answer.out.split("\n\n")
    assert blocks[0].splitlines() == [
        "Old Root",
        "  a root of Example Trust, ec-p256, issues for TLS servers",
        "  leaves service on 2027-03-01 (rotation of the roots)",
    ]
    assert f"sha256          {mini.ids['old']}" in blocks[1]
    sections = {
        block.splitlines()[0]: [line.strip() for line in block.splitlines()[1:]] for block in blocks[2:]
    }
    assert sections["leaves by"] == [
        "Old Root is replaced by New Root",
        "example-2026-root, 2027-03-01, replaced, stated",
        "to New Root",
        "https://example.com/rotation",
    ]
    assert sections["accept in its place on 2026-11-24"][0].endswith(mini.ids["new"])
    assert sections["root programmes"] == [
        "2027-04-15  Mozilla will end its trust because of the key's age (projected)  https://example.com/"
    ]
    assert sections["timeline"] == [
        "2020-01-02  validity begins",
        "2025-01-01  announced (example-2026-root)",
        "2025-06-01  successors come into use (example-2026-root)",
        "2026-11-24  <- the day this is about",
        "2027-03-01  cannot be relied on: rotation of the roots (example-2026-root)",
        "2027-04-15  Mozilla will end its trust because of the key's age",
        "2035-01-01  validity ends",
    ]


def test_chain_and_other_certificates_of_the_key(mini, pinning):
    out = pinning("show", "new issuing", *AS_OF).out
    assert "chain\n  signed by New Root (root, in service until 2040-01-02)" in out
    assert "  signed by New Root (cross, in service until 2027-03-01)" in out
    assert "    signed by Old Root (root, in service until 2027-03-01)" in out
    root = pinning("show", mini.ids["new"], *AS_OF).out
    assert f"other certificates of this key\n  {mini.ids['cross']}  cross by Old Root" in root
    assert "comes in by\n  2027-03-01  Old Root is replaced by New Root (example-2026-root)" in root


def test_the_day_decides(mini, pinning):
    assert "left service on 2027-03-01" in pinning("show", "old root", "--as-of", "2027-03-01").out
    assert "not valid yet on 2019-01-01" in pinning("show", "old root", "--as-of", "2019-01-01").out
    assert "in service until 2027-03-01" in pinning("show", "old root", "--as-of", "2021-01-01").out


def test_several_are_listed_briefly(mini, pinning):
    answer = pinning("show", "new root", *AS_OF)
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0] == "2 CAs fit; show one by its SHA-256"
    assert [line.split()[0] for line in lines[1:]] == sorted(
        [mini.ids["new"], mini.ids["cross"]], key=lines[1:].__repr__().find
    )
    assert json.loads(pinning("show", "new root", *AS_OF, "--format", "json").out)[0]["name"] == "New Root"


@pytest.mark.parametrize(
    "form", ["sha256", "prefix", "colons", "sha1", "spki", "ski", "serial", "subject", "file", "words"]
)
def test_ways_to_name_a_ca(mini, pinning, form):
    record = mini.records()[mini.ids["mail"]]
    sha256 = record.sha256
    value = {
        "sha256": sha256,
        "prefix": sha256[:10],
        "colons": ":".join(sha256[i : i + 2] for i in range(0, 64, 2)).upper(),
        "sha1": record.sha1,
        "spki": record.spki_sha256,
        "ski": record.ski,
        "serial": record.serial,
        "subject": "CN=Mail CA,O=Example Trust,C=XX",
        "file": "certificates/mail.der",
        "words": "mail example",
    }[form]
    answer = pinning("show", value, *AS_OF)
    assert answer.code == 0
    assert answer.out.startswith("Mail CA\n"), answer.out
    assert "does not issue for TLS servers" in answer.out


@pytest.mark.parametrize("value", ["nobody", "ab" * 32, " ", ""])
def test_nothing_found(mini, pinning, value):
    answer = pinning("show", value, *AS_OF)
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith("no CA of the catalog is ")
    assert pinning("show", value, *AS_OF, "--format", "json").out == "[]\n"


def test_json_has_all_of_it(mini, pinning):
    (entry,) = json.loads(pinning("show", mini.ids["old"], *AS_OF, "--format", "json").out)
    assert (entry["status"], entry["deadline"], entry["reason"]) == (
        "leaving",
        "2027-03-01",
        "rotation of the roots",
    )
    assert [replacement["sha256"] for replacement in entry["replacements"]] == [mini.ids["new"]]
    assert entry["transitions_from"][0]["sources"] == [
        {"url": "https://example.com/rotation", "title": "Rotation"}
    ]
    assert entry["programmes"][0]["programme"] == "Mozilla"
    assert entry["timeline"][0] == {"date": "2020-01-02", "what": "validity begins"}


def test_a_real_one(pinning, monkeypatch):
    answer = pinning("show", "67add1166b02", *AS_OF)
    assert answer.code == 0
    assert answer.out.startswith(
        "R3\n  an intermediate of Let's Encrypt, rsa2048, issues for TLS servers\n  left service on "
    )
    assert "signed by ISRG Root X1 (root, in service until " in answer.out
    assert "  YR1 (intermediate, rsa2048, to 2028-09-02) 13949634d99cd6fd" in answer.out


def test_a_long_list_is_cut_and_says_so(pinning):
    answer = pinning("show", "ca", *AS_OF)
    assert len(answer.out.splitlines()) == 42
    assert "more: say more of the name" in answer.out


def test_a_name_as_reports_write_it(pinning):
    answer = pinning("show", "R3 (Let's Encrypt)", *AS_OF)
    assert answer.code == 0
    assert "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd" in answer.out
