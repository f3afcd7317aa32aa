"""A line on standard error that says how far the work is: where a person watches, and gone at the end."""

from __future__ import annotations

import sys
import time
from typing import TypeVar

Shown = TypeVar("Shown", bound="Progress")
_ECHO = len("^C")
"""What a terminal writes behind the line when somebody interrupts."""
QUIET, BETWEEN = 2.0, 0.1
"""Seconds of work before the first line is shown, and between two lines."""


class Progress:
    """One line, written over again and again on a terminal; elsewhere nothing.

    Written over with blanks, since not every console obeys escape sequences.

    :param quiet: seconds of work before the first line is shown; by default :data:`QUIET`.
    :param between: seconds between two lines; by default :data:`BETWEEN`.
    """

    def __init__(self, *, quiet: float | None = None, between: float | None = None) -> None:
        self._quiet = QUIET if quiet is None else quiet
        self._between = BETWEEN if between is None else between
        self._watched = sys.stderr.isatty()
        self._start = time.monotonic()
        self._last = float("-inf")
        self._width = 0

    def show(self, line: str, *, last: bool = False) -> None:
        """Show *line*, unless another one was shown just now.

        :param last: of its kind: show it all the same.
        """
        now = time.monotonic()
        if not self._watched or now - self._start < self._quiet or (now - self._last < self._between and not last):
            return
        self._last = now
        shown = "\r" + line.ljust(self._width)
        self._width = len(line)  # first, since an interruption may come at any moment
        sys.stderr.write(shown)
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, before something else is written."""
        if self._width:
            sys.stderr.write("\r" + " " * (self._width + _ECHO) + "\r")
            sys.stderr.flush()
            self._width = 0

    def __enter__(self: Shown) -> Shown:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()


class Bar(Progress):
    """The progress of numbered steps, as a bar."""

    def __call__(self, what: str, done: int, total: int) -> None:
        """*done* of *total* steps are done.

        :param what: is being done, as a participle.
        """
        width = 24
        filled = width * done // max(total, 1)
        self.show(f"{what} [{'#' * filled}{'.' * (width - filled)}] {done}/{total}", last=done >= total)
