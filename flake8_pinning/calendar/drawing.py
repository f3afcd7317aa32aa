"""The calendar's drawing: a line for each cause, a circle for each day, the larger the more authorities leave.

Twice: along the page for wide screens, down the page for telephones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from math import hypot, sqrt

from flake8_pinning.calendar.timeline import Timeline
from flake8_pinning.phrases import counted
from flake8_pinning.webpage.parts import MONTHS, long_day

LABELS = {
    "distrusted": "Distrusted",
    "replaced": "Replaced",
    "revoked": "Revoked",
    "expired": "Expires",
    "service": "One service",
}
"""Cause → what the page calls it."""
_HELP = {
    "distrusted": "root programmes stop trusting it",
    "replaced": "the operator stops using it",
    "revoked": "the certificate is revoked",
    "expired": "its validity ends",
    "service": "one provider moves; the CA itself stays in service",
}
_LABELLED = 11.0
"""Radius from which a circle has its number in it."""

Place = Callable[[date, float], tuple[float, float]]
"""A day and a distance from the line → a point of the drawing."""


def chart(timeline: Timeline, causes: list[str]) -> str:
    """The figure, an SVG with its legend; nothing where nothing leaves.

    :param causes: of the entries, in the order of the lines.
    """
    if not timeline.entries:
        return ""
    legend = "".join(
        f'<li><span class="dot {cause}"></span>{LABELS[cause]} <span '
        f'class="quiet">{_HELP[cause]}</span></li>'
        for cause in causes
    )
    return f"""<figure class="chart">
{_wide(timeline, causes)}
{_tall(timeline, causes)}
<figcaption><ul class="legend">{legend}</ul>
<p class="quiet">A circle is a day, the larger the more CAs leave. Choose one to read what happens.</p>
</figcaption>
</figure>"""


def _wide(timeline: Timeline, causes: list[str]) -> str:
    left, right, width, lane = 96.0, 24.0, 1120.0, 74.0
    top, bottom = 12.0, 34.0
    height = top + lane * len(causes) + bottom
    scale = (width - left - right) / max((timeline.end - timeline.start).days, 1)

    def at(day: date) -> float:
        return left + (day - timeline.start).days * scale

    parts = []
    months = list(timeline.months())
    step = _label_step(len(months))
    for year, month in months:
        first = date(year, month, 1)
        if first < timeline.start:
            continue
        x = at(first)
        major = (month - 1) % step == 0
        parts.append(
            f'<line class="{"year" if month == 1 else "grid"}" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" '
            f'y2="{height - bottom}"/>'
        )
        if major and x < width - right - 20:
            label = str(year) if month == 1 else _short(month)
            parts.append(
                f'<text class="axis{" strong" if month == 1 else ""}" x="{x + 4:.1f}" '
                f'y="{height - 12:.1f}">{label}</text>'
            )
    for number, cause in enumerate(causes):
        y = top + lane * (number + 0.5)
        parts.append(f'<line class="lane" x1="{left}" x2="{width - right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="name" x="0" y="{y + 4:.1f}">{LABELS[cause]}</text>')
        parts += _bubbles(timeline, cause, lambda day, aside, y=y: (at(day), y + aside), lane / 2)  # type: ignore[misc]
    return (
        f'<svg class="wide" viewBox="0 0 {width:.0f} {height:.0f}" role="group" '
        f'aria-label="Timeline of departures, one line a cause">{"".join(parts)}</svg>'
    )


def _tall(timeline: Timeline, causes: list[str]) -> str:
    width, top, left = 360.0, 28.0, 64.0
    months = list(timeline.months())
    per_month = 34.0 if len(months) <= 36 else 12.0
    height = top + per_month * len(months) + 12
    days = max((timeline.end - timeline.start).days, 1)
    scale = (height - top - 16) / days
    lane = (width - left) / len(causes)

    def at(day: date) -> float:
        return top + 4 + (day - timeline.start).days * scale

    step = 1 if len(months) <= 36 else 6
    labelled = 0.0
    parts = []
    for number, (year, month) in enumerate(months):
        first = max(date(year, month, 1), timeline.start)
        y = at(first)
        parts.append(
            f'<line class="{"year" if month == 1 else "grid"}" x1="{left - 6}" x2="{width}" y1="{y:.1f}" '
            f'y2="{y:.1f}"/>'
        )
        if (number % step == 0 or month == 1) and y - labelled > 13:
            labelled = y
            label = (
                f"{_short(month)} {year}"
                if month == 1 or number == 0
                else _short(month)
            )
            parts.append(
                f'<text class="axis{" strong" if month == 1 else ""}" x="0" y="{y + 4:.1f}">{label}</text>'
            )
    for number, cause in enumerate(causes):
        x = left + lane * (number + 0.5)
        parts.append(f'<line class="lane" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{height - 8:.1f}"/>')
        parts.append(f'<text class="name" text-anchor="middle" x="{x:.1f}" y="14">{LABELS[cause]}</text>')
        parts += _bubbles(timeline, cause, lambda day, aside, x=x: (x + aside, at(day)), lane / 2)  # type: ignore[misc]
    return (
        f'<svg class="tall" viewBox="0 0 {width:.0f} {height:.0f}" role="group" '
        f'aria-label="Timeline of departures, one column a cause">{"".join(parts)}</svg>'
    )


def _bubbles(timeline: Timeline, cause: str, place: Place, room: float) -> Iterator[str]:
    days: Counter[date] = Counter()
    for entry in timeline.entries:
        if entry.cause == cause:
            days[entry.day] += len(entry.authorities)
    # The large ones first: they stay on the line, the small ones make way for them.
    placed: list[tuple[float, float, float]] = []
    labels = []
    for day, number in sorted(days.items(), key=lambda pair: (-pair[1], pair[0])):
        radius = _radius(number)
        x, y = _free(placed, lambda aside, day=day: place(day, aside), radius, room)  # type: ignore[misc]
        placed.append((x, y, radius))
        label = f"{long_day(day)}: {counted(number, 'CA')}, {LABELS[cause].lower()}"
        if radius > _LABELLED:
            labels.append(
                f'<text class="count" data-key="{day}{cause}" x="{x:.1f}" y="{y + 4:.1f}">{number}</text>'
            )
        yield (
            f'<a href="#d-{day}" class="bubble {cause}" data-key="{day}{cause}" aria-label="{escape(label)}">'
            f'<title>{escape(label)}</title><circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/></a>'
        )
    yield from labels


def _free(
    placed: list[tuple[float, float, float]],
    place: Callable[[float], tuple[float, float]],
    radius: float,
    room: float,
) -> tuple[float, float]:
    """A place beside the line that no other circle has, as near to the line as it can be."""
    aside = 0.0
    while aside + radius <= room:
        for x, y in dict.fromkeys((place(-aside), place(aside))):
            if all(hypot(x - a, y - b) >= radius + r + 0.5 for a, b, r in placed):
                return x, y
        aside += 1.5
    return place(0.0)


def _radius(number: int) -> float:
    """About as the area grows, and never too small to be hit. The script has the same formula."""
    return min(2.5 + 1.9 * sqrt(number), 34.0)


def _label_step(months: int) -> int:
    return 1 if months <= 18 else 3 if months <= 48 else 12


def _short(month: int) -> str:
    return MONTHS[month - 1][:3]
