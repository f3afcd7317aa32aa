"""What is asked of a catalog, for those below it: who identifies a value, who reads a catalog that adds to it."""

from __future__ import annotations

from typing import Protocol

from flake8_pinning.catalog.model import Authority, Transition


class Lookups(Protocol):
    """The look-ups of :class:`~flake8_pinning.catalog.catalog.Catalog`, which says what each of them finds."""

    @property
    def transitions(self) -> tuple[Transition, ...]: ...

    def __len__(self) -> int: ...

    def by_thumbprint(self, digest: bytes) -> tuple[Authority, ...]: ...

    def by_key_digest(self, digest: bytes) -> tuple[Authority, ...]: ...

    def by_key_identifier(self, identifier: bytes) -> tuple[Authority, ...]: ...

    def by_serial(self, serial: int) -> tuple[Authority, ...]: ...

    def by_subject(self, name: str) -> tuple[Authority, ...]: ...

    def by_common_name(self, name: str, *, exact: bool = False) -> tuple[Authority, ...]: ...
