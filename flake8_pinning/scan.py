"""Scan files: Python by its syntax, certificate files by their content, everything else as text.

What is imported here is imported by every run; what only a file with a pin needs is imported with the first of them.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_pinning.certificate_tree import CertificateTree
from flake8_pinning.files import decode_python, decode_text
from flake8_pinning.files.kinds import CERTIFICATES, MANIFESTS, NOTEBOOK, PYTHON, suffix_of
from flake8_pinning.gate import gate_of

if TYPE_CHECKING:
    from flake8_pinning.analysis import Analyzer
    from flake8_pinning.checks import Element, Finding, PinSet

PIECE = 8 << 20
"""Octets of a file that are looked at together; larger files are read in pieces, so that memory stays bounded."""
_NEWLINE_WITHIN = 1 << 16
_SMALL_TREE = 6 << 20
"""Octets of a tree from which a second process is worth its start."""


class Scanner:
    """Scans files with one analyzer."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self._gate = gate_of(analyzer.catalog)
        self._tree = CertificateTree()
        self._stores: dict[Path, list[Finding]] = {}

    def scan(self, path: Path) -> list[Finding]:
        """The findings in the file at *path*; none in what is neither source nor certificate.

        :raises OSError: it cannot be read, or is no regular file: pipes and devices are not opened.
        """
        status = os.stat(path)  # noqa: PTH116
        if not stat.S_ISREG(status.st_mode):
            what = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.EINVAL
            raise OSError(what, "not a regular file", str(path))
        if status.st_size == 0:
            return []
        suffix = suffix_of(path)
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            # The file may grow while it is read: one octet more shows that it has.
            data = _read(stream, min(PIECE, status.st_size + 1))
            if status.st_size < len(data) < PIECE:
                data += _read(stream, PIECE - len(data))
            if len(data) < PIECE:
                return self.scan_bytes(data, suffix, name=path.name, path=path)
            return self._pieces(data, stream, suffix, path)

    def scan_bytes(self, data: bytes, suffix: str, *, name: str = "", path: Path | None = None) -> list[Finding]:
        """The findings in *data*, read as a file with this suffix.

        :param name: the file's name, which may say that it is a deny list.
        :param path: where it is, for the files that it names.
        """
        sets, text = self.pin_sets(data, suffix, name=name, path=path)
        return self.analyzer.findings(sets, text) if sets else []

    def pin_sets(
        self, data: bytes, suffix: str, *, name: str = "", path: Path | None = None
    ) -> tuple[list[PinSet], str]:
        """The pin sets in *data*, with its text."""
        if suffix in CERTIFICATES:
            from flake8_pinning.textscan import certificate_pin_sets

            text = decode_text(data) or ""
            return certificate_pin_sets(data, text, self.analyzer.catalog, _stem(name)), text
        if b"\0" in data[:8192]:
            text = decode_text(data) or ""  # UTF-16, or a binary file
            data = text.encode("utf-8", "replace")
        else:
            text = ""
        if not data or name in MANIFESTS:
            return [], ""
        if suffix in PYTHON and not text:  # UTF-16 is no encoding of Python source
            return self._python(data, path)
        if suffix == NOTEBOOK:
            return self._notebook(text or decode_text(data) or "")
        return self._text(data, text, suffix, name, path)

    def scan_all(
        self, paths: Sequence[Path], processes: int | None = None
    ) -> Iterator[tuple[Path, list[Finding] | OSError]]:
        """The findings in each of *paths* that has some, and what cannot be read, in the order of *paths*.

        :param processes: at most so many processes; by default one a core for a large tree, else one.
            Paths are taken by their number, from the first to the last.
        """
        self.begin(paths)
        if processes is None:
            processes = processes_for(paths)
        if processes <= 1:
            for number in range(len(paths)):
                path = paths[number]
                found = self.outcome(path)
                if found:
                    yield path, found
            return
        from flake8_pinning.parallel import share

        def work(number: int) -> list[Finding] | OSError | None:
            return self.outcome(paths[number]) or None

        outcomes: Iterator[tuple[int, list[Finding] | OSError]] = share(len(paths), work, processes)
        for number, outcome in outcomes:
            yield paths[number], outcome

    def begin(self, paths: Iterable[Path]) -> None:
        """Look at a tree as a whole: where the certificate files are that others name, which folders are trust stores."""
        self._tree = CertificateTree(paths)
        self._stores = self._trust_stores()

    def outcome(self, path: Path) -> list[Finding] | OSError:
        """The findings in one file of the tree that has begun, or why it cannot be read."""
        known = self._stores.get(path)
        if known is not None:
            return known
        try:
            return self.scan(path)
        except OSError as error:
            return error

    def _trust_stores(self) -> dict[Path, list[Finding]]:
        """What is said of folders that are trust stores: as of any store, one thing."""
        found: dict[Path, list[Finding]] = {}
        for store, owners in self._tree.stores(self._certificates):
            found.update((path, []) for path in owners.values())
            for finding in self.analyzer.findings([store], ""):
                found[owners[id(finding.element)]].append(finding)
        return found

    def _certificates(self, content: bytes, path: Path) -> list[PinSet]:
        return self.pin_sets(content, path.suffix.lower(), name=path.name)[0]

    # --- kinds of files ----------------------------------------------------------------------------------------------

    def _python(self, data: bytes, path: Path | None) -> tuple[list[PinSet], str]:
        pins = self._gate.python(data)
        files = self._gate.names_files(data)
        if not pins and not files:
            return [], ""
        try:
            text = decode_python(data).text
            sets = self.analyzer.python_pin_sets(text) if pins else []
        except SyntaxError:
            # Python 2, a template, a broken file: its pins are found as those of any text.
            return self._text(data, "", ".py", "", path)
        if files:
            from flake8_pinning.textscan import text_pin_sets

            sets = sets + text_pin_sets(
                text, self.analyzer.catalog, ".py", resolve=self._resolver(path), files_only=True
            )
        return sets, text

    def _notebook(self, text: str) -> tuple[list[PinSet], str]:
        from flake8_pinning.textscan import text_pin_sets
        from flake8_pinning.textscan.lines import Lines
        from flake8_pinning.textscan.notebook import code_cells, pin_sets_of_cell

        lines = Lines(text)
        sets: list[PinSet] = []
        for cell in code_cells(text):
            source = cell.python
            try:
                if source is None:
                    raise SyntaxError
                sets += pin_sets_of_cell(cell, lines, self.analyzer.python_pin_sets, source)
            except SyntaxError:
                sets += pin_sets_of_cell(
                    cell, lines, lambda source: text_pin_sets(source, self.analyzer.catalog, ".py"), cell.text
                )
        return sets, text

    def _text(self, data: bytes, text: str, suffix: str, name: str, path: Path | None) -> tuple[list[PinSet], str]:
        if not self._gate.text(data):
            return [], ""
        from flake8_pinning.textscan import text_pin_sets

        text = text or decode_text(data) or ""
        resolve = self._resolver(path)
        return text_pin_sets(text, self.analyzer.catalog, suffix, name=_stem(name), resolve=resolve), text

    def _pieces(self, data: bytes, stream: io.RawIOBase, suffix: str, path: Path) -> list[Finding]:
        """A large file piece by piece, each cut at the end of a line where there is one near."""
        found: list[Finding] = []
        if b"\0" in data[:8192]:
            return found
        line = 0
        while data:
            cut = data.rfind(b"\n", max(0, len(data) - _NEWLINE_WITHIN)) + 1 if len(data) >= PIECE else len(data)
            cut = cut or len(data)
            sets, text = self._text(data[:cut], "", suffix if suffix not in CERTIFICATES else "", path.name, path)
            if sets:
                moved = [
                    replace(pins, elements=tuple(_moved(element, line) for element in pins.elements)) for pins in sets
                ]
                found += self.analyzer.findings(moved, text)
            line += data.count(b"\n", 0, cut)
            data = data[cut:]
            data += _read(stream, PIECE - len(data))
        return found

    def _resolver(self, path: Path | None) -> Callable[[str], bytes | None] | None:
        return self._tree.resolver(path) if path is not None else None


def _read(stream: io.RawIOBase, size: int) -> bytes:
    """As much as there is, up to *size*: a single read may give less."""
    data = stream.read(size) or b""
    while 0 < len(data) < size:
        more = stream.read(size - len(data))
        if not more:
            break
        data += more
    return data


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _moved(element: Element, lines: int) -> Element:
    span = element.span
    return replace(element, span=replace(span, line=span.line + lines, end_line=span.end_line + lines))


def processes_for(paths: Sequence[Path]) -> int:
    """One a core where the tree is large and processes can be forked; the start of another one costs some milliseconds."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores < 2 or not hasattr(os, "fork") or sys.platform == "darwin" or len(paths) < 2:
        return 1
    total = 0
    for path in paths:
        try:
            total += os.stat(path).st_size  # noqa: PTH116
        except OSError:
            continue
        if total > _SMALL_TREE:
            return min(cores, 8)
    return 1
