"""What identifiers say: is this about pins, about a deny list, about names or serial numbers?

Used for Python names as for keys and variables of other languages. Words, not substrings, so that a ``BlockchainPins``
list is no block list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flake8_pinning.catalog.identify import Context

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SPLIT = re.compile(r"[^A-Za-z0-9]+")
_DENY = {
    "ban", "banned", "blacklist", "blacklisted", "blocked", "blocklist", "bad", "compromised", "deny", "denied", "denylist",
    "disallow", "disallowed", "distrust", "distrusted", "exclude", "excluded", "excludes", "exclusion", "exclusions",
    "forbidden", "reject", "rejected", "revoke", "revoked", "revocation", "untrusted", "crl",
}  # fmt: skip
_DENY_PARTS = ("blacklist", "blocklist", "denylist")
_PIN = {
    "pin", "pins", "pinned", "pinning", "pinset", "fingerprint", "fingerprints", "thumbprint", "thumbprints", "spki", "hpkp",
    "pubkeyhash", "pinnedpubkey", "certhash",
}  # fmt: skip
_PIN_PAIRS = {
    ("cert", "hash"), ("cert", "hashes"), ("certificate", "hash"), ("certificate", "hashes"), ("cert", "sha256"),
    ("cert", "sha1"), ("pubkey", "hash"), ("public", "key", "hash"), ("public", "key", "hashes"), ("key", "pins"),
    ("ca", "sha256"), ("ca", "sha1"), ("ca", "hash"), ("ca", "hashes"),
}  # fmt: skip
_NOT_TLS = {"ssh", "gpg", "pgp", "gpio", "apk", "android", "signer", "git", "commit", "package", "host_key", "docker", "image"}
_NAME = {"issuer", "issuers", "subject", "subjects", "cn", "cns", "dn", "dns_name", "commonname", "commonnames", "common"}
_SERIAL = {"serial", "serials", "serialnumber", "serialnumbers"}


def words(identifier: str) -> list[str]:
    """The words of an identifier or key, in lower case: ``kTSKPublicKeyHashes`` → ``k tsk public key hashes``."""
    return [word.lower() for part in _SPLIT.split(identifier) if part for word in _CAMEL.split(part) if word]


def denies(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds is refused."""
    for identifier in identifiers:
        parts = words(identifier)
        if any(word in _DENY for word in parts) or any(part in identifier.lower() for part in _DENY_PARTS):
            return True
        if ("not", "allowed") in zip(parts, parts[1:]) or ("not", "trusted") in zip(parts, parts[1:]):
            return True
    return False


def speaks_of_pins(identifiers: Iterable[str]) -> bool:
    """Whether one of the identifiers says that what it holds are pins of TLS certificates or keys."""
    found = False
    for identifier in identifiers:
        parts = words(identifier)
        if any(word in _NOT_TLS for word in parts):
            return False
        pairs = {tuple(parts[i : i + size]) for size in (2, 3) for i in range(len(parts))}
        found = found or any(word in _PIN for word in parts) or bool(pairs & _PIN_PAIRS)
    return found


def context(identifiers: Iterable[str]) -> Context:
    """Which short values the identifiers give a meaning to."""
    seen = {word for identifier in identifiers for word in words(identifier)}
    return Context(name=bool(seen & _NAME), serial=bool(seen & _SERIAL))
