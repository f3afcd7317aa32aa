"""The calendar as iCalendar (RFC 5545), for the calendar programs of those who keep pins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from flake8_pinning.calendar.text import instead, lives_on, names
from flake8_pinning.calendar.timeline import Entry, Timeline

_LONGEST_LINE = 75
"""Octets before a line is folded (RFC 5545 3.1)."""


def write_ics(timeline: Timeline) -> str:
    """One all-day event an entry, with the same UID in every calendar, so that an import updates it.

    DTSTAMP is the catalog's day: the text depends on the catalog and the span alone.
    """
    stamp = f"{_day(date.fromisoformat(timeline.catalog))}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//flake8-pinning//CA departures//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:CA departures",
    ]
    for entry in timeline.entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _event(entry: Entry, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.id}@flake8-pinning"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
    # The end is the first day that is not part of it (RFC 5545 3.6.1).
    if entry.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(entry.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(entry.title)}"
    yield f"DESCRIPTION:{_text(_description(entry))}"
    yield f"CATEGORIES:{_text(entry.cause.upper())}"
    if entry.sources:
        yield f"URL:{entry.sources[0].url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(entry: Entry) -> str:
    paragraphs = [
        f"{len(entry.authorities)} x {', '.join(entry.operators)}: {entry.reason}",
        names(entry.authorities),
        instead(entry),
    ]
    if entry.services:
        paragraphs.append(f"only for {', '.join(entry.services)}")
    if entry.keys_live_on:
        paragraphs.append(lives_on(entry))
    paragraphs += [source.url for source in entry.sources]
    return "\n".join(paragraphs)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(value: str) -> str:
    """A TEXT value (RFC 5545 3.3.11)."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(char if char >= " " else " " for char in escaped)


def _folded(line: str) -> str:
    """*line* in parts of at most 75 octets, none of which cuts a character; with the line end CRLF."""
    parts: list[str] = []
    current, size = "", 0
    for char in line:
        octets = len(char.encode("utf-8"))
        if size + octets > _LONGEST_LINE:
            parts.append(current)
            current, size = " ", 1
        current += char
        size += octets
    return "\r\n".join([*parts, current]) + "\r\n"
