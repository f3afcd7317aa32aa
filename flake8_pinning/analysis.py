"""One file in, findings out: the path that flake8, ``pinning scan`` and the codemod share."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from flake8_pinning.gate import gate_of
from flake8_pinning.prefilter import may_hold_pin

if TYPE_CHECKING:
    # Imported where they are used: most files are looked at without any of them.
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.checks import Finding, PinSet
    from flake8_pinning.judge import Judge

HORIZON = 365
"""As :data:`flake8_pinning.judge.HORIZON`."""


class Analyzer:
    """Finds pins and judges them on one day. Make one, use it for many files.

    :param day: the day that is today.
    :param horizon: days before a departure at which it begins to count.
    """

    def __init__(self, catalog: Catalog, day: date, *, horizon: int = HORIZON) -> None:
        self.catalog = catalog
        self.day = day
        self.horizon = horizon
        self._judges: dict[frozenset[str], Judge] = {}

    def judge(self, text: str) -> Judge:
        """The judge for a text, which knows the services that it mentions."""
        from flake8_pinning.judge import Judge, services_mentioned

        services = services_mentioned(self.catalog, text)
        found = self._judges.get(services)
        if found is None:
            found = Judge(self.catalog, self.day, horizon=self.horizon, services=services)
            self._judges[services] = found
        return found

    def python_pin_sets(self, text: str, tree: ast.Module | None = None, *, known_only: bool = False) -> list[PinSet]:
        """The pin sets of Python source.

        :param known_only: do not look at files without a catalogued pin, whatever else could be said of them.
        :raises SyntaxError: the text is no Python (also: NUL bytes, nesting that the parser refuses).
        """
        data = text.encode("utf-8", "surrogatepass")
        if not may_hold_pin(data) or not gate_of(self.catalog).python(data, known_only=known_only):
            return []
        from flake8_pinning import pysource

        return pysource.collect(tree if tree is not None else parse(text), text, self.catalog)

    def python(self, text: str, tree: ast.Module | None = None, *, known_only: bool = False) -> list[Finding]:
        """All findings in Python source, in the order of the text.

        :param known_only: see :meth:`python_pin_sets`.
        :raises SyntaxError: the text is no Python.
        """
        return self.findings(self.python_pin_sets(text, tree, known_only=known_only), text)

    def findings(self, sets: Sequence[PinSet], text: str) -> list[Finding]:
        """All findings about *sets*, each said once, in the order of the text."""
        if not sets:
            return []
        from flake8_pinning import checks

        # What services a text mentions matters for catalogued pins only, and a look for all of them takes its time.
        known = any(element.pins for pins in sets for element in pins.elements)
        judge = self.judge(text if known else "")
        return in_order(finding for pins in sets for finding in checks.run(judge, pins))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by place and code; the same sentence at the same place is said once."""
    unique = {(f.element.span, f.code, f.message): f for f in findings}
    return sorted(unique.values(), key=lambda f: (f.element.span.line, f.element.span.column, f.code, f.message))


def parse(text: str) -> ast.Module:
    """Parse Python source.

    :raises SyntaxError: also where CPython's parser raises something else for bad input.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # invalid escapes and the like are the file's author's business, not ours
            return ast.parse(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error) or type(error).__name__) from None
