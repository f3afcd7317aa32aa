"""Small pieces of Markdown: tables, and the blocks between markers of a page that people write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


class DocgenError(Exception):
    """A page that cannot be made; one line that says why."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown already, see :func:`plain`."""
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line, in a table or outside one."""
    return re.sub(r"([\\`*_{}\[\]<>|#~$])", r"\\\1", " ".join(text.split()))


def fill(text: str, name: str, content: str, page: str) -> str:
    """Put *content* between ``<!-- docgen: NAME -->`` and ``<!-- /docgen -->``.

    :raises DocgenError: the markers are not in *text*, or more than once.
    """
    block = re.compile(rf"(<!-- docgen: {re.escape(name)} -->\n).*?(<!-- /docgen -->)", re.DOTALL)
    if len(block.findall(text)) != 1:
        raise DocgenError(
            f"{page}: write <!-- docgen: {name} --> and <!-- /docgen --> once, around what is generated"
        )
    return block.sub(lambda match: f"{match[1]}{content.rstrip()}\n{match[2]}", text)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
