# ruleid: pinning-python-public-key
PINS = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-python-public-key
session.pin("sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")
# ruleid: pinning-python-public-key
SPKI_HASH = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ruleid: pinning-python-public-key
policy = 'pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="; max-age=10'
# ok: pinning-python-public-key
WIREGUARD_KEY = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
# ok: pinning-python-public-key
integrity = "sha256-i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
# ok: pinning-python-public-key
BLOCKED_PINS = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ok: pinning-python-public-key
PINS = ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]
# ok: pinning-python-public-key
PEM = """
-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
IKdcFKAt3fFrGBJw9SEx0OioIruIfFR4kMPnBqrS2rd=
-----END CERTIFICATE-----
"""
