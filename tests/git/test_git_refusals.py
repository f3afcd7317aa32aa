"""What a pull request cannot be made from, in one line, and files that a program leaves to a person."""

from __future__ import annotations

import os

import pytest
from git_sandbox import BRANCH, OLD, git  # type: ignore[import-not-found]

from flake8_pinning.files import FileError
from flake8_pinning.git import GitError, Repository
from flake8_pinning.pullrequest import fixer as fixer_module
from flake8_pinning.pullrequest import proposal as proposal_module


def test_a_branch_is_not_its_own_base(pinned, run):
    git(pinned.work, "push", "--quiet", "origin", f"main:{BRANCH}")
    code, _, err = run("--base", BRANCH)
    assert (code, err) == (2, [f"pinning: the branch {BRANCH} cannot be its own base"])


@pytest.mark.parametrize("name", ["a..b", "-x", "a b"])
def test_a_base_that_is_no_branch_s_name(pinned, run, name):
    code, _, err = run(f"--base={name}")
    assert (code, err) == (2, [f"pinning: {name!r} is no name for a branch"])


def test_a_base_that_is_nowhere_without_the_remote(pinned, run):
    code, _, err = run("--no-push", "--base", "nowhere")
    assert (code, err) == (2, ["pinning: no branch nowhere"])


def test_a_path_outside_of_the_repository(pinned, run, tmp_path):
    outside = tmp_path / "outside.py"
    outside.write_text("x = 1\n")
    code, _, err = run("app", str(outside))
    assert (code, err) == (2, [f"pinning: {outside}: not in {pinned.work}"])


def test_the_repository_itself_means_everything(pinned, run):
    assert run("--dry-run", ".")[0] == 1


def test_a_path_that_is_not_committed(pinned, run):
    (pinned.work / "new.py").write_text(f"PINS = ['{OLD}']\n")
    code, _, err = run("new.py")
    assert (code, err) == (2, ["pinning: new.py is not in the branch"])


def test_the_branch_here_is_ahead_of_the_remote_s(pinned, run):
    run()
    first = pinned.tip()
    git(pinned.work, "checkout", "--quiet", BRANCH)
    pinned.commit({"README": "a reviewer's remark\n"}, "remark", push=False)
    ahead = pinned.tip(where=pinned.work)
    git(pinned.work, "checkout", "--quiet", "main")
    pinned.commit({"more.py": f"PINS = ['{OLD}']\n"})
    assert run()[0] == 1
    assert git(pinned.remote, "merge-base", BRANCH, ahead) == ahead
    assert ahead != first


def test_a_branch_of_another_history(pinned, run):
    git(pinned.work, "checkout", "--quiet", "--orphan", BRANCH)
    pinned.commit({"other.py": "x = 1\n"})
    git(pinned.work, "checkout", "--quiet", "main")
    before = pinned.state()
    code, _, err = run()
    assert (code, err) == (2, [f"pinning: {BRANCH} and main have no common history"])
    git(pinned.remote, "update-ref", "-d", f"refs/heads/{BRANCH}")
    code, _, err = run()
    assert (code, err) == (2, [f"pinning: {BRANCH} and main have no common history"])
    assert pinned.state() == before


def test_files_that_cannot_be_parsed_are_named(pinned, run):
    pinned.commit({"broken.py": f"PINS = ['{OLD}'\n", "odd.py": f"# coding: ascii\nPINS = ['{OLD}', 'é']\n"})
    code, out, err = run()
    assert code == 1
    assert any(line.startswith("pinning: broken.py: left alone: it is no Python that can be parsed (") for line in err)
    assert "- broken.py: left alone: it is no Python that can be parsed" in out
    assert pinned.shown("broken.py") == f"PINS = ['{OLD}'"


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_fixed(pinned, run, monkeypatch):
    real = fixer_module.fix_file

    def refuse(path, *arguments, **options):
        if path.name == "issuers.py":
            raise PermissionError(13, os.strerror(13), str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(fixer_module, "fix_file", refuse)
    code, _, err = run()
    assert code == 1
    assert "pinning: issuers.py: left alone: Permission denied" in err
    assert pinned.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]


def test_a_file_that_cannot_be_written_ends_it_in_one_line(pinned, run, monkeypatch):
    def refuse(path, data):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(fixer_module, "replace_file", refuse)
    before = pinned.state()
    code, _, err = run()
    assert code == 2
    assert len(err) == 1
    assert err[0].endswith(": No space left on device")
    assert pinned.state() == before


def test_a_step_that_changes_nothing_makes_no_commit(pinned, run, monkeypatch):
    real = fixer_module.Fixer.apply

    def some(self, top, step):
        return [] if "issuers.py" in step.files else real(self, top, step)

    monkeypatch.setattr(fixer_module.Fixer, "apply", some)
    assert run()[0] == 1
    assert pinned.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]


def test_a_link_is_nobody_s_file(pinned, run):
    (pinned.work / "link.py").symlink_to("app/pins.py")
    pinned.commit({})
    assert run()[0] == 1
    assert git(pinned.remote, "show", "--format=", "--name-only", BRANCH).split() == ["app/pins.py"]
    assert git(pinned.remote, "ls-tree", BRANCH, "link.py").startswith("120000 ")


class TestRepository:
    def test_a_remote_without_a_head(self, sandbox):
        sandbox.commit({"a.py": "x = 1\n"})
        repository = Repository.at(sandbox.work)
        assert repository.remote_default("origin") == "main"
        git(sandbox.remote, "update-ref", "--no-deref", "HEAD", sandbox.tip("main"))
        assert repository.remote_default("origin") is None

    def test_a_branch_that_only_ends_alike(self, sandbox):
        sandbox.commit({"a.py": "x = 1\n"})
        git(sandbox.work, "push", "--quiet", "origin", "main:refs/heads/other/refs/heads/main2")
        assert Repository.at(sandbox.work).remote_branch("origin", "main2") is None
        assert Repository.at(sandbox.work).remote_branch("origin", "main") == sandbox.tip("main")

    def test_paths_inside(self, sandbox, tmp_path):
        sandbox.commit({"a.py": "x = 1\n"})
        repository = Repository.at(sandbox.work)
        assert proposal_module.inside(repository, [sandbox.work / "a.py", sandbox.work]) == (sandbox.work / "a.py",)
        with pytest.raises(FileError, match="no such file"):
            proposal_module.inside(repository, [sandbox.work / "b.py"])

    def test_a_branch_that_is_gone_after_fetching(self, sandbox, monkeypatch):
        sandbox.commit({"a.py": "x = 1\n"})
        repository = Repository.at(sandbox.work)
        monkeypatch.setattr(Repository, "commit", lambda self, revision: None)
        with pytest.raises(GitError, match=r"\Agit fetch: origin has no commit at main\Z"):
            repository.fetch("origin", "main")
