"""The calendar as one web page. Without scripts it is a drawn timeline and a complete list; scripts add search and
filters."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path

from flake8_pinning.calendar.drawing import LABELS, chart
from flake8_pinning.calendar.text import instead, listed, lives_on
from flake8_pinning.calendar.timeline import CAUSES, Entry, Timeline, noun
from flake8_pinning.catalog import Authority
from flake8_pinning.webpage import page
from flake8_pinning.webpage.parts import MONTHS, NOTHING_FITS, Chip, card, controls, links, long_day, summary

_PAGE = Path(__file__).parent / "page"


def write_html(timeline: Timeline) -> str:
    """The page: a whole HTML document that loads nothing."""
    causes = [cause for cause in CAUSES if any(entry.cause == cause for entry in timeline.entries)]
    span = f"{long_day(timeline.start)} to {long_day(timeline.end)}"
    return page(
        title=f"CA departures, {span}",
        header="<h1>Which certificate authorities leave, and when</h1>\n"
        f'<p class="sub">{span} <span class="quiet">· catalog of {timeline.catalog}</span></p>',
        main=f"""{_lead(timeline)}
{chart(timeline, causes)}
{_controls(timeline, causes)}
<section id="list" aria-label="Departures by day">
{"".join(_months(timeline))}
{NOTHING_FITS}
</section>""",
        footer="""
<p>CAs that may issue certificates for TLS servers. A key pin outlives a certificate where another certificate
of the key stays in service; a thumbprint does not. Made by <code>pinning catalog calendar</code> of
flake8-pinning.</p>
""",
        skip_to="list",
        style=(_PAGE / "style.css").read_text(encoding="utf-8"),
        script=(_PAGE / "script.js").read_text(encoding="utf-8"),
    )


def _lead(timeline: Timeline) -> str:
    if not timeline.entries:
        return summary("Nothing leaves service in these months.")
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
                f'The heaviest day is <a href="#d-{heaviest}">{long_day(heaviest)}</a> with '
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
    return summary(" ".join(parts), facts)


# --- the list -------------------------------------------------------------------------------------------


def _controls(timeline: Timeline, causes: list[str]) -> str:
    counts = Counter(entry.cause for entry in timeline.entries)
    operators = sorted({name for entry in timeline.entries for name in entry.operators}, key=str.casefold)
    options = "".join(f"<option>{escape(name)}</option>" for name in operators)
    return controls(
        "Search a name, an operator, a SHA-256…",
        chips=[Chip(cause, LABELS[cause], counts[cause]) for cause in causes],
        more_html=f"""<label class="field"><span class="sr">Operator</span>
<select id="operator"><option value="">All operators</option>{options}</select></label>
<label class="check"><input id="roots" type="checkbox"> only roots</label>
<label class="check"><input id="dead" type="checkbox"> only without successor</label>""",
    )


def _months(timeline: Timeline) -> Iterator[str]:
    for (year, month), of_month in groupby(
        timeline.entries, key=lambda entry: (entry.day.year, entry.day.month)
    ):
        days = "".join(
            _day(day, list(of_day)) for day, of_day in groupby(of_month, key=lambda entry: entry.day)
        )
        yield f'<section class="month"><h2>{MONTHS[month - 1]} {year}</h2>\n{days}</section>\n'


def _day(day: date, entries: list[Entry]) -> str:
    weekday = calendar.day_abbr[day.weekday()]
    return (
        f'<section class="day" id="d-{day}" data-day="{day}" aria-label="{long_day(day)}">'
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
    return card(
        entry.cause,
        f"""<span class="title">{escape(entry.title)}</span>
<span class="tag">{LABELS[entry.cause]}</span>
<span class="facts">{escape(" · ".join(facts))}
<span class="instead{known}">{escape(_sentence(instead(entry)))}</span></span>""",
        _body(entry),
        {
            "id": f"e-{entry.id}",
            "data-cause": entry.cause,
            "data-day": entry.day,
            "data-count": count,
            "data-roots": sum(a.role == "root" for a in entry.authorities),
            "data-dead": int(not entry.replacements),
            "data-operators": "|".join(entry.operators),
        },
    )


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
        parts.append(f"<h4>Sources</h4>{links(entry.sources)}")
    return "".join(parts)


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
