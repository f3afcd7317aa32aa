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
_NOT_LOGGED_IN = 4
"""The exit code of ``gh`` where it has no token (``gh help exit-codes``)."""
_PULL = re.compile(r"https?://(?P<host>[^/]+)/(?P<repository>[^/]+/[^/]+)/pull/(?P<number>\d+)\Z")


@dataclass(frozen=True)
class Opened:
    """A pull request."""

    url: str
    new: bool


def installed() -> bool:
    """Whether there is a ``gh`` to ask."""
    return shutil.which("gh") is not None


def obstacle(directory: Path) -> str:
    """Why ``gh`` cannot open a pull request for this repository, and what helps; empty where it can."""
    try:
        seen = _gh(directory, "repo", "view", "--json", "url")
        if seen.ok:
            return ""
        logged_in = seen.code != _NOT_LOGGED_IN and _gh(directory, "auth", "status").ok
    except GitError as error:
        return str(error)
    if logged_in:
        return f"gh cannot open it: {seen.reason}"
    return "gh is not logged in: `gh auth status` says more, `gh auth login` or GH_TOKEN changes it"


def open_or_update(directory: Path, *, branch: str, base: str, title: str, body: str) -> Opened:
    """Open a pull request for *branch*, or give the one that is open the new text.

    :raises GitError: ``gh`` failed.
    """
    known = _listed(directory, branch, base, "open")
    if not known:
        return _created(directory, branch, base, title, body)
    url = known[0].url
    # `gh pr edit` asks for projects, teams and reviewers as well, which the token of a workflow may not read.
    place = _PULL.match(url)
    if place is None:
        raise GitError("gh pr list: its answer cannot be read")
    target = ("--hostname", place["host"], "--method", "PATCH", f"repos/{place['repository']}/pulls/{place['number']}")
    _checked(_gh(directory, "api", *target, "--raw-field", f"title={title}", "--field", "body=@-", stdin=body))
    return Opened(url, new=False)


def open_if_missing(
    directory: Path, *, branch: str, base: str, title: str, body: str, tip: str
) -> Opened | None:
    """Open a pull request for a branch that nobody was asked to look at, as where an earlier run pushed it and ``gh``
    failed then. One that is open is left as it is, and one that was closed or merged with the same commits says that
    they were looked at; one that ended before the branch went on does not.

    :param tip: the commit at the end of the branch.
    :raises GitError: ``gh`` failed.
    """
    for known in _listed(directory, branch, base, "all"):
        if known.open or known.tip == tip:
            return None
    return _created(directory, branch, base, title, body)


@dataclass(frozen=True)
class _Known:
    """A pull request that was opened before."""

    url: str
    open: bool
    tip: str
    """The last commit that it had."""


def _listed(directory: Path, branch: str, base: str, state: str) -> list[_Known]:
    """The pull requests for *branch*."""
    options = ("--head", branch, "--base", base, "--state", state, "--json", "url,state,headRefOid")
    listed = _checked(_gh(directory, "pr", "list", *options))
    try:
        entries = json.loads(listed.text or "[]")
        return [
            _Known(str(entry["url"]), entry["state"] == "OPEN", str(entry["headRefOid"])) for entry in entries
        ]
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
