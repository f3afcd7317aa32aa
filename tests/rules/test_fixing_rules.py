"""The rules with a fix: what they insert, where, where never, and that nothing is left to say afterwards."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from flake8_pinning import words
from flake8_pinning.catalog import Catalog
from flake8_pinning.judge import Judge
from flake8_pinning.rulegen.fixing import generate

ROOT = Path(__file__).parent.parent.parent
COMMITTED = ROOT / "rules-fix"
AGREEMENT = ROOT / "tests" / "agreement"
SEMGREP = Path(sys.executable).with_name("semgrep")
OLD = "r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="
"""The key of DigiCert Global Root CA, which left service on 2026-04-15."""
OLDER = "Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o="
"""The key of Baltimore CyberTrust Root, which the same one replaces."""
NEW = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
"""The key of DigiCert Global Root G2."""
OWN = "eLriXo16kDDIRtfyV09eIbDkZeiFsdKfMz1aMHlgoIY="
R3, YR = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=", (
    "LoMHBotttiDko50Gi13uXW71eIy7LAttI+rYT8wXF4w=",
    "nWN7PSep5XDQdge5zK24CnCRXHr3KvzhKEGxsdqCX9E=",
    "UaqofZhLVZrGnpKfiIoCLYMuCJ/026CkErUQG8pLx5k=",
)
DIGEST = re.compile(r"(?:[A-Za-z0-9+/]{43}=|[0-9a-f]{40})")
OLD_SHA1, NEW_SHA1 = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"

EDITS: dict[str, tuple[str, str]] = {
    "Chain.java": (
        'class A { CertificatePinner p = new CertificatePinner.Builder()\n    .add("a.example", "sha256/OLD")\n'
        '    .add("b.example", "sha256/OWN", "sha256/OLD").build(); }\n',
        'class A { CertificatePinner p = new CertificatePinner.Builder()\n    .add("a.example", "sha256/OLD", "sha256/NEW")\n'
        '    .add("b.example", "sha256/OWN", "sha256/OLD", "sha256/NEW").build(); }\n',
    ),
    "Statements.kt": (
        'fun f() {\n    val b = CertificatePinner.Builder()\n    b.add("a.example", "sha256/OLD")\n'
        '    b.add("a.example", "sha256/OLDER")\n}\n',
        'fun f() {\n    val b = CertificatePinner.Builder()\n    b.add("a.example", "sha256/OLD")\n'
        '    b.add("a.example", "sha256/OLDER", "sha256/NEW")\n}\n',
    ),
    "Pins.java": (
        'class A {\n    static final String[] PINS = {"sha256/OLD", "sha256/OWN"};\n'
        '    static final Set<String> KEYS = Set.of("OLD");\n}\n',
        'class A {\n    static final String[] PINS = {"sha256/OLD", "sha256/NEW", "sha256/OWN"};\n'
        '    static final Set<String> KEYS = Set.of("OLD", "NEW");\n}\n',
    ),
    "Pins.kt": (
        'val pins = listOf(\n    "sha256/OLD", // the old one\n    "sha256/OWN",\n)\n',
        'val pins = listOf(\n    "sha256/OLD", // the old one\n    "sha256/NEW",\n    "sha256/OWN",\n)\n',
    ),
    "Pins.scala": ('val pins = Seq("sha256/OLD")\n', 'val pins = Seq("sha256/OLD", "sha256/NEW")\n'),
    "pins.ts": (
        "const config: Config = { 'api.example': { publicKeyHashes: ['OLD', 'OWN'] } };\n",
        "const config: Config = { 'api.example': { publicKeyHashes: ['OLD', 'NEW', 'OWN'] } };\n",
    ),
    "fetch.js": (
        'fetch(url, {sslPinning: {certs: ["sha256/OLD"]}});\n',
        'fetch(url, {sslPinning: {certs: ["sha256/OLD", "sha256/NEW"]}});\n',
    ),
    "tabs.js": (
        "module.exports = {\n\tpins: [\n\t\t'OWN',\n\t\t'OLD'\n\t]\n};\n",
        "module.exports = {\n\tpins: [\n\t\t'OWN',\n\t\t'OLD',\n\t\t'NEW'\n\t]\n};\n",
    ),
    "windows.js": (
        "const pins = [\r\n  'OLD', // old\r\n  'OWN',\r\n];\r\n",
        "const pins = [\r\n  'OLD', // old\r\n  'NEW',\r\n  'OWN',\r\n];\r\n",
    ),
    "both.js": (
        "const pins = [\n  'OLDER', // Baltimore\n  'OLD', // Global Root CA\n];\n",
        "const pins = [\n  'OLDER', // Baltimore\n  'OLD', // Global Root CA\n  'NEW',\n];\n",
    ),
    "several.js": (
        "const pins = [\n  'R3',\n  'OLD',\n];\n",
        "const pins = [\n  'R3',\n  'YR1',\n  'YR2',\n  'YR3',\n  'OLD',\n  'NEW',\n];\n",
    ),
    "pins.json": ('{"pins": ["sha256/OLD"]}\n', '{"pins": ["sha256/OLD", "sha256/NEW"]}\n'),
    "Pins.swift": (
        'let config = [kTSKPublicKeyHashes: [\n    "OLD",\n    "OWN"\n]]\nlet pins: [String] = ["OLD"]\n',
        'let config = [kTSKPublicKeyHashes: [\n    "OLD",\n    "NEW",\n    "OWN"\n]]\nlet pins: [String] = ["OLD", "NEW"]\n',
    ),
    "Pins.m": (
        'NSDictionary *c = @{ kTSKPublicKeyHashes : @[ @"OLD", @"OWN" ] };\n',
        'NSDictionary *c = @{ kTSKPublicKeyHashes : @[ @"OLD", @"NEW", @"OWN" ] };\n',
    ),
    "pins.dart": (
        "const pins = <String>['OLD'];\nfinal List<String> spki = [\n  'OLD',\n];\n",
        "const pins = <String>['OLD', 'NEW'];\nfinal List<String> spki = [\n  'OLD',\n  'NEW',\n];\n",
    ),
    "pins.go": (
        'package a\n\nvar pins = []string{"OLD"}\n\nvar config = Config{Pins: []string{\n\t"OLD", // old\n\t"OWN",\n}}\n',
        'package a\n\nvar pins = []string{"OLD", "NEW"}\n\nvar config = Config{Pins: []string{\n\t"OLD", // old\n\t"NEW",\n\t"OWN",\n}}\n',
    ),
    "pins.rb": ("PINS = %w[x].freeze\nPUBLIC_KEYS = ['OLD'].freeze\n", "PINS = %w[x].freeze\nPUBLIC_KEYS = ['OLD', 'NEW'].freeze\n"),
    "pins.php": (
        "<?php\n$pins = array('OLD');\n$config = ['pins' => ['OLD', 'OWN']];\n",
        "<?php\n$pins = array('OLD', 'NEW');\n$config = ['pins' => ['OLD', 'NEW', 'OWN']];\n",
    ),
    "Pins.cs": (
        'class A {\n    string[] pins = { "OLD" };\n    List<string> keys = new List<string> { "OLD", "OWN" };\n'
        '    HashSet<string> trusted = new() { "OLD" };\n    string[] hashes = ["OLD"];\n}\n',
        'class A {\n    string[] pins = { "OLD", "NEW" };\n    List<string> keys = new List<string> { "OLD", "NEW", "OWN" };\n'
        '    HashSet<string> trusted = new() { "OLD", "NEW" };\n    string[] hashes = ["OLD", "NEW"];\n}\n',
    ),
    "pins.rs": ('const PINS: &[&str] = &["OLD"];\n', 'const PINS: &[&str] = &["OLD", "NEW"];\n'),
    "pins.c": ('static const char *pins[] = {"sha256/OLD"};\n', 'static const char *pins[] = {"sha256/OLD", "sha256/NEW"};\n'),
    "pins.lua": ("local config = { pins = [[x]] }\n", "local config = { pins = [[x]] }\n"),
    "network_security_config.xml": (
        '<network-security-config>\n  <domain-config>\n    <pin-set>\n      <pin digest="SHA-256">OLD</pin> <!-- old -->\n'
        '      <pin digest="SHA-256">OWN</pin>\n    </pin-set>\n  </domain-config>\n</network-security-config>\n',
        '<network-security-config>\n  <domain-config>\n    <pin-set>\n      <pin digest="SHA-256">OLD</pin> <!-- old -->\n'
        '      <pin digest="SHA-256">NEW</pin>\n      <pin digest="SHA-256">OWN</pin>\n    </pin-set>\n  </domain-config>\n'
        "</network-security-config>\n",
    ),
    "Info.plist": (
        "<plist><dict>\n\t<key>TSKPublicKeyHashes</key>\n\t<array>\n\t\t<string>OLD</string>\n\t\t<string>OWN</string>\n"
        "\t</array>\n</dict></plist>\n",
        "<plist><dict>\n\t<key>TSKPublicKeyHashes</key>\n\t<array>\n\t\t<string>OLD</string>\n\t\t<string>NEW</string>\n"
        "\t\t<string>OWN</string>\n\t</array>\n</dict></plist>\n",
    ),
    "client.yaml": (
        'client:\n  spki_pins:\n  - "OLD"  # old\n  - "OWN"\n',
        'client:\n  spki_pins:\n  - "OLD"  # old\n  - "NEW"\n  - "OWN"\n',
    ),
    "windows.yaml": ("tls_pins:\r\n  - OLD\r\n  - OWN\r\n", "tls_pins:\r\n  - OLD\r\n  - NEW\r\n  - OWN\r\n"),
    "oidc.tf": (
        'resource "aws_iam_openid_connect_provider" "a" {\n  url             = "https://oidc.example.com"\n'
        '  thumbprint_list = ["OLD_SHA1"]\n}\n',
        'resource "aws_iam_openid_connect_provider" "a" {\n  url             = "https://oidc.example.com"\n'
        '  thumbprint_list = ["OLD_SHA1", "NEW_SHA1"]\n}\n',
    ),
    "oidc.ts": (
        "new iam.OpenIdConnectProvider(this, 'P', {\n  url: 'https://oidc.example.com',\n  thumbprints: [\n    'OLD_SHA1',\n  ],\n});\n",
        "new iam.OpenIdConnectProvider(this, 'P', {\n  url: 'https://oidc.example.com',\n  thumbprints: [\n    'OLD_SHA1',\n"
        "    'NEW_SHA1',\n  ],\n});\n",
    ),
    "oidc.py": (
        'pulumi.OpenIdConnectProvider("p", url="https://oidc.example.com", thumbprint_lists=["OLD_SHA1"])\n'
        'troposphere.OIDCProvider("p", ThumbprintList=["OLD_SHA1"])\niam.CfnOIDCProvider(\n    thumbprint_list=[\n'
        '        "OLD_SHA1",  # old\n    ],\n)\n',
        'pulumi.OpenIdConnectProvider("p", url="https://oidc.example.com", thumbprint_lists=["OLD_SHA1", "NEW_SHA1"])\n'
        'troposphere.OIDCProvider("p", ThumbprintList=["OLD_SHA1", "NEW_SHA1"])\niam.CfnOIDCProvider(\n    thumbprint_list=[\n'
        '        "OLD_SHA1",  # old\n        "NEW_SHA1",\n    ],\n)\n',
    ),
    "template.yaml": (
        "Resources:\n  P:\n    Type: AWS::IAM::OIDCProvider\n    Properties:\n      ThumbprintList:\n        - OLD_SHA1\n"
        "      Url: https://oidc.example.com\n",
        "Resources:\n  P:\n    Type: AWS::IAM::OIDCProvider\n    Properties:\n      ThumbprintList:\n        - OLD_SHA1\n"
        "        - NEW_SHA1\n      Url: https://oidc.example.com\n",
    ),
}
"""Source → what must stand there afterwards."""

NEVER: dict[str, str] = {
    "deny.go": 'package a\n\nvar revokedPins = []string{"OLD"}\nvar blockedKeys = []string{\n\t"OLD",\n}\n',
    "deny.ts": "const denied = { 'a.example': { pins: ['OLD'] } };\nclass RevokedKeys {\n  static pins = [\n    'OLD',\n  ];\n}\n",
    "Deny.swift": 'let distrustedHashes = ["OLD"]\nlet notAllowedPins = [\n    "OLD",\n]\n',
    "deny.yaml": "spki_pins_revoked:\n  - OLD\ndenylist:\n  spki:\n    - OLD\n",
    "github.tf": (
        'resource "aws_iam_openid_connect_provider" "github" {\n  url             = "https://token.actions.githubusercontent.com"\n'
        '  thumbprint_list = ["OLD_SHA1"]\n}\n'
    ),
    "full.tf": 'x = 1\nthumbprint_list = ["OLD_SHA1", "' + '", "'.join(f"{n:040x}" for n in range(1, 5)) + '"]\n',
    "there.ts": "const pins = ['NEW', 'OLD'];\nconst keys = [\n  'OLD',\n  'sha256/NEW',\n];\n",
    "There.java": (
        'class A { CertificatePinner p = new CertificatePinner.Builder().add("a.example", "sha256/OLD")\n'
        '    .add("a.example", "sha256/NEW").build(); }\n'
    ),
    "root.ts": f"const pins = ['{R3}', 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M='];\n",
    "fixed_length.rs": 'const PINS: [&str; 2] = ["OLD", "OWN"];\n',
    "Tuple.swift": 'let pins: (String, String) = ("OLD", "OWN")\n',
    "struct.go": 'package a\n\nvar pins = pair{"OLD", "OWN"}\n',
    "struct.c": 'struct pins pins = {"OLD", "OWN"};\nconst char pins2[2][45] = {"OLD", "OWN"};\n',
    "single.ts": "const pin = 'OLD';\nconst map = { pin: 'OLD' };\n",
    "computed.ts": "const pins = ['OLD', load(), OTHER];\n",
    "table.test.ts": "const pins = ['OLD'];\n",
    "rows.ts": "const rows = ['OLD'];\nconst expectedPins = ['OLD'];\n",
    "comments.ts": "// const pins = ['OLD'];\n/*\nconst pins = [\n  'OLD',\n];\n*/\n",
    "comments.xml": '<pin-set>\n<!--\n<pin digest="SHA-256">OLD</pin>\n-->\n<pin digest="SHA-256">OWN</pin>\n</pin-set>\n',
    "other.xml": '<pins>\n<pin digest="SHA-256">OLD</pin>\n</pins>\n<pin-set>\n<pin digest="SHA-1">OLD</pin>\n</pin-set>\n',
    "envoy.yaml": "validation_context:\n  verify_certificate_spki:\n  - OLD\n",
    "envoy.json": '{"validation_context": {"verify_certificate_spki": ["OLD"]}}\n',
    "istio.yaml": "tls:\n  verifyCertificateSpki:\n  - OLD\n",
    "symfony.yaml": "peer_fingerprint:\n  pin-sha256:\n    - OLD\nbackup_pins:\n  - OLD\n",
    "symfony.php": "<?php\n$pins = ['OLD'];\n$c = HttpClient::create(['peer_fingerprint' => ['pin-sha256' => $pins]]);\n",
    "curl.php": "<?php\n$pins = ['OLD'];\ncurl_setopt($c, CURLOPT_PINNEDPUBLICKEY, 'sha256//' . implode(';sha256//', $pins));\n",
    "curl.c": 'static const char *pins[] = {"OLD"};\nvoid f(CURL *c) { curl_easy_setopt(c, CURLOPT_PINNEDPUBLICKEY, joined(pins)); }\n',
    "curl.rb": "PINS = ['OLD'].freeze\nsystem('curl', '--pinnedpubkey', PINS.join(';'), url)\n",
    "plugin.dart": "final pins = ['OLD'];\nHttpCertificatePinning.check(serverURL: u, allowedSHAFingerprints: pins);\n",
    "exceptions.ts": "const whitelistedPins = ['OLD'];\nconst BLACK_LIST = load();\nconst exemptedKeys = ['OLD'];\n",
    "docstring.py": 'def f():\n    """For example ``OIDCProvider(ThumbprintList=["OLD_SHA1"])``."""\n',
    "docs.kt": 'val help = """\n  pins = listOf("OLD")\n"""\n',
    "thumbprints.ts": "const client = new Client({ thumbprints: ['OLD_SHA1'] });\n",
    "last_line.ts": "const keyBody = ['MIIDrzCCApegAwIBAgIQCDvgVpBCRrGhdWrJWZHHSjANBgkqhkiG9w0BAQUFADBh' + 'OLD'];\n",
}
"""Source that is left as it is: a list that refuses, an edit that is needless, no list of any length, no code."""


def filled(text: str) -> str:
    values = {"OLD_SHA1": OLD_SHA1, "NEW_SHA1": NEW_SHA1, "OLDER": OLDER, "OLD": OLD, "NEW": NEW, "OWN": OWN, "R3": R3}
    values |= {f"YR{number}": value for number, value in enumerate(YR, 1)}
    return re.sub(r"\b(?:" + "|".join(values) + r")\b", lambda match: values[match[0]], text)


def autofix(rules: Path, target: Path) -> list[str]:
    """Apply the edits; the ids of the findings."""
    environment = {**os.environ, "PATH": f"{SEMGREP.parent}{os.pathsep}{os.environ['PATH']}"}
    command = [SEMGREP, "scan", "--metrics", "off", "--disable-version-check", "--autofix", "--json", "--no-git-ignore"]
    result = subprocess.run([*command, "--config", rules, target], capture_output=True, text=True, check=True, env=environment)
    output = json.loads(result.stdout)
    assert output["errors"] == []
    return [hit["check_id"].rpartition(".")[2] for hit in output["results"]]


def write(folder: Path, sources: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in sources.items():
        (folder / name).write_bytes(filled(text).encode())


def read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in folder.iterdir()}


def test_the_committed_files_are_what_the_catalog_gives(catalog: Catalog) -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in COMMITTED.iterdir()} == generate(catalog)


def test_edits(tmp_path: Path) -> None:
    write(tmp_path / "code", {name: before for name, (before, _) in EDITS.items()})
    autofix(COMMITTED, tmp_path / "code")
    assert read(tmp_path / "code") == {name: filled(after) for name, (_, after) in EDITS.items()}
    assert autofix(COMMITTED, tmp_path / "code") == [], "once more changes nothing"

    command = [sys.executable, "-m", "flake8_pinning", "scan", "--format", "json", "--as-of", "2026-11-24", tmp_path / "code"]
    scan = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(scan.stdout)["findings"]
    assert [(hit["path"], hit["message"]) for hit in found if hit["code"] in ("PIN101", "PIN102")] == []


def test_every_rule_edits_as_its_twin_says(tmp_path: Path) -> None:
    """Semgrep's own tests apply an edit in another way than `--autofix` does."""
    twins = {path.name: path for path in COMMITTED.iterdir() if ".fixed." in path.name}
    for name in twins:
        source = COMMITTED / name.replace(".fixed.", ".")
        (tmp_path / source.name.replace(".test.", ".")).write_bytes(source.read_bytes())
    autofix(COMMITTED, tmp_path)
    assert read(tmp_path) == {
        name.replace(".fixed.", ".").replace(".test.", "."): path.read_text(encoding="utf-8") for name, path in twins.items()
    }


def test_what_is_left_as_it_is(tmp_path: Path) -> None:
    write(tmp_path / "code", NEVER)
    assert autofix(COMMITTED, tmp_path / "code") == []
    assert read(tmp_path / "code") == {name: filled(text) for name, text in NEVER.items()}


def test_no_list_that_refuses_is_edited(tmp_path: Path) -> None:
    """In each of the words that the core knows, as the list's own name and as that of what is around it."""
    pairs = {"_".join(pair) for pair in words._DENY_PAIRS}
    sources = {}
    for word in sorted(words._DENY | set(words._DENY_PARTS) | pairs | {"current"}):
        name = word.title().replace("_", "")
        for number, label in enumerate((f"{word}_pins", f"pins_{word}", f"{name[0].lower()}{name[1:]}Pins", f"{word.upper()}_PINS")):
            sources[f"{word}_{number}.ts"] = f"const {label} = ['OLD'];\nconst {label} = [\n  'OLD',\n];\n"
            sources[f"{word}_{number}.json"] = f'{{"{label}": {{"pins": ["OLD"]}}}}\n'
            sources[f"{word}_{number}.yaml"] = f"{label}:\n  - OLD\n"
            sources[f"{word}_{number}_around.yaml"] = f"{label}:\n  pins:\n    - OLD\n  ThumbprintList:\n    - OLD_SHA1\n"
            sources[f"{word}_{number}.tf"] = f'locals {{\n  {label} = {{\n    thumbprint_list = ["OLD_SHA1"]\n  }}\n}}\n'
    write(tmp_path / "code", sources)
    autofix(COMMITTED, tmp_path / "code")
    edited = {name.partition(".")[0] for name, text in read(tmp_path / "code").items() if text != filled(sources[name])}
    assert edited == {f"current_{number}{end}" for number in range(4) for end in ("", "_around")}


def test_edits_only_insert_what_is_in_service(tmp_path: Path, serving: set[str]) -> None:
    """In files that were written for something else: each character stays, in its order."""
    for source in AGREEMENT.glob("*/*"):
        if source.is_file() and source.suffix != ".pyc":
            target = tmp_path / "code" / source.relative_to(AGREEMENT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    before = {path: path.read_text(encoding="utf-8") for path in (tmp_path / "code").rglob("*") if path.is_file()}
    assert autofix(COMMITTED, tmp_path / "code")
    edited = {path: text for path in before if (text := path.read_text(encoding="utf-8")) != before[path]}
    assert len(edited) > 20
    for path, text in edited.items():
        rest = iter(text)
        assert all(character in rest for character in before[path]), path
        added = Counter(DIGEST.findall(text))
        added.subtract(DIGEST.findall(before[path]))
        assert {value for value, count in added.items() if count > 0} <= serving, path


@pytest.fixture(scope="module")
def serving(catalog: Catalog) -> set[str]:
    """What may be added: keys and thumbprints of the CAs in service."""
    judge = Judge(catalog, date.fromisoformat(catalog.version))
    found = [authority for authority in catalog if judge.status(authority).in_service]
    return {b64encode(a.spki_sha256).decode() for a in found} | {a.sha1.hex() for a in found}


def test_every_value_is_of_an_authority_in_service(serving: set[str]) -> None:
    rules = [
        rule
        for path in COMMITTED.glob("*.yaml")
        if ".test." not in path.name
        for rule in json.loads(path.read_text(encoding="utf-8"))["rules"]
    ]
    assert len(rules) > 200
    for rule in rules:
        digests = re.findall(rf"{DIGEST.pattern}(?=[$\"])", rule["fix"])
        assert digests, rule["id"]
        assert set(digests) <= serving, rule["id"]
        assert rule["fix"].count("$BODY") + rule["fix"].count("$LIT") == 1, "the pin stays"


@pytest.mark.parametrize(("shift", "holds"), [(0, True), (10**10, False)])
def test_what_is_to_come_holds_from_its_day_on(tmp_path: Path, shift: int, holds: bool) -> None:
    """Semgrep's clock cannot be set, so the days of the rules are."""
    text = (COMMITTED / "list.yaml").read_text(encoding="utf-8")
    rules = [rule for rule in json.loads(text)["rules"] if "-from-" in rule["id"]]
    assert rules
    moved = re.sub(r"today\(\) >= \d+", f"today() >= {shift}", json.dumps({"rules": rules}))
    (tmp_path / "rules.yaml").write_text(moved, encoding="utf-8")
    key = "x4QzPSC810K5/cMjb05Qm4k3Bw5zBn4lTdO/nEW/Td4="  # USERTrust RSA Certification Authority
    write(tmp_path / "code", {"pins.js": f"const pins = ['{key}'];\n"})
    assert bool(autofix(tmp_path / "rules.yaml", tmp_path / "code")) is holds


def test_nothing_is_added_that_has_left_service_itself(tmp_path: Path) -> None:
    text = (COMMITTED / "list.yaml").read_text(encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(re.sub(r"today\(\) < \d+", "today() < 1000000000", text), encoding="utf-8")
    write(tmp_path / "code", {"pins.js": "const pins = ['OLD'];\n"})
    assert autofix(tmp_path / "rules.yaml", tmp_path / "code") == []
