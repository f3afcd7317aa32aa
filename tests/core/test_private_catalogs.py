"""Private catalogs: what is refused, with file and line, and what they can and cannot change."""

from __future__ import annotations

import builtins
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flake8_pinning.catalog import ANY_CONTEXT, Authority, Catalog, CatalogError
from flake8_pinning.catalog.model import IN_SERVICE, LEFT
from flake8_pinning.judge import Judge, render
from flake8_pinning.pins import Property

ONE, TWO = "1" * 64, "2" * 64
PUBLIC = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
"""ISRG Root X1."""
_AUTHORITY = f'[[authority]]\nname = "Company Root"\nsha256 = "{ONE}"\nnot_after = 2040-01-01\n'
_TRANSITION = f"""
[[transition]]
id = "company-2026-root"
title = "Company Root is replaced"
reason = "expiry"
kind = "authority"
cause = "expired"
evidence = "stated"
deadline = 2026-01-01
from = [
  {{ name = "Company Root", sha256 = "{ONE}" }},
]
to = [
  {{ name = "Company Root 2", sha256 = "{TWO}" }},
]
[[transition.sources]]
url = "https://example.com/"
title = "Announcement"
"""
_WHOLE = f'operator = "Company"\n{_AUTHORITY}\n{_AUTHORITY.replace(ONE, TWO)}{_TRANSITION}'

Load = Callable[[str | bytes], Catalog]


@pytest.fixture
def load(tmp_path: Path, catalog: Catalog) -> Load:
    def load(text: str | bytes) -> Catalog:
        path = tmp_path / "company.toml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return Catalog.load(private=[path])

    return load


def _public(catalog: Catalog) -> str:
    return catalog[0].sha256.hex()


def test_a_whole_file_is_read(load: Load, catalog: Catalog) -> None:
    private = load(_WHOLE)
    assert len(private) == len(catalog) + 2
    one, two = (private[len(catalog)], private[len(catalog) + 1])
    assert private.by_thumbprint(bytes.fromhex(ONE)) == (one,)
    assert (one.name, one.operator, one.role, one.tls, one.not_before) == (
        "Company Root",
        "Company",
        "root",
        True,
        date.min,
    )
    judge = Judge(private, date(2026, 6, 1))
    assert judge.status(one).state == LEFT
    assert judge.successors(one).authorities == (two,)
    (pin,) = private.identify(ONE)
    assert render(pin, two) == TWO


@pytest.mark.parametrize("encode", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_byte_order_mark_and_windows_line_ends(load: Load, encode: Callable[[str], str]) -> None:
    assert load(encode(_WHOLE)).by_thumbprint(bytes.fromhex(TWO))


def _second(line: str) -> tuple[str, str]:
    """What puts *line* into the second authority."""
    return f'sha256 = "{TWO}"\nnot_after', f'sha256 = "{TWO}"\n{line}\nnot_after'


_MEMBER = f'{{ name = "Company Root 2", sha256 = "{TWO}" }}'
_FROM = f'from = [\n  {{ name = "Company Root", sha256 = "{ONE}" }},\n]'
_SOURCES = '[[transition.sources]]\nurl = "https://example.com/"\ntitle = "Announcement"\n'

# What is wrong → (what replaces what in the whole file, line, words of the message).
_REFUSED: dict[str, tuple[str, str, int, str]] = {
    "no TOML": ('name = "Company Root"', "name = ", 3, "Invalid value"),
    "no TOML at the end": (
        'title = "Announcement"\n',
        'title = "Announcement"\nx = [',
        29,
        "at end of document",
    ),
    "an unknown table": ('operator = "Company"', "[[authorities]]", 1, "unknown key 'authorities'; write [[authority]] or [[transition]]"),
    "an operator that is a number": ('operator = "Company"', "operator = 5", 1, "operator must be a text"),
    "a blank operator": ('operator = "Company"', 'operator = " "', 12, 'a file of transitions needs: operator = "…"'),
    "no operator": ('operator = "Company"', "", 12, 'a file of transitions needs: operator = "…"'),
    "a short fingerprint": (
        f'sha256 = "{ONE}"\nnot_after',
        'sha256 = "11"\nnot_after',
        4,
        "sha256: '11' is not 64 lower-case hex digits",
    ),
    "a fingerprint in capitals": (
        f'sha256 = "{TWO}"\nnot_after',
        f'sha256 = "{"A" * 64}"\nnot_after',
        9,
        f"sha256: '{'A' * 64}' is not 64 lower-case hex digits",
    ),
    "no fingerprint": (f'sha256 = "{TWO}"\nnot_after', "not_after", 7, "sha256: '' is not 64 lower-case hex digits"),
    "a fingerprint that is a number": (
        f'sha256 = "{ONE}"\nnot_after',
        "sha256 = 11\nnot_after",
        4,
        "sha256 must be a text, not 11",
    ),
    "an unknown key": (*_second('sha512 = ""'), 10, "unknown key 'sha512'"),
    "a key that stands twice": (*_second('name = ""'), 10, "overwrite"),
    "a date in quotes": (
        "not_after = 2040-01-01\n\n[[authority]]",
        'not_after = "2040-01-01"\n\n[[authority]]',
        5,
        "not_after must be a date such as 2026-04-15, without quotes",
    ),
    "no date": ("not_after = 2040-01-01\n\n[[authority]]", "\n[[authority]]", 2, "not_after must be a date such as 2026-04-15, without quotes"),
    "dates the wrong way round": (
        "not_after = 2040-01-01\n\n[[transition]]",
        "not_after = 2040-01-01\nnot_before = 2041-01-01\n\n[[transition]]",
        10,
        "not_after 2040-01-01 is before not_before 2041-01-01",
    ),
    "an odd digest": (*_second('spki_sha256 = "abc"'), 10, "spki_sha256: 'abc' is not lower-case hex"),
    "a short digest": (*_second('spki_sha256 = "abcd"'), 10, "spki_sha256: 4 digits where 64 belong"),
    "a serial number in capitals": (*_second('serial = "AB"'), 10, "serial: 'AB' is not lower-case hex"),
    "a serial number that is a number": (*_second("serial = 10"), 10, "serial must be a text, not 10"),
    "a role nobody has": (*_second('role = "leaf"'), 10, "role must be one of root, cross, intermediate, not 'leaf'"),
    "tls in words": (*_second('tls = "no"'), 10, "tls must be true or false, not 'no'"),
    "a subject that is no name": (*_second('subject = "Company"'), 10, "subject: not a distinguished name: 'Company'"),
    "a subject that is a number": (*_second("subject = 5"), 10, "subject must be a text, not 5"),
    "an issuer that is no name": (*_second('issuer = "CN"'), 10, "issuer: not a distinguished name: 'CN'"),
    "a signer nobody knows": (
        *_second(f'signed_by = ["{"3" * 64}"]'),
        10,
        f"signed_by: no authority has the fingerprint '{'3' * 64}'",
    ),
    "a signer that is a list": (*_second('signed_by = [["x"]]'), 10, "signed_by: no authority has the fingerprint ['x']"),
    "a signer that is a number": (*_second("signed_by = 5"), 10, "signed_by: no authority has the fingerprint 5"),
    "authority as one table": (
        f"{_AUTHORITY}\n{_AUTHORITY.replace(ONE, TWO)}",
        _AUTHORITY.replace("[[authority]]", "[authority]"),
        2,
        "write each authority as a table: [[authority]]",
    ),
    "an authority twice": (f'sha256 = "{TWO}"\nnot_after', f'sha256 = "{ONE}"\nnot_after', 9, f"{ONE} stands twice"),
    "an id with blanks": (
        'id = "company-2026-root"',
        'id = "company 2026"',
        13,
        "a transition needs an id of lower-case words and dashes, not 'company 2026'",
    ),
    "no id": ('id = "company-2026-root"\n', "", 12, "a transition needs an id of lower-case words and dashes, not None"),
    "no reason": ('reason = "expiry"', 'reason = " "', 15, "company-2026-root: reason must say something"),
    "an unknown cause": ('cause = "expired"', 'cause = "bored"', 17, "company-2026-root: cause must be one of replaced, expired, distrusted, revoked, not 'bored'"),
    "a deadline in quotes": ("deadline = 2026-01-01", 'deadline = "2026-01-01"', 19, "company-2026-root: deadline must be a date such as 2026-04-15, without quotes"),
    "a deadline with a time": (
        "deadline = 2026-01-01",
        "deadline = 2026-01-01T00:00:00Z",
        19,
        "company-2026-root: deadline must be a date such as 2026-04-15, without quotes",
    ),
    "no deadline": ("deadline = 2026-01-01\n", "", 16, "company-2026-root: an authority transition needs a deadline"),
    "from that is a number": (_FROM, "from = 5", 20, 'company-2026-root: from must be a list of { name = "…", sha256 = "…" }'),
    "from that is empty": (_FROM, "from = []", 20, "company-2026-root: from is empty: which authority leaves?"),
    "to that is empty": (
        f'to = [\n  {{ name = "Company Root 2", sha256 = "{TWO}" }},\n]',
        "to = []",
        23,
        "company-2026-root: to is empty: say in no_successor why nothing replaces it",
    ),
    "a member without a name": (_MEMBER, f'{{ sha256 = "{TWO}" }}', 23, 'company-2026-root: to: write each authority as { name = "…", sha256 = "…" }'),
    "a member that nobody knows": (
        _MEMBER,
        f'{{ name = "X", sha256 = "{"3" * 64}" }}',
        24,
        f"no authority has the fingerprint {'3' * 64}",
    ),
    "a member on both sides": (
        _MEMBER,
        f'{{ name = "X", sha256 = "{ONE}" }}',
        21,
        f"company-2026-root: {ONE} both leaves and replaces",
    ),
    "sources that are no list": (_SOURCES, "sources = 5\n", 13, "company-2026-root: no source: add [[transition.sources]] with url and title"),
    "a transition of somebody else's CA": (
        f'{{ name = "Company Root", sha256 = "{ONE}" }}',
        f'{{ name = "X", sha256 = "{PUBLIC}" }}',
        21,
        f"company-2026-root: {PUBLIC} is not this file's CA: write kind = \"service\" and the services",
    ),
    "a source without https": ("https://example.com/", "http://example.com/", 26, "company-2026-root: a source needs an https url, not {'url': 'http://example.com/', 'title': 'Announcement'}"),
    "a source without a title": ('title = "Announcement"', "title = 5", 27, "company-2026-root: the source https://example.com/ needs a title"),
    "an unknown key in a transition": (
        'cause = "expired"',
        'cause = "expired"\ncolour = "red"',
        18,
        "company-2026-root: unknown key 'colour'",
    ),
    "a service without a name": ('kind = "authority"', 'kind = "service"', 16, "company-2026-root: a service transition names the services it is about"),
    "services in one text": ('kind = "authority"', 'kind = "authority"\nservices = "x"', 17, "company-2026-root: services must be a list of texts"),
}


_PARSER_S = ("Invalid value", "at end of document", "overwrite")
"""Words of the TOML parser, which says the rest in its own."""


@pytest.mark.parametrize("case", _REFUSED)
def test_what_is_refused_and_where(load: Load, tmp_path: Path, case: str) -> None:
    old, new, line, words = _REFUSED[case]
    assert old in _WHOLE
    with pytest.raises(CatalogError) as error:
        load(_WHOLE.replace(old, new, 1))
    message = str(error.value).removeprefix(f"{tmp_path / 'company.toml'}:{line}: ")
    if words in _PARSER_S:
        assert words in message
        assert "\n" not in message
        assert not message.startswith(str(tmp_path))
    else:
        assert message == words


def test_bytes_that_are_no_text(load: Load, tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="not UTF-8") as error:
        load(b'operator = "x"\nname = "\xff"\n')
    assert str(error.value) == f"{tmp_path / 'company.toml'}:2: not UTF-8"


def test_nesting_without_end(load: Load) -> None:
    with pytest.raises(CatalogError) as error:
        load("x = " + "[" * 100_000)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 400


def test_every_fact_of_an_authority(load: Load, catalog: Catalog) -> None:
    facts = f"""
[[authority]]
sha256 = "{ONE}"
sha1 = "{"2" * 40}"
spki_sha256 = "{"3" * 64}"
spki_sha1 = "{"4" * 40}"
ski = "{"5" * 40}"
serial = "6a"
subject = "CN=Company Issuing CA,O=Company"
issuer = "CN=Elsewhere"
not_before = 2020-01-01T23:30:00-05:00
not_after = 2040-01-01T23:30:00
role = "intermediate"
key = "ec-p256"
tls = false
operator = "Another"
signed_by = "{PUBLIC}"
"""
    private = load(facts)
    authority = private[len(catalog)]
    signer = catalog.by_thumbprint(bytes.fromhex(PUBLIC))[0]
    assert authority == Authority(
        row=len(catalog),
        sha256=bytes.fromhex(ONE),
        sha1=b"\x22" * 20,
        spki_sha256=b"\x33" * 32,
        spki_sha1=b"\x44" * 20,
        ski=b"\x55" * 20,
        serial=0x6A,
        subject="CN=Company Issuing CA,O=Company",
        issuer="CN=Elsewhere",
        not_before=date(2020, 1, 2),  # in UTC
        not_after=date(2040, 1, 1),
        role="intermediate",
        key="ec-p256",
        tls=False,
        mozilla=False,
        operator="Another",
        signed_by=(signer.row,),
    )
    for found in (
        private.by_thumbprint(authority.sha1),
        private.by_key_digest(authority.spki_sha256),
        private.by_key_digest(authority.spki_sha1),
        private.by_key_identifier(authority.ski),
        private.by_serial(0x6A),
        private.by_subject(authority.subject),
    ):
        assert authority in found
    assert private.same_key(authority) == (authority,)


def test_what_is_not_told_of_an_authority(load: Load, catalog: Catalog) -> None:
    authority = load(_AUTHORITY)[len(catalog)]
    assert (authority.sha1, authority.spki_sha256, authority.spki_sha1, authority.ski) == (b"", b"", b"", b"")
    assert (authority.serial, authority.key, authority.mozilla, authority.signed_by) == (0, "unknown", False, ())
    assert authority.subject == authority.issuer == "CN=Company Root"
    assert (authority.not_before, authority.tls, authority.operator) == (date.min, True, "company")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2040-01-01T00:30:00+02:00", date(2039, 12, 31)),  # days are in UTC
        ("2040-01-01T23:30:00-02:00", date(2040, 1, 2)),
        ("2040-01-01T00:30:00Z", date(2040, 1, 1)),
        ("2040-01-01T00:30:00", date(2040, 1, 1)),  # of no zone: taken as it stands
    ],
)
def test_a_time_is_a_day_in_utc_wherever_it_is_read(
    load: Load, monkeypatch: pytest.MonkeyPatch, written: str, day: date
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    if hasattr(time, "tzset"):
        time.tzset()
    try:
        (authority,) = load(_AUTHORITY.replace("2040-01-01", written)).by_thumbprint(bytes.fromhex(ONE))
    finally:
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()
    assert authority.not_after == day


def test_its_transitions_need_no_sources(load: Load) -> None:
    """What a company knows of its own CAs may not stand anywhere that has a URL."""
    bare, tail = _WHOLE.split("[[transition.sources]]")
    assert "url" in tail
    catalog = load(bare)
    (authority,) = catalog.by_thumbprint(bytes.fromhex(ONE))
    (transition,) = catalog.transitions_from[authority.row]
    assert (transition.id, transition.sources) == ("company-2026-root", ())


def test_it_may_live_for_a_day_and_no_less(load: Load) -> None:
    born = _AUTHORITY.replace("not_after", "not_before = 2040-01-01\nnot_after")
    (authority,) = load(born).by_thumbprint(bytes.fromhex(ONE))
    assert authority.not_before == authority.not_after == date(2040, 1, 1)
    with pytest.raises(CatalogError, match=r"not_after 2040-01-01 is before not_before 2040-01-02"):
        load(born.replace("not_before = 2040-01-01", "not_before = 2040-01-02"))


def test_one_that_has_no_name(load: Load) -> None:
    (authority,) = load(_AUTHORITY.replace('name = "Company Root"\n', "")).by_thumbprint(bytes.fromhex(ONE))
    assert authority.subject == "CN="


def test_the_line_of_a_public_authority_in_the_second_transition(load: Load, tmp_path: Path) -> None:
    """The first may name it: it is of a service."""
    service = _TRANSITION.replace(ONE, PUBLIC).replace('kind = "authority"', 'kind = "service"\nservices = ["mail"]')
    other = _TRANSITION.replace(ONE, PUBLIC).replace("company-2026", "company-2027")
    text = f'operator = "Company"\n{_AUTHORITY}\n{_AUTHORITY.replace(ONE, TWO)}{service}{other}'
    line = text[: text.rindex(PUBLIC)].count("\n") + 1
    with pytest.raises(CatalogError) as error:
        load(text)
    assert str(error.value).startswith(f"{tmp_path / 'company.toml'}:{line}: company-2027-root: {PUBLIC} is not this")


def test_a_file_of_transitions_alone(load: Load, catalog: Catalog) -> None:
    text = 'operator = "Company"\n' + _TRANSITION.replace(ONE, PUBLIC).replace(TWO, _public(catalog))
    private = load(text.replace('kind = "authority"', 'kind = "service"\nservices = ["intranet"]'))
    assert len(private) == len(catalog)
    assert private.transitions[-1].id == "company-2026-root"


@pytest.mark.parametrize("written", ["authority = 5", "authority = [5]"])
def test_authorities_that_are_no_tables(load: Load, tmp_path: Path, written: str) -> None:
    with pytest.raises(CatalogError) as error:
        load(f"# ours\n{written}\n")
    where = tmp_path / "company.toml"
    assert str(error.value) == f"{where}:2: write each authority as a table: [[authority]]"


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(CatalogError) as error:
        Catalog.load(private=[tmp_path / name])
    assert str(error.value).startswith(f"{tmp_path / name}: ")
    assert "\n" not in str(error.value)


class TestPublicFacts:
    """A private catalog adds and never changes."""

    def test_a_public_authority_cannot_be_described_again(self, load: Load, catalog: Catalog) -> None:
        with pytest.raises(CatalogError, match=r"company.toml:4: .* is a public CA already"):
            load(_WHOLE.replace(ONE, _public(catalog)))

    def test_the_second_authority_s_line_is_named(self, load: Load, tmp_path: Path, catalog: Catalog) -> None:
        first = catalog.by_thumbprint(bytes.fromhex(PUBLIC))[0]
        for key, value, said in (
            ("sha256", PUBLIC, f"{PUBLIC} is a public CA already; its facts cannot be changed, only named in transitions"),
            ("sha1", first.sha1.hex(), f"sha1: {first.sha1.hex()} is another CA's, {first.name}"),
        ):
            table = f'[[authority]]\nname = "X"\nsha256 = "{TWO}"\nnot_after = 2040-01-01\n'
            second = table.replace(TWO, value) if key == "sha256" else table + f'sha1 = "{value}"\n'
            text = _AUTHORITY + second
            line = text[: text.rindex(value)].count("\n") + 1
            with pytest.raises(CatalogError) as error:
                load(text)
            assert str(error.value) == f"{tmp_path / 'company.toml'}:{line}: {said}"

    def test_a_public_thumbprint_cannot_be_taken(self, load: Load, catalog: Catalog) -> None:
        with pytest.raises(CatalogError, match=r"company.toml:5: sha1: [0-9a-f]{40} is another CA's"):
            load(_WHOLE.replace("not_after", f'sha1 = "{catalog[0].sha1.hex()}"\nnot_after', 1))

    def test_a_public_transition_cannot_be_replaced(self, load: Load, catalog: Catalog) -> None:
        taken = catalog.transitions[0].id
        with pytest.raises(CatalogError, match=rf"company.toml:13: the id {taken} is taken"):
            load(_WHOLE.replace("company-2026-root", taken))

    def test_public_values_mean_what_they_meant(self, load: Load, catalog: Catalog) -> None:
        private = load(_WHOLE.replace("not_after", 'spki_sha256 = ""\nnot_after', 1))
        for authority in list(catalog)[::250]:
            assert [pin.authorities for pin in private.identify(authority.sha256.hex())] == [(authority,)]
            assert private.same_key(authority) == catalog.same_key(authority)
            day = date(2026, 11, 24)
            assert Judge(private, day).status(authority) == Judge(catalog, day).status(authority)

    def test_a_company_s_service_may_leave_a_public_authority_and_nobody_else_notices(
        self, load: Load
    ) -> None:
        text = _WHOLE.replace(
            f'{{ name = "Company Root", sha256 = "{ONE}" }}',
            f'{{ name = "ISRG Root X1", sha256 = "{PUBLIC}" }}',
        )
        private = load(
            text.replace('kind = "authority"', 'kind = "service"\nservices = ["api.company.example"]')
        )
        (public,) = private.by_thumbprint(bytes.fromhex(PUBLIC))
        assert Judge(private, date(2026, 11, 24)).status(public).state == IN_SERVICE
        judge = Judge(private, date(2026, 11, 24), services=frozenset({"company-2026-root"}))
        assert judge.status(public).state == LEFT
        assert [a.sha256.hex() for a in judge.successors(public).authorities if a.row >= 10_217] == [TWO]


def test_what_is_not_told_is_not_taken_for_equal(load: Load) -> None:
    """Two authorities without a key digest have not the same key, and an empty value finds neither."""
    private = load(_WHOLE)
    (one,) = private.by_thumbprint(bytes.fromhex(ONE))
    (two,) = private.by_thumbprint(bytes.fromhex(TWO))
    assert private.same_key(one) == (one,)
    assert private.by_key_digest(b"") == private.by_thumbprint(b"") == private.by_key_identifier(b"") == ()
    judge = Judge(private, date(2025, 1, 1))
    (pin,) = private.identify(ONE)
    assert not judge.covers(pin, two)
    (name,) = [
        pin
        for pin in private.identify("CN=Company Root", ANY_CONTEXT)
        if pin.property is Property.COMMON_NAME
    ]
    assert name.authorities == (one, two)
    key_pin = type(pin)(Property.PUBLIC_KEY, "sha256", pin.reading, pin.authorities)
    assert render(key_pin, two) is None
    assert judge.successors(one, Property.PUBLIC_KEY).authorities == (two,)


def test_names_with_commas_and_several_files(load: Load, tmp_path: Path) -> None:
    first, second = tmp_path / "a.toml", tmp_path / "b.toml"
    first.write_text(_AUTHORITY.replace("Company Root", "Company, Inc. Root"), encoding="utf-8")
    second.write_text(
        f'operator = "B"\n{_AUTHORITY.replace(ONE, TWO)}signed_by = ["{ONE}"]\n', encoding="utf-8"
    )
    private = Catalog.load(private=[first, second])
    (one,) = private.by_thumbprint(bytes.fromhex(ONE))
    (two,) = private.by_thumbprint(bytes.fromhex(TWO))
    assert (one.name, one.operator) == ("Company, Inc. Root", "a")
    first.write_text('operator = " "\n' + _AUTHORITY + 'operator = "  "\n', encoding="utf-8")
    assert Catalog.load(private=[first]).by_thumbprint(bytes.fromhex(ONE))[0].operator == "a"
    assert two.signed_by == (one.row,)
    with pytest.raises(CatalogError, match=r"b.toml:4: .* is a public CA already"):
        Catalog.load(private=[first, second.rename(tmp_path / "c.toml"), _copy(tmp_path / "c.toml", second)])


def _copy(source: Path, target: Path) -> Path:
    target.write_bytes(source.read_bytes())
    return target


def test_python_3_10_without_a_toml_reader_says_what_to_install(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name in ("tomllib", "tomli"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(sys, "version_info", (3, 10, 14, "final", 0))
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CatalogError) as error:
        load(_WHOLE)
    path = tmp_path / "company.toml"
    expected = f"{path}: reading TOML on Python 3.10 needs: pip install tomli"
    assert str(error.value) == expected
