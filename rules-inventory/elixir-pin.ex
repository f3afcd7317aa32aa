# ruleid: pinning-elixir-public-key
@pins ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-elixir-thumbprint
@ca_fingerprint "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ok: pinning-elixir-thumbprint
@commit "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
# ok: pinning-elixir-public-key
@secret_key_base "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="
# ruleid: pinning-elixir-certificate
@ca "-----BEGIN CERTIFICATE-----\nMIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE\n-----END CERTIFICATE-----"
# ok: pinning-elixir-certificate
@header "-----BEGIN CERTIFICATE-----"
