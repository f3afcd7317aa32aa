"""One truth: the pages say of the codes what flake8_pinning.codes says; generated pages are fresh."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from docs_blocks import ROOT
from flake8.options.manager import OptionManager

from flake8_pinning.codes import BY_CODE, CODES, OFF_BY_DEFAULT
from flake8_pinning.docgen import pages
from flake8_pinning.docgen.code_pages import rules_by_code
from flake8_pinning.docgen.markdown import DocgenError, fill, plain, table

KNOWN = set(BY_CODE)


def expanded(text: str) -> set[str]:
    """The codes that a text names; `PIN901–PIN906` names six."""
    for first, last in re.findall(r"PIN(\d{3})\s*(?:–|to)\s*PIN(\d{3})", text):
        text += " ".join(f" PIN{number}" for number in range(int(first), int(last) + 1))
    return set(re.findall(r"\bPIN\d{3}\b", text))


def test_generated_pages_are_fresh():
    result = subprocess.run(
        [sys.executable, "-m", "flake8_pinning.docgen", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", ""), "run python3 dev.py docgen"


def test_a_stale_table_is_seen_and_mended(tmp_path):
    for folder in ("rules", "rules-inventory", "catalog"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    shutil.copytree(ROOT / "docs" / "codes", tmp_path / "docs" / "codes")
    shutil.copytree(ROOT / "docs" / "transitions", tmp_path / "docs" / "transitions")
    shutil.copy(ROOT / "README.md", tmp_path)
    page = tmp_path / "docs" / "codes" / "pin101.md"
    right = page.read_text(encoding="utf-8")
    stale = right.replace("| on | `pinning fix` |", "| off | `pinning fix` |")
    page.write_text(stale, encoding="utf-8")
    assert stale != right == dict(pages(tmp_path))[page]
    page.write_text("# PIN101 without markers\n", encoding="utf-8")
    with pytest.raises(DocgenError, match=r"pin101\.md: write"):
        dict(pages(tmp_path))
    page.unlink()
    with pytest.raises(DocgenError, match="every code has a page"):
        dict(pages(tmp_path))


def test_readme_lists_every_code_with_its_default():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[?(PIN[^]|]+?)(?:\]\(.+?\))? \| .+ \| (on|off) \|$", text, re.MULTILINE)
    found = {code: default for codes, default in rows for code in expanded(codes)}
    wanted = {code.code: "on" if code.default else "off" for code in CODES}
    assert found == wanted, "add the code, with its default, to the table in README.md"


def test_the_first_page_counts_languages_as_the_rules_do():
    """Those that Semgrep parses; rules for others are `regex` with the endings of their files."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "rules").rglob("*.yaml")]
    lists = [names for text in texts for names in re.findall(r"^ +languages: \[(.+?)\]$", text, re.MULTILINE)]
    found = {name.strip() for names in lists for name in names.split(",")} - {"regex", "generic"}
    assert f"rules for {len(found)} languages" in (ROOT / "docs" / "index.md").read_text(encoding="utf-8"), found


def test_changelog_names_every_code():
    found = expanded((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert found == KNOWN, "name the code in CHANGELOG.md"


@pytest.mark.parametrize(
    "page",
    [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"],
    ids=lambda path: path.name,
)
def test_pages_name_no_code_that_is_not(page):
    assert expanded(page.read_text(encoding="utf-8")) <= KNOWN


def test_every_code_has_a_page_with_every_section():
    sections = [
        "What it does", "Why is this bad?", "Example", "Use instead", "Fix safety",
        "Semgrep rule and codemod", "References",
    ]  # fmt: skip
    directory = ROOT / "docs" / "codes"
    found = {path.stem.upper() for path in directory.glob("pin*.md")}
    assert found == KNOWN, "copy a page of docs/codes/ to pinNNN.md, then run python3 dev.py docgen"
    for path in directory.glob("pin*.md"):
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == sections, path.name
        assert f"\n# {path.stem.upper()} {BY_CODE[path.stem.upper()].name}\n" in text


def test_flake8_knows_the_plugin_and_what_is_off():
    (entry,) = [
        e
        for e in importlib.metadata.entry_points(group="flake8.extension")
        if e.value.startswith("flake8_pinning")
    ]
    assert all(code.startswith(entry.name) for code in KNOWN)
    manager = OptionManager(version="0", plugin_versions="", parents=[], formatter_names=[])
    entry.load().add_options(manager)
    assert set(manager.extended_default_ignore) == set(OFF_BY_DEFAULT)


def test_rules_are_read_as_a_yaml_parser_reads_them():
    wanted: dict[str, set[str]] = {}
    for path in [*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "rules-inventory").rglob("*.yaml")]:
        if (
            path.name.endswith(".test.yaml")
            or "catalog" in path.parts
            or (ROOT / "rules" / "inventory") in path.parents
        ):
            continue
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for rule in data["rules"] if isinstance(data, dict) and "rules" in data else ():
            if "pinning-code" in rule["metadata"]:
                wanted.setdefault(rule["metadata"]["pinning-code"], set()).add(rule["id"])
    found = {
        code: {rule for ids in folders.values() for rule in ids}
        for code, folders in rules_by_code(ROOT).items()
    }
    assert found == wanted
    assert set(found) <= KNOWN


def test_markers_must_be_there_once():
    page = "<!-- docgen: a -->\nold\n<!-- /docgen -->\n"
    assert fill(page, "a", "new\n", "page.md") == "<!-- docgen: a -->\nnew\n<!-- /docgen -->\n"
    for broken in ("", page + page):
        with pytest.raises(DocgenError, match=r"page\.md: write <!-- docgen: a -->"):
            fill(broken, "a", "new", "page.md")


def test_names_cannot_break_a_table():
    assert plain("a|b\n*c* <d>") == r"a\|b \*c\* \<d\>"
    assert table(["A", "B"], [["1", "2"]]) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n"


@pytest.mark.parametrize("argument", ["--help", "x"])
def test_docgen_says_how_to_call_it(argument):
    result = subprocess.run(
        [sys.executable, "-m", "flake8_pinning.docgen", argument],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.startswith("docgen: usage:")


def test_the_architecture_names_every_package_and_no_other():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition("## Layers")[2].partition("\n## ")[0]
    named = {
        name
        for row in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
        for name in re.findall(r"`([a-z]\w*)`", row)
    }
    package = ROOT / "flake8_pinning"
    modules = {path.stem for path in package.glob("*.py") if not path.stem.startswith("__")}
    packages = {path.parent.name for path in package.glob("*/__init__.py")}
    wanted = (modules | packages) - {"codes"}
    assert named == wanted, "docs/architecture.md, Layers: name the package in the table, or take it out"
