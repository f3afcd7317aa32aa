"""Python APIs that take pins, and what they do with them.

One table: to teach the tools another API, add a line. Facts are from the libraries' own sources, named beside
each.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Api:
    """What an API does with the value of one parameter."""

    name: str
    leaf_only: bool = False
    """It compares the server's own certificate and never a CA's."""
    capacity: int | None = None
    advice: str = ""
    """What a person should do where no edit is safe."""


_URLLIB3 = Api("urllib3's assert_fingerprint", leaf_only=True)  # urllib3/connection.py: peer certificate only
_TOOLBELT = Api("requests_toolbelt's FingerprintAdapter", leaf_only=True)  # hands the value to urllib3
_AIOHTTP = Api("aiohttp's Fingerprint", leaf_only=True)  # aiohttp/client_reqrep.py: getpeercert()
_TLSLITE = Api("tlslite's x509Fingerprint", leaf_only=True)  # tlslite/checker.py: end-entity certificate
_M2CRYPTO = Api("M2Crypto's Checker", leaf_only=True)  # M2Crypto/SSL/Checker.py: peer certificate
_CURL = Api("curl's pinned public key", leaf_only=True)  # the peer certificate's key: curl/curl#1022, #20538
_ELASTIC = Api(  # elastic_transport/_node/_http_urllib3.py: any certificate of the chain
    "elastic_transport's ssl_assert_fingerprint",
    capacity=1,
    advice="it takes one value: give ca_certs= a file with both CAs instead",
)
_AWS_OIDC = Api(  # AWS API reference, CreateOpenIDConnectProvider: at most five
    "AWS IAM's OIDC thumbprint list",
    capacity=5,
    advice="AWS takes at most five thumbprints",
)

BY_ARGUMENT = {
    "assert_fingerprint": _URLLIB3,
    "ssl_assert_fingerprint": _ELASTIC,
    "x509Fingerprint": _TLSLITE,
    "peerCertHash": _M2CRYPTO,
    "peerCertDigest": _M2CRYPTO,
    "ThumbprintList": _AWS_OIDC,
    "thumbprint_list": _AWS_OIDC,
    "thumbprint_lists": _AWS_OIDC,
    "thumbprints": _AWS_OIDC,
}
"""Keyword argument, attribute or dictionary key → the API that reads it."""

BY_CALL = {
    "FingerprintAdapter": _TOOLBELT,
    "Fingerprint": _AIOHTTP,
}
"""Called name → the API, for its first argument."""

BY_OPTION = {
    "PINNEDPUBLICKEY": _CURL,
    "PROXY_PINNEDPUBLICKEY": _CURL,
    "--pinnedpubkey": _CURL,
    "--proxy-pinnedpubkey": _CURL,
}
"""Argument or element of a command line → the API, for the value behind it: ``setopt(pycurl.PINNEDPUBLICKEY, …)``."""

GETPEERCERT = Api("getpeercert()", leaf_only=True)  # Python library reference, ssl.SSLSocket.getpeercert
