"""The codes: one table that flake8, SARIF, the documentation and the tests read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """One kind of finding. Codes are API: their meaning never changes."""

    code: str
    name: str
    default: bool
    summary: str


CODES: tuple[Code, ...] = (
    Code(
        "PIN101",
        "replacement-missing",
        True,
        "a pin set names a CA that has left or is leaving service and lacks its replacement",
    ),
    Code("PIN102", "replacement-missing-manual", True, "the same where no safe edit exists"),
    Code(
        "PIN103",
        "no-known-replacement",
        True,
        "a pinned CA has left or is leaving service and nothing is known to replace it",
    ),
    Code(
        "PIN104",
        "sibling-missing",
        True,
        "a pin names one certificate of a key that is in service under another one too",
    ),
    Code(
        "PIN201",
        "malformed-pin",
        True,
        "a value that can never match: wrong length, bad base64, placeholder, hash of nothing",
    ),
    Code("PIN202", "no-backup-pin", False, "a pin set with one pin only"),
    Code("PIN203", "duplicate-pin", True, "the same pin twice in one pin set"),
    Code("PIN204", "weak-digest", False, "a pin by MD5 or SHA-1"),
    Code("PIN205", "http-public-key-pins", True, "HTTP Public Key Pinning, which browsers have removed"),
    Code("PIN206", "mislabelled-pin", True, "a comment or identifier names another CA than the pin is"),
    Code("PIN207", "near-miss", True, "almost a catalogued value: a slip of the pen, or an invented pin"),
    Code(
        "PIN208",
        "ca-where-only-the-leaf-is-compared",
        True,
        "a CA's value given to an API that compares the server's own certificate",
    ),
    Code("PIN901", "inventory-thumbprint", False, "a pinned certificate thumbprint"),
    Code("PIN902", "inventory-subject-dn", False, "a pinned subject DN"),
    Code("PIN903", "inventory-common-name", False, "a pinned common name"),
    Code("PIN904", "inventory-serial-number", False, "a pinned serial number"),
    Code("PIN905", "inventory-public-key", False, "a pinned public key"),
    Code("PIN906", "inventory-other", False, "another pinned property: key identifier, whole certificate"),
)

BY_CODE = {code.code: code for code in CODES}
OFF_BY_DEFAULT = tuple(code.code for code in CODES if not code.default)
