"""PIN207: almost a catalogued value. A slip of the pen, or a pin that somebody (or something) made up."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog import Authority
from flake8_pinning.checks.model import Element, Finding, PinSet
from flake8_pinning.checks.wording import name_of
from flake8_pinning.judge import Judge
from flake8_pinning.pins import Kind
from flake8_pinning.pins.digests import DigestNotation, read_digest

_PREFIX = 6
"""Octets in common from which chance is out of the question: 40,000 digests against 2^48."""


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """For digests the catalog does not know: is there a catalogued one that differs in one place, or starts alike?"""
    for element in pins.elements:
        if element.pins or element.part:
            continue
        for digest, notation in _digests(element):
            for authority, value in _candidates(judge.catalog.near(digest), len(digest)):
                message = _describe(digest, value, notation, authority)
                if message:
                    yield Finding(code="PIN207", message=message, element=element)
                    break
            else:
                continue
            break


def _digests(element: Element) -> Iterator[tuple[bytes, DigestNotation]]:
    if isinstance(element.value, bytes) and len(element.value) in (20, 32):
        yield element.value, DigestNotation("hex")
    elif isinstance(element.value, str):
        for reading in read_digest(element.value):
            if reading.kind is Kind.DIGEST and isinstance(reading.notation, DigestNotation):
                yield bytes(reading.value), reading.notation  # type: ignore[arg-type]


def _candidates(authorities: tuple[Authority, ...], size: int) -> Iterator[tuple[Authority, bytes]]:
    for authority in authorities:
        values = (authority.sha256, authority.spki_sha256) if size == 32 else (authority.sha1, authority.spki_sha1)
        for value in values:
            yield authority, value


def _describe(digest: bytes, value: bytes, notation: DigestNotation, authority: Authority) -> str:
    written, right = notation.encode(digest), notation.encode(value)
    different = sum(a != b for a, b in zip(written, right, strict=True))
    if different == 1:
        return f"one character away from {name_of(authority)}, whose value is {right}"
    if digest[:_PREFIX] == value[:_PREFIX]:
        return f"starts like {name_of(authority)} ({right}) and then differs: an invented or damaged pin"
    return ""
