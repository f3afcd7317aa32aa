# ok: pinning-python-malformed-pin, pinning-python-placeholder-pin
PINS = ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
# ruleid: pinning-python-malformed-pin
TRUNCATED = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC"
# ruleid: pinning-python-malformed-pin
WRONG_LABEL = "sha1/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
# ruleid: pinning-python-malformed-pin
HEX_SHA1 = "sha256/df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
# ok: pinning-python-malformed-pin
LEADING_SLASH = "sha256//i3WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uCCY="
# ok: pinning-python-malformed-pin
BLOB = "sha256/cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ok: pinning-python-malformed-pin
PATH = "sha256/objects/by-name/of-the-release"
# ruleid: pinning-python-placeholder-pin
NOTHING = "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
# ruleid: pinning-python-placeholder-pin
FAKE = "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
# ok: pinning-python-placeholder-pin
assert content_hash(b"") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

# ruleid: pinning-python-single-pin
API_PINS = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-python-single-pin
SPKI = {"api.example.org": ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]}
# ok: pinning-python-single-pin
API_PINS_TWO = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
# ok: pinning-python-single-pin
SHIPPING = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]

# ruleid: pinning-python-http-public-key-pins
response["Public-Key-Pins"] = 'pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="; max-age=5184000'
# ruleid: pinning-python-http-public-key-pins
headers = {"X-Frame-Options": "DENY", "Public-Key-Pins-Report-Only": policy}
# ruleid: pinning-python-http-public-key-pins
handler.set_header("Public-Key-Pins", policy)
# ok: pinning-python-http-public-key-pins
KNOWN = ["Public-Key-Pins", "Strict-Transport-Security"]
# ok: pinning-python-http-public-key-pins
value = response["Public-Key-Pins"]
# ok: pinning-python-single-pin
REVOKED_PINS = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
