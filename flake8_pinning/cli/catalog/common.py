"""What the catalog's commands share: options, where the sources are, progress, writing a file in one step."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.catalog.catalog import PACKAGED
from flake8_pinning.catalog.private import PrivateCatalog, load_private
from flake8_pinning.cli.common import write_out
from flake8_pinning.files import replace_file

EXTRA = "pip install 'flake8-pinning[certificates]'"
_PACKAGES = {"cryptography", "asn1crypto", "certifi", "tomli"}


def add_sources(parser: argparse.ArgumentParser) -> None:
    """``--sources``: the folder people edit."""
    parser.add_argument(
        "--sources",
        type=Path,
        metavar="DIR",
        help="the catalog's sources (default: catalog/ of the checkout this runs in)",
    )


def today(args: argparse.Namespace) -> date:
    """The day of ``--as-of``, or today."""
    chosen: date | None = args.as_of
    return chosen or date.today()


def find_sources(given: Path | None) -> Path | None:
    """The folder of the catalog's sources: *given*, else ``catalog/`` here or in a folder above.

    :raises CatalogError: *given* is no such folder.
    """
    if given is not None:
        if not (given / "catalog.toml").is_file():
            raise CatalogError(f"{given}: not the sources of a catalog (no catalog.toml in it)")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "catalog" / "catalog.toml").is_file() and (folder / "catalog" / "authorities").is_dir():
            # Relative where it can be: the paths in messages are the ones people see in their checkout.
            return Path("catalog") if folder == here else folder / "catalog"
    return None


def need_sources(given: Path | None) -> Path:
    """As :func:`find_sources`; not to find any is an error.

    :raises CatalogError: there are none.
    """
    found = find_sources(given)
    if found is None:
        raise CatalogError(
            "no catalog/ here or above: run this in a checkout of flake8-pinning, or give --sources DIR"
        )
    return found


def compiled_path(sources: Path) -> Path:
    """Where the compiled form of *sources* belongs: into the package of the same checkout, else the running
    one."""
    beside = sources.absolute().parent / "flake8_pinning" / "data"
    if (beside.parent / "__init__.py").is_file():
        path = beside / PACKAGED.name
        return path if sources.is_absolute() else Path(os.path.relpath(path))
    return PACKAGED


def load_catalog(args: argparse.Namespace) -> Catalog:
    """The packaged catalog with the private ones of ``--pinning-catalog``."""
    return Catalog.load(private=args.pinning_catalog)


def over(compiled: bytes, private: list[Path]) -> Catalog:
    """A catalog just compiled, with private ones on top of it."""
    reader = CompiledCatalog(compiled)
    extras: list[PrivateCatalog] = []
    for file in private:
        extras.append(load_private(file, Catalog(reader, extras)))
    return Catalog(reader, extras)


@contextmanager
def certificate_extra() -> Iterator[None]:
    """Turn a missing package of the ``certificates`` extra into the line that says what to install.

    :raises CatalogError: one is missing.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise CatalogError(f"this reads certificates and needs the package {error.name}: {EXTRA}") from None


def write_atomically(path: Path, content: bytes) -> None:
    """Put *content* at *path* in one step, in folders that are made where they lack.

    :raises CatalogError: it cannot be written; *path* is as it was then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        raise CatalogError(f"{path}: {error.strerror or error}") from None


def write_output(text: str, output: Path | None) -> None:
    """Print *text*, or write it to *output*; as UTF-8 wherever it goes, since names are in many scripts.

    :raises CatalogError: it cannot be written.
    """
    if output is not None:
        write_atomically(output, text.encode("utf-8"))
    else:
        write_out(text)


def first(lines: Iterable[str], most: int | None) -> Iterator[str]:
    """The first *most* lines of a list below its title, and how many there are more."""
    listed = list(lines)
    yield from (f"  {line}" for line in listed[:most])
    if most is not None and len(listed) > most:
        yield f"  … {len(listed) - most:,} more, see --all"
