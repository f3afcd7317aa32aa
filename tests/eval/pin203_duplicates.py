"""The same pin twice is no backup, in whatever notation."""

PINS = [
    "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    "mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c=",
    "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",  # PIN203: 5
    "0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3",  # PIN203: 5
]
UNKNOWN_PINS = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop8=",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop8=",  # PIN203: 5
}


def pins(store):
    store.add("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
    store.add("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")  # PIN203: 15


# Two hosts, two arguments, two names may well share a pin; and other hashes may stand twice.
BY_HOST = {
    "a.example.com": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    "b.example.com": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
}
BY_NAME = {
    "live": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
    "test": "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
}
same("C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=")
COMMITS = ["0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567"]
