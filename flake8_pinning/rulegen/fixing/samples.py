"""The annotated tests of the fixing rules, and what each edit must give: made from the same steps, written another way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from flake8_pinning.rulegen.fixing import shapes
from flake8_pinning.rulegen.fixing.counterexamples import NEVER, text_of
from flake8_pinning.rulegen.fixing.steps import KEY, Step

Line = tuple[str, list[str] | None]
Maker = Callable[[Step, str, bytes, int], list[Line]]
_BACKUP = hashlib.sha256(b"the key of a server").digest()
_FILES = {
    "okhttp": "kt", "list": "ts", "list-line": "ts", "android": "xml", "plist": "plist", "yaml": "yaml",
    "aws": "tf", "aws-line": "tf", "aws-yaml": "yaml",
}  # fmt: skip


def sample(place: str, entries: Sequence[tuple[Step, str]]) -> dict[str, str]:
    """The test file of a place's rules and its ``.fixed`` twin."""
    make = _MAKERS[place]
    lines: list[Line] = list(_START.get(place, ()))
    for number, (step, identifier) in enumerate(entries):
        pinned = max(step.findings, key=lambda digest: (_day(step, digest), digest))
        lines += make(step, identifier, pinned, number)
    first, identifier = entries[0]
    lines += [(line, None) for line in NEVER[place](first, identifier)]
    lines += _STOP.get(place, ())
    before = "\n".join(line for line, _ in lines) + "\n"
    after = "\n".join(text for line, fixed in lines for text in ([line] if fixed is None else fixed)) + "\n"
    ending = _FILES[place]
    if ending == "yaml":
        return {f"{place}.test.yaml": before, f"{place}.fixed.test.yaml": after}
    return {f"{place}.{ending}": before, f"{place}.fixed.{ending}": after}


def _day(step: Step, digest: bytes) -> str:
    status = step.findings[digest].status
    return status.day.isoformat() if status else ""


def _okhttp(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    old, new = f'"sha256/{text_of(step, pinned)}"', [f'"sha256/{value}"' for value in shapes.written(step)]
    backup = f'"sha256/{shapes.base64(_BACKUP)}"'
    return [
        (f"fun client{number}() = CertificatePinner.Builder()", None),
        (f"    // ruleid: {identifier}", None),
        (f'    .add("example.com", {old}, {backup})', [f'    .add("example.com", {", ".join([old, *new])}, {backup})']),
        ("    .build()", None),
    ]


def _list(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    quote, lead = ("'", "sha256/") if number % 2 else ('"', "")
    old, *new = [f"{quote}{lead}{value}{quote}" for value in [text_of(step, pinned), *shapes.written(step)]]
    backup = f"{quote}{lead}{shapes.base64(_BACKUP)}{quote}"
    name = f"pins{number}"
    return [
        (f"// ruleid: {identifier}", None),
        (f"const {name} = [{backup}, {old}];", [f"const {name} = [{', '.join([backup, old, *new])}];"]),
    ]


def _list_line(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    quote, lead = ("'", "sha256/") if number % 2 else ('"', "")
    note, comma = (" // in use", ",") if number % 3 else ("", "")
    pad = "\t\t" if number % 5 == 1 else "    "
    old, *new = [f"{quote}{lead}{value}{quote}" for value in [text_of(step, pinned), *shapes.written(step)]]
    lines: list[Line] = [(f"const config{number} = {{ publicKeyHashes: [", None)]
    if comma:
        lines.append((f"{pad}// ruleid: {identifier}", None))
        added = [f"{pad}{value}," for value in new]
        lines.append((f"{pad}{old},{note}", [f"{pad}{old},{note}", *added]))
        lines.append((f"{pad}{quote}{lead}{shapes.base64(_BACKUP)}{quote},", None))
    else:
        lines.append((f"{pad}{quote}{lead}{shapes.base64(_BACKUP)}{quote},", None))
        lines.append((f"{pad}// ruleid: {identifier}", None))
        lines.append((f"{pad}{old}", [f"{pad}{old},", *(f"{pad}{value}," for value in new[:-1]), f"{pad}{new[-1]}"]))
    return [*lines, ("]};", None)]


def _android(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    pad = "            "
    old, *new = [f'{pad}<pin digest="SHA-256">{value}</pin>' for value in [text_of(step, pinned), *shapes.written(step)]]
    note = " <!-- in use -->" if number % 2 else ""
    return [
        ('    <domain-config>', None),
        ("        <pin-set>", None),
        (f"{pad}<!-- ruleid: {identifier} -->", None),
        (f"{old}{note}", [f"{old}{note}", *new]),
        (f'{pad}<pin digest="SHA-256">{shapes.base64(_BACKUP)}</pin>', None),
        ("        </pin-set>", None),
        ("    </domain-config>", None),
    ]


def _plist(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    pad = "\t\t\t"
    old, *new = [f"{pad}<string>{value}</string>" for value in [text_of(step, pinned), *shapes.written(step)]]
    return [
        ("\t\t<key>TSKPublicKeyHashes</key>", None),
        ("\t\t<array>", None),
        (f"{pad}<!-- ruleid: {identifier} -->", None),
        (old, [old, *new]),
        (f"{pad}<string>{shapes.base64(_BACKUP)}</string>", None),
        ("\t\t</array>", None),
    ]


def _items(key: str) -> Maker:
    def make(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
        quote = '"' if number % 2 else ""
        note = "  # in use" if number % 3 else ""
        backup = _BACKUP if step.kind == KEY else _BACKUP[:20]
        old, *new = [f"    - {quote}{value}{quote}" for value in [text_of(step, pinned), *shapes.written(step)]]
        lines: list[Line] = [
            (f"context{number}:", None),
            (f"  {key}:", None),
            (f"    # ruleid: {identifier}", None),
            (f"{old}{note}", [f"{old}{note}", *new]),
        ]
        if step.kind == KEY or len(step.values) < 4:
            lines.append((f"    - {quote}{text_of(step, backup)}{quote}", None))
        return lines

    return make


def _aws(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    old, *new = [f'"{value}"' for value in [text_of(step, pinned), *shapes.written(step)]]
    pad = "  "
    return [
        (f'resource "aws_iam_openid_connect_provider" "example{number}" {{', None),
        (f"{pad}# ruleid: {identifier}", None),
        (f"{pad}thumbprint_list = [{old}]", [f"{pad}thumbprint_list = [{', '.join([old, *new])}]"]),
        ("}", None),
    ]


def _aws_line(step: Step, identifier: str, pinned: bytes, number: int) -> list[Line]:
    comma = "," if number % 2 else ""
    old, *new = [f'    "{value}"' for value in [text_of(step, pinned), *shapes.written(step)]]
    return [
        (f'resource "aws_iam_openid_connect_provider" "example{number}" {{', None),
        ("  thumbprint_list = [", None),
        (f"    # ruleid: {identifier}", None),
        (f"{old}{comma} # in use", [f"{old}, # in use", *(f"{value}," for value in new[:-1]), f"{new[-1]}{comma}"]),
        ("  ]", None),
        ("}", None),
    ]


_START: dict[str, list[Line]] = {
    "okhttp": [("import okhttp3.CertificatePinner", None)],
    "android": [('<?xml version="1.0" encoding="utf-8"?>', None), ("<network-security-config>", None)],
    "plist": [('<plist version="1.0">', None), ("\t<dict>", None)],
}
_STOP: dict[str, list[Line]] = {
    "android": [("</network-security-config>", None)],
    "plist": [("\t</dict>", None), ("</plist>", None)],
}
_MAKERS: dict[str, Maker] = {
    "okhttp": _okhttp, "list": _list, "list-line": _list_line, "android": _android, "plist": _plist,
    "yaml": _items("spki_pins"), "aws": _aws, "aws-line": _aws_line, "aws-yaml": _items("ThumbprintList"),
}  # fmt: skip
