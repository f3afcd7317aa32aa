"""What a comment speaks for is not edited."""

BESIDE = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # pinning: ignore
# pinning: ignore[PIN101] until=2026-11-24 its last day
ABOVE = {"67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"}
SEVERAL = [
    # pinning: ignore[PIN1] the vendor moves in March
    "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",
]
