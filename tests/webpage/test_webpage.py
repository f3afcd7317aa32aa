"""The web pages: one style, one script, and nothing that comes from elsewhere can break out of its place."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import flake8_pinning
from flake8_pinning.catalog import Source
from flake8_pinning.phrases import counted, shortened
from flake8_pinning.webpage import page
from flake8_pinning.webpage.parts import Chip, card, controls, links, problems, summary

PACKAGE = Path(flake8_pinning.__file__).parent
EVIL = """</script><img src=x onerror="alert('1')">&amp;"""
STYLES = sorted(path for path in PACKAGE.rglob("*.css") if path.name != "base.css")
SCRIPTS = sorted(path for path in PACKAGE.rglob("*.js") if path.name != "base.js")


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        (card(EVIL, "", "", {"data-name": EVIL, "id": EVIL}), {"details", "summary", "div"}),
        (links([Source(EVIL, EVIL)]), {"ul", "li", "a"}),
        (problems(EVIL, ["a"]), {"section", "h2", "ul", "li"}),
        (
            controls(EVIL, views={EVIL: EVIL}, chips=[Chip(EVIL, EVIL, 1)]),
            {"form", "div", "button", "span", "label", "input", "p"},
        ),
    ],
    ids=["card", "links", "problems", "controls"],
)
def test_parts_escape_what_they_are_given(html: str, tags: set[str]) -> None:
    found = _Tags(html)
    assert set(found.tags) == tags
    assert EVIL in found.text or EVIL in [value for _, value in found.attributes]
    assert not [name for name, _ in found.attributes if name.startswith("on")]


def test_a_page_escapes_its_title_and_loads_nothing() -> None:
    found = _Tags(page(title=EVIL, header="<h1>A</h1>", main="<p>B</p>", footer="", skip_to=EVIL))
    assert found.tags.count("script") == 1
    assert "img" not in found.tags
    assert EVIL in found.text
    assert [value for name, value in found.attributes if name in ("src", "href")] == ["data:,", f"#{EVIL}"]


def test_parts_leave_out_what_is_empty() -> None:
    assert problems("Could not be looked at", []) == ""
    assert "tiles" not in summary("Nothing.")
    assert summary("Some.", [(1234, "pins")]).count("<b>1,234</b> pins") == 1
    plain = controls("Search")
    assert "views" not in plain
    assert "chips" not in plain


def test_the_first_view_is_the_chosen_one() -> None:
    html = controls("Search", views={"a": "A", "b": "B"})
    assert re.findall(r'value="(.)" aria-pressed="(\w+)"', html) == [("a", "true"), ("b", "false")]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.parent.parent.name)
def test_colours_are_those_of_the_common_style(path: Path) -> None:
    """Light and dark live in base.css alone; a page names its colours."""
    style = path.read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(|:root|prefers-color-scheme", style) == []
    known = set(re.findall(r"(--[\w-]+):", (PACKAGE / "webpage" / "base.css").read_text(encoding="utf-8")))
    assert set(re.findall(r"var\((--[\w-]+)", style)) <= known | {"--tone"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.parent.parent.name)
def test_scripts_use_what_the_common_script_offers(path: Path) -> None:
    common = (PACKAGE / "webpage" / "base.js").read_text(encoding="utf-8")
    offered = set(re.search(r"return \{ ([\w, ]+) \};", common)[1].split(", "))
    script = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\bpage\.(\w+)", script)) <= offered
    assert not re.search(r"localStorage|innerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(", script)


def test_there_are_three_pages() -> None:
    assert len(STYLES) == len(SCRIPTS) == 3


def test_numbers_and_lists() -> None:
    assert [counted(number, "root") for number in (0, 1, 2)] == ["0 roots", "1 root", "2 roots"]
    assert counted(1234, "authority", "authorities") == "1,234 authorities"
    assert shortened(["a", "b"], 2) == "a, b"
    assert shortened(["a", "b", "c"], 2) == "a, b and 1 more"
    assert shortened([], 2) == ""
