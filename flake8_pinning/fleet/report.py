"""The report as one web page: who pins what, until when; by deadline, by CA, by repository."""

# Markup reads better in one piece.

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from html import escape
from itertools import groupby
from pathlib import Path

from flake8_pinning.fleet.run import Outcome
from flake8_pinning.fleet.table import Row, departures
from flake8_pinning.webpage import page

_HERE = Path(__file__).parent
_ORDER = {"left": 0, "leaving": 1}


def write_report(outcomes: Sequence[Outcome], *, as_of: date, catalog: str) -> str:
    """The page. Without scripts it has all three lists, one below the other; with them tabs and a search."""
    rows = [row for outcome in outcomes for row in outcome.rows]
    looked_at = [outcome for outcome in outcomes if not outcome.failure]
    main = f"""{_lead(rows, looked_at)}
<form id="controls" class="controls" role="search" hidden>
<label><span class="sr">Search repositories, files, CAs, fingerprints</span>
<input id="q" type="search" placeholder="Search a repository, a CA, a file…" autocomplete="off" spellcheck="false"></label>
<div class="tabs" role="group" aria-label="Grouped by">
<button type="button" data-view="deadline" aria-pressed="true">By deadline</button>
<button type="button" data-view="ca" aria-pressed="false">By CA</button>
<button type="button" data-view="repository" aria-pressed="false">By repository</button>
</div>
<p class="found" role="status" aria-live="polite"><span id="found"></span></p>
</form>
<div id="list">
<section class="view" data-view="deadline" aria-label="By deadline">{"".join(_by_deadline(rows))}</section>
<section class="view" data-view="ca" aria-label="By CA">{"".join(_by_ca(rows))}</section>
<section class="view" data-view="repository" aria-label="By repository">{"".join(_by_repository(outcomes))}</section>
<p id="none" class="none" hidden>Nothing fits. <button type="button" class="link" id="all">Show everything</button></p>
</div>
{_failures(outcomes)}"""
    return page(
        title=f"Certificate pins, {as_of.isoformat()}",
        header=(
            f'<h1>Who pins what, until when</h1><p class="quiet">{as_of.isoformat()} · '
            f"{_count(len(looked_at), 'repository', 'repositories')} · catalog of {escape(catalog)}</p>"
        ),
        main=main,
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
        text = "No repository has a pin that needs anybody."
    else:
        of = f"{len(affected)} of {_count(len(looked_at), 'repository', 'repositories')}"
        text = f"<strong>{of}</strong> {'has' if len(affected) == 1 else 'have'} pins to act on."
    if coming:
        first = min(coming, key=lambda row: row.until or date.max)
        text += f" Next to leave: <strong>{escape(first.ca)}</strong> on <strong>{first.until}</strong>."
    tiles = [
        (len(rows), "pins"),
        (len({row.ca for row in rows if row.ca}), "certificate authorities"),
        (len(gone), "pins of CAs that have left"),
        (len(coming), "of CAs that are leaving"),
        (sum(row.fixable for row in rows), "that <code>pinning fix</code> can complete"),
    ]
    shown = "".join(f"<li><b>{number:,}</b> {what}</li>" for number, what in tiles if number)
    return f'<section aria-label="Summary"><p class="big">{text}</p><ul class="tiles">{shown}</ul></section>'


def _by_deadline(rows: Sequence[Row]) -> Iterator[str]:
    for year, groups in groupby(departures(rows), key=lambda group: group[0].year):
        yield f"<h2>{year}</h2>"
        for day, ca, _, members in groups:
            state = members[0].status
            head = f'<b>{escape(ca)}</b><span class="day">{day}</span>'
            repositories = _count(len({row.repository for row in members}), "repository", "repositories")
            facts = f"{repositories}, {_count(len(members), 'pin', 'pins')} · {members[0].reason}"
            yield _group(state, head, facts, members, _where)


def _by_ca(rows: Sequence[Row]) -> Iterator[str]:
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.ca or "Values that are no known pin", []).append(row)
    ordered = sorted(by_name.items(), key=lambda item: (_worst(item[1]), -len(item[1]), item[0].casefold()))
    for name, members in ordered:
        days = sorted({str(row.until) for row in members if row.until})
        fate = f"until {days[-1]}" if days else ""
        repositories = _count(len({row.repository for row in members}), "repository", "repositories")
        head = f'<b>{escape(name)}</b><span class="tag {_class(members)}">{escape(_state(members))}</span>'
        yield _group(
            _class(members),
            head,
            f"{repositories}, {_count(len(members), 'pin', 'pins')} {fate}",
            members,
            _where,
        )


def _by_repository(outcomes: Sequence[Outcome]) -> Iterator[str]:
    found = [outcome for outcome in outcomes if outcome.rows]
    for outcome in sorted(found, key=lambda o: (_worst(o.rows), o.repository.casefold())):
        facts = [_count(len(outcome.rows), "pin", "pins")]
        facts += [f"commit {outcome.commit[:12]}"] if outcome.commit else []
        head = f'<b>{escape(outcome.repository)}</b><span class="tag {_class(outcome.rows)}">{escape(_state(outcome.rows))}</span>'
        yield _group(_class(outcome.rows), head, ", ".join(facts), outcome.rows, _file)


def _group(state: str, head: str, facts: str, rows: Sequence[Row], where: Callable[[Row], str]) -> str:
    lines = "".join(_row(row, where) for row in sorted(rows, key=lambda r: (r.repository, r.path, r.line)))
    kind = state if state in _ORDER else "well"
    return (
        f'<details class="{kind}"><summary>{head}<span class="fate">{escape(facts)}</span></summary>'
        f'<div class="rows">{lines}</div></details>\n'
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
    if not failed:
        return ""
    lines = "".join(f"<li><b>{escape(o.repository)}</b>: {escape(o.failure)}</li>" for o in failed)
    title = _count(len(failed), "repository was", "repositories were")
    return f'<section class="failures"><h2>{title} not looked at</h2><ul>{lines}</ul></section>'


def _worst(rows: Sequence[Row]) -> int:
    """Of the pins that somebody must act on: a pin on a deny list, or one whose replacement is there, is well."""
    return min((_ORDER.get(row.status, 1) if row.codes else 2 for row in rows), default=2)


def _class(rows: Sequence[Row]) -> str:
    return ("left", "leaving", "well")[_worst(rows)]


def _state(rows: Sequence[Row]) -> str:
    acting = sum(bool(row.codes) for row in rows)
    return f"{acting:,} to act on" if acting else "nothing to do"


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
