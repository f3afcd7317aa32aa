"""Read files as text and back: encoding cookie, byte order mark and line ends stay what they are."""

from __future__ import annotations

import codecs
import io
import tokenize
from dataclasses import dataclass

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How text in UTF-16 begins; no Python source does."""


@dataclass(frozen=True)
class SourceText:
    """The text of a file, and what it takes to write it back."""

    text: str
    encoding: str
    bom: bytes = b""
    errors: str = "strict"
    """How its text was decoded, by the names of the codecs module."""

    def encode(self, text: str) -> bytes:
        """Another text as this file would hold it.

        :raises UnicodeEncodeError: the encoding lacks a character.
        """
        return self.bom + text.encode(self.encoding, self.errors)


def decode_python(data: bytes) -> SourceText:
    """Python source by its encoding cookie (PEP 263), line ends as they are.

    :raises SyntaxError: an unknown encoding, or bytes that are not in it.
    """
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    encoding = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        return SourceText(data[len(bom) :].decode(encoding), encoding, bom)
    except (UnicodeError, LookupError) as error:
        raise SyntaxError(f"not in its encoding {encoding}: {error}") from None


def decode_text(data: bytes) -> str | None:
    """Any text file as text for reading; ``None`` for a binary file."""
    if data.startswith(UTF16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            return None
    if b"\0" in data[:8192]:
        return None
    return data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
