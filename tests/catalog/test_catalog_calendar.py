from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from command import AS_OF  # type: ignore[import-not-found]

from flake8_pinning.calendar import timeline
from flake8_pinning.calendar.html import write_html
from flake8_pinning.calendar.ics import write_ics
from flake8_pinning.calendar.text import write_text
from flake8_pinning.calendar.timeline import add_months

START = date(2026, 11, 24)


@pytest.fixture
def busy(world):
    """Departures of every cause."""
    world.add("A").add("A2", operator="Second Trust")
    world.add("Exp1", "2027-01-10", role="intermediate").add("Exp2", "2027-01-10", role="intermediate")
    world.add("Exp3", "2027-01-10", operator="Second Trust").add("Past", "2026-01-01").add(
        "Mail", "2027-01-10", tls=False
    )
    world.add("R").add("Below", role="intermediate", signed_by=["R"]).add("Gone").add("Bad").add("S")
    world.add("Twin", "2027-02-01").add("Twin again", "2039-02-01", key_of="Twin", subject_of="Twin")
    world.move("R", "A", "2027-03-01", cause="distrusted", reason="distrust")
    world.move("Gone", "A A2", "2027-03-01").move(
        "Bad", [], "2027-04-01", cause="revoked", no_successor="nobody follows"
    )
    world.move("S", "A2", "2027-05-01", kind="service", services=["api.example.com"])
    world.move("A2", "A", "2030-05-01")
    return world


def _entries(world, months=12, **options):
    found = timeline(world.catalog, START, months, **options)
    return {(str(e.day), e.cause, e.title): e for e in found.entries}


def test_grouped_by_day_and_cause(busy):
    entries = _entries(busy)
    assert sorted((day, cause, len(e.authorities)) for (day, cause, _), e in entries.items()) == [
        ("2027-01-10", "expired", 1),
        ("2027-01-10", "expired", 2),
        ("2027-02-01", "expired", 1),
        ("2027-03-01", "distrusted", 1),
        ("2027-03-01", "distrusted", 1),
        ("2027-03-01", "replaced", 1),
        ("2027-04-01", "revoked", 1),
        ("2027-05-01", "service", 1),
    ]
    by_title = {e.title: e for e in entries.values()}
    assert by_title["Exp1 and Exp2 expire"].replacements == ()
    assert [a.name for a in by_title["Gone to A A2"].replacements] == ["A", "A2"]
    assert by_title["Below ends with the last root above"].cause == "distrusted"
    assert by_title["Bad to []"].no_successor == "nobody follows"
    assert by_title["Twin expires"].keys_live_on == 1
    service = by_title["S to A2"]
    assert (service.cause, service.services) == ("service", ("api.example.com",))


def test_figures_months_and_operators(busy):
    found = timeline(busy.catalog, START, 12)
    assert (found.authorities, found.days) == (8, 5)  # the service's CA stays
    assert list(found.months())[:3] == [(2026, 11), (2026, 12), (2027, 1)]
    assert sum((entry.day.year, entry.day.month) == (2027, 3) for entry in found.entries) == 3
    assert {e.operators for e in timeline(busy.catalog, START, 12, "second").entries} == {("Second Trust",)}
    assert timeline(busy.catalog, START, 1).entries == ()
    assert len({e.id for e in timeline(busy.catalog, START, 600).entries}) == len(
        timeline(busy.catalog, START, 600).entries
    )


def test_the_first_day_counts_and_the_past_does_not(busy):
    assert any(e.day == date(2027, 1, 10) for e in timeline(busy.catalog, date(2027, 1, 10), 1).entries)
    assert not any(e.day == date(2027, 1, 10) for e in timeline(busy.catalog, date(2027, 1, 11), 1).entries)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-11-24", 12, "2027-11-24"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("9999-06-01", 12, "9999-12-31"),
    ],
)
def test_add_months(day, months, expected):
    assert str(add_months(date.fromisoformat(day), months)) == expected


def test_text(busy):
    text = write_text(timeline(busy.catalog, START, 12))
    assert text.startswith(
        "8 CAs leave service from 2026-11-24 to 2027-11-24, on 5 days (catalog of "
        "2026-11-24).\n\nJanuary 2027\n"
    )
    assert "  Mon 01 " in text
    assert "          accept instead: A, A2\n" in text
    assert "no successor: nobody follows" in text
    assert "only for api.example.com" in text
    assert "its key lives on in another certificate: pins of the key stay right, thumbprints do not" in text
    assert max(map(len, text.splitlines())) <= 100


# --- iCalendar ----------------------------------------------------------------------------------------------


def _unfold(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    for line in text.encode().split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_ics_is_what_rfc_5545_says(busy):
    lines = _unfold(write_ics(timeline(busy.catalog, START, 12)))
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0", "PRODID:-//flake8-pinning//CA departures//EN"} <= set(lines)
    events = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    assert len(events) == 8
    for event in events:
        names = [re.split("[:;]", line)[0] for line in event.splitlines()]
        for needed in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            assert names.count(needed) == 1
        start = re.search(r"^DTSTART;VALUE=DATE:(\d{8})$", event, re.M)
        end = re.search(r"^DTEND;VALUE=DATE:(\d{8})$", event, re.M)
        assert start and end and int(end[1]) > int(start[1])
    assert "DTSTAMP:20261124T000000Z" in lines
    assert any("accept instead: A\\, A2" in line for line in lines)


def test_uids_are_stable(busy):
    def uids(day, months):
        lines = _unfold(write_ics(timeline(busy.catalog, day, months)))
        return {line for line in lines if line.startswith("UID:")}

    first = uids(START, 12)
    assert len(first) == 8
    assert first <= uids(START, 120)
    assert uids(date(2027, 2, 15), 3) <= first
    assert "UID:example-2@flake8-pinning" in first


def test_ics_folds_between_characters(world):
    name = "Ünïcödé 認証局 " * 9
    world.add("Long", "2027-01-01", subject=f"CN={name.strip()},O=Ö", operator="Ö; a, b\\c")
    lines = _unfold(write_ics(timeline(world.catalog, START, 12)))
    assert any(line.startswith("SUMMARY:Ünïcödé 認証局 Ünï") and line.endswith(" expires") for line in lines)
    assert any("Ö\\; a\\, b\\\\c" in line for line in lines)


# --- the page -----------------------------------------------------------------------------------------------

_VOID = {"meta", "link", "input", "line", "circle", "br"}


class _Page(HTMLParser):
    """Checks that elements nest, and gathers what a page refers to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes and tag != "link":
            self.links.append(attributes["href"])
        self.loads += [attributes[key] for key in ("src", "srcset", "data", "poster") if key in attributes]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def _parsed(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    page.close()
    assert page.open == []
    return page


def test_the_page_is_whole_and_self_contained(busy):
    html = write_html(timeline(busy.catalog, START, 12))
    page = _parsed(html)
    assert len(page.ids) == len(set(page.ids))
    assert page.loads == []
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    assert {f"d-2027-0{month}-01" for month in (2, 3, 4, 5)} <= inner
    assert all(link.startswith(("#", "https://")) for link in page.links)
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|<script[^>]+src", html)
    assert "<strong>8</strong> certificate authorities leave service on 5 days." in html
    assert html.count('<details class="card ') == 8
    assert 'lang="en"' in html
    assert html.count("<svg") == 2


def test_names_cannot_break_the_page(world):
    evil = '<script>alert("1")</script>&amp;'
    world.add("X", "2027-01-01", subject=f"CN={evil},O=E", operator=f'"><img src=x onerror=alert(1)> {evil}')
    html = write_html(timeline(world.catalog, START, 12))
    page = _parsed(html)
    assert page.loads == []
    assert html.count("<script") == 1
    assert "<img" not in html
    assert any(evil in text for text in page.text)


def test_an_empty_page(world):
    world.add("A")
    html = write_html(timeline(world.catalog, START, 12))
    _parsed(html)
    assert "Nothing leaves service in these months." in html
    assert write_text(timeline(world.catalog, START, 12)).startswith("Nothing leaves service from 2026-11-24")
    assert "VEVENT" not in write_ics(timeline(world.catalog, START, 12))


def test_a_long_calendar_of_the_real_catalog(catalog):
    found = timeline(catalog, START, 240)
    assert len({e.id for e in found.entries}) == len(found.entries) > 300
    page = _parsed(write_html(found))
    assert len(page.ids) == len(set(page.ids))
    _unfold(write_ics(found))
    assert write_html(found) == write_html(timeline(catalog, START, 240))


# --- the command --------------------------------------------------------------------------------------------


def test_command(mini, pinning, tmp_path):
    text = pinning("calendar", *AS_OF)
    assert (text.code, text.err) == (0, "")
    assert "Old Root is replaced by New Root  [replaced]" in text.out
    for kind, start in (
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("html", "<!doctype html>\n"),
        ("text", "2 CAs leave"),
    ):
        target = tmp_path / "out" / f"calendar.{kind}"
        assert pinning("calendar", *AS_OF, "--format", kind, "--output", target).out == ""
        assert target.read_bytes().decode().startswith(start)


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["--months", "0"], "no number of months"),
        (["--months", "x"], "no number of months"),
        (["--as-of", "2026-13-01"], "no day such as"),
        (["--operator", "Nobody"], "no operator has 'Nobody' in its name"),
        (["--format", "pdf"], "invalid choice"),
    ],
)
def test_bad_arguments_are_one_line(mini, pinning, argv, message):
    answer = pinning("calendar", *argv)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert message in answer.err


def test_an_operator_with_nothing_to_say(mini, pinning):
    answer = pinning("calendar", "--as-of", "2026-11-24", "--months", "1", "--operator", "example")
    assert (answer.code, answer.out.startswith("Nothing leaves service")) == (0, True)
