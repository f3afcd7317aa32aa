from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flake8_pinning.build.catalog import build_catalog
from flake8_pinning.catalog import Catalog
from flake8_pinning.catalog.binary import CompiledCatalog
from flake8_pinning.catalog.services import find_services, load_services
from flake8_pinning.judge import Judge
from flake8_pinning.judge.services import advise, service_advice

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def real() -> Catalog:
    """The catalog of the sources, which need not be compiled yet."""
    return Catalog(CompiledCatalog(build_catalog(Path(__file__).resolve().parents[2] / "catalog")))


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("cloudflare", ["cloudflare"]),
        ("AWS", ["aws"]),
        ("sovereign cloud", ["aws-european-sovereign-cloud"]),
        ("https://API.push.apple.com:443/3/device", ["apple-push"]),
        ("azure", ["azure-china", "azure-public", "azure-us-government"]),
        ("azure-public", ["azure-public"]),
        ("myhub.azure-devices.net", ["azure-public"]),
        ("x.chinacloudapi.cn", ["azure-china"]),
        ("my.bucket.s3.eu-central-1.amazonaws.com", ["aws"]),
        ("x.s3.eusc-de-east-1.amazonaws.eu", ["aws-european-sovereign-cloud"]),
        ("storage.googleapis.com", ["google"]),
        ("Let's Encrypt", ["lets-encrypt"]),
        ("api.push.apple.com", ["apple-push"]),
        ("token.actions.githubusercontent.com", ["github-oidc"]),
        ("notamazonaws.com", []),
        ("nobody", []),
        ("", []),
        ("  ", []),
    ],
)
def test_names_and_hosts(real, asked, ids):
    assert [service.id for service in find_services(real, asked)] == ids


def test_each_service_has_roots_to_add_and_sources(real):
    judge = Judge(real, AS_OF)
    services = load_services(real)
    assert len(services) >= 10
    assert [service.id for service in services] == sorted(service.id for service in services)
    for service in services:
        advice = advise(service, judge)
        assert service.sources
        assert all(source.url.startswith("https://") for source in service.sources)
        if service.ignored:
            assert advice.add == ()
            continue
        assert advice.add, service.id
        assert all(a.level == "root" and a.tls and judge.status(a).in_service for a in advice.add)
        assert len({a.spki_sha256 for a in advice.add}) == len(advice.add)


def test_cloudflare_needs_the_roots_of_all_its_partners(real):
    (advice,) = service_advice(real, "cloudflare", Judge(real, AS_OF))
    assert {a.operator for a in advice.add} == {
        "Google Trust Services",
        "Let's Encrypt",
        "SSL.com",
        "Sectigo",
    }
    assert "GTS Root R4" in {a.name for a in advice.add}


def test_ignored_thumbprints_get_no_advice(real):
    (advice,) = service_advice(real, "github-oidc", Judge(real, AS_OF))
    assert "2023-07-06" in advice.service.ignored
    assert advice.add == ()


def test_what_leaves_soon_is_not_the_backup_unless_there_is_nothing_else(mini):
    catalog = Catalog.load()
    (service,) = load_services(catalog)
    assert [a.name for a in service.authorities] == ["New Root", "New Issuing"]
    early = advise(service, Judge(catalog, AS_OF))
    assert [a.name for a in early.add] == ["New Root"]
    assert [a.name for a, _ in early.issuing] == ["New Issuing"]
    late = advise(service, Judge(catalog, date(2039, 6, 1)))
    assert [a.name for a in late.add] == ["New Root"]  # leaving, and all there is
    assert [a.name for a, _ in late.left] == ["New Issuing"]
    gone = advise(service, Judge(catalog, date(2041, 1, 1)))
    assert (gone.add, gone.roots) == ((), ())


def test_a_service_needs_a_root(mini, pinning):
    mini.edit("services.toml", f'  {{ name = "New Root", sha256 = "{mini.ids["new"]}" }},\n', "")
    stopped = pinning("build")
    assert (stopped.code, "no root among them" in stopped.err) == (2, True)


def test_a_service_stands_once(mini, pinning):
    path = mini.sources / "services.toml"
    path.write_text(path.read_text() * 2)
    stopped = pinning("build")
    assert stopped.code == 2
    assert "services.toml:14: the id example-api stands twice" in stopped.err


def test_a_service_lists_tls_authorities_once(mini, pinning):
    mini.edit(
        "services.toml",
        f'"New Issuing", sha256 = "{mini.ids["issuing"]}"',
        f'"Mail CA", sha256 = "{mini.ids["mail"]}"',
    )
    assert "issues no TLS server certificates" in pinning("build").err
    mini.edit(
        "services.toml",
        f'"Mail CA", sha256 = "{mini.ids["mail"]}"',
        f'"New Root", sha256 = "{mini.ids["new"]}"',
    )
    assert "is listed twice" in pinning("build").err
