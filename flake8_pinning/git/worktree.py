"""A temporary work tree, in which branches are made without touching the user's own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flake8_pinning.files import remove_tree
from flake8_pinning.git.command import NO_HOOKS, Git
from flake8_pinning.git.repository import Repository


@contextmanager
def worktree(repository: Repository, commit: str) -> Iterator[Git]:
    """Check *commit* out, detached, into a folder of its own; the folder and git's note of it are gone
    afterwards.

    :raises GitError: git cannot make it.
    """
    # A space of its own inside the temporary folder: hooks and tools see a plain project name.
    folder = Path(tempfile.mkdtemp(prefix="pinning-")).resolve()
    place = folder / repository.top.name
    try:
        repository.git(*NO_HOOKS, "worktree", "add", "--quiet", "--detach", "--", str(place), commit)
        yield Git(place)
    finally:
        # The folder first: git refuses to remove one with submodules in it, and forgets one that is gone.
        remove_tree(folder)
        repository.git.run(*NO_HOOKS, "worktree", "remove", "--force", "--force", "--", str(place))
