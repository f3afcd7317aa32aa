"""The judge's rules, each on a small catalog made for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, Pin
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT, NOT_YET
from flake8_pinning.judge import MAX_ADDITIONS, Succession, services_mentioned
from flake8_pinning.pins import Property

if TYPE_CHECKING:
    from conftest import World

DAY = date(2026, 1, 1)


def _states(world: World, name: str, *days: str, horizon: int = 365) -> list[str]:
    return [world.judge(day, horizon=horizon).status(world[name]).state for day in days]


def _names(world: World, found: Succession) -> list[str]:
    return sorted(world.name(authority) for authority in found.authorities)


def _successors(
    world: World, name: str, day: date | str = DAY, prop: Property = Property.THUMBPRINT
) -> list[str]:
    return _names(world, world.judge(day).successors(world[name], prop))


def _pin(world: World, value: bytes | str | int, prop: Property) -> Pin:
    (pin,) = [pin for pin in world.catalog.identify(value, ANY_CONTEXT) if pin.property is prop]
    return pin


class TestDays:
    def test_the_last_day_of_validity_still_works(self, world: World) -> None:
        world.add("R", "2026-01-01")
        assert _states(world, "R", "2025-12-31", "2026-01-01", "2026-01-02") == [LEAVING, LEAVING, LEFT]

    def test_the_first_day_of_validity_works(self, world: World) -> None:
        world.add("R", since="2026-01-01")
        assert _states(world, "R", "2025-12-31", "2026-01-01") == [NOT_YET, IN_SERVICE]

    @pytest.mark.parametrize("cause", ["replaced", "distrusted", "revoked"])
    def test_a_deadline_is_the_first_day_out(self, world: World, cause: str) -> None:
        world.add("R").add("S").move("R", "S", "2026-01-01", cause=cause)
        assert _states(world, "R", "2025-12-31", "2026-01-01") == [LEAVING, LEFT]
        assert world.judge(DAY).status(world["R"]).departure.cause == cause

    def test_a_distrust_day_is_the_first_day_out(self, world: World) -> None:
        world.add("R").programme("R", "2026-01-01")
        assert _states(world, "R", "2025-12-31", "2026-01-01") == [LEAVING, LEFT]

    @pytest.mark.parametrize("deadline", ["2026-01-02", "2031-01-01"])
    def test_a_deadline_after_the_expiry_does_not_end_the_last_day(self, world: World, deadline: str) -> None:
        world.add("R", "2026-01-01").add("S").move("R", "S", deadline)
        assert _states(world, "R", "2026-01-01", "2026-01-02") == [LEAVING, LEFT]
        departure = world.judge(DAY).status(world["R"]).departure
        assert (departure.day, departure.cause, departure.reason) == (DAY, "expired", "transition 1")

    def test_the_horizon_is_inclusive(self, world: World) -> None:
        world.add("R", "2026-01-11")
        for horizon, state in ((9, IN_SERVICE), (10, LEAVING), (11, LEAVING)):
            assert _states(world, "R", "2026-01-01", horizon=horizon) == [state]

    def test_horizon_nothing_and_everything(self, world: World) -> None:
        world.add("R", "2026-01-02").add("S", "9999-12-31")
        assert _states(world, "R", "2026-01-01", "2026-01-02", horizon=0) == [IN_SERVICE, LEAVING]
        for horizon in (3_000_000, 10**12):
            assert _states(world, "S", "2026-01-01", horizon=horizon) == [LEAVING]

    @pytest.mark.parametrize("day", [date.min, date.max])
    def test_the_ends_of_the_calendar(self, world: World, day: date) -> None:
        world.add("R", "2026-01-01").add("S").move("R", "S", "2025-06-01").programme(
            "S", "2030-01-01", "distrust-after"
        )
        for name in ("R", "S"):
            assert world.judge(day).status(world[name]).state in (NOT_YET, LEFT)

    def test_the_earliest_of_several_causes_counts_and_a_transition_says_most(self, world: World) -> None:
        world.add("R", "2030-01-01").add("S").move("R", "S", "2027-01-01").programme("R", "2027-01-01")
        judge = world.judge(DAY)
        assert judge.status(world["R"]).departure.reason == "transition 1"
        assert [day.year for day, _ in judge.timeline(world["R"])] == [2027, 2027, 2030]

    def test_an_unverified_transition_ends_nothing(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2025-01-01", evidence="unverified")
        assert _states(world, "R", "2026-01-01") == [IN_SERVICE]
        assert world.judge(DAY).successors(world["R"]).certain is False


class TestProgrammes:
    """catalog/programmes/README.md: what each kind does to a pin of the root."""

    @pytest.mark.parametrize("kind", ["removed", "websites-bit-removed"])
    def test_kinds_that_end_trust_on_the_day(self, world: World, kind: str) -> None:
        world.add("R").programme("R", "2025-06-01", kind)
        status = world.judge("2025-06-01").status(world["R"])
        assert (status.state, status.day.isoformat(), status.departure.reason) == (
            LEFT,
            "2025-06-01",
            "no longer trusted by Mozilla",
        )

    @pytest.mark.parametrize("kind", ["distrust-after", "sct-not-after"])
    @pytest.mark.parametrize(
        ("day", "end"),
        [
            ("2024-11-30", "2026-01-02"),  # 398 days
            ("2026-03-14", "2027-04-16"),  # the last day of 398
            (
                "2026-03-15",
                "2027-04-16",
            ),  # 200 days are allowed now, and yesterday's certificates live longer
            ("2026-09-27", "2027-04-16"),
            ("2026-09-29", "2027-04-17"),  # from here on 200 days reach farther
            ("2027-01-01", "2027-07-20"),
        ],
    )
    def test_kinds_that_end_issuance_end_trust_with_the_last_certificate(
        self, world: World, kind: str, day: str, end: str
    ) -> None:
        world.add("R").programme("R", day, kind)
        before = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
        assert _states(world, "R", before, end) == [LEAVING, LEFT]
        assert world.judge(day).status(world["R"]).day.isoformat() == end

    @pytest.mark.parametrize(
        ("kind", "status"), [("projected", "projected"), ("policy", "announced"), ("removed", "projected")]
    )
    def test_projections_and_policies_decide_nothing(self, world: World, kind: str, status: str) -> None:
        world.add("R").programme("R", "2025-06-01", kind, status=status)
        assert _states(world, "R", "2026-01-01") == [IN_SERVICE]

    @pytest.mark.parametrize("programme", ["Chrome", "Microsoft", "Apple"])
    def test_other_programmes_are_shown_and_do_not_decide(self, world: World, programme: str) -> None:
        world.add("R").programme("R", "2025-06-01", of=programme)
        assert _states(world, "R", "2026-01-01") == [IN_SERVICE]
        assert world.catalog.programme_dates[world["R"].row][0].programme == programme

    def test_an_announced_removal_counts_when_it_comes(self, world: World) -> None:
        world.add("R").programme("R", "2026-06-01", status="announced")
        assert _states(world, "R", "2026-01-01", "2026-06-01") == [LEAVING, LEFT]


class TestChains:
    def test_an_issuer_is_out_when_every_root_above_is(self, world: World) -> None:
        world.add("R").add("I", role="intermediate", signed_by=["R"]).programme("R", "2025-01-01")
        status = world.judge(DAY).status(world["I"])
        assert (status.state, status.day.year) == (LEFT, 2025)
        assert status.departure.reason == "every root above it has left, last R"
        assert status.departure.cause == "distrusted"

    def test_the_last_root_decides_and_the_reason_reaches_down(self, world: World) -> None:
        world.add("R").add("S", "2027-06-01").add("I", role="intermediate", signed_by=["R", "S"])
        world.add("J", role="intermediate", signed_by=["I"]).programme("R", "2025-01-01")
        status = world.judge(DAY, horizon=3650).status(world["J"])
        assert (status.state, status.day.isoformat()) == (LEAVING, "2027-06-01")
        assert status.departure.reason == "every root above it has left, last S"

    def test_a_chain_is_as_strong_as_its_weakest_member(self, world: World) -> None:
        world.add("R").add("I", "2025-01-01", role="intermediate", signed_by=["R"]).add(
            "J", role="intermediate", signed_by=["I"]
        )
        assert _states(world, "J", "2025-01-01", "2025-01-02") == [LEAVING, LEFT]

    def test_one_good_way_is_enough(self, world: World) -> None:
        world.add("R").add("S").programme("R", "2025-01-01").add(
            "X", role="cross", key_of="R", signed_by=["S"]
        )
        world.add("I", role="intermediate", signed_by=["R", "X"])
        assert _states(world, "I", "2026-01-01") == [IN_SERVICE]
        assert _states(world, "X", "2026-01-01") == [IN_SERVICE]

    def test_an_issuer_whose_signer_is_not_known_stands_for_itself(self, world: World) -> None:
        world.add("I", role="intermediate")
        assert _states(world, "I", "2026-01-01") == [IN_SERVICE]

    def test_a_root_signed_by_others_too_needs_none_of_them(self, world: World) -> None:
        world.add("O", "2020-01-01").add("R", signed_by=["O", "R"])
        assert _states(world, "R", "2026-01-01") == [IN_SERVICE]

    def test_a_circle_of_cross_certificates_lends_no_life(self, world: World) -> None:
        """A and B sign each other; only A stands under a root, and that root is out."""
        world.add("R").programme("R", "2020-01-01")
        world.add("A", role="intermediate", signed_by=["R", "B"]).add(
            "B", role="intermediate", signed_by=["A"]
        )
        for name in ("A", "B"):
            assert _states(world, name, "2026-01-01") == [LEFT]
            assert world.judge(DAY).status(world[name]).day.year == 2020

    def test_a_circle_is_judged_alike_from_every_side(self, world: World) -> None:
        world.add("R", "2030-01-01").add("S", "2033-01-01")
        world.add("A", "2036-01-01", role="intermediate", signed_by=["R", "C"])
        world.add("B", "2036-01-01", role="intermediate", signed_by=["A"])
        world.add("C", "2036-01-01", role="intermediate", signed_by=["B", "S"])
        for order in ("ABC", "BCA", "CAB", "CBA"):
            judge = world.judge(DAY)
            assert [judge.status(world[name]).day.year for name in order] == [2033] * 3

    def test_a_circle_without_a_root(self, world: World) -> None:
        world.add("A", "2030-01-01", role="intermediate", signed_by=["B"]).add(
            "B", "2028-01-01", role="intermediate", signed_by=["A"]
        )
        world.add("L", role="intermediate", signed_by=["B"])
        for order in ("ABL", "LBA"):
            judge = world.judge(DAY)
            found = {name: judge.status(world[name]).day.year for name in order}
            assert found == {"A": 2030, "B": 2028, "L": 2028}

    def test_a_mesh_is_judged_in_no_time(self, world: World) -> None:
        """Sixty issuers that all sign each other have more paths than there are atoms."""
        names = [f"M{number}" for number in range(60)]
        world.add("R", "2030-01-01")
        for name in names:
            world.add(
                name, role="intermediate", signed_by=[*(other for other in names if other != name), "R"]
            )
        assert {world.judge(DAY).status(world[name]).day.year for name in names} == {2030}


class TestSuccessors:
    def test_a_chain_is_followed_to_its_end(self, world: World) -> None:
        world.add("R").add("S", "2025-06-01").add("T").move("R", "S", "2025-01-01").move(
            "S", "T", "2025-06-01"
        )
        found = world.judge(DAY).successors(world["R"])
        assert _names(world, found) == ["T"]
        assert [transition.id for transition in found.transitions] == ["example-1", "example-2"]

    def test_a_member_that_still_serves_is_not_passed_over(self, world: World) -> None:
        world.add("R").add("S").add("T").move("R", "S", "2025-01-01").move("S", "T", "2029-01-01")
        assert _successors(world, "R") == ["S"]

    def test_a_leaving_member_gives_way_to_what_follows(self, world: World) -> None:
        world.add("R").add("S").add("T").move("R", "S", "2025-01-01").move("S", "T", "2026-06-01")
        assert _successors(world, "R") == ["T"]

    def test_a_leaving_end_is_better_than_nothing(self, world: World) -> None:
        world.add("R").add("S", "2026-06-01").move("R", "S", "2025-01-01")
        assert _successors(world, "R") == ["S"]

    def test_where_all_are_leaving_the_last_of_the_chain_is_named(self, world: World) -> None:
        world.add("R").add("S").add("T").move("R", "S", "2025-01-01").move("S", "T", "2026-06-01")
        assert _names(world, world.judge(DAY, horizon=10**6).successors(world["R"])) == ["T"]

    def test_a_successor_that_is_not_valid_yet_is_not_proposed(self, world: World) -> None:
        world.add("R").add("S", since="2026-01-02").add("T").move("R", "S T", "2025-01-01")
        assert _successors(world, "R", "2026-01-01") == ["T"]
        assert _successors(world, "R", "2026-01-02") == ["S", "T"]

    def test_the_middle_stays_where_the_end_is_not_valid_yet(self, world: World) -> None:
        world.add("R").add("S").add("T", since="2026-05-01").move("R", "S", "2025-01-01").move(
            "S", "T", "2026-06-01"
        )
        assert _successors(world, "R", "2026-01-01") == ["S"]
        assert _successors(world, "R", "2026-05-01") == ["T"]

    def test_a_dead_end_is_no_successor(self, world: World) -> None:
        world.add("R").add("S", "2025-06-01").move("R", "S", "2025-01-01")
        assert _successors(world, "R") == []

    def test_a_circle_of_transitions_ends(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2025-01-01").move("S", "R", "2025-02-01")
        assert _successors(world, "R") == []

    def test_an_authority_without_transitions_has_none(self, world: World) -> None:
        world.add("R", "2025-01-01")
        assert world.judge(DAY).successors(world["R"]) == Succession()

    def test_key_families_stay_apart_within_one_operator(self, world: World) -> None:
        world.add("R", key="rsa2048").add("E", key="ec-p384").add("R2", key="rsa4096").add(
            "E2", key="ec-p256"
        ).move("R E", "R2 E2")
        assert _successors(world, "R") == ["R2"]
        assert _successors(world, "E") == ["E2"]

    def test_families_mix_where_there_is_no_choice_or_another_operator(self, world: World) -> None:
        world.add("R", key="rsa2048").add("E2", key="ec-p256").move("R", "E2")
        world.add("Q", key="rsa2048").add("A", key="rsa2048", operator="Other").add(
            "B", key="ec-p256", operator="Other"
        ).move("Q", "A B")
        assert _successors(world, "R") == ["E2"]
        assert _successors(world, "Q") == ["A", "B"]

    def test_the_same_role_is_preferred(self, world: World) -> None:
        world.add("R").add("O").add("S").add(
            "SX", role="cross", key_of="S", subject_of="S", signed_by=["O"]
        ).move("R", "S SX")
        assert _successors(world, "R") == ["S"]
        world.add("X", role="cross", signed_by=["S"]).move("X", "S SX")
        assert _successors(world, "X") == ["SX"]

    def test_one_certificate_a_key_for_a_key_pin_and_each_for_a_thumbprint(self, world: World) -> None:
        world.add("R").add("S").add("S2", key_of="S", subject_of="S").move("R", "S S2")
        assert _successors(world, "R") == ["S", "S2"]
        for prop in (Property.PUBLIC_KEY, Property.COMMON_NAME, Property.SUBJECT_DN):
            assert len(_successors(world, "R", prop=prop)) == 1

    def test_levels_and_purposes_are_kept_unless_the_transition_says_why_not(self, world: World) -> None:
        world.add("R").add("I", role="intermediate").add("M", tls=False).add("S").move("R", "I M S")
        assert _successors(world, "R") == ["S"]
        world.add("P").add("J", role="intermediate").move("P", "J", level_note="pinned by mistake")
        assert _successors(world, "P") == ["J"]
        world.add("N", tls=False).move("N", "M")
        assert _successors(world, "N") == ["M"]

    def test_after_a_change_of_level_the_new_level_goes_on(self, world: World) -> None:
        world.add("I", role="intermediate").add("R", "2025-06-01").add("S").move(
            "I", "R", level_note="roots from now on"
        ).move("R", "S")
        assert _successors(world, "I") == ["S"]

    def test_more_than_ten_successors_are_answered_with_the_roots_above(self, world: World) -> None:
        issuers = [f"I{number:02}" for number in range(MAX_ADDITIONS + 1)]
        world.add("A", mozilla=True).add("B", mozilla=True).add("C").add("D", "2026-03-01", mozilla=True).add(
            "O", role="intermediate"
        )
        for number, name in enumerate(issuers):
            world.add(name, role="intermediate", signed_by=["ABC"[number % 3], "D"])
        world.move("O", issuers[:-1])
        assert _successors(world, "O") == issuers[:-1][:10]
        world.move("O", issuers)
        found = world.judge(DAY).successors(world["O"])
        assert (_names(world, found), found.roots_above) == (["A", "B"], len(issuers))

    def test_roots_that_leave_are_named_where_there_are_no_others(self, world: World) -> None:
        issuers = [f"I{number:02}" for number in range(MAX_ADDITIONS + 1)]
        world.add("A", "2026-06-01").add("O", role="intermediate")
        for name in issuers:
            world.add(name, role="intermediate", signed_by=["A"])
        world.move("O", issuers)
        assert _successors(world, "O") == ["A"]

    def test_more_than_ten_roots_stand_for_themselves(self, world: World) -> None:
        roots = [f"R{number:02}" for number in range(MAX_ADDITIONS + 2)]
        world.add("O")
        for number, name in enumerate(roots):
            world.add(name, mozilla=number < 2)
        world.move("O", roots)
        assert _successors(world, "O") == ["R00", "R01"]

    def test_a_service_moves_only_those_who_speak_of_it(self, world: World) -> None:
        world.add("R").add("S").move("R", "S", "2025-01-01", kind="service", services=["api.example.com"])
        assert services_mentioned(world.catalog, "https://API.example.com/") == {"example-1"}
        assert services_mentioned(world.catalog, "https://www.example.com/") == frozenset()
        plain, there = world.judge(DAY), world.judge(DAY, services=frozenset({"example-1"}))
        assert (plain.status(world["R"]).state, plain.successors(world["R"])) == (IN_SERVICE, Succession())
        assert there.status(world["R"]).state == LEFT
        assert _names(world, there.successors(world["R"])) == ["S"]

    def test_another_service_s_move_is_worth_a_look_once_the_ca_is_out(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S").move(
            "R", "S", "2025-01-01", kind="service", services=["api.example.com"]
        )
        found = world.judge(DAY).successors(world["R"])
        assert (_names(world, found), found.certain) == (["S"], False)


class TestPins:
    def test_a_key_lives_as_long_as_its_last_certificate(self, world: World) -> None:
        world.add("R", "2025-01-01").add("R2", key_of="R", subject_of="R").add(
            "F", "2030-01-01", since="2029-01-01", key_of="R"
        )
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        assert len(key.authorities) == 3
        assert world.judge(DAY).pin_status(key).state == IN_SERVICE
        assert world.judge(DAY).pin_status(_pin(world, world["R"].sha256, Property.THUMBPRINT)).state == LEFT
        assert (
            world.judge(DAY).pin_status(_pin(world, world["R"].serial, Property.SERIAL_NUMBER)).state == LEFT
        )

    def test_only_certificates_for_tls_servers_keep_a_key_alive(self, world: World) -> None:
        world.add("R", "2025-01-01").add("M", tls=False, key_of="R").add("T").add("N", tls=False).move(
            "R", "T"
        ).move("M", "N")
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        judge = world.judge(DAY)
        assert judge.pin_status(key).state == LEFT
        assert _names(world, judge.pin_successors(key)) == ["T"]
        world.add("C", "2025-01-01", tls=False).add("C2", tls=False, key_of="C")
        assert (
            world.judge(DAY).pin_status(_pin(world, world["C"].spki_sha256, Property.PUBLIC_KEY)).state
            == IN_SERVICE
        )

    def test_a_key_on_the_last_day_of_one_certificate_and_after_the_distrust_of_another(
        self, world: World
    ) -> None:
        world.add("R", "2026-01-01").add("R2", key_of="R").programme("R2", "2026-01-01")
        assert (
            world.judge(DAY).pin_status(_pin(world, world["R"].spki_sha1, Property.PUBLIC_KEY)).state
            == LEAVING
        )

    def test_a_key_that_only_future_certificates_have(self, world: World) -> None:
        world.add("F", since="2029-01-01")
        assert (
            world.judge(DAY).pin_status(_pin(world, world["F"].spki_sha256, Property.PUBLIC_KEY)).state
            == NOT_YET
        )

    def test_siblings_have_the_subject_the_key_the_level_and_are_in_service(self, world: World) -> None:
        world.add("R").add("R2", key_of="R", subject_of="R").add(
            "X", role="cross", key_of="R", subject_of="R", signed_by=["O"]
        ).add("O")
        world.add("dead", "2025-01-01", key_of="R", subject_of="R").add("other name", key_of="R")
        world.add("other key", subject_of="R").add("issuer", role="intermediate", key_of="R", subject_of="R")
        world.add("mail", tls=False, key_of="R", subject_of="R")
        judge = world.judge(DAY)
        assert sorted(world.name(a) for a in judge.siblings(world["R"])) == ["R2", "X"]
        assert sorted(world.name(a) for a in judge.siblings(world["mail"])) == ["R", "R2", "X"]

    def test_successors_of_a_pin_are_never_what_it_names(self, world: World) -> None:
        world.add("R", "2025-01-01").add("R2", "2025-01-01", key_of="R").add("S").move("R", "R2 S").move(
            "R2", "S"
        )
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        assert _names(world, world.judge(DAY).pin_successors(key)) == ["S"]

    def test_a_pin_s_successors_are_one_each_of_what_it_pins(self, world: World) -> None:
        world.add("R").add("S").add("S2", key_of="S").move("R", "S S2")
        thumbprint = _pin(world, world["R"].sha256, Property.THUMBPRINT)
        assert _names(world, world.judge(DAY).pin_successors(thumbprint)) == ["S", "S2"]
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        assert len(world.judge(DAY).pin_successors(key).authorities) == 1

    def test_many_certificates_of_few_keys_are_not_too_many_for_a_key_pin(self, world: World) -> None:
        world.add("R").add("S")
        copies = [f"S{number:02}" for number in range(MAX_ADDITIONS)]
        for name in copies:
            world.add(name, key_of="S")
        world.move("R", ["S", *copies])
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        assert world.judge(DAY).pin_successors(key).roots_above == 0

    def test_the_roots_above_are_the_operator_s_own_one_a_key(self, world: World) -> None:
        world.add("R").add("R2", key_of="R").add("X", operator="Other")
        world.add("I", "2025-01-01", role="intermediate", signed_by=["R", "R2", "X"])
        issuer = _pin(world, world["I"].sha256, Property.THUMBPRINT)
        assert [(world.name(root), after.authorities) for root, after in world.judge(DAY).roots_above(issuer)] == [("R", ())]

    def test_another_operator_s_roots_stand_in_where_there_are_no_others(self, world: World) -> None:
        world.add("X", operator="Other").add("I", "2025-01-01", role="intermediate", signed_by=["X"])
        issuer = _pin(world, world["I"].sha256, Property.THUMBPRINT)
        assert [world.name(root) for root, _ in world.judge(DAY).roots_above(issuer)] == ["X"]

    def test_a_root_has_no_root_above(self, world: World) -> None:
        world.add("X").add("C", "2025-01-01", role="cross", signed_by=["X"])
        assert world.judge(DAY).roots_above(_pin(world, world["C"].sha256, Property.THUMBPRINT)) == []

    def test_where_the_roots_above_have_left_what_takes_their_place_is_named_once_a_key(self, world: World) -> None:
        world.add("R", "2025-01-01").add("R2", "2025-01-01", key_of="R").add("S").move(["R", "R2"], "S")
        world.add("I", "2025-01-01", role="intermediate", signed_by=["R", "R2"])
        ((root, after),) = world.judge(DAY).roots_above(_pin(world, world["I"].sha256, Property.THUMBPRINT))
        assert (world.name(root), _names(world, after)) == ("R", ["S"])

    def test_of_one_name_and_key_the_root_stands_for_the_others(self, world: World) -> None:
        world.add("R")
        for name in "ABCDEF":
            world.add(name, role="cross", key_of="S", subject_of="S", signed_by=["R"])
        world.add("S").add("I", role="intermediate")
        world.move("I", ["S", *"ABCDEF"], level_note="the issuing CA is replaced by roots")
        key = _pin(world, world["I"].spki_sha256, Property.PUBLIC_KEY)
        assert _names(world, world.judge(DAY).pin_successors(key)) == ["S"]

    def test_what_covers_what(self, world: World) -> None:
        world.add("R").add("R2", key_of="R", subject_of="R").add(
            "I", role="intermediate", signed_by=["R"]
        ).add("D", "2025-01-01")
        world.add("J", role="intermediate", signed_by=["D"])
        judge = world.judge(DAY)
        thumbprint = _pin(world, world["R"].sha256, Property.THUMBPRINT)
        key = _pin(world, world["R"].spki_sha256, Property.PUBLIC_KEY)
        name = _pin(world, world["R"].subject, Property.SUBJECT_DN)
        serial = _pin(world, world["R"].serial, Property.SERIAL_NUMBER)
        assert judge.covers(thumbprint, world["R"])
        assert not judge.covers(thumbprint, world["R2"])
        assert judge.covers(key, world["R2"])
        assert judge.covers(name, world["R2"])
        # A root in the set accepts what stands under it; a name or serial number is compared with the issuer
        # alone.
        assert judge.covers(thumbprint, world["I"])
        assert judge.covers(key, world["I"])
        assert not judge.covers(name, world["I"])
        assert not judge.covers(serial, world["I"])
        assert not judge.covers(thumbprint, world["J"])
        assert not judge.covers(
            _pin(world, world["D"].sha256, Property.THUMBPRINT), world["J"]
        )  # the root has left
