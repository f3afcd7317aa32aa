from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.sources import read_certificates


@pytest.fixture(scope="module")
def ders(forge):
    return [forge.new(f"Root {number}").root() for number in range(3)]


def found(*paths):
    return [source.der for source in read_certificates(paths)]


def test_pem_with_comments_in_any_encoding(forge, ders, tmp_path):
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(b"# Gen\xe8ve\n" + forge.pem(*ders).replace("\n", "\r\n").encode())
    sources = list(read_certificates([bundle]))
    assert [source.der for source in sources] == ders
    assert sources[1].origin == f"{bundle}: certificate 2"


@pytest.mark.parametrize("name", ["a.der", "a.cer", "a.crt", "a.pem"])
def test_der_by_its_first_octets_whatever_the_suffix(ders, tmp_path, name):
    (tmp_path / name).write_bytes(ders[0])
    assert found(tmp_path / name) == ders[:1]


@pytest.mark.parametrize("name", ["a.crt", "a.cer"])
def test_pem_under_a_der_suffix(forge, ders, tmp_path, name):
    (tmp_path / name).write_text(forge.pem(ders[0]))
    assert found(tmp_path / name) == ders[:1]


@pytest.mark.parametrize("quote", ["", "'"])
def test_export(forge, ders, tmp_path, quote):
    sources = list(read_certificates([forge.export(tmp_path / "all.csv", *ders, quote=quote)]))
    assert [source.der for source in sources] == ders
    assert sources[2].origin.endswith("all.csv: row 4")


def test_export_with_byte_order_mark_and_colons(forge, ders, tmp_path):
    path = forge.export(tmp_path / "all.csv", ders[0])
    header, rest = path.read_text().split("\n", 1)
    digest, rest = rest.split(",", 1)
    spaced = ":".join(digest[i : i + 2] for i in range(0, 64, 2))
    path.write_text(f"\ufeff{header}\n{spaced},{rest}", encoding="utf-8")
    assert found(path) == ders[:1]


def test_directory_is_sorted_and_other_files_are_passed_over(forge, ders, tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.der").write_bytes(ders[1])
    (tmp_path / "a.pem").write_text(forge.pem(ders[2]))
    (tmp_path / "c.csv").write_text(forge.export(tmp_path / "c.csv", ders[0]).read_text())
    (tmp_path / "README.md").write_text("nothing")
    (tmp_path / "again.pem").symlink_to(tmp_path / "a.pem")
    assert found(tmp_path) == [ders[2], ders[1], ders[0]]


@pytest.mark.parametrize("mode", ["xz", "gz", "zip"])
def test_archive(forge, ders, tmp_path, mode):
    members = {"z/a.pem": forge.pem(ders[1]).encode(), "b.der": ders[0], "notes.txt": b"nothing"}
    path = tmp_path / ("all.zip" if mode == "zip" else f"all.tar.{mode}")
    if mode == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in members.items():
                archive.writestr(name, data)
    else:
        with tarfile.open(path, f"w:{mode}") as archive:
            for name, data in members.items():
                member = tarfile.TarInfo(name)
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
    sources = list(read_certificates([path]))
    assert [source.der for source in sources] == ders[:2]
    assert sources[1].origin == f"{path}: z/a.pem"


def refused(path: Path) -> str:
    with pytest.raises(BuildError) as caught:
        list(read_certificates([path]))
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path))
    return message


def test_wrong_fingerprint_names_file_row_and_both_digests(forge, ders, tmp_path):
    message = refused(forge.export(tmp_path / "all.csv", ders[0], fingerprint="ab" * 32))
    assert "row 2" in message
    assert "ab" * 32 in message


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", "<!DOCTYPE html><html>Sign in</html>", "it is a web page"),
        ("a.csv", "Name,Value\n1,2\n", "not CCADB's AllCertificatePEMsCSVFormat"),
        (
            "a.csv",
            "SHA-256 Fingerprint,X.509 Certificate (PEM)\nxyz,pem\n",
            "row 2: SHA-256 Fingerprint: 'xyz'",
        ),
        (
            "a.csv",
            f"SHA-256 Fingerprint,X.509 Certificate (PEM)\n{'00' * 32}\n",
            "row 2: not as many columns",
        ),
        (
            "a.csv",
            f"SHA-256 Fingerprint,X.509 Certificate (PEM)\n{'00' * 32},pem\n",
            "row 2: 0 PEM certificates",
        ),
        ("a.csv", f'SHA-256 Fingerprint,X.509 Certificate (PEM)\n{"00" * 32},"-----BEGIN', "after row 1"),
        ("a.pem", "<html>", "no certificate in it, neither PEM nor DER; it is a web page"),
        ("a.pem", "", "no certificate in it"),
        ("a.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n", "without its END"),
        ("a.pem", "-----BEGIN CERTIFICATE-----\nMI!B\n-----END CERTIFICATE-----", "'!' is not base64"),
        ("a.pem", "-----BEGIN CERTIFICATE-----\nMIIBA\n-----END CERTIFICATE-----", "not base64"),
        ("a.doc", "words", "not a kind of file that is known here"),
        ("a.zip", "words", "not a readable archive"),
        ("a.tar.xz", "words", "not a readable archive"),
    ],
)
def test_bad_content(tmp_path, name, content, says):
    (tmp_path / name).write_text(content)
    assert says in refused(tmp_path / name)


def test_cut_off_archive(tmp_path):
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        member = tarfile.TarInfo("a.pem")
        member.size = 100_000
        archive.addfile(member, io.BytesIO(bytes(range(256)) * 400))
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(whole.getvalue(), mtime=0)[:400])
    assert "not a readable archive" in refused(path)


def test_missing_path_empty_directory_and_empty_archive(tmp_path):
    assert "no such file or directory" in refused(tmp_path / "gone")
    (tmp_path / "empty").mkdir()
    assert "holds no file with certificates" in refused(tmp_path / "empty")
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert "holds no file with certificates" in refused(tmp_path / "empty.zip")
