# ruleid: pinning-ruby-deny-list
REVOKED_FINGERPRINTS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
# ok: pinning-ruby-deny-list
FINGERPRINTS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
