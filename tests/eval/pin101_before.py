# as-of: 2023-01-10
"""Long before the departure nothing is wrong."""

PINS = ["r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="]
R3 = {"sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="}
