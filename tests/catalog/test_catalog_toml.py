"""Transitions as people write them: what is read, and on which line an error is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flake8_pinning.catalog import CatalogError, toml
from flake8_pinning.catalog.toml import TomlFile, checked_sources, transitions

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64
HEAD = 'operator = "Example Trust"\n'
WHOLE = f"""
[[transition]]
id = "example-2026"
title = "One gives way to  two"
reason = "rotation\\n of roots"
kind = "authority"
cause = "replaced"
evidence = "stated"
deadline = 2026-01-01
from = [{{ name = "One", sha256 = "{ONE}" }}]
to = [{{ name = "Two", sha256 = "{TWO}" }}]
[[transition.sources]]
url = "https://example.com/"
title = "An\\n announcement"
"""
SECOND = WHOLE.replace("example-2026", "example-2027")


def read(tmp_path: Path, text: str, **options: Any) -> list[dict[str, Any]]:
    path = tmp_path / "example.toml"
    path.write_text(text, encoding="utf-8")
    return transitions(TomlFile(path), **options)


def refused(tmp_path: Path, text: str) -> str:
    """What is said behind the file's name."""
    with pytest.raises(CatalogError) as error:
        read(tmp_path, text)
    return str(error.value).removeprefix(str(tmp_path / "example.toml") + ":")


class TestRead:
    def test_all_of_it(self, tmp_path: Path) -> None:
        assert read(tmp_path, HEAD + WHOLE) == [
            {
                "operator": "Example Trust",
                "id": "example-2026",
                "title": "One gives way to two",
                "reason": "rotation of roots",
                "kind": "authority",
                "cause": "replaced",
                "evidence": "stated",
                "no_successor": "",
                "deadline": "2026-01-01",
                "scope": [],
                "services": [],
                "from": [{"name": "One", "sha256": ONE}],
                "to": [{"name": "Two", "sha256": TWO}],
                "level_note": "",
                "sources": [{"url": "https://example.com/", "title": "An announcement"}],
            }
        ]

    def test_what_may_be_there(self, tmp_path: Path) -> None:
        more = (
            'kind = "service"\nservices = ["api.example.com"]\nscope = ["clients"]\nignored_since = 2025-01-01\n'
            'announced = 2024-01-01\neffective = 2024-06-01\nlevel_note = "roots now"\nprecision = "month"\n'
            'evidence_note = "by mail"\nignored_note = "since"\nnotes = "none"\nmerged = ["old-id"]\n'
        )
        (entry,) = read(tmp_path, HEAD + WHOLE.replace('kind = "authority"\n', more))
        assert (entry["kind"], entry["services"], entry["scope"]) == ("service", ["api.example.com"], ["clients"])
        assert (entry["announced"], entry["effective"]) == ("2024-01-01", "2024-06-01")
        assert (entry["ignored_since"], entry["level_note"]) == ("2025-01-01", "roots now")

    def test_nothing_replaces_what_nobody_looks_at(self, tmp_path: Path) -> None:
        text = HEAD + WHOLE.replace(f'to = [{{ name = "Two", sha256 = "{TWO}" }}]', "to = []\nignored_since = 2025-01-01")
        assert read(tmp_path, text)[0]["to"] == []
        text = text.replace("ignored_since = 2025-01-01", 'no_successor = "it is retired"')
        assert read(tmp_path, text)[0]["no_successor"] == "it is retired"

    def test_sources_may_be_wanted_or_not(self, tmp_path: Path) -> None:
        text = HEAD + WHOLE.split("[[transition.sources]]")[0]
        assert refused(tmp_path, text) == "4: example-2026: no source: add [[transition.sources]] with url and title"
        assert "sources" not in read(tmp_path, text, need_sources=False)[0]
        assert read(tmp_path, HEAD + WHOLE, need_sources=False)[0]["sources"]

    def test_a_file_without_transitions_needs_no_operator(self, tmp_path: Path) -> None:
        assert read(tmp_path, "# nothing yet\n") == []


class TestRefused:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ('kind = "authority"', 'kind = "root"', "8: example-2026: kind must be one of authority, service, not 'root'"),
            (
                'evidence = "stated"',
                'evidence = "sure"',
                "10: example-2026: evidence must be one of stated, partial, derived, unverified, not 'sure'",
            ),
            ('cause = "replaced"\n', "", "4: example-2026: cause must be one of replaced, expired, distrusted, revoked, not None"),
            (
                'cause = "replaced"',
                'cause = "replaced"\nprecision = "week"',
                "10: example-2026: precision must be one of day, month, year",
            ),
            ('title = "One gives way to  two"', "title = 5", "6: example-2026: title must say something"),
            ("deadline = 2026-01-01", 'deadline = 2026-01-01\nscope = ["a", 5]', "12: example-2026: scope must be a list of texts"),
            (f'sha256 = "{ONE}"', 'sha256 = "AB"', "12: example-2026: from: 'AB' is not 64 lower-case hex digits"),
            (f'sha256 = "{ONE}"', "sha256 = 5", "12: example-2026: from: 5 is not 64 lower-case hex digits"),
            (f'name = "One", sha256 = "{ONE}"', 'name = "One"', '12: example-2026: from: write each authority as { name = "…", sha256 = "…" }'),
            ('[{ name = "One"', '["One", { name = "One"', '12: example-2026: from: write each authority as { name = "…", sha256 = "…" }'),
            (
                f'sha256 = "{TWO}" }}',
                f'sha256 = "{TWO}" }}, {{ name = "Also two", sha256 = "{TWO}" }}',
                f"13: example-2026: {TWO} is listed twice in to",
            ),
            ('title = "An\\n announcement"', 'title = " "', "15: example-2026: the source https://example.com/ needs a title"),
            (
                'url = "https://example.com/"',
                f'url = "ftp://{"x" * 90}"',
                "14: example-2026: a source needs an https url, not {'url': 'ftp://" + "x" * 64 + "…",
            ),
        ],
    )
    def test_one_line_says_what_and_where(self, tmp_path: Path, old: str, new: str, said: str) -> None:
        text = HEAD + "\n" + WHOLE
        assert text.count(old) == 1
        assert refused(tmp_path, text.replace(old, new)) == said

    @pytest.mark.parametrize(
        ("members", "line", "said"),
        [
            ((ONE, TWO, "AB"), 16, "to: 'AB' is not 64 lower-case hex digits"),
            ((ONE, TWO, TWO), 15, f"{TWO} is listed twice in to"),
            ((ONE, ONE, TWO), 12, f"{ONE} both leaves and replaces"),
        ],
    )
    def test_the_line_of_a_member(self, tmp_path: Path, members: tuple[str, str, str], line: int, said: str) -> None:
        one, two, three = (f'  {{ name = "X", sha256 = "{sha256}" }},\n' for sha256 in members)
        text = HEAD + WHOLE.split("from = ")[0] + f"from = [\n{one}]\nto = [\n{two}{three}]\n"
        text += WHOLE[WHOLE.index("[[transition.sources]]") :]
        assert refused(tmp_path, text) == f"{line}: example-2026: {said}"

    @pytest.mark.parametrize(
        ("key", "said"),
        [
            ("from", "from is empty: which authority leaves?"),
            ("to", "to is empty: say in no_successor why nothing replaces it"),
        ],
    )
    def test_members_that_are_missing(self, tmp_path: Path, key: str, said: str) -> None:
        text = HEAD + "".join(line for line in WHOLE.splitlines(True) if not line.startswith(f"{key} ="))
        assert refused(tmp_path, text) == f"3: example-2026: {said}"

    def test_the_second_table_is_not_taken_for_the_first(self, tmp_path: Path) -> None:
        text = HEAD + WHOLE + "[other]\nx = 1\n" + SECOND.replace('cause = "replaced"', 'cause = "bored"')
        line = text.split('cause = "bored"')[0].count("\n") + 1
        assert refused(tmp_path, text).startswith(f"{line}: example-2027: cause must be one of ")

    def test_an_id_that_is_missing_is_the_table_s(self, tmp_path: Path) -> None:
        text = HEAD + WHOLE + SECOND.replace('id = "example-2027"\n', "") + WHOLE.replace("2026", "2028")
        line = [number for number, found in enumerate(text.splitlines(), 1) if found == "[[transition]]"][1]
        said = "a transition needs an id of lower-case words and dashes, not None"
        assert refused(tmp_path, text) == f"{line}: {said}"

    def test_an_id_behind_a_table_of_its_own_is_not_taken_for_it(self, tmp_path: Path) -> None:
        text = HEAD + WHOLE.replace('id = "example-2026"', 'id = "Example"').replace("[[transition]]", "  [[ transition ]]")
        assert refused(tmp_path, text).startswith("4: a transition needs an id")
        text = HEAD + WHOLE.replace('id = "example-2026"\n', "") + '[[other]]\nid = "x"\n'
        assert refused(tmp_path, text).startswith("3: a transition needs an id")

    def test_tables_written_in_one_line(self, tmp_path: Path) -> None:
        assert refused(tmp_path, HEAD + "\ntransition = [{ id = 5 }]\n").startswith("3: a transition needs an id")
        assert refused(tmp_path, HEAD + "\ntransition = [{ }]\n").startswith(" a transition needs an id")
        assert refused(tmp_path, HEAD + "transition = 5\n") == "2: write each transition as a table: [[transition]]"
        assert refused(tmp_path, HEAD + "transition = [5]\n") == "2: write each transition as a table: [[transition]]"

    def test_lines_are_counted_in_windows_files_too(self, tmp_path: Path) -> None:
        path = tmp_path / "example.toml"
        path.write_bytes((HEAD + WHOLE.replace('"replaced"', '"bored"')).replace("\n", "\r\n").encode("utf-8-sig"))
        with pytest.raises(CatalogError, match=r"example\.toml:8: example-2026: cause"):
            transitions(TomlFile(path))

    def test_what_is_no_source_at_all(self) -> None:
        def fail(what: str, near: str = "") -> CatalogError:
            return CatalogError(f"{near}: {what}")

        for value in (None, [], {}, "https://example.com/"):
            with pytest.raises(CatalogError, match=r"\A: no source: add \[\[service\.sources\]\] with url and title\Z"):
                checked_sources(value, "service", fail)
        with pytest.raises(CatalogError, match=r"\Asources: a source needs an https url, not 'x'\Z"):
            checked_sources(["x"], "service", fail)


class TestFile:
    def test_one_that_cannot_be_read(self, tmp_path: Path) -> None:
        path = tmp_path / "none.toml"
        with pytest.raises(CatalogError) as error:
            TomlFile(path)
        assert str(error.value) == f"{path}: No such file or directory"

    def test_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        path = tmp_path / "latin.toml"
        for text, line in ((b"\xe4 = 1\n", 1), (b"\na = '\xe4'\n", 2), (b"\n\n# \xe4", 3)):
            path.write_bytes(text)
            with pytest.raises(CatalogError) as error:
                TomlFile(path)
            assert str(error.value) == f"{path}:{line}: not UTF-8"

    def test_nested_too_deeply(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def loads(text: str) -> dict[str, Any]:
            raise RecursionError

        monkeypatch.setattr(toml, "_parser", lambda path: (loads, ValueError))
        path = tmp_path / "deep.toml"
        path.write_text("a = []\n", encoding="utf-8")
        with pytest.raises(CatalogError) as error:
            TomlFile(path)
        assert str(error.value) == f"{path}: nested too deeply"

    def test_the_line_behind_another(self, tmp_path: Path) -> None:
        path = tmp_path / "example.toml"
        path.write_text('a = "x"\nb = "y"\nc = "x"\n', encoding="utf-8")
        file = TomlFile(path)
        assert str(file.fail("here", '"x"')) == f"{path}:1: here"
        assert str(file.fail("here", '"x"', "b =")) == f"{path}:3: here"
        assert str(file.fail("here", '"x"', "not there")) == f"{path}:1: here"
        assert str(file.fail("nowhere", '"z"')) == f"{path}: nowhere"

    @pytest.mark.parametrize(
        ("table", "number", "key", "value", "line"),
        [
            ("thing", 0, "a", "", 2),
            ("thing", 0, "a", "one", 3),  # the value, wherever it stands in the table
            ("thing", 0, "a", "two", 2),  # of another table: the key
            ("thing", 0, "z", "two", 1),  # neither is there: the table
            ("thing", 1, "a", "two", 5),
            ("thing", 1, "a", "one", 5),
            ("item", 0, "b", "", 7),  # written in one line
            ("item", 0, "b", "three", 7),
        ],
    )
    def test_the_line_in_a_table(
        self, tmp_path: Path, table: str, number: int, key: str, value: str, line: int
    ) -> None:
        path = tmp_path / "example.toml"
        path.write_text(
            '[[thing]]\na = 1\nb = "one"\n[[thing]]\na = "two"\n[rest]\nitem = [{ b = "three" }]\n', encoding="utf-8"
        )
        assert str(TomlFile(path).fail_in(table, number, key, "here", value=value)) == f"{path}:{line}: here"

    def test_a_long_value_is_cut_to_a_line(self, tmp_path: Path) -> None:
        for size, shown in ((78, "'" + "x" * 78 + "'"), (79, "'" + "x" * 78 + "…")):
            text = (HEAD + WHOLE).replace(f'sha256 = "{ONE}"', f'sha256 = "{"x" * size}"')
            assert refused(tmp_path, text) == f"11: example-2026: from: {shown} is not 64 lower-case hex digits"
