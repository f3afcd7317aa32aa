"""Open a pull request with GitHub's command line tool, where it is installed and logged in."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from flake8_pinning.git import GitError
from flake8_pinning.git.command import Output, quiet_environment, run_quietly

_TIMEOUT = 120.0


@dataclass(frozen=True)
class Opened:
    """A pull request."""

    url: str
    new: bool


def usable(directory: Path) -> bool:
    """Whether ``gh`` is there, logged in, and knows the repository."""
    if shutil.which("gh") is None:
        return False
    try:
        return _gh(directory, "auth", "status").ok and _gh(directory, "repo", "view", "--json", "url").ok
    except GitError:
        return False


def open_or_update(directory: Path, *, branch: str, base: str, title: str, body: str) -> Opened:
    """Open a pull request for *branch*, or give the one that is open the new text.

    :raises GitError: ``gh`` failed.
    """
    fields = "url,number"
    listed = _checked(
        _gh(directory, "pr", "list", "--head", branch, "--base", base, "--state", "open", "--json", fields)
    )
    try:
        found = json.loads(listed.text or "[]")
        known = [(str(entry["url"]), str(entry["number"])) for entry in found]
    except (ValueError, KeyError, TypeError):
        raise GitError("gh pr list: its answer cannot be read") from None
    if known:
        url, number = known[0]
        _checked(_gh(directory, "pr", "edit", number, "--title", title, "--body-file", "-", stdin=body))
        return Opened(url, new=False)
    options = ("--head", branch, "--base", base, "--title", title, "--body-file", "-")
    created = _checked(_gh(directory, "pr", "create", *options, stdin=body))
    return Opened(created.lines[-1] if created.lines else "", new=True)


def _gh(directory: Path, *arguments: str, stdin: str | None = None) -> Output:
    environment = {
        **quiet_environment(),
        "GH_PROMPT_DISABLED": "1",
        "GH_NO_UPDATE_NOTIFIER": "1",
        "NO_COLOR": "1",
    }
    return run_quietly(["gh", *arguments], timeout=_TIMEOUT, stdin=stdin, env=environment, cwd=directory)


def _checked(output: Output) -> Output:
    if not output.ok:
        raise GitError(f"gh: {output.reason}")
    return output
