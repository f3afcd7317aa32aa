"""``pinning pull-request`` in checkouts of every kind, and what becomes of the branch at the remote between two runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from git_sandbox import BRANCH, NEW, OLD, git  # type: ignore[import-not-found]

PIN = f"PINS = ['{OLD}']\n"
FIXED = f"PINS = ['{OLD}', '{NEW}']"


# --- the branch between two runs ----------------------------------------------------------------------------------------


def test_a_second_run_with_a_new_transition(pinned, run):
    """As a year later: the branch gets one more commit, and what is on it stays."""
    assert run("--only", "R3")[0] == 1
    first = pinned.tip()
    code, out, err = run()
    assert (code, err) == (1, [f"pinning: put 1 commit on {BRANCH} and pushed it to origin"])
    assert git(pinned.remote, "rev-parse", f"{BRANCH}^") == first
    assert out.startswith("# Accept the CAs that replace R3 and DigiCert Global Root CA\n")


def test_a_base_that_moved_where_nothing_collides(pinned, run):
    """Other lines of the very file that was fixed: git merges them."""
    rest = "\n\n\nprint(PINS)\n"
    pinned.commit({"app/pins.py": PIN + rest})
    run()
    pinned.commit({"app/pins.py": f"{PIN}{rest}MORE = ['{OLD}']\n"})
    code, _, err = run()
    assert (code, err) == (1, [f"pinning: put 1 commit on {BRANCH} after merging main and pushed it to origin"])
    assert pinned.shown("app/pins.py") == f"{FIXED}\n{rest}MORE = ['{OLD}', '{NEW}']"


def test_a_branch_that_was_deleted_at_the_remote_unmerged_comes_back(pinned, run):
    run()
    tip = pinned.tip()
    git(pinned.remote, "branch", "-D", BRANCH)
    code, out, err = run()
    assert (code, err) == (1, [f"pinning: pushed {BRANCH} to origin"])
    assert out.startswith("# Accept")
    assert pinned.tip() == tip


@pytest.mark.parametrize("pruned", [False, True])
@pytest.mark.parametrize("how", ["merge", "squash", "rebase"])
def test_a_branch_that_was_merged_and_deleted_starts_again(pinned, run, how, pruned):
    """As forges do behind a merged pull request, in every way that they merge."""
    run()
    if how == "squash":
        git(pinned.work, "merge", "--quiet", "--squash", BRANCH)
    elif how == "rebase":
        pinned.commit({"between.txt": "moved\n"})
        git(pinned.work, "cherry-pick", f"main~1..{BRANCH}")
    else:
        git(pinned.work, "merge", "--quiet", "--no-ff", "-m", "merged", BRANCH)
    git(pinned.remote, "branch", "-D", BRANCH)
    pinned.commit({"later.py": PIN})
    if pruned:
        git(pinned.work, "fetch", "--quiet", "--prune")
    code, out, err = run()
    assert (code, err) == (1, [f"pinning: put 1 commit on {BRANCH} and pushed it to origin"])
    assert pinned.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]
    assert "issuers.py" not in out
    assert pinned.tip(where=pinned.work) == pinned.tip()


def test_nothing_to_do_behind_a_merged_and_deleted_branch(pinned, run):
    run()
    git(pinned.work, "merge", "--quiet", "--squash", BRANCH)
    pinned.commit({})
    git(pinned.remote, "branch", "-D", BRANCH)
    code, out, err = run()
    assert (code, out) == (0, "")
    assert err == ["pinning: nothing to do on main; 1 finding needs a person: pinning scan shows them"]
    assert pinned.tip() == ""


def test_a_branch_that_a_person_wrote_anew_at_the_remote(pinned, run):
    """With another commit in the place of ours: neither theirs nor the one here is touched."""
    run()
    theirs = git(pinned.remote, "commit-tree", "-m", "mine", "-p", "main", f"{BRANCH}^{{tree}}")
    git(pinned.remote, "update-ref", f"refs/heads/{BRANCH}", theirs)
    pinned.commit({"more.py": PIN})
    state = pinned.state()
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == [
        f"pinning: {BRANCH} here and at origin have parted: merge them, or delete the one here: git branch -D {BRANCH}"
    ]
    assert (pinned.state(), pinned.tip()) == (state, theirs)
    # What the line says helps.
    git(pinned.work, "branch", "-D", BRANCH)
    assert run()[0] == 1
    assert git(pinned.remote, "merge-base", "--is-ancestor", theirs, BRANCH) == ""
    assert pinned.shown("more.py") == FIXED


def test_a_pin_that_a_person_took_out_of_the_branch_is_proposed_again_behind_theirs(pinned, run, tmp_path):
    """Their commit stays in the history, and the text still tells what the base lacks."""
    run()
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "--branch", BRANCH, str(pinned.remote), str(other))
    pinned.commit({"app/pins.py": PIN}, "not this one", other)
    code, _, _ = run()
    assert code == 1
    assert "not this one" in pinned.titles()
    assert pinned.shown("app/pins.py") == FIXED


# --- checkouts ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def clone(pinned, monkeypatch):
    """Another clone of the remote, made with these options, as the current directory."""

    def make(*options):
        place = pinned.folder / "clone"
        git(pinned.folder, "clone", "--quiet", *options, f"file://{pinned.remote}", str(place))
        monkeypatch.chdir(place)
        return place

    return make


def test_a_sparse_checkout_is_fixed_as_far_as_it_goes_and_the_text_says_so(pinned, run, clone):
    pinned.commit({"web/pins.py": PIN})
    place = clone("--sparse")
    git(place, "sparse-checkout", "set", "app")
    assert not (place / "web").exists()
    code, out, err = run()
    assert code == 1
    assert err[0] == "pinning: only the files of the sparse checkout were looked at"
    assert "- only the files of the sparse checkout were looked at" in out
    assert git(pinned.remote, "diff", "--name-only", "main", BRANCH).split() == ["app/pins.py", "issuers.py"]
    assert pinned.shown("web/pins.py") == PIN.rstrip()
    assert not (place / "web").exists()
    assert git(place, "status", "--porcelain") == ""


def test_a_sparse_checkout_of_everything_is_like_any_other(pinned, run, clone):
    place = clone("--sparse")
    git(place, "sparse-checkout", "set", "app", "web")
    assert run()[2] == [f"pinning: put 2 commits on {BRANCH} and pushed it to origin"]


def test_a_clone_without_the_files_contents(pinned, run, clone):
    git(pinned.remote, "config", "uploadpack.allowFilter", "true")
    clone("--filter=blob:none")
    assert run()[0] == 1
    assert pinned.shown("app/pins.py") == FIXED


def test_a_shallow_clone_that_sees_where_the_branch_began(pinned, run, clone):
    assert run()[0] == 1
    pinned.commit({"more.py": PIN})
    clone("--depth=2")
    code, _, err = run()
    assert (code, err) == (1, [f"pinning: put 1 commit on {BRANCH} after merging main and pushed it to origin"])


def test_a_shallow_clone_that_does_not(pinned, run, clone):
    run()
    tip = pinned.tip()
    for number in range(3):
        pinned.commit({"more.py": f"{PIN}N = {number}\n"})
    place = clone("--depth=1")
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == ["pinning: the clone is too shallow to see where the branch began: git fetch --unshallow"]
    assert pinned.tip() == tip
    assert git(place, "branch", "--list") == "* main"


def test_a_submodule_that_is_checked_out_and_one_that_is_not(pinned, run, clone):
    library = pinned.folder / "library"
    git(pinned.folder, "init", "--quiet", "--initial-branch=main", str(library))
    (library / "pins.py").write_text(PIN)
    git(library, "add", "--all")
    git(library, "commit", "--quiet", "-m", "library")
    for name in ("here", "not-here"):
        git(pinned.work, "-c", "protocol.file.allow=always", "submodule", "add", "--quiet", str(library), name)
    pinned.commit({})
    place = clone()
    git(place, "-c", "protocol.file.allow=always", "submodule", "update", "--quiet", "--init", "here")
    assert run()[0] == 1
    assert git(pinned.remote, "diff", "--name-only", "main", BRANCH).split() == ["app/pins.py", "issuers.py"]
    assert (place / "here" / "pins.py").read_text() == PIN
    assert git(place, "status", "--porcelain") == ""


# --- what a commit keeps ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="no modes")
def test_modes_line_ends_and_the_byte_order_mark_stay(sandbox, run):
    """As the tool's diff shows: one line, and neither mode nor line ends nor mark."""
    files = {"run.py": PIN, "windows.py": PIN.replace("\n", "\r\n"), "marked.py": f"\N{BYTE ORDER MARK}{PIN}"}
    for name, text in files.items():
        (sandbox.work / name).write_bytes(text.encode())
    (sandbox.work / "run.py").chmod(0o755)
    sandbox.commit({})
    assert run()[0] == 1
    for name, text in files.items():
        blob = git(sandbox.remote, "cat-file", "blob", f"{BRANCH}:{name}")
        assert blob.encode() == text.replace(f"['{OLD}']", f"['{OLD}', '{NEW}']").rstrip("\r\n").encode()
    assert git(sandbox.remote, "ls-tree", BRANCH, "run.py").startswith("100755 ")
    assert git(sandbox.remote, "diff", "--numstat", "main", BRANCH).split() == [
        "1", "1", "marked.py", "1", "1", "run.py", "1", "1", "windows.py",
    ]  # fmt: skip
    assert "^M" not in git(sandbox.remote, "diff", "--ignore-cr-at-eol", "--stat", "main", BRANCH)


@pytest.mark.parametrize("setting", ["true", "input", "false"])
def test_autocrlf(pinned, run, setting):
    """Line ends of the work tree are the machine's; those in the commit are the repository's."""
    git(pinned.work, "config", "core.autocrlf", setting)
    assert run()[0] == 1
    text = git(pinned.remote, "cat-file", "-p", f"{BRANCH}:app/pins.py")
    assert text == FIXED
    assert "\r" not in text
    assert git(pinned.remote, "diff", "--numstat", "main", BRANCH, "--", "app").split() == ["1", "1", "app/pins.py"]


def test_what_a_hook_changes_beside_the_fix_is_not_in_the_next_commit(pinned, run):
    """A formatter that runs before the first of two commits and adds nothing to it."""
    pinned.hook("pre-commit", "echo '// formatted' >> web/pins.js")
    assert run()[0] == 1
    assert len(pinned.titles()) == 2
    assert git(pinned.remote, "diff", "--name-only", "main", BRANCH).split() == ["app/pins.py", "issuers.py"]


# --- commits that git does not make -------------------------------------------------------------------------------------


def test_a_signature_that_cannot_be_made(pinned, run, tmp_path, monkeypatch):
    program = tmp_path / "gpg"
    program.write_text("#!/bin/sh\necho 'gpg: signing failed: No secret key' >&2\nexit 2\n")
    program.chmod(0o755)
    git(pinned.work, "config", "commit.gpgsign", "true")
    git(pinned.work, "config", "gpg.program", str(program))
    state = pinned.state()
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == [
        "pinning: the commit was refused: gpg failed to sign the data "
        "(commit.gpgsign asks for a signature; git config commit.gpgsign false does without)"
    ]
    assert (pinned.state(), pinned.tip()) == (state, "")


@pytest.mark.parametrize("given", [(), ("email",), ("name",)])
def test_nobody_who_commits(pinned, run, monkeypatch, given):
    for role in ("AUTHOR", "COMMITTER"):
        for what in ("NAME", "EMAIL"):
            monkeypatch.delenv(f"GIT_{role}_{what}")
    git(pinned.work, "config", "user.useConfigOnly", "true")
    for what in given:
        git(pinned.work, "config", f"user.{what}", "ada@example.com")
    state = pinned.state()
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].startswith("pinning: the commit was refused: no ")
    assert err[0].endswith(" (git config user.name and git config user.email say who commits)")
    assert (pinned.state(), pinned.tip()) == (state, "")


def test_a_merge_that_a_hook_refuses(pinned, run):
    run()
    pinned.commit({"more.py": PIN})
    pinned.hook("pre-merge-commit", "echo merges need a ticket >&2; exit 1")
    state, tip = pinned.state(), pinned.tip()
    code, out, err = run()
    assert (code, out, err) == (
        2, "", [f"pinning: merging main into {BRANCH} was refused: merges need a ticket"],
    )  # fmt: skip
    assert (pinned.state(), pinned.tip()) == (state, tip)


def test_a_refused_push_leaves_a_branch_of_before_as_it_was(pinned, run):
    """The commit was made, and is dropped again: the next run makes it anew."""
    run()
    tip = pinned.tip()
    pinned.commit({"more.py": PIN})
    pinned.hook("pre-receive", "echo closed for the holidays >&2; exit 1", pinned.remote)
    state = pinned.state()
    assert run()[0] == 2
    assert (pinned.state(), pinned.tip(), pinned.tip(where=pinned.work)) == (state, tip, tip)
    (pinned.remote / "hooks" / "pre-receive").unlink()
    assert run()[0] == 1
    assert pinned.shown("more.py") == FIXED


def test_a_remote_that_cannot_be_reached(pinned, run):
    git(pinned.work, "remote", "set-url", "origin", "http://user:secret@127.0.0.1:9/acme/app.git")
    state = pinned.state()
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].startswith("pinning: git ls-remote: unable to access 'http://127.0.0.1:9/acme/app.git/'")
    assert pinned.state() == state
    assert Path("app/pins.py").read_text() == PIN
