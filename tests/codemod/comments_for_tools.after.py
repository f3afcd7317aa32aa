ALLOWED = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # pragma: allowlist secret
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # pragma: allowlist secret
    "0123456789abcdef0123456789abcdef01234567",  # pragma: allowlist secret
]
WITH_NOTES = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # noqa: E501
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # DigiCert Global Root G2, expires 2038-01-15  # noqa: E501
    "0123456789abcdef0123456789abcdef01234567",  # ours
]
