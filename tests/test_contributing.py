"""CONTRIBUTING.md's checklists, step by step: what is left out fails here, or in the test named, with what to do.

Generated files are compared in tests/catalog/test_catalog_build.py (the compiled catalog),
tests/rules/test_generated_rules.py and tests/docs/test_docs_agreement.py.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import flake8_pinning.checks
import flake8_pinning.pins
from flake8_pinning.checks import CHECKS
from flake8_pinning.codes import BY_CODE, CODES
from flake8_pinning.pins import INVENTORY_CODES, READERS
from flake8_pinning.pysource.apis import BY_ARGUMENT, BY_CALL
from flake8_pinning.report.advice import WHAT_TO_DO

ROOT = Path(__file__).parents[1]
STEPS = {
    "Add a code": 6,
    "Add a notation": 4,
    "Add a Python API": 2,
    "Add a language to the Semgrep rules": 4,
    "Add a transition": 4,
}
"""Checklist → how many steps it has. Whoever adds a step adds what enforces it, and then counts on."""


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for entry in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        yield importlib.import_module(entry.name)


def _functions(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Its own public functions."""
    for name, value in vars(module).items():
        if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_"):
            yield f"{module.__name__}.{name}", value


@pytest.mark.parametrize("title", STEPS)
def test_every_step_is_numbered_and_known(title: str) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", section, re.MULTILINE)]
    assert numbers == list(range(1, STEPS[title] + 1)), (
        f"CONTRIBUTING.md, {title!r}: number the steps, and enforce a new one in tests/test_contributing.py"
    )


# --- a code ---------------------------------------------------------------------------------------------


def test_every_check_is_listed() -> None:
    """Steps 1 and 2: a check is a function of a judge and a pin set."""
    for module in _modules(flake8_pinning.checks):
        for name, function in _functions(module):
            kinds = [p.annotation for p in inspect.signature(function).parameters.values()]  # type: ignore[arg-type]
            if kinds == ["Judge", "PinSet"]:
                assert function in CHECKS, f"{name}: list it in CHECKS in flake8_pinning/checks/__init__.py"


def test_every_code_of_a_check_is_in_the_table() -> None:
    """Step 2."""
    folder = Path(flake8_pinning.checks.__path__[0])
    said = {
        code
        for path in folder.glob("*.py")
        for code in re.findall(r'"(PIN\d{3})"', path.read_text(encoding="utf-8"))
    }
    said |= set(INVENTORY_CODES.values())
    assert said - set(BY_CODE) == set(), "add the code to CODES in flake8_pinning/codes.py"
    assert set(BY_CODE) - said == set(), "no check in flake8_pinning/checks/ gives the code: write it"


def test_every_code_says_what_to_do() -> None:
    """Step 3: inventory asks for nothing."""
    wanted = {code.code for code in CODES} - set(INVENTORY_CODES.values())
    assert set(WHAT_TO_DO) == wanted, "say in flake8_pinning/report/advice.py what a person does about it"


def test_every_code_has_an_eval_file_of_its_name() -> None:
    """Step 4. What the lines of the files want is tests/eval/test_eval_files.py's business; steps 5 and 6 are
    tests/docs/test_docs_agreement.py's."""
    families = {path.name[3:6] for path in (ROOT / "tests" / "eval").glob("pin*_*.py")}
    for code in BY_CODE:
        number = code.removeprefix("PIN")
        # The inventory is one file, pin9_….py.
        assert families & {number, f"{number[0]}_i"}, f"{code}: add tests/eval/pin{number}_….py"


# --- a notation -----------------------------------------------------------------------------------------


def test_every_reader_is_listed() -> None:
    """Step 2; the other steps are in tests/core/test_notations.py."""
    for module in _modules(flake8_pinning.pins):
        for name, function in _functions(module):
            if inspect.signature(function).return_annotation == "Iterator[Reading]":  # type: ignore[arg-type]
                assert function in READERS, f"{name}: list it in READERS in flake8_pinning/pins/__init__.py"


# --- a Python API ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*BY_ARGUMENT, *BY_CALL])
def test_every_api_is_tried(name: str) -> None:
    """Step 2."""
    files = (ROOT / "tests" / "eval").glob("*.py")
    assert any(re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")) for path in files), (
        f"{name}: add a line with it to a file of tests/eval/, with the finding it gives"
    )


def test_every_api_says_where_the_fact_stands() -> None:
    """Step 1."""
    text = (ROOT / "flake8_pinning" / "pysource" / "apis.py").read_text(encoding="utf-8")
    for line in re.findall(r"^\w+ = Api\(.*", text, re.MULTILINE):
        assert "  # " in line, f"{line}: name the library's source file behind it"


# --- a language -----------------------------------------------------------------------------------------


def _rule_files() -> list[Path]:
    folders = [path for path in (ROOT / "rules").iterdir() if path.is_dir() and not path.is_symlink()]
    written = [folder for folder in folders if folder.name != "catalog"]
    found = [path for folder in [*written, ROOT / "rules-inventory"] for path in folder.rglob("*.yaml")]
    return sorted(path for path in found if not path.name.endswith(".test.yaml"))


@pytest.mark.parametrize("path", _rule_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_rule_file_has_its_test_beside_it(path: Path) -> None:
    """Steps 1 and 2. That the annotations are true is tests/rules/test_rule_files.py's business (step 3)."""
    stem = path.name.removesuffix(".yaml")
    beside = [
        other
        for other in path.parent.iterdir()
        if other != path and other.name.partition(".")[0] == stem and ".fixed" not in other.suffixes
    ]
    assert beside, f"{path.relative_to(ROOT)}: write {stem}.<language> beside it, with ruleid: and ok: comments"
    texts = [other.read_text(encoding="utf-8") for other in beside]
    for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
        name = rule["id"]
        tried = any(re.search(rf"ruleid: (?:[\w-]+, )*{name}\b", text) for text in texts)
        assert tried, f"{beside[0].relative_to(ROOT)}: no line is annotated with ruleid: {name}"
    assert any("ok:" in text for text in texts), f"{beside[0].relative_to(ROOT)}: show what is not found, with ok:"
