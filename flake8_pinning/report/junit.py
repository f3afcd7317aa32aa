"""Findings as JUnit XML, which every CI server shows: a test suite a file, a failed test a finding."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from flake8_pinning.report.advice import what_to_do
from flake8_pinning.report.model import Report, Reported, printable

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) has no way to write."""


def write_junit(report: Report) -> str:
    """The report; without findings one test that has passed, as an empty one looks like a run that failed."""
    suites = []
    for path, group in groupby(report.findings, key=lambda entry: entry.path):
        entries = list(group)
        cases = "".join(_case(path, entry) for entry in entries)
        failed = sum(entry.level != "note" for entry in entries)
        head = f"<testsuite name={_attribute(printable(path))}{_counts(len(entries), failed)}>"
        suites.append(f"  {head}\n{cases}  </testsuite>\n")
    if not suites:
        case = f'    <testcase name="{report.files} files without findings" classname="pinning" time="0"/>\n'
        suites = [f'  <testsuite name="pinning"{_counts(1, 0)}>\n{case}  </testsuite>\n']
    total = max(len(report.findings), 1)
    failed = sum(entry.level != "note" for entry in report.findings)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="pinning scan"{_counts(total, failed)}>\n{"".join(suites)}</testsuites>\n'
    )


def _counts(tests: int, failures: int) -> str:
    return f' tests="{tests}" failures="{failures}" errors="0" skipped="0" time="0"'


def _case(path: str, entry: Reported) -> str:
    span = entry.finding.element.span
    place = f"{printable(path)}:{span.line}:{span.column}"
    name = f"{entry.finding.code} {entry.name} at {span.line}:{span.column}"
    head = (
        f"    <testcase name={_attribute(name)} classname={_attribute(printable(path))}"
        f' file={_attribute(printable(path))} line="{span.line}" time="0"'
    )
    if entry.level == "note":
        return f"{head}>\n      <system-out>{_text(entry.message)}</system-out>\n    </testcase>\n"
    body = f"{place}: {entry.finding.code} {entry.message}\n\n{what_to_do(entry.finding.code)}"
    return (
        f"{head}>\n      <failure type={_attribute(entry.finding.code)} message={_attribute(entry.message)}>"
        f"{_text(body)}</failure>\n    </testcase>\n"
    )


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("�", text))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("�", text))
