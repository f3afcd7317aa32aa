"""The compiled catalog: what is damaged is refused, in one line."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.catalog.binary import MAGIC, SCHEMA, CompiledCatalog
from flake8_pinning.catalog.catalog import PACKAGED
from flake8_pinning.catalog.decode import programme_date, transition
from flake8_pinning.catalog.model import ProgrammeDate, Source, Transition

if TYPE_CHECKING:
    from conftest import World


@pytest.fixture
def small(world: World) -> bytes:
    return world.add("R").add("S", key="ec-p256").move("R", "S").programme("R", "2025-01-01").compiled()


def _refusal(data: bytes) -> str:
    with pytest.raises(CatalogError) as error:
        CompiledCatalog(data, "file.bin")
    message = str(error.value)
    assert message.startswith("file.bin: ")
    assert "\n" not in message
    return message


def _sealed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def test_a_changed_byte_anywhere_is_found(small: bytes) -> None:
    CompiledCatalog(small)
    for at in range(len(small)):
        for bit in (1, 0x80):
            damaged = bytearray(small)
            damaged[at] ^= bit
            message = _refusal(bytes(damaged))
            assert ("not a compiled pinning catalog" in message) is (at < len(MAGIC))


def test_what_is_said_of_a_damaged_file(small: bytes) -> None:
    assert _refusal(small + b"\0") == (
        "file.bin: the catalog is damaged (its checksum does not match): install flake8-pinning again"
    )
    with pytest.raises(CatalogError, match=r"\Acatalog: not a compiled pinning catalog\Z"):
        CompiledCatalog(b"")


def test_every_truncation_is_found(small: bytes) -> None:
    for size in range(len(small)):
        _refusal(small[:size])
    _refusal(small + b"\0")


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(data: bytes) -> None:
    _refusal(data)
    _refusal(MAGIC + data)


def test_a_changed_byte_in_the_packaged_catalog() -> None:
    data = bytearray(PACKAGED.read_bytes())
    for at in range(0, len(data), len(data) // 7):
        data[at] ^= 1
        _refusal(bytes(data))
        data[at] ^= 1
    assert CompiledCatalog(bytes(data)).count > 10_000


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (
            json.dumps({"schema": SCHEMA + 1}).encode(),
            f"schema {SCHEMA + 1} is not the one this version reads",
        ),
        (json.dumps({"schema": None}).encode(), "schema None is not"),
        (b"{}", "schema None is not"),
        (b"[]", "damaged"),
        (b"{", "damaged"),
        (b"\xff", "damaged"),
        (json.dumps({"schema": SCHEMA}).encode(), "damaged"),
    ],
)
def test_another_schema_and_headers_that_are_none(header: bytes, words: str) -> None:
    assert words in _refusal(_sealed(MAGIC + struct.pack("<I", len(header)) + header))


def test_a_header_longer_than_the_file() -> None:
    assert "damaged" in _refusal(_sealed(MAGIC + struct.pack("<I", 1 << 31) + b"{}"))
    assert "damaged" in _refusal(_sealed(MAGIC))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b""), "not a compiled pinning catalog"),
        (lambda path: path.write_bytes(b"PK\x03\x04"), "not a compiled pinning catalog"),
        (lambda path: path.mkdir(), "directory"),
        (lambda path: None, "No such file"),
    ],
)
def test_files_that_are_none(tmp_path: Path, make: Callable[[Path], object], words: str) -> None:
    path = tmp_path / "catalog.bin"
    make(path)
    with pytest.raises(CatalogError, match=words) as error:
        Catalog.load(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)


def test_what_goes_in_comes_out(world: World) -> None:
    world.add(
        "R",
        "2030-05-06",
        since="2010-02-03",
        key="ec-p384",
        tls=False,
        mozilla=True,
        operator="Zürich CA",
        subject="CN=É 中,C=CH",
    )
    world.add("I", role="intermediate", signed_by=["R"], serial="-1f", ski="")
    root, issuer = world["R"], world["I"]
    assert (root.not_before.isoformat(), root.not_after.isoformat()) == ("2010-02-03", "2030-05-06")
    assert (root.key, root.key_family, root.tls, root.mozilla, root.operator) == (
        "ec-p384",
        "ec",
        False,
        True,
        "Zürich CA",
    )
    assert (root.subject, root.name, root.level) == ("CN=É 中,C=CH", "É 中", "root")
    assert (issuer.serial, issuer.ski, issuer.signed_by, issuer.level) == (
        -0x1F,
        b"",
        (root.row,),
        "intermediate",
    )
    assert world.catalog.by_serial(-0x1F) == (issuer,)
    assert world.catalog.by_subject("c=ch, cn=é 中") == (root,)
    assert world.compiled() == world.compiled()


def test_every_subject_once(world: World) -> None:
    world.add("R").add("R2", subject_of="R").add("I", role="intermediate", issuer="CN=Elsewhere")
    assert world.catalog.subjects() == {world["R"].subject, world["I"].subject}
    assert (world["I"].issuer, world["R"].issuer) == ("CN=Elsewhere", world["R"].subject)


def test_two_authorities_of_one_serial_number_name_and_key_identifier(world: World) -> None:
    for name in ("R", "S", "T"):
        world.add(name, serial="ab" * 9, ski="cd" * 20, subject="CN=One Name,C=CH", common_name="One Name")
    everyone = set(world.catalog)
    assert len(everyone) == 3
    assert set(world.catalog.by_serial(world["R"].serial)) == everyone
    assert set(world.catalog.by_key_identifier(bytes.fromhex("cd" * 20))) == everyone
    assert set(world.catalog.by_subject("CN=One Name,C=CH")) == everyone
    assert set(world.catalog.by_common_name("one name")) == everyone
    assert world.catalog.by_common_name("one name", exact=True) == ()
    assert world.catalog.by_key_identifier(b"") == ()


def test_a_transition_is_read_whole() -> None:
    entry = {
        "id": "example-2026",
        "title": "One gives way",
        "operator": "Example Trust",
        "reason": "rotation",
        "kind": "service",
        "cause": "replaced",
        "deadline": "2026-01-01",
        "announced": "2025-01-01",
        "effective": "2025-06-01",
        "ignored_since": "2024-01-01",
        "evidence": "stated",
        "from": [1, 2],
        "to": [3],
        "scope": ["clients"],
        "services": ["api"],
        "no_successor": "it is retired",
        "level_note": "roots now",
        "sources": [0, {"url": "https://example.com/b", "title": "B"}],
    }
    assert transition(entry, [["https://example.com/a", "A"]]) == Transition(
        id="example-2026",
        title="One gives way",
        operator="Example Trust",
        reason="rotation",
        kind="service",
        cause="replaced",
        deadline=date(2026, 1, 1),
        announced=date(2025, 1, 1),
        effective=date(2025, 6, 1),
        evidence="stated",
        from_rows=(1, 2),
        to_rows=(3,),
        scope=("clients",),
        services=("api",),
        no_successor="it is retired",
        levels_differ=True,
        ignored_since=date(2024, 1, 1),
        sources=(Source("https://example.com/a", "A"), Source("https://example.com/b", "B")),
    )
    needed = ("id", "title", "operator", "reason", "kind", "cause", "evidence", "from", "to")
    bare = transition({key: entry[key] for key in needed})
    assert (bare.deadline, bare.announced, bare.effective, bare.ignored_since) == (None, None, None, None)
    assert (bare.scope, bare.services, bare.no_successor, bare.levels_differ, bare.sources) == ((), (), "", False, ())


def test_a_programme_s_date_is_read_whole() -> None:
    entry = [5, "Mozilla", "2026-01-01", "removed", "done", 1]
    assert programme_date(entry, [["https://example.com/a", "A"], ["https://example.com/b", "B"]]) == ProgrammeDate(
        5, "Mozilla", date(2026, 1, 1), "removed", "done", "https://example.com/b"
    )


def test_loading_reads_no_table_before_it_is_needed(small: bytes) -> None:
    catalog = Catalog(CompiledCatalog(small))
    before = set(vars(catalog))
    assert len(catalog) == 2
    assert catalog.version == "2026-11-24"
    assert set(vars(catalog)) == before


def test_near_finds_common_beginnings_and_ends(catalog: Catalog) -> None:
    authority = catalog[1234]
    for digest in (authority.sha256, authority.sha1, authority.spki_sha256, authority.spki_sha1):
        half = len(digest) // 2
        assert authority in catalog.near(digest[:6] + bytes(len(digest) - 6))
        assert authority in catalog.near(bytes(half) + digest[half:])
        assert authority not in catalog.near(bytes(len(digest)))
    assert catalog.near(b"") == catalog.near(b"x" * 16) == ()
