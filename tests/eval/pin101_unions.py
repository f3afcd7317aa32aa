"""Lists that are joined are one pin set: what one part lacks another may have."""

BASE = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]
PINS = BASE + ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]

STARRED = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]
ALL = [*STARRED, "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]

TOGETHER = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"] + ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
SETS = {"a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"} | {"df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}

LACKING = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 12
STILL_LACKING = LACKING + ["0123456789abcdef0123456789abcdef01234567"]

ALONE_TOO = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 14
MORE = ALONE_TOO + ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
check(ALONE_TOO)
