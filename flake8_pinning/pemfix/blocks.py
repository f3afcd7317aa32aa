"""The certificates in a text, and whether they are a pin set at all: not a server's chain, not a key's
companion."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from flake8_pinning.build.der import DerError, Fields, read_certificate
from flake8_pinning.catalog import Catalog, Pin
from flake8_pinning.files.kinds import STORE_SIZE
from flake8_pinning.pins.certificates import find_pem, whole
from flake8_pinning.words import denies, words

_LINE = re.compile(
    r"[ \t]*(?:-----(?:BEGIN|END) (?:TRUSTED |X509 )?CERTIFICATE-----|[A-Za-z0-9+/]+={0,2})?[ \t]*\Z"
)
_CHAIN_WORDS = {"chain", "chains", "fullchain", "intermediate", "intermediates", "inter", "issuing"}
_BASIC_CONSTRAINTS = "2.5.29.19"
_CA_TRUE = b"\x01\x01\xff"


@dataclass(frozen=True)
class Block:
    """One PEM certificate of a text, from ``-----BEGIN`` to the end of the END marker."""

    start: int
    end: int
    der: bytes
    pins: tuple[Pin, ...]

    @cached_property
    def fields(self) -> Fields:
        """:raises DerError: it is no certificate."""
        return read_certificate(whole(self.der))

    @property
    def self_issued(self) -> bool:
        return self.fields.issuer == self.fields.subject

    @property
    def is_ca(self) -> bool:
        """RFC 5280 4.2.1.9; a certificate of version 1 says nothing, and counts as a CA if it issued
        itself."""
        return _CA_TRUE in self.fields.extensions.get(_BASIC_CONSTRAINTS, b"") or self.self_issued


def blocks(text: str, catalog: Catalog, start: int = 0, end: int | None = None) -> list[Block]:
    """The certificates in ``text[start:end]``; public keys are none."""
    return list(_blocks(text[start:end], catalog, start))


def _blocks(text: str, catalog: Catalog, offset: int) -> Iterator[Block]:
    for start, end, der in find_pem(text):
        if "CERTIFICATE" in text[start : text.index("-----", start + 5)]:
            yield Block(offset + start, offset + end, der, tuple(catalog.identify(der)))


def refusal(found: Sequence[Block], text: str, path: PurePath | None) -> str:
    """Why these certificates are left alone; empty where they are a set of trusted CAs that one may be added
    to."""
    if "PRIVATE KEY-----" in text:
        return "a private key stands beside the certificates"
    known = {pin.authorities[0].row for block in found for pin in block.pins[:1]}
    if len(known) > STORE_SIZE:
        return "a trust store is refreshed, not extended"
    try:
        return _kind(found) or (_name(path, found) if path is not None else "")
    except DerError as error:
        return f"one of the certificates cannot be read: {error}"


def plainly_written(block: Block, text: str) -> bool:
    """Whether a block is lines of base64 between its markers, with no escapes or quotes."""
    lines = re.split(r"\r\n|\r|\n", text[block.start : block.end])
    return len(lines) > 2 and all(_LINE.match(line) for line in lines)


def _kind(found: Sequence[Block]) -> str:
    if not all(block.is_ca for block in found):
        return "it is a server's certificate with its chain"
    if not any(block.self_issued for block in found):
        return "intermediates without a root may be the chain that a server sends"
    if not found[0].self_issued and all(
        one.fields.issuer == other.fields.subject for one, other in itertools.pairwise(found)
    ):
        return "each certificate is issued by the next: it may be the chain that a server sends"
    return ""


def _name(path: PurePath, found: Sequence[Block]) -> str:
    if denies([path.stem, *path.parts[-3:-1]]):
        return "its name says that it is a deny list"
    if _CHAIN_WORDS & set(words(path.stem)):
        return "its name says that it is a chain"
    if len(found) == 1 and _named_after(path, found[0]):
        return "the file is named after the one certificate in it: add a file, and give its users both"
    return ""


def _named_after(path: PurePath, block: Block) -> bool:
    """``BaltimoreCyberTrustRoot.crt.pem``, ``isrgrootx1.pem``: the name, or half of it, is the CA's."""
    stem = _letters(path.name.split(".")[0])
    for pin in block.pins:
        for authority in pin.authorities:
            name = _letters(authority.name)
            if name and (name in stem or (len(stem) >= 6 and stem in name)):
                return True
            if stem in (authority.sha256.hex(), authority.sha1.hex()):
                return True
    return False


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
