from __future__ import annotations

import hashlib
import random
from datetime import datetime, timezone

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtendedKeyUsageOID as Use
from cryptography.x509.oid import NameOID

from flake8_pinning.build.certificates import describe, read
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.signatures import describe_key


def test_every_field_of_a_root(forge):
    ca = forge.new("Root, the first", "Example, Inc.")
    der = ca.root(serial=0x0ABC)
    record = describe(der)
    assert record.sha256 == hashlib.sha256(der).hexdigest()
    assert record.sha1 == hashlib.sha1(der).hexdigest()
    assert record.spki_sha256 == hashlib.sha256(ca.spki).hexdigest()
    assert record.spki_sha1 == hashlib.sha1(ca.spki).hexdigest()
    assert record.ski == x509.SubjectKeyIdentifier.from_public_key(ca.key.public_key()).digest.hex()
    assert record.serial == "abc"
    assert record.subject == record.issuer == "CN=Root\\, the first,O=Example\\, Inc.,C=XX"
    assert record.common_name == "Root, the first"
    assert record.not_before == datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert record.not_after == datetime(2040, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    assert (record.role, record.key, record.operator) == ("root", "ec-p256", "Example, Inc.")
    assert record.signed_by == (record.sha256,)
    assert (record.tls, record.strict, record.mozilla) == (True, True, False)


def test_an_intermediate_without_ski_cn_and_o(forge):
    root, sub = forge.new("Root"), forge.new(None, None)
    record = describe(root.sign(sub, ski=False, aki=False))
    assert (record.ski, record.common_name, record.operator, record.subject) == ("", "", "", "C=XX")
    assert (record.role, record.signed_by) == ("intermediate", ())


def test_self_issued_is_not_self_signed(forge):
    old, new = forge.new("Root"), forge.new("Root")
    assert describe(old.sign(new)).role == "intermediate"


@pytest.mark.parametrize(
    ("uses", "tls"),
    [
        ((), True),
        ((Use.SERVER_AUTH,), True),
        ((Use.CLIENT_AUTH, Use.SERVER_AUTH), True),
        ((Use.ANY_EXTENDED_KEY_USAGE,), True),
        ((Use.CLIENT_AUTH,), False),
        ((Use.CODE_SIGNING, Use.EMAIL_PROTECTION, Use.TIME_STAMPING), False),
    ],
)
def test_tls_by_extended_key_usage(forge, uses, tls):
    assert describe(forge.new("Root").root(eku=uses)).tls is tls


def test_keys(rsa_key):
    def kind(key):
        return describe_key(key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))

    assert kind(rsa_key) == "rsa2048"
    assert kind(ec.generate_private_key(ec.SECP384R1())) == "ec-p384"
    assert kind(ec.generate_private_key(ec.SECP521R1())) == "ec-p521"
    assert kind(ec.generate_private_key(ec.BrainpoolP256R1())) == "ec-brainpoolp256r1"
    assert kind(ed25519.Ed25519PrivateKey.generate()) == "ed25519"
    assert kind(ed448.Ed448PrivateKey.generate()) == "ed448"
    assert kind(dsa.generate_private_key(1024)) == "dsa1024"


def test_keys_that_the_library_refuses(forge):
    def spki(kind: str, key: bytes) -> bytes:
        return forge.tlv(0x30, forge.tlv(0x30, forge.oid(kind)), forge.tlv(0x03, b"\0", key))

    odd_rsa = forge.tlv(0x30, forge.tlv(0x02, b"\0" + b"\xff" * 64), forge.tlv(0x02, b"\x02"))
    assert describe_key(spki("1.2.840.113549.1.1.1", odd_rsa)) == "rsa512"
    assert describe_key(spki("1.2.643.7.1.1.1.1", b"key")) == "oid-1.2.643.7.1.1.1.1"


@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_roots_of_other_keys(forge, rsa_key, kind):
    key = rsa_key if kind == "rsa" else ed25519.Ed25519PrivateKey.generate()
    record = describe(forge.new("Root", key=key).root())
    assert (record.role, record.strict) == ("root", True)
    assert record.key.startswith(kind)


def test_rsa_signature_without_null_in_digest_info(forge, rsa_key):
    ca = forge.new("Root", key=rsa_key)
    der = forge.raw_certificate(ca, sign=forge.pkcs1_without_null(rsa_key))
    assert describe(der).role == "root"
    other = rsa.generate_private_key(65537, 2048)
    assert describe(forge.raw_certificate(ca, sign=forge.pkcs1_without_null(other))).role == "intermediate"


def test_md2_is_taken_on_trust_of_the_names(forge, rsa_key):
    def md2(tbs: bytes) -> tuple[bytes, bytes]:
        return forge.tlv(0x30, forge.oid("1.2.840.113549.1.1.2"), forge.tlv(0x05)), b"\x01" * 256

    certificate = read(forge.raw_certificate(forge.new("Root", key=rsa_key), sign=md2, version=b""))
    assert certificate.record.role == "root"
    assert not certificate.signature_checked


@pytest.mark.parametrize(
    ("octets", "serial"),
    [(b"\x00", "0"), (b"\x00\xff", "ff"), (b"\xff", "-1"), (b"\x80\x00", "-8000"), (b"\x0a\xbc", "abc")],
)
@pytest.mark.filterwarnings("ignore")
def test_serials(forge, octets, serial):
    assert describe(forge.raw_certificate(forge.new("Root"), serial=octets)).serial == serial


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        (0x17, b"991231235959Z", datetime(1999, 12, 31, 23, 59, 59)),
        (0x17, b"490101000000Z", datetime(2049, 1, 1)),
        (0x17, b"500101000000Z", datetime(1950, 1, 1)),
        (0x17, b"1202010159Z", datetime(2012, 2, 1, 1, 59)),
        (0x17, b"990630000000+1000", datetime(1999, 6, 29, 14)),
        (0x17, b"990630000000-0130", datetime(1999, 6, 30, 1, 30)),
        (0x18, b"20500101000000Z", datetime(2050, 1, 1)),
        (0x18, b"20120201015900.000Z", datetime(2012, 2, 1, 1, 59)),
        (0x18, b"99991231235959Z", datetime(9999, 12, 31, 23, 59, 59)),
    ],
)
def test_times(forge, tag, text, expected):
    times = (forge.tlv(tag, text), forge.tlv(0x18, b"99991231235959Z"))
    record = describe(forge.raw_certificate(forge.new("Root"), times=times))
    assert record.not_before == expected.replace(tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "text", [b"", b"200102030405", b"201302030405Z", b"00000000000000Z", b"20010203040506Z\xff"]
)
def test_bad_times(forge, text):
    times = (forge.tlv(0x17, text), forge.tlv(0x17, b"400102030405Z"))
    with pytest.raises(BuildError, match=r"^here: "):
        describe(forge.raw_certificate(forge.new("Root"), times=times), "here")


def test_what_the_strict_parser_refuses_is_read_and_marked(forge):
    ca = forge.new("Root")
    constraints = forge.raw_extension("2.5.29.19", b"\x30\x03\x01\x01\xff")
    defaulted = forge.tlv(0x30, forge.oid("1.2.3"), forge.tlv(0x01, b"\0"), forge.tlv(0x04, b"\x05\0"))
    record = describe(forge.raw_certificate(ca, extensions=[constraints, defaulted]))
    assert (record.strict, record.role, record.subject) == (False, "root", "CN=Root,O=Example Trust,C=XX")
    assert describe(forge.raw_certificate(ca, extensions=[constraints])).strict


def test_names_of_all_kinds(forge):
    subject = forge.raw_name(
        ("2.5.4.10", 0x1E, "Kft., „Főtan”".encode("utf-16-be")), ("2.5.4.3", 0x14, b' #1 "quoted"\x0b+x ')
    )
    record = describe(forge.raw_certificate(forge.new("x"), subject=subject))
    assert record.subject == r"CN=\ #1 \"quoted\"\0B\+x\ ,O=Kft.\, „Főtan”"
    assert record.common_name == '#1 "quoted" +x'
    assert record.operator == "Kft., „Főtan”"


@pytest.mark.parametrize("tag", [0x03, 0x0C, 0x12, 0x13, 0x14, 0x16, 0x1A, 0x1C, 0x1E])
@pytest.mark.parametrize("octets", [b"", b"abcd", b"\0ab*", "Genève".encode(), "Genève".encode("latin-1")])
def test_no_string_type_stops_the_build(forge, tag, octets):
    subject = forge.raw_name(("2.5.4.3", tag, octets))
    assert describe(forge.raw_certificate(forge.new("x"), subject=subject)).role == "root"


def test_names_are_compared_without_case_type_and_runs_of_spaces(forge):
    subject = forge.raw_name(("2.5.4.3", 0x13, b"Example  Root"))
    issuer = forge.raw_name(("2.5.4.3", 0x0C, b"EXAMPLE root "))
    assert describe(forge.raw_certificate(forge.new("x"), subject=subject, issuer=issuer)).role == "root"


def test_an_end_entity_is_refused(forge):
    with pytest.raises(BuildError, match=r"^a\.pem: CN=www,O=Example Trust,C=XX is no CA"):
        describe(forge.new("Root").sign(forge.new("www"), ca=False), "a.pem")


def test_truncated_lengthened_and_empty(forge):
    der = forge.new("Root").root()
    for bad in (der[:-1], der[:100], der[:2], der[:1], b"", der + b"\0", b"\x30\x80\0\0", b"\x31" + der[1:]):
        with pytest.raises(BuildError, match=r"^a\.der: not a whole X\.509 certificate: "):
            describe(bad, "a.der")


def test_damage_anywhere_is_an_error_of_one_line_or_a_record(forge):
    der = forge.new("Root").root(eku=[Use.SERVER_AUTH])
    chance = random.Random(7)
    for _ in range(3000):
        damaged = bytearray(der)
        for _ in range(chance.randint(1, 3)):
            damaged[chance.randrange(len(der))] = chance.randrange(256)
        try:
            describe(bytes(damaged), "a.der")
        except BuildError as error:
            assert "\n" not in str(error)


def test_well_known_object_identifiers_have_the_names_people_copy(forge):
    ca = forge.Authority(
        x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, "VATES-A1"),
                x509.NameAttribute(NameOID.EMAIL_ADDRESS, "ca@example.test"),
                x509.NameAttribute(NameOID.SERIAL_NUMBER, "42"),
                x509.NameAttribute(NameOID.USER_ID, "u"),
            ]
        )
    )
    subject = "UID=u,serialNumber=42,emailAddress=ca@example.test,organizationIdentifier=VATES-A1"
    assert describe(ca.root()).subject == subject
