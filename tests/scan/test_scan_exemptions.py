"""Lists of exceptions to what is refused, in languages that only names tell about: reported, and nobody is told that a
program would add to them. Deny lists, whatever they are called, are silent."""

from __future__ import annotations

from datetime import date

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.codes import OFF_BY_DEFAULT
from flake8_pinning.scan import Scanner
from flake8_pinning.words import WHY_EXEMPT

G1 = "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"
OTHER = "7431e5f4c3c1ce4690774f0b61e05440883ba9a01ed00ba6abd7806ed3b118cf"


def said(catalog, text, suffix):
    findings = Scanner(Analyzer(catalog, date(2026, 11, 24))).scan_bytes(text.encode(), suffix)
    return [
        (finding.element.span.line, finding.code, WHY_EXEMPT in finding.message)
        for finding in findings
        if finding.code not in OFF_BY_DEFAULT
    ]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        (f'const revokedCas = ["{OTHER}"];\nconst exemptCas = ["{G1}"];\n', ".js"),
        (f'val BLOCKED_KEYS = setOf("{OTHER}")\nval EXCEPTIONS: Set<String> = setOf("{G1}")\n', ".kt"),
        (f'blacklist:\n  - "{OTHER}"\nwhitelist:\n  - "{G1}"\n', ".yaml"),
        (f'var rootDenylist = []string{{"{OTHER}"}}\nvar rootAllowlist = []string{{"{G1}"}}\n', ".go"),
        (f'{{"distrusted_roots": ["{OTHER}"],\n "grandfathered": ["{G1}"]}}\n', ".json"),
    ],
)
def test_exceptions_are_left_to_a_person(catalog, text, suffix):
    assert said(catalog, text, suffix) == [(text.index(G1) and text[: text.index(G1)].count("\n") + 1, "PIN102", True)]


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        # Nothing here refuses anything.
        (f'const exemptFromProxy = ["{G1}"];\n', ".js"),
        (f'pinAllowlist:\n  - "{G1}"\n', ".yaml"),
        # Another list is refused, of other things.
        (f'const hostBlocklist = ["example.com"];\nconst pinAllowlist = ["{G1}"];\n', ".js"),
        # An exception that is thrown.
        (f'if (blocked) return;\nif (!p.equals("{G1}")) throw new PinException("{G1}");\n', ".java"),
    ],
)
def test_lists_of_pins_stay_lists_of_pins(catalog, text, suffix):
    found = said(catalog, text, suffix)
    assert found
    assert not any(exempt for _, _, exempt in found)


@pytest.mark.parametrize(
    "name",
    ["knownBad", "KNOWN_BAD_CAS", "ALLOWED_DISTRUSTED_CAS", "exemptFromDistrust", "distrustExemptions", "badCerts", "revoked-roots", "untrustedCas"],
)
def test_deny_lists_by_any_name_are_silent(catalog, name):
    assert said(catalog, f'"{name}": ["{G1}"]\n', ".json") == []
    if "-" not in name:
        assert said(catalog, f'const {name} = ["{G1}"];\n', ".ts") == []


def test_time_is_linear(catalog):
    import time

    text = f'const exempt = ["{G1}"];\n' + "badblock" * 200_000
    start = time.process_time()
    assert said(catalog, text, ".js")
    assert time.process_time() - start < 20
