"""``pinning explain``: which CA is this, what happens to it, what must be added."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Pin
from flake8_pinning.catalog.model import IN_SERVICE
from flake8_pinning.checks import Element, Replacement, Span
from flake8_pinning.checks.malformed import problem
from flake8_pinning.checks.near import nearest
from flake8_pinning.checks.wording import leaves, name_of, one_line, shown
from flake8_pinning.cli.common import FAILED, FOUND, NOTHING, add_judgement, analyzer
from flake8_pinning.judge import Judge, render
from flake8_pinning.pins import Kind, read
from flake8_pinning.report.json import authority_json, dumps, replacement_json

_NOWHERE = Span(1, 1, 1, 1)


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("explain", help="say which CA a value is, what happens to it, and what to add")
    parser.add_argument("values", nargs="+", metavar="VALUE", help="a pin in any notation, a CA's name, or a certificate file; - reads lines")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_judgement(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Explain each value; 1 if one of them is not in service, unknown or malformed, 2 if one is no pin at all."""
    judge = analyzer(args).judge("")
    entries = [_explain(judge, value) for value in _values(args.values)]
    if args.format == "json":
        sys.stdout.write(dumps([entry for entry, _ in entries]))
    else:
        sys.stdout.write("\n".join(text for _, text in entries))
    states = {entry["status"] for entry, _ in entries}
    if "no pin" in states:
        return FAILED
    return NOTHING if states <= {IN_SERVICE} else FOUND


def _values(arguments: list[str]) -> Iterator[str | bytes]:
    for argument in arguments:
        if argument == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        elif len(argument) < 256 and Path(argument).is_file():
            data = Path(argument).read_bytes()
            yield data if data[:1] == b"\x30" else data.decode("utf-8", "replace")
        else:
            yield argument


def _explain(judge: Judge, value: str | bytes) -> tuple[dict[str, Any], str]:
    pins = judge.catalog.identify(value, ANY_CONTEXT)
    label = _short(value)
    entry: dict[str, Any] = {
        "value": shown(value) if isinstance(value, str) else value.hex(),
        "property": None,
        "algorithm": None,
        "notation": None,
        "authorities": [],
        "status": "unknown",
        "reason": None,
        "deadline": None,
        "siblings": [],
        "replacements": [],
        "transitions": [],
    }
    trouble = problem(Element(value, _NOWHERE, tuple(pins)), in_pin_set=True)
    if not pins:
        entry["status"], said = _unknown(judge, value, trouble)
        entry["reason"] = said
        return entry, f"{label}\n  {said}\n"
    entries = [_pin(judge, pin) for pin in pins]
    entry.update(entries[0][0])
    text = "".join(part for _, part in entries)
    if trouble:
        text += f"  where the hash of a public key belongs, it can never match: {trouble}\n"
    return entry, f"{label}\n{text}"


def _unknown(judge: Judge, value: str | bytes, trouble: str) -> tuple[str, str]:
    if trouble:
        return "malformed", f"it can never match (PIN201): {trouble}"
    near = nearest(judge, value)
    if near:
        return "malformed", f"no catalogued CA, but {near} (PIN207)"
    kinds = {reading.kind for reading in read(value)} if isinstance(value, str) else {Kind.DER}
    if kinds <= {Kind.COMMON_NAME}:
        return "no pin", "no pin in any notation known, and no CA's name"
    return "unknown", "no CA of the catalog: a server's own certificate, a private CA, or not a certificate at all"


def _pin(judge: Judge, pin: Pin) -> tuple[dict[str, Any], str]:
    status = judge.pin_status(pin)
    succession = judge.pin_successors(pin)
    siblings = list(dict.fromkeys(s for authority in pin.authorities for s in judge.siblings(authority) if s not in pin.authorities))
    replacements = [Replacement(authority, render(pin, authority)) for authority in succession.authorities]
    algorithm = f" ({pin.algorithm})" if pin.algorithm else ""
    lines = [f"{pin.property.value}{algorithm}, written as {pin.reading.notation.name}"]
    for authority in pin.authorities:
        lines.append(f"names {_described(authority)}")
    lines.append(f"status {leaves(status)}" if status.state != IN_SERVICE else f"status in service until {status.day} ({status.departure.reason})")
    lines += [f"same key {_described(sibling)}" for sibling in siblings]
    if succession.roots_above:
        lines.append(f"replaced by {succession.roots_above} CAs; pin the roots above them:")
    for replacement in replacements:
        value = "" if replacement.value is None else f"  {shown(replacement.value)}"
        lines.append(f"add {_described(replacement.authority)}{value}")
    if replacements and not succession.certain:
        lines.append("note what replaces it is not certain: check the sources")
    for transition in succession.transitions:
        lines.append(f"because {transition.title} ({transition.id}{f', {transition.deadline}' if transition.deadline else ''})")
        lines += [f"source {source.url}" for source in transition.sources]
    entry = {
        "property": pin.property.value,
        "algorithm": pin.algorithm,
        "notation": pin.reading.notation.name,
        "authorities": [authority_json(authority) for authority in pin.authorities],
        "status": status.state,
        "reason": status.departure.reason,
        "deadline": status.day.isoformat(),
        "siblings": [authority_json(sibling) for sibling in siblings],
        "replacements": [replacement_json(replacement) for replacement in replacements],
        "transitions": [
            {
                "id": transition.id,
                "title": transition.title,
                "deadline": transition.deadline.isoformat() if transition.deadline else None,
                "sources": [{"url": source.url, "title": source.title} for source in transition.sources],
            }
            for transition in succession.transitions
        ],
    }
    return entry, "".join(f"  {one_line(line)}\n" for line in lines)


def _described(authority: Authority) -> str:
    return f"{name_of(authority)}, {authority.role}, {authority.key}, valid until {authority.not_after.isoformat()}, SHA-256 {authority.sha256.hex()}"


def _short(value: str | bytes) -> str:
    text = one_line(value) if isinstance(value, str) else "certificate"
    return text if len(text) <= 100 else text[:97] + "..."
