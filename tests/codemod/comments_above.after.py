PINS = [
    # DigiCert Global Root CA
    # Serial number: 083be056904246b1a1756ac95991c74a
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    # DigiCert Global Root G2, expires 2038-01-15
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    # ours
    "0123456789abcdef0123456789abcdef01234567",
]
LAST = [
    # ours
    "0123456789abcdef0123456789abcdef01234567",
    # DigiCert Global Root CA
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    # DigiCert Global Root G2, expires 2038-01-15
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
]
SEVERAL = [
    # R3
    "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd",
    # YR1, expires 2028-09-02
    "13949634d99cd6fd6aa80bc034fefacceb1969feef986586713ecdbb05758d3f",
    # YR2, expires 2028-09-02
    "238b85a0099c65b970477d5724f1a1d475ce5058cffe4efa8733899bdb863c47",
    # YR3, expires 2028-09-02
    "35500cb63b8d9769528d65d87220f51c069807a595acbf2fb6eca38fbe0a4bd2",

    # ours
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
]
