"""Records about one CA: ``{"name": "…", "sha256": "…"}``, ``{"<digest>": "CN=…"}``, ``Pin(subject="…", digest="…")``.

The digest is what is compared; the CA's name and serial number beside it only say whose it is, and asking for each of
them would be the same finding several times.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from flake8_pinning.pins import Property
from flake8_pinning.pysource.groups import Member
from flake8_pinning.pysource.tree import Tree

_LABELS = (Property.SUBJECT_DN, Property.COMMON_NAME, Property.SERIAL_NUMBER)


def without_labels(members: Iterable[Member], tree: Tree) -> list[Member]:
    """*members* without the names and serial numbers that stand in one record with a digest of the same CA."""
    known = list(members)
    compared: dict[ast.AST, set[int]] = {}
    for member in known:
        record = _record(member, tree)
        if record is not None and not _is_label(member):
            compared.setdefault(record, set()).update(_rows(member))
    return [
        member
        for member in known
        if not (_is_label(member) and _rows(member) & compared.get(_record(member, tree) or tree.module, set()))
    ]


def _record(member: Member, tree: Tree) -> ast.AST | None:
    """The dict or the call with keywords that a literal stands in; ``None`` for everything else."""
    parent = tree.parent(member.place.anchor)
    if isinstance(parent, ast.keyword):
        return tree.parent(parent)
    return parent if isinstance(parent, ast.Dict) else None


def _is_label(member: Member) -> bool:
    return any(pin.property in _LABELS for pin in member.element.pins)


def _rows(member: Member) -> set[int]:
    return {authority.row for pin in member.element.pins for authority in pin.authorities}
