"""Findings as one self-contained HTML page: by deadline, by CA, by file. Nothing is loaded from anywhere."""

# Markup reads better in one piece.

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path

from flake8_pinning import __version__
from flake8_pinning.catalog.model import LEAVING, LEFT
from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import name_of, shown, who
from flake8_pinning.report.advice import what_to_do
from flake8_pinning.report.model import Report, Reported, printable

_PAGE = Path(__file__).parent / "page"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST = 400
"""Characters of a value that are shown: a whole certificate would push everything else off the page."""


@dataclass(frozen=True)
class _Fate:
    """A CA of the findings and what happens to it."""

    name: str
    day: date
    state: str
    reason: str
    entries: tuple[Reported, ...]


def write_html(report: Report) -> str:
    """The page. Without JavaScript it lists the findings by deadline; with it they can be grouped and searched."""
    style = (_PAGE / "style.css").read_text(encoding="utf-8")
    script = (_PAGE / "script.js").read_text(encoding="utf-8")
    fates = _fates(report)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Certificate pins, {_long(report.as_of)}</title>
<link rel="icon" href="data:,">
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header class="top">
<div>
<h1>Certificate pins</h1>
<p class="sub">{_long(report.as_of)} <span class="quiet">· {report.files:,} {_plural(report.files, "file")} · catalog of {escape(report.catalog)}</span></p>
</div>
<button id="theme" type="button" class="round" hidden aria-label="Switch between light and dark">◐</button>
</header>
<main>
{_lead(report, fates)}
{_overview(fates, report.as_of)}
{_controls(report)}
<section id="findings" aria-label="Findings">
{_groups(report)}
<p id="none" class="none" hidden>No finding fits. <button type="button" class="link" data-reset>Show all</button></p>
</section>
{_problems(report)}
</main>
<footer><p>Made by <code>pinning scan --format html</code>, flake8-pinning {__version__}. {_hidden(report)}Check a value yourself
before you ship it, and remove no pin before its replacement has reached every client.</p></footer>
<script>
{script}</script>
</body>
</html>
"""


# --- the summary ----------------------------------------------------------------------------------------


def _lead(report: Report, fates: Sequence[_Fate]) -> str:
    if not report.findings:
        return '<section class="lead" aria-label="Summary"><p class="big">Nothing to report: no pin in these files needs anybody.</p></section>'
    errors = sum(entry.level == "error" for entry in report.findings)
    gone = [fate for fate in fates if fate.state == LEFT]
    coming = [fate for fate in fates if fate.state == LEAVING]
    parts = []
    if gone:
        what = "certificate authority has" if len(gone) == 1 else "certificate authorities have"
        parts.append(f"<strong>{len(gone)}</strong> pinned {what} left service.")
    if coming:
        first = min(coming, key=lambda fate: fate.day)
        what = "leaves" if len(coming) == 1 else "leave"
        parts.append(
            f"<strong>{len(coming)}</strong> {'more ' if gone else ''}{what} soon, {'the first' if len(coming) > 1 else 'namely'} "
            f"<strong>{escape(first.name)}</strong> on <strong>{_long(first.day)}</strong> ({_distance(first.day, report.as_of)})."
        )
    if not parts:
        parts.append(
            "No pinned certificate authority ends soon; the findings are about how the pins are written."
        )
    fixable = sum(entry.finding.fixable for entry in report.findings)
    tiles = [
        (len(report.findings), _plural(len(report.findings), "finding")),
        (errors, "about connections that stop"),
        (
            len({entry.path for entry in report.findings}),
            _plural(len({entry.path for entry in report.findings}), "file"),
        ),
        (fixable, "that <code>pinning fix</code> resolves"),
    ]
    shown_tiles = "".join(f"<li><b>{number:,}</b> {what}</li>" for number, what in tiles)
    return f'<section class="lead" aria-label="Summary"><p class="big">{" ".join(parts)}</p>\n<ul class="tiles">{shown_tiles}</ul></section>'


def _overview(fates: Sequence[_Fate], today: date) -> str:
    rows = []
    for fate in sorted(fates, key=lambda fate: (fate.day, fate.name)):
        if fate.state not in (LEAVING, LEFT):
            continue
        files = len({entry.path for entry in fate.entries})
        adds = dict.fromkeys(r.authority.name for entry in fate.entries for r in entry.finding.replacements)
        names = ", ".join(list(adds)[:4]) + (f" and {len(adds) - 4} more" if len(adds) > 4 else "")
        rows.append(
            f'<tr><td class="when"><time datetime="{fate.day}">{fate.day}</time> <span class="state {_css(fate.state)}">'
            f'{_distance(fate.day, today)}</span></td><th scope="row"><button type="button" class="link" data-find="{escape(fate.name)}">'
            f'{escape(fate.name)}</button><span class="quiet">{escape(fate.reason)}</span></th>'
            f'<td class="instead{"" if names else " nothing"}">{escape(names) or "—"}</td>'
            f'<td class="number" data-label="findings">{len(fate.entries)}<span class="quiet"> in {files} {_plural(files, "file")}</span></td></tr>'
        )
    if not rows:
        return ""
    return f"""<section class="overview" aria-labelledby="ends"><h2 id="ends">What ends, and when</h2>
<table><thead><tr><th scope="col">Day</th><th scope="col">Pinned CA</th><th scope="col">Accept instead</th><th scope="col">Findings</th></tr></thead>
<tbody>{"".join(rows)}</tbody></table></section>"""


def _fates(report: Report) -> list[_Fate]:
    by_name: dict[str, list[Reported]] = {}
    for entry in report.findings:
        if entry.finding.pin is not None and entry.finding.status is not None and entry.level != "note":
            by_name.setdefault(who(entry.finding.pin), []).append(entry)
    found = []
    for name, entries in by_name.items():
        status = min((e.finding.status for e in entries if e.finding.status), key=lambda status: status.day)
        found.append(_Fate(name, status.day, status.state, status.departure.reason, tuple(entries)))
    return found


# --- the list -------------------------------------------------------------------------------------------


def _controls(report: Report) -> str:
    if not report.findings:
        return ""
    levels = {"error": "Stops connections", "warning": "Wrong or weak", "note": "Inventory"}
    chips = "".join(
        f'<button type="button" class="chip {key}" data-level="{key}" aria-pressed="true"><span class="dot"></span>{label} '
        f'<span class="quiet">{count}</span></button>'
        for key, label in levels.items()
        for count in [sum(entry.level == key for entry in report.findings)]
        if count
    )
    return f"""<form class="controls" id="controls" role="search" hidden>
<div class="views" role="group" aria-label="Group by">
<button type="button" data-view="deadline" aria-pressed="true">By deadline</button><button type="button" data-view="ca" aria-pressed="false">By CA</button><button type="button" data-view="file" aria-pressed="false">By file</button>
</div>
<label class="field"><span class="sr">Search</span><input id="q" type="search" placeholder="Search a CA, a file, a code, a value…" autocomplete="off" spellcheck="false"></label>
<div class="chips" role="group" aria-label="Kinds">{chips}</div>
<p class="found" role="status" aria-live="polite"><span id="found"></span> <button type="button" class="link" data-reset hidden>Reset</button></p>
</form>"""


def _groups(report: Report) -> str:
    entries = sorted(
        report.findings,
        key=lambda e: (
            _deadline(e),
            e.path,
            e.finding.element.span.line,
            e.finding.element.span.column,
            e.finding.code,
        ),
    )
    return "".join(
        f'<section class="group"><h2>{escape(title)}</h2>\n{"".join(_finding(entry, report.as_of) for entry in group)}</section>\n'
        for title, group in groupby(entries, key=lambda entry: _deadline_title(entry, report.as_of))
    )


def _deadline(entry: Reported) -> str:
    status = entry.finding.status
    if status is None or entry.level == "note" or entry.finding.code in _TIMELESS:
        return "9999"
    return status.day.isoformat()


_TIMELESS = {"PIN201", "PIN202", "PIN203", "PIN204", "PIN205", "PIN206", "PIN207", "PIN208"}
"""Codes that are true on any day."""


def _deadline_title(entry: Reported, today: date) -> str:
    key = _deadline(entry)
    if key == "9999":
        return "Whatever the day" if entry.level != "note" else "Inventory"
    day = date.fromisoformat(key)
    if day <= today:
        return f"Ended in {day.year}"
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _finding(entry: Reported, today: date) -> str:
    finding, span = entry.finding, entry.finding.element.span
    path = printable(entry.path)
    ca = who(finding.pin) if finding.pin else "No catalogued CA"
    value = shown(finding.element.value)
    cut = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    attributes = (
        f'data-level="{entry.level}" data-code="{finding.code}" data-file="{escape(path)}" data-ca="{escape(ca)}" '
        f'data-deadline="{_deadline(entry)}" data-title="{escape(_deadline_title(entry, today))}"'
    )
    parts = [f'<p class="message">{escape(entry.message)}</p>', f"<dl><dt>Pin</dt><dd>{_code(cut)}</dd>"]
    if finding.pin is not None:
        algorithm = f" ({finding.pin.algorithm})" if finding.pin.algorithm else ""
        parts.append(
            f"<dt>Is</dt><dd>{escape(finding.pin.property.value)}{escape(algorithm)} of {escape(ca)}</dd>"
        )
    if finding.replacements:
        parts.append(f"<dt>Add</dt><dd>{_replacements(finding.replacements)}</dd>")
    sources = {source.url: source for transition in finding.transitions for source in transition.sources}
    if sources:
        links = "".join(
            f'<li><a href="{escape(source.url)}" rel="noreferrer noopener">{escape(source.title)}</a></li>'
            for source in sources.values()
        )
        parts.append(f"<dt>Sources</dt><dd><ul>{links}</ul></dd>")
    parts.append(f"<dt>What to do</dt><dd>{_prose(what_to_do(finding.code))}</dd></dl>")
    when = ""
    if _deadline(entry) != "9999" and finding.status is not None:
        when = f'<span class="state {_css(finding.status.state)}">{finding.status.day}</span>'
    fix = '<span class="fix">fixable</span>' if finding.fixable else ""
    return f"""<details class="finding {entry.level}" id="f-{entry.fingerprint[:16]}" {attributes}>
<summary><span class="head"><span class="code">{finding.code}</span> <span class="ca">{escape(ca)}</span></span><span class="badges">{when}{fix}</span>
<span class="what">{escape(_headline(entry))}</span><span class="place">{escape(path)}:{span.line}:{span.column}</span></summary>
<div class="body">{"".join(parts)}</div></details>
"""


def _headline(entry: Reported) -> str:
    """What to do in a few words; the message where there are none."""
    names = list(dict.fromkeys(replacement.authority.name for replacement in entry.finding.replacements))
    if not names:
        return entry.message
    listed = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
    return f"add {listed}" + ("" if entry.finding.fixable else ", by hand")


def _replacements(replacements: Iterable[Replacement]) -> str:
    items = []
    for replacement in replacements:
        authority = replacement.authority
        about = f'<span class="quiet">{escape(authority.role)}, {escape(authority.key)}, valid until {authority.not_after}</span>'
        if replacement.value is None:
            value = f'<span class="quiet">certificate SHA-256</span> {_code(authority.sha256.hex())}'
        else:
            value = _code(shown(replacement.value))
        items.append(f"<li>{escape(name_of(authority))} {about}{value}</li>")
    return f'<ul class="adds">{"".join(items)}</ul>'


def _code(value: str) -> str:
    return f'<code class="value">{escape(value)}</code>'


def _problems(report: Report) -> str:
    if not report.problems:
        return ""
    items = "".join(f"<li>{escape(printable(problem))}</li>" for problem in report.problems)
    return f'<section class="problems" aria-labelledby="unread"><h2 id="unread">Could not be looked at</h2><ul>{items}</ul></section>'


def _hidden(report: Report) -> str:
    parts = []
    if report.known:
        parts.append(f"{report.known} known from the baseline")
    if report.ignored:
        parts.append(f"{report.ignored} ignored by comments")
    return f"Not shown: {' and '.join(parts)}. " if parts else ""


def _prose(text: str) -> str:
    pieces = escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


def _distance(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return "today"
    count, unit = (abs(days), "day") if abs(days) < 60 else (round(abs(days) / 30.44), "month")
    if abs(days) >= 730:
        count, unit = round(abs(days) / 365.25), "year"
    text = f"{count} {_plural(count, unit)}"
    return f"in {text}" if days > 0 else f"{text} ago"


def _plural(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _css(state: str) -> str:
    return state.replace(" ", "-")


def _long(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
