"""PIN207: almost a catalogued value. A slip of the pen, or a pin that somebody (or something) made up."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog import Authority
from flake8_pinning.checks.model import Finding, PinSet
from flake8_pinning.checks.wording import name_of
from flake8_pinning.judge import Judge
from flake8_pinning.judge.render import Value
from flake8_pinning.pins import Kind
from flake8_pinning.pins.digests import DigestNotation, read_digest

_PREFIX = 6
"""Octets in common from which chance is out of the question: 40,000 digests against 2^48."""


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """For digests the catalog does not know: is there a catalogued one that differs in one place, or starts
    alike?"""
    for element in pins.elements:
        if not element.pins and not element.part:
            message = nearest(judge, element.value)
            if message:
                yield Finding(code="PIN207", message=message, element=element)


def nearest(judge: Judge, value: Value) -> str:
    """What a value that the catalog does not know is almost; empty where it is like nothing in it."""
    for digest, notation in _digests(value):
        for authority, right in _candidates(judge.catalog.near(digest), len(digest)):
            message = _describe(digest, right, notation, authority)
            if message:
                return message
    return ""


def _digests(value: Value) -> Iterator[tuple[bytes, DigestNotation]]:
    if isinstance(value, bytes) and len(value) in (20, 32):
        yield value, DigestNotation("hex")
    elif isinstance(value, str):
        for reading in read_digest(value):
            if reading.kind is Kind.DIGEST and isinstance(reading.notation, DigestNotation):
                yield bytes(reading.value), reading.notation  # type: ignore[arg-type]


def _candidates(authorities: tuple[Authority, ...], size: int) -> Iterator[tuple[Authority, bytes]]:
    for authority in authorities:
        values = (
            (authority.sha256, authority.spki_sha256) if size == 32 else (authority.sha1, authority.spki_sha1)
        )
        for value in values:
            yield authority, value


def _describe(digest: bytes, value: bytes, notation: DigestNotation, authority: Authority) -> str:
    written, right = notation.encode(digest), notation.encode(value)
    if written == right:
        return ""
    different = sum(a != b for a, b in zip(written, right, strict=True))
    if different == 1:
        return f"one character away from {name_of(authority)}, whose value is {right}"
    if digest[:_PREFIX] == value[:_PREFIX]:
        return f"starts like {name_of(authority)} ({right}) and then differs: an invented or damaged pin"
    return ""
