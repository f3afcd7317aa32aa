"""What README.md says of the catalog in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flake8_pinning.catalog import Catalog
from flake8_pinning.docgen.markdown import DocgenError

_NUMBER = re.compile(r"(<!-- docgen: authorities -->)[^<\n]*(<!-- /docgen -->)")


def pages(root: Path) -> Iterator[tuple[Path, str]]:
    """README.md with the number of the packaged catalog's authorities.

    :raises DocgenError: the page is missing, or has no place for the number, or several.
    """
    path = root / "README.md"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise DocgenError(f"{path}: {error.strerror}") from None
    made, places = _NUMBER.subn(rf"\g<1>{len(Catalog.load()):,}\2", text)
    if places != 1:
        raise DocgenError(f"{path.name}: write <!-- docgen: authorities --><!-- /docgen --> once, on one line")
    yield path, made
