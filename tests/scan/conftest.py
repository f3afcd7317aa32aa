"""Samples in any language: ``<<old.spki64>>`` in a sample stands for a value of an authority, in a notation.

The values of the public authorities come from the catalog, those of ``corp`` and ``corp2`` from certificates that are
made here and that a private catalog knows.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from forge import self_signed

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Authority, Catalog
from flake8_pinning.scan import Scanner

DAY = date(2026, 11, 24)
PUBLIC = {
    "old": "DigiCert Global Root CA",
    "new": "DigiCert Global Root G2",
    "x1": "ISRG Root X1",
    "baltimore": "Baltimore CyberTrust Root",
    "r10": "R10",
    "r11": "R11",
    "amazon1": "Amazon Root CA 1",
    "gts4": "GTS Root R4",
}
MARK = re.compile(r"<<(\w+)\.(\w+)>>")
OFF = ("PIN202", "PIN204", "PIN9")


class Made:
    """A self-signed certificate of a company's own CA."""

    def __init__(self, name: str) -> None:
        self.name = name
        key = rsa.generate_private_key(65537, 2048)
        certificate = self_signed(name, key)
        self.certificate = certificate
        self.der = certificate.public_bytes(Encoding.DER)
        self.pem = certificate.public_bytes(Encoding.PEM).decode().strip()
        self.spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        self.spki_pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode().strip()
        self.pkcs1 = key.public_key().public_bytes(Encoding.DER, PublicFormat.PKCS1)
        self.modulus = key.public_key().public_numbers().n.to_bytes(256, "big")

    def toml(self) -> str:
        return (
            f'[[authority]]\nname = "{self.name}"\nsha256 = "{hashlib.sha256(self.der).hexdigest()}"\n'
            f'sha1 = "{hashlib.sha1(self.der).hexdigest()}"\n'
            f'spki_sha256 = "{hashlib.sha256(self.spki).hexdigest()}"\n'
            f'spki_sha1 = "{hashlib.sha1(self.spki).hexdigest()}"\nnot_after = 2040-01-01\n'
        )

    def forms(self) -> dict[str, str]:
        """The certificate and its key in the string forms of several languages."""
        lines = self.pem.split("\n")
        body = "".join(lines[1:-1])
        hexes = self.pkcs1.hex().upper()
        return {
            "pem": self.pem,
            "pem_c": "\n".join(f'"{line}\\n"' for line in lines),
            "pem_java": " +\n        ".join(f'"{line}\\r\\n"' for line in lines),
            "pem_objc": "\n".join(f'@"{line}\\n"' for line in lines),
            "pem_escaped": self.pem.replace("\n", "\\n"),
            "pem_indented": "\n    ".join(lines),
            "pem_macro": " \\\n".join(f'"{line}\\n"' for line in lines),
            "pem_json": ",\n    ".join(f'"{line}"' for line in lines),
            "sha1": hashlib.sha1(self.der).hexdigest(),
            "sha256_colon": ":".join(f"{octet:02X}" for octet in hashlib.sha256(self.der).digest()),
            "der64": body,
            "der64_lines": " +\n    ".join(f"'{body[at : at + 64]}\\n'" for at in range(0, len(body), 64)),
            "der64_u8": "\n    + ".join(f'"{body[at : at + 76]}"u8' for at in range(0, len(body), 76)),
            "der_0x": ", ".join(f"0x{octet:02X}" for octet in self.der),
            "der_0x_lines": ",\n    ".join(
                ", ".join(f"0x{octet:02x}" for octet in self.der[at : at + 12]) for at in range(0, len(self.der), 12)
            ),
            "spki_pem": self.spki_pem,
            "spki_hex": self.spki.hex(),
            "spki_cast": ", ".join(f"(byte)0x{octet:02x}" for octet in self.spki),
            "pkcs1_split": '" +\n        "'.join(hexes[at : at + 80] for at in range(0, len(hexes), 80)),
            "modulus_0x": ",\n  ".join(
                ", ".join(f"0x{octet:02x}" for octet in self.modulus[at : at + 16]) for at in range(0, 256, 16)
            ),
            "modulus_x": '" \\\n"'.join(
                "".join(f"\\x{octet:02x}" for octet in self.modulus[at : at + 16]) for at in range(0, 256, 16)
            ),
        }


def public_forms(authority: Authority) -> dict[str, str]:
    """An authority's values in many notations."""

    def grouped(octets: bytes, separator: str) -> str:
        return separator.join(f"{octet:02X}" for octet in octets)

    serial = authority.serial.to_bytes((authority.serial.bit_length() + 7) // 8, "big")
    return {
        "spki64": base64.b64encode(authority.spki_sha256).decode(),
        "spki64_off": _off_by_one(base64.b64encode(authority.spki_sha256).decode()),
        "spki64_cut": base64.b64encode(authority.spki_sha256).decode()[:40],
        "spki64_bare": base64.b64encode(authority.spki_sha256).decode().rstrip("="),
        "spki1_64": base64.b64encode(authority.spki_sha1).decode(),
        "spki1": authority.spki_sha1.hex(),
        "spki": authority.spki_sha256.hex(),
        "spki_colon": grouped(authority.spki_sha256, ":"),
        "sha1": authority.sha1.hex(),
        "SHA1": authority.sha1.hex().upper(),
        "sha1_colon": grouped(authority.sha1, ":"),
        "sha1_space": grouped(authority.sha1, " "),
        "sha1_0x": ", ".join(f"0x{octet:02X}" for octet in authority.sha1),
        "sha1_x": "".join(f"\\x{octet:02x}" for octet in authority.sha1),
        "sha256": authority.sha256.hex(),
        "SHA256": authority.sha256.hex().upper(),
        "sha256_colon": grouped(authority.sha256, ":"),
        "sha256_url": base64.urlsafe_b64encode(authority.sha256).decode().rstrip("="),
        "sha256_64": base64.b64encode(authority.sha256).decode(),
        "sha256_0x": ", ".join(f"0x{octet:02x}" for octet in authority.sha256),
        "spki_0x_lines": ",\n    ".join(
            ", ".join(f"0x{octet:02x}" for octet in authority.spki_sha256[at : at + 8]) for at in range(0, 32, 8)
        ),
        "ski": authority.ski.hex(),
        "ski_colon": grouped(authority.ski, ":"),
        "ski_0x_note": "0x04, 0x14, /* key id */ " + ", ".join(f"0x{octet:02X}" for octet in authority.ski),
        "ski_der": "0414" + authority.ski.hex(),
        "serial": f"{authority.serial:x}",
        "serial_colon": grouped(serial, ":"),
        "serial_decimal": str(authority.serial),
        "cn": authority.common_name,
        "dn": authority.subject,
        "dn_escaped": authority.subject.replace("'", "\\'"),
        "dn_spaced": authority.subject.replace(",", ", "),
        "dn_slash": "/" + "/".join(reversed(re.split(r"(?<!\\),", authority.subject))),
        "dn_general": ", ".join(reversed(re.split(r"(?<!\\),", authority.subject))),
        "dn_net": ", ".join(
            re.sub(r"=(.*[,'].*)", r'=\\"\1\\"', part) for part in re.split(r"(?<!\\),", authority.subject)
        ),
    }


def _off_by_one(value: str) -> str:
    return value[:9] + ("b" if value[9] != "b" else "c") + value[10:]


class Samples:
    """Scans texts with marks in them."""

    def __init__(self, scanner: Scanner, forms: dict[str, dict[str, str]]) -> None:
        self.scanner = scanner
        self.forms = forms

    def fill(self, text: str) -> str:
        return MARK.sub(lambda match: self.forms[match[1]][match[2]], text)

    def __call__(self, name: str, text: str, *, every: bool = False) -> list[tuple[int, str, str]]:
        """(line, code, CAs named first in the message) of each finding in the sample, in order."""
        path = Path(name)
        findings = self.scanner.scan_bytes(
            self.fill(text).encode(), path.suffix.lower(), name=path.name, path=None
        )
        return [
            (finding.element.span.line, finding.code, finding.message)
            for finding in findings
            if every or not finding.code.startswith(OFF)
        ]

    def pins(self, name: str, text: str) -> list[tuple[int, str, str]]:
        """(line, property, authority) of every pin in the sample."""
        path = Path(name)
        sets, _ = self.scanner.pin_sets(self.fill(text).encode(), path.suffix.lower(), name=path.name)
        return sorted(
            (element.span.line, str(pin.property), pin.authorities[0].name)
            for pins in sets
            for element, pin in pins.pins()
        )


@pytest.fixture(scope="session")
def made() -> dict[str, Made]:
    """Two companies' CAs, the first replaced by the second."""
    return {"corp": Made("Example Corp Old Root"), "corp2": Made("Example Corp New Root")}


@pytest.fixture(scope="session")
def private_catalog(made: dict[str, Made], tmp_path_factory: pytest.TempPathFactory) -> Path:
    old, new = made["corp"], made["corp2"]
    text = 'operator = "Example Corp"\n' + old.toml() + new.toml()
    text += (
        '[[transition]]\nid = "example-2026"\ntitle = "old to new"\nreason = "new root"\nevidence = "stated"\n'
        'deadline = 2026-06-01\ncause = "replaced"\nkind = "authority"\n'
        f'from = [{{ name = "{old.name}", sha256 = "{hashlib.sha256(old.der).hexdigest()}" }}]\n'
        f'to = [{{ name = "{new.name}", sha256 = "{hashlib.sha256(new.der).hexdigest()}" }}]\n'
    )
    path = tmp_path_factory.mktemp("catalog") / "corp.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def scanner(private_catalog: Path) -> Scanner:
    return Scanner(Analyzer(Catalog.load(private=[private_catalog]), DAY))


@pytest.fixture(scope="session")
def sample(scanner: Scanner, made: dict[str, Made]) -> Samples:
    catalog = scanner.analyzer.catalog
    forms = {}
    for short, name in PUBLIC.items():
        found = catalog.by_common_name(name, exact=True)
        forms[short] = public_forms(next(a for a in found if a.role != "cross"))
    forms.update({short: certificate.forms() for short, certificate in made.items()})
    return Samples(scanner, forms)


Scan = Callable[..., list[tuple[int, str, str]]]
