"""The catalog: look-ups over the compiled public catalog and the private ones a user adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

from flake8_pinning.catalog import identify as _identify
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.catalog.decode import programme_date, transition
from flake8_pinning.catalog.identify import NO_CONTEXT, Context, Pin
from flake8_pinning.catalog.model import Authority, ProgrammeDate, Transition
from flake8_pinning.catalog.private import PrivateCatalog, load_private
from flake8_pinning.pins.names import fold, name_key

_THUMBPRINTS = {32: "sha256", 20: "sha1"}
_KEY_DIGESTS = {32: "spki_sha256", 20: "spki_sha1"}
"""Length of a digest, in octets → the column that it is looked up in."""
PACKAGED = Path(__file__).parent.parent / "data" / "catalog.bin"


class _Tables(dict[str, dict[bytes, int]]):
    """Column → its look-up table, made when it is first asked for."""

    def __init__(self, compiled: CompiledCatalog) -> None:
        super().__init__()
        self._compiled = compiled

    def __missing__(self, column: str) -> dict[bytes, int]:
        table = self[column] = self._compiled.digest_index(column)
        return table


class Catalog:
    """Every CA the tools know. Loading is lazy: each table is built at the first look-up that needs it."""

    def __init__(self, compiled: CompiledCatalog, private: Sequence[PrivateCatalog] = ()) -> None:
        self._compiled = compiled
        self._private = tuple(private)
        self._extra = [authority for catalog in private for authority in catalog.authorities]
        self._cache: dict[int, Authority] = {}
        self._tables = _Tables(compiled)

    @classmethod
    def load(cls, path: Path | None = None, private: Iterable[Path] = ()) -> Catalog:
        """Load the packaged catalog, or the one at *path*, and the users' TOML files on top of it.

        :raises CatalogError: a file cannot be read, is damaged, or contradicts the public catalog.
        """
        catalog = cls(CompiledCatalog.load(path or PACKAGED))
        extras: list[PrivateCatalog] = []
        for file in private:
            extras.append(load_private(file, cls(catalog._compiled, extras)))
        return cls(catalog._compiled, extras) if extras else catalog

    @property
    def version(self) -> str:
        """The day of the catalog's sources, ``YYYY-MM-DD``."""
        return str(self._compiled.header["version"])

    @property
    def header(self) -> dict[str, object]:
        return self._compiled.header

    def __len__(self) -> int:
        return self._compiled.count + len(self._extra)

    def __iter__(self) -> Iterator[Authority]:
        return (self[row] for row in range(len(self)))

    def __getitem__(self, row: int) -> Authority:
        """The authority at *row* of the catalog's order."""
        if row >= self._compiled.count:
            return self._extra[row - self._compiled.count]
        found = self._cache.get(row)
        if found is None:
            found = self._cache[row] = self._compiled.authority(row)
        return found

    # --- look-ups: each returns all certificates the value names, or an empty tuple -------------------------

    def by_thumbprint(self, digest: bytes) -> tuple[Authority, ...]:
        """The certificate with this SHA-256 or SHA-1 digest of its DER."""
        column = _THUMBPRINTS.get(len(digest))
        if column is None:
            return ()
        place = self._tables[column].get(digest[:8])
        if place is not None and self._compiled.digest(column, place) == digest:
            return (self[place],)
        if not self._extra:
            return ()
        return tuple(a for a in self._extra if (a.sha256 if len(digest) == 32 else a.sha1) == digest)

    def by_key_digest(self, digest: bytes) -> tuple[Authority, ...]:
        """Every certificate whose SubjectPublicKeyInfo has this SHA-256 or SHA-1 digest."""
        column = _KEY_DIGESTS.get(len(digest))
        if column is None:
            return ()
        place = self._tables[column].get(digest[:8])
        found: tuple[Authority, ...] = ()
        if place is not None and self._compiled.digest(column, place) == digest:
            found = tuple(self[row] for row in self._rows_by_key[place])
        if not self._extra:
            return found
        extra = (a for a in self._extra if (a.spki_sha256 if len(digest) == 32 else a.spki_sha1) == digest)
        return found + tuple(extra)

    def by_key_identifier(self, identifier: bytes) -> tuple[Authority, ...]:
        """Every certificate with this SubjectKeyIdentifier."""
        return tuple(a for a in self._aliased("ski", identifier) if identifier and a.ski == identifier)

    def by_serial(self, serial: int) -> tuple[Authority, ...]:
        """Every certificate with this serial number; serial numbers are unique to an issuer only."""
        raw = serial.to_bytes(serial.bit_length() // 8 + 1, "big", signed=True)
        return tuple(a for a in self._aliased("serial", raw) if a.serial == serial)

    def by_subject(self, name: str) -> tuple[Authority, ...]:
        """Every certificate whose subject is *name*, in whatever order and letter case."""
        key = name_key(name)
        return tuple(a for a in self._aliased("dn", key) if a.subject and name_key(a.subject) == key)

    def by_common_name(self, name: str, *, exact: bool = False) -> tuple[Authority, ...]:
        """Every certificate with this common name; *exact* wants the letter case of the certificate too."""
        key = fold(name)
        if not key:
            return ()
        found = (a for a in self._aliased("cn", key) if fold(a.common_name) == key)
        return tuple(a for a in found if not exact or a.common_name == name)

    def subjects(self) -> set[str]:
        """Every subject of the catalog, once; cheap, since no record is decoded."""
        return self._compiled.subjects() | {authority.subject for authority in self._extra}

    def same_key(self, authority: Authority) -> tuple[Authority, ...]:
        """Every certificate of this authority's key, itself included."""
        return self.by_key_digest(authority.spki_sha256) or (authority,)

    def near(self, digest: bytes) -> tuple[Authority, ...]:
        """Authorities with a value that shares the first six bytes or the second half of *digest*."""
        width = len(digest)
        if width not in (20, 32):
            return ()
        found: dict[int, Authority] = {}
        suffix = "256" if width == 32 else "1"
        for column in (f"sha{suffix}", f"spki_sha{suffix}"):
            heads, tails = self._halves(column)
            for place in heads.get(digest[:6], []) + tails.get(digest[width // 2 :], []):
                rows = self._rows_by_key[place] if column.startswith("spki") else [place]
                found.update((row, self[row]) for row in rows)
        return tuple(found.values())

    def identify(self, value: str | bytes | int, context: Context = NO_CONTEXT) -> list[Pin]:
        """Every pin that *value* as a whole can be; see :func:`flake8_pinning.catalog.identify.identify`."""
        return _identify.identify(self, value, context)

    # --- transitions and programmes -------------------------------------------------------------------------

    @cached_property
    def transitions(self) -> tuple[Transition, ...]:
        public = tuple(transition(entry, self._citations) for entry in self._compiled.json("transitions"))
        return public + tuple(t for catalog in self._private for t in catalog.transitions)

    @cached_property
    def transitions_from(self) -> dict[int, tuple[Transition, ...]]:
        """Row of an authority → the transitions it leaves by."""
        return _grouped((row, entry) for entry in self.transitions for row in entry.from_rows)

    @cached_property
    def programme_dates(self) -> dict[int, tuple[ProgrammeDate, ...]]:
        """Row of a root → the days on which root programmes stop trusting it."""
        dates = (programme_date(entry, self._citations) for entry in self._compiled.json("programmes"))
        return _grouped((entry.row, entry) for entry in dates)

    @cached_property
    def services(self) -> list[dict[str, object]]:
        """Providers and the authorities they may present; see docs/catalog.md."""
        return list(self._compiled.json("services"))

    # --- tables ---------------------------------------------------------------------------------------------

    @cached_property
    def _citations(self) -> list[list[str]]:
        return list(self._compiled.json("citations"))

    @cached_property
    def _rows_by_key(self) -> list[list[int]]:
        rows: list[list[int]] = [[] for _ in range(self._compiled.count)]
        for row, key in enumerate(self._compiled.keys):
            rows[key].append(row)
        return rows

    def _aliased(self, kind: str, value: str | bytes) -> Iterator[Authority]:
        for row in self._compiled.aliases(kind, value):
            yield self[row]
        yield from self._extra

    @cache  # noqa: B019 - a catalog lives as long as the process
    def _halves(self, column: str) -> tuple[dict[bytes, list[int]], dict[bytes, list[int]]]:
        width = 32 if column.endswith("256") else 20
        data = bytes(self._compiled.section(column))
        heads: dict[bytes, list[int]] = {}
        tails: dict[bytes, list[int]] = {}
        for place, start in enumerate(range(0, len(data), width)):
            heads.setdefault(data[start : start + 6], []).append(place)
            tails.setdefault(data[start + width // 2 : start + width], []).append(place)
        return heads, tails


def _grouped(pairs: Iterable[tuple[int, object]]) -> dict[int, tuple]:  # type: ignore[type-arg]
    groups: dict[int, list[object]] = {}
    for row, entry in pairs:
        groups.setdefault(row, []).append(entry)
    return {row: tuple(entries) for row, entries in groups.items()}
