"""Who runs a CA: the hand-written table `catalog/operators.toml`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flake8_pinning.build.errors import BuildError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_FIELDS = {"name", "organizations", "common_names", "keys", "note"}


@dataclass(frozen=True)
class Operators:
    """Looks up the operator of a CA by its key, its organisation, or, if it has none, its common name."""

    names: frozenset[str]
    by_key: dict[str, str]
    by_organization: dict[str, str]
    by_common_name: dict[str, str]

    def find(self, spki_sha256: str, organizations: Sequence[str], common_name: str) -> str | None:
        """Return the operator's name, None where the table has none. The first known organisation counts."""
        if owner := self.by_key.get(spki_sha256):
            return owner
        if not organizations:
            return self.by_common_name.get(fold(common_name))
        return next(filter(None, map(self.by_organization.get, map(fold, organizations))), None)


def fold(text: str) -> str:
    """Return what organisations are compared by: no case, no runs of spaces, no dots, commas and quotes.

    `DigiCert, Inc.` and `DigiCert Inc` are one spelling, which keeps the table to what differs.
    """
    return " ".join(text.casefold().translate(_PUNCTUATION).split())


_PUNCTUATION = {ord(character): " " for character in ".,\"'´`’“”„"}


def read_operators(path: Path) -> Operators:
    """Read the table; raises BuildError for a field out of shape and for a value that two entries claim."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise BuildError(f"{path}: no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BuildError(f"{path}: {error}") from None
    entries = data.pop("operator", None)
    if data or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BuildError(f"{path}: must consist of [[operator]] tables")
    operators = Operators(frozenset(_name(path, entry) for entry in entries), {}, {}, {})
    if len(operators.names) != len(entries):
        names = [entry["name"] for entry in entries]
        twice = next(name for name in names if names.count(name) > 1)
        raise BuildError(f"{path}: {twice!r} has two entries")
    for entry in entries:
        name = entry["name"]
        for key, value in _keys(path, entry):
            _claim(path, operators.by_key, key, name, value)
        for common_name in _strings(path, entry, "common_names"):
            _claim(path, operators.by_common_name, fold(common_name), name, common_name)
        for organization in {fold(name): name} | {fold(o): o for o in _strings(path, entry, "organizations")}:
            _claim(path, operators.by_organization, organization, name, organization)
    return operators


def _name(path: Path, entry: dict[str, Any]) -> str:
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise BuildError(f"{path}: an [[operator]] without a name")
    if unknown := set(entry) - _FIELDS:
        raise BuildError(
            f"{path}: {name!r}: unknown field {min(unknown)!r}; known are {', '.join(sorted(_FIELDS))}"
        )
    return name


def _strings(path: Path, entry: dict[str, Any], field: str) -> list[str]:
    values = entry.get(field, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise BuildError(f"{path}: {entry['name']!r}: {field} must be a list of strings")
    return values


def _keys(path: Path, entry: dict[str, Any]) -> list[tuple[str, str]]:
    keys = entry.get("keys", [])
    found = []
    for key in keys if isinstance(keys, list) else [keys]:
        digest = key.get("spki_sha256") if isinstance(key, dict) else None
        if not isinstance(digest, str) or len(digest) != 64 or set(digest) - set("0123456789abcdef"):
            raise BuildError(
                f"{path}: {entry['name']!r}: keys must be tables with spki_sha256, 64 lower-case hex digits"
            )
        found.append((digest, str(key.get("name", digest))))
    return found


def _claim(path: Path, table: dict[str, str], key: str, operator: str, shown: str) -> None:
    owner = table.setdefault(key, operator)
    if owner != operator:
        raise BuildError(f"{path}: {shown!r} is claimed by {owner!r} and by {operator!r}")
