import base64
import binascii

HEX = [bytes.fromhex("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")]
UPPER = [binascii.unhexlify(b'A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436')]
BASE64 = {base64.b64decode("r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=")}
CHAIN = ["A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36".replace(":", "").lower()]
NUMBER = [int("083be056904246b1a1756ac95991c74a", 16)]
LINES = [
    bytes.fromhex(
        "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
    ),
]
