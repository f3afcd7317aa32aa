"""Fix a tree step by step: all that one transition asks for, then the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Authority, Pin, Source, Status, Transition
from flake8_pinning.catalog.only import matches
from flake8_pinning.config import Config, relative
from flake8_pinning.files import replace_file
from flake8_pinning.fixing import FIXABLE, Outcome, UnfixableError, fix_file
from flake8_pinning.judge import Judge
from flake8_pinning.pemfix import Certificates
from flake8_pinning.scan import Scanner
from flake8_pinning.selection import find_files, selected, sort_by_comments

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
    :param config: the settings: which files of the tree, which codes.
    :param home: the folder whose copy the tree is, where the settings were read.
    """

    def __init__(
        self,
        engine: Analyzer,
        certificates: Certificates,
        only: str = "",
        *,
        config: Config | None = None,
        home: Path | None = None,
    ) -> None:
        self.engine = engine
        self._certificates = certificates
        self._only = only
        self._config = config or Config()
        self._home = home
        self._codes = selected(self._config)

    def steps(self, top: Path, paths: Iterable[Path], problems: list[str]) -> list[Step]:
        """What *paths* below *top* lack, by transition, the first deadline first. Writes nothing."""
        steps: dict[str, Step] = {}
        for path in self._files(top, paths, problems):
            if path.suffix.lower() not in FIXABLE:
                continue
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
        files = list(self._files(top, paths, []))
        found = []
        for path, outcome in scanner.scan_all(files, processes=1):
            if isinstance(outcome, OSError):
                continue
            findings = [finding for finding in outcome if finding.code in _LEFT and finding.code in self._codes]
            found += [
                Left(
                    path.relative_to(top).as_posix(),
                    finding.element.span.line,
                    finding.code,
                    " ".join(finding.message.split()),
                )
                for finding, _ in sort_by_comments(findings, path, self.engine.day).kept
            ]
        return found

    def _files(self, top: Path, paths: Iterable[Path], problems: list[str]) -> Iterator[Path]:
        """The files below *paths* that the settings mean; their globs hold in the copy as in the original."""
        config = self._config
        if self._home is not None and config.path is not None:
            place = relative(config.path, self._home)
            config = replace(config, path=top / place) if place is not None else config
        return find_files(list(paths), config, problems)

    # --- one file
    # ----------------------------------------------------------------------------------------------------

    def _additions(self, path: Path, name: str) -> Iterator[Addition]:
        outcome = self._outcome(path, name, self._only)
        if outcome is not None and outcome.added:
            judge = self.engine.judge(outcome.source.text)
            yield from (Addition(name, added.authority, added.replaces, judge) for added in outcome.added)

    def _fixed(self, path: Path, name: str, only: str) -> bytes | None:
        """The file with what the pins of one CA lack, or ``None`` where they lack nothing."""
        try:
            outcome = self._outcome(path, name, only)
            return outcome.source.encode(outcome.new) if outcome is not None and outcome.changed else None
        except (SyntaxError, UnicodeEncodeError, UnfixableError):
            return None

    def _outcome(self, path: Path, name: str, only: str) -> Outcome | None:
        return fix_file(
            path,
            self.engine,
            only=only,
            certificates=self._certificates,
            codes=self._codes,
            name=PurePath(name),
        )

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
    """At most *most* names, listed; the rest counted in the place of the last, or behind the only one."""
    distinct = list(dict.fromkeys(authority.name for authority in authorities))
    if len(distinct) > most:
        shown = distinct[: max(most - 1, 1)]
        return f"{', '.join(shown)} and {len(distinct) - len(shown)} more"
    return " and ".join(filter(None, [", ".join(distinct[:-1]), *distinct[-1:]]))
