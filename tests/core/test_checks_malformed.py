"""PIN201 and PIN207 on pin sets made by hand: what can never match, and what is nearly a known value."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from check_sets import DAY, OPERATOR, PLACEHOLDER, UNKNOWN, b64, found, pin_set, reasons

from flake8_pinning.catalog import ANY_CONTEXT
from flake8_pinning.checks import (
    Element,
    Span,
    malformed,
    near,
)
from flake8_pinning.judge.render import Value

if TYPE_CHECKING:
    from conftest import World


class TestMalformed:
    def test_the_whole_finding(self, known: World) -> None:
        short = "sha256/AAAA-not-a-pin"
        pins = pin_set(known, known["S"].sha256, short, "sha256/" + "A" * 43 + "=")
        first, second = malformed.check(known.judge(DAY), pins)
        assert first.code == second.code == "PIN201"
        assert (first.element, first.pin, second.element) == (pins.elements[1], None, pins.elements[2])
        assert first.message == (f"the pin {short} can never match: 14 characters are no SHA-256 in hex or base64")
        assert second.message == "the pin sha256/AAAAAAAAAAAAAAAAA… can never match: it is a placeholder"

    def test_placeholders_are_alike_and_others_are_not(self, known: World) -> None:
        first, second = found(known, malformed.check, "00" * 32, "a1" * 31, pinning=True)
        assert (first.alike, second.alike) == ("placeholders", "")

    def test_a_long_value_is_cut_and_a_short_one_is_not(self, known: World) -> None:
        for text, brief in (
            ("sha256/" + "x" * 21, "sha256/" + "x" * 21),
            ("sha256/" + "x" * 22, "sha256/" + "x" * 17 + "…"),
        ):
            (finding,) = found(known, malformed.check, text)
            assert finding.message.startswith(f"the pin {brief} can never match: ")

    @pytest.mark.parametrize("name", ["md5", "sha1", "sha256"])
    def test_the_digest_of_nothing(self, known: World, name: str) -> None:
        digest = hashlib.new(name, b"", usedforsecurity=False).digest()
        label = {"md5": "MD5", "sha1": "SHA-1", "sha256": "SHA-256"}[name]
        wanted = [f"it is the {label} of nothing, as a failed command prints it"]
        assert reasons(known, digest.hex()) == wanted
        assert reasons(known, digest.hex(":").upper()) == wanted
        assert reasons(known, digest) == wanted

    @pytest.mark.parametrize(
        "value",
        [
            "00" * 20,
            "00" * 32,
            "deadbeef" * 8,
            "deadbeef" * 5,
            "1212" * 10,
            b"\0" * 16,
            b"\1\2\3\4" * 5,
            "sha256/" + "B" * 43 + "=",
            "sha256/" + "B" * 43,
            "sha1/" + "B" * 27 + "=",
            "sha256/REPLACE_ME_WITH_YOUR_PIN",
            "sha256/your-pin-here",
            "sha256/TODO",
            'pin-sha256="changeme"',
            "sha256:EXAMPLE",
            "SHA256 Fingerprint=dummy",
            b"\1\1\2" * 6 + b"\1\2",  # two octets
        ],
    )
    def test_placeholders(self, known: World, value: Value) -> None:
        assert reasons(known, value) == [PLACEHOLDER]

    def test_what_is_random_enough_is_none(self, known: World) -> None:
        sixteen = bytes.fromhex("0011223344556677") * 2
        assert reasons(known, UNKNOWN, UNKNOWN.hex(), "sha256/" + b64(UNKNOWN), sixteen, b"\1\2\3\4" * 4) == []
        assert reasons(known, b"\1\2\3" * 6) == []  # no digest's length
        assert reasons(known, b"\1\2\3" * 6 + b"\1\2") == []  # three octets
        word_inside = b64(bytes.fromhex("96 87 10 53") + UNKNOWN[4:])
        assert reasons(known, "sha256/" + word_inside) == []

    def test_a_digest_with_a_word_in_it_is_no_placeholder(self, known: World) -> None:
        """Base64 of 43 characters may spell TODO."""
        value = "TODO" + b64(UNKNOWN)[4:]
        assert reasons(known, "sha256/" + value) == []
        assert reasons(known, "sha1/" + b64(b"\x4c\xe0\xce" + UNKNOWN[3:20]).rstrip("=")) == []

    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            ("sha256/" + "a1B2" * 7, "28 characters are no SHA-256 in hex or base64"),
            ("sha1/" + "a1B2" * 3, "12 characters are no SHA-1 in hex or base64"),
            ("sha384/" + "a1B2" * 3, "12 characters are no SHA-384 in hex or base64"),
            ("md5:" + "a1B2" * 3, "12 characters are no MD5 in hex or base64"),
            ("sha256/" + "a1B2" * 2, "8 characters are no SHA-256 in hex or base64"),
            ("sha256/" + "*a" * 22, PLACEHOLDER),
            ("sha256/" + "*ab" * 14 + "*a", "its base64 cannot be decoded"),
            ("sha256/" + "a sentence without digits: as long as a pin is", None),
            ("sha256/" + UNKNOWN[:31].hex(":"), "31 groups are no SHA-256, which has 32 bytes"),
            ("sha256/" + (UNKNOWN + b"a").hex(":").upper(), "33 groups are no SHA-256, which has 32 bytes"),
            ("sha256/" + UNKNOWN[:15].hex(":"), "15 groups are no SHA-256, which has 32 bytes"),  # 44 characters
            ("sha1/" + UNKNOWN.hex("-"), "32 groups are no SHA-1, which has 20 bytes"),
            ("sha256/" + UNKNOWN.hex(":")[:-1], "each of its groups must be two hex digits"),
            ("sha256/" + "a1B*" * 11, "its base64 cannot be decoded"),
            ("sha256/" + b64(UNKNOWN)[:42] + "x=", "its base64 cannot be decoded"),
            ("sha256/short", None),
            ("sha256/a sentence about pins", None),
            ("sha256/" + UNKNOWN.hex() + "ab12", None),
            ("a1" * 31, "62 hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"),
            ("a1" * 18, "36 hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"),
            ("a1" * 35, "70 hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"),
            ("a1" * 17, None),
            ("3014" + "a1" * 20, None),  # DER: its length is that of what follows
            ("0482016b" + "a1" * 25, None),  # DER, cut by the line
            ("3015" + "a1" * 20, "44 hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"),
            ("0582016b" + "a1" * 25, "58 hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"),
            ("a1" * 36, None),
            ("a1" * 35 + "b", None),
            ("sha256/" + "a1" * 32 + "b", None),
            ("XB" * 21 + "B", PLACEHOLDER),
            ("XB" * 21 + "B=", PLACEHOLDER),
            ("XYB" * 14 + "B=", None),
            ("a" * 38, None),
            ("1" * 38, None),
            (UNKNOWN[:19].hex(":"), "19 groups are no digest's length (SHA-1 has 20 bytes, SHA-256 has 32)"),
            (UNKNOWN[:10].hex("-"), "10 groups are no digest's length (SHA-1 has 20 bytes, SHA-256 has 32)"),
            (UNKNOWN[:9].hex(":"), None),
            ("sha256/MIIDxTCCAq2gAwIBAgIQ", "it is a whole certificate where a hash belongs"),
            ("sha256/-----BEGIN CERTIFICATE-----", "it is a whole certificate where a hash belongs"),
            ("MIIDxTCCAq2gAwIBAgIQ", None),
        ],
    )
    def test_shapes(self, known: World, value: str, reason: str | None) -> None:
        assert reasons(known, value) == ([reason] if reason else [])

    def test_quotes_and_white_space_are_no_part_of_it(self, known: World) -> None:
        assert reasons(known, f'  pin-sha256="{"a1B2" * 3}"  ') == ["12 characters are no SHA-256 in hex or base64"]
        assert reasons(known, f"sha256/X{'a1B2' * 3}X") == ["14 characters are no SHA-256 in hex or base64"]

    @pytest.mark.parametrize(
        ("value", "speaks"),
        [
            ("sha256/" + "B" * 43 + "=", True),
            ('pin-sha256="REPLACE-ME"', True),
            ("sha1/REPLACE_ME", True),
            ("sha256/deadbeef", False),
            ("sha256:REPLACE_ME", False),
            ("sha256-REPLACE_ME", False),
            ("00" * 20, False),
            (b"\0" * 20, False),
            ("a1" * 31, False),
        ],
    )
    def test_which_values_speak_for_themselves(self, known: World, value: Value, speaks: bool) -> None:
        """Without a word about pins around: image digests, commits and integrity hashes are none."""
        assert bool(reasons(known, value, pinning=False)) is speaks
        # A known pin beside it says what the others are.
        assert len(reasons(known, known["S"].sha256, value, pinning=False)) == len(reasons(known, value))

    def test_numbers_parts_and_known_pins_are_passed_over(self, known: World) -> None:
        part = Element("sha256/" + "B" * 43 + "=", Span(1, 1, 1, 2), part=True)
        assert found(known, malformed.check, 12345, part, known["S"].sha256, pinning=True) == []

    def test_a_certificate_s_hash_where_a_key_s_belongs(self, known: World) -> None:
        authority = known["S"]
        for prefix in ("sha256/", "pin-sha256=", " SHA256/"):
            value = prefix + b64(authority.sha256)
            (finding,) = found(known, malformed.check, value)
            assert finding.message.endswith(
                f"it is the hash of S ({OPERATOR})'s certificate where the hash of its public key belongs, "
                f"which is {prefix}{b64(authority.spki_sha256)}"
            )
            assert finding.pin is not None
        (finding,) = found(known, malformed.check, "sha1/" + b64(authority.sha1))
        assert finding.message.endswith(f"which is sha1/{b64(authority.spki_sha1)}")

    @pytest.mark.parametrize(
        "value", ["sha256/{spki}", "sha256:{certificate}", "SHA256 Fingerprint={certificate}", "{certificate}"]
    )
    def test_hashes_that_stand_where_they_belong(self, known: World, value: str) -> None:
        text = value.format(spki=b64(known["S"].spki_sha256), certificate=known["S"].sha256.hex(":"))
        assert found(known, malformed.check, text, known["S"].sha256, pinning=True) == []

    def test_of_a_key_that_the_catalog_does_not_have(self, known: World) -> None:
        value = "sha256/" + b64(known["S"].sha256)
        (pin,) = known.catalog.identify(value, ANY_CONTEXT)
        without = replace(pin, authorities=(replace(pin.authorities[0], spki_sha256=b""),))
        (finding,) = found(known, malformed.check, Element(value, Span(1, 1, 1, 2), (without,)))
        assert finding.message.endswith(" where the hash of its public key belongs")

    def test_a_library_that_writes_certificates_so(self, known: World) -> None:
        value = "sha256/" + b64(known["S"].sha256)
        assert found(known, malformed.check, value, prefixed_certificates=True) == []


class TestNear:
    def _messages(self, world: World, *values: Value | Element, **options: Any) -> list[str]:
        return [finding.message for finding in found(world, near.check, *values, **options)]

    @pytest.mark.parametrize("attribute", ["sha256", "sha1", "spki_sha256", "spki_sha1"])
    def test_one_character_away(self, known: World, attribute: str) -> None:
        right = getattr(known["S"], attribute)
        for at in (0, len(right) - 1):
            damaged = bytearray(right)
            damaged[at] ^= 1
            for value, written in (
                (bytes(damaged), right.hex()),
                (damaged.hex(), right.hex()),
                (damaged.hex(":").upper(), right.hex(":").upper()),
            ):
                (finding,) = found(known, near.check, value)
                assert finding.code == "PIN207"
                assert finding.message == (f"one character away from S ({OPERATOR}), whose value is {written}")
                assert finding.element.value == value

    @pytest.mark.parametrize("attribute", ["sha256", "sha1", "spki_sha256"])
    def test_starts_alike_and_then_differs(self, known: World, attribute: str) -> None:
        right = getattr(known["S"], attribute)
        invented = right[:6] + UNKNOWN[6 : len(right)]
        assert self._messages(known, invented.hex()) == [
            f"starts like S ({OPERATOR}) ({right.hex()}) and then differs: an invented or damaged pin"
        ]
        assert self._messages(known, (right[:5] + UNKNOWN[5 : len(right)]).hex()) == []

    def test_an_end_alone_is_chance_or_another_matter(self, known: World) -> None:
        right = known["S"].sha256
        assert self._messages(known, UNKNOWN[:16] + right[16:]) == []

    def test_what_is_known_a_part_or_no_digest_is_passed_over(self, known: World) -> None:
        damaged = bytes([known["S"].sha256[0] ^ 1]) + known["S"].sha256[1:]
        part = Element(damaged.hex(), Span(1, 1, 1, 2), part=True)
        assert self._messages(known, known["S"].sha256, part, 42, damaged[:16], damaged[:24], "words") == []
        assert len(self._messages(known, known["S"].sha256, damaged)) == 1

    def test_a_catalogued_value_is_like_itself_and_no_other(self, known: World) -> None:
        assert near.nearest(known.judge(DAY), known["S"].sha256.hex()) == ""

    def test_a_key_identifier_is_no_digest(self, known: World) -> None:
        written = "30168014" + (bytes([known["S"].sha1[0] ^ 1]) + known["S"].sha1[1:]).hex()
        assert self._messages(known, written) == []
