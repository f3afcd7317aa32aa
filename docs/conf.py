"""Configuration of the documentation: Sphinx with MyST and furo. `python3 dev.py docs` builds it."""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
REPOSITORY = re.search(r'^Repository = "(.+?)"', (HERE.parent / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[1]

project = "flake8-pinning"
author = "The flake8-pinning authors"
copyright = author
version = release = re.search(
    r'__version__ = "(.+?)"', (HERE.parent / "flake8_pinning" / "__init__.py").read_text("utf-8")
)[1]

extensions = ["myst_parser", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = True
suppress_warnings = ["epub.unknown_project_files"]

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "flake8-pinning"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "source_repository": REPOSITORY,
    "source_branch": "main",
    "source_directory": "docs/",
    "top_of_page_buttons": ["view"],
}
pygments_style = "friendly"
pygments_dark_style = "monokai"
# Copy the commands of a console block and not what they print.
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = True
copybutton_line_continuation_character = "\\"

_OUTSIDE = re.compile(r"\]\((?:\.\./)+(?!codes/|guides/|transitions/)(?P<path>[^)#]+?)(?P<anchor>#[^)]*)?\)")
_PAGE = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<path>[\w/.-]+\.md)(?:#[^)]*)?\)")


def _links(app: Sphinx, name: str, source: list[str]) -> None:
    """Links to files of the repository lead there; a page that does not exist yet is not linked."""
    directory = (HERE / name).parent

    def outside(match: re.Match[str]) -> str:
        target = (directory / match[0][2:-1].partition("#")[0]).resolve()
        if target.is_relative_to(HERE) or not target.exists():
            return match[0]
        kind = "tree" if target.is_dir() else "blob"
        return (
            f"]({REPOSITORY}/{kind}/main/{target.relative_to(HERE.parent).as_posix()}{match['anchor'] or ''})"
        )

    text = _OUTSIDE.sub(outside, source[0])
    if name == "index":
        # Pages of the menu may come later than this file.
        text = "".join(
            line for line in text.splitlines(keepends=True)
            if not re.fullmatch(r"[a-z-]+\n", line) or (HERE / f"{line.strip()}.md").exists()
        )  # fmt: skip
    source[0] = _PAGE.sub(lambda m: m[0] if (directory / m["path"]).exists() else m["text"], text)


def setup(app: Sphinx) -> dict[str, bool]:
    """Called by Sphinx."""
    app.connect("source-read", _links)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
