"""The compiled catalog: one file, read lazily, refused when damaged.

Layout: magic, header length (u32), JSON header, sections, and the SHA-256 of all that. The digest tables are
sorted columns of fixed width, so the look-up table of a digest kind is one pass of ``struct.iter_unpack``
over its column: no separate index is stored and nothing is parsed before a hit. docs/performance.md has the
forms that were measured against this one.
"""

from __future__ import annotations

import hashlib
import json
import struct
from array import array
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from flake8_pinning.catalog.model import Authority

MAGIC = b"PINCAT\x00\x01"
SCHEMA = 1
_CHECK = 32
ROW = struct.Struct("<qqBBHHHI")
"""not_before and not_after (seconds since 1970 UTC), flags, key, operator, subject, issuer, offset into
``variable``."""
ROLES = ("root", "cross", "intermediate")
TLS, MOZILLA = 4, 8
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
WIDTHS = {"sha256": 32, "sha1": 20, "spki_sha256": 32, "spki_sha1": 20}


class CatalogError(Exception):
    """A catalog file that cannot be used; the message is one line."""


def alias_hash(kind: str, value: str | bytes) -> int:
    """The 32-bit index key of a value that is no digest: a name, a serial number, a key identifier."""
    raw = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    return int.from_bytes(hashlib.blake2b(raw, digest_size=4, person=kind.encode()).digest(), "little")


class CompiledCatalog:
    """Read access to a compiled catalog's bytes.

    :raises CatalogError: the bytes are not a catalog, of another schema, or damaged.
    """

    def __init__(self, data: bytes, origin: str = "catalog") -> None:
        if data[: len(MAGIC)] != MAGIC:
            raise CatalogError(f"{origin}: not a compiled pinning catalog")
        if hashlib.sha256(data[:-_CHECK]).digest() != data[-_CHECK:]:
            raise CatalogError(
                f"{origin}: the catalog is damaged (its checksum does not match): install flake8-pinning "
                "again"
            )
        start = len(MAGIC) + 4
        size = int.from_bytes(data[len(MAGIC) : start], "little")
        try:
            header: dict[str, Any] = json.loads(data[start : start + size])
            schema = header.get("schema")
            if schema == SCHEMA:
                self.count: int = header["authorities"]
        except (ValueError, LookupError, AttributeError):
            raise CatalogError(f"{origin}: the catalog is damaged (its header cannot be read)") from None
        if schema != SCHEMA:
            raise CatalogError(
                f"{origin}: catalog schema {schema} is not the one this version reads ({SCHEMA})"
            )
        self.header = header
        self._data = data
        self._base = start + size

    @classmethod
    def load(cls, path: Path) -> CompiledCatalog:
        """Read the file at *path*.

        :raises CatalogError: it cannot be read or is no sound catalog.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CatalogError(f"{path}: {error.strerror or error}") from None
        return cls(data, str(path))

    def section(self, name: str) -> memoryview:
        offset, size = self.header["sections"][name]
        return memoryview(self._data)[self._base + offset : self._base + offset + size]

    def json(self, name: str) -> Any:
        return json.loads(bytes(self.section(name)))

    # --- digests --------------------------------------------------------------------------------------------

    def digest_index(self, column: str) -> dict[bytes, int]:
        """First eight bytes of a digest → its place in *column* (a row, or a key for the SPKI columns)."""
        layout = struct.Struct(f"8s{WIDTHS[column] - 8}x")
        prefixes = chain.from_iterable(layout.iter_unpack(self.section(column)))
        return dict(zip(prefixes, range(self.count + 1), strict=False))

    def digest(self, column: str, place: int) -> bytes:
        width = WIDTHS[column]
        return bytes(self.section(column)[place * width : (place + 1) * width])

    @cached_property
    def keys(self) -> array[int]:
        """Row → key: the place of its SubjectPublicKeyInfo in the SPKI columns."""
        return _unsigned(self.section("key"), "H")

    # --- aliases --------------------------------------------------------------------------------------------

    @cached_property
    def _aliases(self) -> tuple[dict[int, int], array[int], array[int]]:
        hashes = _unsigned(self.section("alias_hash"), "I")
        rows = _unsigned(self.section("alias_row"), "H")
        # The last pair of a run of equal hashes wins in a dict, so fill it from the end: then the first one
        # wins.
        first = dict(zip(reversed(hashes), range(len(hashes) - 1, -1, -1), strict=True))
        return first, hashes, rows

    def aliases(self, kind: str, value: str | bytes) -> list[int]:
        """Rows that may have this alias; the caller compares the value itself, since hashes can collide."""
        first, hashes, rows = self._aliases
        wanted = alias_hash(kind, value)
        place = first.get(wanted)
        found = []
        while place is not None and place < len(hashes) and hashes[place] == wanted:
            found.append(rows[place])
            place += 1
        return found

    # --- records --------------------------------------------------------------------------------------------

    @cached_property
    def _string_offsets(self) -> array[int]:
        return _unsigned(self.section("string_offset"), "I")

    def string(self, number: int) -> str:
        offsets = self._string_offsets
        return str(self.section("strings")[offsets[number] : offsets[number + 1]], "utf-8")

    def subjects(self) -> set[str]:
        """Every subject, once."""
        return {self.string(number) for number in {row[5] for row in ROW.iter_unpack(self.section("rows"))}}

    def authority(self, row: int) -> Authority:
        """Decode one record."""
        before, after, flags, key, operator, subject, issuer, offset = ROW.unpack_from(
            self.section("rows"), row * ROW.size
        )
        variable = self.section("variable")
        serial, offset = _counted(variable, offset)
        ski, offset = _counted(variable, offset)
        signers, offset = _counted(variable, offset)
        place = self.keys[row]
        return Authority(
            row=row,
            sha256=self.digest("sha256", row),
            sha1=self.digest("sha1", row),
            spki_sha256=self.digest("spki_sha256", place),
            spki_sha1=self.digest("spki_sha1", place),
            ski=ski,
            serial=int.from_bytes(serial, "big", signed=True),
            subject=self.string(subject),
            issuer=self.string(issuer),
            not_before=_day(before),
            not_after=_day(after),
            role=ROLES[flags & 3],
            key=self.header["keys"][key],
            tls=bool(flags & TLS),
            mozilla=bool(flags & MOZILLA),
            operator=self.header["operators"][operator],
            signed_by=tuple(_unsigned(memoryview(signers), "H")),
        )


def _counted(data: memoryview, offset: int) -> tuple[bytes, int]:
    size = data[offset]
    return bytes(data[offset + 1 : offset + 1 + size]), offset + 1 + size


def _unsigned(data: memoryview, code: str) -> array[int]:
    values = array(code)
    values.frombytes(data)
    if struct.pack("=H", 1) != struct.pack("<H", 1):  # pragma: no cover - big-endian machines
        values.byteswap()
    return values


def _day(seconds: int) -> date:
    return (_EPOCH + timedelta(seconds=seconds)).date()
