"""The calendar as one web page that needs nothing else: no network, no fonts, no scripts from elsewhere.

Without scripts it is a drawn timeline and a complete list; scripts add search and filters.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import escape
from itertools import groupby
from math import hypot, sqrt
from pathlib import Path

from flake8_pinning.calendar.text import instead, listed, lives_on
from flake8_pinning.calendar.timeline import CAUSES, Entry, Timeline, noun
from flake8_pinning.catalog import Authority

_PAGE = Path(__file__).parent / "page"
_LABELS = {
    "distrusted": "Distrusted",
    "replaced": "Replaced",
    "revoked": "Revoked",
    "expired": "Expires",
    "service": "One service",
}
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


def write_html(timeline: Timeline) -> str:
    """The page."""
    causes = [cause for cause in CAUSES if any(entry.cause == cause for entry in timeline.entries)]
    style = (_PAGE / "style.css").read_text(encoding="utf-8")
    script = (_PAGE / "script.js").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>CA departures, {_long(timeline.start)} to {_long(timeline.end)}</title>
<link rel="icon" href="data:,">
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#list">Skip to the list</a>
<header class="top">
<div>
<h1>Which certificate authorities leave, and when</h1>
<p class="span">{_long(timeline.start)} to {_long(timeline.end)}
<span class="quiet">· catalog of {timeline.catalog}</span></p>
</div>
<button id="theme" type="button" class="plain" hidden aria-label="Switch between light and dark">◐</button>
</header>
<main>
<section class="lead" aria-label="Summary">
{_lead(timeline)}
</section>
{_chart(timeline, causes)}
{_controls(timeline, causes)}
<section id="list" aria-label="Departures by day">
{"".join(_months(timeline))}
<p id="none" class="none" hidden>Nothing fits.
<button type="button" class="link" data-reset>Show everything</button></p>
</section>
</main>
<footer>
<p>CAs that may issue certificates for TLS servers. A key pin outlives a certificate where another certificate
of the key stays in service; a thumbprint does not. Made by <code>pinning catalog calendar</code> of
flake8-pinning.</p>
</footer>
<script>
{script}</script>
</body>
</html>
"""


def _lead(timeline: Timeline) -> str:
    if not timeline.entries:
        return '<p class="big">Nothing leaves service in these months.</p>'
    per_day: Counter[date] = Counter()
    for entry in timeline.entries:
        if entry.cause != "service":
            per_day[entry.day] += len(entry.authorities)
    parts = [
        f"<strong>{timeline.authorities:,}</strong> certificate authorities leave service on "
        f"{timeline.days:,} days."
    ]
    if per_day:
        heaviest, most = max(per_day.items(), key=lambda pair: (pair[1], -pair[0].toordinal()))
        if most > 1:
            parts.append(
                f'The heaviest day is <a href="#d-{heaviest}">{_long(heaviest)}</a> with '
                f"<strong>{most:,}</strong>."
            )
    roots = sum(a.role == "root" for e in timeline.entries if e.cause != "service" for a in e.authorities)
    open_ended = sum(
        len(e.authorities) for e in timeline.entries if e.cause != "service" and not e.replacements
    )
    facts = [
        (roots, "are roots"),
        (timeline.authorities - open_ended, "have a known successor"),
        (sum(entry.keys_live_on for entry in timeline.entries), "have a key that lives on"),
    ]
    tiles = "".join(f"<li><b>{number:,}</b> {what}</li>" for number, what in facts)
    return f'<p class="big">{" ".join(parts)}</p>\n<ul class="tiles">{tiles}</ul>'


# --- the drawing --------------------------------------------------------------------------------------------


def _chart(timeline: Timeline, causes: list[str]) -> str:
    if not timeline.entries:
        return ""
    legend = "".join(
        f'<li><span class="dot {cause}"></span>{_LABELS[cause]} <span '
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
            label = str(year) if month == 1 else calendar.month_abbr[month]
            parts.append(
                f'<text class="axis{" strong" if month == 1 else ""}" x="{x + 4:.1f}" '
                f'y="{height - 12:.1f}">{label}</text>'
            )
    for number, cause in enumerate(causes):
        y = top + lane * (number + 0.5)
        parts.append(f'<line class="lane" x1="{left}" x2="{width - right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text class="name" x="0" y="{y + 4:.1f}">{_LABELS[cause]}</text>')
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
                f"{calendar.month_abbr[month]} {year}"
                if month == 1 or number == 0
                else calendar.month_abbr[month]
            )
            parts.append(
                f'<text class="axis{" strong" if month == 1 else ""}" x="0" y="{y + 4:.1f}">{label}</text>'
            )
    for number, cause in enumerate(causes):
        x = left + lane * (number + 0.5)
        parts.append(f'<line class="lane" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{height - 8:.1f}"/>')
        parts.append(f'<text class="name" text-anchor="middle" x="{x:.1f}" y="14">{_LABELS[cause]}</text>')
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
        label = f"{_long(day)}: {number:,} {'CA' if number == 1 else 'CAs'}, {_LABELS[cause].lower()}"
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


# --- the list -----------------------------------------------------------------------------------------------


def _controls(timeline: Timeline, causes: list[str]) -> str:
    counts = Counter(entry.cause for entry in timeline.entries)
    chips = "".join(
        f'<button type="button" class="chip {cause}" data-cause="{cause}" aria-pressed="true">'
        f'<span class="dot {cause}"></span>{_LABELS[cause]} <span '
        f'class="quiet">{counts[cause]}</span></button>'
        for cause in causes
    )
    operators = sorted({name for entry in timeline.entries for name in entry.operators}, key=str.casefold)
    options = "".join(f"<option>{escape(name)}</option>" for name in operators)
    return f"""<form class="controls" id="controls" role="search" hidden>
<label class="field"><span class="sr">Search names, operators, fingerprints</span>
<input id="q" type="search" placeholder="Search a name, an operator, a SHA-256…"
 autocomplete="off" spellcheck="false"></label>
<label class="field"><span class="sr">Operator</span>
<select id="operator"><option value="">All operators</option>{options}</select></label>
<div class="chips" role="group" aria-label="Causes">{chips}</div>
<label class="check"><input id="roots" type="checkbox"> only roots</label>
<label class="check"><input id="dead" type="checkbox"> only without successor</label>
<p class="found" role="status" aria-live="polite"><span id="found"></span>
<button type="button" class="link" data-reset>Reset</button></p>
</form>"""


def _months(timeline: Timeline) -> Iterator[str]:
    for (year, month), of_month in groupby(
        timeline.entries, key=lambda entry: (entry.day.year, entry.day.month)
    ):
        days = "".join(
            _day(day, list(of_day)) for day, of_day in groupby(of_month, key=lambda entry: entry.day)
        )
        yield f'<section class="month"><h2>{calendar.month_name[month]} {year}</h2>\n{days}</section>\n'


def _day(day: date, entries: list[Entry]) -> str:
    weekday = calendar.day_abbr[day.weekday()]
    return (
        f'<section class="day" id="d-{day}" data-day="{day}" aria-label="{_long(day)}">'
        f'<h3><time datetime="{day}"><b>{day.day}</b> {weekday}</time></h3>\n'
        f'<div class="entries">{"".join(map(_entry, entries))}</div></section>\n'
    )


def _entry(entry: Entry) -> str:
    count = len(entry.authorities)
    many = f"{count:,} {noun(entry.authorities)}"
    facts = [listed(entry.operators, 3), many if count > 1 else many[:-1]]
    if entry.reason not in entry.title and entry.reason != "expiry":
        facts.append(entry.reason)
    known = " open" if not entry.replacements else ""
    attributes = (
        f'data-cause="{entry.cause}" data-day="{entry.day}" data-count="{count}" '
        f'data-roots="{sum(a.role == "root" for a in entry.authorities)}" '
        f'data-dead="{int(not entry.replacements)}" '
        f'data-operators="{escape("|".join(entry.operators))}"'
    )
    return f"""<details class="entry {entry.cause}" id="e-{escape(entry.id)}" {attributes}>
<summary><span class="title">{escape(entry.title)}</span>
<span class="tag {entry.cause}">{_LABELS[entry.cause]}</span>
<span class="facts">{escape(" · ".join(facts))}
<span class="instead{known}">{escape(_sentence(instead(entry)))}</span></span></summary>
{_body(entry)}</details>
"""


def _body(entry: Entry) -> str:
    parts = []
    if entry.services:
        parts.append(f"<p>Only for {escape(', '.join(entry.services))}; the CA itself stays in service.</p>")
    if entry.keys_live_on:
        parts.append(f"<p>{escape(_sentence(lives_on(entry)))}.</p>")
    parts.append(f"<h4>Leaving</h4>{_table(entry.authorities)}")
    if entry.replacements:
        doubt = (
            ""
            if entry.certain
            else ' <span class="warn">not certain: check the sources before you pin</span>'
        )
        parts.append(f"<h4>Accept instead{doubt}</h4>{_table(entry.replacements)}")
    if entry.sources:
        links = "".join(
            f'<li><a href="{escape(source.url)}" rel="noreferrer">{escape(source.title)}</a></li>'
            for source in entry.sources
        )
        parts.append(f"<h4>Sources</h4><ul>{links}</ul>")
    return f'<div class="body">{"".join(parts)}</div>'


def _table(authorities: Iterable[Authority]) -> str:
    rows = "".join(
        f'<li><span class="ca">{escape(a.name)}</span> <span class="quiet">{a.role}, {escape(a.key)}, to '
        f"{a.not_after}</span>"
        f"<code>{a.sha256.hex()}</code></li>"
        for a in authorities
    )
    return f'<ul class="cas">{rows}</ul>'


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _long(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
