"""Hold the authority records against the certificates they were made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from flake8_pinning.build.authorities import Progress, compute_authorities
from flake8_pinning.build.operators import read_operators
from flake8_pinning.build.records import AuthorityRecord, read_authorities


@dataclass(frozen=True)
class Difference:
    """One value of one record that the certificates do not bear out."""

    sha256: str
    column: str
    recorded: str
    computed: str


@dataclass(frozen=True)
class Recomputed:
    """What came of it."""

    agreeing: int
    differences: tuple[Difference, ...]
    missing: tuple[str, ...]
    """SHA-256 of certificates that have no record."""
    unproved: tuple[str, ...]
    """SHA-256 of records whose certificate is not among the inputs."""


def recompute(inputs: Iterable[Path], sources: Path, progress: Progress | None = None) -> Recomputed:
    """Compute every record of *sources* anew from the certificates of *inputs* and compare.

    ``mozilla`` and ``strict`` are left out: they are the word of certifi and of the parser on the day of the
    build.

    :raises BuildError: a certificate or a record cannot be read.
    """
    computed, _ = compute_authorities(inputs, read_operators(sources / "operators.toml"), progress)
    recorded = {record.sha256: record for record in read_authorities(sources / "authorities")}
    known = {record.sha256 for record in computed}
    differences: list[Difference] = []
    agreeing = 0
    for record in computed:
        if record.sha256 in recorded:
            found = list(_differences(recorded[record.sha256], record))
            differences += found
            agreeing += not found
    return Recomputed(
        agreeing=agreeing,
        differences=tuple(differences),
        missing=tuple(sorted(known - recorded.keys())),
        unproved=tuple(sorted(recorded.keys() - known)),
    )


def _differences(recorded: AuthorityRecord, computed: AuthorityRecord) -> Iterable[Difference]:
    for column in (field.name for field in fields(AuthorityRecord)):
        one, other = getattr(recorded, column), getattr(computed, column)
        if one != other and column not in ("mozilla", "strict"):
            yield Difference(recorded.sha256, column, str(one), str(other))
