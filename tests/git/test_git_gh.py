"""``pinning pull-request`` and ``gh``, for which a script stands in: what it is asked, and what is said where it does not
help."""

from __future__ import annotations

import json

import pytest
from git_sandbox import BRANCH, OLD, git  # type: ignore[import-not-found]

from flake8_pinning.pullrequest import github

TEXT = "this is the text of the pull request:"


def pull(number=7, state="OPEN", tip="0" * 40):
    """A pull request as ``gh pr list --json`` writes it."""
    return {"url": f"https://git.example.com/acme/app/pull/{number}", "state": state, "headRefOid": tip}


def listed(*pulls):
    """A shell command that prints a list of pull requests."""
    return f"echo '{json.dumps(pulls)}'"


@pytest.fixture
def gh(pinned, monkeypatch):
    """Install a ``gh`` that notes how it is called and answers from a table of shell patterns."""

    def install(answers):
        monkeypatch.setattr(github, "installed", lambda: True)
        cases = "".join(f"{pattern}) {action};;\n" for pattern, action in answers.items())
        log = pinned.folder / "gh.log"
        log.unlink(missing_ok=True)
        script = f'#!/bin/sh\necho "$*" >> "{log}"\ncase "$*" in\n{cases}*) exit 0;;\nesac\n'
        (pinned.folder / "tools" / "gh").write_text(script)
        return log

    return install


def test_gh_opens_the_pull_request(pinned, run, gh):
    body = pinned.folder / "body.md"
    log = gh({"pr\\ list*": "echo '[]'", "pr\\ create*": f"cat > '{body}'; echo https://example.com/pr/7"})
    code, out, err = run()
    assert (code, out) == (1, "https://example.com/pr/7\n")
    assert err[-1] == "pinning: opened the pull request"
    assert "| DigiCert Global Root CA |" in body.read_text()
    create = next(line for line in log.read_text().splitlines() if line.startswith("pr create"))
    assert f"--head {BRANCH} --base main" in create


def test_gh_updates_the_open_pull_request(pinned, run, gh):
    body = pinned.folder / "body.md"
    log = gh({"pr\\ list*": listed(pull()), "api*": f"cat > '{body}'"})
    code, out, err = run()
    assert (code, out) == (1, "https://git.example.com/acme/app/pull/7\n")
    assert err[-1] == "pinning: gave the open pull request its new text"
    assert "pr create" not in log.read_text()
    call = next(line for line in log.read_text().splitlines() if line.startswith("api"))
    assert "--hostname git.example.com --method PATCH repos/acme/app/pulls/7 --raw-field title=Accept the CAs" in call
    assert call.endswith("--field body=@-")
    assert "| DigiCert Global Root CA |" in body.read_text()


def test_without_gh(pinned, run):
    """Not installed: the branch is pushed and the text printed."""
    code, out, err = run()
    assert code == 1
    assert out.startswith("# Accept the CAs that replace")
    assert err == [f"pinning: put 2 commits on {BRANCH} and pushed it to origin"]


@pytest.mark.parametrize(
    "answers",
    [
        {"repo\\ view*": "echo 'To get started with GitHub CLI, please run:  gh auth login' >&2; exit 4"},
        {"repo\\ view*": "echo 'HTTP 401: Bad credentials' >&2; exit 1", "auth\\ status*": "exit 1"},
    ],
)
def test_gh_that_is_not_logged_in(pinned, run, gh, answers):
    log = gh(answers)
    code, out, err = run()
    help_ = "gh is not logged in: `gh auth status` says more, `gh auth login` or GH_TOKEN changes it"
    assert (code, err[1:]) == (1, [f"pinning: {help_}; {TEXT}"])
    assert out.startswith("# Accept")
    assert pinned.titles()
    # The text is not lost: a run that has nothing new to make still says how to see it.
    code, out, err = run()
    assert (code, out, err[1:]) == (0, "", [f"pinning: {help_}; --dry-run prints the text"])
    code, out, err = run("--dry-run")
    assert (code, err) == (0, [f"pinning: nothing to do: {BRANCH} has all that main lacks"])
    assert out.startswith("# Accept the CAs that replace R3 and DigiCert Global Root CA\n")
    assert "pr " not in log.read_text()


def test_a_token_of_another_host_that_is_no_good_does_not_matter(pinned, run, gh):
    gh({"auth\\ status*": "exit 1", "pr\\ list*": "echo '[]'", "pr\\ create*": "echo https://example.com/pr/7"})
    assert run()[1] == "https://example.com/pr/7\n"


def test_a_failure_of_gh_is_told_and_the_next_run_makes_up_for_it(pinned, run, gh):
    gh({"pr\\ list*": "echo '[]'", "pr\\ create*": "echo 'GraphQL: Resource not accessible' >&2; exit 1"})
    _, out, err = run()
    assert out.startswith("# Accept")
    assert err[-1] == "pinning: gh: GraphQL: Resource not accessible; this is the text of the pull request:"
    gh({"pr\\ list*": "echo '[]'", "pr\\ create*": "cat > /dev/null; echo https://example.com/acme/app/pull/7"})
    tip = pinned.tip()
    code, out, err = run()
    assert (code, out) == (1, "https://example.com/acme/app/pull/7\n")
    assert err == [f"pinning: nothing to do: {BRANCH} has all that main lacks", "pinning: opened the pull request"]
    assert pinned.tip() == tip


@pytest.mark.parametrize("state", ["OPEN", "CLOSED", "MERGED"])
def test_no_second_pull_request(pinned, run, gh, state):
    """One that is open, or that somebody has ended: a run that has nothing new leaves it alone."""
    run()
    tip = "0" * 40 if state == "OPEN" else pinned.tip()
    log = gh({"pr\\ list*--state\\ all*": listed(pull(state=state, tip=tip)), "pr\\ list*": "echo '[]'"})
    code, out, err = run()
    assert (code, out) == (0, "")
    assert err == [f"pinning: nothing to do: {BRANCH} has all that main lacks"]
    assert "pr create" not in log.read_text()
    assert "api" not in log.read_text()


@pytest.mark.parametrize("squash", [False, True])
def test_a_failure_of_gh_after_an_earlier_pull_request_was_merged(pinned, run, gh, squash):
    """The pull request of last year is no reason against one for what came after it."""
    run()
    merged = listed(pull(5, "MERGED", pinned.tip()))
    if squash:
        git(pinned.work, "merge", "--quiet", "--squash", BRANCH)
    else:
        git(pinned.work, "merge", "--quiet", "--no-ff", "-m", "merged", BRANCH)
    pinned.commit({"later.py": f"MORE = ['{OLD}']\n"})
    gh({"pr\\ list*--state\\ all*": merged, "pr\\ list*": "echo '[]'", "pr\\ create*": "echo HTTP 502 >&2; exit 1"})
    code, out, err = run()
    assert (code, err[-1]) == (1, f"pinning: gh: HTTP 502; {TEXT}")
    assert "`later.py`" in out
    assert "issuers.py" not in out
    tip = pinned.tip()
    log = gh({"pr\\ list*--state\\ all*": merged, "pr\\ list*": "echo '[]'", "pr\\ create*": "echo https://example.com/8"})
    code, out, err = run()
    assert (code, out, err[-1]) == (1, "https://example.com/8\n", "pinning: opened the pull request")
    assert pinned.tip() == tip
    assert "url,state,headRefOid" in log.read_text()


@pytest.mark.parametrize("option", ["--no-gh", "--no-push", "--dry-run"])
def test_gh_is_not_asked_where_nothing_is_to_be_sent(pinned, run, gh, option):
    run()
    log = gh({"pr\\ list*": "echo '[]'"})
    run(option)
    assert not log.exists()


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"repo\\ view*": "echo none of the git remotes >&2; exit 1"}, "gh cannot open it: none of the git remotes"),
        ({"pr\\ list*": "echo nonsense"}, "gh pr list: its answer cannot be read"),
        ({"pr\\ list*": """echo '[{"url": "https://example.com/7"}]'"""}, "gh pr list: its answer cannot be read"),
        ({"pr\\ list*": """echo '[{"number": 7}]'"""}, "gh pr list: its answer cannot be read"),
        ({"pr\\ list*": "echo '[]'", "pr\\ create*": "echo no rights >&2; exit 1"}, "gh: no rights"),
    ],
)
def test_gh_that_does_not_help(pinned, run, gh, answers, why):
    gh(answers)
    code, out, err = run()
    assert (code, err[1:]) == (1, [f"pinning: {why}; {TEXT}"])
    assert out.startswith("# Accept")
    assert pinned.titles()


def test_no_gh(run, gh):
    log = gh({})
    assert run("--no-gh")[1].startswith("# Accept")
    assert not log.exists()


