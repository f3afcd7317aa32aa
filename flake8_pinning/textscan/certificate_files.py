"""Certificate files: each certificate in the file is a pin of whatever trusts the file."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_pinning.catalog import Catalog
from flake8_pinning.checks.model import ALLOW, DENY, Element, PinSet, Span
from flake8_pinning.files.kinds import STORE_SIZE
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.textscan.blobs import decode_base64
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.textscan.pkcs7 import certificates, in_keystore, in_signed_data
from flake8_pinning.words import denies

_KEYSTORE_MAGIC = (b"\xfe\xed\xfe\xed", b"\x00\x00\x00\x02", b"\x00\x00\x00\x01")
_WHY = "add the certificate itself to the file, and check it against this digest"
_WHOLE_FILE = Span(1, 1, 1, 1)


def certificate_pin_sets(data: bytes, text: str, catalog: Catalog, name: str = "") -> list[PinSet]:
    """The pin set of a certificate file, PEM or DER, PKCS #7, or Java key store.

    None where it holds no CA of the catalog: a server's certificate, a key.

    :param name: the file's name, where that says that it is a deny list.
    """
    elements = []
    for value, span, der in _certificates(data, text):
        pins = tuple(catalog.identify(der))
        if pins:
            elements.append(Element(value, span, pins, part=True))
    if not elements:
        return []
    authorities = {pin.authorities[0].row for element in elements for pin in element.pins}
    container = "store" if len(authorities) > STORE_SIZE else "file"
    role = DENY if name and denies([name]) else ALLOW
    return [PinSet(tuple(elements), container, role=role, why_manual=_WHY)]


def _certificates(data: bytes, text: str) -> Iterator[tuple[str | bytes, Span, bytes]]:
    """(what stands in the file, where, the certificate's DER)."""
    if data[:1] == b"\x30":
        inner = list(in_signed_data(data))
        for der in inner or [data]:
            yield der[:16], _WHOLE_FILE, der
    elif data[:4] in _KEYSTORE_MAGIC:
        for der in in_keystore(data):
            yield der[:16], _WHOLE_FILE, der
    elif "-----BEGIN " in text:
        lines = Lines(text)
        for start, end, der in find_pem(text):
            yield text[start:end], lines.span(start, end), der
        for start, end, ders in certificates(text):
            for der in ders:
                yield text[start:end], lines.span(start, end), der
    elif text.lstrip()[:2] == "MI":
        # Windows exports base64 without the marks, and some tools write PKCS #7 so.
        der = decode_base64("".join(text.split())) or b""
        for certificate in list(in_signed_data(der)) or [der]:
            yield text[:64], _WHOLE_FILE, certificate
