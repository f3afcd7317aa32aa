"""Bundles at the edges: what proves an edit, where certificates come from, what is left alone and why."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from flake8_pinning.files import FileError
from flake8_pinning.pemfix import Certificates, fix_python_pem
from flake8_pinning.pemfix.bundle import fix_pem_text
from flake8_pinning.pemfix.file import fix_certificate_file
from flake8_pinning.pemfix.python import _same_but_longer_strings
from flake8_pinning.pins.certificates import find_pem


class TestWhereCertificatesComeFrom:
    def test_a_file_that_is_named(self, cas, tmp_path):
        file = tmp_path / "anything.txt"
        file.write_text("our root\n" + cas.new.pem())
        assert Certificates([file]).get(bytes.fromhex(cas.new.sha256)) == cas.new.der
        assert Certificates([tmp_path]).get(bytes.fromhex(cas.new.sha256)) is None  # no certificate's ending

    def test_a_large_file_is_no_bundle(self, cas, tmp_path):
        file = tmp_path / "ca.pem"
        file.write_text(cas.new.pem())
        assert Certificates([tmp_path]).get(bytes.fromhex(cas.new.sha256)) == cas.new.der
        with file.open("r+b") as stream:
            stream.truncate((16 << 20) + 1)
        assert Certificates([tmp_path]).get(bytes.fromhex(cas.new.sha256)) is None

    def test_bytes_that_are_no_text_hold_none(self, cas, tmp_path):
        (tmp_path / "ca.pem").write_bytes(b"\xff\x00\xfe" + cas.new.pem().encode())
        (tmp_path / "folder.pem").mkdir()
        assert Certificates([tmp_path]).get(bytes.fromhex(cas.new.sha256)) is None

    def test_a_file_that_cannot_be_read_is_named(self, cas, tmp_path, monkeypatch):
        file = tmp_path / "ca.pem"
        file.write_text(cas.new.pem())

        def refuse(path: Path) -> bytes:
            raise PermissionError(13, os.strerror(13), str(path))

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(FileError, match="Permission denied") as error:
            Certificates([file]).get(bytes(32))
        assert "\n" not in str(error.value)

    def test_without_certifi(self, cas, tmp_path, monkeypatch):
        monkeypatch.setitem(sys.modules, "certifi", None)
        (tmp_path / "ca.pem").write_text(cas.new.pem())
        alone = Certificates([tmp_path])
        assert alone.whence == str(tmp_path)
        assert alone.get(bytes.fromhex(cas.new.sha256)) == cas.new.der
        assert Certificates().whence == ""

    def test_with_certifi(self, tmp_path):
        pytest.importorskip("certifi")
        assert Certificates([tmp_path]).whence == f"certifi's bundle and {tmp_path}"


class TestBundles:
    def test_public_keys_are_no_certificates(self, cas):
        key = cas.old.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        done = fix_pem_text(key, cas.analyzer.judge(""), cas.certificates)
        assert (done.text, done.additions, done.left) == (key, (), ())
        done = fix_pem_text(cas.old.pem() + key, cas.analyzer.judge(""), cas.certificates)
        assert done.text == cas.old.pem() + cas.new.pem() + key

    @pytest.mark.parametrize("digest", ["sha256", "sha1"])
    def test_a_file_named_after_a_digest(self, cas, digest):
        from hashlib import new

        name = new(digest, cas.old.der).hexdigest()
        done = fix_pem_text(cas.old.pem(), cas.analyzer.judge(""), cas.certificates, path=PurePath(f"{name}.pem"))
        assert done.text == cas.old.pem()
        assert "named after the one certificate" in done.left[0]

    def test_what_is_no_pem_stays(self, cas):
        data = cas.old.der
        assert fix_certificate_file(data, PurePath("ca.der"), cas.analyzer, cas.certificates)[0] is data

    def test_what_lacks_nothing_stays(self, cas):
        data = (cas.old.pem() + cas.new.pem()).encode()
        assert fix_certificate_file(data, PurePath("ca.pem"), cas.analyzer, cas.certificates)[0] is data

    def test_a_damaged_certificate_beside_the_others(self, cas):
        """It ends before its fields do: nobody can say what it is."""
        damaged = "-----BEGIN CERTIFICATE-----\n" + "MIIB" * 16 + "\n-----END CERTIFICATE-----\n"
        done = fix_pem_text(cas.old.pem() + damaged, cas.analyzer.judge(""), cas.certificates)
        assert done.text == cas.old.pem() + damaged
        assert done.left[0].startswith("one of the certificates cannot be read: ")

    def test_labels_of_rules_and_of_a_name_with_more(self, cas):
        name, new = cas.old.name, cas.new.name
        boxed = f"#######\n# {name}\n#######\n"
        done = fix_pem_text(boxed + cas.old.pem(), cas.analyzer.judge(""), cas.certificates)
        assert f"# {new}\n" in done.text
        dated = f"# {name}, checked in 2020\n"
        done = fix_pem_text(dated + cas.old.pem(), cas.analyzer.judge(""), cas.certificates)
        assert f"# {new}, expires 2045-01-01\n" in done.text
        assert "checked in 2020" in done.text.split("-----BEGIN")[0]
        assert done.text.count("checked in 2020") == 1


PYTHON_LEFT = {
    "two literals side by side": 'c.load_verify_locations(cadata="""{0}""" """{0}""")\n',
    "its method is not called": 'c.load_verify_locations(cadata="""{0}""".strip)\n',
    "two names": 'A = B = """{0}"""\nc.load_verify_locations(cadata=A)\n',
    "an attribute of the module": 'settings.ROOT = """{0}"""\nc.load_verify_locations(cadata=settings.ROOT)\n',
    "another argument": 'c.load_verify_locations(None, """{0}""")\n',
    "another function": 'c.load(None, None, """{0}""")\n',
    "ours": 'c.load_verify_locations(cadata="""{0}""")  # pinning: ignore\n',
    "told by a name in a text": 'ROOT = """{0}"""\nc.load_verify_locations(cadata=ROOT)\nread("ROOT")\n',
}


@pytest.mark.parametrize("form", PYTHON_LEFT)
def test_strings_that_are_left_alone(cas, form):
    text = PYTHON_LEFT[form].format(cas.old.pem())
    assert fix_python_pem(text, cas.analyzer, cas.certificates).text == text


def test_a_string_beside_others_and_a_comment_without_a_pin(cas):
    text = 'OTHER = "-----BEGIN something"\n' + f'c.load_verify_locations(cadata="""{cas.old.pem()}""")  # noqa: E501\n'
    done = fix_python_pem(text, cas.analyzer, cas.certificates)
    assert [der for *_, der in find_pem(done.text)] == [cas.old.der, cas.new.der]


class TestProof:
    """The new tree is the old one with text put into its certificates."""

    OLD = 'a = """-----BEGIN x"""\nb = [1, "y"]\n'

    @pytest.mark.parametrize(
        ("new", "proved"),
        [
            (OLD, True),
            ('a = """-----BEGIN x-----BEGIN z"""\nb = [1, "y"]\n', True),
            ('a = b"""-----BEGIN x-----BEGIN z"""\nb = [1, "y"]\n', False),
            ('a = """-----BEGIN z"""\nb = [1, "y"]\n', False),
            ('a = """-----BEGIN x"""\nb = [1, "yy"]\n', False),
            ('a = """-----BEGIN x"""\nb = [2, "y"]\n', False),
            ('a = """-----BEGIN x"""\nb = [1, "y", 2]\n', False),
            ('a = """-----BEGIN x"""\nb = (1, "y")\n', False),
            ('a = """-----BEGIN x"""\nc = [1, "y"]\n', False),
            ('a = """-----BEGIN x"""\n', False),
        ],
    )
    def test_what_is_an_insertion(self, new, proved):
        assert _same_but_longer_strings(self.OLD, new) is proved

    def test_octets(self):
        assert _same_but_longer_strings('a = b"-----BEGIN x"\n', 'a = b"-----BEGIN x more"\n')
        assert not _same_but_longer_strings('a = b"x"\n', 'a = b"x more"\n')
