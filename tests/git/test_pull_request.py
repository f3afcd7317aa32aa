"""``pinning pull-request`` against real remotes: what it makes, what it refuses, and that it leaves no trace
when it fails."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from git_sandbox import BRANCH, DAY, NEW, OLD, R3, git  # type: ignore[import-not-found]

FIXED = f"PINS = ['{OLD}', '{NEW}']"


def test_one_commit_a_transition(pinned, run):
    before = pinned.state()
    code, _, err = run()
    assert code == 1
    assert err == [f"pinning: put 2 commits on {BRANCH} and pushed it to origin"]
    assert pinned.titles() == [
        "Accept YR1 and 2 more beside R3",
        "Accept DigiCert Global Root G2 beside DigiCert Global Root CA",
    ]
    assert pinned.shown("app/pins.py") == FIXED
    assert pinned.shown("web/pins.js") == f"const pins = ['{OLD}'];"
    changed = git(pinned.remote, "show", "--format=", "--name-only", BRANCH).split()
    assert changed == ["app/pins.py"]
    message = git(pinned.remote, "show", "--no-patch", "--format=%B", BRANCH)
    assert "left service on 2026-04-15" in message
    assert "Pinning-Transition: digicert-2026-g1-roots" in message
    assert "https://wiki.mozilla.org/CA/Root_CA_Lifecycles" in message
    assert all(len(line) <= 72 for line in message.splitlines() if "://" not in line)
    # Nothing but the new branch is different for the user.
    after = pinned.state()
    assert after[0] == before[0] == "refs/heads/main"
    assert after[2:] == before[2:]
    assert pinned.tip(where=pinned.work) == pinned.tip()


def test_the_text(pinned, run):
    _, out, _ = run()
    assert out.startswith("# Accept the CAs that replace R3 and DigiCert Global Root CA\n")
    assert "| DigiCert Global Root CA | 2026-04-15 | " in out
    assert "| `app/pins.py` |" in out
    assert "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f" in out
    assert "openssl x509 -in ca.pem -noout -fingerprint -sha1" in out
    assert "openssl dgst -sha256 -binary | openssl base64" in out
    assert "- `web/pins.js:1` PIN102 DigiCert Global Root CA left service" in out
    assert "app/pins.py:1" not in out


def test_the_openssl_commands_compute_the_pins(pinned, run, tmp_path):
    """The commands of the text, run on a certificate whose pins are known another way."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here")
    import base64
    import hashlib

    import certifi
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    bundle = Path(certifi.where()).read_text(encoding="ascii")
    start = bundle.index("-----BEGIN", bundle.index('Label: "ISRG Root X1"'))
    certificate = x509.load_pem_x509_certificate(bundle[start : bundle.index("-----END", start) + 25].encode())
    (tmp_path / "ca.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    _, out, _ = run()
    script = out.split("```sh\n")[1].split("```")[0]
    shown = subprocess.run(["sh", "-e", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    der = certificate.public_bytes(serialization.Encoding.DER)
    key = certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert hashlib.sha256(der).hexdigest() in shown.replace(":", "").lower()
    assert hashlib.sha1(der).hexdigest() in shown.replace(":", "").lower()
    assert base64.b64encode(hashlib.sha256(key).digest()).decode() in shown


def test_second_run_has_nothing_to_do(pinned, run):
    run()
    tip, state = pinned.tip(), pinned.state()
    code, out, err = run()
    assert (code, out) == (0, "")
    assert err == [f"pinning: nothing to do: {BRANCH} has all that main lacks"]
    assert (pinned.tip(), pinned.state()) == (tip, state)


def test_nothing_to_do_at_all(sandbox, run):
    sandbox.commit({"a.py": "print(1)\n"})
    assert run() == (0, "", ["pinning: nothing to do on main"])
    assert sandbox.tip() == ""


def test_moved_base_without_new_pins_makes_no_noise(pinned, run):
    run()
    tip = pinned.tip()
    pinned.commit({"readme.txt": "hello\n"})
    code, _, _ = run()
    assert code == 0
    assert pinned.tip() == tip


def test_moved_base_with_new_pins_is_merged_and_extended(pinned, run):
    run()
    first = pinned.tip()
    pinned.commit({"more.py": f"MORE = ['{OLD}']\n"}, "more pins")
    code, out, err = run()
    assert code == 1
    assert err == [f"pinning: put 1 commit on {BRANCH} after merging main and pushed it to origin"]
    assert git(pinned.remote, "merge-base", "--is-ancestor", first, BRANCH) == ""
    assert git(pinned.remote, "merge-base", "--is-ancestor", "main", BRANCH) == ""
    assert pinned.titles()[-2:] == [
        f"Merge branch 'main' into {BRANCH}",
        "Accept DigiCert Global Root G2 beside DigiCert Global Root CA",
    ]
    assert pinned.shown("more.py") == f"MORE = ['{OLD}', '{NEW}']"
    # The text speaks of the whole branch, not of this run.
    assert "`issuers.py`" in out
    assert "`more.py`" in out


def test_a_merged_branch_starts_again_from_the_base(pinned, run):
    run()
    git(pinned.work, "merge", "--quiet", "--no-ff", "-m", "merged", BRANCH)
    pinned.commit({"later.py": f"MORE = ['{OLD}']\n"})
    code, _, _ = run()
    assert code == 1
    assert pinned.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]


def test_commits_of_reviewers_stay(pinned, run, tmp_path):
    run()
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "--branch", BRANCH, str(pinned.remote), str(other))
    pinned.commit({"notes.txt": "reviewed\n"}, "a reviewer's commit", other)
    pinned.commit({"more.py": f"MORE = ['{OLD}']\n"})
    assert run()[0] == 1
    assert "a reviewer's commit" in pinned.titles()
    assert pinned.shown("notes.txt") == "reviewed"


def test_conflict_with_the_base(pinned, run):
    run()
    pinned.commit({"app/pins.py": f"PINS = ['{OLD}', 'something else']\n", "new.py": f"N = ['{OLD}']\n"})
    state, tip = pinned.state(), pinned.tip()
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == [
        f"pinning: merging main into {BRANCH} conflicts in app/pins.py: merge it by hand, "
        "or delete the branch where its pull request is done with"
    ]
    assert (pinned.state(), pinned.tip()) == (state, tip)


@pytest.mark.parametrize(
    ("hook", "what"),
    [
        ("pre-commit", "the commit was refused: no pins on Tuesdays"),
        ("commit-msg", "the commit was refused: no pins on Tuesdays"),
        ("pre-push", "the push to origin was refused: no pins on Tuesdays"),
    ],
)
def test_local_hooks_that_refuse(pinned, run, hook, what):
    pinned.hook(hook, "echo no pins on Tuesdays >&2; exit 1")
    state = pinned.state()
    code, out, err = run()
    assert (code, out, err) == (2, "", [f"pinning: {what}"])
    assert pinned.state() == state
    assert pinned.tip() == ""


@pytest.mark.parametrize("hook", ["pre-receive", "update"])
def test_remote_hooks_that_refuse(pinned, run, hook):
    pinned.hook(hook, "echo branch names need a ticket >&2; exit 1", pinned.remote)
    state = pinned.state()
    code, out, err = run()
    assert (code, out) == (2, "")
    [line] = err
    assert line.startswith("pinning: the push to origin was refused: ")
    assert "hook declined" in line
    assert pinned.state() == state
    assert pinned.tip() == ""


def test_never_forces(pinned, run):
    """The branch at the remote and the one here have parted: neither is overwritten."""
    run()
    git(
        pinned.work,
        "update-ref",
        f"refs/heads/{BRANCH}",
        git(pinned.work, "commit-tree", "-m", "mine", "-p", "main", "main^{tree}"),
    )
    state, tip = pinned.state(), pinned.tip()
    code, _, err = run()
    assert code == 2
    assert err == [f"pinning: {BRANCH} here and at origin have parted: merge them, or delete the one here: git branch -D {BRANCH}"]
    assert (pinned.state(), pinned.tip()) == (state, tip)


def test_a_branch_that_appears_while_we_work(pinned, run):
    """Somebody pushes the branch between our look and our push: git refuses, and so do we."""
    pinned.hook(
        "pre-push",
        f"cd '{pinned.remote}' && export GIT_DIR=. && git branch {BRANCH} $(git commit-tree -m x main^{{tree}})",
    )
    state = pinned.state()
    code, _, err = run()
    assert code == 2
    assert len(err) == 1
    assert "the push to origin was refused" in err[0]
    assert pinned.state() == state


@pytest.mark.parametrize("staged", [False, True])
def test_dirty_tree(pinned, run, staged):
    Path("app/pins.py").write_text("PINS = []\n")
    if staged:
        git(pinned.work, "add", "app/pins.py")
    state = pinned.state()
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == ["pinning: the work tree has uncommitted changes (app/pins.py): commit them first"]
    assert pinned.state() == state
    assert Path("app/pins.py").read_text() == "PINS = []\n"


def test_untracked_files_are_nobodys_business(pinned, run):
    Path("notes.py").write_text(f"PINS = ['{OLD}']\n")
    assert run()[0] == 1
    assert "notes.py" not in git(pinned.remote, "ls-tree", "-r", "--name-only", BRANCH)
    assert Path("notes.py").read_text() == f"PINS = ['{OLD}']\n"


def test_dry_run_makes_nothing(pinned, run):
    state = pinned.state()
    code, out, err = run("--dry-run")
    assert code == 1
    assert err == [f"pinning: would put 2 commits on {BRANCH}"]
    assert "| DigiCert Global Root CA |" in out
    assert pinned.state() == state
    assert pinned.tip() == ""


def test_no_push(pinned, run):
    code, out, err = run("--no-push")
    assert code == 1
    assert err == [f"pinning: put 2 commits on {BRANCH}"]
    assert out.startswith("# Accept")
    assert pinned.tip() == ""
    tip = pinned.tip(where=pinned.work)
    assert tip
    # The next run pushes what is there already.
    code, _, err = run()
    assert (code, err) == (1, [f"pinning: pushed {BRANCH} to origin"])
    assert pinned.tip() == tip


def test_no_push_needs_no_remote(pinned, run):
    git(pinned.work, "remote", "remove", "origin")
    assert run("--no-push")[0] == 1
    code, _, err = run("--branch", "other")
    assert (code, err) == (
        2,
        ["pinning: no remote origin, it has none: --remote names one, --no-push does without"],
    )


def test_only_and_paths(pinned, run):
    assert run("--only", "R3", "--branch", "one")[0] == 1
    assert pinned.titles("one") == ["Accept YR1 and 2 more beside R3"]
    assert run("--branch", "two", "app")[0] == 1
    assert pinned.titles("two") == ["Accept DigiCert Global Root G2 beside DigiCert Global Root CA"]


def test_the_day_decides(pinned, capsys):
    from flake8_pinning.cli import main

    assert main(["pull-request", "--isolated", "--as-of", "2021-01-01"]) == 0


def test_from_another_branch_and_a_subfolder(pinned, run, monkeypatch):
    git(pinned.work, "checkout", "--quiet", "-b", "feature")
    pinned.commit({"feature.py": f"F = ['{OLD}']\n"}, push=False)
    monkeypatch.chdir(pinned.work / "app")
    assert run()[0] == 1
    assert pinned.titles() == [
        "Accept YR1 and 2 more beside R3",
        "Accept DigiCert Global Root G2 beside DigiCert Global Root CA",
    ]
    assert git(pinned.work, "symbolic-ref", "--short", "HEAD") == "feature"


def test_another_base(pinned, run):
    git(pinned.work, "checkout", "--quiet", "-b", "release/1")
    pinned.commit({"release.py": f"F = ['{OLD}']\n"})
    git(pinned.work, "checkout", "--quiet", "main")
    assert run("--base", "release/1", "--branch", "pinning/release-1")[0] == 1
    assert pinned.shown("release.py", "pinning/release-1") == f"F = ['{OLD}', '{NEW}']"


def test_detached_head(pinned, run):
    """As continuous integration checks out."""
    git(pinned.work, "checkout", "--quiet", "--detach")
    state = pinned.state()
    assert run()[0] == 1
    assert pinned.state()[0] == state[0]


def test_detached_head_without_a_default_branch(pinned, run):
    git(pinned.work, "checkout", "--quiet", "--detach")
    git(pinned.work, "remote", "remove", "origin")
    code, _, err = run("--no-push")
    assert (code, len(err)) == (2, 1)
    assert "--base says what to branch from" in err[0]
    assert run("--no-push", "--base", "main")[0] == 1


def test_the_branch_is_checked_out(pinned, run):
    run()
    pinned.commit({"more.py": f"MORE = ['{OLD}']\n"})
    git(pinned.work, "checkout", "--quiet", BRANCH)
    code, _, err = run()
    assert code == 2
    assert err == [f"pinning: the branch {BRANCH} is checked out in {pinned.work}: switch to another one there"]


def test_linked_work_tree(pinned, run, monkeypatch):
    linked = pinned.folder / "linked"
    git(pinned.work, "worktree", "add", "--quiet", "-b", "side", str(linked))
    monkeypatch.chdir(linked)
    assert run()[0] == 1
    assert pinned.titles()
    assert git(linked, "status", "--porcelain") == ""


def test_shallow_clone(pinned, run, monkeypatch):
    for number in range(3):
        pinned.commit({"log.txt": f"{number}\n"})
    shallow = pinned.folder / "shallow"
    git(pinned.folder, "clone", "--quiet", "--depth=1", f"file://{pinned.remote}", str(shallow))
    monkeypatch.chdir(shallow)
    assert run()[0] == 1
    assert pinned.titles()


def test_submodules_are_left_alone(pinned, run, monkeypatch):
    library = pinned.folder / "library"
    git(pinned.folder, "init", "--quiet", "--initial-branch=main", str(library))
    (library / "pins.py").write_text(f"PINS = ['{OLD}']\n")
    git(library, "add", "--all")
    git(library, "commit", "--quiet", "-m", "library")
    git(
        pinned.work,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "--quiet",
        str(library),
        "library",
    )
    pinned.commit({})
    assert run()[0] == 1
    changed = git(pinned.remote, "diff", "--name-only", f"main..{BRANCH}").split()
    assert changed == ["app/pins.py", "issuers.py"]
    assert (pinned.work / "library" / "pins.py").read_text() == f"PINS = ['{OLD}']\n"


def test_no_commit_yet(sandbox, run):
    assert run() == (2, "", ["pinning: the repository has no commit yet"])


def test_bare_repository(pinned, run, monkeypatch):
    monkeypatch.chdir(pinned.remote)
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert "a bare repository, which has no files to fix" in err[0]


def test_no_repository(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].endswith("not in a git repository")


def test_merge_under_way(pinned, run):
    git(pinned.work, "checkout", "--quiet", "-b", "side")
    pinned.commit({"issuers.py": "A = 1\n"}, push=False)
    git(pinned.work, "checkout", "--quiet", "main")
    pinned.commit({"issuers.py": "A = 2\n"}, push=False)
    git(pinned.work, "merge", "--quiet", "side", check=False)
    assert run()[2] == ["pinning: a merge is under way: finish or abort it first"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--branch", "a..b"), "pinning: 'a..b' is no name for a branch"),
        (("--branch=-x",), "pinning: '-x' is no name for a branch"),
        (("--branch", "main"), "pinning: the branch main is checked out in"),
        (("--base", "--upload-pack=x"), None),
        (("--base", "nowhere"), "pinning: git fetch: couldn't find remote ref refs/heads/nowhere"),
        (("--remote", "upstream"), "pinning: no remote upstream, it has origin"),
        (("nowhere.py",), "pinning: nowhere.py: no such file or directory"),
        (("--certificates", "nowhere"), "pinning: nowhere: no such file or directory"),
    ],
)
def test_bad_input_is_one_line(pinned, run, arguments, line):
    state = pinned.state()
    try:
        code, out, err = run(*arguments)
    except SystemExit as exit_:  # the arguments' parser
        assert exit_.code == 2
        return
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].startswith(line)
    assert pinned.state() == state


def test_remote_that_is_gone(pinned, run):
    shutil.rmtree(pinned.remote)
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert "git ls-remote" in err[0]


def test_no_identity(pinned, run, monkeypatch):
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{name}_NAME")
        monkeypatch.delenv(f"GIT_{name}_EMAIL")
    git(pinned.work, "config", "user.useConfigOnly", "true")
    state = pinned.state()
    code, out, err = run()
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].startswith("pinning: the commit was refused: ")
    assert pinned.state() == state


def test_variables_of_a_hook_do_not_mislead(pinned, run, tmp_path, monkeypatch):
    """In a hook git names another repository in variables."""
    other = tmp_path / "elsewhere"
    git(tmp_path, "init", "--quiet", str(other))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / "index"))
    assert run()[0] == 1
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert pinned.titles()


def test_strange_file_names(sandbox, run):
    name = "a `b` | c\t[d] é.py"
    sandbox.commit({name: f"PINS = ['{OLD}']\n"})
    code, out, _ = run()
    assert code == 1
    assert sandbox.shown(name) == FIXED
    [row] = [line for line in out.splitlines() if line.startswith("| DigiCert Global Root CA |")]
    assert row.endswith("| `` a `b` \\| c [d] é.py `` |") or "``a `b` \\| c [d] é.py``" in row


def test_pem_bundle(sandbox, run):
    """A bundle gets the certificate, and the text says how it was compared."""
    import certifi

    from flake8_pinning.pins.certificates import find_pem

    bundle = Path(certifi.where()).read_text(encoding="ascii")
    from hashlib import sha256

    wanted = "7d05ebb682339f8c9451ee094eebfefa7953a114edb2f44949452fab7d2fc185"  # DigiCert Assured ID Root G2
    blocks = {sha256(der).hexdigest(): bundle[start:end] for start, end, der in find_pem(bundle)}
    if wanted not in blocks:
        pytest.skip("certifi has dropped the root by now")
    sandbox.commit({"config/ca.pem": blocks[wanted] + "\n"})
    code, out, _ = run()
    assert code == 1
    assert sandbox.titles() == ["Accept DigiCert Global Root G2 beside DigiCert Assured ID Root G2"]
    assert sandbox.shown("config/ca.pem").count("-----BEGIN CERTIFICATE-----") == 2
    assert "Certificates were copied whole" in out
    assert "config/ca.pem:" not in out


def test_the_temporary_folder_is_gone(pinned, run, monkeypatch, tmp_path):
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    run()
    assert list(place.iterdir()) == []
    pinned.commit({"more.py": f"MORE = ['{R3}']\n"})
    pinned.hook("pre-commit", "exit 1")
    run()
    assert list(place.iterdir()) == []
    assert len(git(pinned.work, "worktree", "list").splitlines()) == 1


def test_ctrl_c_leaves_no_trace(pinned, tmp_path):
    """Interrupted inside a hook that takes its time: no branch, no work tree, no folder, nothing pushed."""
    begun, place = tmp_path / "begun", tmp_path / "temporary"
    pinned.hook("pre-commit", f"touch '{begun}'; sleep 60")
    place.mkdir()
    before = pinned.state()
    process = subprocess.Popen(
        [sys.executable, "-m", "flake8_pinning", "pull-request", *DAY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(place)},
        text=True,
    )
    limit = time.monotonic() + 60
    while not begun.exists() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert begun.exists()
    assert (process.returncode, out, err) == (130, "", "pinning: interrupted\n")
    assert pinned.state() == before
    assert pinned.tip() == ""
    assert list(place.iterdir()) == []
