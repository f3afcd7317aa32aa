"""What stands around a value decides whether the generated rules speak of it: trust stores, deny lists, options beside pins."""

from __future__ import annotations

from pathlib import Path

import pytest
from generated_rules import COMMITTED, found_lines, semgrep

from flake8_pinning.files.kinds import STORE_SIZE

OLD = "0687260331a72403d909f105e69bcf0d32e1bd2493ffc6d9206d11bcd6770739"  # DST Root CA X3, SHA-256, expired 2021-09-30


def block(number: int) -> str:
    return f"-----BEGIN CERTIFICATE-----\nMIIB{number:060d}\n-----END CERTIFICATE-----\n"


def lines_found(text: str, tmp_path: Path) -> set[int]:
    source = tmp_path / "source.txt"
    source.write_text(text, encoding="utf-8")
    return set(found_lines(semgrep(COMMITTED, source))["source.txt"])


@pytest.mark.parametrize("first", [True, False])
def test_a_trust_store_is_no_list_of_pins(first: bool, tmp_path: Path) -> None:
    blocks = [block(number) for number in range(STORE_SIZE)]
    few = [f"# SHA256 Fingerprint: {OLD}\n", *blocks] if first else [*blocks, f"# SHA256 Fingerprint: {OLD}\n"]
    assert len(lines_found("".join(few), tmp_path)) == 1
    many = [*few, block(STORE_SIZE)]
    assert lines_found("".join(many), tmp_path) == set()


@pytest.mark.parametrize(
    "text",
    [
        f'denylist = [\n  "{"0" * 64}",\n  "{"1" * 64}",\n  "{"2" * 64}",\n  "{OLD}",\n]\n',
        f'Set<String> REVOKED = new HashSet<>(Arrays.asList(\n  "{"0" * 64}",\n  "{"1" * 64}",\n  "{OLD}"));\n',
        f"blocked:\n  - {'0' * 64}\n  - {'1' * 64}\n  - {OLD}\n",
        f'if (badCerts.contains("{OLD}")) abort();\n',
        f'reject: ["{OLD}"]\n',
        f'deny = "{OLD}"\n',
        f'revoked.addAll(List.of("{"0" * 64}",\n   "{"1" * 64}",\n  "{OLD}"));\n',
    ],
)
def test_what_is_denied_is_no_pin(text: str, tmp_path: Path) -> None:
    assert lines_found(text, tmp_path) == set()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{{ rejectUnauthorized: true, fingerprint256: "{OLD}" }}\n', 1),
        (f'rejectUnauthorized: true,\nfingerprint256: "{OLD}"\n', 2),
        (f'revoked = ["{"0" * 64}"]\npins = ["{OLD}"]\n', 2),
        (f'revoked:\n  - {"0" * 64}\npins:\n  - {OLD}\n', 4),
        (f'if is_revoked(certificate):\n    return\nPIN = "{OLD}"\n', 3),
    ],
)
def test_what_stands_beside_a_denial_is_a_pin(text: str, line: int, tmp_path: Path) -> None:
    assert lines_found(text, tmp_path) == {line}
