"""Every command of README and docs is run, every block of code is read by what it is written for."""

from __future__ import annotations

import ast
import configparser
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from docs_blocks import ROOT, Block, blocks, pages
from docs_console import DAY, Shell, matches, steps

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import ANY_CONTEXT
from flake8_pinning.scan import Scanner

PAGES = pages()
BLOCKS = [block for page in PAGES for block in blocks(page)]
PROSE = {"text", "none", "markdown"}
"""Pictures, layouts, messages: nothing that anybody could run."""


def parse(block: Block) -> None:
    """Read a block as what its language says it is."""
    if block.language == "python":
        ast.parse(block.text)
    elif block.language in ("yaml", "yml"):
        yaml.safe_load(block.text)
    elif block.language == "json":
        json.loads(block.text)
    elif block.language == "ini":
        parser = configparser.ConfigParser()
        parser.read_string(block.text)
        assert parser.sections()
    elif block.language == "toml":
        from flake8_pinning.catalog.toml import TomlFile  # knows the parser that this Python has

        assert TomlFile
        loads(block.text)
    elif block.language == "bash":
        assert subprocess.run(["bash", "-n"], input=block.text, text=True, check=False).returncode == 0
    else:
        pytest.fail(
            f"{block}: nothing runs a block of {block.language!r}: run it, or say <!-- not run: why -->"
        )


def loads(text: str) -> object:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_print_what_the_page_shows(page, tmp_path):
    found = blocks(page)
    if not any(block.language == "console" for block in found):
        return
    work = tmp_path / "project"
    work.mkdir()
    if "<!-- page: clone -->" in page.read_text(encoding="utf-8"):
        shutil.copytree(ROOT / "examples", work / "examples")
    shell = Shell(work, tmp_path / "home")
    setup = Path(__file__).parent / "setup" / f"{page.stem}.sh"
    if setup.exists():
        code, printed = shell.run(setup.read_text(encoding="utf-8"))
        assert code == 0, printed
    for block in found:
        if "not run" in block.says:
            assert len(block.says["not run"]) > 10, f"{block}: say why"
        elif "file" in block.says:
            target = work / block.says["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, encoding="utf-8", newline="\n")
        elif block.language == "console":
            wanted = steps(block.text)
            for number, step in enumerate(wanted):
                code, printed = shell.run(step.command)
                assert matches(step.wanted, printed), f"{block}: $ {step.command}\n{printed}"
                last = number == len(wanted) - 1
                assert code == (int(block.says.get("exit", 0)) if last else 0), (
                    f"{block}: $ {step.command}\n{printed}"
                )


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.language not in {"console", *PROSE}], ids=str)
def test_code_is_what_it_says_it_is(block):
    if "not run" in block.says:
        assert len(block.says["not run"]) > 10, f"{block}: say why"
    elif not block.says.keys() & {"names", "example", "instead"} and block.language != "diff":
        parse(block)


def test_readers_are_told_the_names_of_files():
    """In pages that somebody follows step by step."""
    followed = [b for b in BLOCKS if b.page.stem == "tutorial" or b.page.parent.name == "guides"]
    assert [str(b) for b in followed if "file" in b.says and f"`{b.says['file']}`" not in b.above] == []


def test_every_block_has_a_language():
    assert [str(block) for block in BLOCKS if not block.language] == []


SUFFIXES = {
    "bash": ".sh", "c": ".c", "cpp": ".cpp", "csharp": ".cs", "dart": ".dart", "elixir": ".ex", "go": ".go",
    "groovy": ".gradle", "hcl": ".tf", "java": ".java", "javascript": ".js", "json": ".json", "kotlin": ".kt",
    "lua": ".lua", "objc": ".m", "perl": ".pl", "php": ".php", "powershell": ".ps1",
    "properties": ".properties", "python": ".py", "ruby": ".rb", "rust": ".rs", "scala": ".scala",
    "swift": ".swift", "typescript": ".ts", "xml": ".xml", "yaml": ".yaml",
}  # fmt: skip
NAMED = [block for block in BLOCKS if "names" in block.says]


@pytest.mark.parametrize("block", NAMED, ids=str)
def test_the_scanner_recognises_the_samples(block, tmp_path, catalog):
    path = tmp_path / f"sample{SUFFIXES[block.language]}"
    path.write_text(block.text, encoding="utf-8")
    findings = Scanner(Analyzer(catalog, date.fromisoformat(DAY))).scan(path)
    named = {
        a.name for finding in findings if finding.code.startswith("PIN9") for a in finding.pin.authorities
    }
    assert named == set(block.says["names"].split(" + ")), f"{block}"


def test_notations_are_called_what_the_page_calls_them(catalog):
    text = (ROOT / "docs" / "pins.md").read_text(encoding="utf-8")
    section = text.partition("## How it is spelled")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (\S+) \| `(.+)` \|$", section, re.MULTILINE)
    assert len(rows) > 15
    for name, value in rows:
        pin = catalog.identify(value, ANY_CONTEXT)[0]
        assert pin.reading.notation.name == name
        assert "DigiCert Global Root G2" in {authority.name for authority in pin.authorities}


def test_many_languages_are_shown():
    assert len({block.language for block in NAMED}) >= 15


CODES = [block for block in BLOCKS if block.says.keys() & {"example", "instead"}]


@pytest.mark.parametrize("block", CODES, ids=str)
def test_examples_of_codes_are_true(block, tmp_path):
    """flake8 reports exactly the page's code on the example, and nothing on what to use instead."""
    code = block.page.stem.upper()
    path = tmp_path / "example.py"
    path.write_text(block.text, encoding="utf-8")
    command = [sys.executable, "-m", "flake8", "--isolated", "--pinning-as-of", DAY, "--extend-select", code]
    command += ["--max-line-length", "120", "--format", "%(code)s", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    reported = set(result.stdout.split())
    assert reported == ({code} if "example" in block.says else set())


def test_every_code_has_an_example_and_a_better_way():
    from flake8_pinning.codes import CODES as ALL

    with_example = {block.page.stem.upper() for block in CODES if "example" in block.says}
    with_instead = {block.page.stem.upper() for block in CODES if "instead" in block.says}
    assert with_example == {code.code for code in ALL}
    assert with_instead == {code.code for code in ALL if not code.code.startswith("PIN9")}


def test_the_demonstration_works(tmp_path):
    """`python3 dev.py demo` without its installing, which needs the network."""
    script = (
        "import dev, pathlib, sys; dev.setup = lambda *a: None; "
        "dev.BIN = pathlib.Path(sys.executable).parent; "
        "sys.exit(dev.main(['dev.py', 'demo']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    for wanted in (
        "$ pinning scan examples",
        "PIN101",
        "$ pinning explain",
        "$ pinning fix --diff examples",
        "+++ b/examples",
    ):
        assert wanted in result.stdout
