"""Baselines: the findings that a team knows of already, so that only new ones count.

An entry is a finding's fingerprint, which is over the file, the code and the value: it stays when lines move,
and it goes when the value does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from flake8_pinning.files import FileError, replace_file
from flake8_pinning.report.model import Reported

VERSION = 1


@dataclass(frozen=True)
class Compared:
    """Findings against a baseline."""

    new: tuple[Reported, ...]
    known: tuple[Reported, ...]
    gone: int
    """Entries of the baseline that no finding answers to any more."""


class Baseline:
    """The fingerprints of one file."""

    def __init__(self, fingerprints: Iterable[str]) -> None:
        self.fingerprints = frozenset(fingerprints)

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """Read a baseline.

        :raises FileError: there is none, or it is no baseline of a version known here.
        """
        try:
            data = json.loads(path.read_bytes())
        except FileNotFoundError:
            raise FileError(f"{path}: no such baseline; --write-baseline makes it") from None
        except OSError as error:
            raise FileError(f"{path}: {error.strerror or error}") from None
        except (ValueError, RecursionError):
            raise FileError(f"{path}: no baseline of pinning scan (it is not JSON)") from None
        version = data.get("version") if isinstance(data, dict) else None
        if version != VERSION or not isinstance(data.get("findings"), list):
            raise FileError(f"{path}: no baseline of pinning scan that this version can read")
        entries = data["findings"]
        if not all(
            isinstance(entry, dict) and isinstance(entry.get("fingerprint"), str) for entry in entries
        ):
            raise FileError(f"{path}: a finding in this baseline has no fingerprint; write it again")
        return cls(entry["fingerprint"] for entry in entries)

    def compare(self, findings: Sequence[Reported]) -> Compared:
        """Part *findings* into new and known ones."""
        known = tuple(entry for entry in findings if entry.fingerprint in self.fingerprints)
        return Compared(
            tuple(entry for entry in findings if entry.fingerprint not in self.fingerprints),
            known,
            len(self.fingerprints - {entry.fingerprint for entry in known}),
        )


def write(path: Path, findings: Sequence[Reported]) -> None:
    """Write a baseline of *findings*, in one step; the same findings give the same bytes.

    Without lines and dates, so that it changes only where a finding comes or goes.

    :raises OSError: it cannot be written.
    """
    entries = [
        {
            "path": entry.key_path,
            "code": entry.finding.code,
            "message": entry.finding.message,
            "fingerprint": entry.fingerprint,
        }
        for entry in sorted(
            findings, key=lambda entry: (entry.key_path, entry.finding.code, entry.fingerprint)
        )
    ]
    text = json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=True, indent=1)
    replace_file(path, text.encode("ascii") + b"\n")
