"""What a fix makes of one file, in memory: pins added to Python, certificates added to PEM bundles.

``pinning fix`` writes it, ``pinning pull-request`` commits it, and the SARIF report shows it. Nothing is added for a
finding that a comment silences or whose code the settings leave out.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePath

from flake8_pinning import ignores
from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Authority, Pin
from flake8_pinning.codes import BY_CODE
from flake8_pinning.files import FileError, SourceText, decode_python, decode_text
from flake8_pinning.files.kinds import CERTIFICATES, PYTHON
from flake8_pinning.files.text import UTF16
from flake8_pinning.gate import gate_of
from flake8_pinning.pemfix import Certificates, fix_certificate_file, fix_python_pem
from flake8_pinning.prefilter import may_hold_pin

FIXABLE = PYTHON | CERTIFICATES
"""Suffixes of the files that a fix looks at."""


class UnfixableError(Exception):
    """A file whose edit could not be made safely; it is as it was."""


@dataclass(frozen=True)
class Added:
    """An authority whose pin or certificate was added, and the pins in whose place it comes."""

    authority: Authority
    replaces: tuple[Pin, ...]


@dataclass(frozen=True)
class Outcome:
    """What a fix makes of one file."""

    source: SourceText
    new: str
    left: int = 0
    """Findings about missing replacements that only a person can act on."""
    added: tuple[Added, ...] = ()
    why: tuple[str, ...] = ()
    """Why certificates were not added to a bundle, in words."""

    @property
    def changed(self) -> bool:
        return self.new != self.source.text


def may_need_a_fix(data: bytes, path: PurePath, engine: Analyzer) -> bool:
    """Whether a file is worth a closer look."""
    if path.suffix.lower() in CERTIFICATES:
        return True
    # What the scanner finds there is refused with a reason, and not passed over.
    return data.startswith(UTF16) or (may_hold_pin(data) and gate_of(engine.catalog).python(data, known_only=True))


def fix_file(
    path: Path,
    engine: Analyzer,
    *,
    only: str = "",
    certificates: Certificates | None = None,
    codes: Collection[str] = tuple(BY_CODE),
    name: PurePath | None = None,
) -> Outcome | None:
    """What a fix makes of the file at *path*; ``None`` where nothing in it is about missing replacements.

    :param only: a CA's name, part of it, or the start of its SHA-256; other CAs' pins are left alone.
    :param certificates: where whole certificates come from; without them, only pins in Python are fixed.
    :param codes: findings of other codes are nobody's business.
    :param name: the file's name where it is not that of *path*: it may say that it is a deny list.
    :raises OSError: it cannot be read.
    :raises SyntaxError: it holds known pins and is no Python that can be parsed.
    :raises UnfixableError: the edit could not be proved safe.
    :raises FileError: LibCST is not installed.
    """
    data = path.read_bytes()
    if path.suffix.lower() in CERTIFICATES:
        return _fix_bundle(data, name or path, engine, certificates, only, codes) if certificates is not None else None
    if not may_need_a_fix(data, path, engine):
        return None
    try:
        source = decode_python(data)
        findings = [finding for finding in engine.python(source.text, known_only=True) if finding.code in codes]
    except SyntaxError:
        if _holds_known_pins(data, engine):
            raise
        return None
    findings = ignores.heeded(findings, source.text, engine.day)
    fixable = [finding for finding in findings if finding.code == "PIN101"]
    left = sum(finding.code in ("PIN102", "PIN103") for finding in findings)
    if not fixable and not left:
        return None
    new, added = _fixed(source.text, engine, only) if fixable else (source.text, ())
    if left and certificates is not None:
        pem = fix_python_pem(new, engine, certificates, only=only, codes=codes)
        new, left = pem.text, left - len({id(addition.finding) for addition in pem.additions})
        added += tuple(Added(addition.authority, addition.replaces) for addition in pem.additions)
    return Outcome(source, new, left, added)


def _fix_bundle(
    data: bytes, path: PurePath, engine: Analyzer, certificates: Certificates, only: str, codes: Collection[str]
) -> Outcome | None:
    """A PEM file with the certificates that it lacks; it is decoded so that no byte of it is lost."""
    new, done = fix_certificate_file(data, path, engine, certificates, only=only, codes=codes)
    if not done.additions and not done.left:
        return None
    source = SourceText(data.decode("utf-8", "surrogateescape"), "utf-8", errors="surrogateescape")
    added = tuple(Added(addition.authority, addition.replaces) for addition in done.additions)
    return Outcome(source, new.decode("utf-8", "surrogateescape"), len(done.left), added, done.left)


def _fixed(text: str, engine: Analyzer, only: str) -> tuple[str, tuple[Added, ...]]:
    try:
        from pinning_codemods.edit import EditError, add_replacement_pins, needed_edits
    except ImportError:
        raise FileError("pinning fix needs LibCST: pip install 'flake8-pinning[codemods]'") from None
    try:
        new = add_replacement_pins(text, engine, only)
    except EditError as error:
        raise UnfixableError(str(error)) from None
    if new == text:
        return text, ()
    edits = needed_edits(engine, text, only).values()
    additions = [addition for edit in edits for addition in edit.additions]
    return new, tuple(Added(addition.authority, addition.replaces) for addition in additions)


def _holds_known_pins(data: bytes, engine: Analyzer) -> bool:
    from flake8_pinning.textscan import text_pin_sets

    text = decode_text(data)
    return text is not None and any(True for pins in text_pin_sets(text, engine.catalog) for _ in pins.pins())
