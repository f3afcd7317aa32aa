"""``pinning fix`` on bundles and on PEM in Python, as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_pinning.cli import main


@pytest.fixture
def fix(cas, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    options = ["--as-of", "2026-11-24", "--isolated", "--pinning-catalog", str(cas.catalog_file)]

    def call(*arguments):
        capsys.readouterr()
        code = main(["fix", *options, *map(str, arguments)])
        return code, *capsys.readouterr()

    return call


def test_bundle(cas, fix):
    text = cas.old.pem() + cas.lasting.pem()
    Path("ca.pem").write_text(text)
    code, out, err = fix(".")
    assert (code, out) == (0, "")
    assert "1 more finding needs a person" in err
    assert fix("--certificates", cas.folder, ".") == (1, "fixed ca.pem\n", "")
    assert Path("ca.pem").read_text() == cas.old.pem() + cas.new.pem() + cas.lasting.pem()
    assert fix("--certificates", cas.folder, ".") == (0, "", "")


def test_every_byte_stays(cas, fix):
    data = b"\xef\xbb\xbf# Wurzel f\xfcr T\xc3\xbcren\r\n" + cas.old.pem(newline="\r\n").encode() + b"\xff\xfe"
    Path("ca.pem").write_bytes(data)
    assert fix("--certificates", cas.folder, ".")[0] == 1
    new = Path("ca.pem").read_bytes()
    start = new.index(b"-----END") + len("-----END CERTIFICATE-----")
    assert new.startswith(data[:start])
    assert new.endswith(data[start:])


def test_check_and_diff(cas, fix):
    Path("ca.pem").write_text(cas.old.pem())
    assert fix("--certificates", cas.folder, "--check", ".")[:2] == (1, "would fix ca.pem\n")
    code, out, _ = fix("--certificates", cas.folder, "--diff", ".")
    assert code == 1
    assert [line for line in out.splitlines() if line.startswith("-") and not line.startswith("---")] == []
    assert Path("ca.pem").read_text() == cas.old.pem()


def test_python(cas, fix):
    text = f'import ssl\nssl.create_default_context(cadata="""{cas.old.pem()}""")\n'
    Path("context.py").write_text(text)
    assert fix("--certificates", cas.folder, ".") == (1, "fixed context.py\n", "")
    assert Path("context.py").read_text() == text.replace(cas.old.pem(), cas.old.pem() + cas.new.pem())


def test_missing_folder(fix):
    assert fix("--certificates", "nowhere", ".") == (2, "", "pinning: nowhere: no such file or directory\n")


def test_what_is_not_added_is_told_with_the_reason(cas, fix):
    Path("ca.pem").write_text(cas.old.pem() + cas.lasting.pem())
    Path("fullchain.pem").write_text(cas.old.pem() + cas.lasting.pem())
    code, out, err = fix(".")
    assert (code, out) == (0, "")
    lines = err.splitlines()
    assert lines[0].startswith(f"pinning: ca.pem: not added: {cas.new.name}")
    assert f"(SHA-256 {cas.new.sha256}) is not in certifi's bundle; --certificates DIR takes it from there" in lines[0]
    assert lines[1] == "pinning: fullchain.pem: not added: its name says that it is a chain"
    assert lines[2] == "pinning: 2 more findings need a person: pinning scan shows them"


def test_a_certificate_in_python_that_a_comment_speaks_for_is_left_alone(cas, fix):
    text = f'import ssl\n# pinning: ignore[PIN102] until=2027-01-01\nssl.create_default_context(cadata="""{cas.old.pem()}""")\n'
    Path("context.py").write_text(text)
    assert fix("--certificates", cas.folder, ".") == (0, "", "")
    assert Path("context.py").read_text() == text
    Path("context.py").write_text(text.replace("2027", "2026"))
    assert fix("--certificates", cas.folder, ".")[0] == 1


def test_a_bundle_whose_certificate_a_comment_speaks_for_is_left_alone(cas, fix):
    text = "# pinning: ignore[PIN1] the old appliances need nothing else\n" + cas.old.pem()
    Path("ca.pem").write_text(text)
    assert fix("--certificates", cas.folder, ".") == (0, "", "")
    Path("ca.pem").write_text(text.replace("PIN1]", "PIN203]"))
    assert fix("--certificates", cas.folder, ".")[0] == 1
