"""Digests as people write them: hex in its many groupings, base64, with the prefixes of the pinning APIs.

The notation of a digest is kept exactly, so that another digest can be written as its neighbour is:
``sha256/`` + base64 (OkHttp), ``sha256//`` (curl ``--pinnedpubkey``), ``pin-sha256="…"`` (RFC 7469),
``SHA256:`` or ``SHA256 Fingerprint=`` (OpenSSL), ``sha1$`` (IO::Socket::SSL), ``AA:BB:…``, ``0xAA, 0xBB``.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace

from flake8_pinning.pins.model import DIGEST_ALGORITHMS, Kind, Reading

_PREFIX = re.compile(
    r"""(?xi)
    (?:pin-|cert)?                              # RFC 7469 pin-sha256, java-pinning CERTSHA256
    (?P<algorithm>md5|sha-?(?:1|224|256|384|512))
    (?:[ ]fingerprint)?                         # openssl x509 -fingerprint
    (?P<mark>[ ]?(?:\$(?:pub\$)?|:|=|-|/))      # what stands between the algorithm and the value
    [ ]?
    (?P<quote>\\?["'])?
    """
)
_HEX_RUN = re.compile(r"[0-9A-Fa-f]+\Z")
_GROUPED_HEX = re.compile(
    r"[0-9A-Fa-f]{2}(?:(?P<separator>:|-| |, ?)[0-9A-Fa-f]{2})(?:(?P=separator)[0-9A-Fa-f]{2})*\Z"
)
_HEX_BYTES = re.compile(
    r"0[xX][0-9A-Fa-f]{2}(?P<separator>,\s*|\s+)0[xX][0-9A-Fa-f]{2}(?:(?:,\s*|\s+)0[xX][0-9A-Fa-f]{2})*\Z"
)
_BYTES_ESCAPE = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+\Z")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}\Z")
_BASE64URL = re.compile(r"[A-Za-z0-9_-]+={0,2}\Z")
_WHITE = " \t\r\n"
_EDGES = _WHITE + "\ufeff\u200e\u200f\u202a\u202c"
"""White space and the invisible marks that the Windows certificate dialog puts in front of a copied
thumbprint."""

# AuthorityKeyIdentifier / SubjectKeyIdentifier as DER, the value X509CertSelector takes (RFC 5280 4.2.1.1).
_KEY_IDENTIFIER_HEADERS = ("30168014", "0414")


@dataclass(frozen=True)
class DigestNotation:
    """How a digest is written, exactly enough to write another one byte for byte the same way."""

    encoding: str
    """``hex``, ``base64``, ``base64url`` or ``raw`` (the bytes themselves)."""
    upper: bool = False
    separator: str = ""
    lead: str = ""
    """Written in front of every byte: ``0x`` or ``\\x``."""
    padded: bool = True
    prefix: str = ""
    suffix: str = ""

    @property
    def name(self) -> str:
        """For instance ``hex-upper-colon``, ``base64-unpadded``, ``sha256/base64``."""
        words = [self.encoding]
        if self.encoding == "hex":
            words.append("upper" if self.upper else "lower")
            separators = {"": "", ":": "colon", " ": "space", "-": "dash"}
            words.append(
                {"0x": "bytes", "\\x": "escape"}.get(self.lead.lower())
                or separators.get(self.separator, "comma")
            )
        elif not self.padded:
            words.append("unpadded")
        label = self.prefix.strip(_EDGES + "\\\"'")
        return label + "-".join(word for word in words if word)

    def encode(self, digest: bytes) -> str:
        """Write *digest* in this notation.

        :raises ValueError: for ``raw``, which is not text.
        """
        if self.encoding == "hex":
            text = digest.hex()
            if self.upper:
                text = text.upper()
            if self.separator or self.lead:
                text = self.separator.join(self.lead + text[i : i + 2] for i in range(0, len(text), 2))
        elif self.encoding == "raw":
            raise ValueError("raw bytes have no text form")
        else:
            text = b64encode(digest, b"-_" if self.encoding == "base64url" else None).decode("ascii")
            if not self.padded:
                text = text.rstrip("=")
        return f"{self.prefix}{text}{self.suffix}"


RAW = DigestNotation("raw")


def read_digest(text: str) -> Iterator[Reading]:
    """Every way to read the whole of *text* as a digest of a known length."""
    core = text.strip(_EDGES)
    if not core:
        return
    # White space is kept for the next value; the invisible marks are an accident that nobody wants repeated.
    before, after = ("".join(char for char in edge if char in _WHITE) for edge in text.split(core, 1))
    for prefix, body, suffix, algorithm in _without_prefix(core):
        found = decode(body)
        if found is None:
            continue
        encoding, digest = found
        expected = DIGEST_ALGORITHMS.get(len(digest))
        if expected is None or (algorithm and algorithm != expected):
            continue
        notation = replace(encoding, prefix=before + prefix, suffix=suffix + after)
        yield Reading(Kind.DIGEST, digest, notation, expected)
        return
    yield from _key_identifiers(core, before, after)


def split_prefix(text: str) -> tuple[str, str, str | None]:
    """Split *text* into (prefix, value, algorithm named by the prefix); the prefix is empty where there is
    none."""
    match = _PREFIX.match(text)
    if match is None:
        return "", text, None
    return match.group(), text[match.end() :], match["algorithm"].lower().replace("-", "")


def _without_prefix(core: str) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield (prefix, body, suffix, algorithm) for every way the prefix can end."""
    match = _PREFIX.match(core)
    if match is not None:
        algorithm = match["algorithm"].lower().replace("-", "")
        ends = [match.end()]
        # `sha256//` is curl's prefix, and OkHttp's `sha256/` before a hash that starts with a slash: the
        # length decides.
        if core[match.end() - 1] == "/" and core[match.end() : match.end() + 1] == "/":
            ends.insert(0, match.end() + 1)
        for end in ends:
            prefix, body, suffix = core[:end], core[end:], ""
            if match["quote"]:
                suffix = match["quote"]
                if not body.endswith(suffix):
                    continue
                body = body[: -len(suffix)]
            yield prefix, body, suffix, algorithm
        return  # `sha256/` and 36 characters are a damaged pin, not the 43 of another digest's base64
    if core[:2] in ("0x", "0X") and len(core) in (42, 66):
        yield core[:2], core[2:], "", None  # one number of a digest's length
    yield "", core, "", None


def decode(body: str) -> tuple[DigestNotation, bytes] | None:
    """Decode *body* (without prefix) as hex or base64; ``None`` where it is neither."""
    size = len(body)
    if size in (32, 40, 64, 96, 128) and _HEX_RUN.match(body):
        return DigestNotation("hex", upper=_is_upper(body)), bytes.fromhex(body)
    if size in (27, 28, 43, 44):
        padded = body.endswith("=")
        for encoding, shape in (("base64", _BASE64), ("base64url", _BASE64URL)):
            if shape.match(body):
                raw = _from_base64(body, encoding)
                if raw is not None and len(raw) in (20, 32):
                    return DigestNotation(encoding, padded=padded), raw
    if size >= 47:
        match = _GROUPED_HEX.match(body)
        if match:
            separator = match["separator"]
            return (
                DigestNotation("hex", upper=_is_upper(body), separator=separator),
                bytes.fromhex(body.replace(separator, "")),
            )
        match = _HEX_BYTES.match(body)
        if match:
            lead = body[:2]
            digits = re.findall(r"0[xX]([0-9A-Fa-f]{2})", body)
            return (
                DigestNotation(
                    "hex", upper=_is_upper("".join(digits)), separator=match["separator"], lead=lead
                ),
                bytes.fromhex("".join(digits)),
            )
        if _BYTES_ESCAPE.match(body):
            digits_text = body.replace("\\x", "")
            return DigestNotation("hex", upper=_is_upper(digits_text), lead="\\x"), bytes.fromhex(digits_text)
    return None


def _key_identifiers(core: str, before: str, after: str) -> Iterator[Reading]:
    for header in _KEY_IDENTIFIER_HEADERS:
        if len(core) == len(header) + 40 and core.lower().startswith(header) and _HEX_RUN.match(core):
            prefix = before + core[: len(header)]
            notation = DigestNotation("hex", upper=_is_upper(core), prefix=prefix, suffix=after)
            yield Reading(Kind.KEY_IDENTIFIER, bytes.fromhex(core[len(header) :]), notation)


def _is_upper(text: str) -> bool:
    """Whether the hex digits are upper case; digits alone count as lower case, the commoner form."""
    return any(char in "ABCDEF" for char in text)


def _from_base64(body: str, encoding: str) -> bytes | None:
    padded = body + "=" * (-len(body) % 4)
    try:
        raw = b64decode(padded, b"-_" if encoding == "base64url" else None, validate=True)
    except (binascii.Error, ValueError):
        return None
    # Reject bits behind the last byte: such a text is no encoder's output, and would not render back to
    # itself.
    return (
        raw if b64encode(raw, b"-_" if encoding == "base64url" else None).decode("ascii") == padded else None
    )
