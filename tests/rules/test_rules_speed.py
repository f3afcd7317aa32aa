"""What makes the hand-written rules of the default tier cheap on a tree in which there are no pins; counted, not timed.

The reasons were measured, with Semgrep 1.182 on 17 MB of Python and 5 MB of JSON, and stand in docs/semgrep-rules.md.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from flake8_pinning.rulegen.bundle import packed

RULES: list[dict[str, Any]] = json.loads(packed(Path(__file__).parent.parent.parent / "rules"))["rules"]
CODE = {"pattern", "pattern-inside", "pattern-not", "pattern-not-inside", "pattern-either"}

# A gate that is true of the whole file: it runs from one rare character to the next, possessively.
WHOLE_FILE = re.compile(r"\\A\(\?:\[\^(?P<rare>[^\]\\]+)\]\+\+\|.+\)\*\+(?:(?P=rare)|\[(?P=rare)\])\(\?s:\.\*\)")
# A gate at the place itself: one character to look for, then what stands before it.
PLACE = re.compile(r"(?:\w|[^\w\\(\[.*+?^$|{])(?:\(\?[<=])")


def globs(rules: list[dict[str, Any]]) -> set[str]:
    return {glob for rule in rules for kind in ("include", "exclude") for glob in rule.get("paths", {}).get(kind, [])}


def first(rule: dict[str, Any]) -> dict[str, Any]:
    """What the engine asks of a file before anything else."""
    conjuncts = rule.get("patterns") or [rule]
    head = conjuncts[0]
    assert isinstance(head, dict)
    return head


def test_text_rules_share_a_handful_of_globs() -> None:
    """Semgrep matches each different glob with each file of the tree twice, in Python and on one core: 40 ms for 2,700 files.

    The same glob in a second rule costs nothing, so notations of one family share one (``*.[cioC][nfov]*``), and what
    is added should fit an existing one.
    """
    text = [rule for rule in RULES if rule["languages"] == ["regex"]]
    assert len(text) > 40
    assert len(globs(text)) <= 17


def test_text_rules_say_which_files_they_are_for() -> None:
    """Without a path such a rule is about every file, documentation included."""
    assert [rule["id"] for rule in RULES if "regex" in rule["languages"] and not globs([rule])] == []


def test_json_is_not_parsed() -> None:
    """Parsing the JSON of a tree took two seconds, as long as 40 text rules: rules for it are rules for text."""
    parsed = [
        rule["id"] for rule in RULES if "json" in rule["languages"] and CODE & set(re.findall(r"[\w-]+", str(rule)))
    ]
    assert parsed == []


def test_rules_for_python_and_json_ask_for_a_rare_character_first() -> None:
    """The engine looks for each name and string of a code pattern in each file: 50 ms for a word, and as many as
    there are alternatives. It asks in the order of the patterns and stops where one fails. So the first is a
    regular expression that nearly no file passes, without a literal at its beginning, which would be searched like
    a name: 10 to 20 ms.
    """
    rules = [rule for rule in RULES if rule["languages"] == ["python"] or globs([rule]) == {"*.json*"}]
    assert len(rules) > 10
    slow = {rule["id"]: first(rule) for rule in rules}
    assert {name: head for name, head in slow.items() if not is_cheap(head.get("pattern-regex", ""))} == {}


def is_cheap(regex: str) -> bool:
    return bool(WHOLE_FILE.fullmatch(regex) or PLACE.match(regex))


@pytest.mark.parametrize(
    ("regex", "cheap"),
    [
        (r"\A(?:[^F]++|F(?!ingerprint))*+F(?s:.*)", True),
        (r"/(?<=sha1/|sha256/)", True),
        (r"(?is)\A.*?\b(?:sha1|md5)\b.*\z", False),
        (r"sha(?:1|256)/", False),
        (r"[A-Za-z0-9+/]{43}=", False),
        (r"(?i)Public-?Key|hpkp", False),
        ("", False),
    ],
)
def test_what_counts_as_cheap(regex: str, cheap: bool) -> None:
    assert is_cheap(regex) is cheap
