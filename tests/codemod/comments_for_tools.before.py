ALLOWED = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # pragma: allowlist secret
    "0123456789abcdef0123456789abcdef01234567",  # pragma: allowlist secret
]
WITH_NOTES = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # noqa: E501
    "0123456789abcdef0123456789abcdef01234567",  # ours
]
