"""Fix a tree step by step: all that one transition asks for, then the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Authority, Pin, Source, Status, Transition
from flake8_pinning.cli.fix import UnfixableError, fix_file
from flake8_pinning.files import decode_python, replace_file, walk
from flake8_pinning.judge import Judge
from flake8_pinning.pemfix import Certificates, fix_certificate_file, fix_python_pem
from flake8_pinning.pemfix.bundle import matches
from flake8_pinning.prefilter import may_hold_pin
from flake8_pinning.scan import CERTIFICATES, DOCUMENTS, PYTHON, Scanner

_LEFT = ("PIN101", "PIN102", "PIN103", "PIN104")
"""Codes of the findings that say that something is missing."""


@dataclass(frozen=True)
class Addition:
    """One certificate authority that one file lacks."""

    path: str
    """From the top of the work tree, with slashes."""
    authority: Authority
    replaces: tuple[Pin, ...]
    judge: Judge = field(repr=False)
    """The judge of the file, who knows the services that it speaks of."""


@dataclass
class Step:
    """What one transition asks for: the content of one commit."""

    transition: Transition | None
    """``None`` where the same key is in service under another certificate."""
    leaving: dict[int, tuple[Authority, Status]] = field(default_factory=dict)
    coming: dict[int, Authority] = field(default_factory=dict)
    pins: dict[tuple[str, str | None], Pin] = field(default_factory=dict)
    """One pin for each property and algorithm that is written."""
    files: dict[str, None] = field(default_factory=dict)

    followed: dict[str, Transition] = field(default_factory=dict)
    """The transition and those that came after it, up to the CAs of today."""

    @property
    def sources(self) -> list[Source]:
        """Every source once."""
        return list({s.url: s for t in self.followed.values() for s in t.sources}.values())


@dataclass(frozen=True)
class Left:
    """A finding that only a person can act on."""

    path: str
    line: int
    code: str
    message: str


class Fixer:
    """Finds and makes the changes in one tree.

    :param only: a CA's name, part of it, or the start of its SHA-256; other CAs' pins are left alone.
    """

    def __init__(self, engine: Analyzer, certificates: Certificates, only: str = "") -> None:
        self.engine = engine
        self._certificates = certificates
        self._only = only

    def steps(self, top: Path, paths: Iterable[Path], problems: list[str]) -> list[Step]:
        """What *paths* below *top* lack, by transition, the first deadline first. Writes nothing."""
        steps: dict[str, Step] = {}
        for path in _files(paths, problems):
            try:
                additions = list(self._additions(path, path.relative_to(top).as_posix()))
            except (OSError, SyntaxError, UnicodeEncodeError, UnfixableError) as error:
                problems.append(f"{path.relative_to(top).as_posix()}: left alone: {_reason(error)}")
                continue
            for addition in additions:
                self._enter(addition, steps)
        return sorted(steps.values(), key=_order)

    def apply(self, top: Path, step: Step) -> list[str]:
        """Write one step; the files that it changed, from *top*.

        :raises OSError: a file cannot be read or written.
        """
        changed = []
        for name in step.files:
            path = top / name
            if not path.is_file() or path.is_symlink():
                continue
            for authority, _ in step.leaving.values():
                data = self._fixed(path, name, authority.sha256.hex())
                if data is not None:
                    replace_file(path, data)
                    changed.append(name)
        return list(dict.fromkeys(changed))

    def left(self, top: Path, paths: Iterable[Path]) -> list[Left]:
        """What is missing in the tree as it is now and cannot be added by a program."""
        scanner = Scanner(self.engine)
        found = []
        for path in _files(paths, []):
            name = path.relative_to(top).as_posix()
            try:
                findings = scanner.scan(path)
            except OSError:
                continue
            found += [
                Left(name, finding.element.span.line, finding.code, " ".join(finding.message.split()))
                for finding in findings
                if finding.code in _LEFT
            ]
        return found

    # --- one file
    # ----------------------------------------------------------------------------------------------------

    def _additions(self, path: Path, name: str) -> Iterator[Addition]:
        data = path.read_bytes()
        suffix = path.suffix.lower()
        if suffix in CERTIFICATES:
            _, done = fix_certificate_file(
                data, PurePath(name), self.engine, self._certificates, only=self._only
            )
            judge = self.engine.judge(data.decode("utf-8", "replace"))
            yield from (Addition(name, entry.authority, entry.replaces, judge) for entry in done.additions)
        elif suffix in PYTHON and may_hold_pin(data):
            outcome = fix_file(path, self.engine, only=self._only)
            if outcome is None:
                return
            text = outcome.source.text
            judge = self.engine.judge(text)
            if outcome.new != text:
                for finding in self.engine.python(text, known_only=True):
                    if finding.code == "PIN101" and finding.fixable:
                        for replacement in finding.replacements:
                            yield Addition(name, replacement.authority, replacement.replaces, judge)
            done = fix_python_pem(text, self.engine, self._certificates, only=self._only)
            yield from (Addition(name, entry.authority, entry.replaces, judge) for entry in done.additions)

    def _fixed(self, path: Path, name: str, only: str) -> bytes | None:
        """The file with what the pins of one CA lack, or ``None`` where they lack nothing."""
        data = path.read_bytes()
        if path.suffix.lower() in CERTIFICATES:
            new, _ = fix_certificate_file(data, PurePath(name), self.engine, self._certificates, only=only)
            return None if new == data else new
        try:
            outcome = fix_file(path, self.engine, only=only)
            source = outcome.source if outcome is not None else decode_python(data)
            text = outcome.new if outcome is not None else source.text
            text = fix_python_pem(text, self.engine, self._certificates, only=only).text
            return None if text == source.text else source.encode(text)
        except (SyntaxError, UnicodeEncodeError, UnfixableError):
            return None

    def _enter(self, addition: Addition, steps: dict[str, Step]) -> None:
        for pin in addition.replaces:
            if not any(matches(authority, self._only) for authority in pin.authorities):
                continue
            # A key has several certificates; the last of them is the one whose end counts.
            last = max(pin.authorities, key=lambda authority: (authority.tls, authority.not_after))
            followed = addition.judge.successors(last, pin.property).transitions
            first = followed[0] if followed else None
            step = steps.setdefault(first.id if first is not None else "", Step(first))
            step.followed.update({transition.id: transition for transition in followed})
            step.coming[addition.authority.row] = addition.authority
            step.files[addition.path] = None
            step.pins.setdefault((pin.property.value, pin.algorithm), pin)
            step.leaving.setdefault(last.row, (last, addition.judge.pin_status(pin)))


def _files(paths: Iterable[Path], problems: list[str]) -> Iterator[Path]:
    explicit = set(paths)
    for path in walk(paths, problems):
        if path.suffix.lower() not in DOCUMENTS or path in explicit:
            yield path


def _order(step: Step) -> tuple[str, str]:
    days = [status.day.isoformat() for _, status in step.leaving.values()]
    return (min(days, default=""), step.transition.id if step.transition is not None else "")


def _reason(error: Exception) -> str:
    if isinstance(error, SyntaxError):
        return f"it is no Python that can be parsed ({error.msg})"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)


def names(authorities: Sequence[Authority], most: int = 3) -> str:
    """Some names, listed; the rest counted."""
    distinct = list(dict.fromkeys(authority.name for authority in authorities))
    if len(distinct) > most:
        return f"{', '.join(distinct[: most - 1])} and {len(distinct) - most + 1} more"
    return " and ".join(filter(None, [", ".join(distinct[:-1]), *distinct[-1:]]))
