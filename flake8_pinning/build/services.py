"""Load ``catalog/services.toml``: providers' services and the authorities they may present."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.catalog.binary import CatalogError
from flake8_pinning.catalog.model import LEVELS
from flake8_pinning.catalog.toml import SHA256, Fail, TomlFile, checked_sources, identified
from flake8_pinning.pins.names import label_of

_KNOWN = {"id", "name", "words", "note", "ignored", "authorities", "sources"}


def load_services(path: Path, records: Mapping[str, AuthorityRecord]) -> list[dict[str, Any]]:
    """The checked services of the file at *path*, JSON-able, by id; none where the file is missing.

    :param records: the authorities by their SHA-256, which every member must be among, under the name given.
    :raises BuildError: with file and line.
    """
    if not path.exists():
        return []
    try:
        file = TomlFile(path)
        entries = file.data.get("service", [])
        unknown = sorted(set(file.data) - {"service"})
        if unknown:
            raise file.fail(f"unknown key {unknown[0]!r}; write [[service]]", unknown[0])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise file.fail("write each service as a table: [[service]]", "service")
        loaded: dict[str, dict[str, Any]] = {}
        for number, entry in enumerate(entries):
            service = _service(file, number, entry, records)
            if service["id"] in loaded:
                raise file.fail_in("service", number, "id", f"the id {service['id']} stands twice")
            loaded[service["id"]] = service
    except CatalogError as error:
        raise BuildError(str(error)) from None
    return [loaded[key] for key in sorted(loaded)]


def _service(
    file: TomlFile, number: int, entry: Mapping[str, Any], records: Mapping[str, AuthorityRecord]
) -> dict[str, Any]:
    name, fail = identified(file, "service", number, entry, _KNOWN)
    service: dict[str, Any] = {"id": name}
    for key, needed in (("name", True), ("note", False), ("ignored", False)):
        value = entry.get(key, "")
        if not isinstance(value, str) or (needed and not value.strip()):
            raise fail(f"{key} must be a text", key)
        if value.strip():
            service[key] = " ".join(value.split())
    words = entry.get("words", [])
    if not isinstance(words, list) or not all(
        isinstance(word, str) and word == word.lower() for word in words
    ):
        raise fail("words must be a list of lower-case texts", "words")
    if words:
        service["words"] = words
    service["authorities"] = _authorities(entry.get("authorities"), records, fail)
    service["sources"] = checked_sources(entry.get("sources"), "service", fail)
    return service


def _authorities(value: Any, records: Mapping[str, AuthorityRecord], fail: Fail) -> list[str]:
    if not isinstance(value, list) or not value:
        raise fail('authorities: list them as { name = "…", sha256 = "…" }', "authorities")
    members: dict[str, AuthorityRecord] = {}
    for item in value:
        if not isinstance(item, dict) or set(item) != {"name", "sha256"}:
            raise fail('authorities: write each one as { name = "…", sha256 = "…" }', "authorities")
        digest = item["sha256"]
        if not isinstance(digest, str) or not SHA256.match(digest):
            raise fail(f"authorities: {digest!r} is not 64 lower-case hex digits", "authorities", f'"{digest}"')
        record = records.get(digest)
        if record is None:
            raise fail(f"authorities: no authority has the fingerprint {digest}", "authorities", digest)
        if item["name"] != label_of(record.subject):
            raise fail(f"authorities: {digest} is {label_of(record.subject)!r}, not {item['name']!r}", "authorities", digest)
        if digest in members:
            raise fail(f"authorities: {digest} is listed twice", "authorities", digest)
        if not record.tls:
            raise fail(f"authorities: {item['name']} issues no TLS server certificates", "authorities", digest)
        members[digest] = record
    if all(LEVELS[record.role] != "root" for record in members.values()):
        raise fail("authorities: no root among them; a backup pin is a root", "authorities")
    return list(members)
