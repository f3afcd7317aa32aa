"""Answers as pages for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from flake8_pinning.catalog import Authority
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT
from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import leaves, name_of, shown
from flake8_pinning.explain.answer import Answer, Understanding
from flake8_pinning.judge import Succession
from flake8_pinning.report.sheet import Sheet

_STYLES = {LEFT: "31", LEAVING: "33", IN_SERVICE: "32"}
"""State → SGR style."""


def write_text(answer: Answer, sheet: Sheet) -> None:
    """Write everything about one value on *sheet*."""
    sheet.title(answer.label)
    if not answer.understandings:
        sheet.section("What it is")
        sheet.paragraph(answer.reason)
        return
    for number, understanding in enumerate(answer.understandings):
        sheet.section("It can be read another way too" if number else "What it is")
        _understanding(understanding, sheet)
    if answer.trouble:
        sheet.section("Beware")
        sheet.paragraph(
            f"Where the hash of a public key belongs, it can never match: {answer.trouble}."
        )


def _understanding(understanding: Understanding, sheet: Sheet) -> None:
    pin, status, succession = understanding.pin, understanding.status, understanding.succession
    algorithm = f" ({pin.algorithm})" if pin.algorithm else ""
    sheet.paragraph(f"{pin.property.value}{algorithm}, written as {pin.reading.notation.name}, of")
    sheet.rows(_described(authority) for authority in pin.authorities)

    sheet.section("What happens")
    if status.state == IN_SERVICE:
        said = f"in service until {status.day.isoformat()} ({status.departure.reason})"
    elif status.state in (LEFT, LEAVING):
        said = leaves(status)
    else:
        first = min(authority.not_before for authority in pin.authorities)
        said = f"not valid before {first.isoformat()}"
    sheet.paragraph(said, style=_STYLES.get(status.state, ""))
    if understanding.siblings:
        sheet.paragraph(
            "The same key is in service under another certificate too, which this pin does not cover:"
        )
        sheet.rows(_described(sibling) for sibling in understanding.siblings)

    if understanding.replacements:
        sheet.section("What to add" if status.state != IN_SERVICE else "What takes over later")
        if succession.roots_above:
            sheet.paragraph(f"{succession.roots_above} CAs take over; these are the roots above them:")
        write_replacements(understanding.replacements, sheet)
        if not succession.certain:
            sheet.paragraph(
                "What replaces it is not certain: check the sources before you pin it.", style="33"
            )
    elif status.state in (LEFT, LEAVING):
        sheet.section("What to add")
        reasons = [
            transition.no_successor for transition in succession.transitions if transition.no_successor
        ]
        sheet.paragraph(f"No replacement is known{f': {reasons[-1]}' if reasons else ''}.")
    _why(succession, sheet)


def write_replacements(
    replacements: Iterable[Replacement], sheet: Sheet, *, lacking: str = "certificate SHA-256 {}"
) -> None:
    """Each CA with the value to pin.

    :param lacking: what stands where the value cannot be written; ``{}`` is the certificate's SHA-256.
    """
    for replacement in replacements:
        authority, value = replacement.authority, replacement.value
        about = f"{authority.role}, {authority.key}, valid until {authority.not_after.isoformat()}"
        written = lacking.format(authority.sha256.hex()) if value is None else shown(value)
        sheet.value(name_of(authority), written, about)


def _why(succession: Succession, sheet: Sheet) -> None:
    if not succession.transitions:
        return
    sheet.section("Why")
    for transition in succession.transitions:
        deadline = f", {transition.deadline.isoformat()}" if transition.deadline else ""
        sheet.paragraph(f"{transition.title} ({transition.id}{deadline})")
        for source in transition.sources:
            sheet.link(source.url)


def _described(authority: Authority) -> tuple[str, str, str]:
    validity = f"{authority.not_before.isoformat()} to {authority.not_after.isoformat()}"
    return (
        name_of(authority),
        f"{authority.role}, {authority.key}, {validity}",
        f"SHA-256 {authority.sha256.hex()}",
    )
