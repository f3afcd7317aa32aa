"""Words of which a file has some that speaks of pins, of CAs, of names or of serial numbers; all in lower case."""

from __future__ import annotations

import re

# Words by what they have in common, which is looked for first: most files have none of it.
_UNMISTAKABLE = (
    (b"sha", (b"pin-sha", b"sha256/", b"sha1/")),
    (b"pins", (b"public-key-pins", b"public_key_pins")),
)
_ABOUT_PINS = (
    b"fingerprint", b"finger_print", b"thumbprint", b"thumb_print", b"spki", b"hpkp", b"ca_sha", b"ca_hash", b"certhash", b"cert_hash",
    b"cert_sha", b"certificate_hash", b"pubkey_hash", b"pubkeyhash", b"public_key_hash", b"publickeyhash", b"key_pins",
)  # fmt: skip
_PIN = re.compile(rb"pin(?:ned|ning|sets?|s)?(?![a-z])")
_NAME_CONTEXT = (
    (b"issuer", (b"issuer",)),
    (b"common", (b"common_name", b"commonname")),
)
_SHORT_CONTEXT = (
    (b"subject", (b"subject",)),
    (b"cn", (b'cn"', b"cn'", b"cn =", b"_cn", b"cns")),
    (b"dn", (b'dn"', b"dn'", b"dn =", b"_dn")),
)
_SERIAL_CONTEXT = (
    b"serial_num", b"serialnum", b"serial number", b"serials", b"serial =", b"serial=", b"serial:", b'serial"', b"serial'",
)  # fmt: skip
_CA_WORDS = (b"cert", b"root", b"trust", b"issuer", b"ssl", b"tls")


def about_pins(folded: bytes, digests: bool) -> bool:
    """Whether a text is about pins: then values that nobody knows matter too.

    :param folded: the text in lower case.
    :param digests: whether it has something of the shape of a digest.
    """
    if _has(folded, _UNMISTAKABLE):
        return True
    if not digests:
        return False
    return any(word in folded for word in _ABOUT_PINS) or any(
        not folded[match.start() - 1 : match.start()].isalpha() for match in _PIN.finditer(folded)
    )


def about_cas(data: bytes, folded: bytes) -> bool:
    """Whether a text says something of which every one that names CAs has something."""
    return any(word in folded for word in _CA_WORDS) or (b"CA" in data and (b" CA" in data or b"CA " in data))


def gives_names(folded: bytes, cas: bool) -> bool:
    """Whether words stand in a text beside which a short common name is one.

    :param cas: whether the text is about CAs, see :func:`about_cas`.
    """
    return _has(folded, _NAME_CONTEXT) or (cas and _has(folded, _SHORT_CONTEXT))


def gives_serials(folded: bytes) -> bool:
    """Whether words stand in a text beside which a short number is a serial number."""
    return b"serial" in folded and (
        any(word in folded for word in _SERIAL_CONTEXT)
        or folded.count(b"_serial") > folded.count(b"_seriali")  # `_serialize` is something else
    )


def _has(data: bytes, groups: tuple[tuple[bytes, tuple[bytes, ...]], ...]) -> bool:
    """Whether *data* has one of the words: groups of (what the words have in common, the words)."""
    return any(common in data and any(word in data for word in words) for common, words in groups)
