"""The error of everything that can be wrong with the catalog's sources."""

from __future__ import annotations


class BuildError(ValueError):
    """Bad input to the catalog's build; the text is one line: where, what is wrong, what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))
