"""Open a pull request with GitHub's command line tool, where it is installed and logged in."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from flake8_pinning.git import GitError
from flake8_pinning.git.command import Output, quiet_environment, run_quietly

_TIMEOUT = 120.0
_PULL = re.compile(r"https?://(?P<host>[^/]+)/(?P<repository>[^/]+/[^/]+)/pull/(?P<number>\d+)\Z")


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
    known = _listed(directory, branch, base, "open")
    if not known:
        return _created(directory, branch, base, title, body)
    url = known[0]
    # `gh pr edit` asks for projects, teams and reviewers as well, which the token of a workflow may not read.
    place = _PULL.match(url)
    if place is None:
        raise GitError("gh pr list: its answer cannot be read")
    target = ("--hostname", place["host"], "--method", "PATCH", f"repos/{place['repository']}/pulls/{place['number']}")
    _checked(_gh(directory, "api", *target, "--raw-field", f"title={title}", "--field", "body=@-", stdin=body))
    return Opened(url, new=False)


def open_if_never_opened(directory: Path, *, branch: str, base: str, title: str, body: str) -> Opened | None:
    """Open a pull request for a branch that had none so far, as where an earlier run pushed it and ``gh`` failed then;
    one that was closed stays closed.

    :raises GitError: ``gh`` failed.
    """
    if _listed(directory, branch, base, "all"):
        return None
    return _created(directory, branch, base, title, body)


def _listed(directory: Path, branch: str, base: str, state: str) -> list[str]:
    """The addresses of the pull requests for *branch*."""
    options = ("--head", branch, "--base", base, "--state", state, "--json", "url")
    listed = _checked(_gh(directory, "pr", "list", *options))
    try:
        return [str(entry["url"]) for entry in json.loads(listed.text or "[]")]
    except (ValueError, KeyError, TypeError):
        raise GitError("gh pr list: its answer cannot be read") from None


def _created(directory: Path, branch: str, base: str, title: str, body: str) -> Opened:
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
