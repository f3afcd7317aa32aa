"""What the commands of `pinning catalog` share: where the compiled form belongs, what is missing, how lists are cut."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flake8_pinning.catalog import CatalogError
from flake8_pinning.catalog.catalog import PACKAGED
from flake8_pinning.cli.catalog.common import (
    certificate_extra,
    compiled_path,
    first,
    over,
    write_atomically,
    write_output,
)


def test_the_compiled_form_belongs_into_the_package_beside_its_sources(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "catalog").mkdir()
    monkeypatch.chdir(tmp_path)
    assert compiled_path(Path("catalog")) == PACKAGED
    (tmp_path / "flake8_pinning" / "data").mkdir(parents=True)
    (tmp_path / "flake8_pinning" / "__init__.py").touch()
    assert compiled_path(Path("catalog")) == Path("flake8_pinning/data/catalog.bin")
    assert compiled_path(tmp_path / "catalog") == tmp_path / "flake8_pinning" / "data" / "catalog.bin"


@pytest.mark.parametrize(("name", "said"), [("cryptography.x509", True), ("asn1crypto", True), ("json5", False), (None, False)])
def test_a_package_that_is_missing(name: str | None, said: bool) -> None:
    line = rf"\Athis reads certificates and needs the package {name}: pip install 'flake8-pinning\[certificates\]'\Z"
    with pytest.raises(CatalogError if said else ModuleNotFoundError, match=line if said else "nothing here"):  # noqa: SIM117
        with certificate_extra():
            raise ModuleNotFoundError("nothing here", name=name)


def test_output_goes_into_folders_that_are_made(tmp_path: Path, capfd) -> None:
    file = tmp_path / "deep" / "er" / "out.txt"
    write_output("Zürich\n", file)
    assert file.read_bytes() == "Zürich\n".encode()
    write_output("Zürich\n", None)
    assert capfd.readouterr().out == "Zürich\n"


def test_output_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(CatalogError) as error:
        write_atomically(tmp_path / "file" / "out.txt", b"new")
    assert str(error.value).startswith(f"{tmp_path / 'file' / 'out.txt'}: ")
    assert os.linesep not in str(error.value)
    assert (tmp_path / "file").read_text() == "old"


def test_lists_are_cut_where_they_are_long() -> None:
    assert list(first("abc", 3)) == list(first("abc", None)) == ["  a", "  b", "  c"]
    assert list(first("abc", 1)) == ["  a", "  … 2 more, see --all"]
    assert list(first("", 1)) == []


def test_a_catalog_just_compiled_with_private_ones_on_top(world, tmp_path: Path) -> None:
    world.add("R")
    file = tmp_path / "ours.toml"
    file.write_text(f'[[authority]]\nname = "Ours"\nsha256 = "{"1" * 64}"\nnot_after = 2040-01-01\n', encoding="utf-8")
    assert [authority.name for authority in over(world.compiled(), [file])] == ["R", "Ours"]
    assert [authority.name for authority in over(world.compiled(), [])] == ["R"]
