# ruleid: pinning-ruby-public-key
PINS = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-ruby-public-key
pin "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
# ok: pinning-ruby-public-key
secret_key_base = "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
