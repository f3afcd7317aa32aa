"""YAML says by indentation what a value stands under: the keys above each line.

A sequence may stand at the column of its key, and an item may begin a mapping (YAML 1.2.2, 8.2): ``- name: …``.
"""

from __future__ import annotations

import re

SUFFIXES = {".yaml", ".yml", ".eyaml"}
_LINE = re.compile(
    r"(?P<indent>[ ]*)(?P<dashes>(?:-(?:[ ]+|$))*)(?:(?P<quote>[\"']?)(?P<key>[A-Za-z_$][\w$./-]{0,80})(?P=quote)[ ]*:(?=[ \r]|$))?"
)
_MOST = 6


class Outline:
    """The keys that the lines of a YAML text stand under; read once, in one pass."""

    def __init__(self, text: str) -> None:
        self._above: list[tuple[str, ...]] = []
        open_keys: list[tuple[int, str]] = []
        for line in text.split("\n"):
            content = line.lstrip(" ")
            if content[:1] in ("", "#", "\r"):
                self._above.append(())
                continue
            match = _LINE.match(line)
            if match is None or content.startswith(("---", "...")):
                open_keys = []
                self._above.append(())
                continue
            column = len(match["indent"])
            # An item's sequence may stand at the column of its key; a key's siblings stand at its own column.
            while open_keys and (open_keys[-1][0] > column or (open_keys[-1][0] == column and not match["dashes"])):
                open_keys.pop()
            self._above.append(tuple(key for _, key in reversed(open_keys[-_MOST:])))
            if match["key"]:
                open_keys.append((column + len(match["dashes"]), match["key"]))

    def above(self, line: int) -> tuple[str, ...]:
        """The keys above a line, which counts from 1, from the inside out."""
        return self._above[line - 1]
