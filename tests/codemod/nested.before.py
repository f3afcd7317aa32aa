CONFIG = {
    "hosts": {
        "api.example.com": {
            "pins": ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"],
            "timeout": 3,
        },
        "cdn.example.com": {"pins": {"primary": ("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",)}},
    },
}
TWO_LISTS = [["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"], ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436", "0123456789abcdef0123456789abcdef01234567"]]


class Client:
    class Meta:
        thumbprints: list = [
            "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
        ]


async def connect(pins=("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",), *, more=["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]):
    return [pin for pin in ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"] if pin in pins]
