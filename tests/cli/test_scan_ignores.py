"""Comments that ask for silence: where they stand, what they say, when they end."""

from __future__ import annotations

from pathlib import Path

import pytest

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
PIN = f'PINS = ["{OLD}"]'


def codes(out):
    return [line.split(": ")[1].split()[0] for line in out.splitlines() if ": PIN" in line]


@pytest.mark.parametrize(
    "comment",
    [
        "# pinning: ignore",
        "# pinning: ignore[PIN101] the vendor moves in March",
        "# pinning:ignore[PIN203,PIN101]",
        "# pinning: ignore[pin1] lower case, a family",
        "# pinning: ignore[PIN101] until=2026-11-24 its last day",
        "# TODO: pinning: ignore until=2027-01-01",
    ],
)
def test_beside_the_pin(project, pinning, comment):
    Path("a.py").write_text(f"{PIN}  {comment}\n", encoding="utf-8")
    code, out, err = pinning("scan")
    assert (code, err) == (0, "")
    assert out == "Not shown: 1 ignored by comments.\n"


@pytest.mark.parametrize(
    ("name", "above", "line"),
    [
        ("a.py", "# pinning: ignore[PIN1]", PIN),
        ("a.go", "// pinning: ignore[PIN1]", f'var pins = []string{{"{OLD}"}}'),
        ("a.kt", "/* pinning: ignore[PIN1] until=2027-01-01 */", f'val thumbprint = "{OLD}"'),
        ("a.js", " * pinning: ignore[PIN1] until=2027-01-01", f'const thumbprint = "{OLD}"'),
        ("a.xml", "<!-- pinning: ignore[PIN1] until=2027-01-01 -->", f"<pin>{OLD}</pin>"),
        ("a.sql", "-- pinning: ignore[PIN1]", f"INSERT INTO thumbprint VALUES ('{OLD}')"),
        ("a.ini", "; pinning: ignore[PIN1]", f"thumbprint = {OLD}"),
        ("a.vb", "' pinning: ignore[PIN1]", f'thumbprint = "{OLD}"'),
        ("a.bat", "REM pinning: ignore[PIN1]", f"set thumbprint={OLD}"),
        ("a.j2", "{# pinning: ignore[PIN1] until=2027-01-01 #}", f'thumbprint = "{OLD}"'),
        ("a.tex", "% pinning: ignore[PIN1]", f'thumbprint = "{OLD}"'),
        ("a.yaml", "  # pinning: ignore[PIN1]", f'  thumbprint: "{OLD}"'),
    ],
)
def test_on_the_line_above_in_any_syntax(project, pinning, name, above, line):
    Path(name).write_text(f"{line}\n", encoding="utf-8")
    assert pinning("scan")[0] == 1, "there is a finding without the comment"
    Path(name).write_text(f"{above}\n{line}\n", encoding="utf-8")
    code, _, err = pinning("scan")
    assert (code, err) == (0, "")


def test_a_comment_beside_another_pin_is_not_about_the_next_line(project, pinning):
    Path("a.py").write_text(f"A = ['{OLD}']  # pinning: ignore\nB = ['{OLD}']\n", encoding="utf-8")
    code, out, _ = pinning("scan")
    assert code == 1
    assert "a.py:2:6: PIN101" in out
    assert "a.py:1" not in out


def test_other_codes_stay(project, pinning):
    Path("a.py").write_text(f"{PIN}  # pinning: ignore[PIN203]\n", encoding="utf-8")
    assert codes(pinning("scan")[1]) == ["PIN101"]


def test_behind_its_day_the_finding_comes_back_and_says_so(project, pinning):
    Path("a.py").write_text(f"{PIN}  # pinning: ignore[PIN101] until=2026-11-23 waiting\n", encoding="utf-8")
    code, out, err = pinning("scan")
    assert (code, err) == (1, "")
    assert "(it was ignored until 2026-11-23)" in out.splitlines()[0]
    assert pinning("scan", as_of="2026-11-23")[0] == 0


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("# pinning: ignore[PIN999]", "pinning: ignore: 'PIN999' is no code such as PIN101"),
        ("# pinning: ignore[PIN101", "pinning: ignore[ is not closed"),
        ("# pinning: ignore[]", "pinning: ignore[] names no code"),
        ("# pinning: ignore until=soon", "pinning: ignore: until=soon is no day such as 2027-03-01"),
    ],
)
def test_a_comment_that_cannot_be_followed_silences_nothing(project, pinning, comment, problem):
    Path("a.py").write_text(f"{PIN}  {comment}\n", encoding="utf-8")
    code, out, err = pinning("scan")
    assert code == 1
    assert codes(out) == ["PIN101"]
    assert err == f"pinning: a.py:1: {problem}\n"


def test_words_that_only_look_alike(project, pinning):
    for words in ("# spinning: ignore", "# pinning: ignored", "# pinning ignore", "# pinning: please ignore"):
        Path("a.py").write_text(f"{PIN}  {words}\n", encoding="utf-8")
        assert pinning("scan")[0] == 1, words


def test_line_ends_of_windows(project, pinning):
    Path("a.py").write_bytes(f"X = 1\r\n# pinning: ignore[PIN101]\r\n{PIN}\r\n".encode())
    assert pinning("scan")[0] == 0


def test_a_pin_over_several_lines(project, pinning):
    Path("a.py").write_text(
        f'PINS = [\n    "{OLD[:20]}"\n    "{OLD[20:]}",  # pinning: ignore[PIN1]\n]\n', encoding="utf-8"
    )
    assert pinning("scan")[0] == 0
