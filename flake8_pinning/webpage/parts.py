"""The parts that pages are made of: a summary, controls for search, cards that open, links to sources, days.

Arguments are text and are escaped here, unless their name says ``html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Protocol

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
"""In English whatever the locale says, as the rest of the page."""


class Link(Protocol):
    """Where a fact stands."""

    @property
    def url(self) -> str: ...

    @property
    def title(self) -> str: ...


@dataclass(frozen=True)
class Chip:
    """A kind of entry that can be left out of the list: its value for the script, which is its CSS class too."""

    kind: str
    label: str
    count: int


def summary(sentences_html: str, facts_html: Iterable[tuple[int, str]] = ()) -> str:
    """What the page says in a line or two, and the numbers below it: (number, what there are so many of)."""
    tiles = "".join(f"<li><b>{number:,}</b> {what}</li>" for number, what in facts_html)
    listed = f'\n<ul class="tiles">{tiles}</ul>' if tiles else ""
    return f'<section class="lead" aria-label="Summary"><p class="big">{sentences_html}</p>{listed}</section>'


def controls(
    search: str, *, views: Mapping[str, str] | None = None, chips: Sequence[Chip] = (), more_html: str = ""
) -> str:
    """The search, hidden until the script runs.

    :param search: what can be searched for.
    :param views: orders of the list: value → label, the first one chosen.
    :param more_html: the page's own controls.
    """
    buttons = "".join(
        f'<button type="button" value="{escape(value)}" aria-pressed="{"false" if number else "true"}">'
        f"{escape(label)}</button>"
        for number, (value, label) in enumerate((views or {}).items())
    )
    kinds = "".join(
        f'<button type="button" class="chip {escape(chip.kind)}" value="{escape(chip.kind)}" '
        f'aria-pressed="true"><span class="dot"></span>{escape(chip.label)} '
        f'<span class="quiet">{chip.count:,}</span></button>'
        for chip in chips
    )
    parts = [
        f'<div class="views" role="group" aria-label="Group by">{buttons}</div>' if buttons else "",
        f'<label class="field"><span class="sr">{escape(search)}</span><input id="q" type="search" '
        f'placeholder="{escape(search)}" autocomplete="off" spellcheck="false"></label>',
        more_html,
        f'<div class="chips" role="group" aria-label="Kinds">{kinds}</div>' if kinds else "",
        '<p class="found" role="status" aria-live="polite"><span id="found"></span> '
        '<button type="button" class="link" data-reset hidden>Reset</button></p>',
    ]
    body = "\n".join(part for part in parts if part)
    return f'<form class="controls" id="controls" role="search" hidden>\n{body}\n</form>'


NOTHING_FITS = (
    '<p id="none" class="none" hidden>Nothing fits. '
    '<button type="button" class="link" data-reset>Show everything</button></p>'
)
"""Stands at the end of the list."""


def card(kind: str, summary_html: str, body_html: str, attributes: Mapping[str, object] | None = None) -> str:
    """Something that opens: a line or two, and what stands behind them.

    :param kind: a CSS class that sets ``--tone``, and others.
    """
    listed = "".join(f' {name}="{escape(str(value))}"' for name, value in (attributes or {}).items())
    return (
        f'<details class="card {escape(kind)}"{listed}>\n<summary>{summary_html}</summary>\n'
        f'<div class="body">{body_html}</div></details>\n'
    )


def links(sources: Iterable[Link]) -> str:
    """A list of sources."""
    items = "".join(
        f'<li><a href="{escape(source.url)}" rel="noreferrer noopener">{escape(source.title)}</a></li>'
        for source in sources
    )
    return f"<ul>{items}</ul>"


def problems(title: str, lines_html: Sequence[str]) -> str:
    """What could not be looked at, and why; nothing where there is nothing."""
    if not lines_html:
        return ""
    items = "".join(f"<li>{line}</li>" for line in lines_html)
    return f'<section class="problems"><h2>{escape(title)}</h2><ul>{items}</ul></section>'


def long_day(day: date) -> str:
    """``24 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
