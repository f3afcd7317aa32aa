"""What identifiers say: is this about pins, about a deny list, about names or serial numbers?

Used for Python names as for keys and variables of other languages. Words, not substrings, so that a
``BlockchainPins``
list is no block list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flake8_pinning.catalog.identify import Context

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SPLIT = re.compile(r"[^A-Za-z0-9]+")
_DENY = {
    "ban", "banned", "blacklist", "blacklisted", "blocked", "blocklist", "bad", "compromised", "deny",
    "denied", "denylist", "disallow", "disallowed", "distrust", "distrusted", "exclude", "excluded",
    "excludes", "exclusion", "exclusions", "forbidden", "reject", "rejected", "revoke", "revoked",
    "revocation", "untrusted", "crl",
}  # fmt: skip
_DENY_PARTS = ("blacklist", "blocklist", "denylist")
_DENY_PAIRS = {("not", "allowed"), ("not", "trusted")}
_SPARED = {
    "exempt", "exempted", "exempts", "exemption", "exemptions", "exception", "exceptions", "excepted", "grandfathered",
    "spared",
}  # fmt: skip
_WHITE = {"whitelist", "whitelisted", "allowlist", "allowlisted", "safelist"}
_WHITE_PAIRS = {("white", "list"), ("allow", "list"), ("safe", "list")}
_DISTRUST = {
    "distrust", "distrusts", "distrusted", "distrusting", "blacklist", "blacklisted", "blocklist", "blocklisted", "denylist",
    "deprecated", "deprecation", "deprecates", "revoked", "revocation",
}  # fmt: skip
"""Words of a description that say what is checked: whether a CA is refused. "Rejects" says every check of pins."""
_LIST_WORDS = {
    *_DENY, *_SPARED, *_WHITE, "white", "black", "block", "allow", "safe", "list", "lists", "allowed", "set", "k",
}  # fmt: skip
_PIN = {
    "pin", "pins", "pinned", "pinning", "pinset", "fingerprint", "fingerprints", "thumbprint",
    "thumbprints", "spki", "hpkp", "pubkeyhash", "pinnedpubkey", "certhash",
}  # fmt: skip
_PIN_PAIRS = {
    ("cert", "hash"), ("cert", "hashes"), ("certificate", "hash"), ("certificate", "hashes"),
    ("cert", "sha256"), ("cert", "sha1"), ("pubkey", "hash"), ("public", "key", "hash"),
    ("public", "key", "hashes"), ("key", "pins"), ("ca", "sha256"), ("ca", "sha1"), ("ca", "hash"),
    ("ca", "hashes"),
}  # fmt: skip
_NOT_TLS = {
    "ssh", "gpg", "pgp", "gpio", "apk", "android", "signer", "git", "commit", "package", "docker", "image",
    "hostkey",
}  # fmt: skip
_NAME = {"issuer", "issuers", "cn", "cns", "dn", "commonname", "commonnames"}
_OTHER_ATTRIBUTES = {
    "o", "ou", "c", "l", "st", "organization", "organizationname", "organizationalunit",
    "organizationalunitname", "country", "countryname",
}  # fmt: skip
"""Attributes of a name beside which a value is no common name."""
_SUBJECT = {"subject", "subjects"}
_SERIAL = {"serial", "serials", "serialnumber", "serialnumbers"}
_CERTIFICATE = {
    "cert", "certs", "certificate", "certificates", "x509", "ca", "cas", "issuer", "issuers", "tls", "ssl",
    "crl", "crt", "root", "roots", "intermediate", "intermediates", "trusted", "pin", "pins", "pinned",
    "anchor", "anchors",
}  # fmt: skip
"""Words beside which "subject" is no e-mail's and "serial" no device's."""

WHY_EXEMPT = "it may list exceptions to what is refused: a person must say whether the new one is exempt too"
"""Why a list of exceptions is not extended."""


def words(identifier: str) -> list[str]:
    """The words of an identifier or key, in lower case: ``kPublicKeyHashes`` → ``k public key hashes``."""
    return [word.lower() for part in _SPLIT.split(identifier) if part for word in _CAMEL.split(part) if word]


def denies(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds is refused."""
    for identifier in identifiers:
        parts = words(identifier)
        if any(word in _DENY for word in parts) or any(part in identifier.lower() for part in _DENY_PARTS):
            return True
        if _runs(parts) & _DENY_PAIRS:
            return True
    return False


def exempts(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds is an exception to something."""
    return any(word in _SPARED for identifier in identifiers for word in words(identifier))


def whitelists(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds is a white list, of what is accepted or of exceptions."""
    split = [words(identifier) for identifier in identifiers]
    return any(_WHITE & set(parts) or _WHITE_PAIRS & _runs(parts) for parts in split)


def of_what(identifier: str) -> tuple[str, ...]:
    """What a list is a list of: ``CA_KEYS_BLACKLIST`` and ``CA_KEYS_WHITELIST`` are both of ``ca keys``."""
    return tuple(word for word in words(identifier.rpartition(".")[2]) if word not in _LIST_WORDS)


def tells_of_distrust(description: str) -> bool:
    """Whether a description is of a check that refuses CAs because nobody trusts them any more."""
    return not _DISTRUST.isdisjoint(words(description))


def speaks_of_pins(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds are pins of TLS certificates or keys."""
    found = False
    for identifier in identifiers:
        parts = words(identifier)
        if any(word in _NOT_TLS for word in parts):
            return False
        found = found or any(word in _PIN for word in parts) or bool(_runs(parts) & _PIN_PAIRS)
    return found


def context(identifiers: Iterable[str]) -> Context:
    """Which short values the identifiers give a meaning to."""
    identifiers = list(identifiers)
    if identifiers and "".join(words(identifiers[0])) in _OTHER_ATTRIBUTES:
        return Context()
    split = [words(identifier) for identifier in identifiers]
    seen = {word for parts in split for word in parts}
    certificate = bool(seen & _CERTIFICATE)
    common_name = any(("common", "name") in _runs(parts) for parts in split)
    return Context(
        name=bool(seen & _NAME) or common_name or (certificate and bool(seen & _SUBJECT)),
        serial=certificate and bool(seen & _SERIAL),
    )


def _runs(parts: list[str]) -> set[tuple[str, ...]]:
    """Every two and three words in a row."""
    return {tuple(parts[start : start + size]) for size in (2, 3) for start in range(len(parts))}
