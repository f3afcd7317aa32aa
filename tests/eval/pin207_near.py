"""Almost a catalogued value."""

PINS = [
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a5",  # PIN207: 5
    "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5e",  # PIN207: 5
    "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CZ=",  # PIN201: 5
    "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uD/CY=",  # PIN207: 5
    # Starts like a real one and was made up from there.
    "df3c24f9bfd60123456789abcdef0123456789ab",  # PIN207: 5
]
SINGLE = "df3c24f9bfd666761b268073fe06d1cc8d4f82a5"  # PIN207: 10
RAW = b"\xdf\x3c\x24\xf9\xbf\xd6\x66\x76\x1b\x26\x80\x73\xfe\x06\xd1\xcc\x8d\x4f\x82\xa5"  # PIN207: 7
UNRELATED = "0f3c24f9bfd60123456789abcdef0123456789ab"
