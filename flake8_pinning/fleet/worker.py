"""One repository in a process of its own: whatever happens to it happens to nobody else.

``python -m flake8_pinning.fleet.worker`` reads a :class:`Job` as JSON from standard input and writes a result
as JSON. What is in the repository is data: its hooks do not run, its filters are not known, its submodules
are not fetched, and symbolic links are not followed."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.checks import Finding
from flake8_pinning.config import Config, ConfigError, load
from flake8_pinning.files import FileError, remove_tree
from flake8_pinning.fleet.table import Row, rows_of
from flake8_pinning.git import NO_HOOKS, Git, GitError, without_secrets
from flake8_pinning.scan import Scanner
from flake8_pinning.selection import INVENTORY, find_files, sort_by_comments

_CAREFUL = (
    *NO_HOOKS,
    "-c", "protocol.ext.allow=never",
    "-c", "core.fsmonitor=false",
    "-c", "core.symlinks=false",
    "-c", "credential.interactive=never",
)  # fmt: skip


@dataclass(frozen=True)
class Job:
    """What the worker is to do."""

    name: str
    source: str
    local: bool
    clone: str
    """Where the clone goes, or stays from the last time."""
    keep: bool
    """Whether the clone stays."""
    as_of: str
    horizon: int
    catalogs: tuple[str, ...]
    timeout: float
    codes: tuple[str, ...] = ()
    """The codes to report, beside the inventory."""
    isolated: bool = False
    """Whether the repository's own settings are not asked."""

    def dumps(self) -> str:
        return json.dumps(asdict(self))


def work(job: Job) -> dict[str, Any]:
    """Clone and scan: ``{"rows": …, "commit": …, "files": …, "problems": …}``.

    :raises GitError: it cannot be cloned.
    :raises FileError: it is not there.
    """
    analyzer = Analyzer(
        Catalog.load(private=[Path(path) for path in job.catalogs]),
        date.fromisoformat(job.as_of),
        horizon=job.horizon,
    )
    with _tree(job) as (top, commit):
        rows, files, problems = _scan(top, job, commit, analyzer)
    return {"commit": commit, "files": files, "problems": problems, "rows": [row.plain() for row in rows]}


@contextmanager
def _tree(job: Job) -> Iterator[tuple[Path, str]]:
    """The repository's files and the commit they are of."""
    if job.local:
        path = Path(job.source)
        if not path.exists():
            raise FileError("no such file or directory")
        if not path.is_dir():
            raise FileError("not a directory")
        if not _is_bare(path):
            head = Git(path, timeout=job.timeout, group=False).run("rev-parse", "--verify", "--quiet", "HEAD")
            yield path, head.text if head.ok else ""
            return
        source = path.resolve().as_uri()
    else:
        source = job.source
    place = Path(job.clone)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        commit = _refreshed(place, source, job.timeout) or _cloned(place, source, job.timeout)
        yield place, commit
    finally:
        if not job.keep:
            remove_tree(place)


def _is_bare(path: Path) -> bool:
    return (path / "HEAD").is_file() and (path / "refs").is_dir() and not (path / ".git").exists()


def _cloned(place: Path, source: str, timeout: float) -> str:
    """A new clone: one commit of the default branch, made beside its place and then put there."""
    remove_tree(place)
    fresh = Path(tempfile.mkdtemp(prefix=".clone-", dir=place.parent))
    options = ("--depth=1", "--single-branch", "--no-tags", "--no-recurse-submodules", "--template=")
    try:
        Git(place.parent, timeout=timeout, group=False)(
            *_CAREFUL, "clone", "--quiet", *options, "--", source, str(fresh / "clone")
        )
        head = Git(fresh / "clone", group=False).run("rev-parse", "--verify", "--quiet", "HEAD")
        (fresh / "clone").rename(place)
    finally:
        remove_tree(fresh)
    return head.text if head.ok else ""


def _refreshed(place: Path, source: str, timeout: float) -> str | None:
    """The commit after bringing an old clone up to date, or ``None`` where that is more work than a new
    one."""
    if not (place / ".git").is_dir():
        return None
    git = Git(place, timeout=timeout, group=False)
    try:
        git(
            *_CAREFUL,
            "fetch",
            "--quiet",
            "--depth=1",
            "--no-tags",
            "--no-recurse-submodules",
            "--",
            source,
            "HEAD",
        )
        git(*_CAREFUL, "reset", "--quiet", "--hard", "FETCH_HEAD")
        git(*_CAREFUL, "clean", "-ffdxq")
        return git("rev-parse", "HEAD").text
    except GitError:
        return None


def _scan(top: Path, job: Job, commit: str, analyzer: Analyzer) -> tuple[list[Row], int, list[str]]:
    problems: list[str] = []
    config = _settings(top, job, problems)
    codes = _codes(job, config)
    files = list(find_files([top], config, problems))
    scanner = Scanner(analyzer)
    scanner.begin(files)
    rows: list[Row] = []
    for path in files:
        place = path.relative_to(top).as_posix()
        try:
            findings = scanner.outcome(path)
            if isinstance(findings, OSError):
                problems.append(f"{place}: {findings.strerror or findings}")
                continue
            rows += rows_of(job.name, commit, place, _spoken(findings, path, codes, analyzer.day, problems))
        except Exception as error:
            # One file that nobody thought of must not hide what the others have.
            problems.append(f"{place}: {type(error).__name__}: {error}")
    return rows, len(files), [without_secrets(problem.replace(f"{top}{os.sep}", "")) for problem in problems]


def _settings(top: Path, job: Job, problems: list[str]) -> Config:
    """The repository's own settings of files and codes. Which catalogs and which day ahead, the fleet's say; settings
    that cannot be used must not hide what is pinned."""
    if job.isolated:
        return Config()
    try:
        return replace(load(start=top), catalogs=(), baseline=None)
    except ConfigError as error:
        problems.append(f"{error}: looked at without its settings")
        return Config()


def _codes(job: Job, config: Config) -> frozenset[str]:
    """Those that the fleet asks for, without those that the repository leaves out."""
    codes = frozenset(job.codes) - frozenset(config.ignore)
    return codes & frozenset((*config.select, *config.extend_select)) if config.select else codes


def _spoken(
    findings: Sequence[Finding], path: Path, codes: frozenset[str], day: date, problems: list[str]
) -> list[Finding]:
    """The inventory, which comments do not change, and what they leave of the rest."""
    pins = [finding for finding in findings if finding.code in INVENTORY]
    others = [finding for finding in findings if finding.code in codes and finding.code not in INVENTORY]
    outcome = sort_by_comments(others, path, day) if others else None
    if outcome is None:
        return pins
    problems += [f"{path}:{problem}" for problem in outcome.problems]
    return [*pins, *(finding for finding, _ in outcome.kept)]


def main() -> int:
    """Do the job on standard input; 0 with a result on standard output, 1 with one line of failure there."""
    job = Job(**json.load(sys.stdin))
    try:
        result = work(job)
    except (FileError, CatalogError) as error:
        result = {"failure": str(error)}
    except OSError as error:
        result = {"failure": f"{error.filename}: {error.strerror}" if error.filename else str(error)}
    json.dump(result, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
