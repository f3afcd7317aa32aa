"""Find CA certificates in files: PEM, DER, CCADB exports, archives and directories of those."""

from __future__ import annotations

import base64
import binascii
import hashlib
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from flake8_pinning.build import ccadb
from flake8_pinning.build.errors import BuildError

_DER_SUFFIXES = (".der", ".cer", ".crt")
_SUFFIXES = (".pem", *_DER_SUFFIXES, ".csv")
_TAR_SUFFIXES = (".tar.xz", ".tar.gz", ".tgz", ".txz", ".tar")
_ARCHIVE_SUFFIXES = (*_TAR_SUFFIXES, ".zip")
# All CA certificates that CCADB knows are 25 MB of text: an archive of more than this is something else.
_LARGEST_CONTENT = 256 * 1024 * 1024
_KINDS = f"one of {', '.join((*_SUFFIXES, *_ARCHIVE_SUFFIXES))}"

_PEM = re.compile(r"-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----(.*?)-----END ([A-Z0-9 ]+)-----", re.DOTALL)
_BEGIN = re.compile(r"-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\s]")


@dataclass(frozen=True)
class SourceCertificate:
    """A certificate as a file gives it: its DER, and where it stands."""

    der: bytes
    origin: str


def read_certificates(paths: Iterable[Path]) -> Iterator[SourceCertificate]:
    """Yield the certificates of all `paths` in a stable order: as the paths are given, directories sorted.

    A path may be a PEM file, a DER file (.der, .cer, .crt), a CCADB export (.csv), a .tar.xz, .tar.gz or .zip
    of those, or a directory, which is walked without following links; other files in it are passed over.

    Raises BuildError, which names the file and the row or certificate in it, for a path that is missing or of
    another kind, for content that is not what its name says, and for a certificate that has another SHA-256
    than the export declares.
    """
    for path in paths:
        if path.is_dir():
            yield from _read_directory(path)
        elif path.is_file():
            yield from _read_file(path)
        else:
            raise BuildError(f"{path}: no such file or directory")


def _read_directory(directory: Path) -> Iterator[SourceCertificate]:
    files = sorted(
        path
        for path in directory.rglob("*")
        if path.name.lower().endswith((*_SUFFIXES, *_ARCHIVE_SUFFIXES))
        and path.is_file()
        and not path.is_symlink()
    )
    if not files:
        raise BuildError(f"{directory}: holds no file with certificates ({_KINDS})")
    for path in files:
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[SourceCertificate]:
    try:
        if path.name.lower().endswith(_ARCHIVE_SUFFIXES):
            contents = _read_archive(path)
        else:
            contents = {"": path.read_bytes()}
    except OSError as error:
        raise BuildError(f"{path}: {error.strerror or error}") from None
    for member, data in sorted(contents.items()):
        yield from _read_bytes(
            data, (member or path.name).lower(), f"{path}: {member}" if member else str(path)
        )


def _read_archive(path: Path) -> dict[str, bytes]:
    """Return the members that can hold certificates, in the archive's order: going back is slow."""
    contents: dict[str, bytes] = {}
    room = _LARGEST_CONTENT
    try:
        for name, size, read in _zip_members(path) if path.suffix.lower() == ".zip" else _tar_members(path):
            if name.lower().endswith(_SUFFIXES):
                room -= size
                if room < 0:
                    raise BuildError(
                        f"{path}: more than {_LARGEST_CONTENT >> 20} MiB are not certificates alone"
                    )
                contents[name] = read()
    except (
        tarfile.TarError,
        zipfile.BadZipFile,
        lzma.LZMAError,
        zlib.error,
        EOFError,
        RuntimeError,
    ) as error:
        raise BuildError(f"{path}: not a readable archive ({error}); download it again") from None
    if not contents:
        raise BuildError(f"{path}: holds no file with certificates ({', '.join(_SUFFIXES)})")
    return contents


_Member = tuple[str, int, Callable[[], bytes]]


def _tar_members(path: Path) -> Iterator[_Member]:
    with tarfile.open(path) as archive:
        for member in archive:
            if stream := archive.extractfile(member) if member.isfile() else None:
                yield member.name, member.size, stream.read


def _zip_members(path: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                yield member.filename, member.file_size, partial(archive.read, member)


def _read_bytes(data: bytes, name: str, origin: str) -> Iterator[SourceCertificate]:
    if data[:1] == b"\x30" and data[1:2] >= b"\x80":  # SEQUENCE with a long length: no text begins so
        yield SourceCertificate(data, origin)
        return
    # Bundles carry comments in any encoding; what counts in them is ASCII.
    text = data.decode("utf-8", "replace")
    if name.endswith(".csv"):
        yield from _read_export(text, origin)
    elif _BEGIN.search(text):
        yield from _read_pem(text, origin)
    elif not name.endswith(_SUFFIXES):
        raise BuildError(f"{origin}: not a kind of file that is known here; give {_KINDS}")
    else:
        raise BuildError(f"{origin}: no certificate in it, neither PEM nor DER{_hint(text)}")


def _hint(text: str) -> str:
    is_html = text.lstrip("\ufeff \t\r\n")[:64].lower().startswith(("<!doctype", "<html", "<?xml"))
    return "; it is a web page: download it again, without signing in" if is_html else ""


def _read_export(text: str, origin: str) -> Iterator[SourceCertificate]:
    if not ccadb.looks_like_export(text[:4096]):
        wanted = f"{ccadb.FINGERPRINT!r} and {ccadb.CERTIFICATE!r}"
        raise BuildError(
            f"{origin}: not CCADB's AllCertificatePEMsCSVFormat: no columns {wanted}{_hint(text)}"
        )
    for row, fingerprint, pem in ccadb.read_export(text, origin):
        where = f"{origin}: row {row}"
        blocks = list(_read_pem(pem, where)) if _BEGIN.search(pem) else []
        if len(blocks) != 1:
            raise BuildError(f"{where}: {len(blocks)} PEM certificates where one belongs")
        der = blocks[0].der
        actual = hashlib.sha256(der).hexdigest()
        if actual != fingerprint:
            raise BuildError(f"{where}: the certificate's SHA-256 is {actual}, the row says {fingerprint}")
        yield SourceCertificate(der, where)


def _read_pem(text: str, origin: str) -> Iterator[SourceCertificate]:
    starts = [match.start() for match in _BEGIN.finditer(text)]
    blocks = {match.start(): match for match in _PEM.finditer(text)}
    for number, start in enumerate(starts, start=1):
        where = origin if len(starts) == 1 else f"{origin}: certificate {number}"
        block = blocks.get(start)
        if block is None or not block[2].endswith("CERTIFICATE"):
            raise BuildError(f"{where}: BEGIN CERTIFICATE without its END CERTIFICATE")
        if strange := _NOT_BASE64.search(block[1]):
            raise BuildError(f"{where}: {strange[0]!r} is not base64")
        try:
            der = base64.b64decode("".join(block[1].split()), validate=True)
        except binascii.Error as error:
            raise BuildError(f"{where}: not base64: {error}") from None
        yield SourceCertificate(der, where)
