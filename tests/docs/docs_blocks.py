"""Markdown pages as the tests see them: fenced blocks, and HTML comments that say what to do with them.

``<!-- file: NAME -->``
    Write the block to NAME in the page's directory, before the next command runs.
``<!-- exit: N -->``
    The last command of the block ends with N; all others, and those of other blocks, end with 0.
``<!-- names: CA -->``
    The block is a source in which exactly this CA must be recognised; several are separated by `` + ``.
``<!-- example -->``, ``<!-- instead -->``
    flake8 reports exactly the page's code, or nothing.
``<!-- not run: WHY -->``
    Nothing is done with the block, for the reason given.
``<!-- page: clone -->``
    Anywhere: the page's commands run where this repository's examples/ are.

Several comments may stand above one fence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FENCE = re.compile(r"(?P<indent> *)(?P<fence>`{3,}|:{3,}|~{3,})\s*(?P<language>[^\s`]*)")
COMMENT = re.compile(
    r"\s*<!--\s*(?P<key>file|exit|names|example|instead|not run)\s*(?::\s*(?P<value>.*?))?\s*-->\s*\Z"
)


@dataclass(frozen=True)
class Block:
    """One fenced block."""

    page: Path
    line: int
    language: str
    text: str
    says: dict[str, str] = field(default_factory=dict)
    above: str = ""
    """The paragraph above, which a reader sees; the comments are for the tests only."""

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def pages() -> list[Path]:
    """Every page that people write or read as a page; the generated transitions have no commands."""
    found = [
        path
        for path in sorted((ROOT / "docs").rglob("*.md"))
        if path.parent.name not in ("transitions", "_build")
    ]
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *found]


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page in their order, without MyST's directives."""
    found: list[Block] = []
    lines = page.read_text(encoding="utf-8").split("\n")
    says: dict[str, str] = {}
    above = ""
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        comment = COMMENT.match(line)
        if comment:
            says[comment["key"]] = comment["value"] or ""
            continue
        opening = FENCE.match(line)
        if opening and not line.lstrip().startswith(":::"):
            indent, fence = opening["indent"], opening["fence"]
            body: list[str] = []
            start = number
            while number < len(lines) and lines[number].strip() != fence:
                body.append(lines[number].removeprefix(indent))
                number += 1
            number += 1
            if not opening["language"].startswith("{"):
                found.append(
                    Block(
                        page, start, opening["language"], "".join(f"{part}\n" for part in body), says, above
                    )
                )
            says, above = {}, ""
        elif line.strip():
            above = f"{above}\n{line}" if lines[number - 2].strip() else line
            assert not says, f"{page}:{number}: a comment for the tests stands above no fence"
    return found
