import base64
import binascii

HEX = [bytes.fromhex("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"), bytes.fromhex("df3c24f9bfd666761b268073fe06d1cc8d4f82a4")]
UPPER = [binascii.unhexlify(b'A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436'), binascii.unhexlify(b'DF3C24F9BFD666761B268073FE06D1CC8D4F82A4')]
BASE64 = {base64.b64decode("r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E="), base64.b64decode("i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=")}
CHAIN = ["A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36".replace(":", "").lower(), "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4".replace(":", "").lower()]
NUMBER = [int("083be056904246b1a1756ac95991c74a", 16), int("033af1e6a711a9a0bb2864b11d09fae5", 16)]
LINES = [
    bytes.fromhex(
        "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
    ),
    bytes.fromhex(
        "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
    ),
]
