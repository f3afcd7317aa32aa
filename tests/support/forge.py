"""Makes CA certificates: ordinary ones with `cryptography`, odd ones octet by octet."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

_SERIALS = itertools.count(0x1000)


def utc(year: int, month: int = 1, day: int = 1) -> datetime:
    return datetime(year, month, day, tzinfo=timezone.utc)


FIRST_DAY = datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
LAST_DAY = FIRST_DAY.replace(year=2040)


def name(
    common_name: str | None, organization: str | None = "Example Trust", country: str = "XX"
) -> x509.Name:
    parts = [
        (NameOID.COUNTRY_NAME, country),
        (NameOID.ORGANIZATION_NAME, organization),
        (NameOID.COMMON_NAME, common_name),
    ]
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts if text is not None])


@dataclass
class Authority:
    """A CA: a name and a key; `sign` makes certificates for others, `root` its own."""

    name: x509.Name
    key: Any = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def spki(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def root(self, **options: Any) -> bytes:
        return self.sign(self, **options)

    def sign(
        self,
        subject: Authority,
        *,
        ski: bool = True,
        aki: bool = True,
        ca: bool | None = True,
        eku: Sequence[x509.ObjectIdentifier] = (),
        serial: int | None = None,
        not_before: datetime = FIRST_DAY,
        not_after: datetime = LAST_DAY,
        extensions: Iterable[x509.ExtensionType] = (),
    ) -> bytes:
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject.name)
            .issuer_name(self.name)
            .public_key(subject.key.public_key())
            .serial_number(serial or next(_SERIALS))
            .not_valid_before(not_before)
            .not_valid_after(not_after)
        )
        if ca is not None:
            builder = builder.add_extension(x509.BasicConstraints(ca, None), critical=True)
        if ski:
            builder = builder.add_extension(
                x509.SubjectKeyIdentifier.from_public_key(subject.key.public_key()), False
            )
        if aki:
            identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
            builder = builder.add_extension(identifier, False)
        if eku:
            builder = builder.add_extension(x509.ExtendedKeyUsage(eku), False)
        for extension in extensions:
            builder = builder.add_extension(extension, False)
        digest = None if isinstance(self.key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
        return builder.sign(self.key, digest).public_bytes(Encoding.DER)


def tlv(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x82, size >> 8, size & 0xFF])
    return bytes([tag]) + length + content


def oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    octets = [first * 40 + second]
    for arc in rest:
        group = [arc & 0x7F]
        while arc := arc >> 7:
            group.insert(0, arc & 0x7F | 0x80)
        octets += group
    return tlv(0x06, bytes(octets))


def raw_name(*attributes: tuple[str, int, bytes]) -> bytes:
    return tlv(0x30, *(tlv(0x31, tlv(0x30, oid(kind), tlv(tag, value))) for kind, tag, value in attributes))


def raw_certificate(
    authority: Authority,
    *,
    sign: Callable[[bytes], tuple[bytes, bytes]] | None = None,
    subject: bytes | None = None,
    issuer: bytes | None = None,
    serial: bytes = b"\x01",
    times: Sequence[bytes] = (tlv(0x17, b"200102030405Z"), tlv(0x17, b"400102030405Z")),
    version: bytes = tlv(0xA0, tlv(0x02, b"\x02")),
    extensions: Sequence[bytes] = (),
) -> bytes:
    """Return a certificate of exactly these parts for `authority`'s key, which signs it (ECDSA, SHA-256)."""

    def ecdsa(tbs: bytes) -> tuple[bytes, bytes]:
        return tlv(0x30, oid("1.2.840.10045.4.3.2")), authority.key.sign(tbs, ec.ECDSA(hashes.SHA256()))

    sign = sign or ecdsa
    algorithm, _ = sign(b"")
    subject = subject or authority.name.public_bytes()
    tbs = tlv(
        0x30,
        version,
        tlv(0x02, serial),
        algorithm,
        issuer or subject,
        tlv(0x30, *times),
        subject,
        authority.spki,
        tlv(0xA3, tlv(0x30, *extensions)) if extensions else b"",
    )
    algorithm, signature = sign(tbs)
    return tlv(0x30, tbs, algorithm, tlv(0x03, b"\0", signature))


def raw_extension(dotted: str, value: bytes) -> bytes:
    return tlv(0x30, oid(dotted), tlv(0x04, value))


def pkcs1_without_null(key: rsa.RSAPrivateKey) -> Callable[[bytes], tuple[bytes, bytes]]:
    """Sign as some CAs did: a DigestInfo whose algorithm has no NULL behind it."""

    def sign(tbs: bytes) -> tuple[bytes, bytes]:
        numbers = key.private_numbers()
        modulus = numbers.public_numbers.n
        size = (modulus.bit_length() + 7) // 8
        info = tlv(0x30, tlv(0x30, oid("2.16.840.1.101.3.4.2.1")), tlv(0x04, hashlib.sha256(tbs).digest()))
        padded = b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info
        signature = pow(int.from_bytes(padded, "big"), numbers.d, modulus).to_bytes(size, "big")
        return tlv(0x30, oid("1.2.840.113549.1.1.11"), tlv(0x05)), signature

    return sign


class Forge:
    """What the tests make certificates with."""

    Authority = Authority
    name = staticmethod(name)
    tlv = staticmethod(tlv)
    oid = staticmethod(oid)
    raw_name = staticmethod(raw_name)
    raw_certificate = staticmethod(raw_certificate)
    raw_extension = staticmethod(raw_extension)
    pkcs1_without_null = staticmethod(pkcs1_without_null)

    def new(
        self, common_name: str | None, organization: str | None = "Example Trust", key: Any = None
    ) -> Authority:
        subject = name(common_name, organization)
        return Authority(subject, key) if key else Authority(subject)

    @staticmethod
    def pem(*ders: bytes) -> str:
        return "".join(
            x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM).decode() for der in ders
        )

    def export(self, path: Path, *ders: bytes, quote: str = "", fingerprint: str | None = None) -> Path:
        """Write a CCADB export of certificates."""
        lines = ["SHA-256 Fingerprint,X.509 Certificate (PEM)"]
        for der in ders:
            digest = fingerprint or hashlib.sha256(der).hexdigest().upper()
            lines.append(f'{digest},"{quote}{self.pem(der).strip()}{quote}"')
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path


def self_signed(common_name: str, key: Any, *, since: int = 2015, until: int = 2040) -> x509.Certificate:
    """A root of nobody without an extension, valid from the first day of a year to that of another; its serial
    follows from its name."""
    authority = Authority(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)]), key)
    der = authority.root(
        ski=False,
        aki=False,
        ca=None,
        serial=int.from_bytes(hashlib.sha256(common_name.encode()).digest()[:12], "big"),
        not_before=utc(since),
        not_after=utc(until),
    )
    return x509.load_der_x509_certificate(der)
