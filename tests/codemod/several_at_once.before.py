# One CA's successor comes once, behind the last of the pins that it is for.
PINS = [
    "d4de20d05e66fc53fe1a50882c78db2852cae474",
    "0123456789abcdef0123456789abcdef01234567",
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",
    "1123456789abcdef0123456789abcdef01234567",
    "a053375bfe84e8b748782c7cee15827a6af5a405",
]
