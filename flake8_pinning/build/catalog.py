"""From the sources under ``catalog/`` to the compiled catalog: load, check, compile."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from flake8_pinning.build.compiler import compile_catalog
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.programmes import load_programmes
from flake8_pinning.build.records import read_authorities
from flake8_pinning.build.transitions import check_transitions, load_transitions
from flake8_pinning.catalog.binary import CatalogError
from flake8_pinning.catalog.toml import TomlFile


def build_catalog(sources: Path) -> bytes:
    """The compiled catalog of the source folder *sources* (``catalog/``), whose content alone decides the bytes.

    :raises BuildError: one line with file, line and what to do.
    """
    records = {record.sha256: record for record in read_authorities(sources / "authorities")}
    loaded = load_transitions(sources / "transitions")
    check_transitions(loaded, records)
    return compile_catalog(
        records.values(),
        version=_version(sources / "catalog.toml"),
        transitions=[_compact(item.entry) for item in loaded],
        programmes=load_programmes(sources / "programmes", records),
        services=_services(sources / "services.toml"),
        sources=digest_sources(sources),
    )


def digest_sources(sources: Path) -> dict[str, str]:
    """SHA-256 over the files of each part of *sources*: name and content, in the order of the names."""
    digests: dict[str, str] = {}
    for part in ("authorities", "transitions", "programmes"):
        digest = hashlib.sha256()
        for path in sorted((sources / part).glob("*.*")):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
        digests[part] = digest.hexdigest()
    return digests


def _version(path: Path) -> str:
    try:
        return str(TomlFile(path).data["version"].isoformat())
    except CatalogError as error:
        raise BuildError(str(error)) from None
    except (KeyError, AttributeError):
        raise BuildError(f"{path}: version must be a date such as 2026-08-21, without quotes") from None


def _services(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    try:
        return list(TomlFile(path).data.get("service", []))
    except CatalogError as error:
        raise BuildError(str(error)) from None


def _compact(entry: dict[str, Any]) -> dict[str, Any]:
    compact = {
        key: value for key, value in entry.items() if value not in ("", [], None) and key != "level_note"
    }
    for key in ("from", "to"):
        compact[key] = [member["sha256"] for member in entry[key]]
    return compact
