"""PIN202 to PIN205, PIN208 and the inventory on pin sets made by hand: what is said, of what, and what is passed over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from check_sets import DAY, OPERATOR, UNKNOWN, b64, found, pin_set

from flake8_pinning.catalog.model import IN_SERVICE
from flake8_pinning.checks import (
    ALLOW,
    DENY,
    Element,
    Span,
    backup,
    digest,
    duplicate,
    hpkp,
    inventory,
    leaf,
    run,
)
from flake8_pinning.checks.model import NEUTRAL
from flake8_pinning.judge.render import Value
from flake8_pinning.pins import Kind, Property

if TYPE_CHECKING:
    from conftest import World


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


def test_all_checks_run(known: World) -> None:
    pins = pin_set(known, known["R"].sha1, known["R"].sha1, "sha256/" + "B" * 43 + "=", pinning=True)
    assert [finding.code for finding in run(known.judge(DAY), pins)] == [
        "PIN103", "PIN201", "PIN203", "PIN204", "PIN204", "PIN901", "PIN901",
    ]  # fmt: skip
    assert {pin.property for _, pin in pins.pins()} == {Property.THUMBPRINT}
