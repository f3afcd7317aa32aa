"""The table: one row a pin (or a finding about a value that is no known pin), the same columns in every
format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from flake8_pinning.checks import Finding
from flake8_pinning.checks.wording import name_of, one_line, shown
from flake8_pinning.files.kinds import STORE_SIZE

_LONGEST = 200
"""Characters of a value that are kept: a whole certificate is told by its digest."""


@dataclass(frozen=True)
class Row:
    """One pin in one repository. The order of the fields is the order of the columns."""

    repository: str
    commit: str
    """The commit that was looked at; empty for a folder that is no repository."""
    path: str
    line: int
    property: str
    """``thumbprint``, ``public-key``, …; empty for a value that is no known pin; ``trust-store`` for a whole
    store."""
    notation: str
    value: str
    ca: str
    ca_sha256: str
    operator: str
    status: str
    """``in service``, ``leaving``, ``left``, ``not yet valid``."""
    until: date | None
    """The day on which the pin stops working."""
    reason: str
    codes: tuple[str, ...]
    """The findings about it."""
    replacements: tuple[str, ...]
    """The CAs to add."""
    fixable: bool
    message: str

    def plain(self) -> dict[str, Any]:
        """For JSON: the day as text, the lists as lists."""
        values = {column: getattr(self, column) for column in COLUMNS}
        values["until"] = self.until.isoformat() if self.until is not None else None
        values["codes"], values["replacements"] = list(self.codes), list(self.replacements)
        return values

    @classmethod
    def from_plain(cls, values: Mapping[str, Any]) -> Row:
        """The row that :meth:`plain` was made of.

        :raises KeyError, TypeError, ValueError: it was made by another version.
        """
        found = {column: values[column] for column in COLUMNS}
        found["until"] = date.fromisoformat(found["until"]) if found["until"] else None
        found["codes"], found["replacements"] = tuple(found["codes"]), tuple(found["replacements"])
        return cls(**found)


COLUMNS = tuple(field.name for field in fields(Row))


def rows_of(repository: str, commit: str, path: str, findings: Sequence[Finding]) -> list[Row]:
    """The rows of one file, from all its findings with the inventory.

    A whole trust store is one row.
    """
    pins = [finding for finding in findings if finding.code.startswith("PIN9")]
    others = [finding for finding in findings if not finding.code.startswith("PIN9")]
    known = {pin.authorities[0].row for finding in pins for pin in [finding.pin] if pin is not None}
    where = (repository, commit, path)
    if len(known) > STORE_SIZE:
        return [_store(where, pins[0], others, len(known))]
    by_place: dict[tuple[int, int, str], list[Finding]] = {}
    for finding in others:
        for element in dict.fromkeys((finding.element, *finding.concerns)):
            by_place.setdefault((element.span.line, element.span.column, shown(element.value)), []).append(
                finding
            )
    rows = []
    for finding in pins:
        span = finding.element.span
        about = by_place.pop((span.line, span.column, shown(finding.element.value)), [])
        rows.append(_row(where, finding, about))
    for about in by_place.values():
        rows.append(_row(where, about[0], about))
    return sorted(rows, key=lambda row: (row.line, row.value))


def _row(where: tuple[str, str, str], finding: Finding, about: Sequence[Finding]) -> Row:
    pin, status = finding.pin, finding.status
    authority = pin.authorities[0] if pin is not None else None
    text = one_line(shown(finding.element.value))
    return Row(
        *where,
        line=finding.element.span.line,
        property=pin.property.value if pin is not None else "",
        notation=pin.reading.notation.name if pin is not None else "",
        value=text if len(text) <= _LONGEST else text[:60] + "…",
        ca=one_line(name_of(authority)) if authority is not None else "",
        ca_sha256=authority.sha256.hex() if authority is not None else "",
        operator=one_line(authority.operator) if authority is not None else "",
        status=status.state if status is not None else "",
        until=status.day if status is not None else None,
        reason=one_line(status.departure.reason) if status is not None else "",
        codes=tuple(dict.fromkeys(entry.code for entry in about)),
        replacements=tuple(
            dict.fromkeys(one_line(name_of(r.authority)) for entry in about for r in entry.replacements)
        ),
        fixable=any(entry.fixable for entry in about),
        message=one_line((about[0] if about else finding).message),
    )


def _store(where: tuple[str, str, str], pin: Finding, about: Sequence[Finding], count: int) -> Row:
    told = [finding for finding in about if finding.code == "PIN102"] or [pin]
    base = _row(where, told[0], told if told[0] is not pin else [])
    values = {column: getattr(base, column) for column in COLUMNS}
    changed = {
        "property": "trust-store",
        "notation": "",
        "value": "",
        "ca": f"trust store of {count} CAs",
        "ca_sha256": "",
        "operator": "",
    }
    if told[0] is pin:
        changed["message"] = f"a trust store of {count} CAs"
        values.update(status="in service", until=None, reason="")
    return Row(**{**values, **changed})


def departures(rows: Iterable[Row]) -> Iterator[tuple[date, str, str, list[Row]]]:
    """Who pins what, until when: (day, CA, what happens, its rows), for the CAs that have left or are
    leaving."""
    groups: dict[tuple[date, str, str], list[Row]] = {}
    for row in rows:
        if row.until is not None and row.status in ("left", "leaving"):
            groups.setdefault((row.until, row.ca, row.reason), []).append(row)
    for (day, ca, reason), members in sorted(groups.items(), key=lambda item: item[0]):
        yield (
            day,
            ca,
            f"{'left' if members[0].status == 'left' else 'leaves'} on {day.isoformat()} ({reason})",
            members,
        )


def undated(rows: Iterable[Row]) -> list[Row]:
    """What there is to do whatever the day: findings that no departure is the reason of."""
    return [row for row in rows if row.codes and not (row.until is not None and row.status in ("left", "leaving"))]


__all__ = ["COLUMNS", "Row", "departures", "rows_of", "undated"]
