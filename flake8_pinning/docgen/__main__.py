"""``python -m flake8_pinning.docgen [--check]``."""

from __future__ import annotations

import sys
from pathlib import Path

from flake8_pinning.docgen import pages
from flake8_pinning.docgen.markdown import DocgenError

ROOT = Path(__file__).parent.parent.parent


def main(argv: list[str]) -> int:
    """Write the pages; the exit code is 1 if ``--check`` finds a stale one, 2 if a page cannot be made."""
    if argv not in ([], ["--check"]):
        print("docgen: usage: python -m flake8_pinning.docgen [--check]", file=sys.stderr)
        return 2
    if not (ROOT / "docs" / "codes").is_dir():
        print("docgen: run it in a checkout, there is no docs/codes here", file=sys.stderr)
        return 2
    try:
        made = dict(pages(ROOT))
    except DocgenError as error:
        print(f"docgen: {error}", file=sys.stderr)
        return 2
    orphans = set((ROOT / "docs" / "transitions").glob("*.md")) - set(made)
    stale = sorted(orphans | {path for path, text in made.items() if not _same(path, text)})
    for path in stale:
        done = "stale" if argv else "wrote" if path in made else "removed"
        print(done, path.relative_to(ROOT).as_posix())
        if argv:
            continue
        if path in made:
            path.write_text(made[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return 1 if argv and stale else 0


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
