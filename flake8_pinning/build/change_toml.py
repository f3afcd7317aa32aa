"""Write a change into a private catalog: TOML behind what the file has, and never a file that cannot be loaded."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from flake8_pinning.build.change import Change
from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.files import replace_file
from flake8_pinning.pins.names import label_of

_HEADER = """\
# A private catalog of flake8-pinning: CAs that no public root programme knows, and what replaces what.
# Give it to flake8, pinning scan, fix and rules with --pinning-catalog. docs/catalog.md describes the keys.

"""


def change_toml(change: Change, name: str) -> str:
    """The change as the tables that are added to the file.

    :param name: the transition's id.
    """
    return "\n".join(_lines(change, name))


def append_change(path: Path, change: Change, name: str) -> None:
    """Add the change to the file at *path*, or begin one.

    :raises CatalogError: it cannot be written, or could not be loaded then; the file is as it was.
    """
    before = path.read_bytes() if path.exists() else None
    content = _appended(before, change.operator, change_toml(change, name))
    _validate(path, content)
    try:
        replace_file(path, content)
    except OSError as error:
        raise CatalogError(f"{path}: {error.strerror or error}") from None


def _validate(path: Path, content: bytes) -> None:
    """Load what would be written, beside where it would be, so that a mistake changes nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".check")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Catalog.load(private=[temporary])
    except CatalogError as error:
        raise CatalogError(f"nothing written: {str(error).replace(str(temporary), str(path))}") from None
    finally:
        temporary.unlink(missing_ok=True)


def _lines(change: Change, name: str) -> Iterator[str]:
    described = change.described
    yield "[[transition]]"
    yield f"id = {_string(name)}"
    yield f"title = {_string(change.title)}"
    yield f"reason = {_string(change.reason)}"
    yield f'kind = "{"service" if change.services else "authority"}"'
    yield f"cause = {_string(change.cause)}"
    if change.effective:
        yield f"effective = {change.effective}"
    yield f"deadline = {change.deadline}"
    if change.services:
        yield f"services = [{', '.join(map(_string, change.services))}]"
    yield 'evidence = "stated"'
    if change.level_note:
        yield f"level_note = {_string(change.level_note)}"
    for key, members in (("from", change.old), ("to", change.new)):
        yield f"{key} = ["
        yield from (f"  {{ name = {_string(m.name)}, sha256 = {_string(m.sha256)} }}," for m in members)
        yield "]"
    for url in change.sources:
        yield "[[transition.sources]]"
        yield f"url = {_string(url)}"
        yield f"title = {_string(f'{change.operator}: {url.split(chr(47))[2]}')}"
    for member in described:
        if member.record is not None:
            yield ""
            yield from _authority(member.record, {m.sha256 for m in described})
    yield ""


def _authority(record: AuthorityRecord, described: set[str]) -> Iterator[str]:
    yield "[[authority]]"
    yield f"name = {_string(label_of(record.subject))}"
    for key in ("sha256", "sha1", "spki_sha256", "spki_sha1", "ski", "serial", "subject", "issuer"):
        value = getattr(record, key)
        if value:
            yield f"{key} = {_string(value)}"
    yield f"not_before = {_time(record.not_before)}"
    yield f"not_after = {_time(record.not_after)}"
    yield f"role = {_string(record.role)}"
    yield f"key = {_string(record.key)}"
    yield f"tls = {'true' if record.tls else 'false'}"
    signers = [signer for signer in record.signed_by if signer in described]
    if signers:
        yield f"signed_by = [{', '.join(map(_string, signers))}]"


def _time(value: datetime) -> str:
    return value.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _string(value: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, and U+007F needs one more."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _appended(before: bytes | None, operator: str, text: str) -> bytes:
    if before is None:
        return f"{_HEADER}operator = {_string(operator)}\n\n{text}".encode()
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before else newline if before.endswith(b"\n") else newline * 2
    return before + gap + text.encode().replace(b"\n", newline)
