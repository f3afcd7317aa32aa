"""Work shared among processes: the same results with and without fork, and whatever becomes of a worker."""

from __future__ import annotations

import os
import sys

import pytest

from flake8_pinning import parallel, scan

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


def odd(number: int) -> int | None:
    return number * number if number % 2 else None


EXPECTED = [(number, number * number) for number in range(500) if number % 2]


@pytest.mark.parametrize("processes", [0, 1, 2, 3])
def test_results_are_in_order_and_none_is_left_out(processes: int) -> None:
    assert list(parallel.share(500, odd, processes)) == EXPECTED


def test_nothing_to_do() -> None:
    assert list(parallel.share(0, odd, 3)) == []


def test_without_fork_this_process_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert list(parallel.share(500, odd, 4)) == EXPECTED


def test_without_fork_one_process_is_what_a_tree_gets(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    paths = [tmp_path / name for name in ("a.py", "b.py", "gone.py")]
    for path in paths[:2]:
        path.write_bytes(b"x" * 100)
    monkeypatch.setattr(scan, "_SMALL_TREE", 150)
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "fork", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert scan.processes_for(paths) == 4
    assert scan.processes_for([paths[2], *paths[:2]]) == 4, "what cannot be looked at weighs nothing"
    assert scan.processes_for(paths[1:]) == 1, "a small tree"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert scan.processes_for(paths) == 1
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "fork")
    assert scan.processes_for(paths) == 1


def test_what_is_to_be_done_fits_into_the_smallest_pipe() -> None:
    """Nobody reads while the numbers are written: a pipe that is full would never be read."""
    assert parallel._MOST_BATCHES * parallel._NUMBER.size <= 4096


@FORKS
def test_many_more_numbers_than_a_pipe_holds() -> None:
    count = 40 * parallel._MOST_BATCHES
    assert sum(1 for _ in parallel.share(count, lambda number: number or None, 2)) == count - 1


@FORKS
def test_a_worker_that_fails_leaves_its_work_to_this_process() -> None:
    parent = os.getpid()

    def failing(number: int) -> int:
        if os.getpid() != parent:
            raise ValueError
        return number

    assert list(parallel.share(100, failing, 3)) == [(number, number) for number in range(100)]


@FORKS
def test_what_a_worker_had_not_finished_writing_is_done_again() -> None:
    parent = os.getpid()

    def heavy(number: int) -> object:
        # Half a pickle is on disk when the worker ends.
        return Half(number) if os.getpid() != parent else number

    assert list(parallel.share(100, heavy, 2)) == [(number, number) for number in range(100)]


class Half:
    """Ends its process in the middle of being written."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __reduce__(self) -> tuple[object, ...]:
        os._exit(7)


@FORKS
def test_an_error_here_ends_every_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[int] = []
    real = os.fork

    def fork() -> int:
        child = real()
        if child:
            children.append(child)
        return child

    monkeypatch.setattr(os, "fork", fork)
    parent = os.getpid()

    def work(number: int) -> int:
        if os.getpid() == parent:
            raise KeyboardInterrupt
        while True:
            os.getppid()

    with pytest.raises(KeyboardInterrupt):
        list(parallel.share(100, work, 3))
    assert len(children) == 2
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, 0)
