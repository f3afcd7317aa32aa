"""Read transitions as people write them: the TOML of ``catalog/transitions/`` and of private catalogs.

Checks everything that one file shows by itself; whether the fingerprints exist is for the caller to say, who
has the authorities. Errors name the file and the line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from flake8_pinning.catalog.binary import CatalogError

KINDS = ("authority", "service")
CAUSES = ("replaced", "expired", "distrusted", "revoked")
EVIDENCE = ("stated", "partial", "derived", "unverified")
PRECISIONS = ("day", "month", "year")
_TEXT = ("title", "reason")
_DATES = ("announced", "effective", "deadline", "ignored_since")
_OPTIONAL_TEXT = ("no_successor", "level_note", "evidence_note", "ignored_note", "notes", "precision")
_LISTS = ("scope", "services", "merged")
_KNOWN = {
    "id",
    "kind",
    "cause",
    "evidence",
    "from",
    "to",
    "sources",
    *_TEXT,
    *_DATES,
    *_OPTIONAL_TEXT,
    *_LISTS,
}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_TOML_LINE = re.compile(r"\(at line (\d+)")
SHA256 = re.compile(r"[0-9a-f]{64}\Z")
Fail = Callable[..., CatalogError]
"""What is wrong, the key that it is about, and the value → the error with file and line."""


class TomlFile:
    """One TOML file and its text, so that an error can say on which line something stands.

    :raises CatalogError: the file cannot be read or is no TOML.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise CatalogError(f"{path}: {error.strerror or error}") from None
        try:
            self.text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            raise CatalogError(f"{path}:{raw.count(10, 0, error.start) + 1}: not UTF-8") from None
        loads, decode_error = _parser(path)
        try:
            self.data: dict[str, Any] = loads(self.text)
        except decode_error as error:
            message = _one_line(error)
            place = _TOML_LINE.search(message)
            line = int(place[1]) if place else self.text.count("\n") + 1
            raise CatalogError(f"{path}:{line}: {message}") from None
        except RecursionError:
            raise CatalogError(f"{path}: nested too deeply") from None

    def fail(self, what: str, near: str, after: str = "") -> CatalogError:
        """The error *what*, at the first line with *near* (behind the line with *after*, where given)."""
        at = self.text.find(near, max(self.text.find(after), 0))
        line = f":{self.text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
        return CatalogError(f"{self.path}{line}: {what}")

    def fail_in(self, table: str, number: int, key: str, what: str, *, value: str = "") -> CatalogError:
        """The error *what*, at *value* in the *number*-th (from 0) ``[[table]]``, else at its *key*, else at the
        table's first line."""
        heads = [match.end() for match in re.finditer(rf"(?m)^[ \t]*\[\[[ \t]*{table}[ \t]*\]\]", self.text)]
        if number >= len(heads):  # written inline: `authority = [{ … }]`
            return self.fail(what, value or key or table, table)
        start = heads[number]
        # Tables of its own, such as [[transition.sources]], belong to it; the next of its kind, or of
        # another, ends it.
        following = re.compile(rf"(?m)^[ \t]*\[\[?[ \t]*(?![\[ \t]|{table}\.)").search(self.text, start)
        end = following.start() if following else len(self.text)
        at = self.text.find(value, start, end) if value else -1
        if at < 0 and key:
            name = re.escape(key)
            shape = re.compile(rf"(?m)^[ \t]*(?:{name}[ \t]*=|\[\[?[ \t]*{table}\.{name}[ \t]*\])")
            found = shape.search(self.text, start, end)
            at = found.end() if found else -1
        return CatalogError(f"{self.path}:{self.text.count(chr(10), 0, max(at, start)) + 1}: {what}")


def transitions(file: TomlFile, *, need_sources: bool = True) -> list[dict[str, Any]]:
    """The checked transitions of *file*, JSON-able, with FROM and TO as ``{"name", "sha256"}``.

    :param need_sources: whether each one must say where its facts stand; what a company knows of its own CAs
        may not stand anywhere that has a URL.

    :raises CatalogError: a key is missing, unknown or of the wrong type.
    """
    operator = file.data.get("operator")
    entries = file.data.get("transition", [])
    if entries and not (isinstance(operator, str) and operator.strip()):
        raise file.fail('a file of transitions needs: operator = "…"', "transition")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise file.fail("write each transition as a table: [[transition]]", "transition")
    return [
        _transition(file, str(operator), number, entry, need_sources) for number, entry in enumerate(entries)
    ]


def _transition(
    file: TomlFile, operator: str, number: int, entry: Mapping[str, Any], need_sources: bool
) -> dict[str, Any]:
    name, fail = identified(file, "transition", number, entry, _KNOWN)
    for key in _TEXT:
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            raise fail(f"{key} must say something", key)
    for key, allowed in (("kind", KINDS), ("cause", CAUSES), ("evidence", EVIDENCE)):
        if entry.get(key) not in allowed:
            raise fail(f"{key} must be one of {', '.join(allowed)}, not {entry.get(key)!r}", key)
    if entry.get("precision", "day") not in PRECISIONS:
        raise fail(f"precision must be one of {', '.join(PRECISIONS)}", "precision")
    result: dict[str, Any] = {"operator": operator, "id": name}
    for key in ("title", "reason", "kind", "cause", "evidence", "no_successor"):
        result[key] = " ".join(str(entry.get(key, "")).split())
    for key in _DATES:
        if key in entry:
            result[key] = _iso(entry[key], key, fail)
    for key in ("scope", "services"):
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise fail(f"{key} must be a list of texts", key)
        result[key] = value
    for key in ("from", "to"):
        members = entry.get(key, [])
        if not isinstance(members, list):
            raise fail(f'{key} must be a list of {{ name = "…", sha256 = "…" }}', key)
        result[key] = [_member(item, key, fail) for item in members]
    result["level_note"] = str(entry.get("level_note", ""))
    _check_members(result, fail)
    if need_sources or "sources" in entry:
        result["sources"] = checked_sources(entry.get("sources"), "transition", fail)
    return result


def identified(
    file: TomlFile, table: str, number: int, entry: Mapping[str, Any], known: Collection[str]
) -> tuple[str, Fail]:
    """The id of the *number*-th (from 0) ``[[table]]``, and what makes errors about it.

    :param known: the keys that it may have.
    :raises CatalogError: it has no id, or an unknown key.
    """
    name = entry.get("id")
    if not isinstance(name, str) or not _ID.match(name):
        what = f"a {table} needs an id of lower-case words and dashes, not {name!r}"
        raise file.fail_in(table, number, "id", what)

    def fail(what: str, key: str = "id", value: str = "") -> CatalogError:
        return file.fail_in(table, number, key, f"{name}: {what}", value=value)

    unknown = sorted(set(entry) - set(known))
    if unknown:
        raise fail(f"unknown key {unknown[0]!r}", unknown[0])
    return name, fail


def _check_members(entry: Mapping[str, Any], fail: Fail) -> None:
    if not entry["from"]:
        raise fail("from is empty: which authority leaves?", "from")
    if not entry["to"] and not entry["no_successor"] and "ignored_since" not in entry:
        raise fail("to is empty: say in no_successor why nothing replaces it", "to")
    if entry["kind"] == "service" and not entry["services"]:
        raise fail("a service transition names the services it is about", "kind")
    if entry["kind"] == "authority" and "deadline" not in entry:
        raise fail("an authority transition needs a deadline", "kind")
    for key in ("from", "to"):
        listed = [member["sha256"] for member in entry[key]]
        twice = next((value for value in listed if listed.count(value) > 1), None)
        if twice:
            raise fail(f"{twice} is listed twice in {key}", key, twice)
    both = {member["sha256"] for member in entry["from"]} & {member["sha256"] for member in entry["to"]}
    if both:
        raise fail(f"{min(both)} both leaves and replaces", "from", min(both))


def _member(item: Any, key: str, fail: Fail) -> dict[str, str]:
    if not isinstance(item, dict) or set(item) != {"name", "sha256"}:
        raise fail(f'{key}: write each authority as {{ name = "…", sha256 = "…" }}', key)
    if not isinstance(item["sha256"], str) or not SHA256.match(item["sha256"]):
        raise fail(f"{key}: {_short(item['sha256'])} is not 64 lower-case hex digits", key, f'"{item["sha256"]}"')
    return {"name": str(item["name"]), "sha256": item["sha256"]}


def checked_sources(value: Any, table: str, fail: Fail) -> list[dict[str, str]]:
    """Where the facts of one entry stand: at least one URL with its title.

    :param table: what the entry is, ``transition`` or ``service``.
    :param fail: makes the error of a line of text, of the key that it is about and of the value.
    :raises CatalogError: there is none, or it is no https URL with a title.
    """
    if not isinstance(value, list) or not value:
        raise fail(f"no source: add [[{table}.sources]] with url and title")
    for source in value:
        if not isinstance(source, dict) or not str(source.get("url", "")).startswith("https://"):
            raise fail(f"a source needs an https url, not {_short(source)}", "sources")
        if not isinstance(source.get("title"), str) or not source["title"].strip():
            raise fail(f"the source {source['url']} needs a title", "sources", str(source["url"]))
    return [{"url": source["url"], "title": " ".join(source["title"].split())} for source in value]


def _short(value: Any) -> str:
    """A value in a message: on one line, and not a screenful."""
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"


def _iso(value: Any, key: str, fail: Fail) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise fail(f"{key} must be a date such as 2026-04-15, without quotes", key)
    return value.isoformat()


def _parser(path: Path) -> tuple[Any, type[Exception]]:
    if sys.version_info >= (3, 11):
        import tomllib

        return tomllib.loads, tomllib.TOMLDecodeError
    try:
        import tomli
    except ImportError:
        raise CatalogError(
            f"{path}: reading TOML on Python 3.10 needs: pip install tomli"
        ) from None
    return tomli.loads, tomli.TOMLDecodeError


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
