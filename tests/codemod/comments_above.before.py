PINS = [
    # DigiCert Global Root CA
    # Serial number: 083be056904246b1a1756ac95991c74a
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    # ours
    "0123456789abcdef0123456789abcdef01234567",
]
LAST = [
    # ours
    "0123456789abcdef0123456789abcdef01234567",
    # DigiCert Global Root CA
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
]
SEVERAL = [
    # R3
    "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",

    # ours
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
]
