"""PIN101 to PIN104 on pin sets made by hand: what is said, what is to be added, where, and whether by hand."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import ANY_CONTEXT
from flake8_pinning.checks import DENY, Element, Finding, PinSet, Span, advice, duplicate
from flake8_pinning.checks.model import NEUTRAL
from flake8_pinning.judge import MAX_ADDITIONS, Judge
from flake8_pinning.judge.render import Value
from flake8_pinning.pins import Kind, Property, Reading
from flake8_pinning.pins.certificates import DerNotation

if TYPE_CHECKING:
    from conftest import World

DAY = "2026-01-01"
OPERATOR = "Example Trust"


def element(world: World, value: Value, line: int = 1, prop: Property | None = None, **options: Any) -> Element:
    pins = [p for p in world.catalog.identify(value, ANY_CONTEXT) if prop is None or p.property is prop]
    return Element(value, Span(line, 1, line, 2), tuple(pins), **options)


def pin_set(world: World, *values: Value | Element, **options: Any) -> PinSet:
    elements = [
        value if isinstance(value, Element) else element(world, value, line)
        for line, value in enumerate(values, start=1)
    ]
    return PinSet(tuple(elements), **{"container": "list", "editable": True, **options})


def only(judge: Judge, pins: PinSet) -> Finding:
    (finding,) = advice(judge, pins)
    return finding


@pytest.fixture
def moved(world: World) -> World:
    """R has given way to S; K goes on."""
    return world.add("R").add("S").add("K").move("R", "S", "2025-06-01")


class TestMissing:
    def test_the_whole_finding(self, moved: World) -> None:
        pins = pin_set(moved, moved["K"].sha256.hex(), moved["R"].sha256.hex())
        finding = only(moved.judge(DAY), pins)
        value = moved["S"].sha256.hex()
        assert finding.code == "PIN101"
        assert finding.message == (f"R ({OPERATOR}) left service on 2025-06-01 (transition 1): add S {value}")
        assert (finding.element, finding.pin) == (pins.elements[1], pins.elements[1].pin)
        assert finding.status is not None
        assert finding.status.state == "left"
        assert finding.fixable
        assert [transition.id for transition in finding.transitions] == ["example-1"]
        assert finding.concerns == (pins.elements[1],)
        (added,) = finding.replacements
        assert (added.authority, added.value, added.after) == (moved["S"], value, pins.elements[1])
        assert added.replaces == (pins.elements[1].pin,)

    @pytest.mark.parametrize("role", [DENY, NEUTRAL])
    def test_only_what_is_accepted_can_lack_something(self, moved: World, role: str) -> None:
        assert advice(moved.judge(DAY), pin_set(moved, moved["R"].sha256, role=role)) == []

    def test_nothing_is_added_where_only_the_leaf_is_compared(self, moved: World) -> None:
        pins = pin_set(moved, moved["R"].sha256, leaf_only="urllib3's assert_fingerprint")
        assert advice(moved.judge(DAY), pins) == []

    def test_what_leaves_soon_and_what_goes_on(self, moved: World) -> None:
        pins = pin_set(moved, moved["R"].sha256.hex())
        message = only(moved.judge("2025-01-01"), pins).message
        assert message.startswith(f"R ({OPERATOR}) leaves service on 2025-06-01 (transition 1): add S ")
        assert advice(moved.judge("2024-01-01"), pins) == []

    @pytest.mark.parametrize("attribute", ["sha256", "sha1", "spki_sha256", "spki_sha1", "subject"])
    def test_what_is_there_already_is_not_asked_for(self, moved: World, attribute: str) -> None:
        """In whatever property and notation."""
        there = getattr(moved["S"], attribute)
        for written in (there, there.hex(":").upper()) if isinstance(there, bytes) else (there,):
            assert advice(moved.judge(DAY), pin_set(moved, moved["R"].sha256.hex(), written)) == []

    @pytest.mark.parametrize(("there", "above"), [("S", None), ("Root", "Root")])
    def test_a_pin_that_can_never_match_covers_nothing(self, moved: World, there: str, above: str | None) -> None:
        moved.add("Root")
        if above:
            moved.add("T", role="intermediate", signed_by=[above]).add("U", role="intermediate").move("U", "T", "2025-06-01")
        left, wanted = ("U", "T") if above else ("R", "S")
        pin = "sha256/" + b64encode(moved[left].spki_sha256).decode()
        wrong = "sha256/" + b64encode(moved[there].sha256).decode()
        right = "sha256/" + b64encode(moved[there].spki_sha256).decode()
        judge = moved.judge(DAY)
        finding = only(judge, pin_set(moved, pin, wrong))
        assert [added.value for added in finding.replacements] == [
            "sha256/" + b64encode(moved[wanted].spki_sha256).decode()
        ]
        assert advice(judge, pin_set(moved, pin, right)) == []
        # Electron writes the hash of a certificate so.
        assert advice(judge, pin_set(moved, pin, wrong, prefixed_certificates=True)) == []

    def test_pins_that_lack_the_same_are_one_finding(self, world: World) -> None:
        world.add("A").add("B").add("C").add("S").add("T")
        world.move(["A", "B"], "S", "2025-06-01").move("C", "T", "2025-07-01")
        pins = pin_set(world, *(world[name].sha256.hex() for name in ("A", "C", "B")))
        first, second = advice(world.judge(DAY), pins)
        value = world["S"].sha256.hex()
        assert first.message == (
            f"A ({OPERATOR}) and B ({OPERATOR}) left service on 2025-06-01 (transition 1): add S {value}"
        )
        assert first.concerns == (pins.elements[0], pins.elements[2])
        (added,) = first.replacements
        assert added.after == pins.elements[2]  # behind the last of those in whose place it comes
        assert added.replaces == (pins.elements[0].pin, pins.elements[2].pin)
        assert [transition.id for transition in first.transitions] == ["example-1"]
        assert second.message.startswith(f"C ({OPERATOR}) left service on 2025-07-01 (transition 2): add T ")

    def test_one_leaves_and_several_leave(self, world: World) -> None:
        world.add("S").add("T").add("U").move(["T", "U"], "S", "2026-07-01", reason="rotation")
        judge = world.judge(DAY)
        assert only(judge, pin_set(world, world["T"].sha256.hex())).message.startswith(f"T ({OPERATOR}) leaves service on ")
        finding = only(judge, pin_set(world, world["T"].sha256.hex(), world["U"].sha256.hex()))
        assert finding.message.startswith(f"T ({OPERATOR}) and U ({OPERATOR}) leave service on 2026-07-01 (rotation): add S ")

    def test_several_fates_and_several_additions_in_one_sentence(self, world: World) -> None:
        world.add("A").add("B").add("S").add("T")
        world.move("A", "S T", "2025-06-01").move("B", "S T", "2025-07-01")
        pins = pin_set(world, world["A"].sha1.hex(), world["B"].sha1.hex())
        finding = only(world.judge(DAY), pins)
        assert finding.message == (
            f"A ({OPERATOR}) left service on 2025-06-01 (transition 1) and "
            f"B ({OPERATOR}) left service on 2025-07-01 (transition 2): "
            f"add S {world['S'].sha1.hex()}, T {world['T'].sha1.hex()}"
        )
        assert [transition.id for transition in finding.transitions] == ["example-1", "example-2"]

    @pytest.mark.parametrize(
        "write", [lambda digest: digest.hex().upper(), lambda digest: b64encode(digest).decode()]
    )
    def test_one_wanted_in_two_notations_is_added_once(self, world: World, write: Callable[[bytes], str]) -> None:
        world.add("A").add("B").add("S").move(["A", "B"], "S", "2025-06-01")
        pins = pin_set(world, world["A"].sha256.hex(), write(world["B"].sha256))
        finding = only(world.judge(DAY), pins)
        (added,) = finding.replacements
        assert (added.value, added.after) == (write(world["S"].sha256), pins.elements[1])
        assert added.replaces == (pins.elements[0].pin, pins.elements[1].pin)
        assert finding.concerns == pins.elements

    def test_one_wanted_in_two_notations_beside_another_one_is_no_duplicate(self, world: World) -> None:
        world.add("A").add("B").add("S").add("T")
        world.move("A", "S", "2025-06-01").move("B", "S T", "2025-06-01")
        pins = pin_set(world, world["A"].sha256.hex(), world["B"].sha256.hex().upper())
        first, second = advice(world.judge(DAY), pins)
        upper = [world[name].sha256.hex().upper() for name in "ST"]
        assert [added.value for added in first.replacements] == upper[:1]
        assert [added.value for added in second.replacements] == upper
        written = [element.value for element in pins.elements]
        assert list(duplicate.check(world.judge(DAY), pin_set(world, *written, *upper))) == []

    def test_two_certificates_of_one_wanted_key_are_added_once(self, world: World) -> None:
        world.add("A").add("B").add("S").add("S2", key_of="S")
        world.move("A", "S", "2025-06-01").move("B", "S2", "2025-06-01")
        pins = pin_set(world, *(b64encode(world[name].spki_sha256).decode() for name in "AB"))
        first, second = advice(world.judge(DAY), pins)
        assert first.replacements == second.replacements
        assert {added.value for added in first.replacements} == {b64encode(world["S"].spki_sha256).decode()}

    def test_of_two_algorithms_both_are_added(self, world: World) -> None:
        world.add("A").add("B").add("S").add("T")
        world.move("A", "S", "2025-06-01").move("B", "S T", "2025-06-01")
        first, second = advice(
            world.judge(DAY), pin_set(world, world["A"].sha256.hex(), world["B"].sha1.hex())
        )
        assert [added.value for added in first.replacements] == [world["S"].sha256.hex()]
        assert [added.value for added in second.replacements] == [world[name].sha1.hex() for name in "ST"]

    def test_it_goes_behind_the_last_pin_that_may_be_edited(self, world: World) -> None:
        world.add("A").add("B").add("S").move(["A", "B"], "S", "2025-06-01")
        part = element(world, world["B"].sha256.hex(), 2, part=True)
        pins = pin_set(world, world["A"].sha256.hex(), part)
        by_program, by_hand = advice(world.judge(DAY), pins)
        assert (by_program.code, by_hand.code) == ("PIN101", "PIN102")
        assert [added.after for added in by_program.replacements] == [pins.elements[0]]

    def test_the_roots_above_too_many_successors(self, world: World) -> None:
        issuers = world.move_to_many("O", "A", MAX_ADDITIONS + 1)
        finding = only(world.judge(DAY), pin_set(world, world["O"].sha256.hex()))
        assert finding.message.endswith(
            f": add A {world['A'].sha256.hex()} (the roots above its {len(issuers)} successors)"
        )


class TestByHand:
    """What nobody but a person may edit is told, with the reason, and never marked as fixable."""

    @pytest.mark.parametrize(
        ("container", "more"), [("list", ""), ("file", ", as pinning fix does for a PEM bundle of CAs")]
    )
    def test_a_whole_certificate(self, moved: World, container: str, more: str) -> None:
        (pin,) = moved.catalog.identify(moved["R"].sha256)
        reading = Reading(Kind.DER, b"0", DerNotation("der"))
        whole = Element(b"0", Span(1, 1, 1, 2), (replace(pin, property=Property.OTHER, algorithm=None, reading=reading),))
        finding = only(moved.judge(DAY), pin_set(moved, whole, container=container))
        assert finding.message.endswith(
            f"; the certificate itself must be fetched and compared with this digest{more}"
        )

    def _manual(self, world: World, pins: PinSet) -> str:
        finding = only(world.judge(DAY), pins)
        assert (finding.code, finding.fixable) == ("PIN102", False)
        assert finding.replacements
        return finding.message.rpartition("; ")[2]

    def test_no_place_for_another_value(self, moved: World) -> None:
        value = moved["R"].sha256.hex()
        assert self._manual(moved, pin_set(moved, value, editable=False)) == "no safe edit here"
        why = "a comparison takes one value"
        assert self._manual(moved, pin_set(moved, value, editable=False, why_manual=why)) == why

    def test_part_of_a_text(self, moved: World) -> None:
        part = element(moved, moved["R"].sha256.hex(), part=True)
        assert self._manual(moved, pin_set(moved, part)) == "the pin is only part of this text"

    def test_a_common_name(self, moved: World) -> None:
        name = element(moved, "R", prop=Property.COMMON_NAME)
        message = only(moved.judge(DAY), pin_set(moved, name)).message
        assert message.endswith("add S; a name alone proves little: check who compares it")

    def test_doubts(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S").move("R", "S", evidence="unverified")
        pins = pin_set(world, world["R"].sha256.hex())
        assert self._manual(world, pins) == "what replaces it is not certain: check the sources"

    def test_a_value_that_the_catalog_lacks(self, world: World) -> None:
        world.add("R").add("S", ski="").move("R", "S", "2025-06-01")
        pins = pin_set(world, element(world, world["R"].ski.hex(), prop=Property.OTHER))
        finding = only(world.judge(DAY), pins)
        assert finding.message.endswith(
            f"add S (certificate SHA-256 {world['S'].sha256.hex()}); the catalog lacks the value"
        )
        (added,) = finding.replacements
        assert (added.authority, added.value) == (world["S"], None)

    @pytest.mark.parametrize(("capacity", "others", "room"), [(3, 0, True), (2, 0, False), (3, 1, False), (4, 1, True)])
    def test_a_list_that_is_full(self, moved: World, capacity: int, others: int, room: bool) -> None:
        values = (moved["R"].sha1.hex(), moved["K"].sha1.hex())
        pins = pin_set(moved, *values, capacity=capacity, others=others)
        if room:
            assert only(moved.judge(DAY), pins).fixable
        else:
            assert self._manual(moved, pins) == f"the list takes at most {capacity}"

    def test_room_is_counted_for_all_additions_together(self, world: World) -> None:
        world.add("A").add("B").add("S").add("T").move("A", "S", "2025-06-01").move("B", "T", "2025-06-01")
        pins = pin_set(world, world["A"].sha1.hex(), world["B"].sha1.hex(), capacity=3)
        assert [finding.fixable for finding in advice(world.judge(DAY), pins)] == [False, False]
        pins = replace(pins, capacity=4)
        assert [finding.fixable for finding in advice(world.judge(DAY), pins)] == [True, True]


class TestNothingKnown:
    def test_the_whole_finding(self, world: World) -> None:
        world.add("R", "2025-06-01").add("K")
        pins = pin_set(world, world["K"].sha256.hex(), world["R"].sha256.hex())
        finding = only(world.judge(DAY), pins)
        assert (finding.code, finding.fixable) == ("PIN103", False)
        assert finding.message == (f"R ({OPERATOR}) left service on 2025-06-01 (expiry) and no replacement is known")
        assert (finding.element, finding.concerns) == (pins.elements[1], (pins.elements[1],))
        assert finding.pin == pins.elements[1].pin
        assert finding.status is not None
        assert (finding.replacements, finding.transitions) == ((), ())

    def test_the_last_reason_of_the_chain_is_told(self, world: World) -> None:
        world.add("R").add("S", "2025-08-01").add("Q").add("P", "2025-06-01")
        world.move("R", "S", "2025-06-01", no_successor="first").move(
            "S", [], "2025-07-01", no_successor="the operator has closed"
        )
        world.move("Q", [], "2025-06-01", no_successor="the operator has closed")
        pins = pin_set(world, *(world[name].sha256.hex() for name in ("R", "P", "Q")))
        first, second = advice(world.judge(DAY), pins)
        assert first.message == (
            f"R ({OPERATOR}) left service on 2025-06-01 (transition 1) and "
            f"Q ({OPERATOR}) left service on 2025-06-01 (transition 3) "
            "and no replacement is known: the operator has closed"
        )
        assert first.concerns == (pins.elements[0], pins.elements[2])
        assert [t.id for t in first.transitions] == ["example-1", "example-2", "example-3"]
        assert second.message == (f"P ({OPERATOR}) left service on 2025-06-01 (expiry) and no replacement is known")

    def test_the_roots_above_an_issuer(self, world: World) -> None:
        world.add("A").add("S").add("I", "2025-06-01", role="intermediate", signed_by=["A"])
        pins = pin_set(world, world["I"].sha256.hex())
        assert only(world.judge(DAY), pins).message.endswith(
            f"and no replacement is known; of the roots above, A ({OPERATOR}) goes on"
        )
        world.move("A", "S", "2025-07-01")
        assert only(world.judge(DAY), pins).message.endswith(
            f"and no replacement is known; of the roots above, A ({OPERATOR}) gives way to S ({OPERATOR})"
        )

    @pytest.mark.parametrize("count", [3, 4])
    def test_three_roots_are_told_and_four_are_not(self, world: World, count: int) -> None:
        roots = [f"A{number}" for number in range(count)]
        for name in roots:
            world.add(name)
        world.add("I", "2025-06-01", role="intermediate", signed_by=roots)
        message = only(world.judge(DAY), pin_set(world, world["I"].sha256.hex())).message
        told = ", ".join(f"{name} ({OPERATOR}) goes on" for name in roots)
        tail = f"; of the roots above, {told}" if count == 3 else ""
        assert message.endswith(f"no replacement is known{tail}")


class TestIgnored:
    """Where nobody looks at the value any more the advice is to drop it."""

    def _world(self, world: World, since: str) -> World:
        return (
            world.add("R")
            .add("S")
            .move("R", "S", "2025-06-01", kind="service", services=["api.example.com"], ignored_since=since)
        )

    def test_it_is_dropped_and_nothing_is_added(self, world: World) -> None:
        self._world(world, "2023-07-06")
        pins = pin_set(world, world["R"].sha1.hex())
        finding = only(world.judge(DAY, services=frozenset({"example-1"})), pins)
        assert (finding.code, finding.fixable, finding.replacements) == ("PIN102", False, ())
        assert finding.message == (
            f"R ({OPERATOR}): nothing has looked at this value since 2023-07-06 (R to S): "
            "drop it, there is nothing to add"
        )
        assert (finding.element, finding.pin) == (pins.elements[0], pins.elements[0].pin)
        assert finding.status is not None
        assert [transition.id for transition in finding.transitions] == ["example-1"]

    def test_from_the_day_on(self, world: World) -> None:
        self._world(world, DAY)
        pins = pin_set(world, world["R"].sha1.hex())
        services = frozenset({"example-1"})
        assert "drop it" in only(world.judge(DAY, services=services), pins).message
        message = only(world.judge("2025-12-31", services=services), pins).message
        assert f"left {OPERATOR}'s service on 2025-06-01 (transition 1): add S" in message

    def test_only_where_the_source_speaks_of_the_service(self, world: World) -> None:
        self._world(world, "2023-07-06").move("R", "S", "2025-09-01")
        pins = pin_set(world, world["R"].sha1.hex())
        assert only(world.judge(DAY), pins).code == "PIN101"


class TestStores:
    def test_one_finding_for_all_of_it(self, world: World) -> None:
        for name in "ABCDEF":
            world.add(name, "2025-06-01" if name in "BCDE" else "2040-01-01")
        values = [world[name].sha256.hex() for name in "ABCDEF"]
        pins = pin_set(world, *values, world["A"].sha1.hex(), container="store")
        finding = only(world.judge(DAY), pins)
        assert (finding.code, finding.fixable, finding.replacements) == ("PIN102", False, ())
        assert finding.message == (
            f"a trust store of 6 CAs, 4 of which have left service (B ({OPERATOR}), C ({OPERATOR}) and "
            f"D ({OPERATOR}), …): replace it with a maintained one"
        )
        assert (finding.element, finding.pin) == (pins.elements[1], pins.elements[1].pin)
        assert finding.status is not None
        assert finding.concerns == pins.elements[1:5]

    def test_three_are_named_without_more_ado(self, world: World) -> None:
        for name in "ABC":
            world.add(name, "2025-06-01")
        pins = pin_set(world, *(world[name].sha256.hex() for name in "ABC"), container="store")
        assert f"C ({OPERATOR})): replace" in only(world.judge(DAY), pins).message

    def test_a_store_of_which_none_has_left(self, world: World) -> None:
        world.add("A", "2026-03-01").add("B").add("B2", key_of="B", subject_of="B")
        pins = pin_set(world, world["A"].sha256.hex(), world["B"].sha256.hex(), container="store")
        assert advice(world.judge(DAY), pins) == []


class TestSiblings:
    """A thumbprint pins one certificate of a key; where the key is in service under another one too, it is wanted."""

    @pytest.fixture
    def two(self, world: World) -> World:
        return world.add("R").add("R2", key_of="R", subject_of="R").add("K")

    def test_the_whole_finding(self, two: World) -> None:
        pins = pin_set(two, two["K"].sha256.hex(), two["R"].sha256.hex())
        finding = only(two.judge(DAY), pins)
        assert finding.code == "PIN104"
        assert finding.message == (
            f"R ({OPERATOR}) has the same key in another certificate in service, which this thumbprint "
            f"does not match: add R {two['R2'].sha256.hex()}; or pin the public key"
        )
        assert (finding.element, finding.pin) == (pins.elements[1], pins.elements[1].pin)
        assert finding.status is not None
        assert finding.concerns == (pins.elements[1],)
        (added,) = finding.replacements
        assert (added.authority, added.value) == (two["R2"], two["R2"].sha256.hex())
        assert (added.after, added.replaces) == (pins.elements[1], (pins.elements[1].pin,))

    def test_several_and_serial_numbers(self, two: World) -> None:
        two.add("R3", key_of="R", subject_of="R")
        finding = only(two.judge(DAY), pin_set(two, two["R"].serial))
        assert "has the same key in 2 other certificates in service, which this serial number does not match: " in finding.message
        assert {added.value for added in finding.replacements} == {two["R2"].serial, two["R3"].serial}

    def test_one_finding_a_set(self, two: World) -> None:
        two.add("Q").add("Q2", key_of="Q", subject_of="Q")
        pins = pin_set(two, two["R"].sha1.hex(), two["Q"].sha1.hex())
        finding = only(two.judge(DAY), pins)
        assert finding.message.count("has the same key in another certificate") == 2
        assert f"; Q ({OPERATOR}) has" in finding.message
        assert finding.concerns == pins.elements
        assert [added.value for added in finding.replacements] == [two["R2"].sha1.hex(), two["Q2"].sha1.hex()]

    @pytest.mark.parametrize("options", [{"role": DENY}, {"leaf_only": "x"}, {"container": "store"}])
    def test_silent_where_nothing_is_added(self, two: World, options: dict[str, str]) -> None:
        assert advice(two.judge(DAY), pin_set(two, two["R"].sha256.hex(), **options)) == []

    def test_silent_where_the_sibling_is_covered(self, two: World) -> None:
        for attribute in ("sha256", "spki_sha256", "sha1"):
            other = getattr(two["R2"], attribute).hex()
            assert len(advice(two.judge(DAY), pin_set(two, two["R"].sha256.hex(), other))) == 0

    def test_a_pin_that_can_never_match_covers_no_sibling(self, two: World) -> None:
        wrong = "sha256/" + b64encode(two["R2"].sha256).decode()
        finding = only(two.judge(DAY), pin_set(two, two["R"].sha256.hex(), wrong))
        assert (finding.code, [added.authority for added in finding.replacements]) == ("PIN104", [two["R2"]])

    def test_what_needs_no_sibling_stands_before_what_does(self, two: World) -> None:
        wrong = "sha256/" + b64encode(two["K"].sha256).decode()
        for first in (two["K"].subject, two["K"].sha256.hex(), wrong):
            finding = only(two.judge(DAY), pin_set(two, first, two["R"].sha1.hex()))
            assert [added.value for added in finding.replacements] == [two["R2"].sha1.hex()]

    def test_a_serial_number_of_two_is_left_alone(self, world: World) -> None:
        world.add("R", serial="ab" * 9).add("R2", key_of="R", subject_of="R").add("Q", serial="ab" * 9)
        assert advice(world.judge(DAY), pin_set(world, world["R"].serial)) == []

    def test_a_whole_certificate_has_no_sibling_that_could_be_written(self, two: World) -> None:
        (pin,) = two.catalog.identify(two["R"].sha256)
        whole = Element(b"0", Span(1, 1, 1, 2), (replace(pin, property=Property.OTHER, algorithm=None),))
        assert advice(two.judge(DAY), pin_set(two, whole)) == []

    def test_a_key_pin_has_all_certificates_already(self, two: World) -> None:
        assert advice(two.judge(DAY), pin_set(two, two["R"].spki_sha256.hex())) == []

    def test_the_wrong_hash_is_another_matter(self, two: World) -> None:
        value = "sha256/" + b64encode(two["R"].sha256).decode()
        assert advice(two.judge(DAY), pin_set(two, value)) == []
        assert len(advice(two.judge(DAY), pin_set(two, value, prefixed_certificates=True))) == 1
        two.move("R", "K", "2025-06-01")
        assert advice(two.judge(DAY), pin_set(two, value)) == []
        assert only(two.judge(DAY), pin_set(two, value, prefixed_certificates=True)).code == "PIN101"

    def test_a_sibling_in_service_comes_before_the_successors(self, two: World) -> None:
        two.add("S").move("R", "S", "2025-06-01")
        finding = only(two.judge(DAY), pin_set(two, two["R"].sha256.hex()))
        assert [added.authority for added in finding.replacements] == [two["R2"], two["S"]]
        assert finding.code == "PIN101"

    def test_a_sibling_that_leaves_soon_gives_way_to_the_successors(self, world: World) -> None:
        world.add("R").add("R2", "2026-06-01", key_of="R", subject_of="R").add("S")
        world.move("R", "S", "2025-06-01")
        finding = only(world.judge(DAY), pin_set(world, world["R"].sha256.hex()))
        assert [added.authority for added in finding.replacements] == [world["S"]]

    def test_a_sibling_that_leaves_soon_is_better_than_nothing_and_brings_what_follows(self, world: World) -> None:
        world.add("R", "2025-06-01").add("R2", "2026-06-01", key_of="R", subject_of="R").add("S").add("D")
        world.move("R2", "S", "2026-05-01").move("R", "D", evidence="unverified").move("D", [], "2025-01-01")
        pins = pin_set(world, world["R"].sha256.hex())
        finding = only(world.judge(DAY), pins)
        assert [added.authority for added in finding.replacements] == [world["R2"], world["S"]]
        assert finding.fixable
        assert [t.id for t in finding.transitions] == ["example-2", "example-3", "example-1"]
        world.move("R", "S", "2025-06-01")
        finding = only(world.judge(DAY), pins)
        assert [added.authority for added in finding.replacements] == [world["S"]]
        world.add("T").move("R2", "T", "2026-05-01", evidence="unverified")
        finding = only(world.judge(DAY), pins)
        assert not finding.fixable

    def test_too_many_after_a_sibling_that_leaves_soon(self, world: World) -> None:
        issuers = [f"I{number:02}" for number in range(MAX_ADDITIONS + 1)]
        world.add("A").add("O", "2025-06-01", role="intermediate")
        world.add("O2", "2026-06-01", role="intermediate", key_of="O", subject_of="O")
        for name in issuers:
            world.add(name, role="intermediate", signed_by=["A"])
        world.move("O2", issuers, "2026-05-01")
        finding = only(world.judge(DAY), pin_set(world, world["O"].sha256.hex()))
        assert [added.authority for added in finding.replacements] == [world["O2"], world["A"]]
        assert finding.message.endswith(f" (the roots above its {len(issuers)} successors)")
