"""The report as one web page: who pins what, until when; by deadline, by CA, by repository."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path

from flake8_pinning.codes import BY_CODE
from flake8_pinning.fleet.run import Outcome
from flake8_pinning.fleet.table import Row, departures, undated
from flake8_pinning.phrases import counted
from flake8_pinning.webpage import page
from flake8_pinning.webpage.parts import NOTHING_FITS, card, controls, long_day, problems, summary

_HERE = Path(__file__).parent
_ORDER = {"left": 0, "leaving": 1}
_VIEWS = {"deadline": "By deadline", "ca": "By CA", "repository": "By repository"}


def write_report(outcomes: Sequence[Outcome], *, as_of: date, catalog: str) -> str:
    """The page. Without scripts it has all three lists, one below the other; with them tabs and a search."""
    rows = [row for outcome in outcomes for row in outcome.rows]
    looked_at = [outcome for outcome in outcomes if not outcome.failure]
    search = controls("Search a repository, a CA, a file…", views=_VIEWS)
    views = {"deadline": _by_deadline(rows), "ca": _by_ca(rows), "repository": _by_repository(outcomes)}
    sections = "\n".join(
        f'<section class="view" data-view="{name}" aria-label="{_VIEWS[name]}">{"".join(cards)}</section>'
        for name, cards in views.items()
    )
    return page(
        title=f"Certificate pins, {long_day(as_of)}",
        header=(
            f'<h1>Who pins what, until when</h1>\n<p class="sub">{long_day(as_of)} <span class="quiet">· '
            f"{_repositories(len(looked_at))} · catalog of {escape(catalog)}</span></p>"
        ),
        main=f"""{_lead(rows, looked_at)}
{search}
<div id="list">
{sections}
{NOTHING_FITS}
</div>
{_failures(outcomes)}""",
        footer="<p>Made by <code>pinning fleet</code>. A day is the one on which the pin stops working, as far as is known.</p>",
        skip_to="list",
        style=(_HERE / "report.css").read_text(encoding="utf-8"),
        script=(_HERE / "report.js").read_text(encoding="utf-8"),
    )


def _lead(rows: Sequence[Row], looked_at: Sequence[Outcome]) -> str:
    acting = [row for row in rows if row.codes]
    affected = {row.repository for row in acting}
    gone = [row for row in rows if row.status == "left"]
    coming = [row for row in rows if row.status == "leaving" and row.until]
    if not acting:
        text = "No repository has a pin to act on."
    else:
        of = f"{len(affected)} of {_repositories(len(looked_at))}"
        text = f"<strong>{of}</strong> {'has' if len(affected) == 1 else 'have'} pins to act on."
    if coming:
        first = min(coming, key=lambda row: row.until or date.max)
        text += f" Next to leave: <strong>{escape(first.ca)}</strong> on <strong>{first.until}</strong>."
    facts = [
        (len(rows), "pins"),
        (len({row.ca for row in rows if row.ca}), "certificate authorities"),
        (len(gone), "pins of CAs that have left"),
        (len(coming), "of CAs that are leaving"),
        (sum(row.fixable for row in rows), "that <code>pinning fix</code> can complete"),
    ]
    return summary(text, [(number, what) for number, what in facts if number])


def _by_deadline(rows: Sequence[Row]) -> Iterator[str]:
    for year, groups in groupby(departures(rows), key=lambda group: group[0].year):
        yield f"<h2>{year}</h2>"
        for day, ca, _, members in groups:
            state = members[0].status
            kind = state if state in _ORDER else "well"
            yield _group(kind, ca, str(day), f"{_extent(members)} · {members[0].reason}", members, _where)
    by_code: dict[str, list[Row]] = {}
    for row in undated(rows):
        by_code.setdefault(row.codes[0], []).append(row)
    if by_code:
        yield "<h2>Whatever the day</h2>"
    for code, members in sorted(by_code.items()):
        yield _group("leaving", code, BY_CODE[code].name.replace("-", " "), _extent(members), members, _where)


def _by_ca(rows: Sequence[Row]) -> Iterator[str]:
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.ca or "Values that are no known pin", []).append(row)
    ordered = sorted(by_name.items(), key=lambda item: (_worst(item[1]), -len(item[1]), item[0].casefold()))
    for name, members in ordered:
        days = sorted({str(row.until) for row in members if row.until})
        until = f" until {days[-1]}" if days else ""
        yield _group(_class(members), name, _state(members), _extent(members) + until, members, _where)


def _by_repository(outcomes: Sequence[Outcome]) -> Iterator[str]:
    found = [outcome for outcome in outcomes if outcome.rows]
    for outcome in sorted(found, key=lambda o: (_worst(o.rows), o.repository.casefold())):
        facts = counted(len(outcome.rows), "pin") + (f", commit {outcome.commit[:12]}" if outcome.commit else "")
        yield _group(
            _class(outcome.rows), outcome.repository, _state(outcome.rows), facts, outcome.rows, _file
        )


def _group(
    kind: str, title: str, tag: str, facts: str, rows: Sequence[Row], where: Callable[[Row], str]
) -> str:
    lines = "".join(_row(row, where) for row in sorted(rows, key=lambda r: (r.repository, r.path, r.line)))
    return card(
        kind,
        f'<span class="title">{escape(title)}</span><span class="tag">{escape(tag)}</span>'
        f'<span class="facts">{escape(facts)}</span>',
        lines,
    )


def _row(row: Row, where: Callable[[Row], str]) -> str:
    codes = f'<span class="tag {_class([row])}">{escape(" ".join(row.codes))}</span> ' if row.codes else ""
    value = (
        f" <code>{escape(row.value[:80])}</code>" if row.value and not row.value.startswith("-----") else ""
    )
    return (
        f'<div class="row"><div class="where">{where(row)}{value}</div>'
        f'<div class="what">{codes}{escape(row.message)}</div></div>'
    )


def _where(row: Row) -> str:
    return f"<b>{escape(row.repository)}</b> {_file(row)}"


def _file(row: Row) -> str:
    return f"<code>{escape(row.path)}:{row.line}</code>"


def _failures(outcomes: Sequence[Outcome]) -> str:
    failed = [outcome for outcome in outcomes if outcome.failure]
    title = f"{_repositories(len(failed))} {'was' if len(failed) == 1 else 'were'} not looked at"
    return problems(title, [f"<b>{escape(o.repository)}</b>: {escape(o.failure)}" for o in failed])


def _worst(rows: Sequence[Row]) -> int:
    """Of the pins that somebody must act on: a pin on a deny list, or one whose replacement is there, is well."""
    return min((_ORDER.get(row.status, 1) if row.codes else 2 for row in rows), default=2)


def _class(rows: Sequence[Row]) -> str:
    return ("left", "leaving", "well")[_worst(rows)]


def _state(rows: Sequence[Row]) -> str:
    acting = sum(bool(row.codes) for row in rows)
    return f"{acting:,} to act on" if acting else "nothing to do"


def _extent(rows: Sequence[Row]) -> str:
    """In how many repositories how many pins are."""
    return f"{_repositories(len({row.repository for row in rows}))}, {counted(len(rows), 'pin')}"


def _repositories(number: int) -> str:
    return counted(number, "repository", "repositories")
