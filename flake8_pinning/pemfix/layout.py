"""How the certificates of a text are written: line ends, indentation, width, the label above each, the gap
between them."""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from dataclasses import dataclass
from hashlib import md5

from flake8_pinning.catalog import Authority, Catalog
from flake8_pinning.checks.wording import one_line
from flake8_pinning.judge import render
from flake8_pinning.pemfix.blocks import Block
from flake8_pinning.pins.names import parse_name

_LINE_END = re.compile(r"\r\n|\r|\n")
_FIELD = re.compile(
    r"(?P<head>\s*(?:[#;*]|//)?\s*(?P<key>[A-Za-z0-9][A-Za-z0-9 _.-]{0,30}?)\s*[:=]\s*)(?P<value>\S.*?)\s*\Z"
)
_COMMENT = re.compile(r"(?P<head>\s*(?:[#;*]|//)?\s*)(?P<value>\S.*?)\s*\Z")
_RULE = re.compile(r"\s*(?:[#;*]|//)?\s*([=~*-])\1{3,}\s*\Z")
_SHORT_NAME = re.compile(r"CN=[^=]+(?: O=[^=]+)?(?: OU=[^=]+)?\Z")
"""Names as certifi's bundle has them above each certificate."""
_LONGEST_LABEL = 12
"""Lines above a certificate from which they are a dump of it and no label."""


@dataclass(frozen=True)
class Layout:
    """The manner of one certificate of a text."""

    newline: str
    marker_indent: str
    body_indent: str
    width: int
    words: str
    """What stands between the dashes behind BEGIN."""
    label: tuple[str, ...]
    """The lines above it that speak of it."""
    gap: int
    """Empty lines between the certificates."""


def layout_of(block: Block, text: str, blocks: list[Block], start: int) -> Layout:
    """Read the manner of *block* in the part of *text* that begins at *start*."""
    inside = text[block.start : block.end]
    newline = next(iter(_LINE_END.findall(inside)), "\n")
    lines = _LINE_END.split(inside)
    body = lines[1:-1]
    head = text[_line_start(text, block.start, start) : block.start]
    words = lines[0].strip().strip("-").removeprefix("BEGIN ")
    label, _ = _above(block, text, blocks, start)
    return Layout(
        newline=newline,
        marker_indent=head if not head.strip() else _indent(body[0]),
        body_indent=_indent(body[0]),
        # All in one line: so is the new one, however long.
        width=len(body[0].strip()) if len(body) > 1 else sys.maxsize,
        words="CERTIFICATE" if words == "TRUSTED CERTIFICATE" else words,
        label=tuple(label) if len(label) <= _LONGEST_LABEL else (),
        gap=_gap(block, text, blocks, start),
    )


def write(layout: Layout, authority: Authority, der: bytes, like: Block, catalog: Catalog) -> str:
    """What is inserted behind an END marker so that *der* stands there in the manner of *like*."""
    raw = b64encode(der).decode("ascii")
    body = [raw[start : start + layout.width] for start in range(0, len(raw), layout.width)]
    lines = [
        *[""] * layout.gap,
        *_label(layout, authority, der, like, catalog),
        f"{layout.marker_indent}-----BEGIN {layout.words}-----",
        *(layout.body_indent + line for line in body),
        f"{layout.marker_indent}-----END {layout.words}-----",
    ]
    return layout.newline + layout.newline.join(lines)


def _label(layout: Layout, authority: Authority, der: bytes, like: Block, catalog: Catalog) -> list[str]:
    """The label of *like*, said of *authority*: what can be said of it in the same way, and no line more."""
    if not layout.label:
        return []
    written: list[str] = []
    named = False
    for line in layout.label:
        if _RULE.match(line):
            if written:
                mark = line.strip()[-1]
                head = line[: len(line) - len(line.lstrip(" \t#;*/" if mark != "*" else " \t#;/"))]
                written.append(head + mark * len(written[-1].removeprefix(head).strip()))
            continue
        new = _said_of(line, authority, der, like, catalog)
        if new is not None:
            written.append(new)
            named = True
    if named:
        return written
    match = _COMMENT.match(layout.label[0])
    head = match["head"] if match is not None else ""
    return [f"{head}{one_line(authority.name)}, expires {authority.not_after.isoformat()}"]


def _said_of(line: str, authority: Authority, der: bytes, like: Block, catalog: Catalog) -> str | None:
    """*line* with the name, number or digest of *like* replaced by the one of *authority*; ``None`` if it
    has none."""
    old = {pin.authorities[0].row: pin.authorities[0] for pin in like.pins}
    for pattern in (_FIELD, _COMMENT):
        match = pattern.match(line)
        if match is None:
            continue
        if (
            pattern is _FIELD
            and match["key"].casefold() == "issuer"
            and authority.issuer != authority.subject
        ):
            return None
        value = match["value"]
        bare = value.strip("\"'")
        new = _rendered(bare, authority, der, like, set(old), catalog)
        if new is not None:
            return match["head"] + value.replace(bare, new)
    for known in old.values():
        # A name that is one word ("R3") may be part of another one. A line that says more than the name (a
        # day, an
        # organisation) would be wrong with another name in it.
        pattern = re.compile(rf"(?<!\w){re.escape(known.name)}(?!\w)")
        rest, number = pattern.subn("", line)
        if known.name and number and not re.search(r"[0-9=]", rest):
            return pattern.sub(lambda _: one_line(authority.name), line)
    return None


def _rendered(
    value: str, authority: Authority, der: bytes, like: Block, old: set[int], catalog: Catalog
) -> str | None:
    if value in {catalog[row].name for row in old}:
        return one_line(authority.name)
    digits = re.sub("[^0-9a-f]", "", value.lower())
    # An old custom of bundles; it names the certificate and protects nothing.
    if len(digits) == 32 and digits == md5(like.der, usedforsecurity=False).hexdigest():
        fresh = md5(der, usedforsecurity=False).hexdigest()
        fresh = ":".join(fresh[at : at + 2] for at in range(0, 32, 2)) if ":" in value else fresh
        return fresh.upper() if value.upper() == value else fresh
    serial = value.isdecimal() and {int(value)} & {catalog[row].serial for row in old}
    if serial:
        return str(authority.serial)
    for pin in catalog.identify(value):
        if old & {named.row for named in pin.authorities}:
            rendered = render(pin, authority)
            if isinstance(rendered, str):
                return one_line(rendered)
    if _SHORT_NAME.match(value) and any(f"CN={catalog[row].name} " in f"{value} " for row in old):
        kept = dict(reversed(parse_name(authority.subject)))
        return one_line(" ".join(f"{kind}={kept[kind]}" for kind in ("CN", "O", "OU") if kind in kept))
    return None


def _above(block: Block, text: str, blocks: list[Block], start: int) -> tuple[list[str], int]:
    """The lines directly above a block, and the number of empty lines above those."""
    before = max((other.end for other in blocks if other.end <= block.start), default=start)
    lines = _LINE_END.split(text[before : _line_start(text, block.start, start)])
    # The last piece is what stands before the marker in its own line; the first the rest of the line before.
    lines = lines[1:-1] if before > start else lines[:-1]
    label: list[str] = []
    while lines and lines[-1].strip():
        label.insert(0, lines.pop())
    gap = 0
    while lines and not lines[-1].strip():
        lines.pop()
        gap += 1
    return label, gap


def _gap(block: Block, text: str, blocks: list[Block], start: int) -> int:
    """Empty lines between this certificate and its neighbour; alone and with a label, it gets one."""
    place = blocks.index(block)
    for other in (*blocks[place + 1 : place + 2], *([block] if place else [])):
        return _above(other, text, blocks, start)[1]
    return 1 if _above(block, text, blocks, start)[0] else 0


def _line_start(text: str, place: int, start: int) -> int:
    return max(text.rfind("\n", start, place), text.rfind("\r", start, place), start - 1) + 1


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
