"""The judge over the packaged catalog: what the sources say of well-known CAs, and what may never happen to
any."""

from __future__ import annotations

from datetime import date

import pytest

from flake8_pinning.catalog import Authority, Catalog
from flake8_pinning.catalog.model import IN_SERVICE, LEAVING, LEFT
from flake8_pinning.catalog.services import find_services, load_services
from flake8_pinning.checks import Element, PinSet, Span, replacement
from flake8_pinning.judge import MAX_ADDITIONS, Judge, render
from flake8_pinning.judge.services import service_advice
from flake8_pinning.pins import Property

TODAY = date(2026, 11, 24)


def _authority(catalog: Catalog, start: str) -> Authority:
    (found,) = [authority for authority in catalog if authority.sha256.hex().startswith(start)]
    return found


@pytest.fixture(scope="module")
def judge(catalog: Catalog) -> Judge:
    return Judge(catalog, TODAY)


# SHA-256 of the certificates as their operators publish them.
R3 = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"
E1 = "46494e30379059df18be52124305e606fc59070e5b21076ce113954b60517cda"
DIGICERT = "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161"
BALTIMORE = "16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb"
DST_X3 = "0687260331a72403d909f105e69bcf0d32e1bd2493ffc6d9206d11bcd6770739"
ISRG_X1 = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
GLOBALSIGN_R3 = "cbb522d7b7f127ad6a0113865bdf1cd4102e7d0759af635a7cf4720dc963c53b"


@pytest.mark.parametrize(
    ("leaving", "state", "successors"),
    [
        (R3, LEFT, {"YR1", "YR2", "YR3"}),
        (E1, LEFT, {"YE1", "YE2", "YE3"}),
        (DIGICERT, LEFT, {"DigiCert Global Root G2"}),
        (BALTIMORE, LEFT, {"DigiCert Global Root G2"}),
        (DST_X3, LEFT, {"ISRG Root X1"}),
        (GLOBALSIGN_R3, LEAVING, {"GlobalSign Root R46"}),
    ],
)
def test_what_the_sources_say(
    judge: Judge, catalog: Catalog, leaving: str, state: str, successors: set[str]
) -> None:
    authority = _authority(catalog, leaving)
    assert judge.status(authority).state == state
    for prop in (Property.THUMBPRINT, Property.PUBLIC_KEY, Property.COMMON_NAME):
        found = judge.successors(authority, prop)
        assert {other.name for other in found.authorities} == successors
        assert found.transitions
        assert all(transition.sources for transition in found.transitions)


def test_isrg_root_x1_is_in_service(judge: Judge, catalog: Catalog) -> None:
    status = judge.status(_authority(catalog, ISRG_X1))
    assert (status.state, status.day.isoformat()) == (
        IN_SERVICE,
        "2030-06-04",
    )  # Mozilla: 15 years of its key


def test_the_same_pins_in_other_years(catalog: Catalog) -> None:
    r3 = _authority(catalog, R3)
    assert Judge(catalog, date(2021, 6, 1)).status(r3).state == IN_SERVICE
    assert Judge(catalog, date(2020, 1, 1)).status(r3).state == "not yet valid"
    baltimore = _authority(catalog, BALTIMORE)
    assert Judge(catalog, date(2020, 1, 1)).status(baltimore).state == IN_SERVICE


DAYS = [date(2020, 1, 1), date(2024, 6, 1), TODAY, date(2027, 6, 1), date(2030, 1, 1)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_wrong_pin_is_ever_proposed(catalog: Catalog, day: date) -> None:
    """For every authority of the catalog and every property whose successors are chosen differently."""
    judge = Judge(catalog, day)
    proposals = 0
    for authority in catalog:
        if authority.row not in catalog.transitions_from:
            continue
        for prop in (Property.THUMBPRINT, Property.PUBLIC_KEY, Property.SUBJECT_DN):
            found = judge.successors(authority, prop)
            assert len({other.row for other in found.authorities}) == len(found.authorities)
            assert found.roots_above or len(found.authorities) <= MAX_ADDITIONS
            levels_differ = any(transition.levels_differ for transition in found.transitions)
            for other in found.authorities:
                proposals += 1
                assert catalog[other.row] is other
                assert catalog.by_thumbprint(other.sha256) == (other,)
                assert other.not_before <= day <= other.not_after
                assert judge.status(other).in_service
                assert other.row != authority.row
                assert other.sha256 != authority.sha256
                assert other.tls or not authority.tls
                assert other.level == authority.level or levels_differ or found.roots_above, (
                    authority.name,
                    other.name,
                )
    assert proposals > 100


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_wrong_pin_is_proposed_for_a_value(catalog: Catalog, day: date) -> None:
    """The same through the values themselves: what is proposed is another value, and it can be written."""
    judge = Judge(catalog, day)
    for authority in catalog:
        if authority.row not in catalog.transitions_from:
            continue
        for value in (authority.sha256.hex(), authority.spki_sha256.hex(), authority.sha1.hex()):
            for pin in catalog.identify(value):
                for other in judge.pin_successors(pin).authorities:
                    assert other not in pin.authorities
                    assert judge.status(other).in_service
                    assert not any(named.tls for named in pin.authorities) or other.tls
                    text = render(pin, other)
                    assert isinstance(text, str)
                    assert text != value
                    assert other in [a for again in catalog.identify(text) for a in again.authorities]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_authority_has_a_status_and_its_siblings_share_its_key(catalog: Catalog, day: date) -> None:
    judge = Judge(catalog, day)
    for authority in catalog:
        status = judge.status(authority)
        assert status.day <= authority.not_after
        assert status.in_service is (
            day >= authority.not_before
            and (day < status.day or (day == status.day and status.departure.cause == "expired"))
        )
        assert status.departure.reason
        for sibling in judge.siblings(authority) if authority.row % 7 == 0 else ():
            assert sibling.spki_sha256 == authority.spki_sha256
            assert sibling.sha256 != authority.sha256
            assert judge.status(sibling).in_service


def test_a_day_later_nobody_comes_back(catalog: Catalog) -> None:
    """Once left, an authority stays out."""
    gone: set[int] = set()
    for day in DAYS:
        judge = Judge(catalog, day)
        left = {authority.row for authority in catalog if judge.status(authority).state == LEFT}
        assert gone <= left
        gone = left


def test_services(catalog: Catalog, judge: Judge) -> None:
    services = load_services(catalog)
    assert [service.id for service in services] == sorted(service.id for service in services)
    for service in services:
        assert find_services(catalog, service.id) == (service,)
        (advice,) = service_advice(catalog, service.id, judge)
        assert len(advice.roots) + len(advice.issuing) + len(advice.left) == len(service.authorities)
        for authority in advice.add:
            assert judge.status(authority).in_service
            assert authority.level == "root"
            assert authority.tls
        assert len({authority.spki_sha256 for authority in advice.add}) == len(advice.add)
    assert find_services(catalog, "no such service") == find_services(catalog, "") == ()


@pytest.mark.parametrize(
    ("name", "roots"),
    [
        # Its root left, and it is known for which ones.
        (
            "TrustAsia RSA DV TLS CA G2",
            {
                "AAA Certificate Services": {
                    "Sectigo Public Server Authentication Root R46",
                    "USERTrust RSA Certification Authority",
                }
            },
        ),
        # Its root goes on, and the expired cross-certificate over it says nothing.
        ("Microsoft TLS Issuing CA 07", {"Microsoft RSA Root Certificate Authority 2017": set()}),
        # A root has none above.
        ("Baltimore CyberTrust Root", {}),
    ],
)
def test_the_roots_above_a_ca_that_nothing_replaces(
    judge: Judge, catalog: Catalog, name: str, roots: dict[str, set[str]]
) -> None:
    (pin,) = catalog.identify(name)
    assert {root.name: {a.name for a in after.authorities} for root, after in judge.roots_above(pin)} == roots


def test_the_message_names_the_roots_above(judge: Judge, catalog: Catalog) -> None:
    text = next(iter(catalog.by_common_name("TrustAsia RSA DV TLS CA G2"))).sha256.hex()
    (pin,) = catalog.identify(text)
    (finding,) = replacement.check(judge, PinSet((Element(text, Span(1, 1, 1, 65), (pin,)),), "list"))
    assert finding.code == "PIN103"
    assert finding.message.endswith(
        "no replacement is known; of the roots above, AAA Certificate Services (Sectigo) gives way to "
        "Sectigo Public Server Authentication Root R46 and USERTrust RSA Certification Authority (Sectigo)"
    )
    assert finding.replacements == ()
