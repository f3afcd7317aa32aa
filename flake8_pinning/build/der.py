"""Read the fields of an X.509 certificate (RFC 5280 4.1) from its DER, tolerantly.

CA certificates that are 25 years old, or were made by hand, break DER rules that a strict parser insists on
(`DEFAULT` values written out, PrintableString with an underscore, UTCTime without seconds, extensions that
are not what they say). People pin those certificates all the same. This reader therefore looks at the frame
only, and takes every value from the bytes as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

INTEGER, BIT_STRING, OCTET_STRING, OID = 0x02, 0x03, 0x04, 0x06
SEQUENCE, SET = 0x30, 0x31
UTC_TIME, GENERALIZED_TIME = 0x17, 0x18


class DerError(ValueError):
    """The bytes are not the DER structure that belongs there."""


@dataclass(frozen=True)
class Element:
    """One tag-length-value: the tag octet, the content octets, and the octets of the whole."""

    tag: int
    content: bytes
    raw: bytes

    def expect(self, tag: int, what: str) -> Element:
        """Return the element itself if its tag octet is `tag`; raise DerError naming `what` otherwise."""
        if self.tag != tag:
            raise DerError(f"{what}: tag {self.tag:#04x} where {tag:#04x} belongs")
        return self

    def children(self, at_least: int = 0) -> list[Element]:
        """Split the content of a constructed element; raise DerError if there are fewer than `at_least`."""
        elements = list(read_elements(self.content))
        if len(elements) < at_least:
            raise DerError(f"{len(elements)} parts where {at_least} belong")
        return elements


def read_elements(data: bytes) -> Iterator[Element]:
    """Yield the elements that follow each other in `data`; raise DerError where they are cut short."""
    position = 0
    while position < len(data):
        element = _element_at(data, position)
        yield element
        position += len(element.raw)


def _element_at(data: bytes, start: int) -> Element:
    position = start + 1
    if data[start] & 0x1F == 0x1F:
        raise DerError(f"octet {start}: a tag number above 30 does not occur in certificates")
    if position >= len(data):
        raise DerError(f"octet {start}: cut off after the tag")
    length = data[position]
    position += 1
    if length == 0x80:
        raise DerError(f"octet {start}: an indefinite length is not DER")
    if length > 0x80:
        count = length & 0x7F
        if count > 4 or position + count > len(data):
            raise DerError(f"octet {start}: the length runs over the end")
        length = int.from_bytes(data[position : position + count], "big")
        position += count
    end = position + length
    if end > len(data):
        raise DerError(f"octet {start}: {length} octets announced, {len(data) - position} are there")
    return Element(data[start], data[position:end], data[start:end])


def read_one(data: bytes) -> Element:
    """Return the single element that `data` is; raise DerError if there is none or something follows it."""
    elements = list(read_elements(data))
    if len(elements) != 1:
        raise DerError(f"{len(elements)} elements where one belongs")
    return elements[0]


def read_oid(content: bytes) -> str:
    """Return an object identifier's content octets in dotted form (X.690 8.19).

    Raises DerError where they are cut off.
    """
    if not content or content[-1] & 0x80:
        raise DerError("an object identifier is cut off")
    arcs: list[int] = []
    arc = 0
    for octet in content:
        arc = arc << 7 | octet & 0x7F
        if not octet & 0x80:
            arcs.append(arc)
            arc = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, [first, arcs[0] - 40 * first, *arcs[1:]]))


_REST_OF_TIME = (
    r"(?P<month>\d\d)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?:\.\d+)?"
    r"(?:Z|(?P<sign>[+-])(?P<offset_hours>\d\d)(?P<offset_minutes>\d\d))"
)
_TIMES = {
    UTC_TIME: re.compile(r"(?P<year>\d\d)" + _REST_OF_TIME),
    GENERALIZED_TIME: re.compile(r"(?P<year>\d{4})" + _REST_OF_TIME),
}


def read_time(element: Element) -> datetime:
    """Return a UTCTime or GeneralizedTime in UTC.

    RFC 5280 4.1.2.5 wants seconds and `Z`; X.680 46–47 also knows UTCTime without seconds and with an offset
    from UTC, and certificates of both kinds exist.

    Raises DerError for another type, and for what is no time.
    """
    text = element.content.decode("ascii", "replace")
    pattern = _TIMES.get(element.tag)
    match = pattern.fullmatch(text) if pattern else None
    if not match:
        raise DerError(f"{text!r} is not a time")
    year = int(match["year"])
    if element.tag == UTC_TIME:
        year += 1900 if year >= 50 else 2000
    try:
        moment = datetime(
            year,
            int(match["month"]),
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"] or 0),
            tzinfo=timezone.utc,
        )
        if match["sign"]:
            offset = timedelta(hours=int(match["offset_hours"]), minutes=int(match["offset_minutes"]))
            moment += offset if match["sign"] == "-" else -offset
    except (ValueError, OverflowError) as error:
        raise DerError(f"{text!r}: {error}") from None
    return moment


@dataclass(frozen=True)
class Fields:
    """The fields of a certificate, as they stand in it. Names and the key are whole DER elements."""

    tbs: bytes
    serial: int
    issuer: bytes
    not_before: datetime
    not_after: datetime
    subject: bytes
    spki: bytes
    extensions: dict[str, bytes]
    signature_algorithm: Element
    signature: bytes


def read_certificate(der: bytes) -> Fields:
    """Take a DER certificate apart; raise DerError if it is none, is cut short, or has a tail."""
    tbs, algorithm, signature, *_ = read_one(der).expect(SEQUENCE, "certificate").children(at_least=3)
    parts = tbs.expect(SEQUENCE, "tbsCertificate").children()
    if parts and parts[0].tag == 0xA0:  # version, absent from a version 1 certificate
        parts = parts[1:]
    if len(parts) < 6:
        raise DerError(f"tbsCertificate: {len(parts)} parts where 6 belong")
    serial, _, issuer, validity, subject, spki, *optional = parts
    not_before, not_after, *_ = validity.expect(SEQUENCE, "validity").children(at_least=2)
    extensions: dict[str, bytes] = {}
    for part in optional:
        if part.tag == 0xA3:
            for extension in read_one(part.content).expect(SEQUENCE, "extensions").children():
                members = extension.expect(SEQUENCE, "extension").children(at_least=2)
                oid = read_oid(members[0].expect(OID, "extension").content)
                extensions.setdefault(oid, members[-1].expect(OCTET_STRING, "extension").content)
    return Fields(
        tbs=tbs.raw,
        serial=int.from_bytes(serial.expect(INTEGER, "serialNumber").content, "big", signed=True),
        issuer=issuer.expect(SEQUENCE, "issuer").raw,
        not_before=read_time(not_before),
        not_after=read_time(not_after),
        subject=subject.expect(SEQUENCE, "subject").raw,
        spki=spki.expect(SEQUENCE, "subjectPublicKeyInfo").raw,
        extensions=extensions,
        signature_algorithm=algorithm.expect(SEQUENCE, "signatureAlgorithm"),
        signature=signature.expect(BIT_STRING, "signature").content[1:],
    )
