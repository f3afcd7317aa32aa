"""Pins by file name: ``BaltimoreCyberTrustRoot.crt.pem`` in a connection string, the URL of a CA's certificate.

The names are not listed anywhere: they are the compact forms of the common names of the catalog, since that is how CAs
and people name these files. A name counts only as a whole. Where the file itself is at hand, its content decides,
because file names lie.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from flake8_pinning.catalog import Authority, Catalog, Pin
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.pins import Kind, Property, Reading
from flake8_pinning.pins.certificates import DerNotation, find_pem
from flake8_pinning.textscan.found import FILE, Found

SUFFIXES = (".pem", ".crt", ".cer", ".der", ".cert", ".p7b")
GATE_MARKS = (b".pem", b".crt", b".cer", b".der", b".p7b", b"r.raw.", b"@raw/")
"""One of these is in every lower-cased file that has a name."""
MARKS = tuple(suffix.encode() for suffix in SUFFIXES) + (b".PEM", b".CRT", b".CER", b".DER")
_RESOURCE = re.compile(r"[a-z0-9_]{1,100}")
"""An Android resource is named by its file without the suffix."""
_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_%+~@./\\:-$")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_TAILS = re.compile(r"(?:[-_. ](?:cross-?signed|der|pem|crt|cert|ca|root|chain|self-?signed|\d|sha-?(?:1|2|256)))+$")
_SHORTEST = 8
"""Letters and digits of the shortest compact name that is unmistakable: ``r3`` and ``amazon`` are not."""
_COMMON_WORDS = re.compile(
    "(?:server|client|private|public|priv|pub|certificates?|certs?|keys?|keystore|truststore|localhost|example|test(?:s|ing|data)?"
    "|full|chain|bundle|root|intermediate|issuer|signed|self|trusted|valid|invalid|expired|ca|ssl|tls|rsa|ecdsa|ec|my|the|"
    "device|user|host|domain|sample|dummy|foo|bar|agent|node|admin|default|data|file)"
)
"""Words of the files of everybody: where little else is left, the catalog is not even asked."""
_SHORTEST_REST = 3
_NOTATION = DerNotation("file-name")


def references(
    text: str, data: bytes, catalog: Catalog, resolve: Callable[[str], bytes | None] | None = None
) -> Iterator[Found]:
    """The names of CA certificates' files in *text*."""
    for resource in ("R.raw.", "@raw/"):
        position = text.find(resource)
        while position >= 0:
            start = position + len(resource)
            match = _RESOURCE.match(text, start)
            found = _reference(match.group(), start, match.end(), catalog, None) if match else None
            if found is not None:
                yield found
            position = text.find(resource, start)
    seen: set[int] = set()
    for mark in MARKS:
        position = data.find(mark)
        while position >= 0:
            end = position + len(mark)
            start = position
            while start > 0 and position - start < 200 and text[start - 1] in _BEFORE:
                start -= 1
            if start not in seen and not text[end : end + 1].isalnum():
                seen.add(start)
                found = _reference(text[start:end], start, end, catalog, resolve)
                if found is not None:
                    yield found
            position = data.find(mark, end)


def _reference(
    name: str, start: int, end: int, catalog: Catalog, resolve: Callable[[str], bytes | None] | None
) -> Found | None:
    content = resolve(name) if resolve is not None else None
    if content is not None:
        pins = tuple(_content(content, catalog))
        return Found(start, end, name, pins, FILE, in_tree=True) if pins else None
    authorities = named(catalog, re.split(r"[/\\:]", name)[-1])
    if not authorities:
        return None
    reading = Reading(Kind.DER, b"", _NOTATION)
    return Found(start, end, name, (Pin(Property.OTHER, None, reading, authorities),), FILE)


@lru_cache(maxsize=4096)
def named(catalog: Catalog, name: str) -> tuple[Authority, ...]:
    """The authorities whose certificate a file of this name should hold; none for a name that could be anybody's."""
    stem = re.split(r"[/\\:]", name)[-1].lower()
    while stem.endswith(SUFFIXES):
        stem = stem[: stem.rindex(".")]
    for candidate in dict.fromkeys((stem, _TAILS.sub("", stem))):
        if len(_NOT_ALNUM.sub("", _COMMON_WORDS.sub("", candidate))) >= _SHORTEST_REST:
            compact = _NOT_ALNUM.sub("", candidate)
            found = _authorities(catalog, compact) if len(compact) >= _SHORTEST else ()
            if found:
                return found
    return ()


@lru_cache(maxsize=1024)
def _authorities(catalog: Catalog, compact: str) -> tuple[Authority, ...]:
    """The authorities of a compact name: the self-signed certificates where there are some, for people keep those."""
    subjects = _table(catalog).get(compact, ())
    found = [authority for subject in subjects for authority in catalog.by_subject(subject) if authority.tls]
    chosen = [authority for authority in found if authority.role == "root"] or found
    return tuple(chosen) if len({authority.spki_sha256 for authority in chosen}) <= 2 else ()


@lru_cache(maxsize=4)
def _table(catalog: Catalog) -> dict[str, list[str]]:
    """Compact name → subjects."""
    table: dict[str, list[str]] = {}
    for subject in catalog.subjects():
        for compact in _compact_names(subject):
            table.setdefault(compact, []).append(subject)
    return table


def _compact_names(subject: str) -> Iterator[str]:
    """The compact forms of a subject in RFC 4514 form, most specific attribute first."""
    attributes = {kind: value for kind, _, value in (part.partition("=") for part in reversed(subject.split(",")))}
    common = attributes.get("CN", "")
    name = common if distinctive(common) else attributes.get("OU") or common
    if " " in name or not name.isalpha():
        compact = "".join(filter(str.isalnum, name.lower()))
        if len(compact) >= _SHORTEST:
            yield compact
    if common and len(common) < _SHORTEST and "O" in attributes:
        combined = "".join(filter(str.isalnum, f"{attributes['O']}{common}".lower()))
        if len(combined) >= _SHORTEST:
            yield combined


def _content(content: bytes, catalog: Catalog) -> Iterator[Pin]:
    if content[:1] == b"\x30":
        yield from catalog.identify(content)
        return
    for _, _, der in find_pem(content.decode("latin-1")):
        yield from catalog.identify(der)
