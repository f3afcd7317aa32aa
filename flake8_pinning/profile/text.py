"""A profile for people: what an authority is, its chain, its siblings, what happens to it and when."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import date

from flake8_pinning.catalog import Authority, Catalog, ProgrammeDate, Status
from flake8_pinning.catalog.model import IN_SERVICE, LEFT, NOT_YET
from flake8_pinning.judge import Judge, Succession
from flake8_pinning.phrases import counted, shortened
from flake8_pinning.profile.events import events, transitions_to, what_it_does

_PROGRAMME_STATUS = {"done": "", "announced": " (announced)", "projected": " (projected)"}


def profile(judge: Judge, authority: Authority, most: int) -> Iterator[str]:
    """The lines of one authority's profile.

    :param most: about how many lines a list of transitions may have.
    """
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
    yield from _titled("timeline", (f"{event.day}  {event.what}" for event in events(judge, authority)))


def brief(judge: Judge, found: Sequence[Authority], most: int) -> Iterator[str]:
    """A line for each authority, the first *most* of them."""
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


def _leaving(catalog: Catalog, authority: Authority) -> Iterator[str]:
    for entry in catalog.transitions_from.get(authority.row, ()):
        deadline = f", {entry.deadline}" if entry.deadline else ""
        only = f"; only for {', '.join(entry.services)}" if entry.kind == "service" else ""
        yield entry.title
        yield f"  {entry.id}{deadline}, {entry.cause}, {entry.evidence}{only}"
        names = list(dict.fromkeys(catalog[row].name for row in entry.to_rows))
        if names:
            yield f"  to {shortened(names, 8)}"
        if entry.no_successor:
            yield f"  no successor: {entry.no_successor}"
        yield from (f"  {source.url}" for source in entry.sources)


def _coming(catalog: Catalog, authority: Authority, most: int) -> Iterator[str]:
    entries = sorted(
        transitions_to(catalog, authority), key=lambda e: (e.deadline or date.min, e.id), reverse=True
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
    return f"{entry.day}  {entry.programme} {what_it_does(entry)}{_PROGRAMME_STATUS.get(entry.status, '')}  {entry.source}"
