PIN_A = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
PIN_B = bytes.fromhex("a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436")
PINS = [PIN_A, "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
MORE = (
    PIN_A,  # the root
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # DigiCert Global Root G2, expires 2038-01-15
    "0123456789abcdef0123456789abcdef01234567",
)
BYTES = {PIN_B, bytes.fromhex("df3c24f9bfd666761b268073fe06d1cc8d4f82a4")}


class Client:
    ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
    ROOTS = [ROOT, "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]

    def __init__(self):
        self.pins = [self.ROOT, "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
