"""Load ``catalog/transitions/*.toml`` and hold them against the authorities and against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.catalog.binary import CatalogError
from flake8_pinning.catalog.model import LEVELS
from flake8_pinning.catalog.toml import TomlFile, transitions
from flake8_pinning.pins.names import label_of


@dataclass(frozen=True)
class LoadedTransition:
    """A transition and the file it stands in."""

    file: TomlFile
    entry: dict[str, Any]

    def fail(self, what: str, near: str = "") -> BuildError:
        """An error at this transition's line."""
        name = self.entry["id"]
        return BuildError(str(self.file.fail(f"{name}: {what}", near or f'"{name}"', f'"{name}"')))


def load_transitions(directory: Path) -> list[LoadedTransition]:
    """Every transition under *directory*, in the order of the files' names.

    :raises BuildError: a file is wrong, or two transitions have one id.
    """
    loaded: list[LoadedTransition] = []
    for path in sorted(directory.glob("*.toml")):
        try:
            file = TomlFile(path)
            loaded += [LoadedTransition(file, entry) for entry in transitions(file)]
        except CatalogError as error:
            raise BuildError(str(error)) from None
    seen: dict[str, LoadedTransition] = {}
    for item in loaded:
        first = seen.setdefault(item.entry["id"], item)
        if first is not item:
            raise item.fail(f"the id stands in {first.file.path.name} too")
    return loaded


def check_transitions(loaded: Sequence[LoadedTransition], records: Mapping[str, AuthorityRecord]) -> None:
    """Every fingerprint exists and bears the name given; FROM and TO fit; no circles.

    :raises BuildError: with file and line.
    """
    for item in loaded:
        for key in ("from", "to"):
            for member in item.entry[key]:
                record = records.get(member["sha256"])
                if record is None:
                    raise item.fail(
                        f"{key}: no authority has the fingerprint {member['sha256']}", member["sha256"]
                    )
                right = label_of(record.subject)
                if member["name"] != right:
                    raise item.fail(
                        f"{key}: {member['sha256']} is {right!r}, not {member['name']!r}", member["sha256"]
                    )
        _check_fit(item, records)
        _check_days(item, records)
    _check_circles(loaded)


def _check_fit(item: LoadedTransition, records: Mapping[str, AuthorityRecord]) -> None:
    if item.entry["level_note"] or not item.entry["to"]:
        return
    leaving = [records[member["sha256"]] for member in item.entry["from"]]
    coming = [records[member["sha256"]] for member in item.entry["to"]]
    levels = {LEVELS[record.role] for record in leaving}
    for member in coming:
        if LEVELS[member.role] not in levels:
            raise item.fail(
                f"to: {label_of(member.subject)} is a {LEVELS[member.role]}, FROM has none: split the "
                "transition, or say why in level_note",
                member.sha256,
            )
    if any(record.tls for record in leaving) and not any(record.tls for record in coming):
        raise item.fail("FROM issues TLS server certificates and no TO may: say why in level_note")


def _check_days(item: LoadedTransition, records: Mapping[str, AuthorityRecord]) -> None:
    """An announcement comes before what it announces; a TO is alive when it is needed."""
    days = {key: item.entry[key] for key in ("announced", "effective", "deadline") if key in item.entry}
    if "announced" in days and days.get("deadline", days["announced"]) < days["announced"]:
        raise item.fail(
            f"the deadline {days['deadline']} is before the announcement of {days['announced']}: "
            "one of the dates is wrong; leave announced out if it is not known",
            days["deadline"],
        )
    needed = days.get("effective") or days.get("announced") or days.get("deadline")
    expiries = [(_expiry(member, records), member) for member in item.entry["to"]]
    for expiry, member in expiries:
        if needed and expiry < needed:
            raise item.fail(
                f"to: {member['name']} expired on {expiry}, before {needed}: name what replaced it",
                member["sha256"],
            )


def _expiry(member: Mapping[str, str], records: Mapping[str, AuthorityRecord]) -> str:
    return records[member["sha256"]].not_after.date().isoformat()


def _check_circles(loaded: Sequence[LoadedTransition]) -> None:
    following: dict[str, list[tuple[str, LoadedTransition]]] = {}
    for item in loaded:
        for leaving in item.entry["from"]:
            following.setdefault(leaving["sha256"], []).extend((m["sha256"], item) for m in item.entry["to"])
    done: set[str] = set()
    for start in following:
        # Iterative depth-first search: `path` holds what is being followed, `done` what leads to no circle.
        stack = [(start, iter(following[start]))]
        path = {start}
        while stack:
            current, successors = stack[-1]
            for target, item in successors:
                if target in path:
                    raise item.fail(
                        f"{target} replaces what replaces it: follow the transitions of {current}", target
                    )
                if target not in done and target in following:
                    stack.append((target, iter(following[target])))
                    path.add(target)
                    break
            else:
                stack.pop()
                path.discard(current)
                done.add(current)
