"""Pin sets outside Python: what belongs together, so that only what is missing is asked for."""

from __future__ import annotations

import pytest

# Each holds the old CA and its replacement where both are accepted: there is nothing to say.
COMPLETE = {
    "a.js": "const pins = ['<<old.spki64>>', '<<new.spki64>>'];\n",
    "b.js": "pins.add('<<old.spki64>>');\npins.add('<<new.spki64>>');\n",
    "c.js": "if (pin === '<<old.spki64>>' || pin === '<<new.spki64>>') ok();\n",
    "d.js": "const a = new Set([\n  // comment\n\n  '<<old.spki64>>',\n\n\n\n  // far\n  '<<new.spki64>>']);\n",
    "e.js": "const pins = { current: '<<old.spki64>>', backup: '<<new.spki64>>' };\n",
    "f.java": 'b.add(HOST, "sha256/<<old.spki64>>");\nb.add(HOST, "sha256/<<new.spki64>>");\n',
    "g.kt": 'listOf(Pin("DigiCert Global Root CA", "<<old.sha256>>"), Pin("b", "<<new.sha256>>"))\n',
    "h.swift": 'Keys(current: "<<old.spki64>>", hotBackup: "<<new.spki64>>")\n',
    "i.swift": 'let a = [["<<old.spki64>>": .sha256], ["<<new.spki64>>": .sha256]]\n',
    "j.c": 'static char PINS[][41] = {\n  "<<old.spki1>>", "<<new.spki1>>",\n};\n',
    "k.c": "static const uint8_t fps[][20] = {\n  {<<old.sha1_0x>>},\n  {<<new.sha1_0x>>},\n};\n",
    "l.cs": 'new List<string> { "<<old.spki64>>", "<<new.spki64>>" };\n',
    "m.go": 'var pins = map[string]bool{\n\t"<<old.sha256>>": true,\n\t"<<new.sha256>>": true,\n}\n',
    "n.go": 'switch fp {\ncase "<<old.sha256>>":\ncase "<<new.sha256>>":\n}\n',
    "o.rs": 'pins.insert("<<old.sha256>>");\npins.insert("<<new.sha256>>");\n',
    "p.yml": "pins:\n  - <<old.spki64>>\n  # other\n  - <<new.spki64>>\n",
    "q.yml": "pins:\n- name: a\n  sha256: <<old.sha256>>\n- name: b\n  sha256: <<new.sha256>>\n",
    "r.yml": 'pins: ["<<old.spki64>>", "<<new.spki64>>"]\n',
    "s.toml": 'pins = [\n  "<<old.spki64>>",\n  "<<new.spki64>>",\n]\n',
    "t.xml": "<certs>\n <cert><sha256><<old.sha256>></sha256></cert>\n <cert><sha256><<new.sha256>></sha256></cert>\n</certs>\n",
    "u.config": '<trust>\n<certificate fingerprint="<<old.SHA256>>" />\n<certificate fingerprint="<<new.SHA256>>" />\n</trust>\n',
    "v.sh": "PINS='sha256//<<old.spki64>>;'\nPINS+='sha256//<<new.spki64>>'\n",
    "w.txt": "<<old.sha256>>\n<<new.sha256>>\n",
    "x.dart": "const a = '<<old.spki64>>';\nconst b = '<<new.spki64>>';\n",
    "y.json": '[{"sha1": "<<old.sha1>>", "sha256": "<<old.sha256>>"}, {"sha1": "<<new.sha1>>", "sha256": "<<new.sha256>>"}]\n',
    "z.m": '[pins addObject:@"<<old.spki64>>"];\n[pins addObject:@"<<new.spki64>>"];\n',
    "za.ts": "const xml = `<pin-set>\n  <pin digest=\"SHA-256\"><<old.spki64>></pin>\n  <pin digest=\"SHA-256\"><<new.spki64>></pin>\n</pin-set>`;\n",
    "zb.php": "$pins = array(\n  '<<old.spki64>>',\n  '<<new.spki64>>',\n);\n",
    "zc.tf": 'thumbprint_list = concat(["<<old.sha1>>"], ["<<new.sha1>>"])\n',
    "zd.json": '{"ca": ["<<corp.pem_escaped>>", "<<corp2.pem_escaped>>"]}\n',
    "ze.pem": "<<corp.pem>>\n<<corp2.pem>>\n",
    "zf.js": "const bundle = `<<corp.pem>>\n<<corp2.pem>>\n`;\n",
    "zg.js": "const bundle = `\n# Source: https://acme.io/a.cer\n# SHA256 Fingerprint: <<corp.sha256_colon>>\n<<corp.pem>>\n\n\n"
    "# Source: https://acme.io/b.cer\n# Subject: CN=Amazon Root CA 1,O=Amazon,C=US\n# SHA256 Fingerprint: <<corp2.sha256_colon>>\n<<corp2.pem>>\n`;\n",
    "zh.yaml": "ca: |\n    <<corp.pem_indented>>\n\n\n    # the next\n    <<corp2.pem_indented>>\n",
    "zi.sh": "cat > ca.pem <<EOF\n<<corp.pem>>\n\n\n# the next\n<<corp2.pem>>\nEOF\n",
}


@pytest.mark.parametrize("name", COMPLETE)
def test_a_set_with_the_replacement_lacks_nothing(sample, name):
    assert sample(name, COMPLETE[name]) == []


# Each accepts the old CA in one place and its replacement in another: the first place lacks it.
APART = {
    "a.js": ("const a = ['<<old.spki64>>'];\nconst b = ['<<new.spki64>>'];\n", [1]),
    "b.json": ('{"a.acme.io": "<<old.spki64>>", "b.acme.io": "<<new.spki64>>"}\n', [1]),
    "c.json": ('[{"host": "a.acme.io", "pin": "<<old.spki64>>"}, {"host": "b.acme.io", "pin": "<<new.spki64>>"}]\n', [1]),
    "d.json": ('{"prod": {"pin": "<<old.spki64>>"}, "test": {"pin": "<<new.spki64>>"}}\n', [1]),
    "e.java": ('.add("a.acme.io", "sha256/<<old.spki64>>")\n.add("b.acme.io", "sha256/<<new.spki64>>")\n', [1]),
    "f.java": ('.add(HOST_A, "sha256/<<old.spki64>>")\n.add(HOST_B, "sha256/<<new.spki64>>")\n', [1]),
    "g.yml": ("a:\n  - <<old.spki64>>\nb:\n  - <<new.spki64>>\n", [2]),
    "h.yml": ("- host: a.acme.io\n  pins:\n    - <<old.spki64>>\n- host: b.acme.io\n  pins:\n    - <<new.spki64>>\n", [3]),
    "i.tf": (
        'resource "x" "a" {\n  thumbprint_list = ["<<old.sha1>>"]\n}\nresource "x" "b" {\n'
        '  thumbprint_list = ["<<new.sha1>>"]\n}\n',
        [2],
    ),
    "j.xml": ("<a><pins><pin><<old.spki64>></pin></pins><pins><pin><<new.spki64>></pin></pins></a>\n", [1]),
    "k.go": ('func a() string { return "<<old.sha256>>" }\n\n\nfunc b() string { return "<<new.sha256>>" }\n', [1]),
    "l.swift": ('let a = ["a.acme.io": ["<<old.spki64>>"], "b.acme.io": ["<<new.spki64>>"]]\n', [1]),
    "m.js": ("const a = '<<old.spki64>>';\nrun(a);\nconst b = '<<new.spki64>>';\n", [1]),
    "n.rb": ("A = %w[<<old.spki64>>]\nB = %w[<<new.spki64>>]\n", [1]),
    "zx.js": ("const a = `\n<<corp.pem>>\n`;\nconst b = `\n<<corp2.pem>>\n`;\n", [2]),
    "zy.yaml": ("a: |\n    <<corp.pem_indented>>\nb: |\n    <<corp2.pem_indented>>\n", [2]),
    "zz.sh": ("cat > a.pem <<EOF\n<<corp.pem>>\nEOF\ncat > b.pem <<EOF\n<<corp2.pem>>\nEOF\n", [2]),
}


@pytest.mark.parametrize("name", APART)
def test_values_that_are_accepted_in_different_places(sample, name):
    text, lines = APART[name]
    found = sample(name, text)
    assert [(line, code) for line, code, _ in found] == [(line, "PIN102") for line in lines], found


def test_one_finding_for_a_set_that_lacks_one_replacement_for_several(sample):
    found = sample("pins.ts", "const pins = ['<<old.spki64>>', '<<baltimore.spki64>>'];\n")
    assert [(line, code) for line, code, _ in found] == [(1, "PIN102")]
    assert found[0][2].count("i7WT") == 1


def test_a_row_about_one_authority_is_one_finding(sample):
    text = '{"name": "DigiCert Global Root CA", "serial": "<<old.serial>>", "sha256": "<<old.sha256>>"}\n'
    assert len(sample("pins.json", text)) == 1


def test_the_same_pin_twice_in_a_list_is_no_backup(sample):
    found = sample("config.swift", 'kTSKPublicKeyHashes: ["<<new.spki64>>", "<<new.spki64>>"]\n')
    assert [code for _, code, _ in found] == ["PIN203"]


def test_a_list_with_one_pin_has_no_backup(sample):
    text = '<pin-set>\n  <pin digest="SHA-256"><<new.spki64>></pin>\n</pin-set>\n'
    assert "PIN202" in [code for _, code, _ in sample("a.xml", text, every=True)]
    assert "PIN202" not in [code for _, code, _ in sample("a.js", "x = '<<new.sha256>>';\n", every=True)]
