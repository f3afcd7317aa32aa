"""Host names between quotes or tags: what stands under another host's name belongs to that host."""

from __future__ import annotations

import re

_HOST = re.compile(
    r"""["'>]\s*(?:[a-z]+://)?((?:\*\.|\*\*\.)?(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,18})(?::\d+)?/?\s*["'<]"""
)
_NOT_HOSTS = {
    "pem", "crt", "cer", "der", "cert", "json", "yaml", "yml", "xml", "txt", "bin", "key", "sha", "js", "ts", "go", "rs", "py",
}  # fmt: skip
"""Endings of file names, which look like top-level domains."""


def host_in(text: str) -> str:
    """The first host name in *text*, in lower case; empty where there is none."""
    for match in _HOST.finditer(text):
        name = match[1].lower()
        if name.rpartition(".")[2] not in _NOT_HOSTS:
            return name
    return ""
