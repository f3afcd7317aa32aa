"""``pinning pull-request``: a branch that adds the missing replacements, and the text of its pull request."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from flake8_pinning.cli.common import FOUND, NOTHING, add_fixing, add_judgement, analyzer, say, settings
from flake8_pinning.config import load, relative
from flake8_pinning.git import GitError, Repository
from flake8_pinning.pemfix import Certificates
from flake8_pinning.pullrequest import Fixer, Proposal, Request, github, propose
from flake8_pinning.pullrequest.proposal import inside
from flake8_pinning.pullrequest.text import body, title


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    default = Request()
    parser = commands.add_parser(
        "pull-request",
        help="make a branch that adds the replacements, push it, open a pull request",
        description="Fix a git repository on a branch of its own: one commit a transition, never a forced "
        "push, and the work tree that you are in is not touched. A second run extends the same branch.",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files and directories (default: the repository)"
    )
    parser.add_argument(
        "--remote", default=default.remote, metavar="NAME", help="where to push to (default: %(default)s)"
    )
    parser.add_argument(
        "--base", metavar="BRANCH", help="what to branch from (default: the remote's default branch)"
    )
    parser.add_argument(
        "--branch",
        default=default.branch,
        metavar="BRANCH",
        help="the branch to make or extend (default: %(default)s)",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="make nothing; print the text of the pull request"
    )
    parser.add_argument(
        "--no-push", action="store_true", help="make the local branch only, without speaking to the remote"
    )
    parser.add_argument(
        "--no-gh", action="store_true", help="print the text even where gh could open the pull request"
    )
    add_fixing(parser)
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """1 if the branch was made or extended, 0 if there is nothing to do; the text goes to standard output."""
    repository = Repository.at(args.paths[0].absolute() if args.paths else Path.cwd())
    paths = inside(repository, args.paths)
    if not args.isolated and args.config is None and relative(Path.cwd(), repository.top) is None:
        args.settings = load(start=repository.top)  # the repository's own, wherever the command runs
    config = settings(args)
    engine = analyzer(args)
    fixer = Fixer(engine, Certificates(args.certificates), args.only or "", config=config, home=repository.top)
    request = Request(paths, args.remote, args.base, args.branch, push=not args.no_push, dry_run=args.dry_run)
    proposal = propose(repository, request, fixer)
    for problem in proposal.problems:
        say(problem)
    changed = bool(proposal.commits or proposal.pushed)
    say(_done(proposal, request) if changed else _nothing(proposal))
    if not proposal.steps:
        return FOUND if changed else NOTHING
    text = body(
        proposal.steps,
        proposal.left,
        as_of=engine.day,
        catalog=engine.catalog.version,
        problems=proposal.problems,
    )
    at_remote = proposal.pushed or (request.push and not request.dry_run and not changed)
    if at_remote and not args.no_gh and github.installed():
        opened = _open(repository, proposal, text, changed=changed)
        if opened is not None:
            say("opened the pull request" if opened.new else "gave the open pull request its new text")
            print(opened.url)
            return FOUND
    if changed or request.dry_run:
        sys.stdout.write(f"# {title(proposal.steps)}\n\n{text}")
    return FOUND if changed else NOTHING


def _open(repository: Repository, proposal: Proposal, text: str, *, changed: bool) -> github.Opened | None:
    """The pull request that ``gh`` opened or gave the text; where it could do neither, one line says why.

    :param changed: whether this run has put something on the branch.
    """
    why = github.obstacle(repository.top)
    if not why:
        branch, base, name = proposal.branch, proposal.base, title(proposal.steps)
        try:
            if changed:
                return github.open_or_update(repository.top, branch=branch, base=base, title=name, body=text)
            return github.open_if_missing(
                repository.top, branch=branch, base=base, title=name, body=text, tip=proposal.tip
            )
        except GitError as error:
            why = str(error)
    say(f"{why}; this is the text of the pull request:" if changed else f"{why}; --dry-run prints the text")
    return None


def _nothing(proposal: Proposal) -> str:
    if proposal.steps:
        return f"nothing to do: {proposal.branch} has all that {proposal.base} lacks"
    left = len(proposal.left)
    more = (
        f"; {left} {'finding needs' if left == 1 else 'findings need'} a person: pinning scan shows them"
        if left
        else ""
    )
    return f"nothing to do on {proposal.base}{more}"


def _done(proposal: Proposal, request: Request) -> str:
    count = len(proposal.commits)
    commits = f"{count} {'commit' if count == 1 else 'commits'}"
    merged = f" after merging {proposal.base}" if proposal.merged else ""
    if request.dry_run:
        return f"would put {commits} on {proposal.branch}{merged}"
    if not count:
        return f"pushed {proposal.branch} to {request.remote}"
    where = f" and pushed it to {request.remote}" if proposal.pushed else ""
    return f"put {commits} on {proposal.branch}{merged}{where}"
