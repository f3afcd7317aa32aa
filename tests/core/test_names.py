"""Distinguished names: what is written is read again, whatever the values are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_pinning.catalog import ANY_CONTEXT, Catalog
from flake8_pinning.pins import Kind, read
from flake8_pinning.pins.name_notations import NameNotation, read_name
from flake8_pinning.pins.names import (
    common_name,
    escape,
    fold,
    label_of,
    name_key,
    parse_name,
    write_name,
)

_KINDS = st.sampled_from(
    ["CN", "O", "OU", "C", "ST", "L", "DC", "emailAddress", "serialNumber", "1.3.6.1.4.1.5.1", "x5Unique"]
)
_TRICKY = st.text(alphabet=" ,+\"\\<>;=#/'\n\t\r\x00abCN0éü中\u2028\xa0", max_size=12)
_VALUES = _TRICKY | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_DISTINGUISHED = st.lists(st.tuples(_KINDS, _VALUES), min_size=1, max_size=6).map(tuple)


@given(_DISTINGUISHED)
def test_writing_and_reading_is_the_identity(attributes: tuple[tuple[str, str], ...]) -> None:
    assert parse_name(write_name(attributes)) == attributes


@given(
    _DISTINGUISHED,
    st.sampled_from([",", ", ", " , ", ";", "; "]),
    st.sampled_from(["=", " = ", "= "]),
    st.booleans(),
    st.booleans(),
)
def test_every_punctuation_keeps_the_attributes(
    attributes: tuple[tuple[str, str], ...], separator: str, equals: str, reverse: bool, quoted: bool
) -> None:
    notation = NameNotation("comma", separator, equals, leading_country=reverse, quoted=quoted)
    written = notation.encode(write_name(attributes))
    assert parse_name(written) == (attributes[::-1] if reverse else attributes)
    assert name_key(written) == name_key(write_name(attributes))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["CN", "O", "OU", "C"]), st.text("ab /.,+\"'\\é中", min_size=1).map(str.strip)
        ),
        min_size=1,
    )
)
def test_the_slash_form_keeps_values_with_slashes(attributes: list[tuple[str, str]]) -> None:
    name = write_name(tuple(attributes))
    assert parse_name(NameNotation("slash").encode(name)) == tuple(attributes)


@given(_VALUES)
def test_escaping_is_undone(value: str) -> None:
    escaped = escape(value)
    assert parse_name("CN=" + escaped) == (("CN", value),)
    assert not any(char in escaped for char in "\n\r\x00\u2028")


@given(st.text())
def test_any_text_is_a_name_or_a_value_error(text: str) -> None:
    try:
        attributes = parse_name(text)
    except ValueError as error:
        assert "\n" not in str(error)
    else:
        assert parse_name(write_name(attributes)) == attributes


def test_the_catalog_s_own_spelling_is_reproduced(catalog: Catalog) -> None:
    for authority in catalog:
        assert NameNotation("comma").encode(authority.subject) == authority.subject


@pytest.mark.parametrize(
    ("template", "subject", "expected"),
    [
        # One blank here, none there: the punctuation of the template decides, and its way of escaping.
        ("C = US, O = DigiCert Inc, CN = X", r"CN=A,O=B\, Inc.,C=US", 'C = US, O = "B, Inc.", CN = A'),
        ("CN=X, O=Y, C=US", r"CN=A,O=B\, Inc.,C=US", 'CN=A, O="B, Inc.", C=US'),
        ("CN=X,O=Y,C=US", r"CN=A,O=B\, Inc.,C=US", r"CN=A,O=B\, Inc.,C=US"),
        (r"CN=X, O=Y\, Z, C=US", r"CN=A,O=B\, Inc.,C=US", r"CN=A, O=B\, Inc., C=US"),
        ('CN=X,O="Y, Z",C=US', r"CN=A,O=B\, Inc.,C=US", 'CN=A,O="B, Inc.",C=US'),
        ("/C=US/O=Y/CN=X", r"CN=A,O=B\, Inc.,C=US", "/C=US/O=B, Inc./CN=A"),
        ("CN=X, O=Y, S=Utah, C=US", "CN=A,O=B,ST=Ohio,C=US", "CN=A, O=B, S=Ohio, C=US"),
        ("E=x@y, CN=X, C=US", "emailAddress=a@b,CN=A,C=US", "E=a@b, CN=A, C=US"),
        ("cn=X,o=Y,c=US", "CN=A,O=B,C=DE", "cn=A,o=B,c=DE"),
        ("OID.2.5.4.3=X, O=Y, C=US", "CN=A,O=B,C=DE", "2.5.4.3=A, O=B, C=DE"),
        ("CN=X,O=Y", r"CN=A \"B\",O=C\+D", r"CN=A \"B\",O=C\+D"),
        ("CN=X, O=Y", r"CN=A \"B\",O=C\+D", r'CN="A \"B\"", O="C+D"'),
        ("CN=X,O=Y", r"CN=\#1,O=Zürich", r"CN=\#1,O=Zürich"),
        ("C=US,O=Y,CN=X", "CN=A+OU=B,O=C,C=XX", "C=XX,O=C,CN=A+OU=B"),
        ("C = US, O = Y, CN = X", "CN=A+OU=B,O=C,C=XX", "C = XX, O = C, CN = A + OU = B"),
        ("subject=/C=US/O=Y/CN=X", "CN=A,O=B,C=DE", "subject=/C=DE/O=B/CN=A"),
    ],
)
def test_a_name_is_written_as_its_neighbour(template: str, subject: str, expected: str) -> None:
    (reading,) = read_name(template)
    assert isinstance(reading.notation, NameNotation)
    assert reading.notation.encode(subject) == expected


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ('O="Foo ""Bar"" Ltd",CN=y', (("O", 'Foo "Bar" Ltd'), ("CN", "y"))),
        (r'O="Foo \"Bar\" Ltd",CN=y', (("O", 'Foo "Bar" Ltd'), ("CN", "y"))),
        ('O="",CN=y', (("O", ""), ("CN", "y"))),
        ("CN=Amazon, Inc., C=US", (("CN", "Amazon, Inc."), ("C", "US"))),
        (r"CN=\C3\A9t\C3\A9", (("CN", "été"),)),
        (r"/C=FR/CN=\xC3\xA9t\xC3\xA9", (("C", "FR"), ("CN", "été"))),
        (
            "/C=US/OU=www.verisign.com/CPS Incorp.by Ref./CN=x",
            (("C", "US"), ("OU", "www.verisign.com/CPS Incorp.by Ref."), ("CN", "x")),
        ),
        ("CN=a\n, O=b", (("CN", "a"), ("O", "b"))),
        (r"CN=a\ ", (("CN", "a "),)),
        ("CN=a\\\\ ", (("CN", "a\\"),)),
        ("1.3.6.1.4.1.519.1=#0c0161,CN=x", (("1.3.6.1.4.1.519.1", "#0c0161"), ("CN", "x"))),
    ],
)
def test_what_others_print(text: str, attributes: tuple[tuple[str, str], ...]) -> None:
    assert parse_name(text) == attributes


@pytest.mark.parametrize(
    "text", ["", " ", "=", "CN", "a b=c", ",CN=x", '"CN=x"', 'CN="x', 'CN="x"y', "/CN", "//"]
)
def test_what_is_no_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"name|value"):
        parse_name(text)
    assert list(read_name(text)) == []


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("CN=R3", r"CN=Foo\, Inc"),
        ('CN="R, 3"', 'CN="Foo, Inc"'),
        (r"CN=R\, 3", r"CN=Foo\, Inc"),
        ("/CN=R3", "/CN=Foo, Inc"),
        ("CN = R3", r"CN = Foo\, Inc"),
        ("issuer= CN=R3", r"issuer= CN=Foo\, Inc"),
    ],
)
def test_a_common_name_behind_its_type(template: str, written: str) -> None:
    (reading,) = read_name(template)
    assert reading.kind is Kind.COMMON_NAME
    assert reading.notation.encode("Foo, Inc") == written  # type: ignore[attr-defined]


def test_order_case_and_spacing_are_no_difference(catalog: Catalog) -> None:
    authority = next(a for a in catalog if a.name == "DigiCert Global Root G2" and a.role == "root")
    for text in (
        "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US",
        "C=US, O=DigiCert Inc, OU=www.digicert.com, CN=DigiCert Global Root G2",
        "/c=us/o=digicert  inc/ou=WWW.digicert.com/cn=digicert global root g2",
        "OU=www.digicert.com;CN=DigiCert Global Root G2;C=US;O=DigiCert Inc",
    ):
        (pin,) = [pin for pin in catalog.identify(text) if pin.property.value == "subject-dn"]
        assert authority in pin.authorities
    assert catalog.identify("CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=UK") == []
    assert catalog.identify("CN=DigiCert Global Root G2,O=DigiCert Inc,C=US") == []


def test_common_names_need_context_unless_they_are_distinctive(catalog: Catalog) -> None:
    assert catalog.identify("R3") == []
    assert catalog.identify("Amazon") == []
    assert {pin.property.value for pin in catalog.identify("R3", ANY_CONTEXT)} == {"common-name"}
    assert [pin.property.value for pin in catalog.identify("ISRG Root X1")] == ["common-name"]
    assert catalog.identify("isrg root x1") == []  # without context the letter case is the certificate's
    assert catalog.identify("isrg root x1", ANY_CONTEXT)
    assert catalog.identify("see ISRG Root X1") == []
    assert catalog.identify("", ANY_CONTEXT) == catalog.identify("CN=", ANY_CONTEXT) == []


def test_labels() -> None:
    assert common_name("CN=a,CN=b,O=c") == "a"
    assert common_name("O=c") == ""
    assert label_of("OU=u,O=o") == "u"
    assert label_of("O=o") == "o"
    assert label_of("C=XX") == "C=XX"
    assert label_of("") == ""
    assert fold("  A  b\n") == "a b"
    assert [reading.kind for reading in read("x" * 129)] == []


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("CN=R3,O=Let's Encrypt,C=US", "R3"),
        ("CN=GlobalSign,O=GlobalSign,OU=GlobalSign Root CA - R6", "GlobalSign Root CA - R6"),
        ("CN=Amazon,OU=Server CA 1B,O=Amazon,C=US", "Amazon Server CA 1B"),
        ("CN=http://www.valicert.com/,OU=ValiCert Class 2 Policy Validation Authority,O=ValiCert\\, Inc.", "ValiCert Class 2 Policy Validation Authority"),
        ("OU=VeriSign Trust Network,OU=Class 3 Public Primary Certification Authority - G2,O=VeriSign\\, Inc.", "Class 3 Public Primary Certification Authority - G2"),
        ("CN=Fachhochschule Kiel,OU=Rechenzentrum,O=Fachhochschule Kiel,C=DE", "Fachhochschule Kiel"),
        ("OU=certSIGN ROOT CA,O=certSIGN,C=RO", "certSIGN ROOT CA"),
        ("O=Government Root Certification Authority,C=TW", "Government Root Certification Authority"),
        ("C=TW", "C=TW"),
        ("", ""),
    ],
)
def test_what_people_call_the_holder_of_a_name(subject, label):
    assert label_of(subject) == label
