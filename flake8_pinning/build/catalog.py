"""From the sources under ``catalog/`` to the compiled catalog: load, check, compile."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.build.compiler import compile_catalog
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.programmes import load_programmes
from flake8_pinning.build.records import AuthorityRecord, read_authorities
from flake8_pinning.build.services import load_services
from flake8_pinning.build.transitions import check_transitions, load_transitions
from flake8_pinning.catalog.binary import CatalogError
from flake8_pinning.catalog.toml import TomlFile


def build_catalog(sources: Path, authorities: Iterable[AuthorityRecord] | None = None) -> bytes:
    """The compiled catalog of *sources* (``catalog/``), whose content alone decides the bytes.

    :param authorities: records to check and compile in place of those in *sources*.
    :raises BuildError: one line with file, line and what to do.
    """
    version = read_version(sources)
    if authorities is None:
        authorities = read_authorities(sources / "authorities")
    records = {record.sha256: record for record in authorities}
    loaded = load_transitions(sources / "transitions")
    check_transitions(loaded, records)
    return compile_catalog(
        records.values(),
        version=version.isoformat(),
        transitions=[_compact(item.entry) for item in loaded],
        programmes=load_programmes(sources / "programmes", records, version),
        services=load_services(sources / "services.toml", records),
        sources=digest_sources(sources),
    )


def digest_sources(sources: Path) -> dict[str, str]:
    """SHA-256 over the files of each part of *sources*: name and content, in the order of the names."""
    digests: dict[str, str] = {}
    for part in ("authorities", "transitions", "programmes", "services.toml"):
        digest = hashlib.sha256()
        files = (sources / part).glob("*.*") if "." not in part else sources.glob(part)
        for path in sorted(files):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
        digests[part.partition(".")[0]] = digest.hexdigest()
    return digests


def read_version(sources: Path) -> date:
    """The day of the reports that *sources* was made from.

    :raises BuildError: ``catalog.toml`` cannot be read or has no such date.
    """
    path = sources / "catalog.toml"
    try:
        version = TomlFile(path).data.get("version")
    except CatalogError as error:
        raise BuildError(str(error)) from None
    if type(version) is not date:
        raise BuildError(f"{path}: version must be a date such as 2026-08-21, without quotes")
    return version


def _compact(entry: dict[str, Any]) -> dict[str, Any]:
    compact: dict[str, Any] = {key: value for key, value in entry.items() if value not in ("", [], None)}
    if "level_note" in compact:
        compact["level_note"] = 1  # the reason is for the maintainers, the fact for the judge
    for key in ("from", "to"):
        compact[key] = [member["sha256"] for member in entry[key]]
    return compact
