"""A value in a text, before anybody knows which set it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from flake8_pinning.catalog import Pin

DIGEST, BLOB, NAME, COMMON_NAME, SERIAL, FILE, DAMAGED = (
    "digest", "blob", "name", "common name", "serial", "file", "damaged",
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """``text[start:end]``, what it is written as, and what the catalog says it is."""

    start: int
    end: int
    value: str
    pins: tuple[Pin, ...] = ()
    kind: str = DIGEST
    in_tree: bool = False
    """For a file's name: whether the file was opened, so that the pin is its content and not its name."""
