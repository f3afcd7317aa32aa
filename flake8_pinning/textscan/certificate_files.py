"""Certificate files: each certificate in the file is a pin of whatever trusts the file."""

from __future__ import annotations

from flake8_pinning.catalog import Catalog
from flake8_pinning.checks.model import Element, PinSet
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.pysource.collect import STORE_SIZE
from flake8_pinning.textscan.lines import Lines

_WHY = "add the certificate itself to the file, and check it against this digest"


def certificate_pin_sets(data: bytes, text: str, catalog: Catalog) -> list[PinSet]:
    """The pin set of a PEM or DER file; none where it holds no CA of the catalog (a server's certificate, a key)."""
    elements: list[Element] = []
    if data[:1] == b"\x30":
        pins = catalog.identify(data)
        if pins:
            elements.append(Element(data[:16], Lines("").span(0, 0), tuple(pins), part=True))
    else:
        lines = Lines(text)
        for start, end, der in find_pem(text):
            pins = catalog.identify(der)
            if pins:
                elements.append(Element(text[start:end], lines.span(start, end), tuple(pins), part=True))
    if not elements:
        return []
    container = "store" if len({pin.authorities[0].row for e in elements for pin in e.pins}) > STORE_SIZE else "file"
    return [PinSet(tuple(elements), container, why_manual=_WHY)]
