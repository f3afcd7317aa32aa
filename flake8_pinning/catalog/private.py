"""Private catalogs: the CAs and transitions that only a company knows, as TOML on top of the public catalog.

A private catalog adds; it can never change what the public catalog says of a certificate. docs/catalog.md has
the format, ``pinning catalog add`` writes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

from flake8_pinning.catalog.binary import ROLES, CatalogError
from flake8_pinning.catalog.decode import transition
from flake8_pinning.catalog.lookups import Lookups
from flake8_pinning.catalog.model import Authority, Transition
from flake8_pinning.catalog.toml import SHA256, TomlFile, transitions
from flake8_pinning.pins.names import escape, parse_name

_HEX = re.compile(r"[0-9a-f]*\Z")
_SERIAL = re.compile(r"-?[0-9a-f]+\Z")
_DIGESTS = {"sha1": 20, "spki_sha256": 32, "spki_sha1": 20}
_KNOWN = {
    "name", "sha256", "sha1", "spki_sha256", "spki_sha1", "ski", "serial", "subject", "issuer",
    "not_before", "not_after",
    "role", "key", "tls", "operator", "signed_by",
}  # fmt: skip


@dataclass(frozen=True)
class PrivateCatalog:
    """What one private file adds."""

    path: Path
    authorities: tuple[Authority, ...]
    transitions: tuple[Transition, ...]


def load_private(path: Path, public: Lookups) -> PrivateCatalog:
    """Read and check one private catalog.

    :param public: the catalog it stands on; its facts win, and a contradiction is an error.
    :raises CatalogError: one line with file, line and what is wrong.
    """
    file = TomlFile(path)
    unknown = sorted(set(file.data) - {"operator", "authority", "transition"})
    if unknown:
        raise file.fail(f"unknown key {unknown[0]!r}; write [[authority]] or [[transition]]", unknown[0])
    if not isinstance(file.data.get("operator", ""), str):
        raise file.fail("operator must be a text", "operator")
    entries = file.data.get("authority", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise file.fail("write each authority as a table: [[authority]]", "authority")
    rows: dict[str, int] = {}
    authorities: list[Authority] = []
    for number, entry in enumerate(entries):
        authority = _authority(file, number, entry, len(public) + number)
        key = authority.sha256.hex()
        if public.by_thumbprint(authority.sha256):
            what = f"{key} is a public CA already; its facts cannot be changed, only named in transitions"
            raise file.fail_in("authority", number, "sha256", what)
        if public.by_thumbprint(authority.sha1):
            other = public.by_thumbprint(authority.sha1)[0]
            what = f"sha1: {authority.sha1.hex()} is another CA's, {other.name}"
            raise file.fail_in("authority", number, "sha1", what)
        if key in rows:
            raise file.fail_in("authority", number, "sha256", f"{key} stands twice")
        rows[key] = authority.row
        authorities.append(authority)
    authorities = [
        _signed(file, number, entry, authority, rows, public)
        for number, (entry, authority) in enumerate(zip(entries, authorities, strict=True))
    ]

    def row(member: dict[str, str]) -> int:
        found = public.by_thumbprint(bytes.fromhex(member["sha256"]))
        if found:
            return found[0].row
        if member["sha256"] in rows:
            return rows[member["sha256"]]
        raise file.fail(f"no authority has the fingerprint {member['sha256']}", member["sha256"])

    taken = {entry.id for entry in public.transitions}
    result = []
    for entry in transitions(file, need_sources=False):
        if entry["id"] in taken:
            raise file.fail(f"the id {entry['id']} is taken", entry["id"])
        taken.add(entry["id"])
        outside = next((m for m in entry["from"] if m["sha256"] not in rows), None)
        if outside and entry["kind"] == "authority":
            # It would make every tool say that a public CA has left service.
            what = (
                f"{entry['id']}: {outside['sha256']} is not this file's CA: "
                'write kind = "service" and the services'
            )
            raise file.fail(what, outside["sha256"], f'"{entry["id"]}"')
        result.append(
            transition(
                {**entry, "from": [row(m) for m in entry["from"]], "to": [row(m) for m in entry["to"]]}
            )
        )
    return PrivateCatalog(path, tuple(authorities), tuple(result))


def _authority(file: TomlFile, number: int, entry: dict[str, Any], row: int) -> Authority:
    def fail(key: str, what: str) -> CatalogError:
        return file.fail_in("authority", number, key, what)

    def text(key: str, default: str) -> str:
        value = entry.get(key, default)
        if not isinstance(value, str):
            raise fail(key, f"{key} must be a text, not {value!r}")
        return value

    def octets(key: str, size: int | None = None) -> bytes:
        value = text(key, "")
        if not _HEX.match(value) or len(value) % 2:
            raise fail(key, f"{key}: {value!r} is not lower-case hex")
        if value and size and len(value) != 2 * size:
            raise fail(key, f"{key}: {len(value)} digits where {2 * size} belong")
        return bytes.fromhex(value)

    def day(key: str) -> date:
        value = entry.get(key)
        if isinstance(value, datetime):
            return (value.astimezone(timezone.utc) if value.tzinfo else value).date()
        if not isinstance(value, date):
            raise fail(key, f"{key} must be a date such as 2026-04-15, without quotes")
        return value

    sha256 = text("sha256", "")
    if not SHA256.match(sha256):
        raise fail("sha256", f"sha256: {sha256!r} is not 64 lower-case hex digits")
    unknown = sorted(set(entry) - _KNOWN)
    if unknown:
        raise fail(unknown[0], f"unknown key {unknown[0]!r}")
    subject = text("subject", "") or f"CN={escape(text('name', ''))}"
    issuer = text("issuer", "") or subject
    for key, name in (("subject", subject), ("issuer", issuer)):
        try:
            parse_name(name)
        except ValueError as error:
            raise fail(key, f"{key}: {error}") from None
    role = text("role", "root")
    if role not in ROLES:
        raise fail("role", f"role must be one of {', '.join(ROLES)}, not {role!r}")
    tls = entry.get("tls", True)
    if not isinstance(tls, bool):
        raise fail("tls", f"tls must be true or false, not {tls!r}")
    serial = text("serial", "0")
    if not _SERIAL.match(serial):
        raise fail("serial", f"serial: {serial!r} is not lower-case hex")
    not_before = day("not_before") if "not_before" in entry else date.min
    not_after = day("not_after")
    if not_after < not_before:
        raise fail("not_after", f"not_after {not_after} is before not_before {not_before}")
    digests = {key: octets(key, size) for key, size in _DIGESTS.items()}
    return Authority(
        row=row,
        sha256=bytes.fromhex(sha256),
        sha1=digests["sha1"],
        spki_sha256=digests["spki_sha256"],
        spki_sha1=digests["spki_sha1"],
        ski=octets("ski"),
        serial=int(serial, 16),
        subject=subject,
        issuer=issuer,
        not_before=not_before,
        not_after=not_after,
        role=role,
        key=text("key", "unknown"),
        tls=tls,
        mozilla=False,
        operator=text("operator", "").strip() or str(file.data.get("operator", "")).strip() or file.path.stem,
        signed_by=(),
    )


def _signed(
    file: TomlFile,
    number: int,
    entry: dict[str, Any],
    authority: Authority,
    rows: dict[str, int],
    public: Lookups,
) -> Authority:
    listed = entry.get("signed_by", [])
    signers = []
    for signer in listed if isinstance(listed, list) else [listed]:
        valid = isinstance(signer, str) and SHA256.match(signer)
        found = public.by_thumbprint(bytes.fromhex(signer)) if valid else ()
        if not found and (not valid or signer not in rows):
            raise file.fail_in(
                "authority", number, "signed_by", f"signed_by: no authority has the fingerprint {signer!r}"
            )
        signers.append(found[0].row if found else rows[signer])
    return replace(authority, signed_by=tuple(signers)) if signers else authority
