"""Whole certificates in source: made here, known from a private catalog, so that no CA's certificate is in the tree."""

from __future__ import annotations

import base64
from hashlib import sha256

import pytest
from command import flake8
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from forge import self_signed

DAY = "2026-11-24"


@pytest.fixture(scope="module")
def authorities(tmp_path_factory):
    """Two private roots, the catalog that knows them and their transition: (old DER, new DER, catalog's path)."""
    ders = []
    entries = []
    for name, year in (("Example Root 2019", 2019), ("Example Root 2025", 2025)):
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self_signed(name, key, since=year, until=year + 20)
        spki = key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        digest = hashes.Hash(hashes.SHA256())
        digest.update(spki)
        ders.append(certificate.public_bytes(serialization.Encoding.DER))
        entries.append(
            f'[[authority]]\nname = "{name}"\nsha256 = "{certificate.fingerprint(hashes.SHA256()).hex()}"\n'
            f'sha1 = "{certificate.fingerprint(hashes.SHA1()).hex()}"\nspki_sha256 = "{digest.finalize().hex()}"\n'
            f'serial = "{certificate.serial_number:x}"\nnot_after = {year + 20}-01-01\nrole = "root"\n'
        )
    old, new = (entry.split('sha256 = "')[1][:64] for entry in entries)
    entries.append(
        '[[transition]]\nid = "example-2026-root"\ntitle = "the root of 2025"\nreason = "rotation of the root"\n'
        'kind = "authority"\ncause = "replaced"\ndeadline = 2026-06-01\nevidence = "stated"\n'
        f'from = [{{ name = "Example Root 2019", sha256 = "{old}" }}]\n'
        f'to = [{{ name = "Example Root 2025", sha256 = "{new}" }}]\n'
        '[[transition.sources]]\nurl = "https://example.com/roots"\ntitle = "our roots"\n'
    )
    path = tmp_path_factory.mktemp("catalog") / "example.toml"
    path.write_text('operator = "Example"\n\n' + "\n".join(entries), encoding="utf-8")
    return ders[0], ders[1], path


def pem(der: bytes) -> str:
    body = base64.b64encode(der).decode()
    lines = [body[start : start + 64] for start in range(0, len(body), 64)]
    return "\n".join(["-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", ""])


def forms(der: bytes) -> dict[str, str]:
    """Source code that holds the certificate, by the form's name."""
    text = pem(der)
    lines = text.splitlines()
    raw = base64.b64encode(der).decode()
    quoted = [f'    "{line}\\n"' for line in lines]
    return {
        "triple": f'ROOT = """\\\n{text}"""\n',
        "triple-bytes": f'ROOT = b"""{text}"""\n',
        "one-line": f"ROOT = {text!r}\n",
        "implicit": "ROOT = (\n" + "\n".join(quoted) + "\n)\n",
        "plus": "ROOT = (\n" + " +\n".join(quoted) + "\n)\n",
        "join": "ROOT = '\\n'.join([\n" + ",\n".join(f"    {line!r}" for line in lines) + "\n])\n",
        "indented": 'import textwrap\nROOT = textwrap.dedent("""\n    ' + "\n    ".join(lines) + '\n""")\n',
        "encoded": f'ROOT = """{text}""".encode("ascii")\n',
        "call": f'import ssl\nssl.create_default_context(cadata="""{text}""")\n',
        "dict": f'ROOTS = {{"dl.example.com": """{text}"""}}\n',
        "list": f'ROOTS = ["""{text}"""]\n',
        "base64": f'import base64\nROOT = base64.b64decode("{raw}")\n',
        "base64-text": f'ROOT = "{raw}"\n',
        "der": f"ROOT = {der!r}\n",
        "hex": f'ROOT = bytes.fromhex("{der.hex()}")\n',
    }


FORMS = list(forms(b"\0" * 40))


def run(text, tmp_path, catalog, *options):
    path = tmp_path / "case.py"
    path.write_text(text, encoding="utf-8")
    lines = flake8(path, "--pinning-catalog", str(catalog), *options, as_of=DAY)
    return [line.split(":", 3)[1:] for line in lines if ": PIN" in line]


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_certificate_is_found_and_left_to_a_person(form, authorities, tmp_path):
    old, _, catalog = authorities
    [(_, _, message)] = run(forms(old)[form], tmp_path, catalog)
    assert message.startswith(" PIN102 Example Root 2019 left service on 2026-06-01 (rotation of the root)")
    assert "add Example Root 2025 (certificate SHA-256 " in message


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_wrong_with_the_new_certificate(form, authorities, tmp_path):
    assert run(forms(authorities[1])[form], tmp_path, authorities[2]) == []


def test_two_certificates_in_one_text_are_one_set(authorities, tmp_path):
    old, new, catalog = authorities
    assert run(f'ROOTS = """\n{pem(old)}{pem(new)}"""\n', tmp_path, catalog) == []


def test_the_last_line_of_a_body_is_no_digest(authorities, tmp_path):
    _, new, catalog = authorities
    text = pem(new).splitlines()
    tail = text[-2][:43].ljust(43, "A") + "="
    joined = "\n".join([text[0], "MIIB" + "A" * 60, *text[2:-2], tail, text[-1]])
    assert (
        run(f'ROOT_PINS = """\n{joined}\n"""\n', tmp_path, catalog, "--extend-select", "PIN202,PIN204") == []
    )


def test_a_private_thumbprint_is_fixed_like_a_public_one(authorities, tmp_path):
    old, new, catalog = authorities
    [(line, column, message)] = run(f'PINS = ["{sha256(old).hexdigest()}"]\n', tmp_path, catalog)
    assert (line, column) == ("1", "9")
    assert sha256(new).hexdigest() in message
