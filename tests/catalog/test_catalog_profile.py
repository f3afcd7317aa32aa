"""What `pinning catalog show` says of one authority, each line on a small catalog that brings it about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import CatalogError
from flake8_pinning.judge import MAX_ADDITIONS, Judge
from flake8_pinning.profile import find
from flake8_pinning.profile.json import profile_json
from flake8_pinning.profile.text import brief, profile

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import World

DAY = "2026-01-01"


def sections(judge: Judge, world: World, name: str, most: int = 20) -> dict[str, list[str]]:
    """Title → lines; what stands above the first title is under the authority's name."""
    found: dict[str, list[str]] = {}
    title = ""
    for line in profile(judge, world[name], most):
        if line and not line.startswith(" "):
            title = line
            found[title] = []
        elif line.strip():
            found[title].append(line[2:])
    return found


class TestHead:
    def test_all_of_it(self, world: World) -> None:
        world.add("R", mozilla=True)
        authority = world["R"]
        head = sections(world.judge(DAY), world, "R")["R"]
        assert head[:2] == [
            "a root of Example Trust, rsa2048, issues for TLS servers",
            "in service until 2040-01-01 (expiry)",
        ]
        rows = dict(line.split("  ", 1) for line in head[2:])
        assert {key: value.strip() for key, value in rows.items() if key in ("sha256", "subject", "valid", "mozilla")} == {
            "sha256": authority.sha256.hex(),
            "subject": authority.subject,
            "valid": "2015-01-01 to 2040-01-01",
            "mozilla": "trusted for TLS servers",
        }
        assert "issuer" not in rows  # its own

    @pytest.mark.parametrize(
        ("until", "since", "said"),
        [
            ("2025-06-01", "2015-01-01", "left service on 2025-06-01 (expiry)"),
            ("2026-06-01", "2015-01-01", "leaves service on 2026-06-01 (expiry)"),
            ("2040-01-01", "2027-01-01", f"not valid yet on {DAY}"),
        ],
    )
    def test_states(self, world: World, until: str, since: str, said: str) -> None:
        world.add("R", until, since=since, role="cross", tls=False, issuer="CN=X")
        head = sections(world.judge(DAY), world, "R")["R"]
        assert head[:2] == [
            "a cross-certificate of a root of Example Trust, rsa2048, does not issue for TLS servers",
            said,
        ]
        assert any(line.split() == ["issuer", "CN=X"] for line in head)


class TestChain:
    def test_up_to_the_roots(self, world: World) -> None:
        world.add("R").add("Old", "2025-01-01").add("X", role="cross", key_of="R", signed_by=["Old"])
        world.add("J", role="intermediate", since="2027-01-01", signed_by=["R"])
        world.add("I", role="intermediate", signed_by=["J", "X", "I"])
        assert sections(world.judge(DAY), world, "I")["chain"] == [
            f"signed by J (intermediate, not valid before 2027-01-01) {world['J'].sha256.hex()}",
            f"  signed by R (root, in service until 2040-01-01) {world['R'].sha256.hex()}",
            f"signed by X (cross, left 2025-01-01) {world['X'].sha256.hex()}",
            f"  signed by Old (root, left 2025-01-01) {world['Old'].sha256.hex()}",
        ]

    def test_a_circle_ends(self, world: World) -> None:
        world.add("A", role="intermediate", signed_by=["B"]).add("B", role="intermediate", signed_by=["A"])
        assert [line.split(" (")[0] for line in sections(world.judge(DAY), world, "A")["chain"]] == ["signed by B"]

    def test_nobody_who_is_known(self, world: World) -> None:
        world.add("I", role="intermediate").add("R")
        assert sections(world.judge(DAY), world, "I")["chain"] == ["signed by a CA that is not in the catalog"]
        assert "chain" not in sections(world.judge(DAY), world, "R")


class TestKey:
    def test_other_certificates_the_siblings_first(self, world: World) -> None:
        world.add("R").add("Q").add("twin", key_of="R", since="2010-01-01")
        world.add("X", role="cross", key_of="R", subject_of="R", signed_by=["Q"], since="2016-01-01")
        world.add("Y", "2025-01-01", role="cross", key_of="R", subject_of="R", issuer="CN=Gone")
        assert sections(world.judge(DAY), world, "R")["other certificates of this key"] == [
            f"{world['X'].sha256.hex()}  cross by Q, in service until 2040-01-01",
            f"{world['twin'].sha256.hex()}  root, in service until 2040-01-01, as CN=twin,O=Example Trust,C=XX",
            f"{world['Y'].sha256.hex()}  cross by CN=Gone, left 2025-01-01",
        ]


class TestTransitions:
    def test_by_which_it_leaves(self, world: World) -> None:
        world.add("R").add("S")
        world.move("R", "S", "2027-01-01", kind="service", services=["api.example.com", "example"])
        world.move("R", [], None, cause="expired", no_successor="it is retired")
        assert sections(world.judge(DAY), world, "R")["leaves by"] == [
            "R to S",
            "  example-1, 2027-01-01, replaced, stated; only for api.example.com, example",
            "  to S",
            "  https://example.com/",
            "R to []",
            "  example-2, expired, stated",
            "  no successor: it is retired",
            "  https://example.com/",
        ]

    def test_by_which_it_comes_in_the_latest_first_and_not_too_many(self, world: World) -> None:
        world.add("S")
        for number, day in enumerate(["2020-01-01", "2024-01-01", None]):
            world.add(f"R{number}").move(f"R{number}", "S", day)
        judge = world.judge(DAY)
        all_three = ["2024-01-01  R1 to S (example-2)", "2020-01-01  R0 to S (example-1)", "no day      R2 to S (example-3)"]
        assert sections(judge, world, "S", 12)["comes in by"] == all_three
        assert sections(judge, world, "S", 8)["comes in by"] == [*all_three[:2], "… 1 more, see --all"]

    def test_what_to_accept_in_its_place(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S").move("R", "S", None, evidence="unverified")
        assert sections(world.judge(DAY), world, "R")[f"accept in its place on {DAY}"] == [
            f"S (root, rsa2048, to 2040-01-01) {world['S'].sha256.hex()}",
            "not certain: check the sources before you pin these",
        ]

    def test_the_roots_above_many(self, world: World) -> None:
        issuers = world.move_to_many("O", "A", MAX_ADDITIONS + 1)
        found = sections(world.judge(DAY), world, "O")
        assert found[f"accept in its place on {DAY}"][0] == f"the roots above {len(issuers)} successors:"
        assert found["leaves by"][2] == "  to I00, I01, I02, I03, I04, I05, I06, I07 and 3 more"


class TestDays:
    def test_programmes(self, world: World) -> None:
        world.add("R").programme("R", "2027-01-01", "distrust-after", status="announced")
        world.programme("R", "2028-01-01", "projected", status="projected").programme("R", "2025-01-01", "policy", of="Apple")
        assert sorted(sections(world.judge(DAY), world, "R")["root programmes"]) == [
            "2025-01-01  Apple changes its rules for the root  https://example.com/",
            "2027-01-01  Mozilla trusts no certificate issued from then on (announced)  https://example.com/",
            "2028-01-01  Mozilla will end its trust because of the key's age (projected)  https://example.com/",
        ]

    def test_the_timeline(self, world: World) -> None:
        world.add("R").add("S")
        world.move("R", "S", "2027-01-01", kind="service", services=["api"], announced=date(2025, 1, 1).isoformat())
        world.move("R", "S", "2028-01-01", effective="2025-06-01")
        judge = world.judge(DAY)
        assert sections(judge, world, "R")["timeline"] == [
            "2015-01-01  validity begins",
            "2025-01-01  announced (example-1)",
            "2025-06-01  successors come into use (example-2)",
            "2026-01-01  <- the day this is about",
            "2027-01-01  cannot be relied on there: transition 1 (example-1)",
            "2028-01-01  cannot be relied on: transition 2 (example-2)",
            "2040-01-01  validity ends",
        ]
        assert "2025-06-01  comes into use (example-2)" in sections(judge, world, "S")["timeline"]

    def test_a_departure_that_is_no_event_of_its_own(self, world: World) -> None:
        world.add("R", "2027-01-01").add("I", role="intermediate", signed_by=["R"])
        timeline = sections(world.judge(DAY), world, "I")["timeline"]
        assert any(line.startswith("2027-01-01  leaves service: ") for line in timeline)


class TestSeveral:
    def test_a_line_each(self, world: World) -> None:
        world.add("Root One").add("Root Two", "2025-01-01").add("Root Three")
        found = find(world.catalog, "root")
        lines = list(brief(world.judge(DAY), found, 2))
        assert lines[0] == "3 CAs fit; show one by its SHA-256"
        assert [line.split("  ", 2)[2] for line in lines[1:3]] == [
            "Root One    root          in service until 2040-01-01  Example Trust",
            "Root Three  root          in service until 2040-01-01  Example Trust",
        ]
        assert lines[3:] == ["  … 1 more: say more of the name"]
        assert "left since 2025-01-01" in list(brief(world.judge(DAY), found, 3))[3]

    def test_which_are_meant(self, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        world.add("Alpha Root").add("Root Alpha", operator="Other").add("Beta")
        catalog = world.catalog

        def names(value: str) -> list[str]:
            return [authority.name for authority in find(catalog, value)]

        assert names(world["Beta"].sha256.hex(":")) == ["Beta"]
        assert names(world["Beta"].sha256.hex()[:8].upper()) == ["Beta"]
        assert names("lpha roo") == ["Alpha Root", "Root Alpha"]  # the whole phrase first
        assert names("(OTHER) root") == ["Root Alpha"]
        assert names("abcdef" + "0" * 40) == names(" ") == names("no such CA") == []
        monkeypatch.chdir(tmp_path)
        (tmp_path / "pin.txt").write_text(world["Beta"].spki_sha256.hex() + "\n", encoding="utf-8")
        (tmp_path / "ca.der").write_bytes(b"\x30\x03\x02\x01\x05")
        assert names("pin.txt") == ["Beta"]
        assert names("ca.der") == []  # a certificate of nobody is no name to look for

    def test_a_file_that_cannot_be_read(self, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from pathlib import Path

        file = tmp_path / "ca.pem"
        file.touch()

        def refuse(path: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(CatalogError, match=r"ca\.pem: Permission denied\Z"):
            find(world.add("R").catalog, str(file))


def test_the_json_has_what_the_page_has(world: World) -> None:
    world.add("R", "2030-01-01").add("X", role="cross", key_of="R", subject_of="R").add("S")
    world.move("R", "S", "2025-06-01", effective="2025-01-01").programme("R", "2027-01-01")
    told: dict[str, Any] = profile_json(world.judge(DAY), world["R"])
    assert (told["status"], told["deadline"], told["reason"]) == ("left", "2025-06-01", "transition 1")
    for field, name in (("siblings", "X"), ("same_key", "X"), ("replacements", "S")):
        assert [entry["sha256"] for entry in told[field]] == [world[name].sha256.hex()]
    (leaving,) = told["transitions_from"]
    assert (leaving["id"], leaving["announced"], leaving["effective"]) == ("example-1", None, "2025-01-01")
    assert told["transitions_to"] == told["signed_by"] == []
    assert [entry["date"] for entry in told["programmes"]] == ["2027-01-01"]
    assert {"date": DAY, "what": "<- the day this is about"} in told["timeline"]
