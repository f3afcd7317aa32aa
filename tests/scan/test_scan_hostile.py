"""Whatever a file holds: the scanner ends, in time linear in its size, and raises nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flake8_pinning.gate import gate_of
from flake8_pinning.textscan import certificate_pin_sets, text_pin_sets
from flake8_pinning.textscan.lines import Lines

SUFFIXES = [".js", ".py", ".xml", ".yaml", ".json", ".ipynb", ".pem", ".p7b", ".jks", ".der", ".tf", ".vb", ".lua", ".c", "", ".m"]

PIECES = st.sampled_from(
    ["-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----", "-----BEGIN PKCS7-----", "-----", "MII", "MIIB", "3082", "308201",
     "0x30, 0x82", "0x", "\\x", "\\x30", "sha256/", "sha256//", "sha1/", "pin-sha256=\"", "CN=", "O=", "/CN=R3", "issuer", "serial",
     "=", "\"", "'", "`", "<", ">", "</", "/>", "<pin>", "</pin>", "<!--", "-->", "/*", "*/", "//", "#", "--", ";", "{", "}", "[", "]",
     "(", ")", ",", ":", "\n", "\r\n", " ", "\\", "a", "é", "\u200e", "\U0001f600", "\ud800", "\0", "0", "AA:", "aa ", ".add(", "@{",
     "<<old.sha256>>", "<<old.spki64>>", "<<old.sha1_colon>>", "<<old.dn>>", "<<x1.sha256>>", "R3", "R10", ".pem",
     "DigiCertGlobalRootCA.crt", "http://", "\"cells\": [", "\"cell_type\": \"code\"", "\"source\": [", "30" * 20, "f" * 41, "- ",
     "x.y.io", "&quot;", "\n\n\n", "max-age=1", "_" * 43, "-" * 5]
)  # fmt: skip


@given(parts=st.lists(PIECES | st.text(max_size=5), max_size=60), suffix=st.sampled_from(SUFFIXES))
@settings(max_examples=1500)
def test_any_text(sample, parts, suffix):
    text = sample.fill("".join(parts))
    findings = sample.scanner.scan_bytes(text.encode("utf-8", "surrogatepass"), suffix, name=f"a{suffix}")
    last = text.count("\n") + 1
    assert all(1 <= finding.element.span.line <= finding.element.span.end_line <= last for finding in findings)


@given(data=st.binary(max_size=400), suffix=st.sampled_from(SUFFIXES))
@settings(max_examples=600)
def test_any_bytes(scanner, data, suffix):
    scanner.scan_bytes(data, suffix, name=f"a{suffix}")
    certificate_pin_sets(data, data.decode("latin-1"), scanner.analyzer.catalog)


@given(parts=st.lists(PIECES, max_size=40))
@settings(max_examples=400)
def test_what_the_gate_passes_over_has_no_pins(sample, parts):
    """The first look at the bytes must not lose what the close look would find."""
    text = sample.fill("".join(parts)).replace("\ud800", "?")
    catalog = sample.scanner.analyzer.catalog
    sets = text_pin_sets(text, catalog, ".js")
    if any(element.pins for pins in sets for element in pins.elements):
        assert gate_of(catalog).text(text.encode())


@given(text=st.text(alphabet="ab\n\r", max_size=60), at=st.integers(0, 60))
def test_lines(text, at):
    lines = Lines(text)
    at = min(at, len(text))
    span = lines.span(at, at)
    assert text[: at].count("\n") + 1 == span.line == lines.number(at)
    assert lines.start(span.line) + span.column - 1 == at


UNIT = 60_000
"""Characters of the shorter text of each pair."""

REPEATED = {
    "hex": "0123456789abcdef",
    "hex lines": "0123456789abcdef" * 4 + "\n",
    "sha1 lines": "da39a3ee5e6b4b0d3255bfef95601890afd80709\n",
    "base64": "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo",
    "base64 lines": "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CX=\n",
    "base64 der": "MIIDxTCCAq2gAwIBAgIQAqxcJmoLQJuPC3nyrkYldzANBgkqhkiG9w0BAQUFADBs\n",
    "base64 der seams": "'MIIDxTCCAq2gAwIBAgIQAqxcJmoLQJuPC3nyrkYldzANBgkqhkiG9w0BAQUFADBs' +\n",
    "hex der": "\"308203c5308202ada003020102021002ac5c266a0b409b8f0b79f2ae46257730\" + ",
    "quotes": "\"",
    "both quotes": "\"'",
    "quotes and backslashes": '\\"',
    "backslashes": "\\",
    "begin": "-----BEGIN ",
    "begin certificate": "-----BEGIN CERTIFICATE-----",
    "begin certificate lines": "-----BEGIN CERTIFICATE-----\nMIIB\n",
    "begin pkcs7": "-----BEGIN PKCS7-----\n",
    "dashes": "-----",
    "0x": "0x00, ",
    "0x der": "0x30, 0x82, 0x30, 0x82, ",
    "0x half": "0x00 0x",
    "\\x": "\\x00",
    "\\x and 0x": "\\x00 0X ",
    "CN": "CN=",
    "CN and quotes": "CN=\"",
    "O lines": "O = x, \n",
    "DN": "CN=R3,O=Let's Encrypt,C=US ",
    "DN escapes": "CN=\\,",
    "slashes": "/CN=a",
    "colons": "AA:",
    "colons and blanks": "AA:BB ",
    "issuer": "issuer \"R3\" ",
    "issuer [": "issuer [",
    "issuer lines": "issuer = R3\n",
    "serial": "serial 1234567 ",
    "pem names": "a.pem ",
    "pem one word": ".pem",
    "long path": "a/b.crt/",
    "pins": "sha256/",
    "damaged": "\"sha256/AAAAaaaa1111AAAAaaaa1111\"",
    "open brackets": "[",
    "open braces": "{\"a\":",
    "calls": "f(",
    "chain": ".add(\"x\")",
    "close brackets": "]})",
    "tags": "<a>",
    "tags of attributes": "<a b=\"",
    "closing tags": "</a>",
    "comments": "/*",
    "comments closed": "/* */",
    "xml comments": "<!--",
    "hashes": " # ",
    "lines": "\n",
    "blanks": " ",
    "yaml": "- a:\n  - ",
    "semicolons": ";",
    "pin-sha256": "pin-sha256=\"a\"; ",
    "raw": "R.raw.",
    "X.509": "X.509",
    "newline escapes": "\\n",
    "amp": "&quot;",
    "word": "a",
    "words": "pin thumbprint ",
}
AROUND = "const pins = ['<<old.sha256>>', "


def seconds(scanner, data: bytes, suffix: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        scanner.scan_bytes(data, suffix, name=f"a{suffix}")
        best = min(best, time.process_time() - start)
    return best


OTHERS = {
    ".xml": ("tags", "tags of attributes", "closing tags", "xml comments", "amp"),
    ".py": ("hex der", "quotes and backslashes", "\\x", "open brackets", "begin certificate", "serial"),
    ".pem": ("begin", "begin certificate lines", "begin pkcs7", "dashes", "base64", "X.509"),
    ".ipynb": ("open brackets", "open braces", "quotes", "newline escapes", "lines"),
    ".yaml": ("yaml", "lines", "hashes", "O lines"),
}


@pytest.mark.parametrize(
    ("name", "suffix"),
    [(name, ".js") for name in REPEATED] + [(name, suffix) for suffix, names in OTHERS.items() for name in names],
)
def test_time_grows_with_the_text(sample, name, suffix):
    """Eight times the text takes at most some eight times as long: 64 times would be a square."""
    unit = REPEATED[name]
    short, long = (
        sample.fill(AROUND + unit * (size // len(unit)) + "'<<x1.sha256>>'").encode() for size in (UNIT // 2, 4 * UNIT)
    )
    first = seconds(sample.scanner, short, suffix)
    second = seconds(sample.scanner, long, suffix)
    assert second < 0.05 or second < 24 * max(first, 0.002), (first, second)


@pytest.mark.parametrize("first", ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CX", "AA:" * 19 + "BB"])
@pytest.mark.parametrize("digits", range(2, 40))
def test_pieces_of_a_literal_that_are_no_digits(scanner, first, digits):
    """Found by atheris: a piece in base64 before one in hex."""
    text = f'X = "{first}" "{("0123456789" * 4)[:digits]}"\n'
    assert scanner.scan_bytes(text.encode(), ".py") == []
