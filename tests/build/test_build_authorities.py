from __future__ import annotations

import shutil

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from flake8_pinning.build import authorities
from flake8_pinning.build.authorities import build_authorities
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import read_authorities

OPERATORS = """
[[operator]]
name = "Example"
organizations = ["Example Trust"]

[[operator]]
name = "Other"
organizations = ["Other Trust"]
common_names = ["Nameless Root"]
"""


class Build:
    """A build in a directory of its own; `certificates` go in under their names."""

    def __init__(self, tmp_path, forge):
        self.inputs, self.out, self.operators = tmp_path / "in", tmp_path / "out", tmp_path / "operators.toml"
        self.inputs.mkdir()
        self.operators.write_text(OPERATORS)
        self.by_name = {}

    def __call__(self, inputs=None, **options):
        self.summary = build_authorities(inputs or [self.inputs], self.out, self.operators, **options)
        self.records = read_authorities(self.out)
        return self

    def add(self, **certificates):
        for name, der in certificates.items():
            (self.inputs / f"{name}.der").write_bytes(der)
            self.by_name[authorities.read(der).record.sha256] = name
        return self

    def __getitem__(self, name):
        return next(record for record in self.records if self.by_name[record.sha256] == name)

    def signers(self, name):
        return sorted(self.by_name[sha256] for sha256 in self[name].signed_by)

    def roles(self):
        return {self.by_name[record.sha256]: record.role for record in self.records}


@pytest.fixture
def build(tmp_path, forge):
    return Build(tmp_path, forge)


def test_roles_and_signers_of_a_cross_signed_hierarchy(build, forge, rsa_key):
    old = forge.new("Old Root", "Other Trust", rsa_key)
    new, again = forge.new("New Root"), forge.new("New Root", key=ed25519.Ed25519PrivateKey.generate())
    sub, leafmost = forge.new("Issuing 1"), forge.new("Issuing 2")
    build.add(
        old=old.root(),
        new=new.root(),
        new_reissued=new.root(),
        cross=old.sign(new),
        sub=new.sign(sub),
        sub_by_old=old.sign(sub),
        leafmost=sub.sign(leafmost),
        rollover=new.sign(again),
    )()
    assert build.roles() == {
        "old": "root",
        "new": "root",
        "new_reissued": "root",
        "cross": "cross",
        "sub": "intermediate",
        "sub_by_old": "intermediate",
        "leafmost": "intermediate",
        "rollover": "intermediate",
    }
    assert build.signers("new") == ["new"]
    assert build.signers("cross") == ["old"]
    assert build.signers("sub") == ["cross", "new", "new_reissued"]
    assert build.signers("sub_by_old") == ["old"]
    assert build.signers("leafmost") == ["sub", "sub_by_old"]
    assert build.signers("rollover") == ["cross", "new", "new_reissued"]
    assert build.summary.roles == {"root": 3, "cross": 1, "intermediate": 4}
    assert (build.summary.unverifiable, build.summary.without_signer) == (0, 0)


def test_a_signature_decides_between_keys_of_one_name_and_identifier(build, forge):
    """Neither the name nor a key identifier proves anything: only the key that verifies is the signer's."""
    one, two = forge.new("Root"), forge.new("Root")
    sub, stranger = forge.new("Sub"), forge.new("Stranger")
    claim = [x509.AuthorityKeyIdentifier.from_issuer_public_key(one.key.public_key())]
    build.add(
        one=one.root(),
        two=two.root(),
        no_identifiers=two.sign(sub, aki=False, ski=False),
        wrong_identifier=two.sign(sub, aki=False, extensions=claim),
        forged=forge.Authority(one.name).sign(stranger, aki=False, extensions=claim),
    )()
    assert build.signers("no_identifiers") == ["two"]
    assert build.signers("wrong_identifier") == ["two"]
    assert build.signers("forged") == []
    assert build.summary.without_signer == 1


def test_a_ca_that_changed_its_name_is_found_by_its_key(build, forge):
    root = forge.new("Root Ltd")
    renamed = forge.Authority(forge.name("Root Inc"), root.key)
    build.add(root=root.root(), sub=renamed.sign(forge.new("Sub")))()
    assert build.signers("sub") == ["root"]


def test_an_algorithm_that_cannot_be_checked_is_counted(build, forge, rsa_key):
    def md2(tbs):
        return forge.tlv(0x30, forge.oid("1.2.840.113549.1.1.2"), forge.tlv(0x05)), b"\x01" * 256

    root, sub = forge.new("Root", key=rsa_key), forge.new("Sub")
    build.add(
        root=forge.raw_certificate(root, sign=md2),
        sub=forge.raw_certificate(
            sub, sign=md2, subject=sub.name.public_bytes(), issuer=root.name.public_bytes()
        ),
    )()
    assert build.roles() == {"root": "root", "sub": "intermediate"}
    assert build.signers("sub") == ["root"]
    assert build.summary.unverifiable == 2


def test_operators(build, forge):
    root, foreign = forge.new("Root"), forge.new("Other Root", "Other Trust")
    reseller, brand, own = (
        forge.new("Brand CA", "Reseller"),
        forge.new("Sub Brand CA", None),
        forge.new("X", "Other Trust"),
    )
    alone, below = forge.new("State Root", "Some State"), forge.new("State Sub", None)
    nameless = forge.new("Nameless Root", None)
    build.add(
        root=root.root(),
        foreign=foreign.root(),
        reseller=root.sign(reseller),
        brand=reseller.sign(brand),
        own=root.sign(own),
        alone=alone.root(),
        alone_crossed=foreign.sign(alone),
        below=alone.sign(below),
        nameless=nameless.root(),
    )()
    assert {name: build[name].operator for name in build.by_name.values()} == {
        "root": "Example",
        "foreign": "Other",
        "reseller": "Example",
        "brand": "Example",
        "own": "Other",
        "alone": "Some State",
        "alone_crossed": "Some State",
        "below": "Some State",
        "nameless": "Other",
    }
    assert build.summary.unknown_operators == {"Some State": 3}


def test_mozilla_is_what_the_bundle_has(build, forge, tmp_path, monkeypatch):
    trusted, missing, other = (forge.new(f"Root {number}").root() for number in range(3))
    (tmp_path / "bundle.pem").write_text(forge.pem(trusted, missing))
    monkeypatch.setattr("certifi.where", lambda: str(tmp_path / "bundle.pem"))
    build.add(trusted=trusted, other=other)()
    assert (build["trusted"].mozilla, build["other"].mozilla) == (True, False)
    assert build.summary.mozilla == 1
    assert build.summary.mozilla_missing == (authorities.read(missing).record.sha256,)


def test_two_runs_are_equal_whatever_the_order_and_form_of_the_input(build, forge, tmp_path):
    root, sub = forge.new("Root"), forge.new("Sub")
    ders = [
        root.root(),
        root.sign(sub),
        forge.new("Root B", "Other Trust").root(),
        sub.sign(forge.new("Deep")),
    ]
    build.add(**{f"c{number}": der for number, der in enumerate(ders)})()
    first = {path.name: path.read_bytes() for path in build.out.iterdir()}
    shutil.rmtree(build.out)
    (tmp_path / "all.pem").write_text(forge.pem(*reversed(ders)))
    build([forge.export(tmp_path / "all.csv", *ders, quote="'"), tmp_path / "all.pem"])
    assert {path.name: path.read_bytes() for path in build.out.iterdir()} == first
    assert (build.summary.certificates, build.summary.repeated) == (4, 4)


def test_summary_against_what_was_there(build, forge):
    root = forge.new("Root")
    build.add(root=root.root())()
    (first,) = build.summary.new
    build.operators.write_text(OPERATORS.replace('"Example"', '"Renamed"'))
    build.add(sub=root.sign(forge.new("Sub")))()
    assert build.summary.changed == (first,)
    assert len(build.summary.new) == 1
    assert build.summary.removed == ()


def test_an_authority_does_not_vanish_by_accident(build, forge):
    build.add(a=forge.new("A").root(), b=forge.new("B").root())()
    kept = {path.name: path.read_bytes() for path in build.out.iterdir()}
    (build.inputs / "a.der").unlink()
    with pytest.raises(BuildError, match="1 authorities are not among the inputs, such as "):
        build()
    assert {path.name: path.read_bytes() for path in build.out.iterdir()} == kept
    build(allow_removal=True)
    assert len(build.records) == len(build.summary.removed) == 1


def test_bad_input_writes_nothing(build, forge):
    build.add(a=forge.new("A").root())
    (build.inputs / "b.der").write_bytes(forge.new("B").root()[:-7])
    with pytest.raises(BuildError, match=r"b\.der: not a whole X\.509 certificate"):
        build()
    assert not build.out.exists()


def test_progress(build, forge):
    seen = []
    build.add(a=forge.new("A", key=ec.generate_private_key(ec.SECP384R1())).root())
    build(progress=lambda what, done, total: seen.append((what, done, total)))
    assert seen == [("reading", 0, 1), ("checking signatures", 0, 1)]
