let configuration: [String: Any] = [
    kTSKPinnedDomains: [
        "example.com": [
            kTSKPublicKeyHashes: [
                "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
                "hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp6", // agree: quiet | semgrep: pinning-swift-trustkit-malformed-pin
            ],
        ],
    ],
]
