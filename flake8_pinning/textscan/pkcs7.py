"""Certificates inside PKCS #7 (``.p7b``) and Java key stores, by their structure alone.

RFC 2315 9.1: ContentInfo → SignedData → ``[0]`` certificates. A Java key store (JKS, BKS) names the type ``X.509`` in
front of each certificate and gives its length in four octets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.textscan.blobs import decode_base64

_LABEL = re.compile(r"-----BEGIN (PKCS7|PKCS #7 SIGNED DATA|CMS)-----")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_SEQUENCE, _CONTEXT_0 = 0x30, 0xA0
_KEYSTORE_TYPE = b"X.509"
_BLANKS = re.compile(r"\\[nr]|[\s\"'\\,]")


def certificates(text: str) -> Iterator[tuple[int, int, list[bytes]]]:
    """PEM blocks of PKCS #7 in *text*: (start, end, the certificates' DER)."""
    for match in _LABEL.finditer(text):
        end = text.find("-----", match.end())
        if not text.startswith("-----END", end):
            continue
        der = decode_base64(_BLANKS.sub("", text[match.end() : end]))
        if der:
            stop = text.find("-----", end + 8)
            yield match.start(), stop + 5 if stop >= 0 else end, list(in_signed_data(der))


def in_signed_data(data: bytes) -> Iterator[bytes]:
    """The certificates of a DER SignedData; nothing where it is something else."""
    outer = list(_children(data, 0, len(data)))
    if len(outer) != 1 or outer[0][0] != _SEQUENCE:
        return
    info = list(_children(data, outer[0][1], outer[0][2]))
    if len(info) < 2 or data[info[0][3] : info[0][2]] != _SIGNED_DATA or info[1][0] != _CONTEXT_0:
        return
    for tag, start, end, _ in _children(data, info[1][1], info[1][2]):
        if tag != _SEQUENCE:
            continue
        for inner, first, last, _ in _children(data, start, end):
            if inner == _CONTEXT_0:
                for kind, _, stop, head in _children(data, first, last):
                    if kind == _SEQUENCE:
                        yield data[head:stop]


def in_keystore(data: bytes) -> Iterator[bytes]:
    """The certificates of a JKS or BKS file, which are not encrypted."""
    position = data.find(_KEYSTORE_TYPE)
    while position >= 0:
        start = position + len(_KEYSTORE_TYPE) + 4
        size = int.from_bytes(data[start - 4 : start], "big")
        if data[start : start + 1] == b"\x30" and 100 < size <= 1 << 16:
            yield data[start : start + size]
            position = start + size - len(_KEYSTORE_TYPE)
        position = data.find(_KEYSTORE_TYPE, position + len(_KEYSTORE_TYPE))


def _children(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """The DER values between *start* and *end*: (tag, start of the contents, end, start of the header)."""
    position = start
    while position + 2 <= end:
        head, tag, size = position, data[position], data[position + 1]
        position += 2
        if size & 0x80:
            count = size & 0x7F
            if not 1 <= count <= 4 or position + count > end:
                return
            size = int.from_bytes(data[position : position + count], "big")
            position += count
        if position + size > end:
            return
        yield tag, position, position + size, head
        position += size
