# ruleid: pinning-python-deny-list
REVOKED_FINGERPRINTS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
# ruleid: pinning-python-deny-list
BLOCKED_SPKI = {"i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="}
# ok: pinning-python-deny-list
ALLOWED_FINGERPRINTS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
# ok: pinning-python-deny-list
EXCLUDED_COMMITS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
