"""What looks like a pin and is none, or is refused: nothing may be said about it."""

from __future__ import annotations

import base64
import hashlib
import json

import pytest

SHA = hashlib.sha256


def b64(text: str) -> str:
    return base64.b64encode(SHA(text.encode()).digest()).decode()


def sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def colon(digits: str) -> str:
    return ":".join(digits[at : at + 2] for at in range(0, len(digits), 2)).upper()


SILENT = {
    "package-lock.json": json.dumps(
        {"packages": {f"p{n}": {"integrity": f"sha256-{b64(str(n))}", "shasum": sha1(str(n))} for n in range(30)}}, indent=1
    ),
    "some-lock.json": json.dumps({"shas": [SHA(str(n).encode()).hexdigest() for n in range(40)]}, indent=1),
    ".github/workflows/ci.yml": "jobs:\n  test:\n    steps:\n"
    + "".join(f"      - uses: actions/thing{n}@{sha1(str(n))} # v{n}\n" for n in range(12)),
    "index.html": f'<script src="a.js" integrity="sha256-{b64("a")}" crossorigin></script>\n'
    f'<link href="b.css" integrity="sha384-{base64.b64encode(hashlib.sha384(b"x").digest()).decode()}">\n',
    "vectors_test.go": "var vectors = []struct{ in, out string }{\n"
    + "".join(f'\t{{"{n}", "{SHA(str(n).encode()).hexdigest()}"}},\n' for n in range(8))
    + '\t{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},\n}\n',
    "hash.test.js": "expect(hash('')).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')\n",
    "Apk.java": f'static final String APK_SIGNATURE = "{colon(sha1("apk"))}";\n'
    f'static final String SIGNER_SHA256 = "{SHA(b"signer").hexdigest()}";\n',
    "assetlinks.json": json.dumps(
        [{"target": {"namespace": "android_app", "sha256_cert_fingerprints": [colon(SHA(b"app").hexdigest())]}}]
    ),
    "wg0.conf": f"[Interface]\nPrivateKey = {b64('a')}\n[Peer]\nPublicKey = {b64('b')}\nPresharedKey = {b64('c')}\n",
    "Info.plist": f"<plist><dict><key>SUPublicEDKey</key><string>{b64('ed')}</string></dict></plist>\n",
    "pcrs.json": json.dumps({"PCR0": SHA(b"0").hexdigest() + SHA(b"1").hexdigest()[:32], "PCR8": SHA(b"8").hexdigest()}),
    "devices.txt": "\n".join(sha1(str(n)) for n in range(10)) + "\n",
    "dump.hex": "\n".join(colon(SHA(str(n).encode()).hexdigest()).replace(":", " ") for n in range(10)) + "\n",
    "msgpack_test.rs": "let packed = [" + ", ".join(f"0x{n % 256:02x}" for n in range(32)) + "];\n"
    "let digest = [" + ", ".join(f"0x{n:02x}" for n in SHA(b"x").digest()) + "];\n",
    "curve.c": 'static const char *seed = "C49D360886E704936A6678E1139D26B7819F7E90";\n',
    "mapbox.kt": f'.add("a.tiles.acme.io", "{b64("a.tiles.acme.io")}")\n',
    "issuer.json": '{"issuer": "Amazon", "card": {"issuer": "Corporations", "name": "R3", "grade": "E1"}}\n',
    "names.ts": 'const rows = ["R3", "E1", "R10", "Amazon", "Configuration", "GlobalSign"];\nconst cn = "Amazon";\n',
    "ldap.properties": "base=CN=Configuration,DC=acme,DC=io\nsearch=CN=Users,O=Amazon\n",
    "labels.js": 'const known = {"DigiCert Global Root CA": 1};\nshow("Let us greet DigiCert Global Root CA");\n',
    "grammar.md.txt": "CA, R3 and E1 are Let's Encrypt's; see https://acme.io/server.pem and ca.crt, cert.pem, root.cer\n",
    "docker.sh": f"docker pull acme/image@sha256:{SHA(b'image').hexdigest()}\n"
    f"curl https://acme.io/blobs/sha256/{SHA(b'blob').hexdigest()}\n",
    "paths.go": 'import "crypto/sha256"\nimport "github.com/minio/sha256-simd/sha256/Block512AndMoreLetters99"\n',
    "serial.cpp": 'if (serial_number == 1 || serial == 2) port.open(115200);\nconst char *serial = "0123456789";\n',
    "certificate.rs": "let expected = Certificate {\n    serial: &[\n        0x06, 0x0e, 0x1c, 0x5f, 0x01, 0x02, 0x0d,\n"
    "        0x1c,\n    ],\n    issuer: \"Acme\",\n};\n",
    "keys.yaml": f"ssh_host_key_fingerprint: SHA256:{b64('ssh').rstrip('=')}\ngpg_fingerprint: {sha1('gpg').upper()}\n",
    "uuids.sql": "insert into t values ('3f2504e0-4f89-11d3-9a0c-0305e82c3301', x'0011223344556677');\n",
    "parser.rb": 'BEGIN = "-----BEGIN CERTIFICATE-----"\nFINISH = "-----END CERTIFICATE-----"\nMIDDLE = "MIIB"\n',
    "cassette.yaml": "interactions:\n- request:\n    uri: https://acme.io\n  response:\n    headers:\n"
    f"      Public-Key-Pins-Report-Only: pin-sha256=\"{b64('a')}\"; max-age=60;\n        report-uri=\"https://acme.io/r\"\n",
    "cassette.json": json.dumps(
        {"http_interactions": [{"response": {"headers": {"Public-Key-Pins": [f'pin-sha256="{b64("a")}"; max-age=60']}}}]}
    ),
    "page.har": json.dumps(
        {
            "log": {
                "entries": [
                    {
                        "startedDateTime": "2020-08-27T18:14:27.000Z",
                        "response": {
                            "headers": [{"name": "Public-Key-Pins", "value": f'pin-sha256="{b64("a")}"; max-age=60'}]
                        },
                    }
                ]
            }
        }
    ),
    "jwt.js": "const key = `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----`;\n",
}


@pytest.mark.parametrize("name", SILENT)
def test_nothing_is_said(sample, name):
    assert sample(name, SILENT[name], every=True) == []


def test_the_last_line_of_a_certificate_is_no_digest(sample, made):
    lines = list(made["corp"].pem.split("\n"))
    body = "\n".join([*lines[:-2], "x" * 43 + "=", lines[-1]])
    assert sample("pins.js", f"const pins = [`{body}`];\n", every=True) == []


def test_a_private_key_hides_its_lines(sample):
    text = "-----BEGIN PRIVATE KEY-----\n" + "\n".join(b64(str(n)) for n in range(5)) + "\n-----END PRIVATE KEY-----\n"
    assert sample("pins.txt", f"fingerprint:\n{text}", every=True) == []


DENIED = {
    "deny.go": 'func revokedCerts() []string { return []string{"<<old.sha256>>"} }\n',
    "deny.java": 'static final Set<String> DENYLIST = Set.of("sha256/<<old.spki64>>");\n',
    "deny.js": "const blacklistedFingerprints = ['<<old.sha1_colon>>'];\n",
    "deny.php": "<?php function blacklistedCerts() { return array('<<old.sha1>>'); }\n",
    "deny.yaml": "revoked_certificates:\n  - <<old.sha256>>\n  - <<x1.sha256>>\n",
    "deny.tf": 'blocked_thumbprints = [\n  "<<old.sha1>>",\n]\n',
    "deny.rs": 'const DISTRUSTED: &[&str] = &["<<old.sha256>>"];\n',
    "deny.cs": 'static readonly string[] Untrusted = { "<<old.SHA1>>" };\n',
    "deny.xml": "<config><revoked-certs><cert><<old.sha256>></cert></revoked-certs></config>\n",
    "deny.json": '{"distrusted": {"roots": ["<<old.sha256>>"]}}\n',
    "deny.swift": 'let bannedKeys = ["<<old.spki64>>"]\n',
    "deny.rb": 'REVOKED_FINGERPRINTS = ["<<old.sha1>>"]\n',
    "deny.ps1": "$blocked = @('<<old.SHA1>>')\n",
    "deny.kt": 'val compromised = setOf("sha256/<<old.spki64>>")\n',
    "deny.lua": 'local banned = { "<<old.sha1>>" }\n',
    "revoked-certs.txt": "<<old.sha256>>\n",
}


@pytest.mark.parametrize("name", DENIED)
def test_deny_lists_are_not_extended(sample, name):
    findings = sample(name, DENIED[name], every=True)
    assert [code for _, code, _ in findings if not code.startswith(("PIN9", "PIN204"))] == []
    assert any("on a deny list" in message for _, code, message in findings if code.startswith("PIN9"))


COMMENTED = {
    "a.c": '// static const char *pin = "<<old.sha256>>";\n/* "<<old.spki64>>" */\nint x;\n',
    "b.yaml": "# thumbprint: <<old.sha1>>\nname: x\n",
    "c.xml": "<pins>\n<!-- <pin><<old.spki64>></pin> -->\n</pins>\n",
    "d.lua": '-- local pin = "<<old.sha1>>"\n',
    "e.ini": "; fingerprint=<<old.sha1>>\n",
    "f.vb": "' cert.Thumbprint = \"<<old.SHA1>>\"\n",
    "g.sh": "#curl --pinnedpubkey 'sha256//<<old.spki64>>'\n",
    "h.ps1": "<# '<<old.SHA1>>' #>\n# '<<old.SHA1>>'\n",
}


@pytest.mark.parametrize("name", COMMENTED)
def test_what_is_commented_out_is_no_pin(sample, name):
    assert sample(name, COMMENTED[name], every=True) == []


def test_a_trust_store_is_one_finding(sample):
    catalog = sample.scanner.analyzer.catalog
    roots = [a for a in catalog if a.role == "root"][:30]
    text = "const roots = [\n" + "".join(f'  "{a.sha256.hex()}", // {a.name}\n' for a in roots) + "];\n"
    found = sample("roots.js", text)
    assert [code for _, code, _ in found] == ["PIN102"] and "a trust store of 30 CAs" in found[0][2]


LABELS = {
    "right.kt": '// DigiCert\n.add(HOST, "sha256/<<new.spki64>>")\n',
    "brand.js": "const pins = [\n  '<<new.spki64>>', // DigiCert Global Root G2\n  '<<x1.spki64>>', // Let's Encrypt\n];\n",
    "below.js": "const pins = [\n  '<<new.spki64>>',\n  // that was DigiCert\n  '<<x1.spki64>>',\n  // and that Let's Encrypt\n];\n",
    "host.js": "// pins of the Microsoft and Google APIs\nconst a = ['<<new.spki64>>'];\n",
    "list.yaml": "# DigiCert and Let's Encrypt\npins:\n  - sha256/<<new.spki64>>\n  - sha256/<<x1.spki64>>\n",
}


@pytest.mark.parametrize("name", LABELS)
def test_labels_that_are_right_or_of_something_else(sample, name):
    assert sample(name, LABELS[name]) == []


def test_a_wrong_label_is_reported(sample):
    text = "const pins = [\n  // DigiCert\n  '<<x1.spki64>>',\n  '<<new.spki64>>', // GlobalSign\n];\n"
    found = sample("pins.ts", text)
    assert [(line, code) for line, code, _ in found] == [(3, "PIN206"), (4, "PIN206")]


def test_one_letter_off_is_reported_where_pins_are(sample):
    text = "val pins = listOf(\"sha256/<<new.spki64_off>>\", \"sha256/<<x1.spki64>>\")\n"
    found = sample("Pins.kt", text)
    assert [(line, code) for line, code, _ in found] == [(1, "PIN207")] and "DigiCert Global Root G2" in found[0][2]


MALFORMED = {
    "Short.kt": ('.add(HOST, "sha256/<<new.spki64_cut>>") // pin\n', "can never match"),
    "Nothing.kt": ('.add(HOST, "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=") // pin\n', "SHA-256 of nothing"),
    "Zero.swift": ('kTSKPublicKeyHashes: ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]\n', "placeholder"),
    "Certificate.kt": ('.add(HOST, "sha256/<<new.sha256_64>>")\n', "hash of its public key belongs"),
    "Sha1.java": ('.add(HOST, "sha1/<<new.spki64>>") // pins\n', "44 characters are no SHA-1"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_pins_that_can_never_match(sample, name):
    text, words = MALFORMED[name]
    found = sample(name, text)
    assert [code for _, code, _ in found] == ["PIN201"] and words in found[0][2]
