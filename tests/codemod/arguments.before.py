def variadic(*pins): pass
class Pinner:
    def __init__(self, host, *fingerprints): pass
variadic("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")
variadic("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",)
variadic( "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436" )
variadic(
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"  # root
)
Pinner("api.example.com", "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", timeout=3)
Pinner(
    "api.example.com",
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    timeout=3,
)
