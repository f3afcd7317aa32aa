"""No text and no bytes raise, and twice the input takes no more than about twice the work."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.judge import render, services_mentioned
from flake8_pinning.pins import read
from flake8_pinning.pins.certificates import find_pem, key_forms, whole
from flake8_pinning.pins.digests import split_prefix
from flake8_pinning.pins.names import parse_name
from flake8_pinning.pins.tokens import find_tokens
from flake8_pinning.prefilter import may_hold_pin

_PIECES = st.sampled_from(
    [
        "sha256/",
        "sha1$pub$",
        "pin-sha256=",
        '"',
        "'",
        "\\",
        "AB",
        ":",
        "0x",
        "\\x",
        "=",
        "==",
        "CN=",
        "/",
        ",",
        "+",
        " ",
        "\u200e",
        "\n",
        "-----BEGIN CERTIFICATE-----",
        "-----END CERTIFICATE-----",
        "-----BEGIN ",
        "MII",
        "30168014",
        "0414",
        "A" * 43,
        "0" * 40,
        "\ud800",
        "subject=",
        "#0c",
        "\\u002B",
        "é",
        "\x00",
        "BQ" * 44,
        "-",
        "04" * 65,
        "١",
        "Ⅷ",
    ]
)
_TEXT = (
    st.text() | st.lists(_PIECES, max_size=30).map("".join) | st.text(st.characters(codec=None), max_size=60)
)


@given(_TEXT)
def test_any_text(catalog: Catalog, text: str) -> None:
    for pin in catalog.identify(text, ANY_CONTEXT):
        for authority in pin.authorities[:3]:
            render(pin, authority)
    for reading in read(text):
        encode = getattr(reading.notation, "encode", None)
        if encode is not None and isinstance(reading.value, bytes):
            again = [other.value for other in read(encode(reading.value))]
            assert reading.value in again
    assert all(0 <= start < end <= len(text) for start, end in find_tokens(text))
    assert all(0 <= start < end <= len(text) for start, end, _ in find_pem(text))
    prefix, value, _ = split_prefix(text)
    assert prefix + value == text
    assert isinstance(may_hold_pin(text.encode("utf-8", "surrogatepass")), bool)


@given(
    st.binary()
    | st.binary(min_size=20, max_size=20)
    | st.binary(max_size=140).map(lambda tail: b"\x30" + tail)
    | st.just(b"\x04" * 65)
)
def test_any_bytes(catalog: Catalog, data: bytes) -> None:
    assert isinstance(catalog.identify(data, ANY_CONTEXT), list)
    assert next(key_forms(data)) == data
    assert data.startswith(whole(data))
    may_hold_pin(data)
    catalog.near(data)
    catalog.by_thumbprint(data)
    catalog.by_key_digest(data)
    catalog.by_key_identifier(data)


@given(st.integers() | st.integers(min_value=1 << 56, max_value=1 << 168) | st.booleans())
def test_any_number(catalog: Catalog, number: int) -> None:
    found = catalog.identify(number, ANY_CONTEXT)
    assert all(authority.serial == number for pin in found for authority in pin.authorities)


def test_numbers_beyond_every_serial(catalog: Catalog) -> None:
    for number in (0, -1, 1 << 200, -(1 << 2000), 10**5000):
        assert [
            pin for pin in catalog.identify(number, ANY_CONTEXT) if pin.authorities[0].serial != number
        ] == []
    assert catalog.identify(True, ANY_CONTEXT) == catalog.identify(False, ANY_CONTEXT) == []
    assert catalog.identify("9" * 5000, ANY_CONTEXT) == []  # more digits than int() takes


_ATTACKS: dict[str, Callable[[int], str]] = {
    "hex": lambda n: "a" * n,
    "hex and one letter": lambda n: "a" * n + "g",
    "hex pairs with colons": lambda n: "ab:" * (n // 3),
    "hex pairs with blanks": lambda n: "ab " * (n // 3),
    "mixed separators": lambda n: "ab:cd-ef " * (n // 9),
    "0x": lambda n: "0xab," * (n // 5),
    "0x and blanks": lambda n: "0xab" + " " * n,
    "0x with wide gaps": lambda n: ("0xab" + " " * 100) * (n // 104),
    "escapes": lambda n: "\\xab" * (n // 4),
    "equals": lambda n: "=" * n,
    "base64": lambda n: "A+/" * (n // 3),
    "base64 and a bad end": lambda n: "MII" + "A" * n + "!",
    "base64 of 44": lambda n: ("A" * 43 + "=") * (n // 44),
    "base64 lines": lambda n: ("M" * 64 + "\n") * (n // 65),
    "quotes": lambda n: '"' * n,
    "backslashes": lambda n: "\\" * n,
    "blanks": lambda n: " " * n + "x",
    "marks": lambda n: "\u200e" * n + "x",
    "prefixes": lambda n: "sha256/" * (n // 7),
    "BEGIN": lambda n: "-----BEGIN CERTIFICATE-----" * (n // 27),
    "BEGIN and body": lambda n: ("-----BEGIN CERTIFICATE-----" + "A" * 64) * (n // 91),
    "BEGIN and one long body": lambda n: "-----BEGIN CERTIFICATE-----" + "A" * n,
    "BEGIN and dashes": lambda n: "-----BEGIN CERTIFICATE-----" + "-" * n,
    "BEGIN and blanks": lambda n: "-----BEGIN CERTIFICATE-----" + " " * n + "-----END CERTIFICATE-----",
    "BEGIN and quotes": lambda n: (
        "-----BEGIN CERTIFICATE-----" + "'\"" * (n // 2) + "-----END CERTIFICATE-----"
    ),
    "BEGIN and backslashes": lambda n: "-----BEGIN CERTIFICATE-----" + "\\" * n + "-----END CERTIFICATE-----",
    "BEGIN and quoted blanks": lambda n: (
        "-----BEGIN CERTIFICATE-----'" + ('"' + " " * 50) * (n // 51) + "-----END CERTIFICATE-----"
    ),
    "BEGIN and a quote and blanks": lambda n: (
        "-----BEGIN CERTIFICATE-----'" + " " * n + "-----END CERTIFICATE-----"
    ),
    "BEGIN and list items": lambda n: (
        "-----BEGIN CERTIFICATE-----" + "\n   -" * (n // 5) + "-----END CERTIFICATE-----"
    ),
    "half BEGIN": lambda n: "-----BEGIN " * (n // 11),
    "dashes": lambda n: "-" * n,
    "CN=": lambda n: "CN=" * (n // 3),
    "CN=,": lambda n: "CN=a," * (n // 5),
    "CN= and commas": lambda n: "CN=" + "," * n,
    "CN= and blanks": lambda n: "CN=a" + ", " * (n // 2) + "x",
    "CN= and one quote": lambda n: 'CN="' + "a" * n,
    "CN= and escapes": lambda n: "CN=" + "\\," * (n // 2),
    "CN= and pluses": lambda n: "CN=a" + "+a" * (n // 2),
    "slash names": lambda n: "/CN=a" * (n // 5),
    "slashes": lambda n: "/" * n,
    "slash words": lambda n: "/aaaa" * (n // 5),
    "slash numbers": lambda n: "/1.1" * (n // 4),
    "numbers and dots": lambda n: "CN=a," + "1." * (n // 2),
    "digits": lambda n: "9" * n,
}


def _names(text: str) -> None:
    try:
        parse_name(text)
    except ValueError:
        return


_READERS: dict[str, Callable[[str], object]] = {
    "read": lambda text: list(read(text)),
    "tokens": lambda text: list(find_tokens(text)),
    "pem": lambda text: list(find_pem(text)),
    "names": _names,
    "prefix": split_prefix,
    "prefilter": lambda text: may_hold_pin(text.encode()),
}


def _cost(work: Callable[[str], object], text: str) -> float:
    """Seconds of this process for *work*: the least of three, so that what else the machine does counts
    little."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
        if best < 0.001:
            break
    return best


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("attack", _ATTACKS)
def test_work_grows_no_faster_than_the_input(reader: str, attack: str) -> None:
    """Eight times the input, eight times the work; 64 times if anything is quadratic. The line is drawn at
    24."""
    work, text = _READERS[reader], _ATTACKS[attack]
    size = 20_000
    small = _cost(work, text(size))
    large = _cost(work, text(8 * size))
    # Below two milliseconds nothing is quadratic at this size: 160,000 squared steps take minutes.
    assert large < max(24 * small, 0.002), f"{small * 1000:.2f} ms became {large * 1000:.2f} ms"


@pytest.mark.parametrize("attack", _ATTACKS)
def test_megabytes_are_read_at_once(catalog: Catalog, attack: str) -> None:
    text = _ATTACKS[attack](2_000_000)
    start = time.process_time()
    assert catalog.identify(text, ANY_CONTEXT) == []
    assert time.process_time() - start < 10


def test_services_are_looked_for_in_one_pass_a_word(catalog: Catalog) -> None:
    assert services_mentioned(catalog, "x" * 1_000_000) == frozenset()
