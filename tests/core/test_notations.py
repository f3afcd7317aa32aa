"""Every authority in every notation: what is written is recognised again, as it was written."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Sequence
from typing import TypeVar

import pytest

from flake8_pinning import pins
from flake8_pinning.catalog import ANY_CONTEXT, NO_CONTEXT, Authority, Catalog, Pin
from flake8_pinning.judge import render
from flake8_pinning.pins import Kind, Property, Reading, read
from flake8_pinning.pins.digests import RAW, DigestNotation
from flake8_pinning.pins.model import Notation
from flake8_pinning.pins.name_notations import CommonNameNotation, NameNotation
from flake8_pinning.pins.names import escape, parse_name
from flake8_pinning.pins.serials import INTEGER, SerialNotation
from flake8_pinning.prefilter import may_hold_pin

# A literal as people write it → the words for its notation. The digest is that of the template, not a CA's.
_SHA256 = "ab" * 31 + "cf"
_BASE64 = "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq88="
_SHA1 = "ab" * 19 + "cf"
_BASE64_SHA1 = "q6urq6urq6urq6urq6urq6urq88="


def _grouped(text: str, separator: str, lead: str = "") -> str:
    return separator.join(lead + text[i : i + 2] for i in range(0, len(text), 2))


def _digest_templates(hexadecimal: str, base64: str, algorithm: str) -> dict[str, str]:
    upper = hexadecimal.upper()
    url = base64.replace("+", "-").replace("/", "_")
    label = {"sha256": "SHA256", "sha1": "SHA1"}[algorithm]
    return {
        hexadecimal: "hex-lower",
        upper: "hex-upper",
        _grouped(hexadecimal, ":"): "hex-lower-colon",
        _grouped(upper, ":"): "hex-upper-colon",
        _grouped(hexadecimal, " "): "hex-lower-space",
        _grouped(upper, " "): "hex-upper-space",
        _grouped(upper, "-"): "hex-upper-dash",
        _grouped(hexadecimal, ", ", "0x"): "hex-lower-bytes",
        _grouped(upper, ",", "0x"): "hex-upper-bytes",
        _grouped(hexadecimal, "", "\\x"): "hex-lower-escape",
        base64: "base64",
        base64.rstrip("="): "base64-unpadded",
        f"{algorithm}/{base64}": f"{algorithm}/base64",
        f"{algorithm}//{base64}": f"{algorithm}//base64",
        f"{algorithm}/{url.rstrip('=')}": f"{algorithm}/base64-unpadded",
        f'pin-{algorithm}="{base64}"': f'pin-{algorithm}=base64',
        f'pin-{algorithm}=\\"{base64}\\"': f'pin-{algorithm}=base64',
        f"{label}:{upper}": f"{label}:hex-upper",
        f"{label}:{base64}": f"{label}:base64",
        f"{label} Fingerprint={_grouped(upper, ':')}": f"{label} Fingerprint=hex-upper-colon",
        f"{algorithm} Fingerprint={_grouped(upper, ':')}": f"{algorithm} Fingerprint=hex-upper-colon",
        f"{algorithm}${hexadecimal}": f"{algorithm}$hex-lower",
        f"{algorithm}$pub${hexadecimal}": f"{algorithm}$pub$hex-lower",
        f"{algorithm}-{base64}": f"{algorithm}-base64",
        f"CERT{label}:{hexadecimal}": f"CERT{label}:hex-lower",
    }


_DIGESTS = {
    "sha256": _digest_templates(_SHA256, _BASE64, "sha256"),
    "sha1": _digest_templates(_SHA1, _BASE64_SHA1, "sha1"),
}
_IDENTIFIERS = {f"30168014{_SHA1}": "30168014hex-lower", f"0414{_SHA1.upper()}": "0414hex-upper"}
_SERIALS = {
    "0fab12cdef3456789abcdef0": "serial-hex-lower",
    "0FAB12CDEF3456789ABCDEF0": "serial-hex-upper",
    "fab12cdef3456789abcdef0": "serial-hex-lower",
    "0f:ab:12:cd:ef:34:56:78:9a": "serial-hex-lower-colon",
    "0F AB 12 CD EF 34 56 78 9A": "serial-hex-upper-space",
    "00:ef:ab:12:cd:ef:34:56:78": "serial-hex-lower-colon",
    "0xfab12cdef3456789abcdef0": "0x-serial-hex-lower",
    "0XFAB12CDEF3456789ABCDEF0": "0x-serial-hex-upper",
    "12345678901234567890123456789": "decimal",
}
_NAMES = {
    "CN=X1,O=DigiCert Inc,C=US": "dn-rfc4514",
    "CN=X1, O=DigiCert Inc, C=US": "dn-rfc2253-spaced",
    "CN = X1, O = DigiCert Inc, C = US": "dn-rfc2253-spaced",
    'CN=X1, O="DigiCert, Inc.", C=US': "dn-rfc2253-spaced",
    "CN=X1;O=DigiCert Inc;C=US": "dn-rfc2253-spaced",
    "C = US, O = DigiCert Inc, CN = X1": "dn-legacy-order",
    "C=US,O=DigiCert Inc,CN=X1": "dn-legacy-order",
    "/C=US/O=DigiCert Inc/CN=X1": "dn-openssl-slash",
    "/CN=X1/O=DigiCert Inc/C=US": "dn-openssl-slash",
    "subject= /C=US/O=DigiCert Inc/CN=X1": "dn-openssl-slash",
    "issuer: CN=X1,O=DigiCert Inc,C=US": "dn-rfc4514",
}


def _notation(text: str, kind: Kind) -> Notation:
    return next(reading.notation for reading in read(text) if reading.kind is kind)


def _pin(prop: Property, algorithm: str | None, notation: Notation, kind: Kind) -> Pin:
    value: bytes | int | str = b"" if kind in (Kind.DIGEST, Kind.KEY_IDENTIFIER) else ""
    return Pin(prop, algorithm, Reading(kind, value, notation, algorithm), ())


def _found(
    catalog: Catalog, text: str | bytes | int, prop: Property, algorithm: str | None, context: object
) -> Pin:
    pins = catalog.identify(text, context)  # type: ignore[arg-type]
    matching = [pin for pin in pins if (pin.property, pin.algorithm) == (prop, algorithm)]
    assert len(matching) == 1, (text, prop, [(pin.property, pin.algorithm) for pin in pins])
    return matching[0]


_COMMAS = {_grouped(_SHA1, ", "): "hex-lower-comma", _grouped(_SHA256.upper(), ","): "hex-upper-comma"}
"""Understood where somebody asks about a value; in a file such numbers are far oftener something else."""


@pytest.mark.parametrize(
    ("template", "name"), [item for group in (*_DIGESTS.values(), _COMMAS) for item in group.items()]
)
def test_a_digest_is_read_and_written_as_it_stands(template: str, name: str) -> None:
    (reading,) = [r for r in read(template) if r.kind is Kind.DIGEST]
    assert isinstance(reading.notation, DigestNotation)
    assert isinstance(reading.value, bytes)
    assert reading.notation.name == name
    assert reading.notation.encode(reading.value) == template


@pytest.mark.parametrize(("template", "name"), _SERIALS.items())
def test_a_serial_number_is_read_and_written_as_it_stands(template: str, name: str) -> None:
    readings = [r for r in read(template) if r.kind is Kind.SERIAL]
    (reading,) = [r for r in readings if r.notation.name == name]
    assert isinstance(reading.notation, SerialNotation)
    assert isinstance(reading.value, int)
    assert reading.notation.encode(reading.value).lower() == template.lower()
    assert reading.value == int(template.replace(":", "").replace(" ", ""), 10 if name == "decimal" else 16)


@pytest.mark.parametrize(("template", "name"), _NAMES.items())
def test_a_name_is_read_and_written_as_it_stands(template: str, name: str) -> None:
    (reading,) = [r for r in read(template) if r.kind is Kind.NAME]
    assert isinstance(reading.notation, NameNotation)
    assert reading.notation.name == name
    organization = "DigiCert, Inc." if "Inc." in template else "DigiCert Inc"
    assert isinstance(reading.value, str)
    assert set(parse_name(reading.value)) == {("CN", "X1"), ("O", organization), ("C", "US")}
    assert reading.notation.encode(f"CN=X1,O={escape(organization)},C=US") == template


_Item = TypeVar("_Item")


def _turn(items: Sequence[_Item], number: int) -> list[_Item]:
    """Two of *items* in turn, and all of them for every fiftieth authority."""
    return (
        list(items) if number % 50 == 0 else [items[number % len(items)], items[number * 5 % len(items) - 1]]
    )


class TestEveryAuthority:
    """Loops over the whole catalog: no authority is left out, and each notation meets a thousand of them."""

    @pytest.mark.parametrize(("prop", "algorithm"), [
        (Property.THUMBPRINT, "sha256"),
        (Property.THUMBPRINT, "sha1"),
        (Property.PUBLIC_KEY, "sha256"),
        (Property.PUBLIC_KEY, "sha1"),
    ])  # fmt: skip
    def test_digests(self, catalog: Catalog, prop: Property, algorithm: str) -> None:
        """Each authority in one notation after the other, and every hundredth in all of them."""
        notations = [(name, _notation(text, Kind.DIGEST)) for text, name in _DIGESTS[algorithm].items()]
        for number, authority in enumerate(catalog):
            for name, notation in _turn(notations, number):
                text = render(_pin(prop, algorithm, notation, Kind.DIGEST), authority)
                assert isinstance(text, str)
                pin = _found(catalog, text, prop, algorithm, NO_CONTEXT)
                assert authority in pin.authorities
                read_back = pin.reading.notation
                assert isinstance(read_back, DigestNotation)
                # Letters tell upper from lower case, and `-` or `_` base64url from base64: without any,
                # either is right.
                digest = pin.reading.value
                assert isinstance(digest, bytes)
                assert read_back.name == name or read_back.encode(digest) == text, (authority.name, text)
                assert render(pin, authority) == text
                assert "base64-unpadded" in name or may_hold_pin(text.encode()), text

    def test_thumbprints_name_one_certificate(self, catalog: Catalog) -> None:
        for authority in catalog:
            assert catalog.by_thumbprint(authority.sha256) == (authority,)
            assert catalog.by_thumbprint(authority.sha1) == (authority,)

    def test_key_digests_name_exactly_the_certificates_of_the_key(self, catalog: Catalog) -> None:
        by_key: dict[bytes, set[int]] = {}
        for authority in catalog:
            by_key.setdefault(authority.spki_sha256, set()).add(authority.row)
        for authority in catalog:
            expected = by_key[authority.spki_sha256]
            assert {found.row for found in catalog.by_key_digest(authority.spki_sha256)} == expected
            assert {found.row for found in catalog.by_key_digest(authority.spki_sha1)} == expected
            assert {found.row for found in catalog.same_key(authority)} == expected

    def test_raw_bytes(self, catalog: Catalog) -> None:
        for authority in catalog:
            for algorithm, digest in (("sha256", authority.sha256), ("sha1", authority.sha1)):
                pin = _found(catalog, digest, Property.THUMBPRINT, algorithm, NO_CONTEXT)
                assert pin.authorities == (authority,)
                assert pin.reading.notation == RAW
                assert render(pin, authority) == digest

    @pytest.mark.parametrize("template", [_SHA1, _grouped(_SHA1.upper(), ":"), *_IDENTIFIERS])
    def test_key_identifiers(self, catalog: Catalog, template: str) -> None:
        kind = Kind.KEY_IDENTIFIER if template in _IDENTIFIERS else Kind.DIGEST
        notation = _notation(template, kind)
        count = 0
        for authority in catalog:
            text = render(_pin(Property.OTHER, "ski", notation, kind), authority)
            if len(authority.ski) != 20:
                assert text is None
                continue
            assert isinstance(text, str)
            pin = _found(catalog, text, Property.OTHER, "ski", NO_CONTEXT)
            assert authority in pin.authorities
            assert all(found.ski == authority.ski for found in pin.authorities)
            assert pin.reading.notation == notation or render(pin, authority) == text
            assert may_hold_pin(text.encode())
            count += 1
        assert count > 10_000

    def test_serial_numbers(self, catalog: Catalog) -> None:
        notations = [next(r.notation for r in read(text) if r.kind is Kind.SERIAL) for text in _SERIALS]
        pairs = [
            (authority, notation) for n, authority in enumerate(catalog) for notation in _turn(notations, n)
        ]
        for authority, notation in pairs:
            text = render(_pin(Property.SERIAL_NUMBER, None, notation, Kind.SERIAL), authority)
            if authority.serial <= 0:
                assert text is None
                continue
            assert isinstance(text, str)
            values = [r.value for r in read(text) if r.kind is Kind.SERIAL]
            assert authority.serial in values, text
            if len(values) == 1:  # else all digits are decimal and the number can be written either way
                pin = _found(catalog, text, Property.SERIAL_NUMBER, None, ANY_CONTEXT)
                assert authority in pin.authorities
                assert render(pin, authority) == text
            if authority.serial.bit_length() > 56:
                assert may_hold_pin(text.encode()), text

    def test_serial_numbers_as_integers(self, catalog: Catalog) -> None:
        pin = Pin(Property.SERIAL_NUMBER, None, Reading(Kind.SERIAL, 0, INTEGER), ())
        for authority in catalog:
            assert authority in catalog.by_serial(authority.serial)
            value = render(pin, authority)
            if authority.serial <= 0:
                assert value is None
                continue
            assert value == authority.serial
            found = _found(catalog, authority.serial, Property.SERIAL_NUMBER, None, ANY_CONTEXT)
            assert authority in found.authorities
            assert all(other.serial == authority.serial for other in found.authorities)

    def test_names(self, catalog: Catalog) -> None:
        notations = [_notation(text, Kind.NAME) for text in _NAMES]
        single, odd = 0, 0
        pairs = [
            (authority, notation) for n, authority in enumerate(catalog) for notation in _turn(notations, n)
        ]
        for authority, notation in pairs:
            text = render(_pin(Property.SUBJECT_DN, None, notation, Kind.NAME), authority)
            assert isinstance(text, str)
            if len(parse_name(authority.subject)) < 2:
                single += 1
                continue
            pin = _found(catalog, text, Property.SUBJECT_DN, None, NO_CONTEXT)
            assert authority in pin.authorities, text
            assert pin.reading.kind is Kind.NAME
            # The order is told from the name itself; a few CAs have their names the wrong way round.
            odd += render(pin, authority) != text
            assert may_hold_pin(text.encode())
        assert single < 300
        assert odd < 500

    def test_common_names(self, catalog: Catalog) -> None:
        templates = ["R3 X3", "CN=R3", "CN = R3", "/CN=R3", "subject= CN=R3"]
        pairs = [
            (authority, template) for n, authority in enumerate(catalog) for template in _turn(templates, n)
        ]
        for authority, template in pairs:
            notation = _notation(template, Kind.COMMON_NAME)
            assert isinstance(notation, CommonNameNotation)
            text = render(_pin(Property.COMMON_NAME, None, notation, Kind.COMMON_NAME), authority)
            if not authority.common_name:
                assert text is None
                continue
            assert isinstance(text, str)
            if len(text) > 128 or ("/" in template and "/" in authority.common_name):
                continue
            pins = [
                pin for pin in catalog.identify(text, ANY_CONTEXT) if pin.property is Property.COMMON_NAME
            ]
            assert any(authority in pin.authorities for pin in pins), text
            assert render(pins[0], authority) == text


def _rotations(values: list[Authority]) -> Iterator[tuple[Authority, Authority]]:
    return zip(values, values[1:] + values[:1], strict=True)


def test_another_authority_is_written_exactly_as_the_pinned_one(catalog: Catalog) -> None:
    """A pin of one authority, in each notation, gives the value of the next one in the same notation."""
    authorities = list(catalog)[::97]
    compared = 0
    for algorithm, templates in _DIGESTS.items():
        for template in templates:
            notation = _notation(template, Kind.DIGEST)
            for one, other in _rotations(authorities):
                pin_one = _pin(Property.THUMBPRINT, algorithm, notation, Kind.DIGEST)
                text = render(pin_one, one)
                assert isinstance(text, str)
                pin = _found(catalog, text, Property.THUMBPRINT, algorithm, NO_CONTEXT)
                if (
                    pin.reading.notation == notation
                ):  # a value without letters, `-` or `_` can be of two notations
                    assert render(pin, other) == render(pin_one, other)
                    compared += 1
    assert compared > 0.9 * len(authorities) * sum(len(templates) for templates in _DIGESTS.values())


_WRITTEN_NOWHERE = {"IntegerNotation", "DerNotation"}
"""A number of the language itself and a whole certificate are no text that could be written another way."""


def test_every_notation_is_in_the_tables() -> None:
    """CONTRIBUTING.md, "Add a notation", steps 3 and 4."""
    known = {
        cls
        for entry in pkgutil.iter_modules(pins.__path__, "flake8_pinning.pins.")
        for cls in vars(importlib.import_module(entry.name)).values()
        if inspect.isclass(cls) and cls.__module__ == entry.name and cls.__name__.endswith("Notation")
    }
    known -= {cls for cls in known if cls is Notation or cls.__name__ in _WRITTEN_NOWHERE}
    tables = [*_DIGESTS.values(), _IDENTIFIERS, _SERIALS, _NAMES, {"CN=R3": "cn"}]
    readings = [reading for table in tables for literal in table for reading in read(literal)]
    lacking = sorted(cls.__name__ for cls in known - {type(reading.notation) for reading in readings})
    assert lacking == [], "add a literal in it to the tables of this file"
    names = {reading.notation.name for reading in readings}
    assert {name for table in tables for name in table.values()} <= names


@pytest.mark.parametrize(
    ("literal", "name"),
    [item for table in (*_DIGESTS.values(), _IDENTIFIERS, _SERIALS, _NAMES) for item in table.items()],
)
def test_every_notation_can_be_written(literal: str, name: str, catalog: Catalog) -> None:
    reading = next(reading for reading in read(literal) if reading.notation.name == name)
    prop, algorithm = {
        Kind.DIGEST: (Property.THUMBPRINT, reading.algorithm),
        Kind.KEY_IDENTIFIER: (Property.OTHER, "ski"),
        Kind.NAME: (Property.SUBJECT_DN, None),
        Kind.SERIAL: (Property.SERIAL_NUMBER, None),
    }[reading.kind]
    (authority,) = catalog.by_thumbprint(bytes.fromhex(_ISRG_ROOT_X1))
    value = render(Pin(prop, algorithm, reading, ()), authority)
    assert isinstance(value, str), f"{name}: let flake8_pinning/judge/render.py write it"


_ISRG_ROOT_X1 = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"


def test_the_longest_common_name_has_128_characters() -> None:
    """X.520 allows 64; some CAs' are longer."""
    for text, names in (("a " * 64, 1), ("ab" * 64, 1), ("a" + "ab" * 64, 0), ("Some\nCA", 0), (" \t", 0)):
        assert [r.value for r in read(text) if r.kind is Kind.COMMON_NAME] == [text.strip()] * names
