"""The four tools say the same: flake8, ``pinning scan``, ``pinning fix`` and the Semgrep rules, on one set of files.

What is expected stands in the fixtures, see :mod:`agreement_expect`. All tools judge on the same day: the rules are
copied with that day in place of ``today()``. Each tool runs once.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

import certifi
import pytest
from agreement_expect import CAS, Expected, load

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog
from flake8_pinning.catalog.identify import Pin
from flake8_pinning.checks.wording import listed, name_of
from flake8_pinning.cli import main
from flake8_pinning.codes import OFF_BY_DEFAULT
from flake8_pinning.judge import Judge
from flake8_pinning.rulegen.prefixes import load as load_prefixes

ROOT = Path(__file__).parent.parent.parent
DAY = "2026-11-24"
SECONDS = int(datetime.fromisoformat(DAY).replace(tzinfo=timezone.utc).timestamp())
SEMGREP = Path(sys.executable).with_name("semgrep")
FIXTURES = load()
PYTHON = [path for path in FIXTURES.files if path.endswith(".py")]
"""Files that flake8 reads and the codemod edits."""
REPORTED = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>PIN\d{3}) (?P<message>.+)")
CUT = re.compile(r"\d+ more|Another of \d+ CAs")
Scan = dict[tuple[str, int], list[dict[str, Any]]]
"""File and line → findings."""
NOT_FOUND = {
    "csharp/Serial.cs": "a serial number of 4 octets",
    "php/database.php": "the name of a certificate's file",
    "python/file_name.py": "the name of a certificate's file",
    "swift/Identifier.swift": "a key identifier",
    "terraform/github.tf": "that IAM ignores the list: reported as a thumbprint, with other advice",
    "typescript/noReplacement.ts": "a CA of a small operator of which nothing but its last day is known",
    "yaml/database.yaml": "the name of a certificate's file",
}
"""What no generated rule finds and the scanner does, and why."""
REPORTED_IN_VAIN = {
    "android/two_domains.xml": "the replacement stands beside it",
    "cloudformation/complete.yaml": "the replacement stands beside it",
    "kotlin/Complete.kt": "the replacement stands beside it",
    "objc/Commented.m": "a comment",
    "python/complete.py": "the replacement stands beside it",
    "python/complete_other_notation.py": "the replacement stands beside it",
    "python/prose.py": "documentation",
    "python/root_above.py": "the root above the replacement stands beside it",
    "terraform/complete.tf": "the replacement stands beside it",
    "terraform/github.tf": "see above",
    "yaml/commented.yaml": "a comment",
    "yaml/trust.yaml": "what refuses stands far above",
}
"""What a generated rule reports and the scanner does not, and why: a rule looks at one value."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, certificate_files: dict[str, tuple[Authority, str]]) -> Path:
    """A copy of the fixtures: Semgrep passes over what lies below a folder ``tests``. With it, whole certificates."""
    folder = copied(tmp_path_factory.mktemp("agreement") / "source")
    for name, (_, text) in certificate_files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


EMBEDDED = {
    "ca.pem": "{pem}\n",
    "ca.c": "static const char ca[] =\n{c};\n",
    "ca.py": 'CA = """\\\n{pem}\n"""\n',
    "ca.go": "package client\n\nconst ca = `{pem}`\n",
    "ca.java": "class Ca {{\n    static final String PEM = {java};\n}}\n",
    "ca.js": "const ca = '{escaped}\\n';\n",
    "ca.json": '{{"ca": "{escaped}\\n"}}\n',
    "ca.kt": 'val ca = """\n    {indented}\n"""\n',
    "ca.rb": "CA = <<~PEM\n  {indented}\nPEM\n",
    "ca.yaml": "ca: |\n    {indented}\n",
    "ca.cs": 'static class Ca {{ const string Der = "{der}"; }}\n',
}
"""Ways to write a whole certificate into a file."""


@pytest.fixture(scope="module")
def certificate_files(catalog: Catalog) -> dict[str, tuple[Authority, str]]:
    """One file a way, each with another root that leaves service: name → (the CA, the text).

    The certificates are those of the installed certifi, so that none is in the repository.
    """
    judge = Judge(catalog, date.fromisoformat(DAY))
    leaving = []
    # By the first line of its body a certificate is found that shares that line with no other.
    prefixes = load_prefixes(ROOT / "catalog" / "pem-prefixes.csv")
    for pem in re.findall(r"-----BEGIN.+?-----END CERTIFICATE-----", certifi.contents(), re.DOTALL):
        for found in catalog.by_thumbprint(sha256(ssl.PEM_cert_to_DER_cert(pem)).digest()):
            if not judge.status(found).in_service and found.sha256.hex() in prefixes:
                leaving.append((found, pem))
    assert leaving, "certifi has no CA that leaves service: choose a later day"
    files = {}
    for number, (name, template) in enumerate(EMBEDDED.items()):
        ca, pem = leaving[number % len(leaving)]
        lines = pem.split("\n")
        forms = {
            "pem": pem,
            "c": "\n".join(f'    "{line}\\n"' for line in lines),
            "java": " +\n        ".join(f'"{line}\\r\\n"' for line in lines),
            "escaped": "\\n".join(lines),
            "indented": "\n    ".join(lines),
            "der": "".join(lines[1:-1]),
        }
        files[f"certificates/{name}"] = (ca, template.format(**forms))
    return files


def copied(folder: Path) -> Path:
    for name in FIXTURES.files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FIXTURES.folder / name, target)
    return folder


def pinning(*arguments: str) -> tuple[int, str]:
    """The command in this process: exit code and output."""
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        code = main([arguments[0], "--isolated", "--as-of", DAY, *arguments[1:]])
    return code, stream.getvalue()


def scanned(folder: Path) -> Scan:
    """What ``pinning scan`` finds: file and line → findings."""
    code, output = pinning("scan", "--inventory", "--extend-select", "PIN", "--format", "json", str(folder))
    report = json.loads(output)
    assert (code, report["problems"]) == (1, [])
    found: Scan = {}
    for finding in report["findings"]:
        path = Path(finding["path"]).resolve().relative_to(folder.resolve()).as_posix()
        found.setdefault((path, finding["line"]), []).append(finding)
    return found


@pytest.fixture(scope="module")
def scan(source: Path) -> Scan:
    """What the scanner says of the fixtures."""
    return scanned(source)


@pytest.fixture(scope="module")
def flake8(source: Path) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """What flake8 says of the Python fixtures: file and line → codes and messages."""
    result = subprocess.run(
        [sys.executable, "-m", "flake8", "--isolated", "--select", "PIN1,PIN2,PIN9", "--pinning-as-of", DAY, *PYTHON],
        cwd=source,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stderr == ""
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for line in result.stdout.splitlines():
        match = REPORTED.fullmatch(line)
        assert match, line
        place = Path(match["path"]).as_posix(), int(match["line"])
        found.setdefault(place, []).append((match["code"], match["message"]))
    return found


@dataclass(frozen=True)
class Hit:
    """What a Semgrep rule reports."""

    rule: str
    path: str
    line: int
    message: str
    metadata: dict[str, Any]
    fix: str

    @property
    def generated(self) -> bool:
        """Whether it says that a CA leaves service."""
        return self.rule.startswith("pinning-catalog-")

    @property
    def about(self) -> frozenset[str]:
        """SHA-256 of the CAs that a generated rule lists; none where they are too many."""
        return frozenset(self.metadata.get("fingerprints", ()))

    @property
    def fixing(self) -> bool:
        """Whether it is generated too, for places where Semgrep can add the replacement."""
        return self.rule.startswith("pinning-fix-")


Hits = dict[tuple[str, int], list[Hit]]


@pytest.fixture(scope="module")
def semgrep(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Hits:
    """What ``rules/``, and the rules that fix, report on the fixtures: file and line → hits."""
    output = json.loads(once(tmp_path_factory, "agreement.json", lambda: run_semgrep(source, tmp_path_factory.mktemp("rules"))))
    assert output["errors"] == []
    assert set(FIXTURES.files) <= {Path(path).as_posix() for path in output["paths"]["scanned"]}
    found: Hits = {}
    for result in output["results"]:
        extra = result["extra"]
        path, line = Path(result["path"]).as_posix(), result["start"]["line"]
        rule = result["check_id"].rpartition(".")[2]
        hit = Hit(rule, path, line, extra["message"], extra["metadata"], extra.get("fix", ""))
        found.setdefault((path, line), []).append(hit)
    return found


def run_semgrep(source: Path, rules: Path) -> str:
    """Semgrep's JSON on *source*, with the rules copied to *rules* and :data:`DAY` in them."""
    for path in [*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "rules-fix").glob("*.yaml")]:
        relative = path.relative_to(ROOT)
        if not path.name.endswith(".test.yaml") and "inventory" not in relative.parts:
            (rules / relative).parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text(encoding="utf-8").replace("today()", str(SECONDS))
            (rules / relative).write_text(text, encoding="utf-8")
    result = subprocess.run(
        [SEMGREP, "scan", "--metrics", "off", "--disable-version-check", "--json", "--config", rules, "."],
        cwd=source,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PATH": f"{SEMGREP.parent}{os.pathsep}{os.environ['PATH']}"},
    )
    return result.stdout


def once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[], str]) -> str:
    """What *make* gives, made by one of the processes that share the tests of this module."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return make()
    folder = tmp_path_factory.getbasetemp().parent
    made, failed = folder / name, folder / f"{name}.failed"
    try:
        (folder / f"{name}.lock").mkdir()
    except FileExistsError:
        deadline = time.monotonic() + 600
        while not made.exists():
            assert not failed.exists()
            assert time.monotonic() < deadline
            time.sleep(0.1)
        return made.read_text(encoding="utf-8")
    try:
        text = make()
    except BaseException:
        failed.touch()
        raise
    (folder / f"{name}.part").write_text(text, encoding="utf-8")
    (folder / f"{name}.part").replace(made)
    return text


def lines(wanted: Callable[[Expected], bool] = lambda entry: True) -> pytest.MarkDecorator:
    """Run a test for each line of the fixtures of which something is expected."""
    chosen = [entry for entry in FIXTURES.expected if wanted(entry)]
    return pytest.mark.parametrize("entry", [pytest.param(entry, id=f"{entry.path}:{entry.line}") for entry in chosen])


def wanted(path: str, line: int | None = None) -> list[Expected]:
    return [entry for entry in FIXTURES.expected if entry.path == path and line in (None, entry.line)]


def named(authorities: list[dict[str, Any]]) -> set[str]:
    return {authority["sha256"] for authority in authorities}


def certificates(tags: Any) -> set[str]:
    """The SHA-256 of the CAs with these tags."""
    return {CAS[tag][1] for tag in tags}


def by_default(code: str) -> bool:
    return code not in OFF_BY_DEFAULT


# --- the fixtures themselves ----------------------------------------------------------------------------------------


def test_the_fixtures_are_many_and_of_many_kinds() -> None:
    silent = set(FIXTURES.files) - {entry.path for entry in FIXTURES.expected}
    assert len(FIXTURES.files) >= 150
    assert len({Path(path).parent for path in FIXTURES.files}) >= 34
    assert len(silent) >= 35, "files that only look as if they pinned something"
    assert len({code for entry in FIXTURES.expected if by_default(code := entry.code)} - {""}) >= 10


def test_the_tags_are_those_of_the_catalog(catalog: Catalog) -> None:
    for name, digest in CAS.values():
        (authority,) = catalog.by_thumbprint(bytes.fromhex(digest))
        assert authority.name == name
    assert len({digest for _, digest in CAS.values()}) == len(CAS)


@pytest.fixture(scope="module")
def published() -> set[str]:
    """SHA-256 of the CAs that a rule of ``rules/catalog/`` is about."""
    files = sorted((ROOT / "rules" / "catalog").glob("*.yaml"))
    rules = [rule for path in files for rule in json.loads(path.read_text(encoding="utf-8"))["rules"]]
    return {digest for rule in rules for digest in rule["metadata"].get("fingerprints", ())}


def test_every_ca_that_a_rule_must_name_has_a_rule(published: set[str]) -> None:
    pinned = {digest for entry in FIXTURES.expected for digest in certificates(entry.generated)}
    assert len(pinned) > 30
    assert pinned <= published


def test_values_that_no_generated_rule_covers_are_these() -> None:
    found = {entry.path for entry in FIXTURES.expected if entry.departs and not entry.generated}
    assert found == set(NOT_FOUND)


def test_values_that_only_a_generated_rule_reports_are_these() -> None:
    found = {entry.path for entry in FIXTURES.expected if not entry.code and entry.generated}
    assert found == set(REPORTED_IN_VAIN)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x  # agree: PIN1 dgrca", "not understood: 'PIN1 dgrca'"),
        ("x  # agree: PIN102 nobody -> dgg2", "no CA has the tag nobody"),
        ("x  # agree: quiet | semgrpe: none", "not understood: 'semgrpe: none'"),
        ("# agree: PIN103 startc", "is about no line"),
    ],
)
def test_a_mark_that_cannot_be_read_is_an_error(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.py").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        load(tmp_path)


# --- pinning scan ---------------------------------------------------------------------------------------------------


@lines(lambda entry: bool(entry.code))
def test_the_scanner_names_the_ca_and_what_to_add(entry: Expected, scan: Scan) -> None:
    findings = [finding for finding in scan.get((entry.path, entry.line), []) if finding["code"] == entry.code]
    about = [finding for finding in findings if says(finding, entry)]
    assert len(about) == 1, findings
    assert len(about[0]["replacements"]) == len(entry.add)
    assert named(about[0]["replacements"]) == certificates(entry.add)
    assert about[0]["fixable"] == entry.fixed
    for replacement in about[0]["replacements"]:
        assert replacement["name"] in about[0]["message"]
        assert (replacement["value"] or replacement["sha256"]) in about[0]["message"]


def says(finding: dict[str, Any], entry: Expected) -> bool:
    """Whether the finding is about the CAs that the fixture names; a near miss is a pin of none, and says whose."""
    if finding["authorities"]:
        return certificates(entry.named) <= named(finding["authorities"])
    return all(CAS[tag][0] in finding["message"] for tag in entry.named)


@pytest.mark.parametrize("path", FIXTURES.files)
def test_the_scanner_says_nothing_else(path: str, scan: Scan) -> None:
    found = Counter((line, f["code"]) for (file, line), fs in scan.items() if file == path for f in fs if by_default(f["code"]))
    assert found == Counter((entry.line, entry.code) for entry in wanted(path) if entry.code and by_default(entry.code))


# --- flake8 ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PYTHON)
def test_flake8_says_what_the_scanner_says(
    path: str,
    scan: Scan,
    flake8: dict[tuple[str, int], list[tuple[str, str]]],
) -> None:
    ours = {line: sorted(found) for (file, line), found in flake8.items() if file == path}
    theirs = {
        line: sorted((finding["code"], finding["message"]) for finding in found)
        for (file, line), findings in scan.items()
        # Names of certificates' files are looked up in the tree, which flake8 does not show its plugins.
        if file == path and (found := [finding for finding in findings if finding["notation"] != "file-name"])
    }
    assert ours == theirs


# --- pinning fix ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the fixtures after ``pinning fix``."""
    folder = copied(tmp_path_factory.mktemp("fixed") / "source")
    assert pinning("fix", str(folder))[0] == 1
    return folder


@pytest.fixture(scope="module")
def scan_after(fixed: Path) -> Scan:
    """What the scanner says of the mended files."""
    return scanned(fixed)


@pytest.mark.parametrize("path", FIXTURES.files)
def test_the_fix_adds_what_is_advised_and_nothing_else(
    path: str,
    fixed: Path,
    catalog: Catalog,
    scan: Scan,
    scan_after: Scan,
) -> None:
    before, after = (FIXTURES.folder / path).read_text(encoding="utf-8"), (fixed / path).read_text(encoding="utf-8")
    mended = [entry for entry in wanted(path) if entry.fixed]
    if not mended:
        assert after == before
        return
    added = Counter(constants(after))
    added.subtract(constants(before))
    assert all(count >= 0 for count in added.values()), "a fix removes nothing"
    values = [value for value, count in added.items() for _ in range(count)]
    named_by = {authority.sha256.hex() for value in values for pin in read(catalog, value) for authority in pin.authorities}
    assert certificates(tag for entry in mended for tag in entry.add) <= named_by
    advised = [r["value"] for entry in mended for f in scan[entry.path, entry.line] if f["fixable"] for r in f["replacements"]]
    assert sorted(map(plain, values)) == sorted(map(plain, advised))
    remaining = {f["code"] for (file, _), fs in scan_after.items() if file == path for f in fs if f["fixable"]}
    assert remaining == set()


def constants(text: str) -> Iterator[str | bytes | int]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            yield node.value


def plain(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def read(catalog: Catalog, value: Any) -> tuple[Pin, ...]:
    """The pins that a value can be."""
    return tuple(catalog.identify(value, ANY_CONTEXT))


# --- Semgrep --------------------------------------------------------------------------------------------------------


@lines(lambda entry: bool(entry.generated))
def test_the_rules_name_the_same_ca(entry: Expected, semgrep: Hits) -> None:
    hits = [hit for hit in semgrep.get((entry.path, entry.line), []) if hit.generated]
    for digest in certificates(entry.generated):
        assert any(digest in hit.about for hit in hits), [hit.rule for hit in hits]


@pytest.mark.parametrize("path", FIXTURES.files)
def test_the_rules_report_nothing_else(path: str, semgrep: Hits) -> None:
    for (file, line), hits in semgrep.items():
        if file == path:
            entries = wanted(path, line)
            known = certificates(tag for entry in entries for tag in entry.generated)
            assert known or [hit.rule for hit in hits if hit.generated] == []
            assert [hit.rule for hit in hits if hit.about and not known & hit.about] == []
    rules = {
        (line, hit.rule)
        for (file, line), hits in semgrep.items()
        if file == path
        for hit in hits
        if not hit.generated and not hit.fixing
    }
    assert rules == {(entry.line, rule) for entry in wanted(path) for rule in entry.rules}


def line_about(message: str) -> str:
    """What a generated rule's message says of the found value: the line with its first characters, or the only one."""
    paragraphs = message.split("\n\n")
    marked = [text.partition("] ")[2] for text in paragraphs if text[:1] == "[" and text[:2] not in ("[]", "[$")]
    return (marked or paragraphs)[0]


@pytest.fixture(scope="module")
def told(catalog: Catalog, scan: Scan, semgrep: Hits) -> dict[Expected, bool | None]:
    """Whether a rule gives the scanner's advice; ``None`` where none reports or its message cuts the list of CAs short."""
    verdicts: dict[Expected, bool | None] = {}
    for entry in (entry for entry in FIXTURES.expected if entry.departs and entry.generated):
        verdicts[entry] = None
        for finding in scan.get((entry.path, entry.line), []):
            if finding["code"] == entry.code and says(finding, entry):
                pinned = [authority(catalog, digest) for digest in certificates(entry.named)]
                successors = [authority(catalog, replacement["sha256"]) for replacement in finding["replacements"]]
                messages = [
                    hit.message
                    for hit in semgrep.get((entry.path, entry.line), [])
                    if certificates(entry.named) & hit.about
                ]
                agreed = any(
                    agrees(line_about(message), message, ca, finding["deadline"], successors)
                    for message in messages
                    for ca in pinned
                )
                cut = not messages or any(CUT.search(line_about(text)) for text in messages)
                verdicts[entry] = True if agreed else None if cut else False
    return verdicts


def agrees(text: str, message: str, pinned: Authority, day: str, successors: list[Authority]) -> bool:
    """Whether a rule's line gives this CA, this day and these successors, and its message their values."""
    head, _, todo = text.removesuffix(".").rpartition(": ")
    if day not in head or pinned.name not in head:
        return False
    if not successors:
        return todo.startswith("no replacement is known")
    if todo.startswith("the CA goes on with another certificate of the same key"):
        return {new.spki_sha256 for new in successors} == {pinned.spki_sha256}
    values = message.partition("\n\nValues: ")[2]
    names = re.sub(r", (?:the root|roots) above what follows$", "", todo.removeprefix("add "))
    return parts(names) == parts(listed(list(dict.fromkeys(map(name_of, successors))))) and all(
        f"has the key sha256/{b64encode(new.spki_sha256).decode()} and the certificate SHA-256 {new.sha256.hex()}" in values
        for new in successors
        if values
    )


def parts(names: str) -> list[str]:
    """Names of a list in any order; the operator stands behind a name only where it is another one's."""
    return sorted(re.split(r", | and ", re.sub(r" \([^()]*\)", "", names)))


@lines(lambda entry: entry.departs and bool(entry.generated))
def test_the_rules_give_the_same_advice(
    entry: Expected, told: dict[Expected, bool | None], semgrep: Hits
) -> None:
    assert told[entry] is not False, [hit.message for hit in semgrep[entry.path, entry.line]]


def test_rules_that_do_not_tell_what_to_add_stay_the_exception(told: dict[Expected, bool | None]) -> None:
    """Their line is about so many CAs that it names some and counts the others."""
    untold = [f"{entry.path}:{entry.line}" for entry, verdict in told.items() if verdict is None]
    assert len(untold) <= len(told) * 0.13, untold


def authority(catalog: Catalog, digest: str) -> Authority:
    (found,) = catalog.by_thumbprint(bytes.fromhex(digest))
    return found


def test_the_fixing_rules_add_what_the_scanner_advises(scan: Scan, semgrep: Hits) -> None:
    fixing = [(place, hit) for place, hits in semgrep.items() for hit in hits if hit.fixing]
    assert len(fixing) > 20
    for place, hit in fixing:
        entries = [entry for entry in wanted(*place) if set(hit.metadata["adds"]) == certificates(entry.add)]
        assert entries, f"{place}: {hit.rule} adds what nobody advises"
        advised = [r["value"] for f in scan[place] if f["code"] == entries[0].code for r in f["replacements"]]
        assert advised
        assert all(value in hit.fix for value in advised), (hit.rule, hit.fix, advised)


# --- whole certificates ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EMBEDDED)
def test_a_whole_certificate_is_the_same_ca_to_all(
    name: str, certificate_files: dict[str, tuple[Authority, str]], scan: Scan, semgrep: Hits
) -> None:
    path = f"certificates/{name}"
    ca = certificate_files[path][0].sha256.hex()
    about = {line for (file, line), found in scan.items() if file == path for f in found if ca in named(f["authorities"])}
    others = {a for (file, _), found in scan.items() if file == path for f in found for a in named(f["authorities"])} - {ca}
    assert (len(about), others) == (1, set())
    reported = [hit for (file, _), hits in semgrep.items() if file == path for hit in hits if hit.generated]
    assert reported
    for hit in reported:
        assert ca in hit.about
        # The scanner points at the literal or the BEGIN line, the rule at the first line of the body.
        assert hit.line - min(about) in (0, 1, 2, 3)
