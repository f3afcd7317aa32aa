"""Make or continue the branch of a pull request, in a temporary work tree; the user's own is never touched.

The branch is only ever extended: a moved base is merged into it, new commits are put on top, and it is pushed
without force."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flake8_pinning.files import FileError
from flake8_pinning.git import NO_HOOKS, Git, GitError, Repository, worktree
from flake8_pinning.pullrequest.commits import commit as make_commit
from flake8_pinning.pullrequest.commits import why_not
from flake8_pinning.pullrequest.fixer import Fixer, Left, Step
from flake8_pinning.pullrequest.text import commit_message


@dataclass(frozen=True)
class Request:
    """What the user asks for."""

    paths: tuple[Path, ...] = ()
    """What to fix, absolute; empty for everything."""
    remote: str = "origin"
    base: str | None = None
    branch: str = "pinning/replacements"
    push: bool = True
    """Whether the remote is spoken to at all."""
    dry_run: bool = False


@dataclass
class Proposal:
    """What was done, or would be."""

    base: str
    branch: str
    steps: list[Step] = field(default_factory=list)
    """All that differs from the base, over all runs."""
    left: list[Left] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    commits: list[str] = field(default_factory=list)
    """Titles of the commits made in this run."""
    merged: bool = False
    """Whether the base had moved and was merged."""
    pushed: bool = False
    tip: str = ""
    """The commit at the end of the branch; where nothing was made, the one that was there."""


def propose(repository: Repository, request: Request, fixer: Fixer) -> Proposal:
    """Make the branch, or bring it up to date.

    :raises GitError: the repository is in no state for it, git or a hook refused, or a merge conflicts; the
        repository is then as it was."""
    return _Run(repository, request, fixer).propose()


class _Run:
    def __init__(self, repository: Repository, request: Request, fixer: Fixer) -> None:
        self._repository = repository
        self._request = request
        self._fixer = fixer

    def propose(self) -> Proposal:
        repository, request = self._repository, self._request
        self._check()
        base = self._base_name()
        if base == request.branch:
            raise GitError(f"the branch {base} cannot be its own base")
        base_commit = self._base_commit(base)
        local, remote = self._tips()
        start = self._start(base_commit, local, remote)
        proposal = Proposal(base, request.branch, tip=start)
        with worktree(repository, base_commit) as tree:
            fresh = start == base_commit
            if _sparse(tree):
                proposal.problems.append("only the files of the sparse checkout were looked at")
            proposal.steps = self._fix(tree, proposal.problems, commit=fresh and not request.dry_run)
            proposal.left = self._fixer.left(tree.directory, self._below(tree))
            if fresh:
                made = proposal.steps
            else:
                tree("reset", "--quiet", "--hard")
                tree(*NO_HOOKS, "checkout", "--quiet", "--force", "--detach", start)
                proposal.merged = self._merge(tree, base, base_commit, start)
                made = self._fix(tree, [], commit=not request.dry_run) if proposal.steps else []
            proposal.commits = [commit_message(step).split("\n", 1)[0] for step in made]
            if request.dry_run:
                return proposal
            if made:
                proposal.tip = tree("rev-parse", "HEAD").text
            else:
                proposal.merged = False
            if (
                request.push
                and proposal.tip != remote
                and (made or (local is not None and start == local and proposal.steps))
            ):
                self._push(tree, proposal.tip)
                proposal.pushed = True
        if proposal.tip != local and (made or local is not None):
            self._update(proposal.tip, local)
        return proposal

    # --- before ---------------------------------------------------------------------

    def _check(self) -> None:
        """Refuse every state in which a branch would not be what the user thinks it is."""
        repository, request = self._repository, self._request
        if repository.commit("HEAD") is None:
            raise GitError("the repository has no commit yet")
        unfinished = repository.unfinished()
        if unfinished is not None:
            raise GitError(f"{unfinished} is under way: finish or abort it first")
        changes = repository.changes()
        if changes:
            more = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
            raise GitError(f"the work tree has uncommitted changes ({changes[0]}{more}): commit them first")
        if not repository.is_branch_name(request.branch):
            raise GitError(f"{request.branch!r} is no name for a branch")
        remotes = repository.remotes()
        if request.push and request.remote not in remotes:
            have = f"it has {', '.join(remotes)}" if remotes else "it has none"
            raise GitError(f"no remote {request.remote}, {have}: --remote names one, --no-push does without")
        holder = repository.holder(request.branch)
        if holder is not None and not request.dry_run:
            raise GitError(
                f"the branch {request.branch} is checked out in {holder}: switch to another one there"
            )

    def _base_name(self) -> str:
        repository, request = self._repository, self._request
        if request.base is not None:
            if not repository.is_branch_name(request.base):
                raise GitError(f"{request.base!r} is no name for a branch")
            return request.base
        if request.push:
            name = repository.remote_default(request.remote)
        else:
            head = repository.git.run("symbolic-ref", "--quiet", f"refs/remotes/{request.remote}/HEAD")
            name = head.text.removeprefix(f"refs/remotes/{request.remote}/") if head.ok else None
        name = name or repository.branch
        if name is None:
            raise GitError(
                "HEAD is on no branch, and the remote names no default one: --base says what to branch from"
            )
        return name

    def _base_commit(self, base: str) -> str:
        repository, request = self._repository, self._request
        if request.push:
            return repository.fetch(request.remote, base)
        for reference in (f"refs/remotes/{request.remote}/{base}", f"refs/heads/{base}"):
            commit = repository.commit(reference)
            if commit is not None:
                return commit
        raise GitError(f"no branch {base}")

    def _tips(self) -> tuple[str | None, str | None]:
        """Where the branch is, here and at the remote."""
        repository, request = self._repository, self._request
        local = repository.commit(f"refs/heads/{request.branch}")
        if not request.push:
            return local, repository.commit(f"refs/remotes/{request.remote}/{request.branch}")
        if repository.remote_branch(request.remote, request.branch) is None:
            return local, None
        return local, repository.fetch(request.remote, request.branch)

    def _start(self, base: str, local: str | None, remote: str | None) -> str:
        """The commit to go on from: the further one of the branch's tips, or the base where the branch is new
        or merged."""
        repository, request = self._repository, self._request
        start = remote or local or base
        if local is not None and remote is not None and local != remote:
            if repository.is_ancestor(remote, local):
                start = local
            elif not repository.is_ancestor(local, remote):
                raise GitError(
                    f"{request.branch} here and at {request.remote} have parted: merge them, or delete the one here: "
                    f"git branch -D {request.branch}"
                )
        if repository.is_ancestor(start, base) or (remote is None and self._contained(start, base)):
            return base
        return start

    def _contained(self, start: str, base: str) -> bool:
        """Whether all that the branch changed is in the base: it was merged as one commit, or commit by commit."""
        git = self._repository.git
        fork = git.run("merge-base", base, start)
        if not fork.ok:
            return False
        changed = git("diff", "--name-only", "--no-renames", "-z", fork.text, start).out
        paths = [os.fsdecode(path) for path in changed.split(b"\0") if path]
        # No path at all would mean every path.
        return not paths or git.run("--literal-pathspecs", "diff", "--quiet", base, start, "--", *paths).ok

    # --- in the temporary work tree ---------------------------------------------------------------------

    def _below(self, tree: Git) -> list[Path]:
        """The user's paths in the temporary work tree."""
        top = self._repository.top.resolve()
        places = [tree.directory / path.relative_to(top) for path in self._request.paths]
        for path, place in zip(self._request.paths, places, strict=True):
            if not place.exists():
                raise GitError(f"{path.relative_to(top)} is not in the branch")
        return places or [tree.directory]

    def _fix(self, tree: Git, problems: list[str], *, commit: bool) -> list[Step]:
        """Fix the tree; the steps that changed something."""
        made = []
        for step in self._fixer.steps(tree.directory, self._below(tree), problems):
            try:
                changed = self._fixer.apply(tree.directory, step)
            except OSError as error:
                raise GitError(f"{error.filename}: {error.strerror}") from None
            if not changed:
                continue
            step.files = dict.fromkeys(changed)
            made.append(step)
            if commit:
                # These files alone: what git's filters and line ends make of others is nobody's change.
                tree("update-index", "-z", "--stdin", stdin="".join(f"{name}\0" for name in changed))
                make_commit(tree, commit_message(step))
        return made

    def _merge(self, tree: Git, base: str, base_commit: str, start: str) -> bool:
        """Merge a base that has moved on; whether it had."""
        if self._repository.is_ancestor(base_commit, start):
            return False
        if not tree.run("merge-base", base_commit, start).ok:
            if self._repository.shallow:
                raise GitError(
                    "the clone is too shallow to see where the branch began: git fetch --unshallow"
                )
            raise GitError(f"{self._request.branch} and {base} have no common history")
        message = f"Merge branch '{base}' into {self._request.branch}"
        output = tree.run(
            "merge", "--quiet", "--no-ff", "--no-edit", "--no-squash", "-m", message, base_commit
        )
        if output.ok:
            return True
        conflicts = tree.run("diff", "--name-only", "--diff-filter=U").lines
        tree.run("merge", "--abort")
        if conflicts:
            where = ", ".join(conflicts[:5])
            raise GitError(
                f"merging {base} into {self._request.branch} conflicts in {where}: "
                "merge it by hand, or delete the branch where its pull request is done with"
            )
        raise GitError(f"merging {base} into {self._request.branch} was refused: {why_not(output)}")

    def _push(self, tree: Git, tip: str) -> None:
        """Push without force: where the remote's branch has moved on meanwhile, git refuses."""
        target = f"{tip}:refs/heads/{self._request.branch}"
        output = tree.run(
            "push",
            "--quiet",
            "--no-follow-tags",
            "--recurse-submodules=no",
            "--",
            self._request.remote,
            target,
        )
        if not output.ok:
            raise GitError(f"the push to {self._request.remote} was refused: {output.reason}")

    def _update(self, tip: str, old: str | None) -> None:
        """Let the local branch be what was made, unless somebody else has moved it meanwhile."""
        name = f"refs/heads/{self._request.branch}"
        self._repository.git("update-ref", "-m", "pinning pull-request", name, tip, old or "0" * len(tip))


def _sparse(tree: Git) -> bool:
    """Whether files of the commit are not in the work tree, as the user's own leaves them out."""
    if tree.run("config", "--type=bool", "core.sparseCheckout").text != "true":
        return False
    return any(line.startswith("S ") for line in tree("ls-files", "-t").lines)


def inside(repository: Repository, paths: Sequence[Path]) -> tuple[Path, ...]:
    """*paths* as absolute ones.

    :raises FileError: one does not exist, or is not in the repository.
    """
    top = repository.top.resolve()
    found = []
    for path in paths:
        if not path.exists():
            raise FileError(f"{path}: no such file or directory")
        place = path.resolve()
        if not place.is_relative_to(top):
            raise FileError(f"{path}: not in {top}")
        found.append(place)
    return tuple(place for place in found if place != top)
