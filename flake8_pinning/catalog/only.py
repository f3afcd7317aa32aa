"""The CA that somebody wants to be the only one: ``--only``."""

from __future__ import annotations

from flake8_pinning.catalog.model import Authority


def matches(authority: Authority, only: str) -> bool:
    """Whether *only* names *authority*: nothing, a part of its name, or the first eight digits or more of
    its SHA-256, with or without colons."""
    folded = only.casefold()
    digest = folded.replace(":", "")
    by_digest = len(digest) >= 8 and authority.sha256.hex().startswith(digest)
    return not only or folded in authority.name.casefold() or by_digest
