"""Files that list other files with their digests: passed over in directories, read where a person names them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flake8_pinning.files.kinds import is_listing

OLD, OLD_256 = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"
NAME = "CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US"
CYCLONEDX = json.dumps(
    {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "components": [
            {"type": "file", "name": "ca.crt", "hashes": [{"alg": "SHA-1", "content": OLD}, {"alg": "SHA-256", "content": OLD_256}]},
            {
                "type": "cryptographic-asset",
                "name": "ca",
                "cryptoProperties": {
                    "assetType": "certificate",
                    "certificateProperties": {"subjectName": NAME, "issuerName": NAME, "certificateFormat": "X.509"},
                },
            },
        ],
    }
)
SPDX = f"SPDXVersion: SPDX-2.3\nFileName: ./etc/ssl/ca.cer\nFileChecksum: SHA1: {OLD}\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bom.json", CYCLONEDX),
        ("app.cdx.json", CYCLONEDX),
        ("build/sbom.json", CYCLONEDX),
        ("image.spdx", SPDX),
        ("image.spdx.json", json.dumps({"files": [{"checksums": [{"algorithm": "SHA1", "checksumValue": OLD}]}]})),
        ("image.spdx.yml", f"files:\n- checksums:\n  - algorithm: SHA1\n    checksumValue: {OLD}\n"),
        ("SHA1SUMS", f"{OLD}  ca.cer\n"),
        ("SHA256SUMS.txt", f"{OLD_256}  ca.cer\n"),
        ("gradle.lockfile", f"# {OLD}\n"),
        ("yarn.lock", f'integrity "{OLD}"\n'),
        ("package-lock.json", json.dumps({"pins": [OLD]})),
        ("dist-info/RECORD", f"ca.cer,sha1={OLD},1\n"),
    ],
)
def test_no_pin_in_a_directory(project, pinning, name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert pinning("scan") == (0, "", "")


@pytest.mark.parametrize(("name", "text"), [("bom.json", CYCLONEDX), ("image.spdx", SPDX), ("SHA1SUMS", f"{OLD}  ca.cer\n")])
def test_a_person_who_names_one_gets_an_answer(project, pinning, name, text):
    Path(name).write_text(text, encoding="utf-8")
    code, out, _ = pinning("scan", name)
    assert code == 1
    assert "PIN102" in out
    assert pinning("scan", "--force-exclude", name) == (0, "", "")


@pytest.mark.parametrize("name", ["bom.py", "bombom.json", "config.json", "sums.py", "pins.sha256", "lockfile.ts", "spdx.json", "x.SUMS.py"])
def test_other_names_say_nothing(name):
    assert not is_listing(name)
