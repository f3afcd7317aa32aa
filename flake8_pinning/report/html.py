"""Findings as one self-contained HTML page: by deadline, by CA, by file. Nothing is loaded from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from flake8_pinning import __version__
from flake8_pinning.catalog.model import LEAVING, LEFT
from flake8_pinning.checks.wording import who
from flake8_pinning.phrases import counted, shortened
from flake8_pinning.report.html_list import css_class, groups
from flake8_pinning.report.model import Report, Reported, printable
from flake8_pinning.webpage import page
from flake8_pinning.webpage.parts import NOTHING_FITS, Chip, controls, long_day, problems, summary

_PAGE = Path(__file__).parent / "page"
_LEVELS = {"error": "Stops connections", "warning": "Wrong or weak", "note": "Inventory"}
_VIEWS = {"deadline": "By deadline", "ca": "By CA", "file": "By file"}


@dataclass(frozen=True)
class _Departure:
    """A CA of the findings and what happens to it."""

    name: str
    day: date
    state: str
    reason: str
    entries: tuple[Reported, ...]


def write_html(report: Report) -> str:
    """The page. Without JavaScript it lists the findings by deadline; with it they can be grouped and searched."""
    departures = _departures(report)
    return page(
        title=f"Certificate pins, {long_day(report.as_of)}",
        header="<h1>Certificate pins</h1>\n"
        f'<p class="sub">{long_day(report.as_of)} <span class="quiet">· {counted(report.files, "file")} '
        f"· catalog of {escape(report.catalog)}</span></p>",
        main=f"""{_lead(report, departures)}
{_overview(departures, report.as_of)}
{_controls(report)}
<section id="list" aria-label="Findings">
{groups(report)}
{NOTHING_FITS}
</section>
{problems("Could not be looked at", [escape(printable(problem)) for problem in report.problems])}""",
        footer=f"""
<p>Made by <code>pinning scan --format html</code>, flake8-pinning {__version__}. {_hidden(report)}Check a value yourself
before you ship it, and remove no pin before its replacement has reached every client.</p>
""",
        skip_to="list",
        style=(_PAGE / "style.css").read_text(encoding="utf-8"),
        script=(_PAGE / "script.js").read_text(encoding="utf-8"),
    )


def _lead(report: Report, departures: Sequence[_Departure]) -> str:
    if not report.findings:
        return summary("Nothing to report: there is no pin to act on in these files.")
    errors = sum(entry.level == "error" for entry in report.findings)
    gone = [departure for departure in departures if departure.state == LEFT]
    coming = [departure for departure in departures if departure.state == LEAVING]
    parts = []
    if gone:
        what = "certificate authority has" if len(gone) == 1 else "certificate authorities have"
        parts.append(f"<strong>{len(gone)}</strong> pinned {what} left service.")
    if coming:
        first = min(coming, key=lambda departure: departure.day)
        what = "leaves" if len(coming) == 1 else "leave"
        parts.append(
            f"<strong>{len(coming)}</strong> {'more ' if gone else ''}{what} soon, {'the first' if len(coming) > 1 else 'namely'} "
            f"<strong>{escape(first.name)}</strong> on <strong>{long_day(first.day)}</strong> ({_distance(first.day, report.as_of)})."
        )
    if not parts:
        parts.append(
            "No pinned certificate authority ends soon; the findings are about how the pins are written."
        )
    fixable = sum(entry.finding.fixable for entry in report.findings)
    files = len({entry.path for entry in report.findings})
    facts = [
        (len(report.findings), "finding" if len(report.findings) == 1 else "findings"),
        (errors, "about connections that stop"),
        (files, "file" if files == 1 else "files"),
        (fixable, "that <code>pinning fix</code> resolves"),
    ]
    return summary(" ".join(parts), facts)


def _overview(departures: Sequence[_Departure], today: date) -> str:
    rows = []
    for departure in sorted(departures, key=lambda departure: (departure.day, departure.name)):
        if departure.state not in (LEAVING, LEFT):
            continue
        files = len({entry.path for entry in departure.entries})
        adds = dict.fromkeys(r.authority.name for entry in departure.entries for r in entry.finding.replacements)
        names = shortened(list(adds), 4)
        rows.append(
            f'<tr><td class="when"><time datetime="{departure.day}">{departure.day}</time> <span class="state {css_class(departure.state)}">'
            f'{_distance(departure.day, today)}</span></td><th scope="row"><button type="button" class="link" data-find="{escape(departure.name)}">'
            f'{escape(departure.name)}</button><span class="quiet">{escape(departure.reason)}</span></th>'
            f'<td class="instead{"" if names else " nothing"}">{escape(names) or "—"}</td>'
            f'<td class="number">{len(departure.entries)}<span class="quiet"> in {counted(files, "file")}</span></td></tr>'
        )
    if not rows:
        return ""
    return f"""<section class="overview" aria-labelledby="ends"><h2 id="ends">What ends, and when</h2>
<table><thead><tr><th scope="col">Day</th><th scope="col">Pinned CA</th><th scope="col">Accept instead</th><th scope="col">Findings</th></tr></thead>
<tbody>{"".join(rows)}</tbody></table></section>"""


def _departures(report: Report) -> list[_Departure]:
    by_name: dict[str, list[Reported]] = {}
    for entry in report.findings:
        if entry.finding.pin is not None and entry.finding.status is not None and entry.level != "note":
            by_name.setdefault(who(entry.finding.pin), []).append(entry)
    found = []
    for name, entries in by_name.items():
        status = min((e.finding.status for e in entries if e.finding.status), key=lambda status: status.day)
        found.append(_Departure(name, status.day, status.state, status.departure.reason, tuple(entries)))
    return found


def _controls(report: Report) -> str:
    if not report.findings:
        return ""
    counts = {level: sum(entry.level == level for entry in report.findings) for level in _LEVELS}
    return controls(
        "Search a CA, a file, a code, a value…",
        views=_VIEWS,
        chips=[Chip(level, _LEVELS[level], count) for level, count in counts.items() if count],
    )


def _hidden(report: Report) -> str:
    parts = []
    if report.known:
        parts.append(f"{report.known} known from the baseline")
    if report.ignored:
        parts.append(f"{report.ignored} ignored by comments")
    return f"Not shown: {' and '.join(parts)}. " if parts else ""


def _distance(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return "today"
    count, unit = (abs(days), "day") if abs(days) < 60 else (round(abs(days) / 30.44), "month")
    if abs(days) >= 730:
        count, unit = round(abs(days) / 365.25), "year"
    text = counted(count, unit)
    return f"in {text}" if days > 0 else f"{text} ago"
