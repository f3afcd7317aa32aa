"""Add the certificates that a text with a set of trusted CAs lacks, each behind the one that it replaces."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from flake8_pinning import ignores
from flake8_pinning.catalog import Authority, Pin
from flake8_pinning.catalog.only import matches
from flake8_pinning.checks import Element, Finding, PinSet, Replacement, advice
from flake8_pinning.checks.wording import name_of
from flake8_pinning.codes import BY_CODE
from flake8_pinning.judge import Judge
from flake8_pinning.pemfix.blocks import Block, blocks, plainly_written, refusal
from flake8_pinning.pemfix.certificates import Certificates
from flake8_pinning.pemfix.layout import layout_of, write
from flake8_pinning.pins.certificates import find_pem
from flake8_pinning.textscan.lines import Lines


@dataclass(frozen=True)
class Addition:
    """A certificate that was added, the pins in whose place it comes, and the finding that asked for it."""

    authority: Authority
    replaces: tuple[Pin, ...]
    finding: Finding


@dataclass(frozen=True)
class PemFix:
    """What a fix makes of a text."""

    text: str
    additions: tuple[Addition, ...] = ()
    left: tuple[str, ...] = ()
    """What was not added, and why: one line each."""


def fix_pem_text(
    text: str,
    judge: Judge,
    certificates: Certificates,
    *,
    path: PurePath | None = None,
    only: str = "",
    codes: Collection[str] = tuple(BY_CODE),
    start: int = 0,
    end: int | None = None,
) -> PemFix:
    """*text* with the missing certificates; *text* itself where none is missing or nothing may be added.

    Nothing is added for a finding that a comment in *text* silences.

    :param path: the file's path, whose name may say that it is a chain or a deny list.
    :param only: a CA's name, part of it, or the start of its SHA-256: only the pins of that CA.
    :param codes: findings of other codes are nobody's business.
    :param start: where the certificates begin that are accepted together; *end* is where they end.
    """
    found = blocks(text, judge.catalog, start, end)
    lines = Lines(text)
    at = {lines.span(block.start, block.end): block for block in found}
    elements = tuple(
        Element(text[block.start : block.end], span, block.pins, part=True)
        for span, block in at.items()
        if block.pins
    )
    if not elements:
        return PemFix(text)
    findings = [finding for finding in advice(judge, PinSet(elements, "file")) if finding.code in codes]
    wanted = list(_wanted(ignores.heeded(findings, text, judge.day), only))
    if not wanted:
        return PemFix(text)
    why = refusal(found, text[start:end], path)
    if why:
        return PemFix(text, left=(why,))
    additions: list[Addition] = []
    left: list[str] = []
    pieces: dict[int, str] = {}
    for finding, replacement in wanted:
        block = at[replacement.after.span] if replacement.after is not None else None
        der = certificates.get(replacement.authority.sha256)
        why = _obstacle(replacement, block, der, text, judge, certificates)
        if why or block is None or der is None:
            left.append(f"{name_of(replacement.authority)}: {why}")
            continue
        layout = layout_of(block, text, found, start)
        pieces[block.end] = pieces.get(block.end, "") + write(
            layout, replacement.authority, der, block, judge.catalog
        )
        additions.append(Addition(replacement.authority, replacement.replaces, finding))
    new = "".join(_woven(text, pieces))
    if not _proved(text, new, pieces, found, [entry.authority.sha256 for entry in additions], (start, end)):
        return PemFix(text, left=(*left, "the edit could not be proved to be an insertion"))
    return PemFix(new, tuple(additions), tuple(left))


def _wanted(findings: Iterable[Finding], only: str) -> Iterator[tuple[Finding, Replacement]]:
    for finding in findings:
        for replacement in finding.replacements:
            if any(matches(authority, only) for pin in replacement.replaces for authority in pin.authorities):
                yield finding, replacement


def _obstacle(
    replacement: Replacement,
    block: Block | None,
    der: bytes | None,
    text: str,
    judge: Judge,
    certificates: Certificates,
) -> str:
    """Why a replacement cannot be written; empty where it can."""
    if block is None or not plainly_written(block, text):
        return "the certificate that it replaces is not written in plain PEM lines"
    if not all(judge.pin_successors(pin).certain for pin in replacement.replaces):
        return "that this is what replaces the other is not certain: check the sources"
    if der is None:
        digest = replacement.authority.sha256.hex()
        whence = certificates.whence or "anywhere: pip install certifi"
        return (
            f"its certificate (SHA-256 {digest}) is not in {whence}; --certificates DIR takes it from there"
        )
    return ""


def _woven(text: str, pieces: dict[int, str]) -> Iterator[str]:
    place = 0
    for at in sorted(pieces):
        yield text[place:at]
        yield pieces[at]
        place = at
    yield text[place:]


def _proved(
    text: str,
    new: str,
    pieces: dict[int, str],
    found: list[Block],
    digests: list[bytes],
    region: tuple[int, int | None],
) -> bool:
    """Whether *new* is *text* with the certificates of *digests* put in, and nothing else, read back from
    *new* itself."""
    rest = new
    for at in sorted(pieces):
        if rest[at : at + len(pieces[at])] != pieces[at]:
            return False
        rest = rest[:at] + rest[at + len(pieces[at]) :]
    start, end = region
    stop = len(new) if end is None else end + len(new) - len(text)
    before = [der for _, _, der in find_pem(text[start:end])]
    after = [der for _, _, der in find_pem(new[start:stop])]
    fresh = list(after)
    for der in before:
        if der not in fresh:
            return False
        fresh.remove(der)
    return (
        rest == text
        and len(found) <= len(before)
        and sorted(sha256(der).digest() for der in fresh) == sorted(digests)
    )
