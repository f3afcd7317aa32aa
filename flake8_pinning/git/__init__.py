"""A thin, exact wrapper over the ``git`` executable: arguments as lists, bytes decoded once, errors in one
line."""

from flake8_pinning.git.command import NO_HOOKS, Git, GitError, Output, without_secrets
from flake8_pinning.git.repository import Repository
from flake8_pinning.git.worktree import worktree

__all__ = ["NO_HOOKS", "Git", "GitError", "Output", "Repository", "without_secrets", "worktree"]
