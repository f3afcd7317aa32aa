import TrustKit

func configure() {
  let config: [String: Any] = [
    kTSKSwizzleNetworkDelegates: false,
    kTSKPinnedDomains: [
      "good.example": [
        kTSKIncludeSubdomains: true,
        // ok: pinning-swift-trustkit-expired-pin-set
        kTSKExpirationDate: "2999-12-31",
        // ok: pinning-swift-trustkit-single-pin, pinning-swift-trustkit-duplicate-pin
        kTSKPublicKeyHashes: [
          // ok: pinning-swift-trustkit-malformed-pin, pinning-swift-trustkit-placeholder-pin
          "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", // ISRG Root X1
          // ok: pinning-swift-trustkit-malformed-pin, pinning-swift-trustkit-placeholder-pin
          "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
          // ok: pinning-swift-trustkit-malformed-pin
          backupPin,
        ],
      ],
      "bad.example": [
        // ruleid: pinning-swift-trustkit-expired-pin-set
        kTSKExpirationDate: "2021-02-28",
        kTSKPublicKeyHashes: [
          // ruleid: pinning-swift-trustkit-malformed-pin
          "sha256/C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
          // ruleid: pinning-swift-trustkit-malformed-pin
          "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6",
          // ruleid: pinning-swift-trustkit-malformed-pin
          "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0",
          // ruleid: pinning-swift-trustkit-malformed-pin
          "REPLACE_WITH_BACKUP_PIN",
          // ruleid: pinning-swift-trustkit-placeholder-pin
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
          // ruleid: pinning-swift-trustkit-placeholder-pin
          "ABCABCABCABCABCABCABCABCABCABCABCABCABCABCA=",
          // ruleid: pinning-swift-trustkit-placeholder-pin
          "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          // ok: pinning-swift-trustkit-malformed-pin
          "\(generatedPin)",
        ],
      ],
      "single.example": [
        // ruleid: pinning-swift-trustkit-single-pin
        kTSKPublicKeyHashes: ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="],
        kTSKEnforcePinning: true,
      ],
      "commented.example": [
        // ruleid: pinning-swift-trustkit-single-pin
        kTSKPublicKeyHashes: [
          // "diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=",
          "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=", // ISRG Root X1
        ],
      ],
      "twice.example": [
        // ruleid: pinning-swift-trustkit-duplicate-pin
        kTSKPublicKeyHashes: [
          "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
          "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=",
        ],
      ],
    ],
  ]
  // ok: pinning-swift-trustkit-placeholder-pin, pinning-swift-trustkit-malformed-pin
  let digestOfNothing = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
  TrustKit.initSharedInstance(withConfiguration: config)
}
