r"""Write a distinguished name as RFC 4514 text.

The rules, so that a reader can take the text apart again:

* Most specific RDN first, RDNs joined by `,`, the parts of one RDN by `+` in the order of the certificate.
* Each part is `NAME=value`. NAME is from `SHORT_NAMES`; an attribute that is not there is `OID=#hex`, hex
  being the DER of the value (RFC 4514 2.4). A value that is no character string is `#hex` as well.
* In a value `"`, `+`, `,`, `;`, `<`, `>` and `\` have a `\` in front, and so do a space at the beginning or
  the end and a `#` at the beginning. Control characters and line separators are `\` and two upper-case hex
  digits for each octet of their UTF-8. Everything else stands for itself.
"""

from __future__ import annotations

import unicodedata

from flake8_pinning.build.der import OID, SEQUENCE, SET, Element, read_oid, read_one

# RFC 4514 3 (the first nine), then the short names that OpenSSL prints, since that is what people copy.
SHORT_NAMES = {
    "2.5.4.3": "CN",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "2.5.4.6": "C",
    "2.5.4.9": "STREET",
    "0.9.2342.19200300.100.1.25": "DC",
    "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.3": "mail",
    "1.2.840.113549.1.9.1": "emailAddress",
    "1.2.840.113549.1.9.2": "unstructuredName",
    "1.3.6.1.4.1.311.60.2.1.1": "jurisdictionL",
    "1.3.6.1.4.1.311.60.2.1.2": "jurisdictionST",
    "1.3.6.1.4.1.311.60.2.1.3": "jurisdictionC",
    "2.5.4.4": "SN",
    "2.5.4.5": "serialNumber",
    "2.5.4.12": "title",
    "2.5.4.13": "description",
    "2.5.4.15": "businessCategory",
    "2.5.4.17": "postalCode",
    "2.5.4.18": "postOfficeBox",
    "2.5.4.20": "telephoneNumber",
    "2.5.4.41": "name",
    "2.5.4.42": "GN",
    "2.5.4.43": "initials",
    "2.5.4.44": "generationQualifier",
    "2.5.4.45": "x500UniqueIdentifier",
    "2.5.4.46": "dnQualifier",
    "2.5.4.51": "houseIdentifier",
    "2.5.4.65": "pseudonym",
    "2.5.4.97": "organizationIdentifier",
}

_UTF8_STRING, _TELETEX_STRING, _UNIVERSAL_STRING, _BMP_STRING = 0x0C, 0x14, 0x1C, 0x1E
# Numeric, Printable, IA5, Visible and General strings: subsets of ASCII on paper.
_ASCII_STRINGS = frozenset({0x12, 0x13, 0x16, 0x1A, 0x1B})

Name = tuple[tuple[tuple[str, Element], ...], ...]


def read_name(der: bytes) -> Name:
    """Return a DER Name as RDNs of (dotted attribute type, value) in the order of the certificate."""
    rdns = []
    for rdn in read_one(der).expect(SEQUENCE, "name").children():
        parts = []
        for attribute in rdn.expect(SET, "name").children():
            oid, value, *_ = attribute.expect(SEQUENCE, "name").children(at_least=2)
            parts.append((read_oid(oid.expect(OID, "name").content), value))
        rdns.append(tuple(parts))
    return tuple(rdns)


def text_of(value: Element) -> str | None:
    """Return a directory string as text, None for a value of another type.

    Whatever its type promises, a string of octets is read as UTF-8 where it is that and as Latin-1 otherwise:
    what CAs put into a TeletexString is not T.61.
    """
    try:
        if value.tag == _BMP_STRING:
            return value.content.decode("utf-16-be")
        if value.tag == _UNIVERSAL_STRING:
            return value.content.decode("utf-32-be")
        if value.tag in (_UTF8_STRING, _TELETEX_STRING) or value.tag in _ASCII_STRINGS:
            return value.content.decode("utf-8")
    except UnicodeDecodeError:
        return value.content.decode("latin-1")
    return None


def values_of(name: Name, short_name: str) -> list[str]:
    """Return the texts of one attribute (by its `SHORT_NAMES` name), the most specific first."""
    texts = [text_of(value) for rdn in name for oid, value in rdn if SHORT_NAMES.get(oid) == short_name]
    return [text for text in reversed(texts) if text is not None]


def write_name(name: Name) -> str:
    """Return `name` in the form that this module's text describes."""
    return ",".join("+".join(_write_part(oid, value) for oid, value in rdn) for rdn in reversed(name))


def _write_part(oid: str, value: Element) -> str:
    text = text_of(value)
    if oid not in SHORT_NAMES or text is None:
        return f"{SHORT_NAMES.get(oid, oid)}=#{value.raw.hex()}"
    return f"{SHORT_NAMES[oid]}={escape(text)}"


def escape(text: str) -> str:
    """Escape an attribute value (RFC 4514 2.4)."""
    last = len(text) - 1
    out = []
    for index, character in enumerate(text):
        if (
            character in '"+,;<>\\'
            or (character == " " and index in (0, last))
            or (character == "#" and index == 0)
        ):
            out.append("\\" + character)
        elif unicodedata.category(character) in ("Cc", "Zl", "Zp"):
            out.extend(f"\\{octet:02X}" for octet in character.encode())
        else:
            out.append(character)
    return "".join(out)
