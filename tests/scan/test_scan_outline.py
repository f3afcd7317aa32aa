"""YAML: what a value stands under is said by indentation, so that a list of refused values is known as one."""

from __future__ import annotations

import pytest

from flake8_pinning.textscan.outline import Outline

OLD = "<<old.sha256>>"


@pytest.mark.parametrize(
    ("text", "line", "above"),
    [
        ("a:\n  b:\n    - x\n    - y\n", 4, ("b", "a")),
        ("a:\n  b:\n  - x\n  - y\n", 4, ("b", "a")),
        ("a:\n- n: 1\n  v: x\n", 3, ("a",)),
        ("a:\n- n:\n  - x\n", 3, ("n", "a")),
        ("a:\n- n:\n    v: x\n", 3, ("n", "a")),
        ("a:\n- - x\n", 2, ("a",)),
        ("a:\n-\n  v: x\n", 3, ("a",)),
        ("a: 1\nb:\n  x\n", 3, ("b",)),
        ("a:\n  # note:\n\n  - x\n", 4, ("a",)),
        ('"a b": 1\n"c":\n  \'d-e\':\n    x\n', 4, ("d-e", "c")),
        ("a:\n  b: 1\n---\n  x\n", 4, ()),
        ("a:\r\n  b:\r\n    - x\r\n", 3, ("b", "a")),
        ("a:\n  http://b: x\n", 2, ("a",)),
        ("".join(f"{' ' * depth}k{depth}:\n" for depth in range(9)) + " " * 9 + "x\n", 10, ("k8", "k7", "k6", "k5", "k4", "k3")),
    ],
)
def test_the_keys_above_a_line(text, line, above):
    assert Outline(text).above(line) == above


@pytest.mark.parametrize(
    "text",
    [
        f"revoked_certificates:\n  - {OLD}\n",
        f"revoked_certificates:\n- {OLD}\n",
        f"tls:\n  blocklist:\n  - name: one\n    sha256: {OLD}\n",
        f"policy:\n  distrusted:\n    roots: ['{OLD}']\n",
        f"policy:\n  distrusted:\n    roots: [\n      '{OLD}',\n    ]\n",
    ],
)
def test_a_deny_list_is_one_whatever_its_file_is_called(sample, text):
    found = sample("policy.yaml", text, every=True)
    assert [code for _, code, _ in found if not code.startswith("PIN9")] == []
    assert all("on a deny list" in message for _, _, message in found)


def test_what_ends_at_the_indentation_of_a_deny_list_is_none(sample):
    (found,) = sample("policy.yaml", f"revoked:\n  - a\naccepted:\n  - {OLD}\n")
    assert found[:2] == (4, "PIN102")
