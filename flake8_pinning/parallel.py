"""Share numbered work among forked processes.

The numbers go through a pipe, from which every process, this one included, takes the next batch; results go into one
unlinked temporary file a process. A process that dies loses nothing: what it has not delivered is done here. Much
lighter than :mod:`multiprocessing`, whose import alone takes as long as a small tree.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import tempfile
from collections.abc import Callable, Iterator
from typing import IO, Any, TypeVar

Result = TypeVar("Result")
_NUMBER = struct.Struct("<I")
_MOST_BATCHES = 1_000
"""Numbers of four octets that fit into any pipe: of a user with many of them Linux makes it one page (pipe(7))."""
_BATCH = 16


def share(count: int, work: Callable[[int], Result | None], processes: int) -> Iterator[tuple[int, Result]]:
    """``(number, work(number))`` for every number below *count* whose result is not ``None``, in order.

    Where processes cannot be forked, as on Windows, this one does all of the work.

    :param work: must not depend on the results of other numbers; what it returns must be picklable.
    """
    if processes <= 1 or not hasattr(os, "fork"):
        for number in range(count):
            result = work(number)
            if result is not None:
                yield number, result
        return
    size = max(_BATCH, -(-count // _MOST_BATCHES))
    batches = -(-count // size)
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_NUMBER.pack, range(batches))))
    os.close(writing)
    children: list[tuple[int, IO[bytes]]] = []
    try:
        for _ in range(processes - 1):
            file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
            child = os.fork()
            if child == 0:
                _child(reading, file, count, size, work)
            children.append((child, file))
        results: dict[int, Result] = {}
        done: set[int] = set()
        for batch in _taken(reading):
            results.update(_done(batch, count, size, work))
            done.add(batch)
        while children:
            child, file = children[-1]
            os.waitpid(child, 0)
            children.pop()
            with file:
                for batch, delivered in _delivered(file):
                    results.update(delivered)
                    done.add(batch)
        for batch in sorted(set(range(batches)) - done):
            results.update(_done(batch, count, size, work))
    finally:
        os.close(reading)
        for child, file in children:
            file.close()
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
    for number in sorted(results):
        yield number, results[number]


def _child(reading: int, file: IO[bytes], count: int, size: int, work: Callable[[int], Result | None]) -> None:
    """Work off batches, and end without the parent's clean-up. An interrupt reaches the parent too."""
    try:
        for batch in _taken(reading):
            pickle.dump((batch, _done(batch, count, size, work)), file, pickle.HIGHEST_PROTOCOL)
            file.flush()
    except BaseException:
        os._exit(1)
    os._exit(0)


def _taken(reading: int) -> Iterator[int]:
    while True:
        raw = os.read(reading, _NUMBER.size)
        if len(raw) < _NUMBER.size:
            return
        yield _NUMBER.unpack(raw)[0]


def _done(batch: int, count: int, size: int, work: Callable[[int], Result | None]) -> dict[int, Result]:
    found = {}
    for number in range(batch * size, min(count, (batch + 1) * size)):
        result = work(number)
        if result is not None:
            found[number] = result
    return found


def _delivered(file: IO[bytes]) -> Iterator[tuple[int, dict[int, Any]]]:
    """What a process has written; the last entry may be cut short."""
    file.seek(0)
    while True:
        try:
            yield pickle.load(file)  # noqa: S301 - written by our own child into a file that has no name
        except (EOFError, pickle.UnpicklingError):
            return
