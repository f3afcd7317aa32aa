LAST = [
    "0123456789abcdef0123456789abcdef01234567",  # ours
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # DigiCert Global Root CA
]
LAST_WITHOUT_COMMA = [
    "0123456789abcdef0123456789abcdef01234567",  # ours
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"  # DigiCert Global Root CA
]
FIRST = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",    # DigiCert Global Root CA
    "0123456789abcdef0123456789abcdef01234567",    # ours
]
MIXED = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "0123456789abcdef0123456789abcdef01234567",  # ours
]
ON_THE_BRACKET = [  # roots
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
]
BEHIND_THE_LAST = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    # add yours here
]
WITH_QUOTES = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # a comma, and a "quote"
]
LETS_ENCRYPT = {
    "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",  # R3
    "J2/oqMTsdhFWW/n85tys6b4yDBtb6idZayIEBx7QTxA=",  # E1
}
