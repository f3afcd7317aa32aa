"""PIN203 outside Python: what repeats a pin where the structure lists pins, and what only stands beside it."""

from __future__ import annotations

import pytest

PIN = "<<x1.spki64>>"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.xml", f'<pin-set>\n<pin digest="SHA-256">{PIN}</pin>\n<pin digest="SHA-256">{PIN}</pin>\n</pin-set>\n', 3),
        ("a.kt", f'val p = Builder()\n    .add("acme.io", "sha256/{PIN}")\n    .add("acme.io", "sha256/{PIN}")\n', 3),
        ("a.kt", f'val pins = listOf("sha256/{PIN}",\n    "sha256/{PIN}")\n', 2),
        ("a.plist", f"<dict><key>TSKPublicKeyHashes</key><array>\n<string>{PIN}</string>\n<string>{PIN}</string>\n</array></dict>\n", 3),
    ],
)
def test_the_second_of_two_listed_pins_is_no_backup(sample, name, text, line):
    assert [found[:2] for found in sample(name, text)] == [(line, "PIN203")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.kt", f'val p = Builder()\n    .add("acme.io", "sha256/{PIN}")\n    .add("acme.example", "sha256/{PIN}")\n'),
        ("a.sh", f"FIRST_PIN=sha256//{PIN}\nSECOND_PIN=sha256//{PIN}\n"),
        ("a.properties", f"one.pin={PIN}\ntwo.pin={PIN}\n"),
    ],
)
def test_for_two_hosts_or_on_two_lines_it_says_nothing(sample, name, text):
    assert sample(name, text) == []
