"""Files of every kind: certificates, key stores, notebooks, files that a text names, and files that are none."""

from __future__ import annotations

import base64
import json
import os
import shutil
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from flake8_pinning import scan as scan_module
from flake8_pinning.checks import Finding

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX")


def codes(findings):
    return [(f.element.span.line, f.code) for f in findings if not f.code.startswith(("PIN9", "PIN202", "PIN204"))]


@pytest.fixture
def write(tmp_path, sample):
    def _write(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = sample.fill(text).encode() if isinstance(text, str) else text
        path.write_bytes(data)
        return path

    return _write


# --- certificate files -----------------------------------------------------------------------------------------------


def store(certificates):
    """A Java key store with trusted certificates: what `keytool -importcert` writes, without the digest at its end."""
    data = b"\xfe\xed\xfe\xed" + struct.pack(">II", 2, len(certificates))
    for der in certificates:
        data += struct.pack(">IH", 2, 1) + b"a" + b"\0" * 8 + struct.pack(">H", 5) + b"X.509" + struct.pack(">I", len(der)) + der
    return data + b"\0" * 20


def certificate_files(made):
    old, both = made["corp"], [made["corp"].certificate, made["corp2"].certificate]
    yield "a.pem", old.pem.encode(), 1
    yield "b.crt", b"# a comment\n" + old.pem.encode(), 2
    yield "c.der", old.der, 1
    yield "d.cer", old.der, 1
    yield "e.cer", base64.encodebytes(old.der), 1
    yield "f.p7b", pkcs7.serialize_certificates([old.certificate], Encoding.DER), 1
    yield "g.p7b", pkcs7.serialize_certificates([old.certificate], Encoding.PEM), 1
    yield "h.jks", store([old.der]), 1
    yield "i.p7b", pkcs7.serialize_certificates(both, Encoding.DER), None
    yield "j.jks", store([made["corp"].der, made["corp2"].der]), None
    yield "revoked.pem", old.pem.encode(), None
    yield "k.pem", b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", None
    yield "l.der", old.der[:-1], None
    yield "m.der", b"0\x82", None
    yield "n.p7b", pkcs7.serialize_certificates(both, Encoding.DER)[:700], None
    yield "o.jks", store([old.der])[:60], None


def test_certificate_files(scanner, made, write):
    for name, data, line in certificate_files(made):
        found = codes(scanner.scan(write(name, data)))
        assert found == ([] if line is None else [(line, "PIN102")]), name


def test_a_bundle_says_what_can_add_to_it(scanner, made, write):
    [finding] = [found for found in scanner.scan(write("ca.pem", made["corp"].pem)) if found.code == "PIN102"]
    assert finding.message.endswith("compared with this digest, as pinning fix does for a PEM bundle of CAs")
    source = write("roots.go", f"const root = `{made['corp'].pem}`\n")
    [finding] = [found for found in scanner.scan(source) if found.code == "PIN102"]
    assert finding.message.endswith("compared with this digest")


# --- files that a text names -----------------------------------------------------------------------------------------

REFERENCES = [
    'url = "mysql://db.acme.io/?ssl_ca=BaltimoreCyberTrustRoot.crt.pem"\n',
    'url = "https://cacerts.digicert.com/DigiCertGlobalRootCA.crt.pem"\n',
    'path = "certs\\\\DigiCertGlobalRootCA.crt"\n',
    'ca = "/etc/ssl/certs/DST_Root_CA_X3.pem"\n',
    'ca = "lets-encrypt-r3.pem"\n',
    "ca: ./certs/digicert-global-root-ca.pem\n",
    "context.getResources().openRawResource(R.raw.baltimore_cybertrust_root)\n",
    '<certificates src="@raw/baltimore_cybertrust_root" />\n',
]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [(suffix, text) for suffix in (".js", ".yaml") for text in REFERENCES]
    + [(".py", text) for text in REFERENCES if text.startswith(("url = ", "path = ", "ca = "))],
)
def test_the_name_of_a_certificate_file_is_a_pin(sample, suffix, text):
    assert [code for _, code, _ in sample(f"settings{suffix}", text)] == ["PIN102"]


@pytest.mark.parametrize(
    "name",
    ["server.pem", "ca.crt", "root.pem", "cacert.pem", "ca-bundle.crt", "client-cert.pem", "fullchain.pem", "privkey.pem", "tls.crt",
     "amazon.pem", "r3.pem", "x509.cer", "AmazonRootCA1.pem", "isrgrootx1.pem", "my-digicert-global-root-ca-copy.pem"],
)  # fmt: skip
def test_names_of_anybodys_files_and_of_certificates_in_service(sample, name):
    assert sample("settings.js", f'ca = "certs/{name}";\n') == []


def test_the_file_itself_decides(scanner, made, write, tmp_path, sample):
    """File names lie: what is in the tree is opened, and the finding stands at the file alone."""
    code = write("app.js", 'ca = "certs/DigiCertGlobalRootCA.crt";\n')
    assert codes(scanner.scan(code)) == [(1, "PIN102")]
    held = write("certs/DigiCertGlobalRootCA.crt", made["corp2"].pem.encode())
    assert codes(scanner.scan(code)) == codes(scanner.scan(held)) == []
    write("certs/DigiCertGlobalRootCA.crt", made["corp"].pem.encode())
    assert codes(scanner.scan(code)) == []
    assert codes(scanner.scan(held)) == [(1, "PIN102")]
    named = [f for f in scanner.scan(code) if f.code == "PIN906"]
    assert len(named) == 1 and "Example Corp Old Root" in named[0].message


def test_a_file_elsewhere_in_the_tree_is_found_by_its_name(scanner, made, write):
    code = write("src/app.js", 'ca = "DigiCertGlobalRootCA.crt";\n')
    held = write("resources/DigiCertGlobalRootCA.crt", made["corp2"].pem.encode())
    assert dict(scanner.scan_all([code])).keys() == {code}
    assert [path for path, found in scanner.scan_all([code, held]) if codes(found)] == []


# --- notebooks -------------------------------------------------------------------------------------------------------


def notebook(*cells):
    return json.dumps(
        {
            "cells": [
                {"cell_type": kind, "metadata": {}, "source": source if isinstance(source, str) else list(source)}
                for kind, source in cells
            ],
            "metadata": {"language_info": {"name": "python"}},
            "nbformat": 4,
        },
        indent=1,
    )


def test_notebooks_are_read_as_the_python_they_are(scanner, sample):
    text = notebook(
        ("markdown", ["`<<old.sha256>>` was it\n"]),
        ("code", ["%matplotlib inline\n", "!pip install acme\n", "PINS = [\n", '    "<<old.spki64>>", "<<x1.spki64>>"\n', "]\n"]),
        ("code", 'x = 1\nPIN = "\\u00e9"; FINGERPRINTS = ["<<new.sha1>>", "<<old.sha1>>"]\nREVOKED = ["<<old.sha1>>"]\n'),
        ("code", ["%%bash\n", "export PINS='sha256//<<old.spki64>>;sha256//<<x1.spki64>>'\n"]),
        ("code", ["a = [\n", "  'never closed', '<<baltimore.spki64>>'\n"]),
    )
    text = sample.fill(text)
    findings = [f for f in scanner.scan_bytes(text.encode(), ".ipynb") if not f.code.startswith(("PIN9", "PIN20"))]
    lines = text.split("\n")
    assert [f.code for f in findings] == ["PIN102"] * 3
    for finding in findings:
        span = finding.element.span
        shown = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        assert str(finding.element.value) in shown, (shown, finding.element.value)


@pytest.mark.parametrize(
    "text", ["", "{", '{"cells": [', '{"cells": [{"cell_type": "code", "source": ["x', "[" * 100_000, '"' * 1001, '{"a":' * 5000, "null"]
)
def test_broken_notebooks(scanner, text):
    assert scanner.scan_bytes(text.encode(), ".ipynb") == []


# --- encodings and kinds ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8", "latin-1"])
def test_encodings(scanner, write, sample, encoding):
    text = sample.fill("$pins = @('<<old.SHA1>>', '<<x1.SHA1>>') # für\r\n")
    assert codes(scanner.scan(write("a.ps1", text.encode(encoding)))) == [(1, "PIN102")]


def test_binary_files_are_passed_over(scanner, write, sample):
    assert scanner.scan(write("a.bin", b"\0" + sample.fill("<<old.sha256>>").encode())) == []
    assert scanner.scan(write("b.py", b"\0\0\0")) == []


def test_lists_of_files_with_their_digests(scanner, write, sample):
    for name in ("RECORD", "package-lock.json"):
        assert scanner.scan(write(name, "pins/BaltimoreCyberTrustRoot.crt.pem,sha256=<<old.spki64>>,1\n")) == []


def test_python_that_is_none(scanner, write):
    path = write("old.py", 'print "pins"\nPINS = ["<<old.sha256>>", "<<x1.sha256>>"]\n')
    assert codes(scanner.scan(path)) == [(2, "PIN102")]
    [finding] = (finding for finding in scanner.scan(path) if finding.code == "PIN102")
    assert finding.message.endswith("; pinning fix edits only Python that can be parsed")


# --- what is no file, or does not stay one ---------------------------------------------------------------------------


@POSIX
def test_pipes_and_devices_are_not_opened(scanner, tmp_path):
    pipe = tmp_path / "pipe.pem"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path):
        with pytest.raises(OSError, match="not a regular file"):
            scanner.scan(path)
    (tmp_path / "app.js").write_text('ca = "pipe.pem"; ca = "/dev/zero"\n')
    assert scanner.scan(tmp_path / "app.js") == []


def test_files_that_vanish_or_cannot_be_read_do_not_stop_the_rest(scanner, write, tmp_path):
    good = write("good.js", "const pins = ['<<old.sha256>>', '<<x1.sha256>>'];\n")
    gone = tmp_path / "gone.js"
    loop = tmp_path / "loop.js"
    loop.symlink_to("loop.js")
    folder = tmp_path / "folder.py"
    folder.mkdir()
    paths = [gone, good, loop, folder]
    for processes in (1, 2):
        found = dict(scanner.scan_all(paths * 20, processes))
        assert isinstance(found[gone], OSError) and isinstance(found[loop], OSError)
        assert isinstance(found[folder], OSError) and codes(found[good]) == [(1, "PIN102")]


def test_several_processes_say_what_one_says(scanner, write):
    paths = [
        write(f"d{number % 7}/f{number}.js", "x\n" * number + ("y = ['<<old.sha256>>', '<<x1.sha256>>'];\n" if number % 3 == 0 else ""))
        for number in range(100)
    ]

    def said(processes):
        return [(path, codes(found)) for path, found in scanner.scan_all(paths, processes)]

    assert said(1) == said(2) == said(4)
    assert [path for path, _ in said(3)] == [path for number, path in enumerate(paths) if number % 3 == 0]


@POSIX
def test_a_process_that_dies_loses_nothing(scanner, write, monkeypatch):
    paths = [write(f"f{number}.js", "y = ['<<old.sha256>>', '<<x1.sha256>>'];\n") for number in range(64)]
    parent = os.getpid()
    real = scanner.scan

    def dying(path):
        if os.getpid() != parent:
            os._exit(9)
        return real(path)

    monkeypatch.setattr(scanner, "scan", dying)
    assert len(list(scanner.scan_all(paths, 3))) == 64


def test_huge_files_are_read_in_pieces(scanner, write, monkeypatch, sample):
    monkeypatch.setattr(scan_module, "PIECE", 1 << 16)
    filler = "const value = 'nothing to see here';\n" * 3000
    path = write("big.js", filler + "const pins = ['<<old.sha256>>', '<<x1.sha256>>'];\n" + filler)
    assert codes(scanner.scan(path)) == [(3001, "PIN102")]
    one_line = write("line.js", "x" * 200_000 + "; pins = ['<<old.sha256>>', '<<x1.sha256>>'];" + "y" * 300_000)
    assert codes(scanner.scan(one_line)) == [(1, "PIN102")]


@POSIX
def test_an_interrupt_ends_every_process(tmp_path):
    """Ctrl-C: one line, exit code 130, and no process left behind."""
    for number in range(400):
        (tmp_path / f"f{number}.js").write_text("x = '0';\n" * 20_000)
    command = [sys.executable, "-m", "flake8_pinning", "scan", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True)
    timer = threading.Timer(0.6, lambda: os.killpg(process.pid, 2))
    timer.start()
    try:
        _, stderr = process.communicate(timeout=60)
    finally:
        timer.cancel()
    assert "Traceback" not in stderr
    assert (process.returncode, stderr) in [(130, "pinning: interrupted\n"), (0, "")] or process.returncode == -2
    if shutil.which("pgrep"):
        left = subprocess.run(["pgrep", "-g", str(process.pid)], capture_output=True, text=True, check=False).stdout
        assert left == ""


def test_the_module_says_what_it_finds(scanner):
    assert all(isinstance(finding, Finding) for finding in scanner.scan_bytes(b"x", ".js"))


def test_a_folder_of_certificates_is_one_trust_store(write, made, sample, tmp_path):
    """One file a CA, as Debian and Mozilla keep them: not a finding for each that has left."""
    from dataclasses import replace as changed

    scanner = sample.scanner
    roots = [a for a in scanner.analyzer.catalog if a.role == "root"][:25]
    paths = [write(f"certs/ca{number}.pem", made["corp"].pem.encode()) for number in range(25)]
    real = scanner.analyzer.catalog.identify

    def as_if(der, *context):
        pins = real(der, *context)
        return [changed(pin, authorities=(roots.pop(),)) for pin in pins] if roots and len(der) > 500 else pins

    scanner.analyzer.catalog.identify = as_if
    try:
        found = [(path, codes(findings)) for path, findings in scanner.scan_all(paths, 1)]
    finally:
        del scanner.analyzer.catalog.identify
    assert [said for _, said in found if said] == [[(1, "PIN102")]]


def test_digests_above_a_certificate_go_with_it(sample):
    text = "const ca = `\n# Example Corp Old Root\n# SHA256: <<corp.sha256_colon>>\n# SHA1: <<corp.sha1>>\n<<corp.pem>>\n`;\n"
    assert [code for _, code, _ in sample("ca.js", text)] == ["PIN102"]
