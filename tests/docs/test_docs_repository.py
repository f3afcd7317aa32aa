"""Where this repository is: one spelling in every example, and a word on what it stands for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from flake8_pinning import __version__

ROOT = Path(__file__).parents[2]
PLACE = "OWNER/flake8-pinning"
"""No place is named that somebody else could take: an example that is copied unread must fail, not run their code."""


def texts() -> dict[str, str]:
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=False)
    if listed.returncode != 0:
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()]
    else:
        names = [name for name in listed.stdout.decode().split("\0") if name]
    wanted = (".md", ".yml", ".yaml", ".toml", ".py", ".html")
    return {
        name: (ROOT / name).read_text(encoding="utf-8")
        for name in names
        if name.endswith(wanted) and not name.startswith((".venv", "tests/")) and (ROOT / name).is_file()
    }


TEXTS = texts()
MENTIONS = [
    (name, match[0], match[1])
    for name, text in TEXTS.items()
    for match in re.finditer(r"(?:github\.com/|uses:\s*)([\w.-]+/flake8-pinning)(?![\w-])", text)
]


def test_the_repository_is_mentioned() -> None:
    assert len(MENTIONS) >= 5


@pytest.mark.parametrize(("name", "text", "place"), MENTIONS)
def test_one_spelling(name: str, text: str, place: str) -> None:
    assert place == PLACE, f"{name}: {text}"


def test_examples_name_this_version() -> None:
    """``uses: …@v1.2.3`` and the ``rev`` of pre-commit; a branch would change under its users."""
    found = [
        (name, revision)
        for name, text in TEXTS.items()
        for revision in re.findall(rf"{PLACE}@(\S+)|{PLACE}\n\s+rev: (\S+)", text)
    ]
    assert found
    assert {"".join(revision) for _, revision in found} == {f"v{__version__}"}, found


@pytest.mark.parametrize("name", sorted({name for name, _, _ in MENTIONS}))
def test_every_page_says_what_owner_stands_for(name: str) -> None:
    assert re.search(r"`?OWNER`? (?:stands for|is) where you have this repository", " ".join(TEXTS[name].split())), name
