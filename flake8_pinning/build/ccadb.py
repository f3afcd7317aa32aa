"""Read the Common CA Database's export of certificates (`AllCertificatePEMsCSVFormat`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from flake8_pinning.build.errors import BuildError

FINGERPRINT = "SHA-256 Fingerprint"
CERTIFICATE = "X.509 Certificate (PEM)"


def looks_like_export(head: str) -> bool:
    """Tell whether a text's first line is the header of such an export."""
    first_line = head.lstrip("\ufeff").split("\n", 1)[0]
    return FINGERPRINT in first_line and CERTIFICATE in first_line


def read_export(text: str, origin: str) -> Iterator[tuple[int, str, str]]:
    """Yield (row, fingerprint in lower-case hex, PEM) of an export; the first row below the header is row 2.

    `origin` names the file in errors. Raises BuildError where a column or a value is missing or out of shape.
    """
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    number = 1
    try:
        for number, row in enumerate(rows, start=2):
            if None in row or None in row.values():
                raise BuildError(
                    f"{origin}: row {number}: not as many columns as in the header; download it again"
                )
            # Some exports wrap the values in single quotes, to keep spreadsheets off them.
            fingerprint = row[FINGERPRINT].strip().strip("'").replace(":", "").lower()
            pem = row[CERTIFICATE].strip().strip("'").strip()
            if len(fingerprint) != 64 or set(fingerprint) - set("0123456789abcdef"):
                raise BuildError(
                    f"{origin}: row {number}: {FINGERPRINT}: {fingerprint[:80]!r} is not 64 hex digits"
                )
            yield number, fingerprint, pem
    except csv.Error as error:
        raise BuildError(f"{origin}: after row {number}: {error}; download it again") from None
