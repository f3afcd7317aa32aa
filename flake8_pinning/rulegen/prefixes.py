"""The beginnings of the certificates' base64, by which an embedded certificate is found in any source.

``pinning catalog update`` makes them from the certificates and keeps them in ``catalog/pem-prefixes.csv``, so that the
rules can be made without certificates. One line of a PEM body, 64 characters, holds the first 48 octets: the lengths, the whole serial
number and the signature algorithm (RFC 5280 4.1). A short serial number says little, so there the prefix goes on to
120 characters, into the issuer's name. A prefix that two known certificates share is left out.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen.values import LONG_SERIAL, PEM_LINE

FILE = "pem-prefixes.csv"
COLUMNS = ("sha256", "prefix")
LONGEST = 120
_BASE64 = re.compile(r"MI[0-9A-Za-z+/]+")
_SERIAL_LENGTH = 14
"""Place of the serial number's length in a version 3 certificate: behind two long lengths and the version."""


def derive(certificates: Iterable[bytes]) -> dict[str, str]:
    """SHA-256 in hex → prefix, for each of the DER *certificates* that has one of its own."""
    prefixes: dict[str, str] = {}
    longest: dict[str, str] = {}
    for der in certificates:
        digest = hashlib.sha256(der).hexdigest()
        text = b64encode(der[:LONGEST]).decode("ascii").rstrip("=")
        longest[digest] = text[:LONGEST]
        prefixes[digest] = text[: PEM_LINE if _tells(der) else LONGEST]
    lines = Counter(text[:PEM_LINE] for text in prefixes.values() if len(text) == PEM_LINE)
    wholes = Counter(longest.values())
    return {
        digest: prefix
        for digest, prefix in sorted(prefixes.items())
        if prefix[:2] == "MI" and _unique(prefix, lines, wholes)
    }


def _unique(prefix: str, lines: Counter[str], wholes: Counter[str]) -> bool:
    if len(prefix) == PEM_LINE:
        return lines[prefix] == 1
    return wholes[prefix] == 1 and not lines[prefix[:PEM_LINE]]


def needed(prefixes: Mapping[str, str], catalog: Catalog) -> dict[str, str]:
    """Those *prefixes* that rules can be made of: of roots, cross-certificates, and whatever a transition is about."""
    named = {row for transition in catalog.transitions for row in (*transition.from_rows, *transition.to_rows)}
    keep = {a.sha256.hex() for a in catalog if a.level == "root" or a.row in named}
    return {digest: prefix for digest, prefix in prefixes.items() if digest in keep}


def dump(prefixes: Mapping[str, str]) -> str:
    """The content of ``pem-prefixes.csv``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(sorted(prefixes.items()))
    return out.getvalue()


def load(path: Path) -> dict[str, str]:
    """Read ``pem-prefixes.csv``.

    :raises ValueError: the file cannot be read or a row is wrong; one line with the file and the line's number.
    """
    try:
        with path.open(encoding="ascii", newline="") as stream:
            rows = csv.reader(stream, strict=True)
            if tuple(next(rows, ())) != COLUMNS:
                raise ValueError(f"{path}:1: the header must be {','.join(COLUMNS)}")
            return dict(_row(row, f"{path}:{rows.line_num}") for row in rows)
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from None


def _row(row: list[str], where: str) -> tuple[str, str]:
    if len(row) != len(COLUMNS):
        raise ValueError(f"{where}: {len(row)} columns where {len(COLUMNS)} belong")
    digest, prefix = row
    if len(digest) != 64 or digest.strip("0123456789abcdef"):
        raise ValueError(f"{where}: {digest!r} is no SHA-256 in lower-case hex")
    if len(prefix) not in (PEM_LINE, LONGEST) or not _BASE64.fullmatch(prefix):
        raise ValueError(f"{where}: {prefix!r} is not the first {PEM_LINE} or {LONGEST} characters of a certificate")
    return digest, prefix


def _tells(der: bytes) -> bool:
    """Whether the first line holds a serial number that no other certificate has by chance."""
    version_3 = der[:2] == b"\x30\x82" and der[8:14] == b"\xa0\x03\x02\x01\x02\x02"
    return version_3 and der[_SERIAL_LENGTH] >= LONG_SERIAL
