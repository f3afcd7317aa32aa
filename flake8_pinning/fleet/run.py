"""The run over all repositories: side by side, resumable, and no failure stops the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from flake8_pinning import __version__
from flake8_pinning.files import replace_file
from flake8_pinning.fleet.sources import Source
from flake8_pinning.fleet.table import COLUMNS, Row
from flake8_pinning.fleet.worker import Job
from flake8_pinning.git import GitError
from flake8_pinning.git.command import end, run_quietly

Progress = Callable[["Outcome", int, int], None]
"""Called for each repository that is finished: its outcome, how many are finished, how many there are."""


@dataclass(frozen=True)
class Outcome:
    """What became of one repository."""

    repository: str
    commit: str = ""
    files: int = 0
    rows: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()
    """Files that could not be read."""
    failure: str = ""
    """Why it was not looked at, in one line; empty where it was."""
    resumed: bool = field(default=False, compare=False)
    """Whether the result is of an earlier run."""


@dataclass(frozen=True)
class Settings:
    """How to run."""

    cache: Path
    as_of: date
    horizon: int
    catalogs: tuple[Path, ...] = ()
    jobs: int = 4
    timeout: float = 600.0
    """Seconds for one repository, cloning included."""
    keep: bool = False
    """Keep the clones for the next run."""
    fresh: bool = False
    """Do not take results of earlier runs."""
    codes: tuple[str, ...] = ()
    """The codes to report, beside the inventory."""
    isolated: bool = False
    """Do not ask the repositories' own settings."""

    def stamp(self, catalog: Path) -> str:
        """What a stored result depends on: the same stamp, the same result."""
        parts: list[object] = [__version__, COLUMNS, self.as_of.isoformat(), self.horizon]
        parts += [self.codes, self.isolated]
        parts += [sha256(path.read_bytes()).hexdigest() for path in (catalog, *self.catalogs)]
        return sha256(json.dumps(parts).encode()).hexdigest()


def run(sources: Sequence[Source], settings: Settings, catalog: Path, progress: Progress) -> list[Outcome]:
    """Look at every repository; the outcomes are in the order of *sources*.

    :param catalog: the catalog's file, on which stored results depend.
    :raises OSError: the cache cannot be written to.
    """
    stamp = settings.stamp(catalog)
    results = settings.cache / "results"
    results.mkdir(parents=True, exist_ok=True)
    outcomes: dict[int, Outcome] = {}
    todo = []
    for number, source in enumerate(sources):
        known = None if settings.fresh else _load(results / f"{source.key}.json", source, stamp)
        if known is None:
            todo.append(number)
        else:
            outcomes[number] = known
            progress(known, len(outcomes), len(sources))
    running: set[subprocess.Popen[bytes]] = set()
    pool = ThreadPoolExecutor(max_workers=max(1, min(settings.jobs, len(todo) or 1)))
    try:
        waiting: dict[Future[Outcome], int] = {
            pool.submit(_one, sources[number], settings, results, stamp, running): number for number in todo
        }
        while waiting:
            finished, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in finished:
                number = waiting.pop(future)
                outcomes[number] = future.result()
                progress(outcomes[number], len(outcomes), len(sources))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in list(running):
            end(process)
    return [outcomes[number] for number in range(len(sources))]


def _one(
    source: Source, settings: Settings, results: Path, stamp: str, running: set[subprocess.Popen[bytes]]
) -> Outcome:
    job = Job(
        name=source.name,
        source=source.text,
        local=source.local,
        clone=str(settings.cache / "clones" / source.key),
        keep=settings.keep,
        as_of=settings.as_of.isoformat(),
        horizon=settings.horizon,
        catalogs=tuple(str(path.resolve()) for path in settings.catalogs),
        timeout=settings.timeout,
        codes=settings.codes,
        isolated=settings.isolated,
    )
    command = [sys.executable, "-P", "-m", "flake8_pinning.fleet.worker"]
    if sys.version_info < (3, 11):
        command.remove("-P")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
    }
    try:
        output = run_quietly(
            command, timeout=settings.timeout, stdin=job.dumps(), env=environment, started=running.add
        )
        result = json.loads(output.out) if output.ok else {"failure": _death(output.code, output.err)}
    except GitError as error:
        result = {"failure": str(error).replace(Path(sys.executable).name, "the repository", 1)}
    except ValueError:
        result = {"failure": "the worker's answer cannot be read"}
    for process in [process for process in list(running) if process.poll() is not None]:
        running.discard(process)
    if result.get("failure"):
        return Outcome(source.name, failure=" ".join(str(result["failure"]).split()))
    replace_file(
        results / f"{source.key}.json", json.dumps({"stamp": stamp, "source": source.name, **result}).encode()
    )
    return _outcome(source, result, resumed=False)


def _load(path: Path, source: Source, stamp: str) -> Outcome | None:
    """A stored result, if it is still what a new run would give."""
    try:
        result = json.loads(path.read_bytes())
        if result["stamp"] != stamp:
            return None
        return _outcome(source, result, resumed=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _outcome(source: Source, result: dict[str, Any], *, resumed: bool) -> Outcome:
    return Outcome(
        source.name,
        str(result["commit"]),
        int(result["files"]),
        tuple(Row.from_plain(row) for row in result["rows"]),
        tuple(map(str, result["problems"])),
        resumed=resumed,
    )


def _death(code: int, err: str) -> str:
    last = next((line for line in reversed(err.splitlines()) if line.strip()), "")
    return f"the worker was ended by signal {-code}" if code < 0 else f"the worker failed: {last}"
