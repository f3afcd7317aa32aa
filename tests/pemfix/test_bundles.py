"""PEM bundles: what is added, where, in whose manner; and what is left alone."""

from __future__ import annotations

from hashlib import md5, sha1
from pathlib import Path, PurePath

import pytest

from flake8_pinning.pemfix import Certificates, fix_pem_text
from flake8_pinning.pins.certificates import find_pem

KEY = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIA==\n-----END EC PRIVATE KEY-----\n"


def fix(text, cas, name="ca.pem", **options):
    result = fix_pem_text(text, cas.analyzer.judge(text), cas.certificates, path=PurePath(name), **options)
    again = fix_pem_text(result.text, cas.analyzer.judge(result.text), cas.certificates, path=PurePath(name), **options)
    assert again.text == result.text
    assert again.additions == ()
    return result


def test_behind_the_one_it_replaces(cas):
    result = fix(cas.old.pem() + cas.lasting.pem(), cas)
    assert result.text == cas.old.pem() + cas.new.pem() + cas.lasting.pem()
    assert [entry.authority.name for entry in result.additions] == ["Example Root 2025"]
    assert result.left == ()


def test_one_certificate_in_a_file_with_a_general_name(cas):
    assert fix(cas.old.pem(), cas).text == cas.old.pem() + cas.new.pem()


def test_several_at_once(cas):
    result = fix(cas.old.pem() + cas.other.pem(), cas)
    assert result.text == cas.old.pem() + cas.new.pem() + cas.other.pem() + cas.after_other.pem()


def test_nothing_is_missing(cas):
    text = cas.old.pem() + cas.new.pem()
    assert fix(text, cas).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [64, 76, 10_000])
@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_line_ends_width_and_indentation_stay(cas, newline, width, indent):
    manner = {"newline": newline, "width": width, "indent": indent}
    text = cas.old.pem(**manner) + cas.lasting.pem(**manner)
    assert fix(text, cas).text == cas.old.pem(**manner) + cas.new.pem(**manner) + cas.lasting.pem(**manner)


@pytest.mark.parametrize("tail", ["", "\n", "\n\n", "  \n"])
def test_the_end_of_the_file_stays(cas, tail):
    text = cas.old.pem().rstrip("\n") + tail
    assert fix(text, cas).text == cas.old.pem() + cas.new.pem().rstrip("\n") + tail


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_gap_between_certificates(cas, gap):
    text = cas.old.pem() + gap + cas.lasting.pem()
    assert fix(text, cas).text == gap.join([cas.old.pem(), cas.new.pem(), cas.lasting.pem()])


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("# Example Root 2019\n", "# Example Root 2025\n"),
        ("Example Root 2019\n=================\n", "Example Root 2025\n=================\n"),
        ("# the root of our CA until 2026\n", "# Example Root 2025, expires 2045-01-01\n"),
        ("# Example Root 2019 (expires 2039)\n", "# Example Root 2025, expires 2045-01-01\n"),
        ("subject=O = Example, CN = Example Root 2019\n", "subject=O = Example, CN = Example Root 2025\n"),
        ("subject=/O=Example/CN=Example Root 2019\n", "subject=/O=Example/CN=Example Root 2025\n"),
        (" 0 s:/O=Example/CN=Example Root 2019\n", " 0 s:/O=Example/CN=Example Root 2025\n"),
        ("# Subject: CN=Example Root 2019 O=Example\n", "# Subject: CN=Example Root 2025 O=Example\n"),
        ('# Label: "Example Root 2019"\n', '# Label: "Example Root 2025"\n'),
        ("// Example Root 2019\n", "// Example Root 2025\n"),
    ],
)
def test_labels(cas, label, expected):
    text = f"# Our roots\n\n{label}{cas.old.pem()}\n# Lasting Root\n{cas.lasting.pem()}"
    assert (
        fix(text, cas).text
        == f"# Our roots\n\n{label}{cas.old.pem()}\n{expected}{cas.new.pem()}\n# Lasting Root\n{cas.lasting.pem()}"
    )


def test_fingerprints_in_labels(cas):
    def label(made):
        digests = [md5(made.der).hexdigest(), sha1(made.der).hexdigest(), made.sha256.upper()]
        colons = [":".join(digest[at : at + 2] for at in range(0, len(digest), 2)) for digest in digests]
        lines = [
            f"# Serial: {made.certificate.serial_number}",
            *(f"# Fingerprint: {digest}" for digest in colons),
        ]
        return "\n".join(lines) + "\n"

    text = label(cas.old) + cas.old.pem()
    assert fix(text, cas).text == text + "\n" + label(cas.new) + cas.new.pem()


def test_a_dump_of_the_certificate_is_no_label(cas):
    dump = "".join(f"    Line {number} of a dump\n" for number in range(40))
    assert fix(dump + cas.old.pem(), cas).text.endswith(cas.old.pem() + "\n" + cas.new.pem())


@pytest.mark.parametrize(
    ("only", "changed"), [("example root", True), ("Second", False), ("digest", True), ("4348", False)]
)
def test_only(cas, only, changed):
    text = cas.old.pem()
    assert (fix(text, cas, only=cas.old.sha256[:12] if only == "digest" else only).text != text) is changed


LEFT = {
    "server": (
        lambda cas: cas.server.pem() + cas.below.pem() + cas.old.pem(),
        "a server's certificate with its chain",
    ),
    "key": (lambda cas: cas.old.pem() + KEY, "a private key stands beside"),
    "intermediate": (lambda cas: cas.below.pem(), "intermediates without a root"),
    "chain": (lambda cas: cas.below.pem() + cas.old.pem(), "each certificate is issued by the next"),
    "unsure": (lambda cas: cas.unsure.pem(), "is not certain: check the sources"),
    "escaped": (lambda cas: cas.old.pem().replace("\n", "\\n"), "not written in plain PEM lines"),
    "quoted": (
        lambda cas: "\n".join(f'"{line}\\n"' for line in cas.old.pem().splitlines()),
        "not written in plain PEM lines",
    ),
}


@pytest.mark.parametrize("case", LEFT)
def test_left_alone(cas, case):
    make, why = LEFT[case]
    text = make(cas)
    result = fix(text, cas)
    assert result.text == text
    assert len(result.left) == 1
    assert why in result.left[0]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("fullchain.pem", "a chain"),
        ("server-chain.crt", "a chain"),
        ("revoked.pem", "a deny list"),
        ("blocklist/ca.pem", "a deny list"),
        ("ExampleRoot2019.crt.pem", "named after the one certificate"),
        ("example_root.pem", "named after the one certificate"),
    ],
)
def test_left_alone_for_its_name(cas, name, why):
    result = fix(cas.old.pem(), cas, name)
    assert result.text == cas.old.pem()
    assert why in result.left[0]


def test_a_bundle_may_be_named_after_one_of_its_cas(cas):
    text = cas.old.pem() + cas.lasting.pem()
    assert fix(text, cas, "example_root.pem").text != text


def test_roots_and_an_intermediate_that_is_no_chain(cas):
    text = cas.lasting.pem() + cas.below.pem()
    assert fix(text, cas).text == text + cas.below_new.pem()


def test_a_certificate_that_is_not_there_is_named(cas, tmp_path):
    result = fix_pem_text(cas.old.pem(), cas.analyzer.judge(""), Certificates([tmp_path]))
    assert result.text == cas.old.pem()
    assert cas.new.sha256 in result.left[0]
    assert "--certificates DIR" in result.left[0]


def test_only_the_catalogs_certificate_is_written(cas, tmp_path):
    """A file of the right name with another certificate in it gives nothing."""
    (tmp_path / "example-root-2025.pem").write_text(cas.lasting.pem())
    result = fix_pem_text(cas.old.pem(), cas.analyzer.judge(""), Certificates([tmp_path]))
    assert result.text == cas.old.pem()


def test_der_files_and_bundles_in_the_folder(cas, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "new.der").write_bytes(cas.new.der)
    result = fix_pem_text(cas.old.pem(), cas.analyzer.judge(""), Certificates([tmp_path]))
    assert [der for *_, der in find_pem(result.text)] == [cas.old.der, cas.new.der]


def test_a_real_root_from_certifi(catalog):
    """DigiCert's roots of the second generation, by way of certifi's bundle."""
    import certifi

    from flake8_pinning.analysis import Analyzer

    wanted = "7d05ebb682339f8c9451ee094eebfefa7953a114edb2f44949452fab7d2fc185"  # DigiCert Assured ID Root G2
    bundle = Path(certifi.where()).read_text(encoding="ascii")
    from hashlib import sha256

    blocks = {sha256(der).hexdigest(): bundle[start:end] for start, end, der in find_pem(bundle)}
    if wanted not in blocks:
        pytest.skip("certifi has dropped the root by now")
    from datetime import date

    text = blocks[wanted] + "\n"
    result = fix_pem_text(text, Analyzer(catalog, date(2026, 11, 24)).judge(text), Certificates())
    assert [entry.authority.name for entry in result.additions] == ["DigiCert Global Root G2"]
    assert result.text.count("-----BEGIN CERTIFICATE-----") == 2
