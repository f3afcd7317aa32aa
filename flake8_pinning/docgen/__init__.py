"""The generated parts of the documentation, from the one place where each fact stands.

``python -m flake8_pinning.docgen`` writes the tables of ``docs/codes/`` (from :mod:`flake8_pinning.codes` and
the Semgrep rules' metadata), the pages of ``docs/transitions/`` (from ``catalog/``) and the number of CAs in
README.md (from the compiled catalog). It runs in a checkout
and needs nothing but the standard library; ``--check`` writes nothing and exits 1 where a committed page is
stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flake8_pinning.docgen import code_pages, readme, transition_pages


def pages(root: Path) -> Iterator[tuple[Path, str]]:
    """Every page that is generated, wholly or between markers, and the text that belongs in it.

    :param root: the checkout.
    :raises DocgenError: a hand-written page lacks the markers, or a catalog file cannot be read.
    """
    yield from code_pages.pages(root)
    yield from transition_pages.pages(root)
    yield from readme.pages(root)
