"""What settings and comments take from ``pinning scan``, they take from ``pinning fix`` too."""

from __future__ import annotations

from pathlib import Path

import pytest

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
R3 = "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
PIN = f'PINS = ["{OLD}"]\n'
FIXED = f'PINS = ["{OLD}", "{NEW}"]\n'


@pytest.fixture
def write(project):
    def put(name: str, text: str) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return put


@pytest.fixture
def both(pinning):
    """What the two commands make of the folder: (exit code of scan, exit code of fix, files that fix changed)."""

    def run(*arguments: str) -> tuple[int, int, list[str]]:
        scanned, _, _ = pinning("scan", *arguments)
        code, out, _ = pinning("fix", *arguments, ".") if "." not in arguments else pinning("fix", *arguments)
        return scanned, code, [line.removeprefix("fixed ") for line in out.splitlines()]

    return run


# --- comments ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f'PINS = ["{OLD}"]  # pinning: ignore\n',
        f'PINS = ["{OLD}"]  # pinning: ignore[PIN101] until=2026-11-24 its last day\n',
        f'# pinning: ignore[PIN1] the vendor moves in March\nPINS = ["{OLD}"]\n',
        f'# pinning: ignore[PIN1]\r\nPINS = ["{OLD}"]\r\n',
        f'PINS = [\n    # pinning: ignore[PIN101] until=2027-01-01\n    "{OLD}",\n]\n',
        f'PINS = [\n    "{OLD[:20]}"\n    "{OLD[20:]}",  # pinning: ignore[PIN1]\n]\n',
    ],
)
def test_an_ignored_pin_set_is_not_edited(write, both, text):
    path = write("a.py", text)
    assert both() == (0, 0, [])
    assert path.read_bytes() == text.encode()


@pytest.mark.parametrize(
    "comment",
    ["# pinning: ignore[PIN203]", "# pinning: ignore[PIN101] until=2026-11-23", "# pinning: ignore[PIN999]", "# see above"],
)
def test_a_comment_about_something_else_or_past_its_day_stops_nothing(write, both, comment):
    path = write("a.py", f'PINS = ["{OLD}"]  {comment}\n')
    assert both() == (1, 1, ["a.py"])
    assert path.read_text() == f'PINS = ["{OLD}", "{NEW}"]  {comment}\n'


def test_the_set_beside_an_ignored_one_is_edited(write, both):
    path = write("a.py", f'A = ["{OLD}"]  # pinning: ignore\nB = ["{OLD}"]\n')
    assert both() == (1, 1, ["a.py"])
    assert path.read_text() == f'A = ["{OLD}"]  # pinning: ignore\nB = ["{OLD}", "{NEW}"]\n'


def test_ignored_findings_do_not_need_a_person(write, pinning):
    write("a.py", f'THUMBPRINT = "{OLD}"  # pinning: ignore[PIN102]\n')
    assert pinning("fix", ".") == (0, "", "")
    write("a.py", f'THUMBPRINT = "{OLD}"\n')
    assert pinning("fix", ".") == (0, "", "pinning: 1 more finding needs a person: pinning scan shows them\n")


# --- settings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "fixed"),
    [
        ("", ["src/a.py", "vendor/b.py"]),
        ('exclude = ["vendor"]', ["src/a.py"]),
        ('include = ["vendor/**"]', ["vendor/b.py"]),
        ('ignore = ["PIN101"]', []),
        ('select = ["PIN203"]', []),
        ('select = ["PIN1"]', ["src/a.py", "vendor/b.py"]),
        ('select = ["PIN203"]\nextend-select = ["PIN101"]', ["src/a.py", "vendor/b.py"]),
    ],
)
def test_files_and_codes_of_the_settings(write, both, settings, fixed):
    write("src/a.py", PIN)
    write("vendor/b.py", PIN)
    write("pyproject.toml", f"[tool.pinning]\n{settings}\n")
    assert both() == (bool(fixed), bool(fixed), fixed)
    assert Path("vendor/b.py").read_text() == (FIXED if "vendor/b.py" in fixed else PIN)


def test_globs_of_the_command_line_win(write, both):
    write("src/a.py", PIN)
    write("vendor/b.py", PIN)
    write("pyproject.toml", '[tool.pinning]\nexclude = ["src"]\n')
    assert both("--exclude", "vendor") == (1, 1, ["src/a.py"])


def test_what_is_named_is_fixed_unless_forced(write, pinning):
    path = write("vendor/b.py", PIN)
    write("pyproject.toml", '[tool.pinning]\nexclude = ["vendor"]\n')
    assert pinning("fix", "--force-exclude", str(path))[:2] == (0, "")
    assert pinning("fix", str(path))[:2] == (1, "fixed vendor/b.py\n")


def test_the_horizon_of_the_settings(write, pinning):
    path = write("a.py", PIN)
    write("pyproject.toml", "[tool.pinning]\nhorizon = 10\n")
    assert pinning("fix", ".", as_of="2026-01-01")[0] == 0
    assert pinning("fix", "--horizon", "200", ".", as_of="2026-01-01")[0] == 1
    assert path.read_text() == FIXED


def test_isolated_reads_no_settings(write, pinning):
    write("a.py", PIN)
    write("pyproject.toml", '[tool.pinning]\nexclude = ["*.py"]\n')
    assert pinning("fix", "--isolated", ".")[:2] == (1, "fixed a.py\n")


def test_sarif_offers_no_edit_of_an_ignored_set(write, pinning):
    write("a.py", f'A = ["{OLD}"]  # pinning: ignore\nB = ["{OLD}"]\n')
    _, out, _ = pinning("scan", "--format", "sarif")
    assert out.count('"fixes"') == 1
    assert out.count(NEW) >= 1
