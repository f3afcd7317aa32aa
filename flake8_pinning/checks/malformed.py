"""PIN201: a value that can never match."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from flake8_pinning.catalog import Pin
from flake8_pinning.checks.model import Element, Finding, PinSet
from flake8_pinning.checks.wording import name_of, shown
from flake8_pinning.judge import Judge
from flake8_pinning.pins import Kind, Property
from flake8_pinning.pins.digests import DigestNotation, read_digest, split_prefix

_NOTHING = {
    hashlib.new(name, b"", usedforsecurity=False).digest(): name for name in ("md5", "sha1", "sha256")
}
_LENGTHS = {
    "md5": (32, 24, 22),
    "sha1": (40, 28, 27),
    "sha256": (64, 44, 43),
    "sha384": (96, 64),
    "sha512": (128, 88, 86),
}
_OCTETS = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}
_KEY_PREFIX = re.compile(r"(?i)\s*(?:pin-sha(?:1|256)|sha(?:1|256)/)")
_WORDS = re.compile(r"(?i)placeholder|replace|change.?me|your[_ -]|todo|example|dummy|insert")
_PLACEHOLDER = "it is a placeholder"
_DIGITS = re.compile(r"[0-9A-Fa-f]+\Z")
_DER = re.compile(r"(?:30|04)(?:8[12]|([0-7][0-9A-Fa-f]))")
"""The header of a SEQUENCE or OCTET STRING (X.690 8.1) in hex: its length is long, or the octet in the group."""
_GROUPED = re.compile(r"[0-9A-Fa-f]{1,2}(?:([: -])[0-9A-Fa-f]{0,2}){9,}\Z")


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """Where the neighbourhood or a prefix says that the value is a pin, it must be able to be one."""
    known = any(element.pins for element in pins.elements)
    for element in pins.elements:
        reason = problem(element, pins, in_pin_set=known or pins.pinning)
        if reason:
            yield Finding(
                code="PIN201",
                message=f"{_brief(element)} can never match: {reason}",
                element=element,
                pin=element.pin,
                alike="placeholders" if reason == _PLACEHOLDER else "",
            )


def problem(element: Element, pins: PinSet | None = None, *, in_pin_set: bool) -> str:
    """Why *element* can never match, in words; empty where nothing is wrong with it.

    :param pins: the set that it is in, where it is in one.
    """
    value = element.value
    if isinstance(value, int) or element.part:
        return ""
    if isinstance(value, bytes):
        return _digest_problem(value) if in_pin_set and len(value) in (16, 20, 32) else ""
    text = value.strip()
    if element.pin is not None:
        return certificate_for_key(element, pins)
    key_prefix = _KEY_PREFIX.match(text)
    prefix, body, algorithm = split_prefix(text)
    # `sha256:` and `sha256-` stand before image digests and integrity hashes too; only the prefixes of pins
    # speak alone.
    if not in_pin_set and (key_prefix is None or _DIGITS.match(body)):
        return ""
    if prefix and _WORDS.search(body) and not _looks_like_digest(body):
        return _PLACEHOLDER
    for reading in read_digest(text):
        if reading.kind is Kind.DIGEST and isinstance(reading.value, bytes):
            return _digest_problem(reading.value)
    return _shape_problem(body.strip("\"' "), algorithm)


def _digest_problem(digest: bytes) -> str:
    if digest in _NOTHING:
        return f"it is the {_shown_name(_NOTHING[digest])} of nothing, as a failed command prints it"
    repeated = len(digest) > 16 and digest == digest[:4] * (len(digest) // 4)
    return _PLACEHOLDER if repeated or len(set(digest)) <= 2 else ""


def certificate_for_key(element: Element, pins: PinSet | None) -> str:
    """Whether the text says that it is a key's hash and is a certificate's: then why it can never match."""
    pin = element.pin
    if pin is None or pin.property is not Property.THUMBPRINT or not isinstance(element.value, str):
        return ""
    if pins is not None and pins.prefixed_certificates:
        return ""
    if _KEY_PREFIX.match(element.value.strip()) is None:
        return ""
    authority = pin.authorities[0]
    notation = pin.reading.notation
    key = authority.spki_sha256 if pin.algorithm == "sha256" else authority.spki_sha1
    instead = notation.encode(key) if key and isinstance(notation, DigestNotation) else ""
    return (
        f"it is the hash of {name_of(authority)}'s certificate where the hash of its public key belongs"
        + (f", which is {instead}" if instead else "")
    )


def working(pins: PinSet) -> list[tuple[Element, Pin]]:
    """The identified elements that can match something: only they accept a CA, and so only they cover one."""
    return [(element, pin) for element, pin in pins.pins() if not certificate_for_key(element, pins)]


def _shape_problem(body: str, algorithm: str | None) -> str:
    if body.startswith(("-----BEGIN", "MII")):
        return "it is a whole certificate where a hash belongs" if algorithm else ""
    size = len(body)
    grouped = _GROUPED.match(body)
    if algorithm and grouped:
        groups, octets = body.split(grouped[1]), _OCTETS[algorithm]
        if len(groups) != octets:
            return f"{len(groups)} groups are no {_shown_name(algorithm)}, which has {octets} bytes"
        return "each of its groups must be two hex digits"
    if algorithm:
        right_size = size in _LENGTHS.get(algorithm, ())
        if right_size and len(set(body.rstrip("="))) <= 2:
            return _PLACEHOLDER
        if right_size or (size > 64 and _DIGITS.match(body)):
            return "" if _DIGITS.match(body) else "its base64 cannot be decoded"
        if re.fullmatch(r"[0-9A-Za-z+/_=:-]+", body) and size >= 8:
            return f"{size} characters are no {_shown_name(algorithm)} in hex or base64"
        return ""
    if size in (43, 44) and body.rstrip("=").isalnum() and len(set(body.rstrip("="))) <= 2:
        return _PLACEHOLDER  # `BBBB…=`, whose last bits no digest has
    if grouped:
        count = len(body.split(grouped[1]))
        return f"{count} groups are no digest's length (SHA-1 has 20 bytes, SHA-256 has 32)"
    if _DIGITS.match(body) and 36 <= size <= 70 and re.search("[A-Fa-f]", body) and re.search("[0-9]", body):
        header = _DER.match(body)
        if header and (header[1] is None or int(header[1], 16) * 2 == size - len(header[0])):
            return ""  # a value of an extension, or the beginning of something longer
        return f"{size} hex digits are no digest's length (SHA-1 has 40, SHA-256 has 64)"
    return ""


def _shown_name(algorithm: str) -> str:
    return algorithm.upper().replace("SHA", "SHA-")


def _looks_like_digest(body: str) -> bool:
    return len(body) >= 27 and re.fullmatch(r"[0-9A-Za-z+/_=:-]+", body) is not None


def _brief(element: Element) -> str:
    text = shown(element.value)
    return f"the pin {text[:24]}…" if len(text) > 28 else f"the pin {text}"
