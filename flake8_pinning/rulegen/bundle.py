"""The hand-written rules in the form in which they are installed: one file a tier instead of one a subject.

Semgrep checks each file of rules in a process of its own and reads YAML slowly: the files of ``rules/`` take it some six
seconds before it looks at anything, their rules in one file of JSON a third of one. JSON is YAML too.

Needs PyYAML where rules are packed, at build time; it imports nothing of this package, so that the build can load it alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

NAME = "languages.yaml"
"""The file of the packed rules."""
_GENERATED = "catalog"
_TEST = ".test"
"""Semgrep's mark of a test beside a file of rules: ``pins.test.yaml``."""


def rule_files(folder: Path) -> Iterator[Path]:
    """The hand-written files of rules below *folder*, in the order of their names; not those behind links."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink() and path.name != _GENERATED:
            yield from rule_files(path)
        elif path.suffix == ".yaml" and not path.stem.endswith(_TEST):
            yield path


def packed(folder: Path) -> str:
    """The rules of :func:`rule_files` as one file, a rule a line.

    :raises yaml.YAMLError: a file is not YAML.
    :raises OSError: a file cannot be read.
    :raises ValueError: there are no rules.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rules = [
        json.dumps(rule, ensure_ascii=False, separators=(",", ":"))
        for path in rule_files(folder)
        for rule in yaml.load(path.read_text(encoding="utf-8"), Loader=loader)["rules"]  # noqa: S506 - a safe one
    ]
    if not rules:
        raise ValueError(f"{folder}: no rules")
    return '{"rules":[\n' + ",\n".join(rules) + "\n]}\n"
