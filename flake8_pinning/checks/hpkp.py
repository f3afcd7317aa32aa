"""PIN205: HTTP Public Key Pinning (RFC 7469), which every browser has removed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.checks.model import Finding, PinSet
from flake8_pinning.judge import Judge

HEADER = re.compile(r"(?i)\s*(?:http[_-])?public-key-pins(?:-report-only)?\s*(?::|\Z)")
DIRECTIVES = re.compile(
    r"""(?i)pin-sha256\s*=\s*\\?["'].*max-age\s*=|max-age\s*=.*pin-sha256\s*=""", re.DOTALL
)


def is_header(text: str) -> bool:
    """Whether a text is the header's name, or its value."""
    return len(text) < 4000 and (HEADER.match(text) is not None or DIRECTIVES.search(text) is not None)


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """Reported where the header is named or its directives stand; the pins in it are never extended."""
    for element in pins.elements:
        if pins.container == "header" and isinstance(element.value, str) and is_header(element.value):
            yield Finding(
                code="PIN205",
                message="HTTP Public Key Pinning is not supported by any browser (Chrome removed it in 72, "
                "Firefox in 72): remove the header, and restrict issuance with CAA records instead",
                element=element,
            )
            return
