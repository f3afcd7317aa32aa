"""PIN206: a comment or identifier beside the pin names another CA than the pin is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flake8_pinning.catalog import Authority, Pin
from flake8_pinning.checks.model import Element, Finding, PinSet
from flake8_pinning.checks.wording import who
from flake8_pinning.judge import Judge

# Brand → words that name it in a certificate's subject, in its issuer or in the operator's name. A brand
# counts as named by a
# pin if one of its words stands in any of those: GeoTrust's CAs are DigiCert's today, and both names are
# right.
BRANDS: dict[str, tuple[str, ...]] = {
    "Actalis": ("actalis",),
    "AddTrust": ("addtrust", "sectigo", "usertrust"),
    "AffirmTrust": ("affirmtrust", "entrust"),
    "Amazon": ("amazon", "starfield"),
    "Baltimore": ("baltimore", "cybertrust"),
    "Buypass": ("buypass",),
    "Certum": ("certum", "unizeto", "asseco"),
    "COMODO": ("comodo", "sectigo", "usertrust", "addtrust"),
    "Cybertrust": ("cybertrust", "baltimore", "verizon"),
    "DigiCert": (
        "digicert",
        "geotrust",
        "rapidssl",
        "thawte",
        "verisign",
        "symantec",
        "quovadis",
        "baltimore",
        "cybertrust",
    ),
    "DST Root": ("dst root", "identrust", "digital signature trust"),
    "Entrust": ("entrust", "affirmtrust"),
    "GeoTrust": ("geotrust", "rapidssl", "equifax", "digicert", "symantec"),
    "GlobalSign": ("globalsign",),
    "GoDaddy": ("godaddy", "go daddy", "starfield", "valicert"),
    "Google Trust Services": ("google", "gts"),
    "HARICA": ("harica", "hellenic academic"),
    "IdenTrust": ("identrust", "dst root", "digital signature trust"),
    "Let's Encrypt": ("let's encrypt", "isrg", "internet security research group", "identrust", "dst root"),
    "Microsoft": ("microsoft",),
    "QuoVadis": ("quovadis", "digicert"),
    "RapidSSL": ("rapidssl", "geotrust", "digicert"),
    "Sectigo": ("sectigo", "comodo", "usertrust", "addtrust"),
    "Starfield": ("starfield", "godaddy", "go daddy", "amazon"),
    "SwissSign": ("swisssign",),
    "Symantec": ("symantec", "verisign", "geotrust", "thawte", "digicert"),
    "Thawte": ("thawte", "digicert", "symantec"),
    "Trustwave": ("trustwave", "securetrust", "xramp", "vikingcloud"),
    "USERTrust": ("usertrust", "usertrust rsa", "sectigo", "comodo", "addtrust"),
    "VeriSign": ("verisign", "symantec", "digicert"),
}
_SPELLINGS = {
    "ISRG": "Let's Encrypt",
    "LetsEncrypt": "Let's Encrypt",
    "Lets Encrypt": "Let's Encrypt",
    "Go Daddy": "GoDaddy",
    "GTS": "Google Trust Services",
    "Google": "Google Trust Services",
    "UserTrust": "USERTrust",
}
_WORDS = {**{brand: brand for brand in BRANDS}, **_SPELLINGS}
_BRAND = re.compile(
    "(?i)(?<![a-z])(?:"
    + "|".join(
        sorted(
            (re.escape(word).replace(r"\ ", "[ _-]?").replace("'", "['’_]?") for word in _WORDS),
            key=len,
            reverse=True,
        )
    )
    + ")(?![a-z])"
)
_CANONICAL = {re.sub(r"[^a-z]", "", word.lower()): brand for word, brand in _WORDS.items()}
_SERVICES = {"Amazon", "Google Trust Services", "Microsoft"}
"""Names that stand for what is connected to far oftener than for the CA."""
_CA_WORDS = re.compile(
    r"(?i)[ -]+(?:trust|root|rsa|ecc|ecdsa|ca\b|internet auth|it tls|azure (?:tls|rsa|ecc))"
)
_ROTATION = re.compile(
    r"(?i)\b(?:replaces?|replaced|instead of|formerly|was|old|previous|cross|signed by|issued by|until|not)\b"
)


def check(judge: Judge, pins: PinSet) -> Iterator[Finding]:
    """Resolve by value, never by the comment; then say where the two disagree."""
    labelled: dict[tuple[str, int], list[tuple[Element, Pin]]] = {}
    for element, pin in pins.pins():
        # Several pins on one line share its comment: it is right if it fits one of them.
        labelled.setdefault((element.label, element.span.line), []).append((element, pin))
    for (label, _), members in labelled.items():
        named = brands(label)
        if not named or _ROTATION.search(label):
            continue
        if any(_fits(judge, pin, brand) for _, pin in members for brand in named):
            continue
        element, pin = members[0]
        yield Finding(
            code="PIN206",
            message=f"labelled {' and '.join(named)}, but the pin is {who(pin)}",
            element=element,
            pin=pin,
            status=judge.pin_status(pin),
        )


def brands(label: str) -> list[str]:
    """The CA brands that a comment or identifier names."""
    text = f"{label} {_spaced(label)}"  # as it is too: `DigiCert` is one word
    found = []
    for match in _BRAND.finditer(text):
        brand = _CANONICAL[re.sub(r"[^a-z]", "", match.group().lower())]
        if brand not in _SERVICES or _CA_WORDS.match(text, match.end()) or "trust" in match.group().lower():
            found.append(brand)
    return list(dict.fromkeys(found))


def _fits(judge: Judge, pin: Pin, brand: str) -> bool:
    return any(
        word in _words(authority).casefold()
        for authority in _related(judge, pin.authorities)
        for word in BRANDS[brand]
    )


def _spaced(label: str) -> str:
    """Identifiers as words: ``LETS_ENCRYPT_R3`` → ``LETS ENCRYPT R3``, ``digicertRoot`` → ``digicert
    Root``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label.replace("_", " "))


def _related(judge: Judge, authorities: tuple[Authority, ...]) -> Iterator[Authority]:
    for authority in authorities:
        yield from judge.catalog.same_key(authority)
        yield from (judge.catalog[row] for row in authority.signed_by)


def _words(authority: Authority) -> str:
    return f"{authority.subject} {authority.issuer} {authority.operator}"
