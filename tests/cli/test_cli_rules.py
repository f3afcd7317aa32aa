"""``pinning rules``: where the Semgrep rules are, in a checkout and in an installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_pinning.cli import main, rules


def test_in_a_checkout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    folder = Path(capsys.readouterr().out.strip())
    assert (folder / "java").is_dir()
    assert main(["rules", "--inventory"]) == 0
    inventory = Path(capsys.readouterr().out.strip())
    assert list(inventory.glob("*.yaml"))
    assert main(["rules", "--fix"]) == 0
    assert (Path(capsys.readouterr().out.strip()) / "okhttp.yaml").is_file()


def test_in_an_installation_its_own_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_PACKAGE", tmp_path)
    for name in ("rules", "rules_inventory", "rules_fix"):
        (tmp_path / name).mkdir()
    assert rules.rules_path() == tmp_path / "rules"
    assert rules.rules_path(fix=True) == tmp_path / "rules_fix"
    assert rules.rules_path(inventory=True) == tmp_path / "rules_inventory"


def test_in_a_checkout_without_symbolic_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As git makes it on Windows: a link is a file that says where it leads."""
    monkeypatch.setattr(rules, "_PACKAGE", tmp_path / "flake8_pinning")
    monkeypatch.setattr(rules, "_CHECKOUT", tmp_path / "rules")
    for name in ("rules", "rules-inventory", "rules-fix"):
        (tmp_path / name).mkdir()
    for tier in ("inventory", "fix"):
        (tmp_path / "rules" / tier).write_text(f"../rules-{tier}", encoding="ascii")
    assert rules.rules_path(inventory=True) == tmp_path / "rules-inventory"
    assert rules.rules_path(fix=True) == tmp_path / "rules-fix"


def test_without_rules_it_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rules, "_PACKAGE", tmp_path)
    monkeypatch.setattr(rules, "_CHECKOUT", tmp_path / "checkout")
    assert main(["rules"]) == 2
    assert capsys.readouterr() == (
        "",
        "pinning: the Semgrep rules are not in this installation; install flake8-pinning again\n",
    )
