"""Does the neighbourhood of a value say that it is meant as a pin?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.textscan.consumers import holds_pins
from flake8_pinning.textscan.found import COMMON_NAME, DAMAGED, NAME, SERIAL, Found
from flake8_pinning.words import context, speaks_of_pins, words

_CERTIFICATE = re.compile(r"(?i)cert|x\.?509|(?<![a-z])(?:tls|ssl)|trust|issuerdn|peer|chain")
_ABOUT_PINS = re.compile(r"(?i)(?<![a-z])pin(?:s|ned|ning|ner|set)?(?![a-z])|pinn(?:er|ing|ed)|pins\b|thumbprint|spki")
_TRUSTING = {
    "trusted", "allowed", "accepted", "pinned", "expected", "root", "roots", "ca", "cas", "anchor", "anchors", "issuers",
}  # fmt: skip
_OF_CERTIFICATES = {"ca", "cas", "cert", "certs", "certificate", "certificates", "root", "roots", "issuers"}
_SUMMARIES = {"summary", "simple", "simplename"}
"""What Apple's and .NET's libraries call the common name."""
_OTHER_KINDS = {
    "commit", "revision", "git", "ssh", "gpg", "pgp", "apk", "wireguard", "wire", "integrity", "hostkey", "seed", "githead", "checksum",
}  # fmt: skip
"""Values of the same shape that are no pins, by the word beside them."""
_TOLD = {
    "print", "println", "printf", "log", "debug", "info", "warn", "warning", "error", "title", "description", "label", "message",
}  # fmt: skip
"""What tells a text to people."""
_RECORDING = re.compile(
    r'(?m)^(?:http_)?interactions:[ \t]*\r?$|"(?:http_)?interactions"[ \t]*:[ \t]*\[|"startedDateTime"[ \t]*:'
)
"""Recorded HTTP traffic: the cassettes of VCR and its kin in YAML and JSON, and HAR files."""
NEAR = 400
"""Characters around a one-word name in which something must say that it is about certificates."""


def recorded(text: str) -> bool:
    """Whether a text is what a server once answered to a test: nothing in it asks for anything."""
    return _RECORDING.search(text) is not None


def of_another_kind(names: Sequence[str]) -> bool:
    """Whether the word beside a value says that it is something else of the same shape.

    :param names: the names around it, the nearest first.
    """
    return any(word in _OTHER_KINDS for word in words(names[0])) if names else False


def meant(text: str, item: Found, names: Sequence[str]) -> bool:
    """Whether the neighbourhood gives a value its meaning; digests and certificates have it by themselves.

    :param names: the names around it, the nearest first.
    """
    if item.kind == DAMAGED:
        near = text[max(0, item.start - NEAR) : item.end + NEAR]
        return _ABOUT_PINS.search(near) is not None or holds_pins(names)
    if item.kind == NAME:
        return not _prose(names)
    if item.kind == SERIAL:
        return len(item.value.replace(":", "")) >= 16 or context(names[:5]).serial
    if item.kind != COMMON_NAME:
        return True
    value = item.value.partition("=")[2].strip() if "=" in item.value else item.value
    wanted = context(names[:4])
    if distinctive(value):
        seen = {word for name in names[:5] for word in words(name)}
        certain = (
            wanted.name
            or "=" in item.value
            or speaks_of_pins(names[:5])
            or bool(seen & _TRUSTING and seen & _OF_CERTIFICATES)
            or (bool(seen & _SUMMARIES) and _about_certificates(text, item))
        )
        return certain and not _prose(names)
    return wanted.name and not _prose(names) and _about_certificates(text, item)


def _about_certificates(text: str, item: Found) -> bool:
    near = text[max(0, item.start - NEAR) : item.end + NEAR]
    return _CERTIFICATE.search(near) is not None


def _prose(names: Sequence[str]) -> bool:
    """Whether a name is told to people only: a message, a title, a description."""
    return bool(names) and names[0].rpartition(".")[2].lower() in _TOLD
