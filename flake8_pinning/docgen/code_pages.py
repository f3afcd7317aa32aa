"""``docs/codes/``: the head of every code's page, the tools that go with it, and the table of all codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flake8_pinning.codes import CODES, Code
from flake8_pinning.docgen.markdown import DocgenError, fill, table
from flake8_pinning.report.sarif import level

FIXED_BY = {"PIN101": "`pinning fix`"}
"""Codes whose findings the codemod acts on."""
CODEMOD = "pinning_codemods.add_replacement_pins.AddReplacementPins"
_RULE = re.compile(r"^ *- id: (?P<id>[\w-]+)$|^ +pinning-code: (?P<code>PIN\d{3})$", re.MULTILINE)


def pages(root: Path) -> Iterator[tuple[Path, str]]:
    """The pages of all codes and their index.

    :raises DocgenError: a page is missing or lacks its markers.
    """
    rules = rules_by_code(root)
    for code in CODES:
        path = root / "docs" / "codes" / f"{code.code.lower()}.md"
        text = _read(path)
        text = fill(text, "facts", facts(code), path.name)
        yield path, fill(text, "tools", tools(code, rules.get(code.code, {})), path.name)
    path = root / "docs" / "codes" / "index.md"
    yield path, fill(_read(path), "codes", index(), path.name)


def facts(code: Code) -> str:
    """The page's title and the line of facts below it."""
    row = [
        "on" if code.default else f"off (`--extend-select {code.code}`)",
        FIXED_BY.get(code.code, "no"),
        level(code.code),
        f"`# noqa: {code.code}`",
    ]
    head = ["Default", "Automatic fix", "SARIF level", "Silence one line"]
    return (
        f"# {code.code} {code.name}\n\n{code.summary[0].upper()}{code.summary[1:]}.\n\n{table(head, [row])}"
    )


def tools(code: Code, rules: dict[str, list[str]]) -> str:
    """The Semgrep rules with this code, by folder, and the codemod."""
    parts = []
    if code.code in FIXED_BY:
        parts.append(f"`pinning fix PATH…`, or the LibCST codemod underneath it, `{CODEMOD}`.\n")
    if code.code in ("PIN101", "PIN102", "PIN103"):
        parts.append(
            "Semgrep: the rules of `rules/catalog/`, generated from the same transitions; "
            "a rule names the CA, the day and what to add.\n"
        )
    if code.code == "PIN101":
        parts.append(
            "`semgrep --autofix` with the rules of `rules/fix/` adds it in other languages than Python: "
            "[what is edited](../semgrep-rules.md#edits).\n"
        )
    if rules:
        parts.append("Semgrep rules that report the same thing in other languages:\n")
        rows = [
            [f"`{folder}`", " ".join(f"`{rule}`" for rule in found)]
            for folder, found in sorted(rules.items())
        ]
        parts.append(table(["Folder of rules", "Rule ids"], rows))
    if not parts:
        parts.append("None. `pinning scan` and the flake8 plugin report it.\n")
    return "\n".join(parts)


def index() -> str:
    """The table of all codes."""
    return table(
        ["Code", "Name", "Says", "Default"],
        [
            [f"[{c.code}]({c.code.lower()}.md)", c.name, c.summary, "on" if c.default else "off"]
            for c in CODES
        ],
    )


def rules_by_code(root: Path) -> dict[str, dict[str, list[str]]]:
    """Code → folder → ids of the hand-written Semgrep rules whose metadata name it.

    Read line by line, as the standard library has no YAML; a test compares the result with a YAML parser's.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for folder in ("rules", "rules-inventory"):
        for path in sorted((root / folder).rglob("*.yaml")):
            place = path.relative_to(root).parent.as_posix()
            if place.startswith(("rules/catalog", "rules/inventory")) or path.name.endswith(".test.yaml"):
                continue
            rule = ""
            for match in _RULE.finditer(path.read_text(encoding="utf-8")):
                if match["id"]:
                    rule = match["id"]
                elif rule not in found.setdefault(match["code"], {}).setdefault(place, []):
                    found[match["code"]][place].append(rule)
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise DocgenError(f"{path}: {error.strerror}; every code has a page") from None
