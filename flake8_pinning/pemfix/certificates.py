"""Certificates to write, found by their SHA-256: a look-up that can give no other certificate than the one
asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from flake8_pinning.files import FileError, decode_text
from flake8_pinning.pins.certificates import find_pem

_SUFFIXES = {".pem", ".crt", ".cer", ".cert", ".der"}
_LARGEST = 16 << 20
"""Octets from which a file is no bundle of certificates."""


class Certificates:
    """certifi's bundle, where it is installed, and the certificate files in some folders.

    :param folders: folders (read with what is below them) and files, PEM or DER.
    :raises FileError: one of *folders* does not exist.
    """

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._folders = tuple(folders)
        for folder in self._folders:
            if not folder.exists():
                raise FileError(f"{folder}: no such file or directory")

    def get(self, digest: bytes) -> bytes | None:
        """The DER certificate with this SHA-256, or ``None``."""
        return self._by_digest.get(digest)

    @cached_property
    def whence(self) -> str:
        """Where they are from, for a message."""
        places = ["certifi's bundle" if _certifi() else "", *map(str, self._folders)]
        return " and ".join(place for place in places if place)

    @cached_property
    def _by_digest(self) -> dict[bytes, bytes]:
        return {sha256(der).digest(): der for file in self._files() for der in _read(file)}

    def _files(self) -> Iterator[Path]:
        bundle = _certifi()
        if bundle is not None:
            yield bundle
        for folder in self._folders:
            if folder.is_file():
                yield folder
            else:
                yield from sorted(
                    file for file in folder.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file()
                )


def _certifi() -> Path | None:
    try:
        import certifi
    except ImportError:
        return None
    return Path(certifi.where())


def _read(file: Path) -> Iterator[bytes]:
    try:
        if file.stat().st_size > _LARGEST:
            return
        data = file.read_bytes()
    except OSError as error:
        raise FileError(f"{file}: {error.strerror or error}") from None
    if data[:1] == b"\x30":
        yield data
        return
    for _, _, der in find_pem(decode_text(data) or ""):
        yield der
