"""Make a commit, or say why git made none, and what helps where that is not in what it says."""

from __future__ import annotations

import re

from flake8_pinning.git import Git, GitError, Output

_HELP = (
    (
        re.compile(r"failed to sign the data|[Ll]oad (?:public )?key|user\.signingkey"),
        "commit.gpgsign asks for a signature; git config commit.gpgsign false does without",
    ),
    (
        re.compile(r"empty ident|auto-detect"),
        "git config user.name and git config user.email say who commits",
    ),
)
"""What git says → what to do about it."""


def commit(tree: Git, message: str) -> None:
    """Commit what is in the index.

    :raises GitError: git or a hook refused.
    """
    output = tree.run("commit", "--quiet", "--cleanup=whitespace", "--file=-", stdin=message)
    if not output.ok:
        raise GitError(f"the commit was refused: {why_not(output)}")


def why_not(output: Output) -> str:
    """What git said of a commit that it did not make, and what helps where that is not in it."""
    for mark, help_ in _HELP:
        if mark.search(output.err):
            return f"{output.reason} ({help_})"
    return output.reason
