"""Certificates and keys written out whole, in the string forms of many languages.

The certificates are made here, and a private catalog knows them: so it is proved that the right one is
identified.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from forge import self_signed  # type: ignore[import-not-found]

from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.judge import render
from flake8_pinning.pins import Property
from flake8_pinning.pins.certificates import find_pem, key_forms, read_der, whole

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class Made:
    """One certificate made for the tests."""

    name: str
    certificate: x509.Certificate
    key: Key

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(Encoding.PEM).decode()

    @property
    def lines(self) -> list[str]:
        return self.pem.strip().split("\n")

    @property
    def spki(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    @property
    def spki_pem(self) -> str:
        return self.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def _made(name: str, key: Key) -> Made:
    return Made(name, self_signed(name, key), key)


_KEYS: dict[str, Callable[[], Key]] = {
    "Company RSA Root": lambda: rsa.generate_private_key(65537, 2048),
    "Company P-256 Root": lambda: ec.generate_private_key(ec.SECP256R1()),
    "Company P-384 Root": lambda: ec.generate_private_key(ec.SECP384R1()),
    "Company P-521 Root": lambda: ec.generate_private_key(ec.SECP521R1()),
}


@pytest.fixture(scope="module")
def made() -> dict[str, Made]:
    return {name: _made(name, new()) for name, new in _KEYS.items()}


@pytest.fixture(scope="module")
def private(made: dict[str, Made], tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    path = tmp_path_factory.mktemp("private") / "company.toml"
    tables = []
    for entry in made.values():
        values = {
            "name": entry.name,
            "sha256": hashlib.sha256(entry.der).hexdigest(),
            "sha1": hashlib.sha1(entry.der).hexdigest(),
            "spki_sha256": hashlib.sha256(entry.spki).hexdigest(),
            "spki_sha1": hashlib.sha1(entry.spki).hexdigest(),
            "serial": f"{entry.certificate.serial_number:x}",
        }
        tables.append(
            "[[authority]]\n"
            + "".join(f'{key} = "{value}"\n' for key, value in values.items())
            + "not_after = 2040-01-01\n"
        )
    path.write_text('operator = "Company"\n' + "\n".join(tables), encoding="utf-8")
    return Catalog.load(private=[path])


def _certificate(pins: list[Pin], name: str) -> None:
    assert [(pin.property, [a.name for a in pin.authorities]) for pin in pins] == [(Property.OTHER, [name])]
    assert render(pins[0], pins[0].authorities[0]) is None


def _key(pins: list[Pin], name: str) -> None:
    assert [(pin.property, [a.name for a in pin.authorities]) for pin in pins] == [
        (Property.PUBLIC_KEY, [name])
    ]
    assert render(pins[0], pins[0].authorities[0]) is None


_FORMS: dict[str, Callable[[list[str]], str]] = {
    "the file itself": lambda lines: "\n".join(lines) + "\n",
    "Windows line ends": "\r\n".join,
    "indented (YAML block, heredoc)": lambda lines: "\n".join("      " + line for line in lines),
    "one line without any line end": "".join,
    "one line with blanks (environment variable)": " ".join,
    "JSON": lambda lines: json.dumps("\n".join(lines)),
    "JSON in JSON": lambda lines: json.dumps(json.dumps({"pem": "\n".join(lines)})),
    "JSON as .NET writes it": lambda lines: (
        json.dumps("\n".join(lines)).replace("+", "\\u002B").replace("/", "\\/")
    ),
    "C, adjacent literals": lambda lines: " \\\n".join(f'  "{line}\\n"' for line in lines),
    "C, carriage returns": lambda lines: "\n".join(f'"{line}\\r\\n"' for line in lines),
    "C++ with comments": lambda lines: "\n".join(
        f'"{line}\\n" // line {n} + 1, isn\\\'t it' for n, line in enumerate(lines)
    ),
    "Java": lambda lines: " +\n        ".join(f'"{line}\\n"' for line in lines),
    "Java, operator in front": lambda lines: "\n        + ".join(f'"{line}\\n"' for line in lines),
    "Java, line separator": lambda lines: " + System.lineSeparator() +\n".join(f'"{line}"' for line in lines),
    "JavaScript, single quotes": lambda lines: " +\n".join(f"'{line}\\n'" for line in lines),
    "JavaScript, array": lambda lines: (
        "[\n" + ",\n".join(f"  '{line}'" for line in lines) + "\n].join('\\n')"
    ),
    "JavaScript, template": lambda lines: "`" + "\n".join(lines) + "`",
    "Objective-C": lambda lines: "\n".join(f'@"{line}\\n"' for line in lines),
    "PHP": lambda lines: " .\n".join(f'"{line}\\n"' for line in lines),
    "Perl and Lua": lambda lines: " ..\n".join(f"'{line}\\n'" for line in lines),
    "Visual Basic": lambda lines: " & vbCrLf & _\n".join(f'"{line}"' for line in lines),
    "Python, bytes": lambda lines: "\n".join(f'b"{line}\\n"' for line in lines),
    "Go": lambda lines: " +\n".join(f'"{line}\\n"' for line in lines),
    "Rust, escaped line ends": lambda lines: '"' + "\\n\\\n  ".join(lines) + '"',
    "properties file": "\\n\\\n".join,
    "labels in other quotes than the lines": lambda lines: (
        f"'{lines[0]}\\n' +\n" + " +\n".join(f'"{line}\\n"' for line in lines[1:-1]) + f" +\n'{lines[-1]}'"
    ),
    "quotes that change in the middle": lambda lines: (
        '"' + "\\n".join(lines[:3]) + "\\n\" + '" + "\\n".join(lines[3:]) + "'"
    ),
    "YAML list": lambda lines: "\n".join(f"  - {line}" for line in lines),
    "YAML list, quoted": lambda lines: "\n".join(f'  - "{line}"' for line in lines),
    "XML attribute": lambda lines: f'pem="{"&#10;".join(lines)}"',
    "hexadecimal escapes": "\\x0a".join,
    "octal escapes": "\\012".join,
    "text around it": lambda lines: (
        "subject=x\nissuer=y - z\n" + "\n".join(lines) + "\n-- \nnot a certificate"
    ),
}


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("name", _KEYS)
def test_pem_in_every_string_form(private: Catalog, made: dict[str, Made], form: str, name: str) -> None:
    text = _FORMS[form](made[name].lines)
    assert [der for _, _, der in find_pem(text)] == [made[name].der]
    _certificate(private.identify(text), name)


@pytest.mark.parametrize(
    "form",
    ["Java", "JavaScript, array", "Python, bytes", "the file itself", "labels in other quotes than the lines"],
)
def test_a_plus_in_the_base64_is_not_taken_for_an_operator(form: str) -> None:
    der = b"\x30\x82\x01\x00\x02\x01" + bytes.fromhex("fbefbe") * 80
    lines = base64.encodebytes(der).decode().split()
    assert sum(line.count("+") for line in lines) > 50
    text = _FORMS[form](["-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----"])
    assert [found for _, _, found in find_pem(text)] == [der]


def test_several_in_one_text_and_where_they_stand(private: Catalog, made: dict[str, Made]) -> None:
    text = "# first\n" + "# then\n".join(entry.pem for entry in made.values())
    spans = [(start, end) for start, end, _ in find_pem(text)]
    assert [text[start:end] + "\n" for start, end in spans] == [entry.pem for entry in made.values()]
    pins = private.identify(text)
    assert [pin.authorities[0].name for pin in pins] == list(_KEYS)


def test_a_damaged_block_does_not_hide_the_next_one(private: Catalog, made: dict[str, Made]) -> None:
    good = made["Company P-256 Root"].pem
    for broken in (
        "-----BEGIN CERTIFICATE-----\n" + "MIIB" * 20 + "\n",
        "-----BEGIN CERTIFICATE-----\n" + "MIIB*" * 20 + "\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n" + "MIIB" * 20 + "\n-----END PUBLIC KEY-----\n",
        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\n" + "MIIB" * 20 + "\n-----END PRIVATE KEY-----\n",
        "-----BEGIN -----BEGIN ",
    ):
        _certificate(private.identify(broken + good), "Company P-256 Root")
        assert private.identify(broken) == []


def test_one_bit_more_or_less_is_another_certificate(private: Catalog, made: dict[str, Made]) -> None:
    pem = made["Company RSA Root"].pem
    at = len(pem) // 2
    for char in "AB":
        if pem[at] != char:
            assert private.identify(pem[:at] + char + pem[at + 1 :]) == []


def test_a_character_that_is_no_base64_is_not_passed_over(private: Catalog, made: dict[str, Made]) -> None:
    pem = made["Company RSA Root"].pem
    at = len(pem) // 2
    assert private.identify(pem[:at] + "*" + pem[at:]) == []
    encoded = base64.b64encode(made["Company RSA Root"].der).decode()
    assert private.identify(f"{encoded[:80]}*{encoded[80:]}") == []


def test_a_body_of_forty_characters_is_worth_a_look() -> None:
    for size, blocks in ((36, 0), (40, 1)):
        text = "-----BEGIN PUBLIC KEY-----" + "MIIB" * (size // 4) + "-----END PUBLIC KEY-----"
        assert len(list(find_pem(text))) == len(list(read_der("MIIB" * (size // 4)))) == blocks


def test_trusted_certificates_and_the_old_label(private: Catalog, made: dict[str, Made]) -> None:
    """OpenSSL's ``x509 -trustout`` puts trust settings behind the certificate."""
    entry = made["Company RSA Root"]
    settings = bytes.fromhex("300c300a06082b06010505070301")
    body = base64.encodebytes(entry.der + settings).decode()
    _certificate(
        private.identify(f"-----BEGIN TRUSTED CERTIFICATE-----\n{body}-----END TRUSTED CERTIFICATE-----\n"),
        entry.name,
    )
    _certificate(
        private.identify(
            entry.pem.replace("BEGIN CERT", "BEGIN X509 CERT").replace("END CERT", "END X509 CERT")
        ),
        entry.name,
    )
    assert whole(entry.der + settings) == entry.der
    assert whole(entry.spki + b"more") == entry.spki
    assert whole(b"\x30\x03\x02\x01\x05" + b"more") == b"\x30\x03\x02\x01\x05"
    assert whole(b"") == b""
    assert whole(b"\x30") == b"\x30"


@pytest.mark.parametrize("name", _KEYS)
def test_der_in_base64_and_hex_and_as_bytes(private: Catalog, made: dict[str, Made], name: str) -> None:
    entry = made[name]
    encoded = base64.b64encode(entry.der).decode()
    for value, notation in (
        (entry.der, "der"),
        (encoded, "base64-der"),
        (encoded.rstrip("="), "base64-der"),
        (base64.encodebytes(entry.der).decode(), "base64-der"),
        (entry.der.hex(), "hex-der"),
        (entry.der.hex().upper(), "hex-der"),
        (encoded.encode(), "base64-der"),
        (entry.pem, "pem"),
    ):
        pins = private.identify(value)
        _certificate(pins, name)
        assert pins[0].reading.notation.name == notation
    assert private.identify(entry.der[:-1]) == []
    assert private.identify(entry.der.hex()[:-1]) == []


@pytest.mark.parametrize("name", _KEYS)
def test_public_keys(private: Catalog, made: dict[str, Made], name: str) -> None:
    entry = made[name]
    public = entry.key.public_key()
    spki = base64.b64encode(entry.spki).decode()
    for form in ("the file itself", "Java", "JSON", "YAML list"):
        _key(private.identify(_FORMS[form](entry.spki_pem.strip().split("\n"))), name)
    for value in (entry.spki, spki, spki.rstrip("="), entry.spki.hex()):
        _key(private.identify(value), name)
    if isinstance(public, rsa.RSAPublicKey):
        bare = public.public_bytes(Encoding.DER, PublicFormat.PKCS1)
        _key(private.identify(public.public_bytes(Encoding.PEM, PublicFormat.PKCS1).decode()), name)
    else:
        bare = public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    is_point = isinstance(public, ec.EllipticCurvePublicKey)
    for value, notation in (
        (bare, "der"),
        (bare.hex(), "hex-key" if is_point else "hex-der"),
        (bare.hex().upper(), "hex-key" if is_point else "hex-der"),
        (base64.b64encode(bare).decode(), "base64-key" if is_point else "base64-der"),
        (base64.b64encode(bare).decode().rstrip("="), "base64-key" if is_point else "base64-der"),
    ):
        pins = private.identify(value)
        _key(pins, name)
        assert pins[0].reading.notation.name == notation
    assert list(key_forms(bare)) == [bare, entry.spki]
    assert list(key_forms(entry.spki)) == [entry.spki]


def test_what_is_no_bare_key_is_left_as_it_is(made: dict[str, Made]) -> None:
    public = made["Company RSA Root"].key.public_key()
    bare = public.public_bytes(Encoding.DER, PublicFormat.PKCS1)
    short = bytes.fromhex("3006020103020103")
    for der in (b"\x31" + bare[1:], short, short + bytes(8), bare[:8], b""):
        assert list(key_forms(der)) == [der]


def test_rsa_keys_of_all_sizes_get_the_header_that_cryptography_writes() -> None:
    for bits in (1024, 2048, 3072, 4096):
        public = rsa.RSAPublicNumbers(65537, (1 << (bits - 1)) | 1).public_key()
        bare = public.public_bytes(Encoding.DER, PublicFormat.PKCS1)
        assert list(key_forms(bare))[1:] == [
            public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        ]


def test_a_thumbprint_of_a_made_certificate_is_found_too(private: Catalog, made: dict[str, Made]) -> None:
    for entry in made.values():
        certificate = entry.certificate
        for text, algorithm in (
            (certificate.fingerprint(hashes.SHA256()).hex(":"), "sha256"),
            (certificate.fingerprint(hashes.SHA1()).hex().upper(), "sha1"),
        ):
            (pin,) = private.identify(text)
            assert (pin.property, pin.algorithm, pin.authorities[0].name) == (
                Property.THUMBPRINT,
                algorithm,
                entry.name,
            )
        (pin,) = private.identify("sha256/" + base64.b64encode(hashlib.sha256(entry.spki).digest()).decode())
        assert (pin.property, pin.authorities[0].name) == (Property.PUBLIC_KEY, entry.name)
        (pin,) = private.identify(certificate.serial_number)
        assert (pin.property, pin.authorities[0].name) == (Property.SERIAL_NUMBER, entry.name)


def test_certificate_files_on_disk_are_read_the_same(
    private: Catalog, made: dict[str, Made], tmp_path: Path
) -> None:
    entry = made["Company P-384 Root"]
    (tmp_path / "ca.der").write_bytes(entry.der)
    _certificate(private.identify((tmp_path / "ca.der").read_bytes()), entry.name)
