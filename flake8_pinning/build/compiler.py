"""Compile checked sources into the one file that the linter loads (:mod:`flake8_pinning.catalog.binary`)."""

from __future__ import annotations

import hashlib
import json
import struct
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.catalog.binary import MAGIC, MOZILLA, ROLES, ROW, SCHEMA, TLS, alias_hash
from flake8_pinning.pins.names import fold, name_key


def compile_catalog(
    records: Iterable[AuthorityRecord],
    *,
    version: str,
    transitions: Sequence[Mapping[str, Any]] = (),
    programmes: Sequence[Mapping[str, Any]] = (),
    services: Sequence[Mapping[str, Any]] = (),
    sources: Mapping[str, str] | None = None,
) -> bytes:
    """The compiled catalog's bytes, which depend on the arguments alone.

    :param version: the catalog's date, ``YYYY-MM-DD``.
    :param transitions: JSON-able transitions whose ``from`` and ``to`` are SHA-256 in hex.
    :param programmes: JSON-able programme dates whose ``sha256`` is in hex.
    :param sources: name of each source → its SHA-256, for the header.
    """
    ordered = sorted(records, key=lambda record: record.sha256)
    rows = {record.sha256: row for row, record in enumerate(ordered)}
    keys = {spki: place for place, spki in enumerate(sorted({record.spki_sha256 for record in ordered}))}
    spki_sha1 = {record.spki_sha256: record.spki_sha1 for record in ordered}
    operators = _numbered(record.operator for record in ordered)
    key_names = _numbered(record.key for record in ordered)
    strings = _numbered(name for record in ordered for name in (record.subject, record.issuer))

    packed_rows, variable = bytearray(), bytearray()
    for record in ordered:
        flags = ROLES.index(record.role) | (TLS if record.tls else 0) | (MOZILLA if record.mozilla else 0)
        packed_rows += ROW.pack(
            int(record.not_before.timestamp()),
            int(record.not_after.timestamp()),
            flags,
            key_names[record.key],
            operators[record.operator],
            strings[record.subject],
            strings[record.issuer],
            len(variable),
        )
        signers = b"".join(struct.pack("<H", rows[signer]) for signer in record.signed_by)
        for field in (_serial_bytes(record.serial), bytes.fromhex(record.ski), signers):
            variable += bytes([len(field)]) + field

    aliases = sorted({pair for row, record in enumerate(ordered) for pair in _aliases(row, record)})
    encoded = [name.encode("utf-8") for name in strings]
    offsets, position = [0], 0
    for raw in encoded:
        position += len(raw)
        offsets.append(position)
    citations: dict[tuple[str, ...], int] = {}
    sections: dict[str, bytes] = {
        "sha256": b"".join(bytes.fromhex(record.sha256) for record in ordered),
        "sha1": b"".join(bytes.fromhex(record.sha1) for record in ordered),
        "spki_sha256": b"".join(bytes.fromhex(spki) for spki in keys),
        "spki_sha1": b"".join(bytes.fromhex(spki_sha1[spki]) for spki in keys),
        "key": _little("H", (keys[record.spki_sha256] for record in ordered)),
        "alias_hash": _little("I", (value for value, _ in aliases)),
        "alias_row": _little("H", (row for _, row in aliases)),
        "rows": bytes(packed_rows),
        "variable": bytes(variable),
        "string_offset": _little("I", offsets),
        "strings": b"".join(encoded),
        "transitions": _json([_transition(entry, rows, citations) for entry in transitions]),
        "programmes": _json([_programme(entry, rows, citations) for entry in programmes if entry["sha256"] in rows]),
        "services": _json(list(services)),
    }
    sections["citations"] = _json(list(citations))
    places, at = {}, 0
    for name, raw in sections.items():
        places[name] = [at, len(raw)]
        at += len(raw)
    header = _json(
        {
            "schema": SCHEMA,
            "version": version,
            "authorities": len(ordered),
            "operators": list(operators),
            "keys": list(key_names),
            "sections": places,
            "sources": dict(sorted((sources or {}).items())),
        }
    )
    body = MAGIC + struct.pack("<I", len(header)) + header + b"".join(sections.values())
    return body + hashlib.sha256(body).digest()


def _aliases(row: int, record: AuthorityRecord) -> Iterable[tuple[int, int]]:
    yield alias_hash("serial", _serial_bytes(record.serial)), row
    if record.ski:
        yield alias_hash("ski", bytes.fromhex(record.ski)), row
    if record.subject:
        yield alias_hash("dn", name_key(record.subject)), row
    if record.common_name:
        yield alias_hash("cn", fold(record.common_name)), row


def _serial_bytes(serial: str) -> bytes:
    value = int(serial, 16)
    return value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True)


def _transition(
    entry: Mapping[str, Any], rows: Mapping[str, int], citations: dict[tuple[str, ...], int]
) -> dict[str, Any]:
    """Rows for fingerprints and numbers for sources: both stand in many entries."""
    return {
        **entry,
        "from": [rows[sha256] for sha256 in entry["from"]],
        "to": [rows[sha256] for sha256 in entry["to"]],
        "sources": [_cite(citations, source["url"], source["title"]) for source in entry["sources"]],
    }


def _programme(entry: Mapping[str, Any], rows: Mapping[str, int], citations: dict[tuple[str, ...], int]) -> list[Any]:
    source = _cite(citations, entry["source"])
    return [rows[entry["sha256"]], entry["programme"], entry["date"], entry["kind"], entry["status"], source]


def _cite(citations: dict[tuple[str, ...], int], *citation: str) -> int:
    return citations.setdefault(citation, len(citations))


def _numbered(values: Iterable[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(sorted(set(values)))}


def _little(code: str, values: Iterable[int]) -> bytes:
    packed = array(code, values)
    if struct.pack("=H", 1) != struct.pack("<H", 1):  # pragma: no cover - big-endian machines
        packed.byteswap()
    return packed.tobytes()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")
