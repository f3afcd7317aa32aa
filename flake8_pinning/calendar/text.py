"""The calendar as text."""

from __future__ import annotations

import calendar
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from flake8_pinning.calendar.timeline import Entry, Timeline, noun
from flake8_pinning.catalog import Authority

_WIDTH = 100
_MOST = 6


def write_text(timeline: Timeline) -> str:
    """Days and what happens on them, wrapped for a terminal."""
    return "\n".join(_lines(timeline)) + "\n"


def _lines(timeline: Timeline) -> Iterator[str]:
    yield headline(timeline)
    for (year, month), entries in groupby(
        timeline.entries, key=lambda entry: (entry.day.year, entry.day.month)
    ):
        yield ""
        yield f"{calendar.month_name[month]} {year}"
        for day, of_day in groupby(entries, key=lambda entry: entry.day):
            for number, entry in enumerate(of_day):
                yield from _entry(entry, f"{day:%a %d}" if number == 0 else "")


def headline(timeline: Timeline) -> str:
    """One sentence on the whole span."""
    span = f"from {timeline.start} to {timeline.end}"
    if not timeline.entries:
        return f"Nothing leaves service {span} (catalog of {timeline.catalog})."
    cas = "1 CA leaves" if timeline.authorities == 1 else f"{timeline.authorities:,} CAs leave"
    days = "1 day" if timeline.days == 1 else f"{timeline.days:,} days"
    return f"{cas} service {span}, on {days} (catalog of {timeline.catalog})."


def _entry(entry: Entry, day: str) -> Iterator[str]:
    yield from _wrapped(f"  {day:<7} ", f"{entry.title}  [{entry.cause}]")
    indent = " " * 10
    count = f"1 {noun(entry.authorities)[:-1]}" if len(entry.authorities) == 1 else _count(entry)
    facts = [count, listed(entry.operators, 3)]
    if entry.reason not in entry.title and entry.reason != "expiry":
        facts.append(entry.reason)
    yield from _wrapped(indent, "; ".join(facts))
    if entry.services:
        yield from _wrapped(indent, f"only for {listed(entry.services)}")
    if len(entry.authorities) > 1:
        yield from _wrapped(indent, names(entry.authorities))
    yield from _wrapped(indent, instead(entry))
    if entry.keys_live_on:
        yield from _wrapped(indent, lives_on(entry))


def _count(entry: Entry) -> str:
    count = f"{len(entry.authorities):,} {noun(entry.authorities)}"
    return (
        count
        if entry.roots in (0, len(entry.authorities))
        else f"{count}, {entry.roots} of them at root level"
    )


def instead(entry: Entry) -> str:
    """What to accept in place of an entry's authorities."""
    if entry.replacements:
        return f"accept instead: {names(entry.replacements)}{'' if entry.certain else ' (not certain)'}"
    return f"no successor: {entry.no_successor}" if entry.no_successor else "no successor known"


def lives_on(entry: Entry) -> str:
    """Which pins of the entry stay right."""
    if entry.keys_live_on == len(entry.authorities):
        which = "its key lives" if entry.keys_live_on == 1 else "all keys live"
    else:
        which = f"{entry.keys_live_on} of the keys live"
    return f"{which} on in another certificate: pins of the key stay right, thumbprints do not"


def names(authorities: Iterable[Authority]) -> str:
    """Distinct names, shortened."""
    return listed(list(dict.fromkeys(authority.name for authority in authorities)))


def listed(items: Iterable[str], most: int = _MOST) -> str:
    """``a, b, c and 4 more``."""
    every = list(items)
    if len(every) > most + 1:
        return f"{', '.join(every[:most])} and {len(every) - most} more"
    return ", ".join(every)


def _wrapped(first: str, text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * 10,
        break_long_words=False,
        break_on_hyphens=False,
    )
