"""Private catalogs: the CAs and transitions that only a company knows, as TOML on top of the public catalog.

A private catalog adds; it can never change what the public catalog says of a certificate. docs/catalog.md has the
format, ``pinning catalog add`` writes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_pinning.catalog.binary import ROLES
from flake8_pinning.catalog.decode import transition
from flake8_pinning.catalog.model import Authority, Transition
from flake8_pinning.catalog.toml import SHA256, TomlFile, transitions
from flake8_pinning.pins.names import parse_name

if TYPE_CHECKING:
    from flake8_pinning.catalog.catalog import Catalog

_HEX = re.compile(r"[0-9a-f]*\Z")
_DIGESTS = {"sha1": 20, "spki_sha256": 32, "spki_sha1": 20}
_KNOWN = {
    "name", "sha256", "sha1", "spki_sha256", "spki_sha1", "ski", "serial", "subject", "issuer", "not_before", "not_after",
    "role", "key", "tls", "operator", "signed_by",
}  # fmt: skip


@dataclass(frozen=True)
class PrivateCatalog:
    """What one private file adds."""

    path: Path
    authorities: tuple[Authority, ...]
    transitions: tuple[Transition, ...]


def load_private(path: Path, public: Catalog) -> PrivateCatalog:
    """Read and check one private catalog.

    :param public: the catalog it stands on; its facts win, and a contradiction is an error.
    :raises CatalogError: one line with file, line and what is wrong.
    """
    file = TomlFile(path)
    entries = file.data.get("authority", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise file.fail("write each authority as a table: [[authority]]", "authority")
    rows: dict[str, int] = {}
    authorities: list[Authority] = []
    for entry in entries:
        authority = _authority(file, entry, len(public) + len(authorities))
        key = authority.sha256.hex()
        if public.by_thumbprint(authority.sha256):
            raise file.fail(f"{key} is a public CA already; its facts cannot be changed, only named in transitions", key)
        if key in rows:
            raise file.fail(f"{key} stands twice", key)
        rows[key] = authority.row
        authorities.append(authority)
    authorities = [_signed(file, entry, authority, rows, public) for entry, authority in zip(entries, authorities, strict=True)]

    def row(member: dict[str, str]) -> int:
        found = public.by_thumbprint(bytes.fromhex(member["sha256"]))
        if found:
            return found[0].row
        if member["sha256"] in rows:
            return rows[member["sha256"]]
        raise file.fail(f"no authority has the fingerprint {member['sha256']}", member["sha256"])

    taken = {entry.id for entry in public.transitions}
    result = []
    for entry in transitions(file):
        if entry["id"] in taken:
            raise file.fail(f"the id {entry['id']} is taken", entry["id"])
        taken.add(entry["id"])
        result.append(transition({**entry, "from": [row(m) for m in entry["from"]], "to": [row(m) for m in entry["to"]]}))
    return PrivateCatalog(path, tuple(authorities), tuple(result))


def _authority(file: TomlFile, entry: dict[str, Any], row: int) -> Authority:
    sha256 = entry.get("sha256")
    if not isinstance(sha256, str) or not SHA256.match(sha256):
        raise file.fail(f"sha256: {sha256!r} is not 64 lower-case hex digits", "[[authority]]")
    unknown = sorted(set(entry) - _KNOWN)
    if unknown:
        raise file.fail(f"unknown key {unknown[0]!r}", unknown[0], sha256)

    def octets(key: str, size: int | None = None) -> bytes:
        value = entry.get(key, "")
        if not isinstance(value, str) or not _HEX.match(value) or len(value) % 2:
            raise file.fail(f"{key}: {value!r} is not lower-case hex", str(value), sha256)
        if value and size and len(value) != 2 * size:
            raise file.fail(f"{key}: {len(value)} digits where {2 * size} belong", value, sha256)
        return bytes.fromhex(value)

    def day(key: str) -> date:
        value = entry.get(key)
        if isinstance(value, datetime):
            return value.date()
        if not isinstance(value, date):
            raise file.fail(f"{key} must be a date such as 2026-04-15, without quotes", sha256)
        return value

    subject = entry.get("subject") or f"CN={entry.get('name', '')}"
    for name in (subject, entry.get("issuer") or subject):
        try:
            parse_name(name)
        except ValueError as error:
            raise file.fail(str(error), sha256) from None
    role = entry.get("role", "root")
    if role not in ROLES:
        raise file.fail(f"role must be one of {', '.join(ROLES)}, not {role!r}", sha256)
    digests = {key: octets(key, size) for key, size in _DIGESTS.items()}
    serial = str(entry.get("serial", "0"))
    if not re.fullmatch(r"-?[0-9a-f]+", serial):
        raise file.fail(f"serial: {serial!r} is not lower-case hex", serial, sha256)
    return Authority(
        row=row,
        sha256=bytes.fromhex(sha256),
        sha1=digests["sha1"],
        spki_sha256=digests["spki_sha256"],
        spki_sha1=digests["spki_sha1"],
        ski=octets("ski"),
        serial=int(serial, 16),
        subject=subject,
        issuer=entry.get("issuer") or subject,
        not_before=day("not_before") if "not_before" in entry else date.min,
        not_after=day("not_after"),
        role=role,
        key=str(entry.get("key", "unknown")),
        tls=bool(entry.get("tls", True)),
        mozilla=False,
        operator=str(entry.get("operator") or file.data.get("operator") or file.path.stem),
        signed_by=(),
    )


def _signed(
    file: TomlFile, entry: dict[str, Any], authority: Authority, rows: dict[str, int], public: Catalog
) -> Authority:
    listed = entry.get("signed_by", [])
    signers = []
    for signer in listed if isinstance(listed, list) else [listed]:
        found = public.by_thumbprint(bytes.fromhex(signer)) if SHA256.match(str(signer)) else ()
        if not found and signer not in rows:
            raise file.fail(f"signed_by: no authority has the fingerprint {signer}", str(signer))
        signers.append(found[0].row if found else rows[signer])
    return Authority(**{**authority.__dict__, "signed_by": tuple(signers)}) if signers else authority
