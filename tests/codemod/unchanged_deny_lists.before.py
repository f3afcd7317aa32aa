BLOCKED = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]
PINS = {"a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"}
if digest in PINS:
    raise ValueError
accepted = digest not in ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]
