"""Small matters of how digests and names are written, each with the value next to it that is read otherwise."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode

import pytest

from flake8_pinning.pins import Kind, read
from flake8_pinning.pins.digests import RAW, DigestNotation, read_digest, split_prefix
from flake8_pinning.pins.name_notations import CommonNameNotation, NameNotation, read_name
from flake8_pinning.pins.name_syntax import read_written, value_start
from flake8_pinning.pins.names import attribute_value, write_name
from flake8_pinning.pins.serials import read_serial

DIGEST = bytes.fromhex("fbff3e3f") * 8
OTHER = bytes.fromhex("ffefbe3f") * 8


def rewritten(text: str, digest: bytes) -> str:
    """*digest* as *text* is written."""
    (reading,) = read_digest(text)
    assert isinstance(reading.notation, DigestNotation)
    return reading.notation.encode(digest)


@pytest.mark.parametrize("size", [20, 32])
@pytest.mark.parametrize("mark", ["", "="])
def test_base64_for_addresses(size: int, mark: str) -> None:
    def write(digest: bytes) -> str:
        return urlsafe_b64encode(digest[:size]).decode().rstrip("=") + mark

    (reading,) = read_digest(write(DIGEST))
    assert "-" in write(DIGEST)
    assert "_" in write(DIGEST)
    assert reading.value == DIGEST[:size]
    assert reading.notation.name == ("base64url" if mark else "base64url-unpadded")
    assert rewritten(write(DIGEST), OTHER[:size]) == write(OTHER)


def test_the_two_alphabets_of_base64_are_not_mixed() -> None:
    text = b64encode(DIGEST).decode()
    assert {"+", "/"} <= set(text)
    assert list(read_digest(text.replace("+", "-"))) == []


@pytest.mark.parametrize("lead", ["0x", "0X"])
@pytest.mark.parametrize("size", [20, 32])
def test_one_number_of_a_digest_s_length(lead: str, size: int) -> None:
    assert rewritten(lead + DIGEST[:size].hex(), OTHER[:size]) == lead + OTHER[:size].hex()
    assert list(read_digest(lead + DIGEST[: size - 1].hex())) == []
    assert list(read_digest(lead + DIGEST[:size].hex() + "00")) == []


def test_escapes_in_capitals() -> None:
    def write(digest: bytes) -> str:
        return "".join(f"\\x{octet:02X}" for octet in digest)

    assert rewritten(write(DIGEST), OTHER) == write(OTHER)


@pytest.mark.parametrize(("size", "algorithm"), [(16, "md5"), (48, "sha384"), (64, "sha512")])
def test_digests_that_the_catalog_does_not_have_are_digests_too(size: int, algorithm: str) -> None:
    (reading,) = read_digest((DIGEST * 2)[:size].hex())
    assert (reading.kind, reading.algorithm) == (Kind.DIGEST, algorithm)


@pytest.mark.parametrize("text", ["SHA-256 Fingerprint=", "sha-256:", "SHA-256/"])
def test_the_algorithm_with_a_dash(text: str) -> None:
    assert split_prefix(text + "x") == (text, "x", "sha256")
    assert rewritten(text + DIGEST.hex(), OTHER) == text + OTHER.hex()
    assert list(read_digest(text + DIGEST[:20].hex())) == []


def test_white_space_around_a_key_identifier_is_kept() -> None:
    assert rewritten(f"\t30168014{DIGEST[:20].hex()} \n", OTHER[:20]) == f"\t30168014{OTHER[:20].hex()} \n"


def test_octets_have_no_text_form() -> None:
    with pytest.raises(ValueError, match=r"\Araw bytes have no text form\Z"):
        RAW.encode(DIGEST)


@pytest.mark.parametrize(
    ("text", "general_first"),
    [
        ("C=US,O=o,CN=x", True),
        ("CN=x,O=o,C=US", False),
        ("C=US,CN=x", True),
        ("CN=x,C=US", False),
        ("O=o,C=US,CN=x", True),  # a country before the middle
        ("CN=x,O=o,C=US,OU=u", False),  # and behind it
        ("CN=x,C=US,O=o,OU=u", True),
        ("CN=x,OU=u,C=US,O=o", False),  # in the very middle
        ("O=o,CN=x", True),
        ("CN=x,O=o", False),
        ("O=o,CN=x,OU=u", False),
        ("CN=x,O=o,CN=y", False),
        ("OU=u,O=o", False),
        ("CN=x", False),
        ("C=US", False),
    ],
)
def test_which_end_of_a_name_comes_first(text: str, general_first: bool) -> None:
    assert read_written(text).general_first is general_first


@pytest.mark.parametrize(("text", "at"), [("CN=x", 3), ("CN = \tx", 6), ("  x", 2), ("x", 0), ("CN=", 3)])
def test_where_the_value_begins(text: str, at: int) -> None:
    assert value_start(text) == at


@pytest.mark.parametrize(
    ("template", "subject", "expected"),
    [
        ("/C=US/S=Utah/CN=X", "CN=A,ST=Ohio,C=DE", "/C=DE/S=Ohio/CN=A"),
        ('CN=X, O="Y, Z", C=US', "CN=\xa0A,O=B,C=US", "CN=\xa0A, O=B, C=US"),
        ("CN=X,O=Y", "CN=A,1.3.6.1.4.1.519.1=#0c0161", "CN=A,1.3.6.1.4.1.519.1=#0c0161"),
    ],
)
def test_a_name_is_written_as_its_neighbour_in_small_matters(template: str, subject: str, expected: str) -> None:
    (reading,) = read_name(template)
    assert isinstance(reading.notation, NameNotation)
    assert reading.notation.encode(subject) == expected


def test_the_notations_of_names_have_names() -> None:
    def name(text: str, kind: Kind) -> str:
        return next(reading.notation.name for reading in read(text) if reading.kind is kind)

    assert name("Some CA", Kind.COMMON_NAME) == "name"
    assert name("CN=Some CA", Kind.COMMON_NAME) == "cn"
    (reading,) = read_name("CN=Some CA,O=Some")
    assert reading.notation == NameNotation("comma")
    (reading,) = read_name("CN=Some CA")
    assert isinstance(reading.notation, CommonNameNotation)
    assert reading.notation.encode("#0c0161") == "CN=#0c0161"


def test_what_is_long_or_has_one_attribute_is_no_name() -> None:
    assert list(read_name("O=Some CA")) == []
    for size, count in ((2_000, 1), (2_001, 0)):
        assert len(list(read_name("CN=x,O=" + "y" * (size - 7)))) == count


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12345678", [12345678, 0x12345678]),
        ("\u200e0a:0b", [0x0A0B]),
        ("a:0b", [0x0A0B]),
        ("0", [0]),
        ("00", [0]),
        ("ff" * 21, [int("ff" * 21, 16)]),
        ("01" + "00" * 21, [int("01" + "00" * 21)]),  # as a decimal number: more octets than a serial number has
        ("0a-0b:0c", []),
        ("words", []),
    ],
)
def test_serial_numbers(text: str, values: list[int]) -> None:
    assert [reading.value for reading in read_serial(text)] == values


def test_a_serial_number_s_zeros_are_octets_or_a_sign() -> None:
    def again(text: str, serial: int) -> str:
        *_, reading = read_serial(text)
        return reading.notation.encode(serial)  # type: ignore[attr-defined]

    assert again("00ef", 0xAB) == "00ab"
    assert again("00ef", 0x7B) == "7b"
    assert again("0f", 0xAB) == "ab"
    assert again("0f", 0xB) == "0b"
    assert again("f", 0xB) == "b"


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("CN=x\xa0,O=\xa0y", [("CN", "x\xa0"), ("O", "\xa0y")]),  # a blank of another script is the value's
        ("/O=y\xa0/CN=x\xa0", [("O", "y\xa0"), ("CN", "x\xa0")]),
        ("CN=x\xa0", [("CN", "x\xa0")]),
        ("CN=a\\\\\\ ", [("CN", "a\\ ")]),
        ("CN=a\\   ", [("CN", "a ")]),
        ("CN=a\\  ,O=b", [("CN", "a "), ("O", "b")]),
        ("CN=a\\\\  ,O=b", [("CN", "a\\"), ("O", "b")]),
        ("CN=a\\,O=b", [("CN", "a,O=b")]),
        ("CN=a\\+O=b;C=XX", [("CN", "a+O=b"), ("C", "XX")]),
        ('O="\\"",CN=x', [("O", '"'), ("CN", "x")]),
        ('O="\\\\",CN=x', [("O", "\\"), ("CN", "x")]),
        ('O="""",CN=x', [("O", '"'), ("CN", "x")]),
        ("CN=\\ff\\41", [("CN", "\ufffdA")]),
        ("/CN=\\xff", [("CN", "\ufffd")]),
        ("CN=x,O=", [("CN", "x"), ("O", "")]),
    ],
)
def test_blanks_escapes_and_quotes(text: str, attributes: list[tuple[str, str]]) -> None:
    assert list(read_written(text).attributes) == attributes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/CN", "not a distinguished name: '/CN'"),
        ("CN=x,/O=y", "not a distinguished name: 'CN=x,/O=y'"),
        ("=" * 70, "not a distinguished name: '" + "=" * 60 + "'"),
        ('CN="' + "x" * 70, "a quoted value does not end: '\"" + "x" * 59 + "'"),
    ],
)
def test_what_is_said_of_what_is_no_name(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="n") as error:
        read_written(text)
    assert str(error.value) == said


def test_how_a_name_is_written() -> None:
    written = read_written("CN = A + OU = B, O = C; L = D")
    assert (written.joined, written.separator, written.equals) == (frozenset({1}), ", ", " = ")
    assert written.relative_names() == [[("CN", "A"), ("OU", "B")], [("O", "C")], [("L", "D")]]
    written = read_written("cn=A;OU= B")
    assert (written.separator, written.equals, written.spellings) == (";", "=", (("CN", "cn"),))
    written = read_written("/S=A/cn=B")
    assert (written.slash, written.spellings) == (True, (("ST", "S"), ("CN", "cn")))
    assert read_written("CN=A").separator == ","
    assert read_written('CN="A",O=B').quoted
    assert not read_written("CN=A,O=B").quoted
    assert read_written("CN=A, O=B").quoted  # who writes blanks writes quotes
    assert not read_written(r"CN=A\+, O=B").quoted


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("1.3.6.1.4.1.519.1", "#0c0161", "#0c0161"),
        ("1.3.6.1.4.1.519.1", "#0c0561", "#0c0561"),  # not DER, and no text either
        ("CN", "#0c0161", "#0c0161"),
        ("CN", "#0c036162", r"\#0c036162"),
        ("CN", "#0c", r"\#0c"),
        ("CN", "#0C0161", r"\#0C0161"),
        ("CN", "#1", r"\#1"),
    ],
)
def test_values_that_are_no_text(kind: str, value: str, written: str) -> None:
    assert attribute_value(kind, value) == written
    assert write_name(((kind, value), ("O", "b"))) == f"{kind}={written},O=b"


def test_the_edges_of_serial_numbers() -> None:
    def again(text: str, serial: int) -> str:
        *_, reading = read_serial(text)
        return reading.notation.encode(serial)  # type: ignore[attr-defined]

    assert again("00ef", 0x80) == "0080"  # the sign octet comes with the highest bit
    assert again("00ef", 0x7F) == "7f"
    assert again("00-ef", 0x80FF) == "00-80-ff"
    assert again("0A-0B", 0xFE) == "FE"
    assert again("0", 0) == "0"
    *_, reading = read_serial("0a-0b")
    assert reading.notation.name == "serial-hex-lower-dash"
    assert [reading.value for reading in read_serial("0a")] == [10]
    assert [reading.value for reading in read_serial("01")] == [1, 1]
    longest = ":".join(["0a"] * 21)
    assert len(list(read_serial(longest))) == 1
    assert list(read_serial(longest + ":0a")) == list(read_serial("0" * 64)) == []
    assert [reading.value for reading in read_serial("0" * 63)] == [0]


def test_paragraphs_in_a_value_are_escaped() -> None:
    assert attribute_value("O", "a\u2029b\u2028c") == r"a\E2\80\A9b\E2\80\A8c"
    assert attribute_value("O", "#0c10" + "61" * 16) == "#0c10" + "61" * 16
