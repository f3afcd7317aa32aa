"""The certificate files of a tree: what others name, and which folders of them are trust stores.

What is imported here is imported by every scan of a tree; what only a trust store needs, with the first of them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from flake8_pinning.files.kinds import CERTIFICATES, STORE_SIZE

if TYPE_CHECKING:
    from flake8_pinning.checks import Element, PinSet

_LARGEST = 1 << 20
"""Octets of a file of certificates that another one names."""

PinSetsOf = Callable[[bytes, Path], "list[PinSet]"]


class CertificateTree:
    """Where the certificate files are among the files of a tree.

    :param paths: the files of the tree; without any, only what stands beside a file is found.
    """

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self._places: dict[str, list[str]] = {}
        for path in paths:
            if path.suffix.lower() in CERTIFICATES:
                self._places.setdefault(path.name, []).append(str(path))

    def resolver(self, path: Path) -> Callable[[str], bytes | None]:
        """What gives the content of a certificate file that the file at *path* names; ``None`` where there is none."""

        def resolve(name: str) -> bytes | None:
            if "://" in name:
                return None
            name = name.replace("\\", "/")
            absolute = name.startswith("/") or PureWindowsPath(name).drive
            beside = None if absolute else os.path.join(path.parent, name)  # noqa: PTH118
            for candidate in ([beside] if beside else []) + self._places.get(name.rpartition("/")[2], []):
                content = _content(candidate)
                if content is not None:
                    return content
            return None

        return resolve

    def stores(self, pin_sets: PinSetsOf) -> Iterator[tuple[PinSet, dict[int, Path]]]:
        """Folders that are trust stores with a file for each CA: each as one pin set, with what came from which file.

        :param pin_sets: the pin sets of a certificate file's content.
        """
        folders: dict[str, list[str]] = {}
        for places in self._places.values():
            for place in places:
                folders.setdefault(os.path.dirname(place), []).append(place)  # noqa: PTH120
        for places in folders.values():
            if len(places) > STORE_SIZE:
                yield from _store(sorted(places), pin_sets)


def _store(places: Sequence[str], pin_sets: PinSetsOf) -> Iterator[tuple[PinSet, dict[int, Path]]]:
    from flake8_pinning.checks import ALLOW, PinSet

    owners: dict[int, Path] = {}
    elements: list[Element] = []
    for place in places:
        path = Path(place)
        content = _content(place)
        for element in (
            element
            for pins in (pin_sets(content, path) if content else ())
            if pins.role == ALLOW
            for element in pins.elements
        ):
            owners[id(element)] = path
            elements.append(element)
    if len({pin.authorities[0].row for element in elements for pin in element.pins}) > STORE_SIZE:
        why = "a trust store is refreshed, not extended"
        yield PinSet(tuple(elements), "store", why_manual=why), owners


def _content(path: str) -> bytes | None:
    try:
        status = os.stat(path)  # noqa: PTH116
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return None
        with open(path, "rb") as stream:  # noqa: PTH123
            return stream.read()
    except (OSError, ValueError):
        return None
