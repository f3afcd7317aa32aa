PIN_A = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
PIN_B = bytes.fromhex("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")
PINS = [PIN_A]
MORE = (
    PIN_A,  # the root
    "0123456789abcdef0123456789abcdef01234567",
)
BYTES = {PIN_B}


class Client:
    ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
    ROOTS = [ROOT]

    def __init__(self):
        self.pins = [self.ROOT]
