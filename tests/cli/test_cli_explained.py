"""The page of one value and the page of a service, each sentence on a small catalog that brings it about."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, Source
from flake8_pinning.catalog.services import Service
from flake8_pinning.explain.answer import MALFORMED, NO_PIN, UNKNOWN, explain
from flake8_pinning.explain.json import answer_json
from flake8_pinning.explain.service import service_json, write_service
from flake8_pinning.explain.text import write_text
from flake8_pinning.judge import MAX_ADDITIONS, Judge
from flake8_pinning.judge.services import advise
from flake8_pinning.report.sheet import Sheet

if TYPE_CHECKING:
    from conftest import World

DAY = "2026-01-01"


def page(judge: Judge, value: str | bytes) -> list[str]:
    """The lines of the page, without those that are empty."""
    sheet = Sheet(1000, colour=False)
    write_text(explain(judge, "the value", value), sheet)
    return [line.strip() for line in sheet.text().splitlines() if line.strip()]


class TestAValue:
    def test_in_service_with_nothing_to_come(self, world: World) -> None:
        world.add("R", "2040-01-01")
        assert page(world.judge(DAY), world["R"].sha256.hex()) == [
            "the value",
            "What it is",
            "thumbprint (sha256), written as hex-lower, of",
            "R (Example Trust)  root, rsa2048, 2015-01-01 to 2040-01-01",
            f"SHA-256 {world['R'].sha256.hex()}",
            "What happens",
            "in service until 2040-01-01 (expiry)",
        ]

    def test_left_and_replaced(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2025-06-01")
        found = page(world.judge(DAY), world["R"].sha256.hex())
        assert found[5:] == [
            "What happens",
            "left service on 2025-06-01 (transition 1)",
            "What to add",
            "S (Example Trust)  root, rsa2048, valid until 2040-01-01",
            world["S"].sha256.hex(),
            "Why",
            "R to S (example-1, 2025-06-01)",
            "https://example.com/",
        ]

    def test_in_service_and_followed_by_others_later(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2030-06-01")
        found = page(world.judge(DAY), world["R"].sha256.hex())
        assert found[6:8] == ["in service until 2030-06-01 (transition 1)", "What takes over later"]

    def test_not_valid_yet(self, world: World) -> None:
        world.add("R", since="2027-03-01").add("R2", since="2027-02-01", key_of="R")
        assert "not valid before 2027-02-01" in page(world.judge(DAY), world["R"].spki_sha256.hex())

    def test_another_certificate_of_the_key(self, world: World) -> None:
        world.add("R").add("R2", key_of="R", subject_of="R")
        found = page(world.judge(DAY), world["R"].sha256.hex())
        at = found.index("The same key is in service under another certificate too, which this pin does not cover:")
        assert found[at + 2] == f"SHA-256 {world['R2'].sha256.hex()}"

    def test_the_roots_above_many(self, world: World) -> None:
        issuers = world.move_to_many("O", "A", MAX_ADDITIONS + 1)
        found = page(world.judge(DAY), world["O"].sha256.hex())
        at = found.index(f"{len(issuers)} CAs take over; these are the roots above them:")
        assert found[at + 2] == world["A"].sha256.hex()

    def test_what_is_not_certain(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S").move("R", "S", None, evidence="unverified")
        found = page(world.judge(DAY), world["R"].sha256.hex())
        assert "What replaces it is not certain: check the sources before you pin it." in found
        assert "R to S (example-1)" in found

    @pytest.mark.parametrize(("reason", "said"), [("", "."), ("it is retired", ": it is retired.")])
    def test_nothing_replaces_it(self, world: World, reason: str, said: str) -> None:
        world.add("R").move("R", [], "2025-06-01", **({"no_successor": reason} if reason else {}))
        found = page(world.judge(DAY), world["R"].sha256.hex())
        at = found.index("What to add")
        assert found[at + 1] == f"No replacement is known{said}"

    def test_nothing_is_known_of_an_expired_one(self, world: World) -> None:
        world.add("R", "2025-06-01")
        found = page(world.judge(DAY), world["R"].sha256.hex())
        assert found[-2:] == ["What to add", "No replacement is known."]

    def test_another_way_to_read_it(self, world: World) -> None:
        world.add("R", ski="ab" * 20).add("S", sha1="ab" * 20)
        found = page(world.judge(DAY), "ab" * 20)
        at = found.index("It can be read another way too")
        assert found[2] == "thumbprint (sha1), written as hex-lower, of"
        assert found[at + 1] == "other (ski), written as hex-lower, of"

    def test_a_certificate_where_a_key_belongs(self, world: World) -> None:
        world.add("R")
        found = page(world.judge(DAY), "sha256/" + b64encode(world["R"].sha256).decode())
        at = found.index("Beware")
        right = "sha256/" + b64encode(world["R"].spki_sha256).decode()
        assert found[at + 1] == (
            "Where the hash of a public key belongs, it can never match: it is the hash of R (Example Trust)'s "
            f"certificate where the hash of its public key belongs, which is {right}."
        )

    @pytest.mark.parametrize(
        ("value", "state", "said"),
        [
            ("some words", NO_PIN, "no pin in any notation known, and no CA's whole name"),
            (sha256(b"nobody").hexdigest(), UNKNOWN, "no CA of the catalog: a server's own certificate"),
            (b"\x30\x03\x02\x01\x05", UNKNOWN, "no CA of the catalog: a server's own certificate"),
            ("00" * 32, MALFORMED, "it can never match (PIN201): it is a placeholder"),
        ],
    )
    def test_what_is_no_ca_s(self, world: World, value: str | bytes, state: str, said: str) -> None:
        judge = world.add("R").judge(DAY)
        assert explain(judge, "x", value).state == state
        assert page(judge, value)[:2] == ["the value", "What it is"]
        assert page(judge, value)[2].startswith(said)

    def test_a_slip_of_the_pen(self, world: World) -> None:
        world.add("R")
        damaged = (bytes([world["R"].sha256[0] ^ 1]) + world["R"].sha256[1:]).hex()
        answer = explain(world.judge(DAY), "x", damaged)
        assert (answer.state, answer.reason) == (
            MALFORMED,
            f"no catalogued CA, but one character away from R (Example Trust), whose value is {world['R'].sha256.hex()} (PIN207)",
        )

    @pytest.mark.parametrize("called", ["R", "r (example trust)", "Example Trust  R"])
    def test_by_what_it_is_called(self, world: World, called: str) -> None:
        world.add("R").add("Q")
        assert f"SHA-256 {world['R'].sha256.hex()}" in page(world.judge(DAY), called)
        assert f"SHA-256 {world['Q'].sha256.hex()}" not in page(world.judge(DAY), called)

    def test_the_json_says_the_same(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2025-06-01")
        told = answer_json(explain(world.judge(DAY), "x", world["R"].sha256.hex()))
        assert (told["property"], told["status"]) == ("thumbprint", "left")
        assert [added["value"] for added in told["replacements"]] == [world["S"].sha256.hex()]


class TestAService:
    def _service(self, world: World, names: str, **options: Any) -> Service:
        fields: dict[str, Any] = {"note": "", "ignored": "", "sources": (), **options}
        authorities = tuple(world[name] for name in names.split())
        return Service(id="api", name="An API", words=("api",), authorities=authorities, **fields)

    def _page(self, world: World, service: Service, value: bytes | None = None) -> list[str]:
        sheet = Sheet(1000, colour=False)
        (pin,) = world.catalog.identify((value or world["R"].spki_sha256).hex(), ANY_CONTEXT)
        write_service(advise(service, world.judge(DAY)), pin, sheet)
        return [line.strip() for line in sheet.text().splitlines() if line.strip()]

    def test_the_whole_page(self, world: World) -> None:
        world.add("R").add("R2", role="cross", key_of="R").add("O", "2025-06-01").add("N", since="2027-01-01")
        world.add("I", role="intermediate")
        sources = (Source("https://example.com/cas", "CAs"),)
        service = self._service(world, "R R2 O N I", note="Pin the roots.", sources=sources)
        assert self._page(world, service) == [
            "An API (api)",
            "Pin the roots.",
            "What to pin: public-key (sha256)",
            "R (Example Trust)  root, rsa2048, valid until 2040-01-01",
            world["R"].spki_sha256.hex(),
            "Roots it may stand under",
            "R (Example Trust)   root, in service until 2040-01-01",
            f"SHA-256 {world['R'].sha256.hex()}",
            "R2 (Example Trust)  cross, in service until 2040-01-01",
            f"SHA-256 {world['R2'].sha256.hex()}",
            "Issuing CAs today, which change without notice",
            "I",
            "No longer, or not yet",
            "O (Example Trust)  root, left service on 2025-06-01 (expiry)",
            f"SHA-256 {world['O'].sha256.hex()}",
            "N (Example Trust)  root, not valid before 2027-01-01",
            f"SHA-256 {world['N'].sha256.hex()}",
            "Sources",
            "https://example.com/cas",
        ]

    def test_a_name_that_two_roots_share_is_pinned_once(self, world: World) -> None:
        world.add("R").add("S").add("S2", subject_of="S")
        (pin,) = [p for p in world.catalog.identify(world["S"].subject) if p.property.value == "subject-dn"]
        told = service_json(advise(self._service(world, "S S2"), world.judge(DAY)), pin)
        assert [added["value"] for added in told["add"]] == [world["S"].subject]
        assert (told["property"], told["algorithm"]) == ("subject-dn", None)

    def test_where_pins_are_not_looked_at_nothing_is_pinned(self, world: World) -> None:
        world.add("R")
        service = self._service(world, "R", ignored="the library has its own list")
        assert self._page(world, service)[:3] == [
            "An API (api)",
            "What to pin",
            "Nothing: the library has its own list.",
        ]

    def test_where_no_root_is_known_there_is_nothing_to_pin(self, world: World) -> None:
        world.add("R").add("I", role="intermediate")
        assert self._page(world, self._service(world, "I")) == [
            "An API (api)",
            "Issuing CAs today, which change without notice",
            "I",
        ]

    def test_a_value_that_the_catalog_lacks(self, world: World) -> None:
        world.add("R").add("S")
        service = self._service(world, "S")
        unknown = replace(service, authorities=(replace(service.authorities[0], spki_sha256=b""),))
        assert "(the catalog lacks the value)" in self._page(world, unknown)
