"""PIN201 to PIN208 and the inventory on pin sets made by hand: what is said, of what, and what is passed over."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, Authority
from flake8_pinning.catalog.model import IN_SERVICE, LEFT, Departure, Status
from flake8_pinning.checks import (
    ALLOW,
    DENY,
    Element,
    Finding,
    PinSet,
    Span,
    backup,
    digest,
    duplicate,
    hpkp,
    inventory,
    label,
    leaf,
    malformed,
    near,
    run,
)
from flake8_pinning.checks.model import NEUTRAL, Check
from flake8_pinning.checks.wording import leaves, listed, name_of, names, one_line, shown, who
from flake8_pinning.judge.render import Value
from flake8_pinning.pins import Kind, Property

if TYPE_CHECKING:
    from conftest import World

DAY = "2026-01-01"
OPERATOR = "Example Trust"
UNKNOWN = hashlib.sha256(b"nobody's").digest()
PLACEHOLDER = "it is a placeholder"


def b64(digest: bytes) -> str:
    return b64encode(digest).decode()


@pytest.fixture
def known(world: World) -> World:
    """R has left, S and T are in service."""
    return world.add("R", "2025-06-01").add("S").add("T")


def pin_set(world: World, *values: Value | Element, **options: Any) -> PinSet:
    elements = tuple(
        value
        if isinstance(value, Element)
        else Element(value, Span(line, 1, line, 2), tuple(world.catalog.identify(value, ANY_CONTEXT)))
        for line, value in enumerate(values, start=1)
    )
    return PinSet(elements, **{"container": "list", **options})


def found(world: World, check: Check, *values: Value | Element, **options: Any) -> list[Finding]:
    return list(check(world.judge(DAY), pin_set(world, *values, **options)))


def reasons(world: World, *values: Value, pinning: bool = True) -> list[str]:
    """What PIN201 says of each value, behind "can never match"."""
    return [
        finding.message.partition(" can never match: ")[2]
        for finding in found(world, malformed.check, *values, pinning=pinning)
    ]


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


class TestSetsAndSingles:
    def test_no_backup(self, known: World) -> None:
        (finding,) = found(known, backup.check, known["S"].sha256)
        assert (finding.code, finding.element.value) == ("PIN202", known["S"].sha256)
        assert finding.pin is not None
        end = "when its CA changes the application stops connecting; add a backup pin"
        assert finding.message == f"S ({OPERATOR}) is the only pin: {end}"
        for value in (UNKNOWN, UNKNOWN[:20], UNKNOWN[:16], UNKNOWN.hex(), "sha256/" + b64(UNKNOWN)):
            (finding,) = found(known, backup.check, value, pinning=True)
            assert (finding.message, finding.pin) == (f"this is the only pin: {end}", None)

    @pytest.mark.parametrize(
        ("value", "options"),
        [
            ("known", {"role": DENY}),
            ("known", {"role": NEUTRAL}),
            ("known", {"others": 1}),
            ("known", {"leaf_only": "urllib3"}),
            ("known", {"container": "comparison"}),
            ("known", {"container": "store"}),
            ("known", {"container": "file"}),
            ("known", {"container": "text"}),
            ("unknown", {}),
            ("words", {"pinning": True}),
            (b"\1" * 15, {"pinning": True}),
            (7, {"pinning": True}),
        ],
    )
    def test_no_backup_is_not_asked_for(self, known: World, value: Value, options: dict[str, Any]) -> None:
        value = {"known": known["S"].sha256, "unknown": UNKNOWN}.get(value, value)  # type: ignore[arg-type]
        assert found(known, backup.check, value, **options) == []

    def test_two_are_enough(self, known: World) -> None:
        assert found(known, backup.check, known["S"].sha256, UNKNOWN, pinning=True) == []
        assert found(known, backup.check, known["S"].sha256, UNKNOWN, pinning=True, others=1) == []
        assert len(found(known, backup.check, known["S"].sha256, container="text", pinning=True)) == 1

    @pytest.mark.parametrize("never", ["certificate", "placeholder"])
    def test_what_can_never_match_is_no_backup(self, known: World, never: str) -> None:
        wrong = "sha256/" + (b64(known["S"].sha256) if never == "certificate" else "A" * 43 + "=")
        right = "sha256/" + b64(known["S"].spki_sha256)
        (finding,) = found(known, backup.check, wrong, right)
        assert finding.message.startswith(f"S ({OPERATOR}) is the only pin that can match: ")
        assert finding.element.value == right
        assert found(known, backup.check, wrong, right, UNKNOWN.hex(), pinning=True) == []
        assert found(known, backup.check, wrong, right, others=1) == []
        assert found(known, backup.check, wrong, wrong) == []

    def test_duplicates(self, known: World) -> None:
        values = (known["S"].sha256, UNKNOWN.hex(), known["S"].sha256.hex(":"), UNKNOWN.hex().upper(), UNKNOWN.hex())
        first, *others = found(known, duplicate.check, *values, pinning=True)
        tail = "a repeated pin is no backup"
        assert first.code == "PIN203"
        assert first.message == f"this pin of S ({OPERATOR}) is already in the set, on line 1: {tail}"
        assert first.element.span.line == 3
        assert first.pin is not None
        assert [f.message for f in others] == [f"this pin is already in the set, on line 2: {tail}"] * 2
        assert [f.element.span.line for f in others] == [4, 5]

    def test_a_pair_that_says_one_value_in_two_notations_is_a_record(self, known: World) -> None:
        pair = (UNKNOWN.hex(), b64(UNKNOWN))
        assert found(known, duplicate.check, *pair, container="tuple", pinning=True) == []
        assert len(found(known, duplicate.check, *pair, container="list", pinning=True)) == 1
        assert len(found(known, duplicate.check, pair[0], pair[0], container="tuple", pinning=True)) == 1
        assert len(found(known, duplicate.check, *pair, pair[1], container="tuple", pinning=True)) == 2

    def test_the_same_authority_in_another_property_is_no_duplicate(self, known: World) -> None:
        """It is no backup either; but who writes a fingerprint and a key hash knows that they are of one CA."""
        authority = known["S"]
        assert found(known, duplicate.check, authority.sha256, authority.sha1, authority.spki_sha256) == []

    @pytest.mark.parametrize(
        "options",
        [{"role": NEUTRAL}, {"container": "arguments"}, {"container": "values"}, {"container": "text"}],
    )
    def test_where_values_may_well_be_the_same(self, known: World, options: dict[str, Any]) -> None:
        assert found(known, duplicate.check, known["S"].sha256, known["S"].sha256, **options) == []

    @pytest.mark.parametrize("container", ["list", "tuple", "set", "calls", "keys"])
    def test_where_values_are_alternatives(self, known: World, container: str) -> None:
        value = known["S"].sha256
        assert len(found(known, duplicate.check, value, value, container=container, role=DENY)) == 1
        text = found(known, duplicate.check, value, value, container="text", pinning=True)
        assert len(text) == 1

    def test_what_need_not_be_a_pin_or_can_never_match_is_no_duplicate(self, known: World) -> None:
        assert found(known, duplicate.check, UNKNOWN.hex(), UNKNOWN.hex()) == []
        assert found(known, duplicate.check, "00" * 32, "00" * 32, pinning=True) == []
        wrong, right = ("sha256/" + b64(digest) for digest in (known["S"].sha256, known["S"].spki_sha256))
        assert found(known, duplicate.check, wrong, wrong) == []
        assert len(found(known, duplicate.check, wrong, wrong, prefixed_certificates=True)) == 1
        assert len(found(known, duplicate.check, wrong, right, wrong, right)) == 1

    def test_weak_digests(self, known: World) -> None:
        values = (known["S"].sha1, known["S"].sha256, UNKNOWN[:20], UNKNOWN[:16].hex(), UNKNOWN, 7, "words")
        first, second, third = found(known, digest.check, *values, pinning=True, role=DENY)
        assert (first.code, first.element.value) == ("PIN204", known["S"].sha1)
        assert first.message == f"this pin of S ({OPERATOR}) is a SHA-1 digest: pin the SHA-256"
        assert first.pin is not None
        assert second.message == "this pin is a SHA-1 digest: pin the SHA-256"
        assert third.message == "this pin is a MD5 digest: pin the SHA-256"
        assert len(found(known, digest.check, *values)) == 1
        assert found(known, digest.check, *values, pinning=True, role=NEUTRAL) == []
        assert found(known, digest.check, known["S"].ski, known["S"].subject) == []

    def test_where_the_leaf_is_compared(self, known: World) -> None:
        (finding,) = found(known, leaf.check, UNKNOWN, known["S"].sha256, leaf_only="urllib3's assert_fingerprint")
        assert finding.code == "PIN208"
        assert finding.message == (
            f"this is S ({OPERATOR}), a CA, but urllib3's assert_fingerprint compares the server's own "
            "certificate: it can never match, and adding a CA does not help; "
            "verify with a CA file that holds this CA instead"
        )
        assert finding.element.value == known["S"].sha256
        assert finding.pin is not None
        assert finding.status is not None
        assert finding.status.state == IN_SERVICE
        assert found(known, leaf.check, known["S"].sha256) == []

    def test_the_inventory(self, known: World) -> None:
        values = (known["S"].sha256, UNKNOWN, known["R"].spki_sha256, known["T"].subject, known["T"].serial)
        findings = found(known, inventory.check, *values, role=ALLOW)
        assert [(finding.code, finding.message) for finding in findings] == [
            ("PIN901", f"thumbprint of S ({OPERATOR}), in service until 2040-01-01"),
            ("PIN905", f"public key of R ({OPERATOR}), left service on 2025-06-01 (expiry)"),
            ("PIN902", f"subject DN of T ({OPERATOR}), in service until 2040-01-01"),
            ("PIN904", f"serial number of T ({OPERATOR}), in service until 2040-01-01"),
        ]
        assert all(finding.pin and finding.status and finding.element.pins for finding in findings)
        (key,) = found(known, inventory.check, known["S"].ski)
        assert (key.code, key.message) == ("PIN906", f"key identifier of S ({OPERATOR}), in service until 2040-01-01")
        (pin,) = known.catalog.identify(known["S"].sha256)
        for prop, what in ((Property.OTHER, "whole certificate"), (Property.PUBLIC_KEY, "public key")):
            der = replace(pin, property=prop, algorithm=None, reading=replace(pin.reading, kind=Kind.DER))
            (whole,) = found(known, inventory.check, Element(b"0", Span(1, 1, 1, 2), (der,)))
            assert whole.message.startswith(f"{what} of S ({OPERATOR}), ")
        (denied,) = found(known, inventory.check, known["S"].sha256, role=DENY)
        assert denied.message == f"thumbprint of S ({OPERATOR}) on a deny list, in service until 2040-01-01"


class TestHeaders:
    MESSAGE = (
        "HTTP Public Key Pinning is not supported by any browser (Chrome removed it in 72, Firefox in 72): "
        "remove the header, and restrict issuance with CAA records instead"
    )

    def test_once_a_header(self, known: World) -> None:
        values = ("X-Frame-Options", b"Public-Key-Pins", "Public-Key-Pins", "pin-sha256='x'; max-age=5")
        (finding,) = found(known, hpkp.check, *values, container="header")
        assert (finding.code, finding.message, finding.element.value) == ("PIN205", self.MESSAGE, values[2])
        assert found(known, hpkp.check, *values) == []

    @pytest.mark.parametrize(
        ("text", "is_one"),
        [
            ("Public-Key-Pins", True),
            ("public-key-pins-report-only: x", True),
            ("HTTP_PUBLIC-KEY-PINS", True),
            ("Public-Key-Pinset", False),
            ("see Public-Key-Pins", False),
            ('pin-sha256="x"; max-age=5', True),
            ("max-age=5; pin-sha256='x'", True),
            ('pin-sha256=\\"x\\"; includeSubDomains; max-age=5', True),
            ('pin-sha256="x"', False),
            ("max-age=5", False),
            ("Public-Key-Pins: " + "x" * 3982, True),
            ("Public-Key-Pins: " + "x" * 3983, False),
        ],
    )
    def test_what_is_a_header(self, text: str, is_one: bool) -> None:
        assert hpkp.is_header(text) is is_one


class TestLabels:
    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ("DigiCert Global Root", ["DigiCert"]),
            ("digicertRoot", ["DigiCert"]),
            ("LETS_ENCRYPT_R3", ["Let's Encrypt"]),
            ("letsencrypt", ["Let's Encrypt"]),
            ("Let’s Encrypt", ["Let's Encrypt"]),
            ("ISRG Root X1", ["Let's Encrypt"]),
            ("Go Daddy", ["GoDaddy"]),
            ("DST_ROOT", ["DST Root"]),
            ("GlobalSign and then Sectigo and GlobalSign", ["GlobalSign", "Sectigo"]),
            ("Amazon", []),
            ("Amazon S3", []),
            ("amazonRoot", ["Amazon"]),
            ("AMAZON_ROOT_CA_1", ["Amazon"]),
            ("Google sign-in", []),
            ("Google Trust Services", ["Google Trust Services"]),
            ("GTS Root R4", ["Google Trust Services"]),
            ("Microsoft Graph", []),
            ("Microsoft Azure TLS Issuing CA 01", ["Microsoft"]),
            ("Microsoft RSA TLS CA", ["Microsoft"]),
            ("Entrustment", []),
            ("my pins", []),
            ("", []),
        ],
    )
    def test_brands(self, text: str, named: list[str]) -> None:
        assert label.brands(text) == named

    @pytest.fixture
    def branded(self, world: World) -> World:
        world.add("Sectigo Root", operator="Sectigo").add("Old", operator="Other", subject="CN=Old,O=COMODO CA")
        world.add("Twin", operator="Other", key_of="Old").add("Issuer", role="intermediate", signed_by=["Old"])
        return world.add("Plain")

    def _labelled(self, world: World, name: str, text: str, line: int = 1) -> Element:
        value = world[name].sha256
        return Element(value, Span(line, 1, line, 2), tuple(world.catalog.identify(value)), label=text)

    def test_the_whole_finding(self, branded: World) -> None:
        element = self._labelled(branded, "Plain", "Sectigo or DigiCert")
        (finding,) = found(branded, label.check, element)
        assert finding.code == "PIN206"
        assert finding.message == f"labelled Sectigo and DigiCert, but the pin is Plain ({OPERATOR})"
        assert (finding.element, finding.pin) == (element, element.pin)
        assert finding.status is not None

    @pytest.mark.parametrize(
        ("name", "text", "wrong"),
        [
            ("Sectigo Root", "Sectigo", False),
            ("Sectigo Root", "COMODO", False),  # an old brand of the operator
            ("Old", "Comodo", False),  # by the subject
            ("Twin", "Comodo", False),  # by another certificate of the key
            ("Issuer", "Comodo", False),  # by its issuer
            ("Plain", "Comodo", True),
            ("Plain", "Comodo and Plain", True),
            ("Sectigo Root", "Sectigo, then DigiCert", False),
            ("Plain", "replaces Comodo", False),
            ("Plain", "Comodo until 2025", False),
            ("Plain", "cross-signed by Comodo", False),
            ("Plain", "a root", False),
        ],
    )
    def test_right_and_wrong(self, branded: World, name: str, text: str, wrong: bool) -> None:
        assert bool(found(branded, label.check, self._labelled(branded, name, text))) is wrong

    def test_pins_of_one_line_share_its_comment(self, branded: World) -> None:
        right, wrong = (self._labelled(branded, name, "Sectigo") for name in ("Sectigo Root", "Plain"))
        assert found(branded, label.check, wrong, right) == []
        below = self._labelled(branded, "Plain", "Sectigo", line=2)
        other = self._labelled(branded, "Plain", "Certum")
        findings = found(branded, label.check, right, below, other)
        assert [finding.element for finding in findings] == [below, other]
        for silent in ("", "was Sectigo", "Plain"):
            first = self._labelled(branded, "Plain", silent, line=3)
            assert [finding.element for finding in found(branded, label.check, first, below)] == [below]


class TestWording:
    def _authority(self, world: World, name: str, operator: str) -> Authority:
        return world.add(name, operator=operator)[name]

    def test_names(self, world: World) -> None:
        assert name_of(self._authority(world, "R3", "Let's Encrypt")) == "R3 (Let's Encrypt)"
        assert name_of(self._authority(world, "LET'S ENCRYPT R3", "Let's Encrypt")) == "LET'S ENCRYPT R3"
        assert name_of(self._authority(world, "Entrust Root", "Entrust, Inc.")) == "Entrust Root"
        assert name_of(self._authority(world, "Root of Trust", "Trust's Example")) == "Root of Trust"
        assert digest.algorithm_of(UNKNOWN[:16]) == "md5"
        assert digest.algorithm_of(UNKNOWN) == "sha256"
        assert listed([]) == ""
        assert name_of(self._authority(world, "Blank Root", " ")) == "Blank Root"
        world.add("Q", operator="Entrust, Inc.", key_of="R3")
        assert names([world["R3"], world["Entrust Root"], world["R3"]]) == "R3 (Let's Encrypt) and Entrust Root"

    @pytest.mark.parametrize(
        ("count", "said"), [(1, "N0 Co"), (3, "N0 Co, N1 Co and N2 Co"), (4, "N0 Co and 3 other CAs")]
    )
    def test_who(self, world: World, count: int, said: str) -> None:
        for number in range(count):
            world.add(f"N{number}", key_of="N0", operator="Co", subject=f"CN=N{number} Co")
        world.add("twin", key_of="N0", operator="Co", subject="CN=N0 Co")
        (pin,) = world.catalog.identify(world["N0"].spki_sha256)
        order = sorted(pin.authorities, key=lambda authority: (authority.name, authority.sha256))
        assert who(type(pin)(pin.property, pin.algorithm, pin.reading, tuple(order))) == said

    def test_lists(self) -> None:
        assert [listed("abc"[:size]) for size in range(4)] == ["", "a", "a and b", "a, b and c"]

    def test_fates(self, known: World) -> None:
        known.move("S", "T", "2025-03-04", kind="service", services=["x"])
        (entry,) = known.catalog.transitions
        departure = Departure(known["R"].not_after, "replaced", "why", entry)
        assert leaves(Status(LEFT, departure)) == f"left {OPERATOR}'s service on 2025-06-01 (why)"
        assert leaves(Status(IN_SERVICE, departure)) == f"leaves {OPERATOR}'s service on 2025-06-01 (why)"
        plain = Departure(known["R"].not_after, "expired", "expiry")
        assert leaves(Status(LEFT, plain)) == "left service on 2025-06-01 (expiry)"
        assert leaves(Status("leaving", plain)) == "leaves service on 2025-06-01 (expiry)"

    def test_values_and_lines(self) -> None:
        assert [shown(value) for value in (b"\1\xff", 12, "sha256/x")] == ["01ff", "12", "sha256/x"]
        assert one_line(" a\n b\tc\0d\u2028e  f ") == "a b c d e f"


def test_all_checks_run(known: World) -> None:
    pins = pin_set(known, known["R"].sha1, known["R"].sha1, "sha256/" + "B" * 43 + "=", pinning=True)
    assert [finding.code for finding in run(known.judge(DAY), pins)] == [
        "PIN103", "PIN201", "PIN203", "PIN204", "PIN204", "PIN901", "PIN901",
    ]  # fmt: skip
    assert {pin.property for _, pin in pins.pins()} == {Property.THUMBPRINT}
