"""PIN206 on pin sets made by hand, and the words that all messages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from check_sets import OPERATOR, UNKNOWN, found

from flake8_pinning.catalog import Authority
from flake8_pinning.catalog.model import IN_SERVICE, LEFT, Departure, Status
from flake8_pinning.checks import (
    Element,
    Span,
    digest,
    label,
)
from flake8_pinning.checks.wording import leaves, listed, name_of, names, one_line, shown, who

if TYPE_CHECKING:
    from conftest import World


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
