"""``pinning explain --service``: which CAs may a provider present, and which pins keep a client connected?"""

from __future__ import annotations

import argparse
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Any

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Pin, Status
from flake8_pinning.catalog.services import load_services
from flake8_pinning.checks import Replacement
from flake8_pinning.checks.wording import leaves, name_of, shown
from flake8_pinning.cli.common import FOUND, NOTHING, write_out
from flake8_pinning.files import FileError
from flake8_pinning.judge import Judge, render
from flake8_pinning.judge.services import ServiceAdvice, service_advice
from flake8_pinning.pins import Kind, Property, Reading, read
from flake8_pinning.pins.digests import DigestNotation
from flake8_pinning.report.json import authority_json, dumps, replacement_json
from flake8_pinning.report.sheet import Sheet

NOTATIONS: dict[str, DigestNotation] = {
    "sha256/base64": DigestNotation("base64", prefix="sha256/"),
    "sha256//base64": DigestNotation("base64", prefix="sha256//"),
    "pin-sha256": DigestNotation("base64", prefix='pin-sha256="', suffix='"'),
    "base64": DigestNotation("base64"),
    "base64-unpadded": DigestNotation("base64", padded=False),
    "base64url": DigestNotation("base64url"),
    "base64url-unpadded": DigestNotation("base64url", padded=False),
    "hex-lower": DigestNotation("hex"),
    "hex-upper": DigestNotation("hex", upper=True),
    "hex-lower-colon": DigestNotation("hex", separator=":"),
    "hex-upper-colon": DigestNotation("hex", upper=True, separator=":"),
    "hex-upper-space": DigestNotation("hex", upper=True, separator=" "),
    "hex-lower-bytes": DigestNotation("hex", separator=", ", lead="0x"),
    "hex-lower-escape": DigestNotation("hex", lead="\\x"),
}
"""Notations by the names that reports give them; ``--like`` takes all others."""
_SAMPLES = {
    Property.SUBJECT_DN: "CN=A B,O=C D,C=US",
    Property.COMMON_NAME: "Common Name",
    Property.SERIAL_NUMBER: "0a" * 12,
}
_ISSUING = 12
"""Names of issuing CAs that are listed; the JSON has them all."""
_TEMPLATE = re.compile(r"(?:…|\.\.\.)[\"']?\s*\Z")
_GROUPED = re.compile(r"[0-9A-Fa-f]{2}(?P<mark>[: -])(?:[0-9A-Fa-f]{2}(?P=mark))*\Z")
_FILL = bytes(range(160, 192))


def add_service(parser: argparse.ArgumentParser) -> None:
    """``--service`` and how to write what it answers."""
    group = parser.add_argument_group("backup pins for a provider's service")
    group.add_argument(
        "--service", metavar="NAME", help="which CAs it may present and what to pin: azure, aws, apns, a host"
    )
    group.add_argument(
        "--like",
        metavar="PIN",
        help="write the pins as this one is written; 'sha256/…' is enough (default: that)",
    )
    group.add_argument(
        "--property", choices=[str(p) for p in Property if p is not Property.OTHER], help="what to pin"
    )
    group.add_argument(
        "--notation", choices=tuple(NOTATIONS), metavar="NAME", help=f"one of {', '.join(NOTATIONS)}"
    )
    group.add_argument("--algorithm", choices=("sha256", "sha1"), help="of digests (default: sha256)")


def explain_services(args: argparse.Namespace, judge: Judge, sheet: Sheet) -> int:
    """Answer for every service of that name; 1 where there is nothing to pin.

    :raises FileError: no service has that name, or the notation is none.
    """
    answers = service_advice(judge.catalog, args.service, judge)
    if not answers:
        known = ", ".join(service.id for service in load_services(judge.catalog))
        raise FileError(f"--service: {args.service!r} is no service of the catalog (known: {known})")
    pin = wanted_pin(judge, args)
    if args.format == "json":
        write_out(dumps([_json(answer, pin) for answer in answers]))
    else:
        for number, answer in enumerate(answers):
            if number:
                sheet.blank()
            _page(sheet, answer, pin)
        write_out(sheet.text(), utf8=False)
    return NOTHING if all(answer.add for answer in answers) else FOUND


def wanted_pin(judge: Judge, args: argparse.Namespace) -> Pin:
    """A pin of nobody that says how values are to be written.

    :raises FileError: ``--like`` is no pin, or contradicts the other options.
    """
    prop = Property(args.property) if args.property else None
    if args.like and args.notation:
        raise FileError("--like and --notation say the same thing: give one")
    if args.like:
        return _like(judge, args.like, prop)
    if prop in _SAMPLES:
        if args.notation or args.algorithm:
            raise FileError(f"--notation and --algorithm are for digests, not for a {prop.value}: use --like")
        kind = {Property.SUBJECT_DN: Kind.NAME, Property.COMMON_NAME: Kind.COMMON_NAME}.get(prop, Kind.SERIAL)
        reading = next(reading for reading in read(_SAMPLES[prop]) if reading.kind is kind)
        return Pin(prop, None, reading, ())
    prop = prop or Property.PUBLIC_KEY
    algorithm = args.algorithm or "sha256"
    default = "sha256/base64" if prop is Property.PUBLIC_KEY and algorithm == "sha256" else "hex-lower"
    notation = NOTATIONS[args.notation or default]
    if algorithm == "sha1" and "sha256" in notation.prefix:
        raise FileError(f"--notation {args.notation} is for SHA-256")
    return Pin(prop, algorithm, Reading(Kind.DIGEST, b"", notation, algorithm), ())


def _like(judge: Judge, text: str, prop: Property | None) -> Pin:
    for candidate in _completed(text):
        for pin in judge.catalog.identify(candidate, ANY_CONTEXT):
            if prop is None or pin.property is prop:
                return pin
        for reading in read(candidate):
            if reading.kind is Kind.DIGEST and prop in (None, Property.PUBLIC_KEY, Property.THUMBPRINT):
                return Pin(prop or _usual(reading), reading.algorithm, reading, ())
            if reading.kind is Kind.NAME and prop in (None, Property.SUBJECT_DN):
                return Pin(Property.SUBJECT_DN, None, reading, ())
            if reading.kind is Kind.SERIAL and prop is Property.SERIAL_NUMBER:
                return Pin(Property.SERIAL_NUMBER, None, reading, ())
    raise FileError(
        f"--like: {text!r} is no pin in a notation known" + (f" for a {prop.value}" if prop else "")
    )


def _usual(reading: Reading) -> Property:
    """What a digest of nobody most likely is of: keys are pinned in base64, certificates in hex."""
    notation = reading.notation
    base64 = isinstance(notation, DigestNotation) and notation.encoding != "hex"
    return Property.PUBLIC_KEY if base64 else Property.THUMBPRINT


def _completed(text: str) -> Iterator[str]:
    """*text*, or where it is only the beginning of a pin, pins that begin so."""
    yield text
    match = _TEMPLATE.search(text)
    start = text[: match.start()] if match else text
    quote = start[-1] if start[-1:] in ("'", '"') else ""
    yield start + b64encode(_FILL).decode("ascii") + quote
    grouped = _GROUPED.match(start)
    if grouped:
        mark = grouped["mark"]
        for size in (32, 20):
            digits = _FILL[: size - len(start) // 3].hex(mark)
            yield start + (digits.upper() if any(char in "ABCDEF" for char in start) else digits)


# --- the answer -----------------------------------------------------------------------------------------


def _page(sheet: Sheet, answer: ServiceAdvice, pin: Pin) -> None:
    service = answer.service
    sheet.title(f"{service.name} ({service.id})")
    if service.note:
        sheet.paragraph(service.note)
    if service.ignored:
        sheet.section("What to pin")
        sheet.paragraph(f"Nothing: {service.ignored}.", style="33")
    elif answer.add:
        sheet.section(f"What to pin: {pin.property.value}{f' ({pin.algorithm})' if pin.algorithm else ''}")
        for replacement in _replacements(answer.add, pin):
            authority = replacement.authority
            about = f"{authority.role}, {authority.key}, valid until {authority.not_after.isoformat()}"
            value = (
                shown(replacement.value) if replacement.value is not None else "(the catalog lacks the value)"
            )
            sheet.value(name_of(authority), value, about)
    if answer.roots:
        sheet.section("Roots it may stand under")
        sheet.rows(_row(pair) for pair in answer.roots)
    if answer.issuing:
        sheet.section("Issuing CAs today, which change without notice")
        names = list(dict.fromkeys(authority.name for authority, _ in answer.issuing))
        more = f" and {len(names) - _ISSUING} more" if len(names) > _ISSUING else ""
        sheet.paragraph(", ".join(names[:_ISSUING]) + more)
    if answer.left:
        sheet.section("No longer, or not yet")
        sheet.rows(_row(pair) for pair in answer.left)
    if service.sources:
        sheet.section("Sources")
        for source in service.sources:
            sheet.link(source.url)


def _row(pair: tuple[Authority, Status]) -> tuple[str, str, str]:
    authority, status = pair
    fate = f"in service until {status.day.isoformat()}" if status.state == "in service" else leaves(status)
    if status.state == "not yet valid":
        fate = f"not valid before {authority.not_before.isoformat()}"
    return name_of(authority), f"{authority.role}, {fate}", f"SHA-256 {authority.sha256.hex()}"


def _replacements(authorities: Iterable[Authority], pin: Pin) -> Iterator[Replacement]:
    seen: set[object] = set()
    for authority in authorities:
        value = render(pin, authority)
        if value is None or value not in seen:
            seen.add(value)
            yield Replacement(authority, value)


def _json(answer: ServiceAdvice, pin: Pin) -> dict[str, Any]:
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
        "sources": [{"url": source.url, "title": source.title} for source in service.sources],
    }


def _authority(pair: tuple[Authority, Status]) -> dict[str, Any]:
    authority, status = pair
    return {
        **authority_json(authority),
        "status": status.state,
        "reason": status.departure.reason,
        "deadline": status.day.isoformat(),
    }
