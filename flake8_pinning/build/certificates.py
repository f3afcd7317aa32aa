"""Take from one CA certificate everything that it says itself."""

from __future__ import annotations

import hashlib
import unicodedata
import warnings
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from flake8_pinning.build import dn
from flake8_pinning.build.der import (
    OCTET_STRING,
    OID,
    SEQUENCE,
    DerError,
    Element,
    Fields,
    read_certificate,
    read_oid,
    read_one,
)
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.records import AuthorityRecord
from flake8_pinning.build.signatures import SignedBytes, describe_key, load_key, verify

_SUBJECT_KEY_IDENTIFIER = "2.5.29.14"
_BASIC_CONSTRAINTS = "2.5.29.19"
_AUTHORITY_KEY_IDENTIFIER = "2.5.29.35"
_EXTENDED_KEY_USAGE = "2.5.29.37"
_ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0"
_SERVER_AUTH = "1.3.6.1.5.5.7.3.1"

NameKey = tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True)
class Certificate:
    """One certificate: its record as far as it goes alone, and what it takes to find its place among others.

    In `record`, the role is `root` or `intermediate`, `signed_by` is known for a root only, `operator` is the
    subject's organisation as it stands, and `mozilla` is unset.
    """

    record: AuthorityRecord
    spki: bytes
    aki: str
    subject_key: NameKey
    issuer_key: NameKey
    organizations: tuple[str, ...]
    signed: SignedBytes
    signature_checked: bool


def describe(der: bytes, origin: str = "certificate") -> AuthorityRecord:
    """Return the record of one DER certificate, with the limits that `Certificate` tells of.

    Raises BuildError, which begins with `origin`, if the bytes are not one whole CA certificate.
    """
    return read(der, origin).record


def read(der: bytes, origin: str = "certificate") -> Certificate:
    """Read one DER certificate; raises BuildError as `describe` does."""
    try:
        return _read(der)
    except DerError as error:
        raise BuildError(f"{origin}: not a whole X.509 certificate: {error}") from None
    except BuildError as error:
        raise BuildError(f"{origin}: {error}") from None


def _read(der: bytes) -> Certificate:
    fields = read_certificate(der)
    subject, issuer = dn.read_name(fields.subject), dn.read_name(fields.issuer)
    if _is_end_entity(fields):
        raise BuildError(f"{dn.write_name(subject)} is no CA (basicConstraints say so); leave it out")
    ski = _subject_key_identifier(fields)
    aki = _authority_key_identifier(fields)
    signed = SignedBytes(fields.tbs, fields.signature_algorithm, fields.signature)
    subject_key, issuer_key = _name_key(subject), _name_key(issuer)
    checked: bool | None = False
    if subject_key == issuer_key:
        checked = verify(load_key(fields.spki), signed)
    # Where the algorithm is refused (MD2), the names and the key identifiers are all there is.
    self_signed = subject_key == issuer_key and (checked or (checked is None and aki in ("", ski)))
    sha256 = hashlib.sha256(der).hexdigest()
    tls = _may_issue_for_tls(fields)
    organizations = tuple(map(_plain, dn.values_of(subject, "O")))
    record = AuthorityRecord(
        sha256=sha256,
        sha1=hashlib.sha1(der, usedforsecurity=False).hexdigest(),
        spki_sha256=hashlib.sha256(fields.spki).hexdigest(),
        spki_sha1=hashlib.sha1(fields.spki, usedforsecurity=False).hexdigest(),
        ski=ski,
        serial=f"{fields.serial:x}",
        subject=dn.write_name(subject),
        issuer=dn.write_name(issuer),
        common_name=_plain(next(iter(dn.values_of(subject, "CN")), "")),
        not_before=fields.not_before,
        not_after=fields.not_after,
        role="root" if self_signed else "intermediate",
        key=describe_key(fields.spki),
        tls=tls,
        operator=next(iter(organizations), ""),
        signed_by=(sha256,) if self_signed else (),
        mozilla=False,
        strict=_read_strictly(der, fields, ski, tls),
    )
    return Certificate(
        record=record,
        spki=fields.spki,
        aki=aki,
        subject_key=subject_key,
        issuer_key=issuer_key,
        organizations=organizations,
        signed=signed,
        signature_checked=checked is not None,
    )


def _plain(text: str) -> str:
    """Return `text` on one line, without control characters and without white space at its ends."""
    return " ".join(
        "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text).split()
    )


def _name_key(name: dn.Name) -> NameKey:
    """Return what names are compared by: without case, runs of spaces and string type (RFC 5280 7.1)."""
    return tuple(tuple(sorted((oid, _comparable(value)) for oid, value in rdn)) for rdn in name)


def _comparable(value: Element) -> str:
    text = dn.text_of(value)
    if text is None:
        return value.raw.hex()
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _subject_key_identifier(fields: Fields) -> str:
    value = fields.extensions.get(_SUBJECT_KEY_IDENTIFIER)
    return (
        read_one(value).expect(OCTET_STRING, "subjectKeyIdentifier").content.hex()
        if value is not None
        else ""
    )


def _authority_key_identifier(fields: Fields) -> str:
    """Return the keyIdentifier of the AuthorityKeyIdentifier (RFC 5280 4.2.1.1), empty without one."""
    value = fields.extensions.get(_AUTHORITY_KEY_IDENTIFIER)
    if value is None:
        return ""
    parts = read_one(value).expect(SEQUENCE, "authorityKeyIdentifier").children()
    return next((part.content.hex() for part in parts if part.tag == 0x80), "")


def _may_issue_for_tls(fields: Fields) -> bool:
    value = fields.extensions.get(_EXTENDED_KEY_USAGE)
    if value is None:
        return True
    parts = read_one(value).expect(SEQUENCE, "extKeyUsage").children()
    purposes = {read_oid(part.expect(OID, "extKeyUsage").content) for part in parts}
    return not purposes.isdisjoint({_SERVER_AUTH, _ANY_EXTENDED_KEY_USAGE})


def _is_end_entity(fields: Fields) -> bool:
    """Tell whether there are basicConstraints that do not say CA. Version 1 roots have no extensions."""
    value = fields.extensions.get(_BASIC_CONSTRAINTS)
    if value is None:
        return False
    parts = read_one(value).expect(SEQUENCE, "basicConstraints").children()
    return not (parts and parts[0].tag == 0x01 and parts[0].content not in (b"", b"\0"))


def _read_strictly(der: bytes, fields: Fields, ski: str, tls: bool) -> bool:
    """Tell whether `cryptography` reads the certificate with all its extensions.

    Where it does, it must see what this package sees; raises BuildError otherwise.
    """
    try:
        with warnings.catch_warnings():
            # It warns of what it will refuse one day (negative serials); today it reads it.
            warnings.simplefilter("ignore")
            theirs = _seen_by_library(x509.load_der_x509_certificate(der))
    except _REFUSALS:
        return False
    names = [_plain_name(dn.read_name(name)) for name in (fields.subject, fields.issuer)]
    if theirs != (fields.serial, fields.not_before, fields.not_after, *names, ski, tls):
        raise BuildError("two parsers read different things; this is a fault of the program, report it")
    return True


# KeyError: what cryptography 42 raises for a name that is not of a string type.
_REFUSALS = (
    ValueError,
    TypeError,
    KeyError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)


def _seen_by_library(certificate: x509.Certificate) -> tuple[object, ...]:
    extensions = {type(extension.value): extension.value for extension in certificate.extensions}
    ski = extensions.get(x509.SubjectKeyIdentifier)
    uses = extensions.get(x509.ExtendedKeyUsage)
    return (
        certificate.serial_number,
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        *(
            [[(part.oid.dotted_string, part.value) for part in rdn] for rdn in name.rdns]
            for name in (certificate.subject, certificate.issuer)
        ),
        ski.digest.hex() if isinstance(ski, x509.SubjectKeyIdentifier) else "",
        not isinstance(uses, x509.ExtendedKeyUsage)
        or any(use.dotted_string in (_SERVER_AUTH, _ANY_EXTENDED_KEY_USAGE) for use in uses),
    )


def _plain_name(name: dn.Name) -> list[list[tuple[str, str | bytes]]]:
    def plain(value: Element) -> str | bytes:
        text = dn.text_of(value)
        return value.content if text is None else text

    return [[(oid, plain(value)) for oid, value in rdn] for rdn in name]
