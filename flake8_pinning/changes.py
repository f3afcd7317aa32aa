"""Which lines have changed since a git revision, for ``pinning scan --diff``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from flake8_pinning.files import FileError
from flake8_pinning.git import Git

_HUNK = re.compile(rb"(?m)^@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")


@dataclass
class Changes:
    """The lines of one work tree that differ from a revision."""

    top: Path
    """The top of the work tree."""
    base: str
    """The commit compared with."""
    changed: frozenset[str]
    """Files that differ, relative to the top."""
    untracked: frozenset[str]
    _lines: dict[str, list[range]] = field(default_factory=dict)

    def touches(self, path: Path) -> bool:
        """Whether a file has changed at all."""
        place = self._place(path)
        return place in self.changed or place in self.untracked

    def has(self, path: Path, lines: Iterable[tuple[int, int]]) -> bool:
        """Whether one of the (first, last) *lines* of a file has changed.

        :raises FileError: git cannot say.
        """
        place = self._place(path)
        if place in self.untracked:
            return True
        if place is None or place not in self.changed:
            return False
        if place not in self._lines:
            patch = Git(self.top)(*_DIFF, "--unified=0", self.base, "--", f":(top,literal){place}").out
            self._lines[place] = [
                range(int(start), int(start) + int(count or b"1")) for start, count in _HUNK.findall(patch)
            ]
        return any(
            first < hunk.stop and last >= hunk.start
            for first, last in lines
            for hunk in self._lines[place]
            if hunk
        )

    def _place(self, path: Path) -> str | None:
        folder = path.absolute().parent
        try:
            return (folder.resolve() / path.name).relative_to(self.top).as_posix()
        except (ValueError, OSError, RuntimeError):
            return None


def since(revision: str, folder: Path) -> Changes:
    """What differs in the work tree around *folder* from where it branched off *revision*.

    That is the merge base, so that what others have done on a main branch meanwhile counts as unchanged.

    :raises FileError: no git, no work tree, or no such revision.
    """
    git = Git(folder)
    inside = git.run("rev-parse", "--show-toplevel")
    if not inside.ok:
        raise FileError(f"--diff: {inside.reason}")
    top = Path(inside.text).resolve()
    commit = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit.ok:
        raise FileError(f"--diff: {revision!r} is no revision that git knows here")
    # Without common history, as in a shallow clone, the revision itself is compared with.
    fork = git.run("merge-base", commit.text, "HEAD")
    base = fork.text if fork.ok else commit.text
    git = Git(top)
    names = git(*_DIFF, "--name-only", "--diff-filter=d", "-z", base, "--").out
    others = git("ls-files", "-z", "--others", "--exclude-standard").out
    return Changes(top, base, _split(names), _split(others))


def _split(names: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in names.split(b"\0") if name)
