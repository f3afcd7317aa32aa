"""Certificate authorities made for one test run, and the private catalog that knows them: no CA's certificate
is in the tree."""

from __future__ import annotations

import base64
import datetime
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog
from flake8_pinning.pemfix import Certificates

DAY = datetime.date(2026, 11, 24)


@dataclass(frozen=True)
class Made:
    """A certificate, its key and its catalog entry."""

    name: str
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey
    year: int

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def sha256(self) -> str:
        return sha256(self.der).hexdigest()

    def pem(self, width: int = 64, newline: str = "\n", indent: str = "") -> str:
        """With a line end after the last line."""
        body = base64.b64encode(self.der).decode()
        lines = [body[start : start + width] for start in range(0, len(body), width)]
        lines = ["-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----"]
        return "".join(f"{indent}{line}{newline}" for line in lines)

    def entry(self) -> str:
        spki = self.key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        role = "root" if self.certificate.issuer == self.certificate.subject else "intermediate"
        return (
            f'[[authority]]\nname = "{self.name}"\nsha256 = "{self.sha256}"\n'
            f'sha1 = "{self.certificate.fingerprint(hashes.SHA1()).hex()}"\n'
            f'spki_sha256 = "{sha256(spki).hexdigest()}"\n'
            f'subject = "{self.certificate.subject.rfc4514_string()}"\n'
            f'serial = "{self.certificate.serial_number:x}"\nnot_after = {self.year + 20}-01-01\n'
            f'role = "{role}"\n'
        )


def make(name: str, year: int, issuer: Made | None = None, ca: bool = True) -> Made:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.datetime(year, 1, 1))
        .not_valid_after(datetime.datetime(year + 20, 1, 1))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .sign(issuer.key if issuer else key, hashes.SHA256())
    )
    return Made(name, certificate, key, year)


class Authorities:
    """Two generations of two roots, an intermediate of the old one, and a server."""

    def __init__(self, folder: Path) -> None:
        self.old, self.new = make("Example Root 2019", 2019), make("Example Root 2025", 2025)
        self.other, self.after_other = make("Second Root 2018", 2018), make("Second Root 2024", 2024)
        self.unsure, self.maybe = make("Third Root 2006", 2006), make("Third Root 2024", 2024)
        self.lasting = make("Lasting Root", 2022)
        self.below = make("Example Issuing CA 7", 2020, self.old)
        self.below_new = make("Example Issuing CA 8", 2025, self.new)
        self.server = make("www.example.com", 2024, self.below, ca=False)
        known = [
            self.old, self.new, self.other, self.after_other, self.unsure, self.maybe, self.lasting,
            self.below, self.below_new,
        ]  # fmt: skip
        text = 'operator = "Example"\n\n' + "\n".join(made.entry() for made in known)
        text += self._move("example-2026", self.old, self.new, "stated") + self._move(
            "second-2026", self.other, self.after_other, "stated"
        )
        text += self._move("third-2026", self.unsure, self.maybe, "unverified")
        text += self._move("issuing-2026", self.below, self.below_new, "stated")
        self.catalog_file = folder / "example.toml"
        self.catalog_file.write_text(text, encoding="utf-8")
        self.folder = folder / "certificates"
        self.folder.mkdir()
        for made in known:
            (self.folder / f"{made.sha256[:16]}.pem").write_text(made.pem())
        self.catalog = Catalog.load(private=[self.catalog_file])
        self.analyzer = Analyzer(self.catalog, DAY)
        self.certificates = Certificates([self.folder])

    @staticmethod
    def _move(name: str, old: Made, new: Made, evidence: str) -> str:
        return (
            f'[[transition]]\nid = "{name}"\ntitle = "{new.name}"\nreason = "rotation of the root"\n'
            'kind = "authority"\n'
            f'cause = "replaced"\ndeadline = 2026-06-01\nevidence = "{evidence}"\n'
            f'from = [{{ name = "{old.name}", sha256 = "{old.sha256}" }}]\n'
            f'to = [{{ name = "{new.name}", sha256 = "{new.sha256}" }}]\n'
            '[[transition.sources]]\nurl = "https://example.com/roots"\ntitle = "our roots"\n'
        )


@pytest.fixture(scope="session")
def cas(tmp_path_factory) -> Authorities:
    return Authorities(tmp_path_factory.mktemp("authorities"))
