"""``pinning explain``: what it says, its JSON, its exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

G1 = "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36"
G2 = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"
G2_SHA256 = "CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F"
SLASHES = "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2"
R3 = "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="


def test_sections_in_order(project, pinning):
    code, out, err = pinning("explain", G1)
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == G1
    heads = [line.strip() for line in lines if re.match(r"  \S", line)]
    assert heads == ["What it is", "What happens", "What to add", "Why"]
    assert "    thumbprint (sha1), written as hex-upper-colon, of" in lines
    assert "      DigiCert Global Root CA  root, rsa2048, 2006-11-10 to 2031-11-10" in lines
    assert "    left service on 2026-04-15 (distrust by Mozilla and Chrome because of age)" in lines
    add = lines.index("  What to add")
    assert lines[add + 2] == f"      {G2}"


def test_octets_with_commas_can_be_pasted_and_are_not_looked_for(project, pinning):
    """docs/pins.md says so."""
    octets = G2.lower().replace(":", ", ")
    code, out, err = pinning("explain", octets)
    assert (code, err) == (0, "")
    assert "    thumbprint (sha1), written as hex-lower-comma, of" in out.splitlines()
    (project / "pins.js").write_text(f'const pins = ["{octets}"];\n')
    assert pinning("scan", "--select", "PIN", "pins.js")[:2] == (0, "")
    (project / "pins.js").write_text(f'const pins = ["{octets.replace(", ", ":")}"];\n')
    assert "PIN901" in pinning("scan", "--select", "PIN", "pins.js")[1]


def test_columns_line_up_and_text_is_wrapped(project, pinning):
    _, out, _ = pinning("explain", R3, "Amazon Root CA 1", "ISRG Root X1")
    for line in out.splitlines():
        assert len(line) <= 100 or re.match(r"\s+(https?://|[0-9A-Za-z+/=:]{60,}$)", line), line
    starts = [line.index("intermediate") for line in out.splitlines() if line.startswith("      R3 ")]
    assert len(set(starts)) == 1


def test_in_service_has_nothing_to_add(project, pinning):
    code, out, _ = pinning("explain", "ISRG Root X1", "--horizon", "0")
    assert code == 0
    assert "in service until" in out
    assert "What to add" not in out
    assert "What takes over later" in out


@pytest.mark.parametrize(
    ("values", "code", "status"),
    [
        (["ISRG Root X1"], 0, "in service"),
        ([G1], 1, "left"),
        (["9fceb02d0ae598e95dc970b74767f19372d61af8"], 1, "unknown"),
        (["sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="], 1, "malformed"),
        (["00:" * 19 + "00"], 1, "malformed"),
        ([G1[:-1]], 1, "malformed"),
        ([G1[:-3]], 1, "malformed"),
        ([G1.replace(":", "")[:-1]], 1, "malformed"),
        (["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5437"], 1, "malformed"),
        (["sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG="], 1, "malformed"),
        (["47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="], 1, "malformed"),
        (["hello world"], 2, "no pin"),
        (["ISRG Root X1", G1, "hello world"], 2, "no pin"),
    ],
)
def test_exit_codes(project, pinning, values, code, status):
    assert pinning("explain", *values, "--horizon", "0")[0] == code
    got, out, err = pinning("explain", "--format", "json", *values, "--horizon", "0")
    assert got == code
    assert err == ""
    assert json.loads(out)[-1]["status"] == status


@pytest.mark.parametrize(
    ("called", "sha256"),
    [
        ("R3 (Let's Encrypt)", "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"),
        ("let's encrypt r3", "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"),
        ("GlobalSign Root CA - R6", "2cabeafe37d06ca22aba7391c0033d25982952c453647349763a3ab5ad6ccf69"),
        ("Amazon Server CA 1B", "f55f9ffcb83c73453261601c7e044db15a0f034b93c05830f28635ef889cf670"),
    ],
)
def test_a_ca_is_found_by_what_reports_and_people_call_it(project, pinning, called, sha256):
    code, out, _ = pinning("explain", "--format", "json", called)
    (answer,) = json.loads(out)
    assert code != 2
    assert sha256 in {entry["sha256"] for entry in answer["authorities"]}
    assert len({entry["name"] for entry in answer["authorities"]}) == 1


def test_parts_of_a_name_are_no_ca(project, pinning):
    code, out, _ = pinning("explain", "GlobalSign Root")
    assert code == 2
    assert "`pinning catalog show` takes parts" in out


def test_leaving_is_something_to_say(project, pinning):
    code, out, _ = pinning("explain", G1, as_of="2026-01-01")
    assert code == 1
    assert "leaves service on 2026-04-15" in out
    assert pinning("explain", G1, "--horizon", "30", as_of="2026-01-01")[0] == 0


def test_json_contract(project, pinning):
    _, out, _ = pinning("explain", "--format", "json", R3, "nothing at all")
    known, unknown = json.loads(out)
    keys = {
        "value",
        "property",
        "algorithm",
        "authorities",
        "status",
        "siblings",
        "replacements",
        "transitions",
    }
    assert keys <= set(known) == set(unknown)
    assert (known["value"], known["property"], known["algorithm"], known["status"]) == (
        R3,
        "public-key",
        "sha256",
        "left",
    )
    assert {entry["name"] for entry in known["authorities"]} == {"R3"}
    assert [entry["value"][:7] for entry in known["replacements"]] == ["sha256/"] * 3
    for transition in known["transitions"]:
        assert list(transition) == ["id", "title", "deadline", "sources"]
        assert all(set(source) == {"url", "title"} for source in transition["sources"])
    assert unknown["property"] is None
    assert unknown["authorities"] == unknown["replacements"] == []


def test_placeholder_is_never_an_unknown_ca(project, pinning):
    for value in (
        "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "00:" * 31 + "00",
        "0" * 40,
        "F" * 64,
    ):
        _, out, _ = pinning("explain", value)
        assert "PIN201" in out
        assert "placeholder" in out
        assert "no CA of the catalog" not in out


def test_a_certificate_where_a_key_belongs(project, pinning):
    import base64

    digest = bytes.fromhex("4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161")
    code, out, _ = pinning("explain", "sha256/" + base64.b64encode(digest).decode())
    assert code == 1
    assert "Beware" in out


# --- files ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def roots():
    """The PEM certificates of certifi's bundle, by the first letters of their SHA-256."""
    import certifi

    return re.findall(
        r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----",
        Path(certifi.where()).read_text("ascii"),
        re.DOTALL,
    )


def test_certificate_files(project, pinning, roots):
    import base64

    Path("one.pem").write_text(roots[0], encoding="ascii")
    Path("two.crt").write_text(f"# two\n{roots[0]}\n{roots[1]}\n", encoding="ascii")
    Path("one.der").write_bytes(base64.b64decode("".join(roots[0].splitlines()[1:-1])))
    _, out, _ = pinning("explain", "--format", "json", "one.pem", "two.crt", "one.der")
    entries = json.loads(out)
    assert len(entries) == 4
    names = [entry["authorities"][0]["name"] for entry in entries]
    assert names[0] == names[1] == names[3] != names[2]
    assert "two.crt, certificate 2 of 2" in pinning("explain", "two.crt")[1]


def test_standard_input(project, roots):
    def explain(data):
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "flake8_pinning",
                "explain",
                "--as-of",
                "2026-11-24",
                "--format",
                "json",
                "-",
            ],
            input=data,
            capture_output=True,
            check=False,
        )

    assert [entry["status"] for entry in json.loads(explain(f"{G1}\n\n{R3}\n".encode()).stdout)] == [
        "left",
        "left",
    ]
    assert len(json.loads(explain(f"{roots[0]}\n{roots[1]}\n".encode()).stdout)) == 2
    assert explain(b"").returncode == 2


def test_a_file_with_one_value(project, pinning):
    Path("pin.txt").write_text(f"{G1}\n", encoding="utf-8")
    assert "DigiCert Global Root CA" in pinning("explain", "pin.txt")[1]


BAD_FILES = {
    "folder": ("folder: a directory; pinning scan looks into directories", None),
    "binary": ("binary: a binary file that is no certificate", b"\x7fELF\0\1\2"),
    "huge": (
        "huge: too large for a certificate file; pinning scan looks into files of any size",
        b"x" * (50 << 20),
    ),
    "source.py": (
        "source.py: no certificate in it; pinning scan finds the pins in source files",
        b"A = 1\nB = 2\n",
    ),
    "empty": ("empty: no certificate in it; pinning scan finds the pins in source files", b""),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_files_that_are_none(project, pinning, name):
    message, content = BAD_FILES[name]
    if content is None:
        Path(name).mkdir()
    else:
        Path(name).write_bytes(content)
    assert pinning("explain", name) == (2, "", f"pinning: {message}\n")


def test_a_damaged_certificate(project, pinning, roots):
    Path("cut.pem").write_text("\n".join(roots[0].splitlines()[:8]), encoding="ascii")
    Path("cut.der").write_bytes(b"\x30\x82\x05\x00" + b"x" * 50)
    code, out, err = pinning("explain", "cut.pem")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    code, out, err = pinning("explain", "cut.der")
    assert (code, err) == (1, "")
    assert "no CA of the catalog" in out


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_unreadable_file(project, pinning, unprivileged):
    Path("secret.pem").write_text("x", encoding="ascii")
    Path("secret.pem").chmod(0)
    with unprivileged():
        assert pinning("explain", "secret.pem") == (2, "", "pinning: secret.pem: Permission denied\n")


@pytest.mark.parametrize(
    "value",
    [
        "x" * 100_000,
        "\0",
        "a\0b",
        "\n\n",
        "\x1b[31mred\x1b[0m",
        "é" * 300,
        "-----BEGIN CERTIFICATE-----",
        "\ud800",
    ],
)
def test_values_of_any_shape(project, pinning, value):
    code, out, err = pinning("explain", value)
    assert code in (1, 2)
    assert "Traceback" not in out + err
    assert "\x1b" not in out


# --- services -------------------------------------------------------------------------------------------


def test_backup_pins_of_a_service(project, pinning):
    code, out, err = pinning("explain", "--service", "azure-public")
    assert (code, err) == (0, "")
    assert "What to pin: public-key (sha256)" in out
    assert "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=" in out
    assert "Roots it may stand under" in out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--like", "sha256/…"], "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="),
        (["--like", "sha256//..."], "sha256//i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="),
        (["--like", 'pin-sha256="…"'], 'pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="'),
        (["--like", R3], "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="),
        (["--like", G1], G2),
        (["--like", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"], G2.replace(":", "").lower()),
        (["--like", "AA:BB:…", "--property", "thumbprint"], G2_SHA256),
        (["--property", "thumbprint", "--algorithm", "sha1"], G2.replace(":", "").lower()),
        (["--property", "thumbprint", "--notation", "hex-upper-colon", "--algorithm", "sha1"], G2),
        (["--notation", "base64"], "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="),
        (["--property", "common-name"], "DigiCert Global Root G2"),
        (["--property", "subject-dn"], "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US"),
        (["--like", "/C=US/O=Example/CN=Root"], SLASHES),
        (["--property", "serial-number"], "033af1e6a711a9a0bb2864b11d09fae5"),
    ],
)  # fmt: skip
def test_in_any_notation(project, pinning, options, expected):
    _, out, _ = pinning("explain", "--format", "json", "--service", "azure-public", *options)
    [answer] = json.loads(out)
    assert expected in [entry["value"] for entry in answer["add"]]


def test_every_notation_reads_back(project, pinning, catalog):
    from flake8_pinning.explain.wish import NOTATIONS

    for name in NOTATIONS:
        _, out, _ = pinning("explain", "--format", "json", "--service", "azure-public", "--notation", name)
        [answer] = json.loads(out)
        for entry in answer["add"]:
            [pin] = catalog.identify(entry["value"])
            assert entry["sha256"] in {authority.sha256.hex() for authority in pin.authorities}


def test_a_service_that_ignores_pins(project, pinning):
    code, out, _ = pinning("explain", "--service", "github-oidc")
    assert code == 1
    assert "Nothing: " in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--service", "nobody"], "--service: 'nobody' is no service of the catalog (known: "),
        (["--service", "aws", G1], "give values or --service, not both"),
        ([], "give a value, a certificate file, or --service NAME"),
        (["--like", G1, G1], "--like, --property and --notation go with --service"),
        (["--service", "aws", "--like", "hello"], "--like: 'hello' is no pin in a notation known"),
        (["--service", "aws", "--like", G1, "--notation", "base64"], "say the same thing"),
        (["--service", "aws", "--property", "common-name", "--notation", "base64"], "are for digests"),
        (["--service", "aws", "--notation", "pin-sha256", "--algorithm", "sha1"], "is for SHA-256"),
    ],
)
def test_options_that_make_no_sense(project, pinning, arguments, message):
    code, out, err = pinning("explain", *arguments)
    assert (code, out) == (2, "")
    [line] = err.splitlines()
    assert message in line
