"""Pins of a set that lack the same successors are one finding, at the first of them; other comments are no findings."""

PINS = [
    # Let's Encrypt
    "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",  # PIN101: 5
    "sha256/J2/oqMTsdhFWW/n85tys6b4yDBtb6idZayIEBx7QTxA=",  # PIN101: 5
    # C=US, O=DigiCert Inc, OU=www.digicert.com, CN=DigiCert Global Root CA
    # Serial: 083be056904246b1a1756ac95991c74a
    # Thumbprint: a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436
    "sha256/r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=",  # PIN101: 5
    # C=IE, O=Baltimore, OU=CyberTrust, CN=Baltimore CyberTrust Root
    "sha256/Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o=",
    # C=US, O=Google Trust Services LLC, CN=GTS Root R4
    "sha256/mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c=",
]

THUMBPRINTS = (
    "d4de20d05e66fc53fe1a50882c78db2852cae474",  # PIN101: 5
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
)
