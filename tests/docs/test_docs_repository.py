"""Where this repository is: as pyproject.toml says in every example, and a word on what a placeholder stands for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from flake8_pinning import __version__

ROOT = Path(__file__).parents[2]
PLACE = re.search(r'^Repository = "https://github\.com/(.+?)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[1]  # type: ignore[index]
"""Until it has a home no place is named that somebody else could take: an example that is copied unread must fail, not
run their code."""
PLACEHOLDER = PLACE.startswith("OWNER/")
STANDS_FOR = re.compile(r"`?OWNER`?`? (?:stands for|is) where you have this repository")


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
        for revision in re.findall(rf"{PLACE}@(v[\w.-]+)|{PLACE}\n\s+rev: (\S+)", text)
    ]
    assert found
    assert {"".join(revision) for _, revision in found} == {f"v{__version__}"}, found


@pytest.mark.parametrize("name", sorted({name for name, _, _ in MENTIONS}))
def test_every_page_says_what_owner_stands_for(name: str) -> None:
    said = STANDS_FOR.search(" ".join(TEXTS[name].split()))
    assert bool(said) == PLACEHOLDER, f"{name}: CONTRIBUTING.md, Release"


def test_nothing_is_installed_by_a_name_that_anybody_can_take() -> None:
    """On the package index the name is free until the first release; with it the sentence in README.md goes."""
    by_name = re.compile(r"(?:pip install (?:-\S+ )*|additional_dependencies: *\[)['\"]?flake8-pinning(?:\[\w+\])?['\"]?(?! @)(?![\w\[])")
    pages = {name: by_name.findall(text) for name, text in TEXTS.items() if name.endswith((".md", ".yml", ".yaml"))}
    published = "It is not on the package index yet." not in TEXTS["README.md"]
    assert published or not any(pages.values()), {name: found for name, found in pages.items() if found}
