"""Digests at the edge: prefixes that run into the value, invisible marks, near misses, values that are
none."""

from __future__ import annotations

import re
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.catalog import ANY_CONTEXT, Catalog, Pin
from flake8_pinning.judge import render
from flake8_pinning.pins import Kind, Property, read
from flake8_pinning.pins.digests import DigestNotation, read_digest
from flake8_pinning.pins.tokens import find_tokens


def _digest(text: str) -> tuple[DigestNotation, bytes] | None:
    for reading in read(text):
        if reading.kind is Kind.DIGEST:
            assert isinstance(reading.notation, DigestNotation)
            assert isinstance(reading.value, bytes)
            return reading.notation, reading.value
    return None


def _one(catalog: Catalog, text: str) -> Pin:
    (pin,) = catalog.identify(text)
    return pin


_SLASHES = [b"\xfc" + bytes(range(31)), b"\xff\xf0" + bytes(range(30)), b"\xff\xff\xfc" + bytes(range(29))]
"""Digests whose base64 begins with one, two and four slashes."""


@pytest.mark.parametrize("digest", _SLASHES)
@pytest.mark.parametrize("prefix", ["sha256/", "sha256//", "", "sha256:", 'pin-sha256="'])
@pytest.mark.parametrize("padded", [True, False])
def test_a_hash_that_begins_with_a_slash(digest: bytes, prefix: str, padded: bool) -> None:
    encoded = b64encode(digest).decode()
    assert encoded.startswith("/")
    text = prefix + (encoded if padded else encoded.rstrip("=")) + ('"' if prefix.endswith('"') else "")
    found = _digest(text)
    assert found is not None
    notation, value = found
    assert value == digest
    assert notation.prefix == prefix
    assert notation.encode(bytes(32)).startswith(prefix + "AAAA")


@given(
    st.binary(min_size=32, max_size=32) | st.binary(min_size=20, max_size=20), st.sampled_from(["/", "//"])
)
def test_both_slash_prefixes_for_every_digest(digest: bytes, slashes: str) -> None:
    label = "sha256" if len(digest) == 32 else "sha1"
    for encoded in (b64encode(digest).decode(), b64encode(digest).decode().rstrip("=")):
        found = _digest(f"{label}{slashes}{encoded}")
        assert found is not None
        assert found[0].prefix + "|" == f"{label}{slashes}|"
        assert found[1] == digest


def test_the_first_slash_in_real_values(catalog: Catalog) -> None:
    """The catalog has keys whose base64 begins with a slash; both notations find them."""
    keys = {a.spki_sha256 for a in catalog if b64encode(a.spki_sha256).startswith(b"/")}
    assert len(keys) > 50
    for key in keys:
        for prefix in ("sha256/", "sha256//"):
            pin = _one(catalog, prefix + b64encode(key).decode())
            assert pin.property is Property.PUBLIC_KEY
            assert pin.authorities[0].spki_sha256 == key
            assert render(pin, pin.authorities[0]) == prefix + b64encode(key).decode()


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\ufeff", "\u200e \u200e"])
def test_an_invisible_mark_in_front_is_read_over_and_not_written_again(catalog: Catalog, mark: str) -> None:
    authority = catalog[0]
    thumbprint = authority.sha1.hex().upper()
    pin = _one(catalog, mark + thumbprint)
    assert pin.authorities == (authority,)
    written = render(pin, authority)
    assert isinstance(written, str)
    assert written.strip() == thumbprint


def test_white_space_around_a_value_is_kept(catalog: Catalog) -> None:
    authority = catalog[0]
    text = f"\t {authority.sha256.hex()}\n"
    assert render(_one(catalog, text), authority) == text


def test_mixed_case_is_recognised_and_written_in_upper_case(catalog: Catalog) -> None:
    authority = next(a for a in catalog if re.search("[a-f].*[a-f]", a.sha1.hex()))
    lower = authority.sha1.hex()
    at = next(i for i, char in enumerate(lower) if char.isalpha())
    mixed = lower[:at] + lower[at].upper() + lower[at + 1 :]
    pin = _one(catalog, mixed)
    assert pin.authorities == (authority,)
    assert render(pin, authority) == lower.upper()


def test_one_digit_off_too_long_or_too_short_is_nothing(catalog: Catalog) -> None:
    for authority in list(catalog)[::53]:
        for text in (
            authority.sha1.hex(),
            authority.sha256.hex(),
            authority.spki_sha256.hex(),
            authority.sha256.hex(":"),
        ):
            for position in (0, len(text) // 2 + (text[len(text) // 2] == ":"), len(text) - 1):
                other = "0" if text[position] != "0" else "1"
                assert catalog.identify(text[:position] + other + text[position + 1 :], ANY_CONTEXT) == []
            for broken in (
                text[:-1],
                text[1:],
                text + "0",
                "0" + text,
                text[:-2],
                text + "00",
                text + text[-1],
            ):
                assert not [
                    p for p in catalog.identify(broken) if p.property is not Property.SERIAL_NUMBER
                ], broken
        encoded = b64encode(authority.spki_sha256).decode()
        for broken in (
            encoded[:-2] + "=",
            encoded + "=",
            "A" + encoded,
            encoded[1:],
            encoded[:-1] + "A",
            encoded[:-1] + "==",
        ):
            assert catalog.identify("sha256/" + broken) == [], broken
        swapped = encoded[:5] + ("B" if encoded[5] != "B" else "C") + encoded[6:]
        assert catalog.identify("sha256/" + swapped) == []


@given(st.binary(min_size=32, max_size=32), st.integers(1, 3))
def test_base64_with_bits_behind_the_last_byte_is_nobody_s_output(digest: bytes, bits: int) -> None:
    encoded = b64encode(digest).decode()
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = alphabet[alphabet.index(encoded[42]) | bits]  # 256 bits leave two of the last digit's six unused
    assert last != encoded[42]
    for text in (encoded[:42] + last + "=", encoded[:42] + last, f"sha256/{encoded[:42]}{last}="):
        assert _digest(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "sha1/" + b64encode(bytes(32)).decode(),
        "sha256/" + b64encode(bytes(20)).decode(),
        "sha256:" + "ab" * 20,
        "SHA1 Fingerprint=" + ":".join(["AB"] * 32),
        'pin-sha256="' + b64encode(bytes(32)).decode(),
        ":".join(["AB"] * 19),
        ":".join(["AB"] * 10) + "-" + "-".join(["AB"] * 10),
        "AB:" * 20,
        "0xAB," * 20,
    ],
)
def test_a_label_a_quote_or_a_separator_that_does_not_fit(text: str) -> None:
    assert _digest(text) is None


def test_bytes_over_several_lines() -> None:
    lines = ",\n  ".join(", ".join(f"0x{n:02x}" for n in range(start, start + 8)) for start in (0, 8, 16, 24))
    found = _digest(lines)
    assert found is not None
    assert found[1] == bytes(range(32))
    assert found[0].encode(bytes(20)) == ", ".join(["0x00"] * 20)


class TestTokens:
    def _tokens(self, text: str) -> list[str]:
        return [text[start:end] for start, end in find_tokens(text)]

    @pytest.mark.parametrize("separator", [":", " ", "-"])
    @pytest.mark.parametrize("size", [20, 32])
    def test_a_run_of_another_length_is_never_cut_to_fit(self, separator: str, size: int) -> None:
        groups = [f"{number:02x}" for number in range(size)]
        assert self._tokens(f"pin {separator.join(groups)}.") == [separator.join(groups)]
        for more in (1, 2, 12, 13, 40):
            longer = separator.join([*groups, *(["ab"] * more)])
            # Up to 32 groups it is a token as a whole, which no look-up finds; a longer run is a dump of
            # something.
            assert self._tokens(longer) == ([longer] if size + more <= 32 else [])

    @pytest.mark.parametrize(
        "lead", ["SHA1:", "sha256:", "fingerprint=", "thumb ", "-> ", "SHA1 Fingerprint: ", '"', "\t"]
    )
    def test_words_in_front_do_not_hide_a_value(self, lead: str) -> None:
        value = ":".join(f"{number:02X}" for number in range(20))
        assert self._tokens(lead + value) == [value]

    @pytest.mark.parametrize("value", [
        "ab" * 20, "AB" * 32, b64encode(bytes(range(32))).decode(),
        b64encode(bytes(range(32))).decode().rstrip("="),
        b64encode(b"\xfb\xef\xff" * 10 + b"ab", b"-_").decode(),
        "sha256/" + b64encode(bytes(range(32))).decode(),
        "sha1/" + b64encode(bytes(range(20))).decode(), "sha256//" + b64encode(bytes(range(32))).decode(),
    ])  # fmt: skip
    def test_each_shape_in_quotes_in_a_list_and_alone(self, value: str) -> None:
        for text in (value, f'"{value}"', f"['{value}',", f"<pin>{value}</pin>", f"x: {value}\n"):
            assert self._tokens(text) == [value]
        assert self._tokens(value + "A" * 7) == []
        assert self._tokens("AAAAAAA" + value) in (
            [],
            [value[value.rindex("/") + 1 :]] if "/" in value else [],
        )


@pytest.mark.parametrize("prefix", ["sha256/", "sha1/", "sha256-", "pin-sha256="])
def test_a_prefix_is_never_part_of_the_digest(prefix: str) -> None:
    """``sha256/`` and 36 characters are 43, as many as a SHA-256 has: a damaged pin all the same."""
    value = "Q0ig6URMeMsmXgWNXolEtNhPlmK9Jtslf4k0pEPHAWE="
    for size in set(range(8, 60)) - {27, 28, 40, 43, 44}:
        assert list(read_digest(prefix + (value + value)[:size])) == [], size
