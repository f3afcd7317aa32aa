PINS = [
    "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436",  # noqa: PIN101
]
MORE = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # noqa
FAMILY = ["a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"]  # noqa: E501,PIN1
