"""The findings of the HTML report: grouped by deadline, each a card with what it is and what to add."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape
from itertools import groupby

from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import name_of, shown, who
from flake8_pinning.phrases import shortened
from flake8_pinning.report.advice import what_to_do
from flake8_pinning.report.model import Report, Reported, printable
from flake8_pinning.webpage.parts import MONTHS, card, links

_LONGEST = 400
"""Characters of a value that are shown: a whole certificate would push everything else off the page."""
_TIMELESS = "PIN2"
"""How the codes begin that are true on any day: they are about how a pin is written."""


def groups(report: Report) -> str:
    """Every finding, by deadline."""
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
    if status is None or entry.level == "note" or entry.finding.code.startswith(_TIMELESS):
        return "9999"
    return status.day.isoformat()


def _deadline_title(entry: Reported, today: date) -> str:
    key = _deadline(entry)
    if key == "9999":
        return "Whatever the day" if entry.level != "note" else "Inventory"
    day = date.fromisoformat(key)
    if day <= today:
        return f"Ended in {day.year}"
    return f"{MONTHS[day.month - 1]} {day.year}"


def _finding(entry: Reported, today: date) -> str:
    finding, span = entry.finding, entry.finding.element.span
    path = printable(entry.path)
    ca = who(finding.pin) if finding.pin else "No catalogued CA"
    heading = ca if finding.pin else entry.name.replace("-", " ").capitalize()
    value = shown(finding.element.value)
    cut = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
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
        parts.append(f"<dt>Sources</dt><dd>{links(sources.values())}</dd>")
    parts.append(f"<dt>What to do</dt><dd>{_prose(what_to_do(finding.code))}</dd></dl>")
    when = ""
    if _deadline(entry) != "9999" and finding.status is not None:
        when = f'<span class="state {css_class(finding.status.state)}">{finding.status.day}</span>'
    fix = '<span class="fix">fixable</span>' if finding.fixable else ""
    return card(
        f"finding {entry.level}",
        f'<span><span class="code">{finding.code}</span> <span class="title">{escape(heading)}</span></span>'
        f'<span class="badges">{when}{fix}</span>\n'
        f'<span class="what">{escape(_headline(entry))}</span>'
        f'<span class="place">{escape(path)}:{span.line}:{span.column}</span>',
        "".join(parts),
        {
            "id": f"f-{entry.fingerprint[:16]}",
            "data-level": entry.level,
            "data-code": finding.code,
            "data-file": path,
            "data-ca": ca,
            "data-deadline": _deadline(entry),
            "data-title": _deadline_title(entry, today),
        },
    )


def _headline(entry: Reported) -> str:
    """What to do in a few words; the message where there are none."""
    names = list(dict.fromkeys(replacement.authority.name for replacement in entry.finding.replacements))
    if not names:
        return entry.message
    return f"add {shortened(names, 6)}" + ("" if entry.finding.fixable else ", by hand")


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


def _prose(text: str) -> str:
    pieces = escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


def css_class(state: str) -> str:
    """The CSS class of a state."""
    return state.replace(" ", "-")
