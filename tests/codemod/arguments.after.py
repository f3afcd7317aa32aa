def variadic(*pins): pass
class Pinner:
    def __init__(self, host, *fingerprints): pass
variadic("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
variadic("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",)
variadic( "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4" )
variadic(
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # root
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"  # DigiCert Global Root G2, expires 2038-01-15
)
Pinner("api.example.com", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4", timeout=3)
Pinner(
    "api.example.com",
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
    timeout=3,
)
