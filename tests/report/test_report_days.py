"""The page and the explanation on other days: what leaves today, soon, in years; what is not valid yet; nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flake8_pinning.cli import main
from flake8_pinning.pemfix import certificates

GLOBAL_ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
"""DigiCert Global Root CA by SHA-1; it left service on 2026-04-15."""
ASSURED = "0563b8630d62d75abbc8ab1e4bdfb5a899b24d43"
"""DigiCert Assured ID Root CA by SHA-1, of the same transition."""
R3 = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"


@pytest.fixture
def page(tmp_path, monkeypatch):
    """The words of the HTML report about pins, judged on a day."""
    monkeypatch.chdir(tmp_path)

    def make(day: str, *pins: str, options: tuple[str, ...] = ()) -> str:
        Path("pins.py").write_text("".join(f"P{n} = ['{pin}']\n" for n, pin in enumerate(pins)), encoding="utf-8")
        main(["scan", "--isolated", "--as-of", day, "--format", "html", "-o", "page.html", *options, "pins.py"])
        text = Path("page.html").read_text(encoding="utf-8")
        text = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", text)
        return " ".join(re.sub(r"<[^>]+>", " ", text).split())

    return make


@pytest.mark.parametrize(
    ("day", "distance"),
    [
        ("2026-04-15", "today"),
        ("2026-04-14", "in 1 day"),
        ("2026-03-01", "in 45 days"),
        ("2025-10-15", "in 6 months"),
        ("2026-04-16", "1 day ago"),
        ("2030-04-15", "4 years ago"),
    ],
)
def test_how_far_away_a_day_is(page, day, distance) -> None:
    assert f"2026-04-15 {distance} DigiCert Global Root CA" in page(day, GLOBAL_ROOT)


def test_what_leaves_soon_is_named_with_its_day(page) -> None:
    one = page("2026-03-01", GLOBAL_ROOT)
    assert "1 leaves soon, namely DigiCert Global Root CA on 15 April 2026 (in 45 days)." in one
    more = page("2026-03-01", R3, GLOBAL_ROOT, ASSURED)
    assert "1 pinned certificate authority has left service. 2 more leave soon, the first DigiCert " in more


def test_findings_without_an_end(page) -> None:
    text = page("2026-11-24", "aa", options=("--select", "PIN203"))
    assert "Nothing to report: there is no pin to act on in these files." in text
    root = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
    Path("more.py").write_text(f"PINS = ['{root}', '{root}']\n", encoding="utf-8")
    text = page("2026-11-24", "aa", options=("more.py",))
    assert "No pinned certificate authority ends soon; the findings are about how the pins are written." in text
    assert "What ends, and when" not in text


CATALOG = """
operator = "Example"

[[authority]]
name = "Old Root"
sha256 = "{old}"
not_before = 2015-01-01
not_after = 2040-01-01
role = "root"

[[authority]]
name = "New Root"
sha256 = "{new}"
not_before = 2027-01-01
not_after = 2045-01-01
role = "root"

[[transition]]
id = "example-2026"
title = "Example's new root"
reason = "rotation of the root"
kind = "authority"
cause = "replaced"
deadline = 2026-06-01
evidence = "{evidence}"
from = [{{ name = "Old Root", sha256 = "{old}" }}]
{to}
[[transition.sources]]
url = "https://example.com/roots"
title = "our roots"
"""
OLD, NEW = "0a" * 32, "0b" * 32


def explained(capsys, tmp_path: Path, value: str, *, day: str = "2026-11-24", evidence: str = "stated", to: str = "") -> str:
    to = to or f'to = [{{ name = "New Root", sha256 = "{NEW}" }}]'
    (tmp_path / "example.toml").write_text(CATALOG.format(old=OLD, new=NEW, evidence=evidence, to=to), encoding="utf-8")
    options = ["--isolated", "--as-of", day, "--pinning-catalog", str(tmp_path / "example.toml")]
    main(["explain", *options, value])
    out, err = capsys.readouterr()
    assert err == ""
    return " ".join(out.split())


def test_a_ca_whose_days_have_not_come(capsys, tmp_path) -> None:
    assert "not valid before 2027-01-01" in explained(capsys, tmp_path, NEW)


def test_a_ca_in_service(capsys, tmp_path) -> None:
    assert "in service until 2045-01-01" in explained(capsys, tmp_path, NEW, day="2030-01-01")


def test_a_successor_that_is_not_certain(capsys, tmp_path) -> None:
    text = explained(capsys, tmp_path, OLD, day="2027-06-01", evidence="unverified")
    assert "What replaces it is not certain: check the sources before you pin it." in text
    assert "not certain" not in explained(capsys, tmp_path, OLD, day="2027-06-01")


def test_nothing_takes_over(capsys, tmp_path) -> None:
    text = explained(capsys, tmp_path, OLD, to='to = []\nno_successor = "the service has ended"')
    assert "What to add" in text
    assert "the service has ended" in text.lower()


# --- where certificates for bundles come from ---------------------------------------------------------------------------


def test_certificates_in_files_and_folders_of_any_kind(tmp_path, monkeypatch) -> None:
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding

    def made(name: str) -> x509.Certificate:
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        builder = builder.serial_number(1).not_valid_before(datetime.datetime(2020, 1, 1))
        return builder.not_valid_after(datetime.datetime(2040, 1, 1)).sign(key, hashes.SHA256())

    one, two, three = made("one"), made("two"), made("three")
    (tmp_path / "folder" / "below").mkdir(parents=True)
    (tmp_path / "folder" / "below" / "one.der").write_bytes(one.public_bytes(Encoding.DER))
    (tmp_path / "folder" / "two.PEM").write_bytes(two.public_bytes(Encoding.PEM).replace(b"\n", b"\r\n"))
    (tmp_path / "folder" / "readme.txt").write_bytes(three.public_bytes(Encoding.PEM))
    (tmp_path / "single").write_bytes(three.public_bytes(Encoding.PEM))
    monkeypatch.setattr(certificates, "_certifi", lambda: None)
    store = certificates.Certificates([tmp_path / "folder"])
    digests = {der.fingerprint(hashes.SHA256()) for der in (one, two)}
    assert set(store._by_digest) == digests
    assert set(certificates.Certificates([tmp_path / "single"])._by_digest) == {three.fingerprint(hashes.SHA256())}
    monkeypatch.setattr(certificates, "_LARGEST", 10)
    assert certificates.Certificates([tmp_path / "folder"])._by_digest == {}


def test_a_finding_about_no_ca_is_called_by_what_is_wrong(page):
    assert "PIN201 Malformed pin the pin sha256/AAAA" in page("2026-11-24", f"sha256/{'A' * 43}=")
