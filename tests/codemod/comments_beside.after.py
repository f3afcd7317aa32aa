LAST = [
    "0123456789abcdef0123456789abcdef01234567",  # ours
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # DigiCert Global Root CA
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # DigiCert Global Root G2, expires 2038-01-15
]
LAST_WITHOUT_COMMA = [
    "0123456789abcdef0123456789abcdef01234567",  # ours
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # DigiCert Global Root CA
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"  # DigiCert Global Root G2, expires 2038-01-15
]
FIRST = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",    # DigiCert Global Root CA
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",    # DigiCert Global Root G2, expires 2038-01-15
    "0123456789abcdef0123456789abcdef01234567",    # ours
]
MIXED = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # DigiCert Global Root G2, expires 2038-01-15
    "0123456789abcdef0123456789abcdef01234567",  # ours
]
ON_THE_BRACKET = [  # roots
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
]
BEHIND_THE_LAST = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    # add yours here
]
WITH_QUOTES = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # a comma, and a "quote"
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # DigiCert Global Root G2, expires 2038-01-15
]
LETS_ENCRYPT = {
    "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",  # R3
    "LoMHBotttiDko50Gi13uXW71eIy7LAttI+rYT8wXF4w=",  # YR1, expires 2028-09-02
    "nWN7PSep5XDQdge5zK24CnCRXHr3KvzhKEGxsdqCX9E=",  # YR2, expires 2028-09-02
    "UaqofZhLVZrGnpKfiIoCLYMuCJ/026CkErUQG8pLx5k=",  # YR3, expires 2028-09-02
    "J2/oqMTsdhFWW/n85tys6b4yDBtb6idZayIEBx7QTxA=",  # E1
    "brzvtCELCIZUo4sD/qPX0ccRtPsd3DY6RfmxpOU9oB4=",  # YE1, expires 2028-09-02
    "s/tdAOmUzd8syaTuqfgGvFcn6DzA5Cmb+Vby1ST+U3Y=",  # YE2, expires 2028-09-02
    "ppiiCCS+BOR6GjPE+kiHMb6SAR8jox6QDiyibJwqz84=",  # YE3, expires 2028-09-02
}
