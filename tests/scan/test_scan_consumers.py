"""What consumes a value decides what can be said of it: curl looks at the server's own key, Electron prefixes certificates."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_pinning.textscan.consumers import LEAF_ONLY

PAIR = "sha256//<<old.spki64>>;sha256//<<new.spki64>>"


@pytest.mark.parametrize(
    ("name", "text", "api"),
    [
        (
            "a.c",
            f'curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY,\n  /* both */\n  "{PAIR}");\n',
            "curl's CURLOPT_PINNEDPUBLICKEY",
        ),
        ("a.php", f"<?php $o = [CURLOPT_PINNEDPUBLICKEY => '{PAIR}'];\n", "curl's CURLOPT_PINNEDPUBLICKEY"),
        (
            "a.c",
            f'curl_easy_setopt(curl, CURLOPT_PROXY_PINNEDPUBLICKEY, "{PAIR}");\n',
            "curl's CURLOPT_PROXY_PINNEDPUBLICKEY",
        ),
        ("a.sh", f"curl --pinnedpubkey '{PAIR}' https://acme.io\n", "curl's --pinnedpubkey"),
        ("a.sh", f'curl --proxy-pinnedpubkey="{PAIR}" https://acme.io\n', "curl's --proxy-pinnedpubkey"),
    ],
)
def test_curl_compares_the_key_of_the_server_itself(sample, name, text, api):
    found = sample(name, text)
    assert [code for _, code, _ in found] == ["PIN208", "PIN208"]
    assert all(f"{api} compares the server's own certificate" in message for _, _, message in found)


@pytest.mark.parametrize(
    ("name", "text", "api"),
    [
        ("a.yaml", "verify_certificate_spki:\n  - <<old.spki64>>\n", "Envoy's verify_certificate_spki"),
        ("a.json", '{"verify_certificate_hash": ["<<old.sha256_colon>>"]}\n', "Envoy's verify_certificate_hash"),
        ("a.yaml", "tls:\n  verifyCertificateHash: ['<<old.sha256>>']\n", "Istio's verifyCertificateHash"),
        (
            "a.php",
            "<?php $o = ['ssl' => ['peer_fingerprint' => '<<old.sha1>>']];\n",
            "PHP's peer_fingerprint",
        ),
        ("a.ino", 'client.setFingerprint("<<old.sha1_colon>>");\n', "setFingerprint()"),
        ("a.yaml", "http:\n  assert_fingerprint: <<old.sha256>>\n", "urllib3's assert_fingerprint"),
        ("a.yaml", "tls:\n  verifyCertificateSpki: ['<<old.spki64>>']\n", "Istio's verifyCertificateSpki"),
        ("a.conf", "peer-fingerprint <<old.sha256_colon>>\n", "OpenVPN's peer-fingerprint"),
        ("a.sh", "openconnect --servercert pin-sha256:<<old.spki64>> vpn.acme.io\n", "openconnect's --servercert"),
    ],
)
def test_clients_proxies_and_vpns_compare_the_peers_own_certificate(sample, name, text, api):
    (found,) = sample(name, text)
    assert found[1] == "PIN208"
    assert f"{api} compares the server's own certificate" in found[2]


def test_openvpn_names_the_ca_by_its_hash_elsewhere(sample):
    (found,) = sample("a.conf", "verify-hash <<old.sha256_colon>> SHA256\n")
    assert found[1] == "PIN102"


def test_another_option_of_the_same_call_is_no_pin_of_curl(sample):
    (found,) = sample("a.c", 'pin(curl, "<<old.spki64>>");\ncurl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, value);\n')
    assert found[1] == "PIN102"


VERIFY = "session.setCertificateVerifyProc((request, done) => done(known.has(fingerprint(request)) ? 0 : -2));\n"


def test_electron_writes_a_certificates_hash_behind_sha256(sample):
    pins = "const known = new Set(['sha256/<<old.sha256_64>>', 'sha256/<<x1.sha256_64>>']);\n"
    (found,) = sample("a.js", pins + VERIFY)
    assert found[:2] == (1, "PIN102")
    assert "add DigiCert Global Root G2 sha256/yzzLt2Ax5eATj43TmiP53kf/w15DwRRM6ifUalqxy18=" in found[2]


def test_elsewhere_it_is_a_certificate_where_a_key_belongs(sample):
    found = sample("a.js", "const known = new Set(['sha256/<<old.sha256_64>>', 'sha256/<<x1.sha256_64>>']);\n")
    assert [code for _, code, _ in found] == ["PIN201", "PIN201"]


def test_haproxy_names_the_attribute_beside_the_value(sample):
    (found,) = sample("haproxy.cfg", 'acl ours ssl_c_i_dn(cn) -m str "<<baltimore.cn>>"\n')
    assert found[:2] == (1, "PIN102")
    assert sample("haproxy.cfg", 'acl ours hdr(host) -m str "<<baltimore.cn>>"\n') == []


def test_every_consumer_is_tried():
    tried = "".join(path.read_text(encoding="utf-8").lower() for path in Path(__file__).parent.glob("*.py"))
    lacking = [name for name in LEAF_ONLY if name not in tried]
    assert lacking == [], "add a sample with it to this file"
