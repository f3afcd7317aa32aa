"""Real repositories: a bare one on disk as the remote, a clone of it as the user's."""

from __future__ import annotations

import subprocess
from pathlib import Path

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
R3 = "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
BRANCH = "pinning/replacements"
DAY = ("--as-of", "2026-11-24", "--isolated")


def git(folder, *arguments, check=True):
    result = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    if check:
        assert result.returncode == 0, result.stderr
    return result.stdout.strip()


class Sandbox:
    """A remote, a clone, and what a person does in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.remote = folder / "remote.git"
        self.work = folder / "work"
        git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(self.remote))
        git(folder, "clone", "--quiet", str(self.remote), str(self.work))
        git(self.work, "checkout", "--quiet", "-b", "main")

    def commit(self, files, message="change", where=None, push=True):
        where = where or self.work
        for name, text in files.items():
            path = where / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        git(where, "add", "--all")
        git(where, "commit", "--quiet", "-m", message)
        if push:
            git(where, "push", "--quiet", "origin", "HEAD")

    def hook(self, name, script, where=None):
        path = (where or self.work / ".git") / "hooks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def tip(self, branch=BRANCH, where=None):
        return git(where or self.remote, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}", check=False)

    def shown(self, path, branch=BRANCH):
        return git(self.remote, "show", f"{branch}:{path}")

    def titles(self, branch=BRANCH, since="main"):
        return git(self.remote, "log", "--reverse", "--format=%s", f"{since}..{branch}").splitlines()

    def state(self):
        """All that a user could notice: HEAD, branches, work trees, files, index, configuration."""
        return (
            git(self.work, "symbolic-ref", "HEAD", check=False) or git(self.work, "rev-parse", "HEAD"),
            git(self.work, "for-each-ref", "refs/heads", "refs/tags"),
            git(self.work, "worktree", "list"),
            git(self.work, "status", "--porcelain", "--ignored"),
            git(self.work, "stash", "list"),
            (self.work / ".git" / "config").read_text(),
        )
