"""``pinning rules --catalog … --output …``: Semgrep rules for the CAs that only a company knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from generated_rules import found_lines, semgrep

from flake8_pinning.cli import main

RDS = Path(__file__).parent.parent.parent / "catalog" / "private" / "amazon-rds.toml"
ROOT_2019 = "f254c7d5e923b5b7510cd79ef7777c1ca7e64a3c9722e40d645478fc70aad008"
"""SHA-256 of Amazon RDS Root 2019 CA, in service until 2024-08-22."""
G1_ROOT = "0f0d8ac1ab6b2cd1b7bc2c2c2b2ce9b2b0e4e2ab8b0c5f3ab3d1c6b1a2f9e8d7"
"""No CA's."""
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def rules(capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["rules", "--as-of", "2026-11-24", *map(str, arguments)])
        return (code, *capsys.readouterr())

    return run


def test_semgrep_finds_private_cas_with_them(tmp_path: Path, rules: Command) -> None:
    folder = tmp_path / "rules"
    assert rules("--catalog", RDS, "--output", folder) == (0, f"{folder}\n", "")
    source = tmp_path / "src"
    source.mkdir()
    (source / "Db.java").write_text(f'class Db {{\n  String pin = "{ROOT_2019}";\n  String other = "{G1_ROOT}";\n}}\n', encoding="utf-8")
    colons = ":".join(ROOT_2019.upper()[place : place + 2] for place in range(0, 64, 2))
    (source / "values.yaml").write_text(f"tls:\n  fingerprint: {colons}\n", encoding="utf-8")
    (source / "public.go").write_text('var r3 = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"\n', encoding="utf-8")
    output = semgrep(folder, source)
    assert {name: sorted(lines) for name, lines in found_lines(output).items()} == {"Db.java": [2], "values.yaml": [2]}
    for hit in output["results"]:
        assert "Amazon RDS Root 2019 CA" in hit["extra"]["message"]
        assert hit["extra"]["severity"] == "ERROR"
        assert ROOT_2019 in hit["extra"]["metadata"]["fingerprints"]


def test_the_same_arguments_give_the_same_bytes_and_nothing_of_others_goes(tmp_path: Path, rules: Command) -> None:
    rules("--catalog", RDS, "--output", tmp_path)
    first = (tmp_path / "private.yaml").read_bytes()
    (tmp_path / "ours.yaml").write_text("rules: []\n", encoding="utf-8")
    assert rules("--pinning-catalog", RDS, "--output", tmp_path)[0] == 0
    assert (tmp_path / "private.yaml").read_bytes() == first
    assert str(RDS.parent) not in first.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ours.yaml", "private.yaml"]


def test_the_catalogs_of_the_settings_are_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: Command) -> None:
    (tmp_path / "cas.toml").write_bytes(RDS.read_bytes())
    (tmp_path / "pyproject.toml").write_text('[tool.pinning]\ncatalogs = ["cas.toml"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert rules("--output", "rules") == (0, "rules\n", "")
    assert "Amazon RDS Root 2019 CA" in (tmp_path / "rules" / "private.yaml").read_text(encoding="utf-8")
    assert rules("--output", "none", "--isolated") == (2, "", "pinning: rules: --output needs --catalog FILE, or catalogs in [tool.pinning]\n")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--catalog", "missing.toml", "--output", "rules"], "missing.toml: No such file or directory"),
        (["--catalog", "empty.toml", "--output", "rules"], "rules: no CA of these catalogs leaves service, so that there is nothing to look for"),
        (["--catalog", str(RDS), "--output", "a-file"], "a-file: File exists"),
        (["--catalog", str(RDS)], "rules: --catalog goes with --output DIR, where the rules are to be written"),
    ],
)
def test_bad_input_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: Command, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_text("mine\n", encoding="utf-8")
    (tmp_path / "empty.toml").write_text('operator = "Nobody"\n', encoding="utf-8")
    assert rules(*arguments) == (2, "", f"pinning: {message}\n")
    assert (tmp_path / "a-file").read_text(encoding="utf-8") == "mine\n"
    assert not (tmp_path / "rules").exists()
