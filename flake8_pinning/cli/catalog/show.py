"""``pinning catalog show``: one CA with its chain, its siblings, what happens to it and when."""

from __future__ import annotations

import argparse
import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from flake8_pinning.catalog import (
    ANY_CONTEXT,
    Authority,
    Catalog,
    CatalogError,
    ProgrammeDate,
    Status,
    Transition,
)
from flake8_pinning.catalog.model import IN_SERVICE, LEFT, NOT_YET
from flake8_pinning.cli.catalog.common import (
    add_as_of,
    add_private,
    load_catalog,
    today,
    write_output,
)
from flake8_pinning.cli.common import FOUND, NOTHING
from flake8_pinning.judge import Judge, Succession
from flake8_pinning.phrases import counted
from flake8_pinning.report.json import authority_json, dumps

_PREFIX = re.compile(r"[0-9a-f]{6,63}\Z")
_MOST = 40
_KINDS = {
    "removed": "removes the root",
    "websites-bit-removed": "ends its trust for TLS servers",
    "distrust-after": "trusts no certificate issued from then on",
    "sct-not-after": "trusts no certificate logged from then on",
    "projected": "will end its trust because of the key's age",
    "constraint": "restricts the root",
    "policy": "changes its rules for the root",
}
_PROGRAMME_STATUS = {"done": "", "announced": " (announced)", "projected": " (projected)"}


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "show",
        help="print a CA with its chain, siblings, transitions and timeline",
        description="Print what the catalog knows of a CA. Several that fit are listed, one line each.",
        epilog="Exit codes: 0 one or more found; 1 none; 2 the catalog cannot be read.",
    )
    parser.add_argument(
        "value",
        metavar="DIGEST|NAME",
        help="SHA-256 (or its beginning), SHA-1, key hash, key identifier, serial number, subject, a "
        "part of the name, "
        "or a certificate file",
    )
    add_as_of(parser)
    add_private(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--all", action="store_true", help="list everything, however long")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Find and print."""
    catalog = load_catalog(args)
    judge = Judge(catalog, today(args))
    found = find(catalog, args.value)
    most = len(catalog) if args.all else _MOST
    if args.format == "json":
        write_output(dumps([_json(judge, authority) for authority in found]), None)
    elif len(found) == 1:
        write_output("\n".join(_text(judge, found[0], most)) + "\n", None)
    elif found:
        write_output("\n".join(_brief(judge, found, most)) + "\n", None)
    else:
        write_output(f"no CA of the catalog is {args.value!r} or has it in its name\n", None)
    return NOTHING if found else FOUND


def find(catalog: Catalog, value: str) -> list[Authority]:
    """The authorities that *value* means: exactly if it can be read as a pin, else by the beginning of a
    SHA-256 or by words of the name and the operator."""
    text: str | bytes = value.strip()
    if len(value) < 256 and Path(value).is_file():
        try:
            data = Path(value).read_bytes()
        except OSError as error:
            raise CatalogError(f"{value}: {error.strerror or error}") from None
        text = data if data[:1] == b"\x30" else data.decode("utf-8", "replace")
    exact = {a.row: a for pin in catalog.identify(text, ANY_CONTEXT) for a in pin.authorities}
    if exact:
        return list(exact.values())
    if isinstance(text, bytes) or not text:
        return []
    prefix = re.sub(r"[\s:]", "", text).lower()
    if _PREFIX.match(prefix):
        by_digest = [authority for authority in catalog if authority.sha256.hex().startswith(prefix)]
        if by_digest:
            return by_digest
    words = text.casefold().split()
    phrase = " ".join(words)
    return sorted(
        (a for a in catalog if all(word in f"{a.name} {a.operator}".casefold() for word in words)),
        key=lambda a: (phrase not in a.name.casefold(), a.name.casefold(), a.not_before, a.sha256),
    )


# --- one ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Event:
    day: date
    what: str


def _text(judge: Judge, authority: Authority, most: int) -> Iterator[str]:
    catalog = judge.catalog
    yield authority.name
    yield f"  {_article(authority)} of {authority.operator}, {authority.key}, {_purpose(authority)}"
    yield f"  {_state(judge.status(authority), judge.day)}"
    yield ""
    rows = [
        ("sha256", authority.sha256.hex()),
        ("sha1", authority.sha1.hex()),
        ("key sha256", f"{authority.spki_sha256.hex()}  {base64.b64encode(authority.spki_sha256).decode()}"),
        ("key sha1", authority.spki_sha1.hex()),
        ("key identifier", authority.ski.hex()),
        ("serial", f"{authority.serial:x}"),
        ("subject", authority.subject),
        ("issuer", authority.issuer if authority.issuer != authority.subject else ""),
        ("valid", f"{authority.not_before} to {authority.not_after}"),
        ("mozilla", "trusted for TLS servers" if authority.mozilla else ""),
    ]
    yield from (f"  {label:<15} {value}" for label, value in rows if value.strip())
    yield from _titled("chain", _chain(judge, authority))
    yield from _titled("other certificates of this key", _same_key(judge, authority))
    yield from _titled("leaves by", _leaving(catalog, authority))
    yield from _titled("comes in by", _coming(catalog, authority, most))
    succession = judge.successors(authority)
    yield from _titled(f"accept in its place on {judge.day}", _replacements(succession))
    yield from _titled(
        "root programmes", (_programme(e) for e in catalog.programme_dates.get(authority.row, ()))
    )
    yield from _titled("timeline", (f"{event.day}  {event.what}" for event in _timeline(judge, authority)))


def _titled(title: str, lines: Iterator[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield ""
        yield title
        yield from (f"  {line}" for line in listed)


def _article(authority: Authority) -> str:
    return {"root": "a root", "cross": "a cross-certificate of a root", "intermediate": "an intermediate"}[
        authority.role
    ]


def _purpose(authority: Authority) -> str:
    return "issues for TLS servers" if authority.tls else "does not issue for TLS servers"


def _state(status: Status, day: date) -> str:
    reason = status.departure.reason
    if status.state == LEFT:
        return f"left service on {status.day} ({reason})"
    if status.state == NOT_YET:
        return f"not valid yet on {day}"
    if status.state == IN_SERVICE:
        return f"in service until {status.day} ({reason})"
    return f"leaves service on {status.day} ({reason})"


def _chain(
    judge: Judge, authority: Authority, depth: int = 0, seen: frozenset[int] = frozenset()
) -> Iterator[str]:
    signers = [judge.catalog[row] for row in authority.signed_by if row != authority.row and row not in seen]
    if depth == 0 and authority.role != "root" and not signers:
        yield "signed by a CA that is not in the catalog"
    seen |= {authority.row}
    for signer in sorted(signers, key=lambda signer: (signer.role != "root", signer.name, signer.sha256)):
        yield (
            f"{'  ' * depth}signed by {signer.name} ({signer.role}, {_short(judge, signer)}) "
            f"{signer.sha256.hex()}"
        )
        # What signs a root's cross-certificates is another root's business: a root ends the chain.
        if signer.role != "root":
            yield from _chain(judge, signer, depth + 1, seen)


def _same_key(judge: Judge, authority: Authority) -> Iterator[str]:
    others = [other for other in judge.catalog.same_key(authority) if other.row != authority.row]
    siblings = {other.row for other in judge.siblings(authority)}
    for other in sorted(
        others, key=lambda other: (other.row not in siblings, other.not_before, other.sha256)
    ):
        issuer = f" by {_issuer(judge.catalog, other)}" if other.role != "root" else ""
        note = "" if other.subject == authority.subject else f", as {other.subject}"
        yield f"{other.sha256.hex()}  {other.role}{issuer}, {_short(judge, other)}{note}"


def _issuer(catalog: Catalog, authority: Authority) -> str:
    signers = [catalog[row].name for row in authority.signed_by if row != authority.row]
    return signers[0] if signers else authority.issuer


def _short(judge: Judge, authority: Authority) -> str:
    status = judge.status(authority)
    if status.state == NOT_YET:
        return f"not valid before {authority.not_before}"
    return f"left {status.day}" if status.state == LEFT else f"in service until {status.day}"


def _transitions_to(catalog: Catalog, authority: Authority) -> tuple[Transition, ...]:
    return tuple(entry for entry in catalog.transitions if authority.row in entry.to_rows)


def _leaving(catalog: Catalog, authority: Authority) -> Iterator[str]:
    for entry in catalog.transitions_from.get(authority.row, ()):
        deadline = f", {entry.deadline}" if entry.deadline else ""
        only = f"; only for {', '.join(entry.services)}" if entry.kind == "service" else ""
        yield entry.title
        yield f"  {entry.id}{deadline}, {entry.cause}, {entry.evidence}{only}"
        names = list(dict.fromkeys(catalog[row].name for row in entry.to_rows))
        if names:
            yield f"  to {', '.join(names[:8])}{f' and {len(names) - 8} more' if len(names) > 8 else ''}"
        if entry.no_successor:
            yield f"  no successor: {entry.no_successor}"
        yield from (f"  {source.url}" for source in entry.sources)


def _coming(catalog: Catalog, authority: Authority, most: int) -> Iterator[str]:
    entries = sorted(
        _transitions_to(catalog, authority), key=lambda e: (e.deadline or date.min, e.id), reverse=True
    )
    for entry in entries[: max(most // 4, 1)]:
        yield f"{entry.deadline or 'no day    '}  {entry.title} ({entry.id})"
    if len(entries) > max(most // 4, 1):
        yield f"… {len(entries) - most // 4} more, see --all"


def _replacements(succession: Succession) -> Iterator[str]:
    if succession.roots_above:
        yield f"the roots above {counted(succession.roots_above, 'successor')}:"
    for authority in succession.authorities:
        yield (
            f"{authority.name} ({authority.role}, {authority.key}, to {authority.not_after}) "
            f"{authority.sha256.hex()}"
        )
    if succession.authorities and not succession.certain:
        yield "not certain: check the sources before you pin these"


def _programme(entry: ProgrammeDate) -> str:
    what = _KINDS.get(entry.kind, entry.kind)
    return f"{entry.day}  {entry.programme} {what}{_PROGRAMME_STATUS.get(entry.status, '')}  {entry.source}"


def _timeline(judge: Judge, authority: Authority) -> list[_Event]:
    catalog = judge.catalog
    events = [_Event(authority.not_before, "validity begins"), _Event(authority.not_after, "validity ends")]
    for entry in catalog.transitions_from.get(authority.row, ()):
        whose = " there" if entry.kind == "service" else ""
        for day, what in (
            (entry.announced, "announced"),
            (entry.effective, f"successors come into use{whose}"),
            (entry.deadline, f"cannot be relied on{whose}: {entry.reason}"),
        ):
            if day:
                events.append(_Event(day, f"{what} ({entry.id})"))
    starts = [(entry.effective, entry.id) for entry in _transitions_to(catalog, authority) if entry.effective]
    if starts:
        first, name = min(starts)
        events.append(_Event(first, f"comes into use ({name})"))
    for programme in catalog.programme_dates.get(authority.row, ()):
        events.append(
            _Event(programme.day, f"{programme.programme} {_KINDS.get(programme.kind, programme.kind)}")
        )
    departure = judge.status(authority).departure
    if all(event.day != departure.day for event in events):
        events.append(_Event(departure.day, f"leaves service: {departure.reason}"))
    events.append(_Event(judge.day, "<- the day this is about"))
    return sorted(events, key=lambda event: event.day)


# --- several ------------------------------------------------------------------------------------------------


def _brief(judge: Judge, found: list[Authority], most: int) -> Iterator[str]:
    yield f"{counted(len(found), 'CA')} fit; show one by its SHA-256"
    width = min(max(len(authority.name) for authority in found[:most]), 50)
    for authority in found[:most]:
        status = judge.status(authority)
        yield (
            f"  {authority.sha256.hex()}  {authority.name:<{width}}  {authority.role:<12}  "
            f"{status.state} {'since' if status.state == LEFT else 'until'} {status.day}  "
            f"{authority.operator}"
        )
    if len(found) > most:
        yield f"  … {len(found) - most:,} more: say more of the name"


def _json(judge: Judge, authority: Authority) -> dict[str, Any]:
    catalog = judge.catalog
    status = judge.status(authority)
    succession = judge.successors(authority)
    return {
        **authority_json(authority),
        "sha1": authority.sha1.hex(),
        "spki_sha256": authority.spki_sha256.hex(),
        "spki_sha1": authority.spki_sha1.hex(),
        "ski": authority.ski.hex(),
        "serial": f"{authority.serial:x}",
        "subject": authority.subject,
        "issuer": authority.issuer,
        "not_before": authority.not_before.isoformat(),
        "key": authority.key,
        "tls": authority.tls,
        "mozilla": authority.mozilla,
        "as_of": judge.day.isoformat(),
        "status": status.state,
        "deadline": status.day.isoformat(),
        "reason": status.departure.reason,
        "signed_by": [authority_json(catalog[row]) for row in authority.signed_by if row != authority.row],
        "siblings": [authority_json(other) for other in judge.siblings(authority)],
        "same_key": [authority_json(a) for a in catalog.same_key(authority) if a.row != authority.row],
        "replacements": [authority_json(other) for other in succession.authorities],
        "replacements_certain": succession.certain,
        "transitions_from": [_transition_json(e) for e in catalog.transitions_from.get(authority.row, ())],
        "transitions_to": [_transition_json(e) for e in _transitions_to(catalog, authority)],
        "programmes": [
            {
                "programme": entry.programme,
                "date": entry.day.isoformat(),
                "kind": entry.kind,
                "status": entry.status,
                "source": entry.source,
            }
            for entry in catalog.programme_dates.get(authority.row, ())
        ],
        "timeline": [{"date": e.day.isoformat(), "what": e.what} for e in _timeline(judge, authority)],
    }


def _transition_json(entry: Transition) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "cause": entry.cause,
        "reason": entry.reason,
        "evidence": entry.evidence,
        "announced": entry.announced.isoformat() if entry.announced else None,
        "effective": entry.effective.isoformat() if entry.effective else None,
        "deadline": entry.deadline.isoformat() if entry.deadline else None,
        "services": list(entry.services),
        "sources": [{"url": source.url, "title": source.title} for source in entry.sources],
    }
