# select: PIN202
"""A pin set with one pin has nothing to fall back on."""

from elsewhere import OTHER_PIN

ONE = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]  # PIN202: 8
SINGLE = "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="  # PIN202: 10
UNKNOWN_PINS = ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop8="]  # PIN202: 17
TWO = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", "mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c="]
WITH_A_NAME = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", OTHER_PIN]
REJECTED_PINS = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="]
TOKENS = ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop8="]
