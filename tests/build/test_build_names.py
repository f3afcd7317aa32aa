from __future__ import annotations

import re

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.build import dn

CN, O, OU, MAIL = "2.5.4.3", "2.5.4.10", "2.5.4.11", "1.2.840.113549.1.9.1"  # noqa: E741


def parse(text: str) -> list[list[tuple[str, str]]]:
    """A reader of RFC 4514 that knows nothing of the writer."""
    rdns, part, index = [[""]], "", 0
    while index < len(text):
        character = text[index]
        if character == "\\":
            taken = text[index : index + (3 if re.match(r"\\[0-9A-F]{2}", text[index:]) else 2)]
            part, index = part + taken, index + len(taken)
            continue
        if character in ",+":
            rdns[-1][-1] = part
            part = ""
            rdns.append([""]) if character == "," else rdns[-1].append("")
        else:
            part += character
        index += 1
    rdns[-1][-1] = part
    return [[tuple(map(unescape, attribute.split("=", 1))) for attribute in rdn] for rdn in rdns]


def unescape(value: str) -> str:
    octets = re.sub(
        rb"\\(?:([0-9A-Fa-f]{2})|(.))",
        lambda match: bytes.fromhex(match[1].decode()) if match[1] else match[2],
        value.encode(),
        flags=re.DOTALL,
    )
    return octets.decode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("DigiCert, Inc.", "DigiCert\\, Inc."),
        ("a+b", "a\\+b"),
        ('the "best"', 'the \\"best\\"'),
        ("#1", "\\#1"),
        ("no. #1", "no. #1"),
        (" both ", "\\ both\\ "),
        (" ", "\\ "),
        ("a<b>;\\", "a\\<b\\>\\;\\\\"),
        ("1=1", "1=1"),
        ("two\r\nlines\0", "two\\0D\\0Alines\\00"),
        ("line\u2028separator\x85", "line\\E2\\80\\A8separator\\C2\\85"),
        ("AC Raíz Certicámara", "AC Raíz Certicámara"),
        ("行政院", "行政院"),
        ("", ""),
    ],
)
def test_escape(text, written):
    assert dn.escape(text) == written
    assert unescape(written) == text


@given(values=st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_name_can_be_read_back(forge, values):
    def part(text):
        return forge.tlv(0x30, forge.oid(OU), forge.tlv(0x0C, text.encode()))

    der = forge.tlv(0x30, *(forge.tlv(0x31, *map(part, rdn)) for rdn in values))
    assert parse(dn.write_name(dn.read_name(der))) == [[("OU", v) for v in rdn] for rdn in reversed(values)]


def test_order_types_and_unknown_attributes(forge):
    der = forge.raw_name(
        ("2.5.4.6", 0x13, b"XX"),
        (O, 0x0C, "Träger".encode()),
        ("1.2.3.4", 0x0C, b"odd"),
        (MAIL, 0x16, b"ca@example.test"),
        (CN, 0x0C, b"Root"),
    )
    assert dn.write_name(dn.read_name(der)) == (
        "CN=Root,emailAddress=ca@example.test,1.2.3.4=#0c036f6464,O=Träger,C=XX"
    )


@pytest.mark.parametrize(
    ("tag", "octets", "text"),
    [
        (0x1E, "Főtanúsítvány".encode("utf-16-be"), "Főtanúsítvány"),
        (0x1C, "Root €".encode("utf-32-be"), "Root €"),
        (0x14, "Spółka".encode(), "Spółka"),
        (0x14, "Genève".encode("latin-1"), "Genève"),
        (0x13, b"under_score*@&", "under_score*@&"),
        (0x16, b"\xfcber", "über"),
        (0x1E, b"odd", "odd"),
    ],
)
def test_every_string_type_comes_out_as_text(forge, tag, octets, text):
    name = dn.read_name(forge.raw_name((CN, tag, octets)))
    assert dn.values_of(name, "CN") == [text]


def test_a_value_that_is_no_string_is_hex(forge):
    assert dn.write_name(dn.read_name(forge.raw_name((CN, 0x03, b"\0\xff")))) == "CN=#030200ff"


def test_agrees_with_the_library_where_both_use_the_rfc(forge):
    name = x509.Name.from_rfc4514_string(
        'CN=A\\+B \\"c\\"\\, Inc.,OU=one+OU=two,O=x \\#,L=\\ x\\ ,ST=s,STREET=t,DC=d,UID=u,C=XX'
    )
    assert dn.write_name(dn.read_name(name.public_bytes())) == name.rfc4514_string()


def test_the_most_specific_value_comes_first(forge):
    name = dn.read_name(forge.raw_name((OU, 0x0C, b"general"), (OU, 0x0C, b"specific")))
    assert dn.values_of(name, "OU") == ["specific", "general"]
    assert dn.values_of(name, "CN") == []
