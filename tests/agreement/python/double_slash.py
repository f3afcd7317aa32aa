CURL_PINS = [
    "sha256//h6801m+z8v3zbgkRHpq6L29Esgfzhj89C1SyUCOQmqU=",  # agree: PIN101 geot -> dgg2
    "sha256//C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
]
