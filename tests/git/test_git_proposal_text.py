"""What a commit message and a pull request say, sentence by sentence, on small catalogs."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from flake8_pinning.catalog import ANY_CONTEXT
from flake8_pinning.judge import Judge
from flake8_pinning.pins import Property
from flake8_pinning.pullrequest.fixer import Left, Step
from flake8_pinning.pullrequest.text import body, commit_message, title

if TYPE_CHECKING:
    from conftest import World

DAY = date(2026, 1, 1)


def step(
    world: World, old: str, new: str, *, values: tuple[str, ...] = (), files: tuple[str, ...] = ("a.py",)
) -> Step:
    """What one commit does: each of *old* is left behind for each of *new*.

    :param values: pins that the files have, as they are written.
    """
    judge = Judge(world.catalog, DAY)
    leaving = [world[name] for name in old.split()]
    transition = next(iter(world.catalog.transitions_from.get(leaving[0].row, ())), None)
    pins = [world.catalog.identify(value, ANY_CONTEXT)[0] for value in values]
    return Step(
        transition,
        {authority.row: (authority, judge.status(authority)) for authority in leaving},
        {world[name].row: world[name] for name in new.split()},
        {(pin.property.value, pin.algorithm): pin for pin in pins},
        dict.fromkeys(files),
        {transition.id: transition} if transition is not None else {},
    )


def text(steps: list[Step], *left: Left, **options: Any) -> str:
    return body(steps, left, as_of=DAY, catalog="2025-12-01", **options)


@pytest.fixture
def moved(world: World) -> World:
    return world.add("R").add("S").move("R", "S", "2025-06-01")


class TestCommits:
    def test_the_whole_message(self, moved: World) -> None:
        assert commit_message(step(moved, "R", "S")) == (
            "Accept S beside R\n"
            "\n"
            "R (Example Trust) left service on 2025-06-01 (transition 1). R to S.\n"
            "\n"
            "Added behind the pins that they replace, written in the same way: S\n"
            "(Example Trust). No pin is removed.\n"
            "\n"
            "Sources:\n"
            "- https://example.com/\n"
            "\n"
            "Pinning-Transition: example-1\n"
        )

    def test_where_only_the_certificate_changed(self, world: World) -> None:
        world.add("R", "2025-06-01").add("R2", key_of="R", subject_of="R")
        message = commit_message(step(world, "R", "R2"))
        assert "Sources:" not in message
        assert "Pinning-Transition" not in message
        assert message.endswith(" No pin is removed.\n")

    @pytest.mark.parametrize(
        ("size", "said"),
        [
            (10, "Accept N{0} and N{0}x beside O{0} and O{0}x"),
            (29, "Accept N{0} and 1 more beside O{0} and 1 more"),
            (40, "Accept 2 more CAs beside 2 that leave service"),
        ],
    )
    def test_the_first_line_has_72_characters_at_most(self, world: World, size: int, said: str) -> None:
        tail = "n" * (size - 13)
        old, new = ([f"{letter}{tail}", f"{letter}{tail}x"] for letter in "ON")
        for name in (*old, *new):
            world.add(name, "2025-06-01" if name in old else "2040-01-01")
        first = commit_message(step(world, " ".join(old), " ".join(new))).split("\n")[0]
        assert first == said.format(tail)
        assert len(first) <= 72

    def test_one_more_and_a_title_with_its_own_full_stop(self, world: World) -> None:
        new = "N" * 70
        world.add("R").add(new).move("R", new, "2025-06-01", title="the root goes.")
        message = commit_message(step(world, "R", new))
        assert message.startswith("Accept 1 more CA beside 1 that leave service\n")
        assert " (transition 1). The root goes. Added behind" in " ".join(message.split())
        assert all(len(line) <= 72 or new in line for line in message.splitlines())


class TestTitle:
    def test_names_while_they_fit(self, world: World) -> None:
        names = ["A" * 40, "B" * 40, "C" * 40]
        for name in names:
            world.add(name, "2025-06-01")
        world.add("S")
        steps = [step(world, name, "S") for name in names]
        assert title(steps[:1]) == f"Accept the CAs that replace {names[0]}"
        assert title(steps[:2]) == "Accept the CAs that replace 2 leaving ones"
        assert title(steps) == f"Accept the CAs that replace {names[0]} and 2 more"


class TestBody:
    def test_one_that_has_left(self, moved: World) -> None:
        said = text([step(moved, "R", "S", values=(moved["R"].sha256.hex(),))])
        assert said.startswith(
            "This code pins 1 certificate authority that has left or will leave service, in 1 file, and does not accept "
            "what comes instead. The first of them left on **2025-06-01**. Each commit adds what one transition asks for. "
            "Pins are only added: none is removed or moved.\n\n"
            "Judged on 2026-01-01 with the catalog of 2025-12-01, by `pinning pull-request`.\n"
        )
        assert "| R (Example Trust) | 2025-06-01 | transition 1 | S (Example Trust) | `a.py` |" in said
        assert "- R to S (deadline 2025-06-01): [Example](https://example.com/)\n" in said
        assert f"| S | `{moved['S'].sha256.hex()}` | 2040-01-01 |" in said
        assert "- The old pins do no harm. Remove them later, in a change of its own." in said
        assert "Keep the old pins" not in said
        assert "## Left for a person" not in said
        assert "Certificates were copied whole" not in said

    def test_several_that_will_leave(self, world: World) -> None:
        world.add("R", "2026-03-01").add("Q", "2026-02-01").add("S")
        world.move("R", "S", "2026-03-01", announced="2025-01-01", effective="2025-02-01")
        world.move("Q", "S", "2026-02-01")
        said = text([step(world, "R", "S", files=("a.py", "b.py")), step(world, "Q", "S")])
        assert "pins 2 certificate authorities that have left or will leave service, in 2 files" in said
        assert "The first of them leaves on **2026-02-01**." in said
        assert "- R to S (announced 2025-01-01, effective 2025-02-01, deadline 2026-03-01): " in said
        assert "- Keep the old pins until everything that still presents them has been renewed." in said
        assert "- The old pins do no harm" not in said

    def test_names_that_leave_alike_are_told_once(self, world: World) -> None:
        world.add("R").add("R2", subject_of="R").add("S").move(["R", "R2"], "S", "2025-06-01")
        said = text([step(world, "R R2", "S")])
        assert "| R (Example Trust) | 2025-06-01 | transition 1 |" in said

    def test_the_same_key_under_another_certificate(self, world: World) -> None:
        world.add("R", "2025-06-01").add("R2", key_of="R", subject_of="R")
        said = text([step(world, "R", "R2")])
        assert "## Sources\n\n- The same key is in service under another certificate: the catalog compares keys.\n" in said

    def test_a_transition_of_no_source_and_no_day(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S").move("R", "S", None, sources=[])
        assert "- R to S: no source\n" in text([step(world, "R", "S")])

    def test_the_commands_that_print_each_kind_of_pin(self, world: World) -> None:
        world.add("R", "2025-06-01").add("S")
        r = world["R"]
        values = (r.sha256.hex(), r.sha1.hex(), r.subject, r.serial, r.ski.hex())
        commands = text([step(world, "R", "S", values=values)]).split("```")[1].splitlines()[1:]
        assert commands == [
            "openssl x509 -in ca.pem -noout -subject -enddate -fingerprint -sha256",
            "openssl x509 -in ca.pem -noout -serial",
            "openssl x509 -in ca.pem -noout -subject -nameopt RFC2253",
            "openssl x509 -in ca.pem -noout -fingerprint -sha1",
        ]
        for value, end in ((r.spki_sha256.hex(), "od -An -tx1"), (b64encode(r.spki_sha256).decode(), "openssl base64")):
            *_, last = text([step(world, "R", "S", values=(value,))]).split("```")[1].strip().splitlines()
            assert last.endswith(f"| openssl dgst -sha256 -binary | {end}")

    def test_whole_certificates_were_copied(self, moved: World) -> None:
        made = step(moved, "R", "S", values=(moved["R"].sha256.hex(),))
        (pin,) = made.pins.values()
        made.pins = {(Property.OTHER.value, None): pin}
        assert "- Certificates were copied whole, after their SHA-256 had been compared" in text([made])

    def test_many_files_are_cut(self, moved: World) -> None:
        names = tuple(f"{number:02}.py" for number in range(21))
        row = next(line for line in text([step(moved, "R", "S", files=names)]).splitlines() if "`00.py`" in line)
        assert row.endswith("`18.py`<br>and 2 more |")
        row = next(line for line in text([step(moved, "R", "S", files=names[:20])]).splitlines() if "`00.py`" in line)
        assert row.endswith("`18.py`<br>`19.py` |")

    @pytest.mark.parametrize(
        ("name", "shown"),
        [("a`b.py", "``a`b.py``"), ("`", "`` ` ``"), ("a``b|c.py", "```a``b\\|c.py```"), ("a\nb", "`a b`")],
    )
    def test_names_of_files_stay_in_their_cell(self, moved: World, name: str, shown: str) -> None:
        assert f"| {shown} |\n" in text([step(moved, "R", "S", files=(name,))])

    def test_names_of_cas_are_no_markdown(self, world: World) -> None:
        world.add("R*[x](y)|<b>", "2025-06-01").add("S", operator="@someone")
        said = text([step(world, "R*[x](y)|<b>", "S")])
        assert r"R\*\[x\](y)\|\<b\>" in said
        assert r"S (\@someone)" in said

    def test_what_is_left_for_a_person(self, moved: World) -> None:
        one = Left("a b.py", 3, "PIN102", "R left\nservice: *add* S")
        said = text([step(moved, "R", "S")], one, problems=["c.py: left alone: it is no Python"])
        assert said.endswith(
            "## Left for a person\n\n"
            "- `a b.py:3` PIN102 R left service: \\*add\\* S\n"
            "- c.py: left alone: it is no Python\n"
        )

    def test_much_that_is_left_is_counted(self, moved: World) -> None:
        many = [Left("a.py", line, "PIN102", "R left service") for line in range(1, 53)]
        said = text([step(moved, "R", "S")], *many)
        assert "- `a.py:50` PIN102" in said
        assert "- `a.py:51` PIN102" not in said
        assert said.endswith("- and 2 more: `pinning scan` shows them\n")

    def test_github_s_limit_is_kept_at_the_end_of_a_line(self, moved: World) -> None:
        said = text([step(moved, "R", "S")], *[Left("a.py", 1, "PIN102", "x" * 3_000)] * 30)
        assert len(said) <= 65_536
        assert said.endswith("\n\n(The text was too long for a pull request; `pinning scan` shows the rest.)\n")
        assert said.split("\n\n(The text")[0].splitlines()[-1] == "- `a.py:1` PIN102 " + "x" * 3_000
