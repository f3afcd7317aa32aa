"""Numbers and lists as people say them, for every report."""

from __future__ import annotations

from collections.abc import Sequence


def counted(number: int, noun: str, many: str | None = None) -> str:
    """``1 root``, ``2 roots``, ``1,234 authorities``.

    :param many: the plural, where it is not *noun* with an s.
    """
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def shortened(items: Sequence[str], most: int) -> str:
    """``a, b, c``; of more than *most* the first, ``a, b and 4 more``."""
    shown = ", ".join(items[:most])
    return f"{shown} and {len(items) - most} more" if len(items) > most else shown
