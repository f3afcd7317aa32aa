"""What is said about a change: commit messages, the pull request's title and text (Markdown)."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from flake8_pinning.catalog import Authority, Status
from flake8_pinning.checks.wording import leaves, name_of, one_line
from flake8_pinning.pins import Property
from flake8_pinning.pullrequest.fixer import Left, Step, names

_LIMIT = 60_000
"""Characters; GitHub takes 65,536."""
_MOST_LEFT = 50
_MOST_FILES = 20
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|#~@])")
_COMMANDS = {
    "thumbprint": "openssl x509 -in ca.pem -noout -fingerprint -{algorithm}",
    "public-key": (
        "openssl x509 -in ca.pem -noout -pubkey | openssl pkey -pubin -outform der "
        "| openssl dgst -{algorithm} -binary"
    ),
    "subject-dn": "openssl x509 -in ca.pem -noout -subject -nameopt RFC2253",
    "serial-number": "openssl x509 -in ca.pem -noout -serial",
}
"""Property → the command that prints it from a certificate."""


def commit_message(step: Step) -> str:
    """What and why, by when, with the sources; lines of 72 characters."""
    old, new = _subjects(step)
    title = f"Accept {names(new, 2)} beside {names(old, 2)}"
    if len(title) > 72:
        title = f"Accept {names(new, 1)} beside {names(old, 1)}"
    if len(title) > 72:
        title = (
            f"Accept {len(new)} more {'CA' if len(new) == 1 else 'CAs'} beside {len(old)} that leave service"
        )
    sentences = [f"{name_of(authority)} {leaves(status)}." for authority, status in _each(step)]
    what = f"Added behind the pins that they replace, written in the same way: {', '.join(_each_name(new))}."
    paragraphs = [" ".join(sentences), f"{what} No pin is removed."]
    if step.transition is not None:
        paragraphs[0] += f" {_sentence(step.transition.title)}"
    parts = [one_line(title), *(_filled(paragraph) for paragraph in paragraphs)]
    if step.sources:
        parts.append("Sources:\n" + "\n".join(f"- {source.url}" for source in step.sources))
    if step.transition is not None:
        parts.append(f"Pinning-Transition: {step.transition.id}")
    return "\n\n".join(parts) + "\n"


def title(steps: Sequence[Step]) -> str:
    """The pull request's title."""
    old = [authority for step in steps for authority in _subjects(step)[0]]
    text = f"Accept the CAs that replace {names(old, 2)}"
    return one_line(text if len(text) <= 100 else f"Accept the CAs that replace {len(old)} leaving ones")


def body(
    steps: Sequence[Step], left: Sequence[Left], *, as_of: date, catalog: str, problems: Sequence[str] = ()
) -> str:
    """The pull request's text: what changes and why, how to check it, what is left for a person."""
    sections = [
        _introduction(steps, as_of, catalog),
        "## What changes\n\n" + "\n".join(_table(steps)),
        "## Sources\n\n" + "\n".join(_sources(steps)),
        "## How to check a value yourself\n\n" + "\n".join(_verification(steps)),
        "## For the review\n\n" + "\n".join(f"- {line}" for line in _guidance(steps)),
    ]
    if left or problems:
        sections.append("## Left for a person\n\n" + "\n".join(_left(left, problems)))
    text = "\n\n".join(sections) + "\n"
    if len(text) > _LIMIT:
        cut = text.rfind("\n", 0, _LIMIT)
        text = text[:cut] + "\n\n(The text was too long for a pull request; `pinning scan` shows the rest.)\n"
    return text


# --- sections ---------------------------------------------------------------------------------


def _introduction(steps: Sequence[Step], as_of: date, catalog: str) -> str:
    count = len({row for step in steps for row in step.leaving})
    files = len({name for step in steps for name in step.files})
    first = min((status.day for step in steps for _, status in step.leaving.values()), default=None)
    when = ""
    if first is not None:
        when = f" The first of them {'left' if first <= as_of else 'leaves'} on **{first.isoformat()}**."
    return (
        f"This code pins {count} certificate {'authority' if count == 1 else 'authorities'} that "
        f"{'has' if count == 1 else 'have'} left or will leave service, in {files} "
        f"{'file' if files == 1 else 'files'}, and does not accept what comes instead.{when} "
        f"Each commit adds what one transition asks for. Pins are only added: none is removed or moved.\n\n"
        f"Judged on {as_of.isoformat()} with the catalog of {catalog}, by `pinning pull-request`."
    )


def _table(steps: Sequence[Step]) -> Iterator[str]:
    yield "| CA | leaves service | why | added | files |"
    yield "|---|---|---|---|---|"
    for step in steps:
        old = list(_each(step))
        day = "<br>".join(dict.fromkeys(status.day.isoformat() for _, status in old))
        why = "<br>".join(dict.fromkeys(_escaped(status.departure.reason) for _, status in old))
        cells = [
            "<br>".join(_each_name([authority for authority, _ in old], escaped=True)),
            day,
            why,
            "<br>".join(_each_name(list(step.coming.values()), escaped=True)),
            "<br>".join(_few([_code(name) for name in step.files], _MOST_FILES)),
        ]
        yield "| " + " | ".join(cells) + " |"


def _sources(steps: Sequence[Step]) -> Iterator[str]:
    if any(not step.followed for step in steps):
        yield "- The same key is in service under another certificate: the catalog compares keys."
    for transition in {t.id: t for step in steps for t in step.followed.values()}.values():
        links = ", ".join(f"[{_escaped(source.title)}]({source.url})" for source in transition.sources)
        dates = [
            f"{what} {day.isoformat()}"
            for what, day in (
                ("announced", transition.announced),
                ("effective", transition.effective),
                ("deadline", transition.deadline),
            )
            if day is not None
        ]
        when = f" ({', '.join(dates)})" if dates else ""
        yield f"- {_escaped(transition.title)}{when}: {links or 'no source'}"


def _verification(steps: Sequence[Step]) -> Iterator[str]:
    yield "Fetch the certificate from its operator, and make sure that it is the one in this table:"
    yield ""
    yield "| added CA | SHA-256 of the certificate | valid until |"
    yield "|---|---|---|"
    added = {row: authority for step in steps for row, authority in step.coming.items()}
    for authority in sorted(added.values(), key=lambda authority: authority.name):
        until = authority.not_after.isoformat()
        yield f"| {_escaped(authority.name)} | `{authority.sha256.hex()}` | {until} |"
    yield ""
    yield "Then let OpenSSL compute the pin from it:"
    yield ""
    yield "```sh"
    yield "openssl x509 -in ca.pem -noout -subject -enddate -fingerprint -sha256"
    yield from dict.fromkeys(command for step in steps for command in _commands(step))
    yield "```"


def _commands(step: Step) -> Iterator[str]:
    for (prop, algorithm), pin in sorted(step.pins.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        template = _COMMANDS.get(prop)
        if template is None or (prop == "thumbprint" and algorithm == "sha256"):
            continue
        command = template.format(algorithm=algorithm)
        if pin.property is Property.PUBLIC_KEY:
            encoded = "base64" in pin.reading.notation.name
            command += " | openssl base64" if encoded else " | od -An -tx1"
        yield command


def _guidance(steps: Sequence[Step]) -> Iterator[str]:
    yield "Every change is an inserted line or value. A removed or changed one would be a mistake."
    yield "Check that each list is one of *accepted* CAs. A list of refused ones must not grow."
    yield "Merge before the date in the table, and ship before it: what is deployed is what counts."
    if any(status.in_service for step in steps for _, status in step.leaving.values()):
        yield "Keep the old pins until everything that still presents them has been renewed."
    else:
        yield "The old pins do no harm. Remove them later, in a change of its own."
    if any(prop == "other" for step in steps for prop, _ in step.pins):
        yield "Certificates were copied whole, after their SHA-256 had been compared with the catalog's."


def _left(left: Sequence[Left], problems: Sequence[str]) -> Iterator[str]:
    for entry in left[:_MOST_LEFT]:
        yield f"- {_code(f'{entry.path}:{entry.line}')} {entry.code} {_escaped(one_line(entry.message))}"
    if len(left) > _MOST_LEFT:
        yield f"- and {len(left) - _MOST_LEFT} more: `pinning scan` shows them"
    for problem in problems[:_MOST_LEFT]:
        yield f"- {_escaped(one_line(problem))}"


# --- words ---------------------------------------------------------------------------------


def _subjects(step: Step) -> tuple[list[Authority], list[Authority]]:
    return [authority for authority, _ in step.leaving.values()], list(step.coming.values())


def _each(step: Step) -> Iterator[tuple[Authority, Status]]:
    """Every leaving CA once by name and fate."""
    seen: set[tuple[str, Status]] = set()
    for authority, status in step.leaving.values():
        if (authority.name, status) not in seen:
            seen.add((authority.name, status))
            yield authority, status


def _each_name(authorities: Iterable[Authority], *, escaped: bool = False) -> list[str]:
    distinct = list(dict.fromkeys(one_line(name_of(authority)) for authority in authorities))
    return [_escaped(name) for name in distinct] if escaped else distinct


def _few(items: list[str], most: int) -> list[str]:
    return items if len(items) <= most else [*items[: most - 1], f"and {len(items) - most + 1} more"]


def _sentence(text: str) -> str:
    text = one_line(text)
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _filled(text: str) -> str:
    return textwrap.fill(one_line(text), 72, break_long_words=False, break_on_hyphens=False)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", one_line(text))


def _code(text: str) -> str:
    """A name as code; whatever is in it, it stays one span, also in a table."""
    text = one_line(text).replace("|", "\\|")
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"
