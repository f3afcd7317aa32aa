"""The rules in files of 10,000 lines, one a language: none runs out of the time that Semgrep gives it, and the pin is found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from generated_rules import semgrep

from flake8_pinning.rulegen.bundle import packed

ROOT = Path(__file__).parent.parent.parent
SECONDS = 60
"""What Semgrep gives a rule for a file here (``--timeout``, by default 5): its clock runs while others use the cores, so times
are compared with each other."""
LARGEST = 1_000_000
"""Bytes; what is larger Semgrep passes over (``--max-target-bytes``)."""
KEY = "r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="
SHA1 = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"


@dataclass(frozen=True)
class Large:
    """A file: *item* over and over, and in the middle *pin*.

    :ivar found: ids of rules that report the pin.
    """

    item: str
    pin: str
    found: tuple[str, ...]
    head: str = ""
    tail: str = ""
    lines: int = 10_000

    def text(self) -> str:
        """The file; each item has its number for ``%``."""
        count = self.lines // self.item.count("\n")
        items = [self.item.replace("%", str(number)) for number in range(count)]
        return "".join([self.head, *items[: count // 2], self.pin, *items[count // 2 :], self.tail])


_SCRIPT = (
    'export function handle%(request, value) {\n  const name = request.get("name%");\n  if (value === "value %") {\n'
    '    return { id: %, name: name, list: ["a%", "b"] };\n  }\n  return [name, value];\n}\n'
)
_C = (
    'static int handle%(struct request *request, const char *value)\n{\n    const char *name = get(request, "name%");\n'
    '    if (strcmp(value, "value %") == 0) {\n        return all(name, value, %);\n    }\n    return strlen(name);\n}\n'
)
_CURL = f'void set(CURL *c) {{ curl_easy_setopt(c, CURLOPT_PINNEDPUBLICKEY, "sha256//{KEY}"); }}\n'
FILES = {
    "large.py": Large(
        'def handle%(request, value):\n    name = request.get("name%")\n    if value == "value %":\n'
        '        return {"id": %, "name": name}\n    return [name, value, %]\n',
        f'PINS = ["{KEY}"]\n', ("pinning-python-single-pin", "pinning-python-public-key"),
    ),
    "Large.java": Large(
        '    String handle%(Request request, String value) {\n        String name = request.getName("name%");\n'
        '        if (value.equals("value %")) {\n            return String.format("%s", name, value);\n        }\n        return name;\n    }\n',
        f'    static final String[] PINS = {{"sha256/{KEY}"}};\n', ("pinning-java-single-pin-array", "pinning-jvm-spki-pin"),
        "class Large {\n", "}\n",
    ),
    "Large.kt": Large(
        '    fun handle%(request: Request, value: String): String {\n        val name = request.getName("name%")\n'
        '        if (value == "value %") {\n            return "$name $value"\n        }\n        return name\n    }\n',
        f'    val pins = listOf("sha256/{KEY}")\n', ("pinning-jvm-single-pin-collection", "pinning-jvm-spki-pin"),
        "class Large {\n", "}\n",
    ),
    "Large.scala": Large(
        '  def handle%(request: Request, value: String): String = {\n    val name = request.getName("name%")\n'
        '    if (value == "value %") {\n      name + value\n    } else name\n  }\n',
        f'  val pins = Seq("sha256/{KEY}")\n', ("pinning-jvm-single-pin-collection", "pinning-jvm-spki-pin"),
        "class Large {\n", "}\n",
    ),
    "large.js": Large(_SCRIPT, f'const pins = ["{KEY}"];\n', ("pinning-javascript-single-pin", "pinning-javascript-public-key-pin")),
    "large.ts": Large(
        _SCRIPT.replace("(request, value)", "(request: Request, value: string): any"),
        f'const pins = ["{KEY}"];\n', ("pinning-javascript-single-pin", "pinning-javascript-public-key-pin"),
    ),
    "large.go": Large(
        'func handle%(request Request, value string) (string, error) {\n\tname := request.Get("name%")\n'
        '\tif value == "value %" {\n\t\treturn fmt.Sprint(name, value), nil\n\t}\n\treturn name, nil\n}\n',
        f'var pins = []string{{"{KEY}"}}\n', ("pinning-go-single-pin", "pinning-go-public-key"), "package large\n",
    ),
    "large.rs": Large(
        'fn handle%(request: &Request, value: &str) -> String {\n    let name = request.get("name%");\n'
        '    if value == "value %" {\n        return format!("{} {}", name, value);\n    }\n    name.to_string()\n}\n',
        f'const PINS: &[&str] = &["{KEY}"];\n', ("pinning-rust-single-pin", "pinning-rust-public-key"),
    ),
    "large.c": Large(_C, _CURL, ("pinning-curl-c-single-pin", "pinning-c-public-key")),
    "large.cpp": Large(_C.replace("struct request *", "Request &"), _CURL, ("pinning-curl-c-single-pin", "pinning-c-public-key")),
    # Many small methods: a pattern of any statement is slow in such a file.
    "Large.cs": Large(
        '    string Handle%(string value) { return value.Get("name%"); }\n',
        '    static bool Check(object sender, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors)\n'
        '    {\n        return certificate.Issuer.Contains("CN=Sectigo");\n    }\n'
        f'    bool Same(X509Certificate2 certificate) {{ return certificate.Thumbprint == "{SHA1}"; }}\n',
        ("pinning-csharp-accept-by-name", "pinning-csharp-thumbprint-never-equal", "pinning-csharp-thumbprint-pin"),
        "class Large {\n", "}\n", lines=12_000,
    ),
    "large.php": Large(
        'function handle%($request, $value) {\n    $name = $request->get("name%");\n    if ($value === "value %") {\n'
        '        return ["id" => %, "name" => $name];\n    }\n    return [$name, $value];\n}\n',
        f"curl_setopt($ch, CURLOPT_PINNEDPUBLICKEY, 'sha256//{KEY}');\n", ("pinning-curl-php-single-pin", "pinning-php-public-key"),
        "<?php\n",
    ),
    "large.rb": Large(
        'def handle%(request, value)\n  name = request.get("name%")\n  if value == "value %"\n'
        "    return { id: %, name: name }\n  end\n  [name, value]\nend\n",
        f'PINS = ["{KEY}"]\n', ("pinning-ruby-single-pin", "pinning-ruby-public-key"),
    ),
    "Large.swift": Large(
        'func handle%(request: Request, value: String) -> String {\n    let name = request.get("name%")\n'
        '    if value == "value %" {\n        return name + value\n    }\n    return name\n}\n',
        f'let pins = ["{KEY}"]\n', ("pinning-swift-single-pin", "pinning-swift-public-key-pin"),
    ),
    "large.dart": Large(
        'String handle%(Request request, String value) {\n  final name = request.get("name%");\n'
        '  if (value == "value %") {\n    return name + value;\n  }\n  return name;\n}\n',
        f'final checked = HttpCertificatePinning.check(allowedSHAFingerprints: ["{SHA1}"]);\n',
        ("pinning-dart-single-fingerprint", "pinning-dart-allowed-fingerprint"),
    ),
    "large.lua": Large(
        'local function handle%(request, value)\n  local name = request:get("name%")\n  if value == "value %" then\n'
        "    return { id = %, name = name }\n  end\n  return name\nend\n",
        f'if cert:digest("sha1") == "{SHA1}" then accept() end\n', ("pinning-luasec-weak-certificate-digest",),
    ),
    "large.tf": Large(
        'resource "aws_thing" "n%" {\n  name  = "name%"\n  value = ["value %", "b"]\n}\n',
        f'resource "aws_iam_openid_connect_provider" "x" {{\n  thumbprint_list = ["{SHA1}00"]\n}}\n',
        ("pinning-terraform-aws-oidc-malformed-thumbprint",),
    ),
    "large.yaml": Large(
        'item%:\n  name: "name%"\n  value: value %\n  list:\n    - a%\n', f"context:\n  verify_certificate_spki:\n    - {KEY}\n",
        ("pinning-envoy-single-spki", "pinning-yaml-public-key"),
    ),
    "large.json": Large(
        '  "item%": {"name": "name%", "value": "value %", "list": ["a%", "b"]},\n', f'  "pins": ["{KEY}"],\n',
        ("pinning-json-single-pin", "pinning-json-public-key-pin"), "{\n", '  "last": 1\n}\n', lines=12_000,
    ),
    "large.xml": Large(
        '  <item name="name%">\n    <value id="%">value %</value>\n    <string name="s%">text %</string>\n  </item>\n',
        f'<domain-config><pin-set><pin digest="SHA-256">{KEY}</pin></pin-set></domain-config>\n',
        ("pinning-nsc-single-pin", "pinning-nsc-pin"), "<network-security-config>\n", "</network-security-config>\n",
    ),
    "Large.plist": Large(
        "  <key>name%</key>\n  <string>value %</string>\n  <key>list%</key>\n  <array><string>a%</string></array>\n",
        f"<key>TSKPublicKeyHashes</key><array><string>{KEY}</string></array>\n",
        ("pinning-plist-trustkit-single-pin", "pinning-plist-trustkit-pin"), '<plist version="1.0"><dict>\n', "</dict></plist>\n",
    ),
    "Large.m": Large(
        '- (NSString *)handle%:(Request *)request value:(NSString *)value {\n    NSString *name = [request get:@"name%"];\n'
        '    if ([value isEqualToString:@"value %"]) {\n        return value;\n    }\n    return name;\n}\n',
        f'NSDictionary *c = @{{ kTSKPublicKeyHashes : @[ @"{KEY}" ] }};\n',
        ("pinning-objc-trustkit-single-pin", "pinning-objc-public-key-pin"), "@implementation Large\n", "@end\n",
    ),
    "large.ps1": Large(
        'function Get-Thing% {\n    param($Request, $Value)\n    $name = $Request.Get("name%")\n    if ($Value -eq "value %") {\n'
        "        return $name\n    }\n    return $Value\n}\n",
        f'if ($c.Thumbprint -ceq "{SHA1}") {{ accept }}\n', ("pinning-powershell-thumbprint-lower-case", "pinning-powershell-thumbprint-pin"),
    ),
    "Large.vb": Large(
        'Function Handle%(request As Request, value As String) As String\n    Dim name = request.Get("name%")\n'
        '    If value = "value %" Then\n        Return name\n    End If\n    Return value\nEnd Function\n',
        f'If c.Thumbprint = "{SHA1}" Then Accept()\n', ("pinning-vbnet-thumbprint-lower-case",),
    ),
    "large.gradle": Large(
        'task handle% {\n    doLast {\n        println "value %"\n        def name = project.get("name%")\n    }\n}\n',
        f"buildConfigField 'String[]', 'PINS', '{{\"sha256/{KEY}\"}}'\n", ("pinning-gradle-single-pin", "pinning-gradle-pin"),
    ),
    "large.sh": Large(
        'handle%() {\n  name=$(get "name%")\n  if [ "$1" = "value %" ]; then\n    echo "$name"\n  fi\n}\n',
        f"curl --pinnedpubkey 'sha256//{KEY}' https://example.com\n", ("pinning-curl-cli-single-pin", "pinning-shell-public-key"),
    ),
    "large.pl": Large(
        'sub handle% {\n    my ($request, $value) = @_;\n    my $name = $request->get("name%");\n    return $value;\n}\n',
        f"my $s = IO::Socket::SSL->new(SSL_fingerprint => 'sha1${SHA1}');\n", ("pinning-perl-weak-fingerprint", "pinning-perl-thumbprint"),
    ),
    "large.ex": Large(
        'def handle%(request, value) do\n  name = Request.get(request, "name%")\n  if value == "value %" do\n    name\n  end\nend\n',
        f'@pin "sha256/{KEY[:30]}="\n', ("pinning-elixir-malformed-pin",),
    ),
    "large.properties": Large(
        "item.%.name=name%\nitem.%.value=value %\n", f"pin=sha256/{KEY[:30]}=\n", ("pinning-properties-malformed-pin",),
    ),
    "nginx.conf": Large(
        "server {\n    server_name name%.example;\n    location /% { proxy_pass http://a%; }\n}\n",
        f"add_header Public-Key-Pins 'pin-sha256=\"{KEY}\"';\n", ("pinning-webserver-http-public-key-pins",),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One run of all hand-written rules over all files."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "source").mkdir()
    for name, file in FILES.items():
        (folder / "source" / name).write_text(file.text(), encoding="utf-8")
    rules = folder / "rules"
    rules.mkdir()
    for tier in ("rules", "rules-inventory"):
        # As an installation has them: Semgrep takes longer to load their files than to use them.
        (rules / f"{tier}.yaml").write_text(packed(ROOT / tier), encoding="utf-8")
    assert sum(len(json.loads(path.read_text(encoding="utf-8"))["rules"]) for path in rules.iterdir()) > 350
    return semgrep(rules, folder / "source", "--time", "--timeout", str(SECONDS))


def test_the_files_are_large_and_not_too_large() -> None:
    for name, file in FILES.items():
        text = file.text()
        assert text.count("\n") >= 9_990, name
        assert len(text) < LARGEST, name


def test_every_rule_ends(report: dict[str, Any]) -> None:
    assert report["errors"] == []
    assert {Path(path).name for path in report["paths"]["scanned"]} == set(FILES)


def test_no_rule_takes_as_long_as_the_parser(report: dict[str, Any]) -> None:
    """Semgrep's parser needs half of the five seconds that a rule has by default for the slowest of these files, whatever
    the rule. A rule that needs less than that for any of them ends in time where the parser does."""
    targets = report["time"]["targets"]
    parser = max(seconds for target in targets for seconds in target["parse_times"])
    for target in targets:
        seconds, rule = max(zip(target["match_times"], report["time"]["rules"], strict=True), key=lambda pair: float(pair[0]))
        assert seconds < parser, (target["path"], rule)


@pytest.mark.parametrize("name", FILES)
def test_the_pin_is_found(name: str, report: dict[str, Any]) -> None:
    hits = {hit["check_id"].rpartition(".")[2] for hit in report["results"] if Path(hit["path"]).name == name}
    assert set(FILES[name].found) <= hits
