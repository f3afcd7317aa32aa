"""Facts about one repository, each by the plumbing command that is made for it."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from flake8_pinning.git.command import Git, GitError

_UNFINISHED = {
    "MERGE_HEAD": "a merge",
    "rebase-merge": "a rebase",
    "rebase-apply": "a rebase",
    "CHERRY_PICK_HEAD": "a cherry-pick",
    "REVERT_HEAD": "a revert",
    "BISECT_LOG": "a bisection",
}
"""File in the git directory → what is under way."""


class Repository:
    """A repository with a work tree.

    :param top: the top of the work tree.
    """

    def __init__(self, top: Path) -> None:
        self.top = top
        self.git = Git(top)

    @classmethod
    def at(cls, path: Path) -> Repository:
        """The repository whose work tree *path* is in.

        :raises GitError: there is none, or it has no work tree.
        """
        folder = path if path.is_dir() else path.parent
        git = Git(folder)
        inside = git.run("rev-parse", "--is-inside-work-tree", "--is-bare-repository")
        if not inside.ok:
            reason = inside.reason
            outside = reason.startswith("not a git repository")
            raise GitError(f"{path}: {'not in a git repository' if outside else reason}")
        if inside.lines[0] != "true":
            bare = inside.lines[1] == "true"
            what = "a bare repository, which has no files to fix" if bare else "inside a git directory"
            raise GitError(f"{path}: {what}")
        return cls(Path(git("rev-parse", "--show-toplevel").text))

    @cached_property
    def git_directory(self) -> Path:
        """The git directory of this work tree; linked work trees have one each."""
        return Path(self.git("rev-parse", "--absolute-git-dir").text)

    @property
    def branch(self) -> str | None:
        """The branch that is checked out; ``None`` where HEAD is detached."""
        output = self.git.run("symbolic-ref", "--quiet", "HEAD")
        return output.text.removeprefix("refs/heads/") if output.ok else None

    @property
    def shallow(self) -> bool:
        return self.git("rev-parse", "--is-shallow-repository").text == "true"

    def commit(self, revision: str) -> str | None:
        """The full name of the commit that *revision* names, or ``None``."""
        output = self.git.run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
        return output.text if output.ok else None

    def changes(self) -> list[str]:
        """Paths of tracked files that differ from the commit, staged or not; untracked files are none."""
        output = self.git("status", "--porcelain", "-z", "--untracked-files=no", "--no-renames")
        return [os.fsdecode(entry[3:]) for entry in output.out.split(b"\0") if entry]

    def unfinished(self) -> str | None:
        """What is under way in this work tree: ``a merge``, ``a rebase``, …"""
        return next(
            (what for name, what in _UNFINISHED.items() if (self.git_directory / name).exists()), None
        )

    def is_ancestor(self, one: str, other: str) -> bool:
        """Whether commit *one* is part of the history of commit *other*."""
        return self.git.run("merge-base", "--is-ancestor", one, other).ok

    def remotes(self) -> list[str]:
        """Names of the remotes."""
        return self.git("remote").lines

    def remote_default(self, remote: str) -> str | None:
        """The branch that the remote's HEAD names: what pull requests go to.

        :raises GitError: the remote cannot be asked.
        """
        for line in self.git("ls-remote", "--symref", "--", remote, "HEAD").lines:
            target, _, name = line.partition("\t")
            if name == "HEAD" and target.startswith("ref: refs/heads/"):
                return target.removeprefix("ref: refs/heads/")
        return None

    def remote_branch(self, remote: str, branch: str) -> str | None:
        """The commit of a remote's branch as the remote has it now, or ``None`` if it has no such branch.

        :raises GitError: the remote cannot be asked.
        """
        wanted = f"refs/heads/{branch}"
        for line in self.git("ls-remote", "--", remote, wanted).lines:
            commit, _, name = line.partition("\t")
            if name == wanted:
                return commit
        return None

    def fetch(self, remote: str, branch: str) -> str:
        """Bring a remote's branch here and give its commit; touches the remote-tracking branch alone.

        :raises GitError: there is no such branch, or the remote cannot be reached.
        """
        tracking = f"refs/remotes/{remote}/{branch}"
        self.git(
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-recurse-submodules",
            "--",
            remote,
            f"+refs/heads/{branch}:{tracking}",
        )
        commit = self.commit(tracking)
        if commit is None:
            raise GitError(f"git fetch: {remote} has no commit at {branch}")
        return commit

    def holder(self, branch: str) -> Path | None:
        """The work tree in which *branch* is checked out."""
        tree: Path | None = None
        for field in self.git("worktree", "list", "--porcelain").lines:
            key, _, value = field.partition(" ")
            if key == "worktree":
                tree = Path(value)
            elif key == "branch" and value == f"refs/heads/{branch}":
                return tree
        return None

    def is_branch_name(self, name: str) -> bool:
        """Whether git takes *name* for a branch."""
        return not name.startswith("-") and self.git.run("check-ref-format", "--branch", name).ok
