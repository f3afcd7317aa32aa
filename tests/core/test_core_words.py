"""What identifiers say, word by word; beside each that says something, one that only looks like it."""

from __future__ import annotations

import pytest

from flake8_pinning.catalog.identify import Context
from flake8_pinning.words import context, denies, exempts, of_what, speaks_of_pins, tells_of_distrust, whitelists, words


@pytest.mark.parametrize(
    ("identifier", "parts"),
    [
        ("kPublicKeyHashes", ["k", "public", "key", "hashes"]),
        ("HTTPSPinSet", ["https", "pin", "set"]),
        ("sha256_of-my.CA", ["sha256", "of", "my", "ca"]),
        ("__pins__", ["pins"]),
        ("", []),
    ],
)
def test_the_words_of_an_identifier(identifier: str, parts: list[str]) -> None:
    assert words(identifier) == parts


@pytest.mark.parametrize(
    ("identifiers", "said"),
    [
        (["BLOCKED_ROOTS"], True),
        (["pins", "revokedKeys"], True),
        (["CABlacklistedKeys"], True),
        (["CABLACKLISTKEYS"], True),  # no words to tell apart
        (["not_allowed"], True),
        (["roots", "notTrusted"], True),
        (["allowed"], False),
        (["trusted_not_for_mail"], False),
        (["BlockchainPins"], False),
        ([], False),
    ],
)
def test_what_is_refused(identifiers: list[str], said: bool) -> None:
    assert denies(identifiers) is said


def test_exceptions_and_white_lists() -> None:
    assert exempts(["pins", "exemptKeys"])
    assert not exempts(["pins", "keys"])
    assert whitelists(["pins", "KEYS_WHITELIST"])
    assert whitelists(["keysWhiteList"])
    assert not whitelists(["white", "list"])  # of two identifiers
    assert not whitelists(["whiteboard", "keyList"])


@pytest.mark.parametrize(
    ("identifier", "what"),
    [
        ("CA_KEYS_BLACKLIST", ("ca", "keys")),
        ("kCaKeysWhitelist", ("ca", "keys")),
        ("config.policy.ca_keys", ("ca", "keys")),
        ("LIST", ()),
    ],
)
def test_what_a_list_is_of(identifier: str, what: tuple[str, ...]) -> None:
    assert of_what(identifier) == what


def test_descriptions_of_distrust() -> None:
    assert tells_of_distrust("Finds CAs that browsers distrust")
    assert not tells_of_distrust("Rejects connections whose pin does not match")


@pytest.mark.parametrize(
    ("identifiers", "said"),
    [
        (["PINS"], True),
        (["server", "certFingerprints"], True),
        (["cert_hash"], True),
        (["certificateHashes"], True),
        (["public_key_hash"], True),
        (["PUBLIC_KEY_HASHES_OF_CAS"], True),
        (["ca_sha256"], True),
        (["cert", "hash"], False),  # of two identifiers
        (["hash_cert"], False),
        (["public_hash_key"], False),
        (["spinning"], False),
        (["docker_pins"], False),
        (["pins", "ssh_host"], False),  # whatever else is said
        (["ssh_host", "pins"], False),
        ([], False),
    ],
)
def test_what_are_pins_of_tls(identifiers: list[str], said: bool) -> None:
    assert speaks_of_pins(identifiers) is said


NAME, SERIAL = Context(name=True), Context(serial=True)


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        (["issuer"], NAME),
        (["allowed_cns"], NAME),
        (["commonName"], NAME),
        (["ca", "common_name_of_it"], NAME),
        (["name_common"], Context()),
        (["common", "name"], Context()),  # of two identifiers
        (["cert_subject"], NAME),
        (["x509", "subjects"], NAME),
        (["subject"], Context()),  # an e-mail's
        (["cert"], Context()),
        (["certificate_serial"], SERIAL),
        (["root", "SerialNumbers"], SERIAL),
        (["root", "serialnumbers"], SERIAL),
        (["serial"], Context()),  # a device's
        (["issuer_serial"], Context(name=True, serial=True)),
        (["organization", "issuer"], Context()),  # an attribute beside which a value is no common name
        (["organizationName", "issuer"], Context()),
        (["issuer", "organization"], NAME),
        ([], Context()),
    ],
)
def test_what_short_values_mean(identifiers: list[str], expected: Context) -> None:
    assert context(identifiers) == expected
    assert context(iter(identifiers)) == expected
