"""Where the fixing rules must find nothing: a replacement that is there already, a list that refuses, no list, no code."""

from __future__ import annotations

from collections.abc import Callable

from flake8_pinning.rulegen.fixing import shapes
from flake8_pinning.rulegen.fixing.steps import KEY, Step

Never = Callable[[Step, str], list[str]]


def text_of(step: Step, digest: bytes) -> str:
    """A digest of the step's kind as a pin writes it."""
    return shapes.base64(digest) if step.kind == KEY else digest.hex()


def _okhttp_never(step: Step, identifier: str) -> list[str]:
    old = f'"sha256/{text_of(step, next(iter(step.findings)))}"'
    new = f'"sha256/{shapes.written(step)[0]}"'
    return [
        "fun elsewhere(list: MutableList<String>) {",
        "    // another builder has add() too",
        f"    // ok: {identifier}",
        f"    logger.log({old})",
        "}",
        "fun there() = CertificatePinner.Builder()",
        f"    // ok: {identifier}",
        f'    .add("example.com", {old})',
        f'    .add("example.com", {new})',
        "    .build()",
    ]


def _list_never(step: Step, identifier: str) -> list[str]:
    old, new = (f"'{value}'" for value in (text_of(step, next(iter(step.findings))), shapes.written(step)[0]))
    hexadecimal = ":".join(f"{octet:02X}" for octet in step.values[0])
    return [
        "// The replacement stands there already, in whatever notation.",
        f"// ok: {identifier}",
        f"const complete = {{ pins: [{new}, {old}] }};",
        f"// ok: {identifier}",
        f"const mixedPins = [{old}, '{hexadecimal}'];",
        "// What is refused is never made longer.",
        f"// ok: {identifier}",
        f"const revokedPins = [{old}];",
        f"// ok: {identifier}",
        f"const denied = {{ host: {{ pins: [{old}] }} }};",
        "// No list of pins beyond doubt: a computed element, a tuple, a call, a table, another name.",
        f"// ok: {identifier}",
        f"const pins = [{old}, load()];",
        f"// ok: {identifier}",
        f"const pinTuple: [string, string] = [{old}, 'x'];",
        f"// ok: {identifier}",
        f"comparePins({old}, 'x');",
        f"// ok: {identifier}",
        f"const rows = [{old}];",
        "// Nobody reads a comment but people.",
        f"// ok: {identifier}",
        f"// const pins = [{old}];",
        f"// ok: {identifier}",
        f"/* const pins = [{old}]; */",
    ]


def _list_line_never(step: Step, identifier: str) -> list[str]:
    old, new = (f"'{value}'" for value in (text_of(step, next(iter(step.findings))), shapes.written(step)[0]))
    return [
        "const pins = [",
        f"    // ok: {identifier}",
        f"    {old},",
        f"    {new},",
        "];",
        "const revokedPins = [",
        f"    // ok: {identifier}",
        f"    {old},",
        "];",
        "/*",
        "const otherPins = [",
        f"    // ok: {identifier}",
        f"    {old},",
        "];",
        "*/",
    ]


def _android_never(step: Step, identifier: str) -> list[str]:
    old, new = text_of(step, next(iter(step.findings))), shapes.written(step)[0]
    return [
        "    <domain-config>",
        "        <pin-set>",
        f"            <!-- ok: {identifier} -->",
        f'            <pin digest="SHA-256">{old}</pin>',
        f'            <pin digest="SHA-256">{new}</pin>',
        "        </pin-set>",
        "        <!--",
        "        <pin-set>",
        f"            ok: {identifier}",
        f'            <pin digest="SHA-256">{old}</pin>',
        "        </pin-set>",
        "        -->",
        "    </domain-config>",
    ]


def _plist_never(step: Step, identifier: str) -> list[str]:
    old, new = text_of(step, next(iter(step.findings))), shapes.written(step)[0]
    return [
        "\t\t<key>TSKPublicKeyHashes</key>",
        "\t\t<array>",
        f"\t\t\t<!-- ok: {identifier} -->",
        f"\t\t\t<string>{old}</string>",
        f"\t\t\t<string>{new}</string>",
        "\t\t</array>",
        "\t\t<key>Words</key>",
        "\t\t<array>",
        f"\t\t\t<!-- ok: {identifier} -->",
        f"\t\t\t<string>{old}</string>",
        "\t\t</array>",
    ]


def _items_never(key: str) -> Never:
    def never(step: Step, identifier: str) -> list[str]:
        old, new = text_of(step, next(iter(step.findings))), shapes.written(step)[0]
        return [
            "there:",
            f"  {key}:",
            f"    # ok: {identifier}",
            f"    - {old}",
            f"    - {new}",
            "words:",
            "  digests:",
            f"    # ok: {identifier}",
            f"    - {old}",
        ]

    return never


def _aws_never(step: Step, identifier: str) -> list[str]:
    old, new = (f'"{value}"' for value in (text_of(step, next(iter(step.findings))), step.values[0].hex()))
    full = ", ".join(f'"{number:040x}"' for number in range(1, 5))
    return [
        'resource "aws_iam_openid_connect_provider" "never" {',
        f"  # ok: {identifier}",
        f"  thumbprint_list = [{new}, {old}]",
        "}",
        'resource "aws_iam_openid_connect_provider" "full" {',
        f"  # ok: {identifier}",
        f"  thumbprint_list = [{old}, {full}]",
        "}",
    ]


def _aws_line_never(step: Step, identifier: str) -> list[str]:
    old, new = (f'    "{value}",' for value in (text_of(step, next(iter(step.findings))), step.values[0].hex()))
    return [
        'resource "aws_iam_openid_connect_provider" "never" {',
        "  thumbprint_list = [",
        f"    # ok: {identifier}",
        old,
        new,
        "  ]",
        "}",
    ]


NEVER: dict[str, Never] = {
    "okhttp": _okhttp_never, "list": _list_never, "list-line": _list_line_never, "android": _android_never,
    "plist": _plist_never, "yaml": _items_never("spki_pins"), "aws": _aws_never,
    "aws-line": _aws_line_never, "aws-yaml": _items_never("ThumbprintList"),
}  # fmt: skip
