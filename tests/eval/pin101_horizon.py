# as-of: 2026-01-10
"""A CA that leaves within the horizon is reported before it does."""

SOON = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # PIN101: 9
LATER = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
