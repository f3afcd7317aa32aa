"""Which authorities does somebody mean?"""

from __future__ import annotations

import re
from pathlib import Path

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog, CatalogError

_PREFIX = re.compile(r"[0-9a-f]{6,63}\Z")
"""The beginning of a SHA-256 in hex."""


def find(catalog: Catalog, value: str) -> list[Authority]:
    """The authorities that *value* means: exactly if it can be read as a pin, else by the beginning of a
    SHA-256 or by words of the name and the operator.

    :param value: a pin in any notation, a part of a name, or a certificate file.
    :raises CatalogError: the file cannot be read.
    """
    text: str | bytes = value.strip()
    if len(value) < 256 and Path(value).is_file():
        try:
            data = Path(value).read_bytes()
        except OSError as error:
            raise CatalogError(f"{value}: {error.strerror or error}") from None
        text = data if data[:1] == b"\x30" else data.decode("utf-8", "replace")
    exact = {a.row: a for pin in catalog.identify(text, ANY_CONTEXT) for a in pin.authorities}
    if exact:
        return list(exact.values())
    if isinstance(text, bytes) or not text:
        return []
    prefix = re.sub(r"[\s:]", "", text).lower()
    if _PREFIX.match(prefix):
        by_digest = [authority for authority in catalog if authority.sha256.hex().startswith(prefix)]
        if by_digest:
            return by_digest
    words = _plain(text).split()
    phrase = " ".join(words)
    return sorted(
        (a for a in catalog if all(word in _plain(f"{a.name} {a.operator}") for word in words)),
        key=lambda a: (phrase not in _plain(a.name), a.name.casefold(), a.not_before, a.sha256),
    )


def _plain(text: str) -> str:
    """Letters as they compare, and no parentheses: reports write ``R3 (Let's Encrypt)``."""
    return re.sub(r"[()]", " ", text).casefold()
