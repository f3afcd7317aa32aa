"""Can this file hold a pin at all? A few passes of C over the bytes, so that most files are never looked at
again.

``bytes.translate`` maps the alphabet of a notation to one letter, then ``bytes.find`` looks for a run of that
letter: hundreds of megabytes a second, where a regular expression with look-arounds does a tenth of it.
"""

from __future__ import annotations

_HEX = bytes(
    ord("h") if chr(code) in "0123456789abcdefABCDEF" else ord(":") if chr(code) in ":- " else ord(".")
    for code in range(256)
)
_BASE64 = bytes(
    ord("b")
    if chr(code).isascii() and (chr(code).isalnum() or chr(code) in "+/-_")
    else ord("=")
    if chr(code) == "="
    else ord(".")
    for code in range(256)
)
_LONG_NUMBER = b"h" * 15
"""The shortest serial number that is unmistakable by itself: eight octets, in hex."""
_GROUPED = b"hh:" * 7 + b"hh"
_SHA1_BASE64 = b"b" * 27 + b"="
_SHA256_BASE64 = b"b" * 43
_LITERALS = (
    b"-----BEGIN ", b"CN=", b"CN =", b"cn=", b"O=", b"O =", b"OU=", b"OU =", b"ublic-Key-Pins",
    b"UBLIC_KEY_PINS",
    b"pin-sha256", b"sha1/", b"\\x", b"0x",
)  # fmt: skip
NAME_WORDS = (
    b" CA", b"CA ", b"Root", b"Authority", b"ssuer", b"SSUER", b"common_name", b"COMMON_NAME",
    b"ommonName", b"erial", b"ERIAL",
    b"Amazon ", b" SSL", b"Certif", b"TRUST", b"Trust", b"Secure", b" RSA", b"G2", b"G3",
)  # fmt: skip
"""Words of the names of CAs: nineteen in twenty distinctive names of the catalog have one."""


def may_hold_digest(data: bytes) -> bool:
    """Whether *data* has a run of the shape of a digest, a long number, or one of the markers of a pin."""
    shape = data.translate(_HEX)
    if _LONG_NUMBER in shape or _GROUPED in shape:
        return True
    shape = data.translate(_BASE64)
    if _SHA256_BASE64 in shape or _SHA1_BASE64 in shape:
        return True
    return any(literal in data for literal in _LITERALS)


def may_hold_name(data: bytes) -> bool:
    """Whether *data* has one of the words that stand in the names of CAs, or beside names and serial
    numbers."""
    return any(word in data for word in NAME_WORDS)


def may_hold_pin(data: bytes) -> bool:
    """Whether *data* is worth a closer look."""
    return may_hold_digest(data) or may_hold_name(data)
