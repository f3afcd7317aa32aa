"""The site builds without a warning, and no link inside it leads nowhere.

One test, so that pytest-xdist does not build the site in every worker.
"""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docs_blocks import ROOT

pytest.importorskip("sphinx", reason="the docs group is not installed (python3 dev.py docs installs it)")


def build(output: Path) -> Path:
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-n", "-W", "--keep-going", "-q", "-j", "2"]
    result = subprocess.run(
        [*command, "-d", str(output / "doctrees"), str(ROOT / "docs"), str(output / "html")],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, ""), result.stdout
    return output / "html"


def test_the_site(tmp_path):
    site = build(tmp_path)
    links_inside_the_site_lead_somewhere(site)
    no_page_is_missing_from_the_menu(site)
    nothing_is_loaded_from_elsewhere(site)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for key in ("href", "src"):
            if values.get(key):
                self.links.append(values[key] or "")
        if values.get("id"):
            self.anchors.add(values["id"] or "")


def links_inside_the_site_lead_somewhere(site: Path) -> None:
    parsed = {}
    for path in site.rglob("*.html"):
        parsed[path] = _Links()
        parsed[path].feed(path.read_text(encoding="utf-8"))
    broken = []
    for path, found in parsed.items():
        for link in found.links:
            if re.match(r"[a-z]+:", link):
                continue
            place, _, anchor = link.partition("#")
            target = (path.parent / place.partition("?")[0]).resolve() if place else path
            if not target.exists() or (anchor and target in parsed and anchor not in parsed[target].anchors):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert broken == []
    assert len(parsed) > 100


def no_page_is_missing_from_the_menu(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    for page in (ROOT / "docs").rglob("*.md"):
        where = page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        assert (site / where).is_file()
        if page.parent.name not in ("transitions", "codes"):
            assert f'href="{where}"' in home or page.stem == "index", where


def nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """A reader's visit is nobody else's business, and the site works without a network."""
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<(?:script|img|iframe|source)[^>]+src=\"https?:", text), path
        assert not re.search(r"<link[^>]+rel=\"stylesheet\"[^>]+href=\"https?:", text), path
