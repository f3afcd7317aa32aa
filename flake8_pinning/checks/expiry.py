"""PIN201 too: pins that a configuration no longer enforces, because the day that it gives them is past or is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from flake8_pinning.checks.model import Finding, PinSet
from flake8_pinning.judge import Judge

ANDROID, TRUSTKIT = "Android", "TrustKit"
"""What reads the configuration."""
_DAY = re.compile(r"(\d{4})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])(?!\d)")
"""As Android's ``SimpleDateFormat("yyyy-MM-dd")`` reads a day: what stands behind it does not matter."""


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """Whether the pins are enforced on the judge's day."""
    if pins.container != "expiry":
        return
    for element in pins.elements:
        message = _problem(str(element.value), pins.api, judge.day)
        if message:
            yield Finding(code="PIN201", message=message, element=element)


def _problem(text: str, api: str, today: date) -> str:
    match = _DAY.match(text)
    if api == ANDROID and match is None:
        return f'the expiration "{text}" is no day of the form yyyy-MM-dd: Android throws when it reads this configuration'
    day = _day(match) if match is not None else None
    if day is None:
        return ""
    if api == ANDROID and today >= day:
        return (
            f"this pin-set expired on {day.isoformat()}: since that day Android ignores its pins and the domains are not pinned "
            "at all; see that it names the CAs in use and move the date, or remove the pin-set"
        )
    if api == TRUSTKIT and today > day:
        return (
            f"this TrustKit configuration expired on {day.isoformat()}: since then TrustKit does not enforce its pins; see that "
            "it names the CAs in use and move the date, or remove it to enforce them for good"
        )
    return ""


def _day(match: re.Match[str]) -> date | None:
    """The day; the 31st of a month of 30 days is the first of the next, for Android as here."""
    year, month, day = (int(number) for number in match.groups())
    try:
        return date(year, month, 1) + timedelta(days=day - 1)
    except (ValueError, OverflowError):  # the year 0, a day behind the last
        return None
