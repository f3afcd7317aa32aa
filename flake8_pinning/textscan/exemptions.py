"""Lists of exceptions in any text: what a check of refused CAs lets pass. Such a list is no set of accepted pins.

As :mod:`flake8_pinning.pysource.exemptions`, but by names alone: what a check does with a list only its language tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from flake8_pinning.words import WHY_EXEMPT, denies, exempts, of_what, whitelists

_REFUSING = re.compile(r"(?i)black|block|deny|denied|distrust|untrust|revo[ck]|reject|forbid|exclu|compromised|bad")
_BEFORE = re.compile(r"[\w$-]{0,60}\Z")
_BEHIND = re.compile(r"[\w$-]{0,60}")
_RAISED = re.compile(r"[A-Z]\w*(?:Exception|Error)s?")
"""A type that is thrown, and no exception to a rule."""
_NEAREST = 4
"""Names around a value of which one may be the list's: types and calls stand between."""


class Exemptions:
    """Finds the lists of exceptions of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def why_manual(self, names: Sequence[str]) -> str:
        """Why nobody but a person may add to a list among *names*, the nearest first; empty where it is a list of pins."""
        for name in names[:_NEAREST]:
            if _RAISED.fullmatch(name):
                continue
            spared = exempts([name])
            if (spared and self._refusing) or (whitelists([name]) and of_what(name) in self._refused):
                return WHY_EXEMPT
        return ""

    @cached_property
    def _refusing(self) -> frozenset[str]:
        """The names in the text that say that what they hold is refused."""
        return frozenset(name for name in self._names() if denies([name]))

    def _names(self) -> Iterator[str]:
        match = _REFUSING.search(self._text)
        while match is not None:
            before = _BEFORE.search(self._text[max(0, match.start() - 60) : match.start()])
            behind = _BEHIND.match(self._text, match.start())
            if before is None or behind is None:
                return
            yield before[0] + behind[0]
            match = _REFUSING.search(self._text, behind.end())

    @cached_property
    def _refused(self) -> frozenset[tuple[str, ...]]:
        return frozenset(of_what(name) for name in self._refusing)
