let configuration: [String: Any] = [
    kTSKPinnedDomains: [
        "example.com": [
            kTSKPublicKeyHashes: [
                "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
                "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=", // agree: PIN201 | semgrep: pinning-swift-trustkit-placeholder-pin
            ],
        ],
    ],
]
