"""File names in lines of text."""

from __future__ import annotations


def printable(text: str) -> str:
    """A file's name for one line of text: control characters and bytes that are no text as escapes."""
    if text.isprintable():
        return text
    return "".join(
        char
        if char.isprintable()
        else f"\\x{ord(char) - 0xDC00:02x}"
        if 0xDC80 <= ord(char) <= 0xDCFF
        else char.encode("unicode_escape").decode("ascii")
        for char in text
    )
