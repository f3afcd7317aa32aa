"""What consumes a value, by the names around it: keys, calls and elements of other languages than Python."""

from __future__ import annotations

from collections.abc import Sequence

_PIN_CONTAINERS = {
    "ktskpublickeyhashes", "tskpublickeyhashes", "spki-sha256-base64", "nspinnedcaidentities", "nspinnedleafidentities",
    "publickeyhashes", "sslpinning", "certificatepinner", "curlopt_pinnedpublickey", "pinnedpublickey", "thumbprint_list",
    "thumbprintlist", "thumbprints", "allowedshafingerprints", "verify_certificate_spki", "tls_pubkey_pinset", "pin-set", "pin",
}  # fmt: skip
"""Keys, calls and elements whose values are pins beyond doubt, whatever they look like."""
LEAF_ONLY = {
    "allowedshafingerprints": "http_certificate_pinning's allowedSHAFingerprints",  # compares serverCertificates[0]
    "peer_fingerprint": "PHP's peer_fingerprint",  # ext/openssl/xp_ssl.c: X509 of the peer
    "setfingerprint": "setFingerprint()",  # WiFiClientSecureBearSSL.h: the server's own certificate
    "assert_fingerprint": "urllib3's assert_fingerprint",
    "curlopt_pinnedpublickey": "curl's CURLOPT_PINNEDPUBLICKEY",  # the key of the peer certificate, curl/curl#20538
    "curlopt_proxy_pinnedpublickey": "curl's CURLOPT_PROXY_PINNEDPUBLICKEY",
    "pinnedpubkey": "curl's --pinnedpubkey",
    "proxy-pinnedpubkey": "curl's --proxy-pinnedpubkey",
    "verify_certificate_spki": "Envoy's verify_certificate_spki",  # default_validator.cc: the leaf certificate
    "verify_certificate_hash": "Envoy's verify_certificate_hash",
    "verifycertificatespki": "Istio's verifyCertificateSpki",  # handed to Envoy
    "verifycertificatehash": "Istio's verifyCertificateHash",
    "peer-fingerprint": "OpenVPN's peer-fingerprint",  # openvpn(8); it is verify-hash that means the CA
    "servercert": "openconnect's --servercert",  # openconnect(8): the server's SSL certificate
}
"""APIs outside Python that compare the server's own certificate, by the name of the key or call."""


def holds_pins(names: Sequence[str]) -> bool:
    """Whether the key, call or element around a value says beyond doubt that it is a pin.

    :param names: the names around it, the nearest first.
    """
    return any(word in _PIN_CONTAINERS for word in lowered(names[:8]))


def leaf_only(words: Sequence[str]) -> str:
    """The API that compares a value with the server's own certificate only; empty where there is none.

    :param words: the names around the value, in lower case.
    """
    return next((LEAF_ONLY[word] for word in words if word in LEAF_ONLY), "")


def lowered(names: Sequence[str]) -> list[str]:
    """Names in lower case, those of members with and without their owner: ``a.b`` and ``b``."""
    return [part for name in names for part in (name.lower(), name.lower().rpartition(".")[2])]
