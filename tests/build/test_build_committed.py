"""The committed records: what everybody knows about some CAs, and all of them against their certificates.

The second part needs the certificates, which are not in the repository: PINNING_CERTIFICATE_SOURCES names a
file or directory of them (CCADB's AllCertificatePEMsCSVFormat exports), by default ../shared/catalog-sources.
"""

from __future__ import annotations

import base64
import hashlib
import os
from dataclasses import fields, replace
from importlib.metadata import version
from pathlib import Path

import pytest

from flake8_pinning.build.authorities import compute_authorities
from flake8_pinning.build.operators import read_operators
from flake8_pinning.build.records import read_authorities
from flake8_pinning.build.sources import read_certificates

ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(os.environ.get("PINNING_CERTIFICATE_SOURCES") or ROOT.parent / "shared" / "catalog-sources")
# Two columns are somebody else's verdict: `mozilla` follows certifi, `strict` follows cryptography. They are
# compared where the versions are those that the catalog was built with.
CERTIFI, CRYPTOGRAPHY = "2026.10.18", "50"


@pytest.fixture(scope="module")
def records():
    return {record.sha256: record for record in read_authorities(ROOT / "catalog" / "authorities")}


# SHA-256, SHA-1 (None: not known by heart), the pin as RFC 7469 writes it; common name, key, role, operator
WELL_KNOWN = [
    (
        "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6",
        "cabd2a79a1076a31f21d253635cb039d4329a5e8",
        "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
        ("ISRG Root X1", "rsa4096", "root", "Let's Encrypt"),
    ),
    (
        "69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470",
        "bdb1b93cd5978d45c6261455f8db95c75ad153af",
        "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
        ("ISRG Root X2", "ec-p384", "root", "Let's Encrypt"),
    ),
    (
        "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",
        None,
        "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",
        ("R3", "rsa2048", "intermediate", "Let's Encrypt"),
    ),
    (
        "0687260331a72403d909f105e69bcf0d32e1bd2493ffc6d9206d11bcd6770739",
        "dac9024f54d8f6df94935fb1732638ca6ad77c13",
        "Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=",
        ("DST Root CA X3", "rsa2048", "root", "IdenTrust"),
    ),
    (
        "16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb",
        "d4de20d05e66fc53fe1a50882c78db2852cae474",
        "Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o=",
        ("Baltimore CyberTrust Root", "rsa2048", "root", "DigiCert"),
    ),
    (
        "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f",
        "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
        "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=",
        ("DigiCert Global Root G2", "rsa2048", "root", "DigiCert"),
    ),
    (
        "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161",
        "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
        "r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=",
        ("DigiCert Global Root CA", "rsa2048", "root", "DigiCert"),
    ),
    (
        "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e",
        "8da7f965ec5efc37910f1c6e59fdc1cc6a6ede16",
        "++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=",
        ("Amazon Root CA 1", "rsa2048", "root", "Amazon"),
    ),
    (
        "568d6905a2c88708a4b3025190edcfedb1974a606a13c6e5290fcb2ae63edab5",
        "925a8f8d2c6d04e0665f596aff22d863e8256f3f",
        "KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=",
        ("Starfield Services Root Certificate Authority - G2", "rsa2048", "root", "Amazon"),
    ),
    (
        "ebd41040e4bb3ec742c9e381d31ef2a41a48b6685c96e7cef3c1df6cd4331c99",
        "b1bc968bd4f49d622aa89a81f2150152a41d829c",
        "K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=",
        ("GlobalSign Root CA", "rsa2048", "root", "GlobalSign"),
    ),
    (
        "45140b3247eb9cc8c5b4f0d7b53091f73292089e6e5a63e2749dd3aca9198eda",
        "47beabc922eae80e78783462a79f45c254fde68b",
        "Ko8tivDrEjiY90yGasP6ZpBU4jwXvHqVvQI0GS3GNdA=",
        ("Go Daddy Root Certificate Authority - G2", "rsa2048", "root", "GoDaddy"),
    ),
    (
        "c3846bf24b9e93ca64274c0ec67c1ecc5e024ffcacd2d74019350e81fe546ae4",
        "2796bae63f1801e277261ba0d77770028f20eee4",
        "VjLZe/p3W/PJnd6lL8JVNBCGQBZynFLdZSTIqcO0SJ8=",
        ("", "rsa2048", "root", "GoDaddy"),
    ),
    (
        "e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2",
        "2b8f1b57330dbba2d07a6c51f70ee90ddab9ad8e",
        "x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4=",
        ("USERTrust RSA Certification Authority", "rsa4096", "root", "Sectigo"),
    ),
    (
        "687fa451382278fff0c8b11f8d43d576671c6eb2bceab413fb83d965d06d2ff2",
        "02faf3e291435468607857694df5e45b68851868",
        "lCppFqbkrlJ3EcVFAkeip0+44VaoJUymbnOaEUk7tEU=",
        ("AddTrust External CA Root", "rsa2048", "root", "Sectigo"),
    ),
    (
        "d947432abde7b7fa90fc2e6b59101b1280e0e1c7e4e40fa3c6887fff57a7f4cf",
        "e58c1cc4913b38634be9106ee3ad8e6b9dd9814a",
        "hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=",
        ("GTS Root R1", "rsa4096", "root", "Google Trust Services"),
    ),
    (
        "ca42dd41745fd0b81eb902362cf9d8bf719da1bd1b1efc946f5b4c99f42c1b9e",
        "75e0abb6138512271c04f85fddde38e4b7242efe",
        "iie1VXtL7HzAMF+/PVPR9xzT80kQxdZeJ+zduCB3uj0=",
        ("GlobalSign", "rsa2048", "root", "Google Trust Services"),
    ),
]


@pytest.mark.parametrize(
    ("sha256", "sha1", "pin", "facts"), WELL_KNOWN, ids=[row[0][:8] for row in WELL_KNOWN]
)
def test_well_known(records, sha256, sha1, pin, facts):
    record = records[sha256]
    assert sha1 in (None, record.sha1)
    assert base64.b64encode(bytes.fromhex(record.spki_sha256)).decode() == pin
    assert (record.common_name, record.key, record.role, record.operator) == facts


def test_every_mozilla_root_is_a_root_for_tls(records):
    trusted = [record for record in records.values() if record.mozilla]
    assert len(trusted) > 100
    assert {record.role for record in trusted} == {"root"}
    assert all(record.tls for record in trusted)


def test_what_the_roles_promise(records):
    roots = {(record.subject, record.spki_sha256) for record in records.values() if record.role == "root"}
    for record in records.values():
        if record.role == "root":
            assert record.signed_by == (record.sha256,)
        else:
            assert record.sha256 not in record.signed_by
        if record.role == "cross":
            assert record.signed_by
            assert record.spki_sha256 in {key for _, key in roots}
        signers = {records[signer].spki_sha256 for signer in record.signed_by}
        assert len(signers) <= 1, f"{record.sha256}: a signature is made by one key"


@pytest.fixture(scope="module")
def certificates():
    if not SOURCES.exists():
        pytest.skip(
            f"{SOURCES} is not there: set PINNING_CERTIFICATE_SOURCES to compare with the certificates"
        )
    return {hashlib.sha256(source.der).hexdigest(): source.der for source in read_certificates([SOURCES])}


def test_every_record_follows_from_the_certificates(records, certificates):
    built, _ = compute_authorities([SOURCES], read_operators(ROOT / "catalog" / "operators.toml"))
    assert {record.sha256 for record in built} == records.keys()
    theirs = set()
    if version("certifi") != CERTIFI:
        theirs.add("mozilla")
    if version("cryptography").split(".")[0] != CRYPTOGRAPHY:
        theirs.add("strict")
    wrong = []
    for record in built:
        committed = records[record.sha256]
        committed = replace(committed, **{column: getattr(record, column) for column in theirs})
        if record != committed:
            columns = [
                f.name for f in fields(record) if getattr(record, f.name) != getattr(committed, f.name)
            ]
            wrong.append(f"{record.sha256}: {', '.join(columns)}")
    assert not wrong


def test_another_parser_reads_the_same(records, certificates):
    """asn1crypto is a parser of its own: it must see the same, and more so where the other sees none."""
    asn1 = pytest.importorskip("asn1crypto.x509")
    compared = lenient = 0
    for sha256, der in certificates.items():
        record = records[sha256]
        if record.strict and int(sha256[:2], 16) % 8:  # of the others one in eight will do: it is slow
            continue
        certificate = asn1.Certificate.load(der, strict=True)
        body = certificate["tbs_certificate"]
        serial = body["serial_number"].native
        assert record.serial == f"{serial:x}"
        assert record.spki_sha256 == hashlib.sha256(body["subject_public_key_info"].dump()).hexdigest()
        try:
            times = [body["validity"][field].native for field in ("not_before", "not_after")]
            ski = certificate.key_identifier
            use = certificate.extended_key_usage_value
        except ValueError:
            continue
        assert times == [record.not_before, record.not_after]
        assert record.ski == (ski or b"").hex()
        assert record.tls == (
            use is None or bool({"server_auth", "any_extended_key_usage"} & set(use.native))
        )
        common_name = certificate.subject.native.get("common_name", "")
        names = common_name if isinstance(common_name, list) else [common_name]
        assert record.common_name in [" ".join(name.split()) for name in names]
        compared += 1
        lenient += not record.strict
    assert compared > len(certificates) / 10
    assert lenient > 0
