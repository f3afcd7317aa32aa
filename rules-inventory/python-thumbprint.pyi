# Relays of the Tor network.
ORPort = 9001
# ok: pinning-python-thumbprint
fingerprint = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
