#!/bin/sh
# ok: pinning-openconnect-weak-hash, pinning-openconnect-partial-hash
openconnect --servercert pin-sha256:i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY= vpn.example.org
# ok: pinning-openconnect-weak-hash, pinning-openconnect-partial-hash
openconnect --servercert sha256:cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f vpn.example.org
# ruleid: pinning-openconnect-weak-hash
openconnect --servercert sha1:df3c24f9bfd666761b268073fe06d1cc8d4f82a4 vpn.example.org
# ruleid: pinning-openconnect-weak-hash
openconnect --servercert=DF3C24F9BFD666761B268073FE06D1CC8D4F82A4 vpn.example.org
# ruleid: pinning-openconnect-partial-hash
openconnect --servercert pin-sha256:i7WTqTvh vpn.example.org
# ruleid: pinning-openconnect-partial-hash
openconnect --servercert "sha256:cb3ccbb7" vpn.example.org
# ok: pinning-openconnect-partial-hash
openconnect --servercert "$FINGERPRINT" vpn.example.org
