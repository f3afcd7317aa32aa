"""``[tool.pinning]`` of pyproject.toml: which files, which codes, which day ahead, which private catalogs.

What the command line says wins over the file, option by option.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from flake8_pinning.catalog import CatalogError
from flake8_pinning.codes import BY_CODE
from flake8_pinning.files import FileError

NAME = "pyproject.toml"


class ConfigError(FileError):
    """Settings that cannot be used; the message names the file and the key, in one line."""


@dataclass(frozen=True)
class Config:
    """Settings of one project. ``None`` and empty mean: not said."""

    path: Path | None = None
    """The file they come from."""
    include: tuple[str, ...] = ()
    """Globs of the files to look at in folders; empty for all."""
    exclude: tuple[str, ...] = ()
    """Globs of the files and folders to pass over."""
    documents: bool | None = None
    """Whether Markdown and other prose is looked at too."""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: tuple[str, ...] | None = None
    """Codes that make the exit code 1; an empty tuple is *never*."""
    horizon: int | None = None
    catalogs: tuple[Path, ...] = ()
    baseline: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder that the globs are relative to."""
        return self.path.parent if self.path is not None else Path.cwd()

    def wants(self, path: Path) -> bool:
        """Whether a file found in a folder is to be looked at, as far as ``include`` and ``exclude`` say."""
        if not self.include and not self.exclude:
            return True
        place = relative(path, self.folder)
        if place is None:
            return not self.include
        if self.include and not any(_glob(pattern).match(place) for pattern in self.include):
            return False
        return not any(_glob(pattern).match(place) for pattern in self.exclude)


def relative(path: Path, folder: Path) -> str | None:
    """*path* below *folder*, with slashes; ``None`` where it is not below it."""
    if ".." not in path.parts:
        try:
            return path.absolute().relative_to(folder.absolute()).as_posix()
        except ValueError:
            pass
    # Only now is the file system asked, as that is slow. The last name may be a link, which stays one.
    try:
        return (path.parent.resolve() / path.name).relative_to(folder.resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return None


def load(file: Path | None = None, start: Path | None = None) -> Config:
    """The settings in *file*, or in the nearest pyproject.toml with ``[tool.pinning]`` from *start* upwards.

    The search ends at the top of a git work tree.

    :raises ConfigError: the file cannot be read, or says something that is not known.
    """
    if file is not None:
        return _read(file)
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        candidate = folder / NAME
        # Of a folder that may not be entered the functions of os.path say no, where those of Path raise.
        if os.path.isfile(candidate) and _speaks_of_us(candidate):  # noqa: PTH113
            return _read(candidate)
        if os.path.exists(folder / ".git"):  # noqa: PTH110
            break
    return Config()


def expand_codes(text: str) -> tuple[str, ...]:
    """The codes that ``PIN101,PIN2`` means: each is a code, or the beginning of several.

    :raises ValueError: one is neither; the message says which.
    """
    found: list[str] = []
    for code in (part.strip().upper() for part in text.split(",")):
        matching = [known for known in BY_CODE if known.startswith(code)] if code else []
        if not matching and code:
            raise ValueError(f"{code!r} is no code such as PIN101")
        found += matching
    return tuple(dict.fromkeys(found))


def _speaks_of_us(path: Path) -> bool:
    """So that a project without our table needs no TOML parser."""
    try:
        return (
            re.search(rb"(?m)^\s*\[\s*tool\s*\.\s*[\"']?pinning[\"']?\s*[\].]", path.read_bytes()) is not None
        )
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None


def _read(path: Path) -> Config:
    from flake8_pinning.catalog.toml import TomlFile

    try:
        data = TomlFile(path).data
    except CatalogError as error:
        raise ConfigError(str(error)) from None
    tool = data.get("tool")
    table = tool.get("pinning", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: [tool.pinning] must be a table")
    values: dict[str, Any] = {}
    for key, value in table.items():
        reader = _KEYS.get(key)
        if reader is None:
            raise ConfigError(f"{path}: unknown key {key!r} in [tool.pinning] (known: {', '.join(_KEYS)})")
        try:
            values[key.replace("-", "_")] = reader(value)
        except ValueError as error:
            raise ConfigError(f"{path}: {key} in [tool.pinning]: {error}") from None
    config = Config(path=path, **values)
    return Config(
        **{
            **config.__dict__,
            "catalogs": tuple(path.parent / catalog for catalog in config.catalogs),
            "baseline": path.parent / config.baseline if config.baseline is not None else None,
        }
    )


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError("must be a list of texts")
    return tuple(value)


def _codes(value: object) -> tuple[str, ...]:
    return expand_codes(",".join(_texts(value)))


def _fail_on(value: object) -> tuple[str, ...]:
    return () if value == "never" else _codes(value)


def _days(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("must be a number of days, 0 or more")
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _path(value: object) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a path")
    return Path(value)


def _paths(value: object) -> tuple[Path, ...]:
    return tuple(_path(item) for item in _texts(value))


_KEYS: dict[str, Callable[[object], object]] = {
    "include": _texts,
    "exclude": _texts,
    "documents": _yes_or_no,
    "select": _codes,
    "extend-select": _codes,
    "ignore": _codes,
    "fail-on": _fail_on,
    "horizon": _days,
    "catalogs": _paths,
    "baseline": _path,
}


_BACKSLASHES = re.compile(r"\\+(?![\[\]])|\\+(?=\\[\[\]])")
_PIECES = re.compile(r"(\A\*\*/|/\*\*/|/\*\*\Z|\\[\[\]]|\*+|\?|\[[^\]/]+\])")
_GLOBS = {"**/": "(?:.*/)?", "/**/": "/(?:.*/)?", "/**": "/.*", "?": "[^/]"}


@lru_cache(maxsize=512)
def _glob(pattern: str) -> re.Pattern[str]:
    """A pattern as git reads those of .gitignore.

    Without a slash it fits a name at any depth; what fits a folder fits all below it; ``**`` is any number of
    folders.
    """
    pattern = with_slashes(pattern)
    anchored = "/" in pattern.rstrip("/")
    parts = _PIECES.split(pattern.removeprefix("./").strip("/"))
    text = "".join(_GLOBS.get(part) or _piece(part) for part in parts)
    return re.compile(("" if anchored else "(?:.*/)?") + text + r"(?:/.*)?\Z", re.DOTALL)


def with_slashes(glob: str) -> str:
    """A glob with ``/`` between folders, also where it was written with ``\\`` as on Windows.

    Before a bracket it takes away what that means, as in .gitignore.
    """
    return _BACKSLASHES.sub("/", glob)


def _piece(part: str) -> str:
    if part.startswith("\\"):
        return re.escape(part[1:])
    if part.startswith("*"):
        return "[^/]*"
    return _bracket(part) if part.startswith("[") and len(part) > 2 else re.escape(part)


def _bracket(part: str) -> str:
    negated = part[1] in "!^"
    inside = re.escape(part[2 if negated else 1 : -1]).replace("\\-", "-")
    return f"[{'^' if negated else ''}{inside}]"
