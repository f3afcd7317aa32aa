CONFIG = {
    "hosts": {
        "api.example.com": {
            "pins": ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"],
            "timeout": 3,
        },
        "cdn.example.com": {"pins": {"primary": ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",)}},
    },
}
TWO_LISTS = [["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"], ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4", "0123456789abcdef0123456789abcdef01234567"]]


class Client:
    class Meta:
        thumbprints: list = [
            "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
            "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",
        ]


async def connect(pins=("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",), *, more=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]):
    return [pin for pin in ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"] if pin in pins]
