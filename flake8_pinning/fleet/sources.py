"""The list of repositories: one a line, a URL to clone or a path on disk."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flake8_pinning.files import FileError
from flake8_pinning.git import without_secrets

_URL = re.compile(r"(?:https?|ssh|git|file)://[^\s]+\Z")
_SCP = re.compile(r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9.-]+:(?!//)[^\s]+\Z")
"""``git@host:group/project.git``, git's short form of an SSH URL."""
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


@dataclass(frozen=True)
class Source:
    """One repository of the list."""

    text: str
    """What git is given; it may have a password in it and is never shown."""
    local: bool
    """A path on disk."""
    given: str = ""
    """The path as the list has it."""

    @property
    def name(self) -> str:
        """How it is called in reports: without scheme, password and suffix."""
        if self.local:
            return self.given or self.text
        text = without_secrets(self.text)
        plain = re.sub(r"^[a-z]+://", "", text).removesuffix("/").removesuffix(".git")
        if plain != text and "://" in text:
            return plain
        return re.sub(r"^[A-Za-z0-9._-]+@(?=[A-Za-z0-9.-]+:)", "", plain).replace(":", "/", 1)

    @property
    def key(self) -> str:
        """A name for its files in the cache."""
        plain = re.sub(r"[^A-Za-z0-9.-]+", "-", self.name).strip("-.")[-60:]
        return f"{plain}-{sha256(self.text.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}"


def read_sources(lines: Iterable[str], folder: Path) -> list[Source]:
    """The repositories of a list, each once. Empty lines and those that begin with ``#`` are passed over.

    :param folder: where relative paths start: the list's own folder.
    :raises FileError: a line is neither a URL nor a path.
    """
    return list({source.text: source for source in _read(lines, folder)}.values())


def _read(lines: Iterable[str], folder: Path) -> Iterator[Source]:
    for number, line in enumerate(lines, start=1):
        text = line.strip().removeprefix("\ufeff").strip()
        if not text or text.startswith("#"):
            continue
        if _URL.match(text):
            yield Source(text, local=False)
        elif text.startswith("-") or "::" in text.split("/")[0]:
            raise FileError(f"line {number}: {text!r} is neither a URL nor a path")
        elif _SCP.match(text) and not _DRIVE.match(text) and not (folder / text).exists():
            yield Source(text, local=False)
        else:
            path = Path(os.path.expanduser(text))  # noqa: PTH111 - which leaves alone what it does not know
            yield Source(str(path if path.is_absolute() else folder / path), local=True, given=text)
