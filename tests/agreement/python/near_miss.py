PINS = [
    "sha256/C5+lpZ7tcVwmwQIMcRtPAsQtWLABXhQzejna0wHFr8M=",  # agree: PIN207 isrgx1
    "sha256/diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
]
