from __future__ import annotations

import hashlib
import stat
from datetime import date

import pytest
from command import AS_OF  # type: ignore[import-not-found]
from forge import utc  # type: ignore[import-not-found]

from flake8_pinning.catalog import Catalog
from flake8_pinning.judge import Judge


@pytest.fixture
def corp(mini, forge, tmp_path):
    """Certificates of a company: two roots, the second with an awkward name, issuing CAs, a server's."""
    old, new = forge.new("Corp Root 1", "Example Corp"), forge.new('Corp "Root" \\2 é', "Example Corp")
    sub, leaf = forge.new("Corp Issuing", "Example Corp"), forge.new("server", "Example Corp")
    folder = tmp_path / "corp"
    folder.mkdir()
    ders = {
        "old": old.root(not_after=utc(2030)),
        "new": new.root(),
        "short": forge.new("Corp Root 3", "Example Corp").root(not_after=utc(2028)),
        "sub": new.sign(sub),
        "leaf": new.sign(leaf, ca=False),
    }
    for name, der in ders.items():
        (folder / f"{name}.pem").write_text(forge.pem(der))
    (folder / "both.pem").write_text(forge.pem(ders["new"], ders["sub"]))
    (folder / "public_new.pem").write_text(forge.pem(mini.ders["new"]))
    (folder / "public_old.pem").write_text(forge.pem(mini.ders["old"]))
    corp = type("Corp", (), {"folder": folder, "file": folder / "company.toml"})()
    corp.ids = {name: hashlib.sha256(der).hexdigest() for name, der in ders.items()}
    corp.pem = lambda name: folder / f"{name}.pem"
    return corp


def _add(pinning, corp, *argv, new="new", file=None):
    return pinning("add", "--pem", corp.pem(new), "--file", file or corp.file, *AS_OF, *argv)


def test_a_new_file(mini, pinning, corp):
    answer = _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith('(Corp Root 1 -> Corp "Root" \\2 é, 2027-03-01) and 2 private CAs\n')
    text = corp.file.read_text(encoding="utf-8")
    assert 'operator = "Example Corp"\n' in text
    assert stat.S_IMODE(corp.file.stat().st_mode) & 0o444 == 0o444
    catalog = Catalog.load(private=[corp.file])
    (old,) = catalog.by_thumbprint(bytes.fromhex(corp.ids["old"]))
    (new,) = catalog.by_thumbprint(bytes.fromhex(corp.ids["new"]))
    assert (new.common_name, new.operator, new.key, new.role) == (
        'Corp "Root" \\2 é',
        "Example Corp",
        "ec-p256",
        "root",
    )
    judge = Judge(catalog, date(2026, 11, 24))
    assert judge.status(old).state == "leaving"
    assert str(judge.status(old).day) == "2027-03-01"
    assert [a.row for a in judge.successors(old).authorities] == [new.row]
    assert not list(corp.folder.glob(".*"))


def test_the_same_again_changes_nothing(mini, pinning, corp):
    argv = ("--replaces", corp.pem("old"), "--deadline", "2027-03-01")
    _add(pinning, corp, *argv)
    before = corp.file.read_bytes()
    answer = _add(pinning, corp, *argv)
    assert (answer.code, "says already" in answer.out) == (0, True)
    assert corp.file.read_bytes() == before


@pytest.mark.parametrize(
    "before",
    [
        'operator = "Example Corp"   # ours\n\n# a remark\n',
        'operator = "Example Corp"\r\n# windows\r\n',
        "operator = 'Example Corp'  # no last line end",
        '\ufeffoperator = "Example Corp"\n',
    ],
)
def test_appending_leaves_the_rest_as_it_is(mini, pinning, corp, before):
    corp.file.write_bytes(before.encode())
    corp.file.chmod(0o640)
    assert _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01").code == 0
    after = corp.file.read_bytes()
    assert after.startswith(before.encode())
    assert stat.S_IMODE(corp.file.stat().st_mode) == 0o640
    newline = b"\r\n" if "\r\n" in before else b"\n"
    assert after.count(b"\n") == after.count(newline)
    assert Catalog.load(private=[corp.file])
    assert (
        _add(pinning, corp, "--replaces", corp.ids["new"], "--deadline", "2029-01-01", new="short").code == 2
    )
    assert (
        _add(pinning, corp, "--replaces", corp.ids["old"], "--deadline", "2027-06-01", new="short").code == 0
    )
    text = corp.file.read_bytes()
    assert text.startswith(after)
    assert text.count(corp.ids["old"].encode()) == 4  # described once: sha256 and signed_by; named twice
    assert len(Catalog.load(private=[corp.file]).transitions) == 3


def test_public_cas_are_named_not_described(mini, pinning, corp):
    answer = _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01", new="public_new")
    assert answer.code == 0
    text = corp.file.read_text()
    assert text.count("[[authority]]") == 1
    assert mini.ids["new"] in text


def test_a_public_ca_ends_for_the_services_named_and_no_one_else(mini, pinning, corp):
    argv = ("--replaces", mini.ids["old"], "--deadline", "2026-12-01")
    refused = _add(pinning, corp, *argv)
    assert (refused.code, refused.err) == (
        2,
        "pinning: Old Root is a public CA and stays in service for others: say with --service which "
        "hosts leave it\n",
    )
    assert not corp.file.exists()
    assert _add(pinning, corp, *argv, "--service", "api.corp.example").code == 0
    catalog = Catalog.load(private=[corp.file])
    (old,) = catalog.by_thumbprint(bytes.fromhex(mini.ids["old"]))
    assert (
        str(Judge(catalog, date(2026, 11, 24)).status(old).day) == "2027-03-01"
    )  # as the public catalog says
    # And by hand it cannot be written either.
    corp.file.write_text(corp.file.read_text().replace('kind = "service"', 'kind = "authority"'))
    broken = pinning("show", "old root", *AS_OF, "--pinning-catalog", corp.file)
    assert broken.code == 2
    assert 'is not this file\'s CA: write kind = "service" and the services' in broken.err


def test_public_facts_cannot_be_overridden(mini, pinning, corp):
    _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01")
    corp.file.write_text(corp.file.read_text().replace(corp.ids["old"], mini.ids["other"]).replace("x", "x"))
    assert Catalog.load(private=[corp.file])
    corp.file.write_text(corp.file.read_text().replace(mini.ids["other"], mini.ids["old"]))
    refused = pinning("show", "old root", *AS_OF, "--pinning-catalog", corp.file)
    assert refused.code == 2
    assert "is a public CA already; its facts cannot be changed" in refused.err


def test_defaults_without_a_deadline(mini, pinning, corp):
    answer = _add(pinning, corp, "--replaces", corp.pem("old"))
    assert answer.code == 0
    text = corp.file.read_text()
    assert "deadline = 2030-01-01\n" in text
    assert 'cause = "expired"\n' in text
    assert 'reason = "expiry"\n' in text


def test_everything_said(mini, pinning, corp):
    answer = pinning(
        "add", "--pem", corp.pem("new"), "--pem", corp.pem("short"), "--replaces", corp.pem("old"),
        "--file", corp.file, "--deadline", "2027-03-01", "--effective", "2027-01-01", "--reason", "new key",
        "--id", "corp-2027", "--operator", "Corp PKI", "--cause", "revoked",
        "--source", "https://pki.corp.example/x", *AS_OF,
    )  # fmt: skip
    assert answer.code == 0
    (entry,) = [t for t in Catalog.load(private=[corp.file]).transitions if t.id == "corp-2027"]
    assert (entry.operator, entry.cause, entry.reason) == ("Corp PKI", "revoked", "new key")
    assert (str(entry.effective), len(entry.to_rows)) == ("2027-01-01", 2)
    assert [source.url for source in entry.sources] == ["https://pki.corp.example/x"]
    again = _add(
        pinning, corp, "--replaces", corp.pem("old"), "--operator", "Other", new="sub", file=corp.file
    )
    assert (again.code, "is Corp PKI's, not Other's" in again.err) == (2, True)


def test_ids_do_not_collide(mini, pinning, corp):
    _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01")
    _add(pinning, corp, "--replaces", mini.ids["old"], "--service", "a.example", "--deadline", "2027-03-01")
    ids = [t.id for t in Catalog.load(private=[corp.file]).transitions][1:]
    assert ids == ["example-corp-2027-corp-root-2", "example-corp-2027-corp-root-2-2"]


def test_dry_run(mini, pinning, corp):
    answer = _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01", "--dry-run")
    assert (answer.code, answer.out.startswith("[[transition]]\nid = ")) == (0, True)
    assert not corp.file.exists()


def test_several_certificates_in_a_file_know_their_signers(mini, pinning, corp):
    answer = _add(
        pinning,
        corp,
        "--replaces",
        corp.pem("old"),
        "--deadline",
        "2027-03-01",
        "--level-note",
        "both",
        new="both",
    )
    assert answer.code == 0
    catalog = Catalog.load(private=[corp.file])
    (sub,) = catalog.by_thumbprint(bytes.fromhex(corp.ids["sub"]))
    assert [catalog[row].sha256.hex() for row in sub.signed_by] == [corp.ids["new"]]


@pytest.mark.parametrize(
    ("new", "replaces", "more", "message"),
    [
        ("nowhere", "old", [], "neither a certificate file nor a SHA-256"),
        ("new", "nowhere", [], "neither a certificate file nor a SHA-256"),
        ("new", "ab" * 32, [], "neither the public catalog nor"),
        ("leaf", "old", [], "is no CA (basicConstraints say so)"),
        ("new", "new", [], "both leaves and replaces"),
        ("sub", "old", [], "is on the level of intermediates and replaces none of it"),
        (
            "short",
            "old",
            ["--deadline", "2029-01-01"],
            "expires on 2028-01-01, not after the deadline 2029-01-01",
        ),
        ("new", "old", ["--source", "http://x"], "is no https URL"),
        ("new", "old", ["--effective", "2031-01-01"], "comes into use on 2031-01-01, after the deadline"),
        ("new", "old", ["--id", "Bad Id"], "nothing written: "),
        ("new", "old", ["--id", "example-2026-root"], "is taken"),
        ("new", "old", ["--deadline", "soon"], "no day such as"),
    ],
)
def test_what_is_refused(mini, pinning, corp, new, replaces, more, message):
    value = replaces if len(replaces) == 64 else corp.pem(replaces)
    answer = _add(pinning, corp, "--replaces", value, *more, new=new)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert message in answer.err, answer.err
    assert ".company.toml." not in answer.err
    assert [path.name for path in corp.folder.iterdir() if path.suffix != ".pem"] == []


def test_a_ca_that_left_service_replaces_nothing(mini, pinning, corp):
    answer = pinning(
        "add", "--pem", corp.pem("public_old"), "--replaces", corp.pem("old"), "--file", corp.file,
        "--deadline", "2028-01-01", "--as-of", "2027-06-01",
    )  # fmt: skip
    assert (answer.code, "Old Root left service on 2027-03-01" in answer.err) == (2, True)


def test_circles_are_refused(mini, pinning, corp):
    _add(pinning, corp, "--replaces", corp.pem("old"), "--deadline", "2027-03-01")
    before = corp.file.read_bytes()
    answer = _add(pinning, corp, "--replaces", corp.pem("new"), "--deadline", "2028-03-01", new="old")
    assert answer.code == 2
    assert "they cannot replace each other" in answer.err
    assert corp.file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"operator = 'x\n", "company.toml:"),
        (b"[[authority]]\n", "company.toml"),
        (b"", 'add a first line such as: operator = "Example Corp"'),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_broken_file_is_left_alone(mini, pinning, corp, content, message):
    corp.file.write_bytes(content)
    answer = _add(pinning, corp, "--replaces", corp.pem("old"))
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert message in answer.err
    assert corp.file.read_bytes() == content
