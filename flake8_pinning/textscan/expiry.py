"""Days behind which a configuration stops enforcing its pins: Android's ``<pin-set expiration>``, TrustKit's expiration date.

https://developer.android.com/privacy-and-security/security-config#pin-set,
https://datatheorem.github.io/TrustKit/documentation.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.checks.expiry import ANDROID, TRUSTKIT
from flake8_pinning.checks.model import NEUTRAL, Element, PinSet
from flake8_pinning.textscan.lines import Lines

_ANDROID = re.compile(r"""<pin-set\s(?:[^<>]{0,200}?\s)?expiration\s*=\s*(?:"([^"<>\n]{0,80})"|'([^'<>\n]{0,80})')""")
_TRUSTKIT = re.compile(
    r'TSKExpirationDate"?(?:</key>\s{0,80}<(?:string|date)>\s{0,80}|\s{0,20}:\s{0,20}@?")(\d{4}-\d\d-\d\d)(?!\d)'
)


_XML_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_C_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|^[ \t]*//[^\n]*", re.DOTALL | re.MULTILINE)


def expiry_pin_sets(text: str) -> Iterator[PinSet]:
    """One set for each such day in *text* outside of comments; its only element is the day as it is written."""
    lines = Lines(text)
    if "<pin-set" in text:
        for match in _outside(_XML_COMMENT, text, _ANDROID):
            yield from _pin_set(match, lines, ANDROID)
    if "TSKExpirationDate" in text:
        comment = _XML_COMMENT if "<key>TSKExpirationDate" in text else _C_COMMENT
        for match in _outside(comment, text, _TRUSTKIT):
            yield from _pin_set(match, lines, TRUSTKIT)


def _pin_set(match: re.Match[str], lines: Lines, api: str) -> Iterator[PinSet]:
    group = match.lastindex or 0
    # What a template fills in is no day yet.
    if "{" not in match[group]:
        yield PinSet((Element(match[group], lines.span(*match.span(group))),), "expiry", role=NEUTRAL, api=api)


def _outside(comment: re.Pattern[str], text: str, wanted: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What is *wanted* outside of comments, in order; one pass over the comments for all of it."""
    comments = comment.finditer(text)
    current = next(comments, None)
    for match in wanted.finditer(text):
        while current is not None and current.end() <= match.start():
            current = next(comments, None)
        if current is None or match.start() < current.start():
            yield match
