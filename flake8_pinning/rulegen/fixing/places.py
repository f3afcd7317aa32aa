"""The containers that rules edit: in which files, found how, written how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flake8_pinning.rulegen.fixing import shapes
from flake8_pinning.rulegen.fixing.steps import KEY, THUMBPRINT, Step

_CODE = (
    "*.js", "*.jsx", "*.mjs", "*.cjs", "*.ts", "*.tsx", "*.mts", "*.cts", "*.vue", "*.json", "*.json5", "*.swift", "*.m",
    "*.mm", "*.dart", "*.go", "*.rb", "*.php", "*.cs", "*.java", "*.kt", "*.kts", "*.scala", "*.groovy", "*.rs", "*.c",
    "*.cc", "*.cpp", "*.h", "*.hpp", "*.toml", "*.tf", "*.tfvars",
)  # fmt: skip
"""Not Python: `pinning fix` edits that with its syntax tree. The language of the rules is `regex` all the same: where Semgrep
parses, it takes a fix that happens to be an expression of the language for one and leaves its metavariables as they are."""
_AWS = ("*.tf", "*.tfvars", "*.hcl", "*.ts", "*.js", "*.json", "*.py")
_TESTS = (
    "**/src/test/**", "**/src/*Test/**", "**/androidTest/**", "**/__tests__/**", "**/spec/**", "*.test.*", "*.spec.*",
    "*_test.go", "*_test.dart", "*Test.java", "*Test.kt", "*Tests.swift", "*Tests.cs", "*.lock", "package-lock.json", "*.min.js",
)  # fmt: skip
"""Where a list is a table of cases, or written by a program."""
AWS_ROOM = 5
"""Thumbprints that IAM takes for one OIDC provider."""
_AWS_NAME = r"thumbprint_?[lL]ists?|thumbprints|ThumbprintList"
_GITHUB = r"(?s)\A.*?token\.actions\.githubusercontent.*\z"
"""IAM has not looked at the thumbprints of GitHub's provider since July 2023: there is nothing to add."""
_NOT_AWS = r"(?is)\A(?!.*?(?:thumbprint_?list|open_?id|oidc)).*\z"
"""A file that speaks of no OIDC provider: `thumbprints` alone may be anybody's."""


@dataclass(frozen=True)
class Place:
    """A kind of container."""

    id: str
    kind: str
    """Which steps: :data:`KEY` or :data:`THUMBPRINT`."""
    title: str
    languages: tuple[str, ...]
    include: tuple[str, ...]
    patterns: Callable[[Step], list[dict[str, Any]]]
    fix: Callable[[list[str]], str]
    reference: str
    """Where its format is described."""
    room: int | None = None
    """The most values that the consumer takes."""


def _regexes(*found: str, never: tuple[str, ...] = (), name: str = "") -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = [{"pattern-regex": expression} for expression in found]
    if name:
        entries.append({"metavariable-regex": {"metavariable": "$NAME", "regex": name}})
    return [*entries, *({"pattern-not-regex": expression} for expression in never)]


def _inline(step: Step) -> list[dict[str, Any]]:
    never = (shapes.ALONE, *shapes.COMMENTS, *shapes.TEXTS, shapes.REFUSED, shapes.EXCEPTIONS, shapes.LEAF_ONLY)
    return _regexes(shapes.inline(step), shapes.bracketed(step), never=never, name=shapes.LIST_NAME)


def _line(step: Step) -> list[dict[str, Any]]:
    never = (*shapes.LONG_COMMENTS, *shapes.TEXTS, shapes.REFUSED, shapes.EXCEPTIONS, shapes.LEAF_ONLY)
    return _regexes(shapes.line(step), shapes.bracketed(step), never=never, name=shapes.LIST_NAME)


def _aws_inline(step: Step) -> list[dict[str, Any]]:
    never = (shapes.ALONE, *shapes.COMMENTS, *shapes.TEXTS, shapes.REFUSED, _GITHUB, _NOT_AWS)
    return _regexes(shapes.inline(step), shapes.bracketed(step, AWS_ROOM), never=never, name=f"^(?:{_AWS_NAME})$")


def _aws_line(step: Step) -> list[dict[str, Any]]:
    never = (*shapes.LONG_COMMENTS, *shapes.TEXTS, shapes.REFUSED, _GITHUB, _NOT_AWS)
    return _regexes(shapes.line(step), shapes.bracketed(step, AWS_ROOM), never=never, name=f"^(?:{_AWS_NAME})$")


def _pin_element(step: Step) -> list[dict[str, Any]]:
    end = "/pin-set>"
    spot = shapes.element(step, r"""<pin\s++digest=["'](?i:sha-?256)["']\s*+>""", end)
    return _regexes(spot, shapes.container(step, r"<pin-set\b[^>]*+>", end), never=shapes.XML_COMMENTS)


def _trustkit_element(step: Step) -> list[dict[str, Any]]:
    end = "/array>"
    start = r"<key>(?:kTSK|TSK)PublicKeyHashes</key>\s*+<array>"
    return _regexes(shapes.element(step, "<string>", end), shapes.container(step, start, end), never=shapes.XML_COMMENTS)


def _key_item(step: Step) -> list[dict[str, Any]]:
    # Lists that say what they are. Those of Envoy and Symfony are compared with the server's own key.
    name = r"[\w-]*?(?:[pP]ins|[sS]pki|[pP]ublic_?-?[kK]ey_?-?[hH]ashes)"
    never = (shapes.REFUSED_YAML, shapes.EXCEPTIONS, shapes.LEAF_ONLY)
    return _regexes(shapes.item(step), shapes.sequence(step, name), never=never)


def _aws_item(step: Step) -> list[dict[str, Any]]:
    return _regexes(shapes.item(step), shapes.sequence(step, _AWS_NAME, AWS_ROOM), never=(shapes.REFUSED_YAML, _GITHUB))


def _okhttp(step: Step) -> list[dict[str, Any]]:
    # In these patterns `/` ends the expression and a backslash is the string's: any character stands for them.
    literal = rf'(?<QUOTE>")(?<LEAD>sha256/)(?<BODY>{shapes.own(step)}=)(?<END>")'
    again = f'"=~/^sha256.{_loose(shapes.again(step))}/"'
    there = f'"=~/^sha256.{_loose(shapes.enough(step))}/"'
    never = []
    for value in (again, there):
        # Behind it in the same call, in the same chain, or in another call of the same builder.
        never += [
            f"$X.add($H, ..., $LIT, ..., {value}, ...)",
            f"$X. ... .add($H, ..., $LIT, ...). ... .add($H, ..., {value}, ...)",
            f"$X.add($H, ..., $LIT, ...);\n...\n$X.add($H, ..., {value}, ...);",
        ]
    never += [
        f"$X.add($H, ..., {there}, ..., $LIT, ...)",
        f"$X. ... .add($H, ..., {there}, ...). ... .add($H, ..., $LIT, ...)",
        f"$X.add($H, ..., {there}, ...);\n...\n$X.add($H, ..., $LIT, ...);",
    ]
    return [
        {"pattern-regex": literal},
        {"pattern": "$X.add($H, ..., $LIT, ...)"},
        {"pattern-regex": r"(?s)\A.*?CertificatePinner.*\z"},
        *({"pattern-not-inside": pattern} for pattern in never),
        {"pattern-not-regex": shapes.REFUSED},
        {"focus-metavariable": "$LIT"},
    ]


def _add_argument(values: list[str]) -> str:
    return "$LIT" + "".join(f', "sha256/{value}"' for value in values)


def _loose(expression: str) -> str:
    return expression.replace("\\+", ".").replace("/", ".")


_OKHTTP = "https://square.github.io/okhttp/5.x/okhttp/okhttp3/-certificate-pinner/index.html"
_RFC7469 = "https://www.rfc-editor.org/rfc/rfc7469#section-2.4"
_ANDROID = "https://developer.android.com/privacy-and-security/security-config#CertificatePinning"
_TRUSTKIT = "https://github.com/datatheorem/TrustKit/blob/master/README.md"
_IAM = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html"

PLACES = (
    Place("okhttp", KEY, "CertificatePinner", ("java", "kotlin", "scala"), (), _okhttp, _add_argument, _OKHTTP),
    Place("list", KEY, "list", ("regex",), _CODE, _inline, shapes.add_inline, _RFC7469),
    Place("list-line", KEY, "list", ("regex",), _CODE, _line, shapes.add_line, _RFC7469),
    Place("android", KEY, "<pin-set>", ("regex",), ("*.xml",), _pin_element, shapes.add_element, _ANDROID),
    Place("plist", KEY, "TSKPublicKeyHashes", ("regex",), ("*.plist",), _trustkit_element, shapes.add_element, _TRUSTKIT),
    Place("yaml", KEY, "list", ("regex",), ("*.yaml", "*.yml"), _key_item, shapes.add_item, _RFC7469),
    Place("aws", THUMBPRINT, "thumbprint list", ("regex",), _AWS, _aws_inline, shapes.add_inline, _IAM, AWS_ROOM),
    Place("aws-line", THUMBPRINT, "thumbprint list", ("regex",), _AWS, _aws_line, shapes.add_line, _IAM, AWS_ROOM),
    Place("aws-yaml", THUMBPRINT, "ThumbprintList", ("regex",), ("*.yaml", "*.yml"), _aws_item, shapes.add_item, _IAM, AWS_ROOM),
)  # fmt: skip
TESTS = _TESTS
