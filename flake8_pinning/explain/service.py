"""What to pin for a provider's service, as a page for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from flake8_pinning.catalog import Authority, Pin, Status
from flake8_pinning.catalog.model import IN_SERVICE, NOT_YET
from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import leaves, name_of
from flake8_pinning.explain.text import write_replacements
from flake8_pinning.judge import render
from flake8_pinning.judge.services import ServiceAdvice
from flake8_pinning.phrases import shortened
from flake8_pinning.report.json import authority_json, replacement_json, sources_json
from flake8_pinning.report.sheet import Sheet

_ISSUING = 12
"""Names of issuing CAs that are listed; the JSON has them all."""


def write_service(answer: ServiceAdvice, pin: Pin, sheet: Sheet) -> None:
    """Write on *sheet* what to pin, and what the service may present.

    :param pin: how the values are to be written.
    """
    service = answer.service
    sheet.title(f"{service.name} ({service.id})")
    if service.note:
        sheet.paragraph(service.note)
    if service.ignored:
        sheet.section("What to pin")
        sheet.paragraph(f"Nothing: {service.ignored}.", style="33")
    elif answer.add:
        sheet.section(f"What to pin: {pin.property.value}{f' ({pin.algorithm})' if pin.algorithm else ''}")
        write_replacements(_replacements(answer.add, pin), sheet, lacking="(the catalog lacks the value)")
    if answer.roots:
        sheet.section("Roots it may stand under")
        sheet.rows(_row(pair) for pair in answer.roots)
    if answer.issuing:
        sheet.section("Issuing CAs today, which change without notice")
        names = list(dict.fromkeys(authority.name for authority, _ in answer.issuing))
        sheet.paragraph(shortened(names, _ISSUING))
    if answer.left:
        sheet.section("No longer, or not yet")
        sheet.rows(_row(pair) for pair in answer.left)
    if service.sources:
        sheet.section("Sources")
        for source in service.sources:
            sheet.link(source.url)


def _row(pair: tuple[Authority, Status]) -> tuple[str, str, str]:
    authority, status = pair
    fate = f"in service until {status.day.isoformat()}" if status.state == IN_SERVICE else leaves(status)
    if status.state == NOT_YET:
        fate = f"not valid before {authority.not_before.isoformat()}"
    return name_of(authority), f"{authority.role}, {fate}", f"SHA-256 {authority.sha256.hex()}"


def _replacements(authorities: Iterable[Authority], pin: Pin) -> Iterator[Replacement]:
    seen: set[object] = set()
    for authority in authorities:
        value = render(pin, authority)
        if value is None or value not in seen:
            seen.add(value)
            yield Replacement(authority, value)


def service_json(answer: ServiceAdvice, pin: Pin) -> dict[str, Any]:
    """The same as JSON."""
    service = answer.service
    return {
        "service": service.id,
        "name": service.name,
        "note": service.note,
        "ignored": service.ignored or None,
        "property": pin.property.value,
        "algorithm": pin.algorithm,
        "notation": pin.reading.notation.name,
        "add": [replacement_json(replacement) for replacement in _replacements(answer.add, pin)],
        "roots": [_authority(pair) for pair in answer.roots],
        "issuing": [_authority(pair) for pair in answer.issuing],
        "left": [_authority(pair) for pair in answer.left],
        "sources": sources_json(service.sources),
    }


def _authority(pair: tuple[Authority, Status]) -> dict[str, Any]:
    authority, status = pair
    return {
        **authority_json(authority),
        "status": status.state,
        "reason": status.departure.reason,
        "deadline": status.day.isoformat(),
    }
