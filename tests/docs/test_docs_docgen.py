"""The command that writes the generated pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docs_blocks import ROOT

from flake8_pinning.catalog import Catalog
from flake8_pinning.docgen import __main__ as command


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("rules", "rules-inventory", "catalog"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("_build"))
    shutil.copy(ROOT / "README.md", tmp_path)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    return tmp_path


def test_it_says_what_is_stale_and_mends_it(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, orphan = checkout / "docs" / "codes" / "pin101.md", checkout / "docs" / "transitions" / "nobody.md"
    right = page.read_bytes()
    page.write_bytes(right.replace(b"| on | `pinning fix` |", b"| off | `pinning fix` |"))
    orphan.write_text("# Nobody\n", encoding="utf-8")
    assert command.main(["--check"]) == 1
    assert capsys.readouterr().out == "stale docs/codes/pin101.md\nstale docs/transitions/nobody.md\n"
    assert orphan.exists() and page.read_bytes() != right
    assert command.main([]) == 0
    assert capsys.readouterr().out == "wrote docs/codes/pin101.md\nremoved docs/transitions/nobody.md\n"
    assert page.read_bytes() == right
    assert command.main(["--check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_the_number_of_cas_is_the_catalog_s(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = checkout / "README.md"
    right = page.read_text(encoding="utf-8")
    number = f"-->{len(Catalog.load()):,}<!--"
    assert right.count(number) == 1
    page.write_text(right.replace(number, "-->9,999<!--"), encoding="utf-8")
    assert command.main(["--check"]) == 1
    assert capsys.readouterr().out == "stale README.md\n"
    assert command.main([]) == 0
    assert page.read_text(encoding="utf-8") == right
    capsys.readouterr()
    for text in ("# No number\n", right + right):
        page.write_text(text, encoding="utf-8")
        assert command.main([]) == 2
        assert capsys.readouterr().err.startswith("docgen: README.md: write <!-- docgen: authorities -->")
    page.unlink()
    assert command.main([]) == 2
    assert capsys.readouterr().err == f"docgen: {page}: No such file or directory\n"


def test_what_it_cannot_do_is_one_line(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--all"]) == 2
    assert capsys.readouterr().err == "docgen: usage: python -m flake8_pinning.docgen [--check]\n"
    (checkout / "docs" / "codes" / "pin101.md").write_text("# PIN101 without markers\n", encoding="utf-8")
    assert command.main([]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    shutil.rmtree(checkout / "docs" / "codes")
    assert command.main([]) == 2
    assert capsys.readouterr().err == "docgen: run it in a checkout, there is no docs/codes here\n"
