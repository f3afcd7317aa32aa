"""One repository in a process of its own: whatever happens to it happens to nobody else.

``python -m flake8_pinning.fleet.worker`` reads a :class:`Job` as JSON from standard input and writes a result
as JSON. What is in the repository is data: its hooks do not run, its filters are not known, its submodules
are not fetched, and symbolic links are not followed."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog, CatalogError
from flake8_pinning.files import FileError, walk
from flake8_pinning.fleet.table import Row, rows_of
from flake8_pinning.git import NO_HOOKS, Git, GitError, without_secrets
from flake8_pinning.scan import DOCUMENTS, Scanner

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
        rows, files, problems = _scan(top, job.name, commit, analyzer)
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
            shutil.rmtree(place, ignore_errors=True)


def _is_bare(path: Path) -> bool:
    return (path / "HEAD").is_file() and (path / "refs").is_dir() and not (path / ".git").exists()


def _cloned(place: Path, source: str, timeout: float) -> str:
    """A new clone: one commit of the default branch, made beside its place and then put there."""
    shutil.rmtree(place, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=".clone-", dir=place.parent))
    options = ("--depth=1", "--single-branch", "--no-tags", "--no-recurse-submodules", "--template=")
    try:
        Git(place.parent, timeout=timeout, group=False)(
            *_CAREFUL, "clone", "--quiet", *options, "--", source, str(fresh / "clone")
        )
        head = Git(fresh / "clone", group=False).run("rev-parse", "--verify", "--quiet", "HEAD")
        (fresh / "clone").rename(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
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


def _scan(top: Path, name: str, commit: str, analyzer: Analyzer) -> tuple[list[Row], int, list[str]]:
    scanner = Scanner(analyzer)
    problems: list[str] = []
    rows: list[Row] = []
    files = 0
    for path in walk([top], problems):
        if path.suffix.lower() in DOCUMENTS:
            continue
        files += 1
        place = path.relative_to(top).as_posix()
        try:
            findings = scanner.scan(path)
        except OSError as error:
            problems.append(f"{place}: {error.strerror or error}")
            continue
        except Exception as error:
            # One file that nobody thought of must not hide what the others have.
            problems.append(f"{place}: {type(error).__name__}: {error}")
            continue
        rows += rows_of(name, commit, place, [f for f in findings if f.code not in ("PIN202", "PIN204")])
    return rows, files, [without_secrets(problem.replace(f"{top}/", "")) for problem in problems]


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
