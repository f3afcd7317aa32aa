"""Octets written out in a text: where a value ends, what its parts are, what is none."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from flake8_pinning.textscan.blobs import blobs, decode_base64, elements, modulus_key, octet_lists

VALUE = bytes.fromhex("3082012c") + bytes(range(256)) + bytes(44)
"""A SEQUENCE of 300 octets."""
SHORT = bytes.fromhex("3059") + bytes(range(89))


def found(text: str) -> list[bytes]:
    return [blob.octets for blob in blobs(text, text.encode())]


def in_base64(value: bytes) -> str:
    return b64encode(value).decode()


@pytest.mark.parametrize("value", [VALUE, SHORT])
def test_a_value_ends_where_its_header_says(value: bytes) -> None:
    assert found(f'x = "{in_base64(value)}"') == [value]
    assert found(f'x = "{value.hex()}"') == [value]
    (blob,) = blobs(text := f'x = "{in_base64(value)}"', text.encode())
    assert text[blob.start : blob.end] == in_base64(value)  # with its padding


@pytest.mark.parametrize("head", ["", "3080", "3084000000ff", "3083010000", "3005", "3182012c"])
def test_what_has_no_header_of_a_certificate_s_size(head: str) -> None:
    value = bytes.fromhex(head) + bytes(range(1, 200))
    assert found(f'x = "{value.hex()}"') == []
    assert found(f'x = "{in_base64(value)}"') == []


def test_a_value_that_is_cut_short_is_none() -> None:
    assert found(f'x = "{in_base64(VALUE)[:-40]}"') == []
    assert found(f'x = "{VALUE.hex()[:-40]}"') == []
    assert found(f'x = "{in_base64(VALUE)[:200]}" + name + "{in_base64(VALUE)[200:]}"') == []


def test_two_values_side_by_side_and_one_within_another() -> None:
    text = f'a = "{in_base64(VALUE)}"\nb = "{in_base64(SHORT)}"\n'
    assert found(text) == [VALUE, SHORT]
    outer = bytes.fromhex("30820136") + VALUE + bytes.fromhex("3004") + b"more"
    assert found(f'x = "{in_base64(outer)}"') == [outer]


@pytest.mark.parametrize("size", [65, 97])
def test_an_uncompressed_point_in_hex(size: int) -> None:
    point = b"\x04" + bytes(range(1, size))
    assert point in found(f'x = "{point.hex()}"')


def test_lists_of_octets() -> None:
    octets = bytes(range(20))
    for text in (
        ", ".join(f"0x{octet:02x}" for octet in octets),
        ",\n".join(f"(byte)0X{octet:X} /* {octet} */" for octet in octets),
        '"' + "".join(f"\\x{octet:02x}" for octet in octets[:10]) + '" \\\n"' + "".join(f"\\x{octet:02x}" for octet in octets[10:]) + '"',
    ):
        assert [blob.octets for blob in octet_lists(text)] == [octets]
    assert [blob.octets for blob in octet_lists(", ".join(f"0x{octet:02x}" for octet in octets[:19]))] == []
    assert [blob.octets for blob in octet_lists("0x123 0xZZ \\x")] == []
    both = "\\x00 0x1;" + ", ".join(f"0x{octet:02x}" for octet in octets)
    assert [blob.octets for blob in octet_lists(both)] == [octets]


@pytest.mark.parametrize(
    ("octets", "parts"),
    [
        (VALUE + SHORT, [VALUE, SHORT]),
        (VALUE + b"tail", [VALUE]),
        (VALUE[:-1], [VALUE[:-1]]),
        (b"\x04\x14" + bytes(20), [bytes(20)]),
        (b"\x04\x15" + bytes(20), [b"\x04\x15" + bytes(20)]),
        (b"\x30\x01\x00", [b"\x30\x01\x00"]),
        (b"", [b""]),
    ],
)
def test_what_octets_are_made_of(octets: bytes, parts: list[bytes]) -> None:
    assert list(elements(octets)) == parts


@pytest.mark.parametrize("bits", [1024, 2048, 3072, 4096])
def test_the_key_of_a_bare_modulus(bits: int) -> None:
    public = rsa.RSAPublicNumbers(65537, (1 << (bits - 1)) | 1).public_key()
    modulus = public.public_numbers().n.to_bytes(bits // 8, "big")
    assert modulus_key(modulus) == modulus_key(b"\0" + modulus) == public.public_bytes(Encoding.DER, PublicFormat.PKCS1)
    assert modulus_key(modulus[1:]) is None
    assert modulus_key(b"\x7f" + modulus[1:]) is None


def test_base64_of_either_alphabet_with_and_without_padding() -> None:
    value = bytes.fromhex("fbff3e3f00")
    for text in (in_base64(value), urlsafe_b64encode(value).decode()):
        assert decode_base64(text) == decode_base64(text.rstrip("=")) == value
    assert decode_base64("abcde") is None
