"""The judge where two rules meet: equal days, several reasons, doubts, and what counts as the same authority."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Pin
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT
from flake8_pinning.catalog.services import Service
from flake8_pinning.judge import MAX_ADDITIONS, Judge, Succession, render
from flake8_pinning.judge.services import advise
from flake8_pinning.pins import Property

if TYPE_CHECKING:
    from conftest import World

DAY = date(2026, 1, 1)
ISSUERS = [f"I{number:02}" for number in range(MAX_ADDITIONS + 1)]


def _names(world: World, found: Succession) -> list[str]:
    return [world.name(authority) for authority in found.authorities]


def _pin(world: World, value: bytes | str | int, prop: Property) -> Pin:
    (pin,) = [pin for pin in world.catalog.identify(value, ANY_CONTEXT) if pin.property is prop]
    return pin


class TestReasons:
    """Of several causes on one day the one that says most is told, and it decides whether that day still works."""

    def test_an_expiry_says_so(self, world: World) -> None:
        world.add("R", "2026-06-01")
        departure = world.judge(DAY).status(world["R"]).departure
        assert (departure.cause, departure.reason, departure.transition) == ("expired", "expiry", None)

    def test_a_departure_by_a_transition_names_it(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2026-06-01")
        departure = world.judge(DAY).status(world["R"]).departure
        assert departure.transition is not None
        assert departure.transition.id == "example-1"

    def test_distrust_on_the_day_of_expiry(self, world: World) -> None:
        world.add("R", "2026-06-01").programme("R", "2026-06-01")
        status = world.judge("2026-06-01").status(world["R"])
        assert (status.state, status.departure.cause) == (LEFT, "distrusted")

    def test_a_deadline_on_the_day_of_expiry(self, world: World) -> None:
        world.add("R", "2026-06-01").add("S").move("R", "S", "2026-06-01")
        status = world.judge("2026-06-01").status(world["R"])
        assert (status.state, status.departure.cause) == (LEFT, "replaced")

    def test_an_issuer_that_ends_with_its_root_ends_by_itself(self, world: World) -> None:
        world.add("R", "2026-06-01").add("I", "2026-06-01", role="intermediate", signed_by=["R"])
        assert world.judge(DAY).status(world["I"]).departure.reason == "expiry"


class TestWalk:
    def test_a_circle_of_transitions_behind_the_first_step_ends(self, world: World) -> None:
        for name in "RST":
            world.add(name, "2025-06-01")
        world.move("R", "S").move("S", "T").move("T", "S")
        found = world.judge(DAY).successors(world["R"])
        assert (_names(world, found), len(found.transitions)) == ([], 3)

    def test_signers_that_many_share_hide_none_of_the_others(self, world: World) -> None:
        """Every root above an issuer accepts it, in whatever order the signers are looked at."""
        shared = [f"shared {number}" for number in range(8)]
        single = {"X": [f"x {number}" for number in range(8)], "Y": [f"y {number}" for number in range(8)]}
        for name in [*shared, *single["X"], *single["Y"]]:
            world.add(name)
        for name, roots in single.items():
            world.add(name, role="intermediate", signed_by=[*shared, *roots])
        world.add("I", role="intermediate", signed_by=["X", "Y"])
        judge = world.judge(DAY)
        for name in [*shared, *single["X"], *single["Y"]]:
            assert judge.covers(_pin(world, world[name].sha256, Property.THUMBPRINT), world["I"]), name


class TestRootsAbove:
    """Where too many follow, the roots above them are the advice."""

    def _world(self, world: World, *roots: str, **options: object) -> World:
        world.add("O", role="intermediate")
        for name in ISSUERS:
            world.add(name, role="intermediate", signed_by=roots)
        return world.move("O", ISSUERS, **options)  # type: ignore[arg-type]

    def test_a_thumbprint_wants_every_certificate_and_a_key_pin_every_key(self, world: World) -> None:
        world.add("A").add("A2", key_of="A", subject_of="A")
        self._world(world, "A", "A2")
        judge = world.judge(DAY)
        assert sorted(_names(world, judge.successors(world["O"]))) == ["A", "A2"]
        found = judge.successors(world["O"], Property.PUBLIC_KEY)
        assert (len(found.authorities), found.roots_above) == (1, len(ISSUERS))

    @pytest.mark.parametrize("evidence", ["stated", "unverified"])
    def test_they_are_as_certain_as_the_successors(self, world: World, evidence: str) -> None:
        world.add("A")
        self._world(world, "A", evidence=evidence)
        found = world.judge(DAY).successors(world["O"])
        assert _names(world, found) == ["A"]
        assert found.certain is (evidence == "stated")
        assert [transition.id for transition in found.transitions] == ["example-1"]

    def test_they_are_for_the_purpose_of_the_pinned_one(self, world: World) -> None:
        world.add("A").add("mail", tls=False)
        self._world(world, "A", "mail")
        assert _names(world, world.judge(DAY).successors(world["O"])) == ["A"]
        world.add("M", role="intermediate", tls=False).move("M", ISSUERS)
        assert sorted(_names(world, world.judge(DAY).successors(world["M"]))) == ["A", "mail"]

    def test_the_one_that_is_replaced_is_none_of_them(self, world: World) -> None:
        """New roots that the old one signs, so that old clients accept them."""
        world.add("O")
        for name in ISSUERS:
            world.add(name, signed_by=["O"])
        world.move("O", ISSUERS, "2029-01-01")
        found = world.judge(DAY).successors(world["O"])
        assert sorted(_names(world, found)) == ISSUERS
        assert found.roots_above == len(ISSUERS)


class TestEvidence:
    """What was derived from names and dates carries an edit within one operator only."""

    @pytest.mark.parametrize(
        ("evidence", "operator", "certain"),
        [
            ("stated", "Example Trust", True),
            ("stated", "Other", True),
            ("derived", "Example Trust", True),
            ("derived", "Other", False),
            ("partial", "Other", False),
            ("unverified", "Example Trust", False),
        ],
    )
    def test_what_may_be_written_into_source(self, world: World, evidence: str, operator: str, certain: bool) -> None:
        world.add("R", "2025-06-01").add("S", operator=operator).move("R", "S", evidence=evidence)
        judge = world.judge(DAY)
        found = judge.pin_successors(_pin(world, world["R"].sha256, Property.THUMBPRINT))
        assert (_names(world, found), found.certain) == (["S"], certain)

    def test_a_pin_s_successors_are_as_certain_as_the_least_of_them(self, world: World) -> None:
        world.add("R", "2025-06-01").add("R2", "2025-06-01", key_of="R").add("S").add("T")
        world.move("R", "S").move("R2", "T", evidence="unverified")
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        assert world.judge(DAY).pin_successors(key).certain is False

    def test_what_has_no_successor_raises_no_doubt(self, world: World) -> None:
        world.add("R", "2025-06-01").add("R2", "2025-06-01", key_of="R").add("S").add("dead", "2025-01-01")
        world.move("R", "S").move("R2", "dead", evidence="unverified")
        found = world.judge(DAY).pin_successors(_pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY))
        assert (_names(world, found), found.certain) == (["S"], True)


class TestOneEach:
    """What counts as the same authority depends on what is pinned."""

    @pytest.mark.parametrize(
        ("prop", "count"),
        [
            (Property.THUMBPRINT, 3),
            (Property.SERIAL_NUMBER, 3),
            (Property.PUBLIC_KEY, 2),
            (Property.SUBJECT_DN, 2),
            (Property.COMMON_NAME, 1),
        ],
    )
    def test_as_many_as_there_are_values(self, world: World, prop: Property, count: int) -> None:
        """Two certificates of one key under two names, and another key under one of these names."""
        world.add("R").add("S").add("S2", key_of="S", subject="CN=S,O=Example Trust Europe,C=XX")
        world.add("T", subject_of="S").move("R", "S S2 T")
        judge = world.judge(DAY)
        assert len(judge.successors(world["R"], prop).authorities) == count

    @pytest.mark.parametrize(
        ("prop", "count"), [(Property.PUBLIC_KEY, 1), (Property.THUMBPRINT, 2), (Property.COMMON_NAME, 2)]
    )
    def test_the_successors_of_all_that_a_pin_names_are_counted_together(
        self, world: World, prop: Property, count: int
    ) -> None:
        world.add("R", "2025-06-01").add("R2", "2025-06-01", key_of="R", subject_of="R")
        world.add("S").add("T", key_of="S").move("R", "S").move("R2", "T")
        found = world.judge(DAY).pin_successors(
            replace(_pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY), property=prop)
        )
        assert len(found.authorities) == count

    @pytest.mark.parametrize("names", [("S", "SX"), ("SA", "S")])
    def test_of_one_key_the_root_s_own_certificate_stands_for_it(self, world: World, names: tuple[str, str]) -> None:
        """The certificates of trust stores, not another root's signature on the same key; whichever digest is
        smaller."""
        world.add("I", role="intermediate").add("O")
        for name in names:
            role = "root" if name == "S" else "cross"
            world.add(name, role=role, key_of="S", subject_of="S")  # type: ignore[arg-type]
        world.move("I", names, level_note="roots from now on")
        assert _names(world, world.judge(DAY).successors(world["I"], Property.PUBLIC_KEY)) == ["S"]

    def test_roots_above_are_told_for_a_pin_as_for_an_authority(self, world: World) -> None:
        world.add("A").add("O", "2025-06-01", role="intermediate")
        for name in ISSUERS:
            world.add(name, role="intermediate", signed_by=["A"])
        world.move("O", ISSUERS)
        found = world.judge(DAY).pin_successors(_pin(world, world["O"].sha256, Property.THUMBPRINT))
        assert (_names(world, found), found.roots_above) == (["A"], len(ISSUERS))
        world.add("P", "2025-06-01").add("S").move("P", "S")
        found = world.judge(DAY).pin_successors(_pin(world, world["P"].sha256, Property.THUMBPRINT))
        assert (_names(world, found), found.roots_above) == (["S"], 0)


class TestRender:
    """Another authority's value of the same property and digest, in the same notation; nothing where it has none."""

    @pytest.fixture
    def pair(self, world: World) -> tuple[World, Authority, Authority]:
        world.add("Example Root One").add("Example Root Two")
        return world, world["Example Root One"], world["Example Root Two"]

    def test_digests(self, pair: tuple[World, Authority, Authority]) -> None:
        world, one, two = pair
        for prop, attributes in (
            (Property.THUMBPRINT, ("sha256", "sha1")),
            (Property.PUBLIC_KEY, ("spki_sha256", "spki_sha1")),
            (Property.OTHER, ("ski",)),
        ):
            for attribute in attributes:
                old, new = getattr(one, attribute), getattr(two, attribute)
                assert render(_pin(world, old.hex(), prop), two) == new.hex()
                assert render(_pin(world, old.hex(":").upper(), prop), two) == new.hex(":").upper()
                assert render(_pin(world, old, prop), two) == new

    def test_names_and_numbers(self, pair: tuple[World, Authority, Authority]) -> None:
        world, one, two = pair
        assert render(_pin(world, one.subject, Property.SUBJECT_DN), two) == two.subject
        assert render(_pin(world, "CN=" + one.name, Property.COMMON_NAME), two) == "CN=Example Root Two"
        assert render(_pin(world, one.name, Property.COMMON_NAME), two) == "Example Root Two"
        assert render(_pin(world, one.serial, Property.SERIAL_NUMBER), two) == two.serial
        assert render(_pin(world, str(one.serial), Property.SERIAL_NUMBER), two) == str(two.serial)
        assert render(_pin(world, hex(one.serial), Property.SERIAL_NUMBER), replace(two, serial=1)) == "0x01"
        assert render(_pin(world, one.serial, Property.SERIAL_NUMBER), replace(two, serial=1)) == 1

    def test_a_value_that_is_not_known(self, pair: tuple[World, Authority, Authority]) -> None:
        world, one, two = pair
        empty = replace(two, sha1=b"", spki_sha256=b"", spki_sha1=b"", ski=b"", serial=0, subject="")
        for value, prop in (
            (one.sha1, Property.THUMBPRINT),
            (one.spki_sha256.hex(), Property.PUBLIC_KEY),
            (one.spki_sha1.hex(), Property.PUBLIC_KEY),
            (one.ski.hex(), Property.OTHER),
            (one.subject, Property.SUBJECT_DN),
            (one.name, Property.COMMON_NAME),
            (one.serial, Property.SERIAL_NUMBER),
            (hex(one.serial), Property.SERIAL_NUMBER),
        ):
            assert render(_pin(world, value, prop), empty) is None

    def test_a_name_without_a_common_name(self, pair: tuple[World, Authority, Authority]) -> None:
        world, one, two = pair
        unnamed = replace(two, subject="OU=Example Class 3,O=Example Trust")
        assert render(_pin(world, one.name, Property.COMMON_NAME), unnamed) is None
        assert render(_pin(world, one.subject, Property.SUBJECT_DN), unnamed) == unnamed.subject

    def test_a_key_identifier_of_another_length_is_not_written_as_a_digest(
        self, pair: tuple[World, Authority, Authority]
    ) -> None:
        world, one, two = pair
        pin = _pin(world, one.ski.hex(), Property.OTHER)
        assert render(pin, replace(two, ski=b"\1" * 8)) is None
        assert render(pin, replace(two, ski=b"\1" * 32)) is None


class TestServices:
    """What to pin for a service: roots that last, where there are any."""

    def _add(self, judge: Judge, *authorities: Authority, ignored: str = "") -> list[str]:
        service = Service("example", "Example", (), "", ignored, authorities, ())
        return [authority.name for authority in advise(service, judge).add]

    def test_backup_pins(self, world: World) -> None:
        world.add("A").add("B").add("soon", "2026-06-01").add("gone", "2025-06-01").add(
            "later", since="2027-01-01"
        ).add("I", role="intermediate", signed_by=["A"])
        everyone = [world[name] for name in ("B", "soon", "gone", "later", "I", "A")]
        judge = world.judge(DAY)
        assert [judge.status(world[name]).state for name in ("A", "soon")] == [IN_SERVICE, LEAVING]
        assert self._add(judge, *everyone) == ["A", "B"]
        assert self._add(judge, world["soon"], world["gone"]) == ["soon"]
        assert self._add(judge, *everyone, ignored="nobody looks") == []
        service = Service("example", "Example", (), "", "", tuple(everyone), ())
        advice = advise(service, judge)
        assert [world.name(authority) for authority, _ in advice.roots] == ["B", "soon", "A"]
        assert [world.name(authority) for authority, _ in advice.issuing] == ["I"]
        assert [world.name(authority) for authority, _ in advice.left] == ["gone", "later"]

    def test_one_certificate_a_key_the_root_s_own_and_the_longest(self, world: World) -> None:
        world.add("A", "2030-01-01").add("A2", "2035-01-01", key_of="A", subject_of="A").add(
            "X", "2039-01-01", role="cross", key_of="A", subject_of="A"
        )
        service = Service("s", "S", (), "", "", tuple(world[name] for name in ("X", "A", "A2")), ())
        assert [world.name(authority) for authority in advise(service, world.judge(DAY)).add] == ["A2"]
