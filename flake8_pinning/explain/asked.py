"""What is asked about: values as they are given, the certificates of a file, the lines of standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from flake8_pinning.checks.wording import one_line
from flake8_pinning.files import FileError
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.report.model import printable

_LARGEST = 4 << 20
"""Octets of the largest certificate file that is read; all public roots together are 250,000."""
_LONGEST = 100
"""Characters of a value in its label."""


def asked(arguments: Sequence[str]) -> Iterator[tuple[str, str | bytes]]:
    """(label, value) for every argument: ``str`` as people write pins, ``bytes`` a certificate's DER.

    An argument is a value, a file (each of its certificates is asked about) or ``-`` for standard input.

    :raises FileError: a file or standard input cannot be read, or holds neither certificates nor a pin.
    """
    for argument in arguments:
        if argument == "-":
            yield from _stdin()
            continue
        if not argument.strip():
            raise FileError("explain: an empty value")
        path = Path(argument)
        if len(argument) < 1024 and "\0" not in argument and _exists(path):
            yield from _file(path)
        else:
            yield _short(argument), argument


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False


def _stdin() -> Iterator[tuple[str, str | bytes]]:
    data = sys.stdin.buffer.read(_LARGEST + 1) if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
    if len(data) > _LARGEST:
        raise FileError("standard input: too large for certificates or pins")
    if data[:1] == b"\x30":
        yield "standard input", data
        return
    text = data.decode("utf-8", "replace")
    blocks = list(find_pem(text))
    if blocks:
        yield from _blocks("standard input", blocks)
    else:
        values = [line.strip() for line in text.splitlines() if line.strip()]
        if not values:
            raise FileError("standard input: nothing in it")
        yield from ((_short(value), value) for value in values)


def _file(path: Path) -> Iterator[tuple[str, str | bytes]]:
    """The certificates of a file; of a text file with one value in it, that value.

    :raises FileError: it is a folder, cannot be read, or holds neither.
    """
    name = printable(str(path))
    if path.is_dir():
        raise FileError(f"{name}: a directory; pinning scan looks into directories")
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise FileError(f"{name}: {error.strerror or error}") from None
    if len(data) > _LARGEST:
        raise FileError(
            f"{name}: too large for a certificate file; pinning scan looks into files of any size"
        )
    if data[:1] == b"\x30":
        yield name, data
        return
    if b"\0" in data:
        raise FileError(f"{name}: a binary file that is no certificate")
    text = data.decode("utf-8-sig", "replace").strip()
    blocks = list(find_pem(text))
    if blocks:
        yield from _blocks(name, blocks)
    elif text and "\n" not in text and len(text) < 4096:
        yield _short(text), text
    else:
        raise FileError(f"{name}: no certificate in it; pinning scan finds the pins in source files")


def _blocks(name: str, blocks: list[tuple[int, int, bytes]]) -> Iterator[tuple[str, bytes]]:
    for number, (_, _, der) in enumerate(blocks, start=1):
        yield (f"{name}, certificate {number} of {len(blocks)}" if len(blocks) > 1 else name), der


def _short(value: str) -> str:
    text = one_line(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."
