let issuingKeys: [String] = [
    "zCTnfLwLKbS9S2sbp+uFz4KZOocFvXxkV06Ce9O5M2w=", // agree: PIN102 gts1c3 -> wr1 wr2 wr3 wr4
    "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
]
