"""What all tests share: the packaged catalog, and small catalogs made for one scenario."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from flake8_pinning.build.compiler import compile_catalog
from flake8_pinning.build.records import AuthorityRecord, Role
from flake8_pinning.catalog import Authority, Catalog
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.judge import Judge

# The same examples every time, and no clock: the machines that run this are shared.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], print_blob=False
)
settings.load_profile("steady")

# Started in the background by a shell this process ignores Ctrl-C, and so would what it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What these run is written for a POSIX shell: commands of the pages, git's hooks, a stand-in for gh.
collect_ignore = ["docs/test_docs_pages.py", "docs/test_docs_runner.py", "git/test_pull_request.py"] if os.name == "nt" else []


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The packaged catalog, all authorities of it."""
    return Catalog.load()


class World:
    """A small catalog under construction: authorities by short names, what replaces them, and what ends them.

    ``add`` and the others return at once; :attr:`catalog` compiles what there is, by the way the packaged
    catalog is compiled, and :meth:`judge` judges it.
    """

    def __init__(self) -> None:
        self._records: dict[str, AuthorityRecord] = {}
        self._transitions: list[dict[str, Any]] = []
        self._programmes: list[dict[str, Any]] = []
        self._catalog: Catalog | None = None

    def add(
        self,
        name: str,
        until: date | str = "2040-01-01",
        *,
        since: date | str = "2015-01-01",
        role: Role = "root",
        key: str = "rsa2048",
        key_of: str | None = None,
        subject_of: str | None = None,
        subject: str | None = None,
        tls: bool = True,
        operator: str = "Example Trust",
        signed_by: Sequence[str] = (),
        mozilla: bool = False,
        **other: Any,
    ) -> World:
        """An authority whose digests follow from its name.

        :param key_of: the name of the authority whose key and SubjectKeyIdentifier it has too.
        :param subject_of: the name of the authority whose subject it has too.
        """
        spki = f"key of {key_of or name}"
        full = subject or f"CN={subject_of or name},O=Example Trust,C=XX"
        self._records[name] = AuthorityRecord(
            sha256=_sha("sha256", name),
            sha1=_sha("sha1", name),
            spki_sha256=_sha("sha256", spki),
            spki_sha1=_sha("sha1", spki),
            ski=_sha("sha1", "identifier of " + spki),
            serial=_sha("sha256", "serial of " + name)[:30].lstrip("0"),
            subject=full,
            issuer=full,
            common_name=subject_of or name,
            not_before=_moment(since),
            not_after=_moment(until),
            role=role,
            key=key,
            tls=tls,
            operator=operator,
            signed_by=tuple(sorted(_sha("sha256", signer) for signer in signed_by)),
            mozilla=mozilla,
            strict=True,
        )
        if other:
            self._records[name] = replace(self._records[name], **other)
        self._catalog = None
        return self

    def move_to_many(self, leaving: str, root: str, count: int) -> list[str]:
        """An issuing CA *leaving* whose place *count* others take, all below *root*; their names."""
        issuers = [f"I{number:02}" for number in range(count)]
        self.add(root).add(leaving, role="intermediate")
        for name in issuers:
            self.add(name, role="intermediate", signed_by=[root])
        self.move(leaving, issuers, "2025-06-01")
        return issuers

    def move(
        self,
        leaving: str | Sequence[str],
        coming: str | Sequence[str],
        deadline: date | str | None = "2026-01-01",
        *,
        kind: str = "authority",
        cause: str = "replaced",
        evidence: str = "stated",
        level_note: str = "",
        **other: Any,
    ) -> World:
        """A transition from *leaving* to *coming*."""
        entry: dict[str, Any] = {
            "id": f"example-{len(self._transitions) + 1}",
            "title": f"{leaving} to {coming}",
            "operator": "Example Trust",
            "reason": f"transition {len(self._transitions) + 1}",
            "kind": kind,
            "cause": cause,
            "evidence": evidence,
            "level_note": level_note,
            "from": [_sha("sha256", name) for name in _names(leaving)],
            "to": [_sha("sha256", name) for name in _names(coming)],
            "sources": [{"url": "https://example.com/", "title": "Example"}],
            **other,
        }
        if deadline is not None:
            entry["deadline"] = str(deadline)
        self._transitions.append(entry)
        self._catalog = None
        return self

    def programme(
        self, name: str, day: date | str, kind: str = "removed", *, status: str = "done", of: str = "Mozilla"
    ) -> World:
        """A root programme's date."""
        self._programmes.append(
            {
                "sha256": _sha("sha256", name),
                "programme": of,
                "date": str(day),
                "kind": kind,
                "status": status,
                "source": "https://example.com/",
            }
        )
        self._catalog = None
        return self

    def compiled(self) -> bytes:
        """The bytes of the catalog file."""
        return compile_catalog(
            self._records.values(),
            version="2026-11-24",
            transitions=self._transitions,
            programmes=self._programmes,
        )

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog(CompiledCatalog(self.compiled()))
        return self._catalog

    def __getitem__(self, name: str) -> Authority:
        (found,) = self.catalog.by_thumbprint(bytes.fromhex(_sha("sha256", name)))
        return found

    def judge(self, day: date | str, **options: Any) -> Judge:
        """A judge on *day*."""
        return Judge(self.catalog, date.fromisoformat(str(day)), **options)

    def name(self, authority: Authority) -> str:
        """The short name an authority was added by."""
        return next(name for name, record in self._records.items() if record.sha256 == authority.sha256.hex())


def _sha(algorithm: str, text: str) -> str:
    return hashlib.new(algorithm, text.encode(), usedforsecurity=False).hexdigest()


def _moment(day: date | str) -> datetime:
    return datetime.combine(date.fromisoformat(str(day)), datetime.min.time(), timezone.utc)


def _names(names: str | Sequence[str]) -> Sequence[str]:
    return names.split() if isinstance(names, str) else names


@pytest.fixture
def world() -> World:
    """An empty :class:`World`."""
    return World()


@pytest.fixture
def known(world: World) -> World:
    """R has left, S and T are in service."""
    return world.add("R", "2025-06-01").add("S").add("T")
